"""What the program misses and what it prints in vain, beside the sentences: `python tools/misses.py LANG score|misses|false|wrong`.

Works on the half that may be looked at of any labelled set: of albnews and ntrex the tune half, of tools/judged/slots
(gold made by readers) the half `mine`. The rest is only ever counted: `score` prints both.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

import evalsets
from evalsets import DataSet, scorer
from evaluate import claims_in, cut, sentence_of, wrong_slots


def sets_of(lang: str) -> Iterator[DataSet]:
    """Every set of the language whose sentences carry gold events with slots."""
    yield from evalsets.load_sets(lambda name, tag: name in ("albnews", "ntrex") and tag == lang)
    for path in sorted((Path(__file__).parent / "judged" / "slots").glob(f"*.{lang}.jsonl")):
        name = path.name.split(".")[0]
        texts = evalsets.judged_texts(name)
        gold = [row for row in evalsets.rows_of(path) if row["report"] in texts]
        if gold:
            yield DataSet(f"judged-{name}", lang, [texts[ident] for ident in sorted({row["report"] for row in gold})], gold)


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lang")
    parser.add_argument("what", choices=("score", "misses", "false", "wrong"))
    parser.add_argument("--set", dest="name", default="", help="only the sets whose name holds this: albnews, ntrex, judged-lee")
    parser.add_argument("--type", default="", help="only events of this PLOVER type")
    parser.add_argument("--all", action="store_true", help="with the claims that are not sure enough to be printed")
    args = parser.parse_args(argv)
    from besa.books import load_books

    books = load_books()
    for data in sets_of(args.lang):
        if args.name in data.name:
            evalsets.code_set(data, books, explain=args.all)
            {"score": print_score}.get(args.what, print_details)(data, args)
    return 0


def print_score(data: DataSet, args: argparse.Namespace) -> None:
    for half, name in (("mine", "tune"), ("check", "held")):
        gold, claims = cut(data, name)
        if not gold:
            continue
        found, _, _ = scorer("score").score(gold, claims)
        kinds, false = found["type"], found["false_per_100_empty_sentences"]
        shares = {"F1": kinds["f1"], "P": kinds["p"], "R": kinds["r"]} | {key: found[key]["f1"] for key in ("quad", "actors", "recipients")}
        shown = "  ".join(f"{key} {value:.3f}" for key, value in (shares | {"status": found["status"]}).items())
        print(f"{data.title:16} {half:5}  {shown}  false/100 {false:.1f}")
        if half == "mine":
            print("   ", "  ".join(f"{kind} {c['tp']}+{c['fp']}-{c['fn']}" for kind, c in found["per_type"].items()))


def print_details(data: DataSet, args: argparse.Namespace) -> None:
    gold, claims = cut(data, "tune")
    score = scorer("score")
    texts = {report.id: report.text for report in data.reports}

    _, misses, falses = score.score(gold, claims)

    if args.what == "misses":
        for row, event in misses:
            if args.type in event["type"]:
                parties, beside = event["codings"][0]["actors"], [claim["type"] for claim in claims_in(row, claims)]
                print(f"{event['type']} [{event.get('trigger', '')}] {parties} found:{beside} | {sentence_of(row, texts)}")
    elif args.what == "false":
        for row, claim in falses:
            if args.type in claim["type"]:
                print(f"{claim['type']} [{claim['trigger']['text']}] {claim['frame']} {claim['confidence']} gold:"
                      f"{[e['type'] for e in row['events']]} | {sentence_of(row, texts)}")  # fmt: skip
    else:
        for row in gold:
            for event, claim in score.match(row["events"], claims_in(row, claims), lambda kind: kind)[0]:
                for line in wrong_slots(event, claim):
                    if args.type in event["type"]:
                        print(f"{claim['type']} [{claim['trigger']['text']}] {line} | {sentence_of(row, texts)}")


if __name__ == "__main__":
    sys.exit(main())
