"""The evaluation data beside the project, read and coded: what evaluate.py, calibrate.py and benchmark.py share.

The data and their scorers are no part of besa; both are used where they lie (BESA_EVAL, else ../shared/eval).
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from besa.books.files import language_tags  # noqa: E402
from besa.model import Coded, Problem, Report  # noqa: E402
from besa.reading import Defaults, read  # noqa: E402

#: The sets by name, in the order of the table.
SETS = ("karabakh", "r1-r3", "agency", "wires", "albnews", "ntrex", "plv")
HALVES = ("tune", "held", "all")
NTREX = ("en", "sq", "ru", "tr", "az", "hy", "uk", "sr", "ka")
#: Sets of one report in several languages, by the beginnings of their files' names: those of the evaluation data, and made-up ones
#: of tools/judged/agency, of which ``agency`` may be read and fitted on, and ``wires`` is only counted.
PARALLEL = {
    "karabakh": ("karabakh-2023-09",), "r1-r3": ("r1", "r2", "r3"),
    "agency": tuple(f"{row}{n}" for row, size in (("a", 6), ("b", 6), ("c", 8)) for n in range(1, size + 1)),
    "wires": tuple(f"d{n}" for n in range(1, 9)),
}  # fmt: skip
INVENTED = ("agency", "wires")
#: Sets of tools/judged whose texts lie in the unlabelled file of another name.
_TEXTS_OF = {"portals": "albnews", "shelf": "albnews", "gazette": "albnews", "kiosk": "albnews", "desk": "albnews"}


@dataclass
class DataSet:
    """Reports of one set in one language, with what the scorers need of the gold; ``claims`` are filled by coding."""

    name: str
    lang: str
    reports: list[Report]
    gold: list[dict[str, Any]] = field(default_factory=list)
    files: list[Path] = field(default_factory=list)
    coded: dict[str, Coded] = field(default_factory=dict)
    claims: list[dict[str, Any]] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)

    @property
    def title(self) -> str:
        return f"{self.name}.{self.lang}"


def folder() -> Path | None:
    """Where the evaluation data are, or None."""
    path = Path(os.environ.get("BESA_EVAL") or ROOT.parent / "shared" / "eval")
    return path if (path / "data").is_dir() else None


def absent() -> str:
    """What to say where the data are absent."""
    where = os.environ.get("BESA_EVAL") or ROOT.parent / "shared" / "eval"
    return f"no evaluation data at {where}: set BESA_EVAL to the folder that holds score.py and data/"


@cache
def scorer(name: str) -> ModuleType:
    """A scorer of the evaluation folder, imported from where it lies."""
    base = folder()
    assert base is not None, absent()
    spec = importlib.util.spec_from_file_location(f"besa_eval_{name}", base / f"{name}.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    before, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    try:
        spec.loader.exec_module(module)
    finally:
        sys.dont_write_bytecode = before
    return module


@cache
def is_held(ident: str) -> bool:
    """Whether a report is in the half that nobody looks into: two in five, by the hash of its id."""
    return int(hashlib.sha256(ident.encode()).hexdigest(), 16) % 5 < 2


def in_half(ident: str, half: str) -> bool:
    return half == "all" or is_held(ident) == (half == "held")


def has_pack(lang: str) -> bool:
    """Whether a language, or the same in one of its scripts, has a pack."""
    return any(tag == lang or tag.split("-")[0] == lang for tag in language_tags())


def rows_of(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8") as handle:
        return [json.loads(line) for line in handle if line.strip()]


def load_sets(wanted: Callable[[str, str], bool] = lambda name, lang: True) -> Iterator[DataSet]:
    """Every data set in every language that ``wanted(set, language)`` accepts, whether it has a pack or not."""
    base = folder()
    if base is None:
        return
    data = base / "data"
    for name, stems in PARALLEL.items():
        home = ROOT / "tools" / "judged" / "agency" if name in INVENTED else data / "parallel"
        paths = sorted(path for stem in stems for path in home.glob(f"{stem}.*.txt"))
        for lang in sorted({path.name.split(".")[-2] for path in paths}, key=_rank):
            if wanted(name, lang):
                mine = [path for path in paths if path.name.split(".")[-2] == lang]
                golds = [home / f"{stem}.gold.json" for stem in stems]
                yield DataSet(name, lang, list(_read_texts(mine, lang)), files=[*mine, *golds])
    if wanted("albnews", "sq"):
        yield _dev_set("albnews", "sq", data / "albnews" / "dev")
    for lang in NTREX:
        if wanted("ntrex", lang):
            yield _dev_set("ntrex", lang, data / "ntrex" / f"dev.{lang}")
    if wanted("plv", "en"):
        gold = rows_of(data / "plv" / "train.jsonl")
        yield DataSet("plv", "en", [Report(id=g["id"], text=g["sentence"], lang="en") for g in gold], gold)


def unlabelled(name: str, limit: int) -> list[Report]:
    """The first reports of an unlabelled file."""
    base = folder()
    assert base is not None, absent()
    return list(_reports(rows_of(base / "data" / "unlabelled" / f"{name}.jsonl")[:limit]))


def judged_texts(name: str) -> dict[str, Report]:
    """The reports that tools/judged speaks of, by id: unlabelled articles, or the sentences of a set."""
    base = folder()
    if base is None:
        return {}
    if name.startswith("invented"):
        rows = [row for path in (Path(__file__).parent / "judged").glob(f"{name}.*.jsonl") for row in rows_of(path)]
        return {row["report"]: Report(id=row["report"], text=row["text"], published=row["published"]) for row in rows}
    if name == "plv":
        rows = rows_of(base / "data" / "plv" / "train.jsonl")
        return {row["id"]: Report(id=row["id"], text=row["sentence"], lang="en") for row in rows}
    if name == "lee":
        return _lee_texts()
    stem = _TEXTS_OF.get(name, name)
    return {report.id: report for path in (base / "data" / "unlabelled").glob(f"{stem}.*.jsonl") for report in _reports(rows_of(path))}


def _lee_texts() -> dict[str, Report]:
    """350 English news reports of 2001 (the Lee corpus), which the package gensim brings for its own tests; none without it."""
    spec = importlib.util.find_spec("gensim")
    if spec is None or spec.origin is None:
        return {}
    base = Path(spec.origin).parent / "test" / "test_data"
    out = {}
    for prefix, name, encoding in (("lee", "lee_background.cor", "utf-8"), ("lee50", "lee.cor", "latin-1")):
        lines = (base / name).read_text(encoding=encoding, errors="replace").split("\n")
        for number, text in enumerate((line.strip() for line in lines if line.strip()), start=1):
            out[f"{prefix}/{number}"] = Report(id=f"{prefix}/{number}", text=text, lang="en", published="2001-12-15")
    return out


def code_set(data: DataSet, books: Any, half: str = "all", explain: bool = False) -> DataSet:
    """Codes the reports of a half (parallel reports: always) and fills ``coded``, ``claims`` and ``failed``."""
    from besa.pipeline import code

    always = data.name in PARALLEL
    extra = {"explain": True} if explain else {}
    for report in data.reports:
        if not always and not in_half(report.id, half):
            continue
        try:
            done = code(report, books, **extra)
        except Exception as error:
            data.failed.append(f"{data.title} {report.id}: {type(error).__name__}: {error} ({_place(error)})")
            continue
        data.coded[report.id] = done
        data.claims.extend(msgspec.to_builtins(claim) for claim in done.claims)
    return data


def _place(error: BaseException) -> str:
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else "?"


def _rank(lang: str) -> tuple[int, str]:
    order = ("sq", "en", "ru", "tr")
    return (order.index(lang) if lang in order else len(order), lang)


def _read_texts(paths: Iterable[Path], lang: str) -> Iterator[Report]:
    """As `besa code` would read them; the language is left to the engine where it has an identifier."""
    known = None if identifier() else lang
    for item in read([str(path) for path in paths], Defaults(lang=known)):
        if isinstance(item, Problem):
            print(f"{item.where}: {item.what}", file=sys.stderr)
        else:
            yield item


def _dev_set(name: str, lang: str, stem: Path) -> DataSet:
    reports = list(_reports(rows_of(stem.with_name(stem.name + ".reports.jsonl"))))
    return DataSet(name, lang, reports, rows_of(stem.with_name(stem.name + ".gold.jsonl")))


def _reports(rows: Iterable[dict[str, Any]]) -> Iterator[Report]:
    fields = ("id", "text", "title", "url", "lang", "published", "source")
    for row in rows:
        yield Report(**{key: row[key] for key in fields if row.get(key) is not None})


@cache
def identifier() -> Callable[[str], str | None] | None:
    """The engine's language identifier, as a function from text to a tag, or None where there is none yet."""
    for module_name in ("besa.text.identify", "besa.text.language", "besa.text.languages"):
        if importlib.util.find_spec(module_name) is None:
            continue
        module = importlib.import_module(module_name)
        for name in ("identify", "identify_language"):
            function = getattr(module, name, None)
            if callable(function):
                return lambda text, function=function: _tag(function(text))
    return None


def _tag(answer: Any) -> str | None:
    if isinstance(answer, tuple):
        answer = answer[0] if answer else None
    return None if answer is None else str(getattr(answer, "lang", getattr(answer, "tag", answer)))
