"""How fast and how large besa is: `python tools/benchmark.py`. Not a test: the figures are those of this machine, now.

Bulk     sentences a second on one core, from text to claims, over the news of the evaluation data and Albanian portal
         articles; beside it, in the same call, the least that any dictionary coder has to do: find the words by
         a regular expression, and every form of the same lexicon in them by Aho-Corasick.
Single   `besa code` on one short report, from the start of the process to its end, packs compiled before.
Memory   the largest resident set of either.

Times are of the processor, so that other work on the machine matters less; those of `besa code` are of the clock.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import re
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from typing import Any

import evalsets
from besa.model import Report
from besa.text.tools import tools_for
from evalsets import ROOT

RUNS = 7
ARTICLES = 300
LANGS = ("en", "sq", "ru", "tr")
EXAMPLES = ("r1.sq.txt", "r1.en.txt", "r1.ru.txt", "r1.tr.txt")
_WORDS = re.compile(r"\w+|[^\w\s]")
Worker = Callable[[Report], Any]


def reports_of(lang: str) -> list[Report]:
    """The news documents, which are the same in all languages; Albanian: the first articles of the unlabelled file."""
    if lang == "sq":
        return evalsets.unlabelled("albnews.sq", ARTICLES)
    return next(evalsets.load_sets(lambda name, code: (name, code) == ("ntrex", lang))).reports


def make_engine(books: Any, lang: str) -> Worker:
    from besa.pipeline import code

    return lambda report: code(report, books)


def make_floor(books: Any, lang: str) -> Worker:
    """Words by regular expression, and all forms of the lexicon among them by Aho-Corasick."""
    import ahocorasick_rs

    forms = [f" {form} " for form in books.language(lang).lexicon.forms() if form.strip()]
    machine = ahocorasick_rs.AhoCorasick(forms)

    def work(report: Report) -> Any:
        words = _WORDS.findall(report.text.casefold())
        return machine.find_matches_as_indexes(" " + " ".join(words) + " ", overlapping=True)

    return work


def run_child(kind: str) -> dict[str, Any]:
    """Works through all texts of every language on one core; what the child process prints."""
    from besa.books import load_books

    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    books = load_books()
    out: dict[str, Any] = {}
    for lang in LANGS:
        reports = reports_of(lang)
        split = tools_for(books, lang).splitter.sentences
        sentences = sum(1 for report in reports for _ in split(report.text))
        work = (make_engine if kind == "engine" else make_floor)(books, lang)
        for report in reports[:3]:  # what is made at the first report is not the speed of the others
            work(report)
        begin = time.process_time()
        for report in reports:
            work(report)
        seconds = time.process_time() - begin
        out[lang] = {"reports": len(reports), "sentences": sentences, "seconds": seconds}
    out["rss"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return out


def measure_bulk(kind: str) -> dict[str, Any]:
    """A process of its own for each, so that neither has the memory of the other."""
    done = subprocess.run([sys.executable, __file__, "--child", kind], capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"benchmark: {kind} failed:\n{done.stderr[-2000:]}")
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def measure_single(name: str) -> tuple[list[float], float]:
    """Seconds of each run of `besa code` on one example, and the largest memory (MB). The first run is not counted."""
    command = [sys.executable, "-m", "besa", "code", str(ROOT / "examples" / name)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    times, largest = [], 0.0
    for _ in range(RUNS + 1):
        begin = time.perf_counter()
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment)
        assert child.stderr is not None
        said = child.stderr.read()
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        times.append(time.perf_counter() - begin)
        largest = max(largest, usage.ru_maxrss / 1024)
        if child.returncode:
            sys.exit(f"benchmark: besa code {name} failed:\n{said.decode()[-2000:]}")
    return times[1:], largest


def tell_bulk(engine: dict[str, Any], floor: dict[str, Any]) -> None:
    print(f"{'bulk, one core':<18}{'reports':>9}{'sentences':>11}{'besa/s':>10}{'floor/s':>11}{'besa : floor':>14}")
    for lang in LANGS:
        ours, least = engine[lang], floor[lang]
        speeds = [row["sentences"] / row["seconds"] for row in (ours, least)]
        counts = f"{ours['reports']:>9}{ours['sentences']:>11}"
        ratio = f"1 : {speeds[1] / speeds[0]:.1f}"
        print(f"{lang:<18}{counts}{speeds[0]:>10.0f}{speeds[1]:>11.0f}{ratio:>14}")
    print(f"{'peak memory':<38}{engine['rss']:>7.0f} MB{floor['rss']:>8.0f} MB")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--child", choices=("engine", "floor"), help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.child:
        print(json.dumps(run_child(args.child)))
        return 0
    python = platform.python_version()
    print(f"{platform.machine()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, Python {python}\n")
    if evalsets.folder() is None:
        print(f"bulk: {evalsets.absent()}")
    else:
        tell_bulk(measure_bulk("engine"), measure_bulk("floor"))
    print(f"\n{'besa code, start to exit':<26}{'median of ' + str(RUNS):>14}{'least':>9}{'most':>9}{'peak memory':>14}")
    for name in EXAMPLES:
        times, memory = measure_single(name)
        middle = statistics.median(times)
        print(f"{name:<26}{middle:>12.2f} s{min(times):>7.2f} s{max(times):>7.2f} s{memory:>11.0f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
