"""A whole record in memory: the same steps as the store's, for tests, for tools, and for readers who want to see them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from besa.matching import (
    Facts,
    Features,
    align,
    attach,
    claim_keys,
    components,
    facts_of,
    features_of,
    join_claims,
    join_reports,
    report_keys,
    retold,
)  # fmt: skip
from besa.model import Attachment, Coded, Event, Judgement, Origin, Pair
from besa.record.filed import Filed
from besa.record.fold import fold_events
from besa.record.judging import decided_pairs, judged
from besa.record.origins import fold_origins


class Memory:
    """Grows by ``add``; ``origins`` and ``events`` are folded when asked for, only where something changed."""

    def __init__(self, judgements: Sequence[Judgement] = ()) -> None:
        self.judgements = tuple(judgements)
        self.facts: dict[str, Facts] = {}
        self.coded: dict[str, Coded] = {}
        self.features: dict[str, Features] = {}
        self.report_pairs: dict[tuple[str, str], Pair] = {}
        self.claim_pairs: dict[tuple[str, str], Pair] = {}
        self.aligned: dict[tuple[str, str], Pair] = {}
        self.attachments: list[Attachment] = []
        self._report_blocks: dict[str, list[Facts]] = defaultdict(list)
        self._claim_blocks: dict[str, list[Features]] = defaultdict(list)
        self._of_report: dict[str, list[Features]] = {}

    def add(self, batch: Iterable[Coded]) -> None:
        """Records coded reports; those that are there already change nothing."""
        new_reports, new_claims = [], []
        for coded in batch:
            if coded.report.id in self.coded:
                continue
            self.coded[coded.report.id] = coded
            new_reports.append(self._file_report(coded))
            new_claims += self._file_claims(coded)
        self._join_reports(new_reports)
        self._join_claims(new_claims)

    def origins(self) -> tuple[Origin, ...]:
        pairs = [pair for pair, found in self.report_pairs.items() if found.decision == "same"]
        pairs += [pair for pair, same in decided_pairs(self.judgements, "report").items() if same and set(pair) <= set(self.facts)]
        groups: dict[str, list[Facts]] = defaultdict(list)
        for one, root in components(self.facts, pairs).items():
            groups[root].append(self.facts[one])
        return tuple(origin for root in sorted(groups) for origin in fold_origins(groups[root], self.judgements))

    def events(self) -> tuple[Event, ...]:
        """All events, by id."""
        origin_of = {copy.report: origin.id for origin in self.origins() for copy in origin.reports}
        pairs = [pair for pair, found in self.claim_pairs.items() if found.decision == "same"]
        pairs += [pair for pair, same in decided_pairs(self.judgements, "claim").items() if same and set(pair) <= set(self.features)]
        groups: dict[str, list[Filed]] = defaultdict(list)
        roots = components(self.features, pairs)
        for coded in self.coded.values():
            for claim in coded.claims:
                right = judged(claim, self.judgements)
                if right is not None:
                    groups[roots[claim.id]].append(Filed(
                        claim=right, features=self.features[claim.id], origin=origin_of[coded.report.id],
                        source=coded.report.source, published=coded.report.published, url=coded.report.url,
                    ))  # fmt: skip
        near = self._near(roots)
        folded = (event for root in sorted(groups) for event in fold_events(groups[root], self.judgements, *near[root]))
        return tuple(sorted(folded, key=lambda event: event.id))

    def doubts(self) -> tuple[Pair, ...]:
        """Pairs that a person is asked about, each question once."""
        asked: dict[str, Pair] = {}
        for pair in sorted((*self.claim_pairs.values(), *self.report_pairs.values()), key=lambda p: (p.a, p.b)):
            if pair.decision == "doubtful":
                asked.setdefault(pair.key, pair)
        return tuple(asked.values())

    def _near(self, roots: dict[str, str]) -> dict[str, tuple[list[Attachment], list[Pair]]]:
        """What is attached to or aligned with the claims of each component."""
        near: dict[str, tuple[list[Attachment], list[Pair]]] = defaultdict(lambda: ([], []))
        for found in self.attachments:
            for root in {roots[found.claim], roots[found.incident]}:
                near[root][0].append(found)
        for pair in self.aligned.values():
            near[roots[pair.a]][1].append(pair)
        return near

    def _file_report(self, coded: Coded) -> str:
        facts = facts_of(coded.report, coded.claims, coded.lang)
        self.facts[facts.id] = facts
        for key in report_keys(facts):
            self._report_blocks[key].append(facts)
        return facts.id

    def _file_claims(self, coded: Coded) -> list[str]:
        claims = [right for claim in coded.claims if (right := judged(claim, self.judgements)) is not None]
        features = [features_of(claim, self.facts[coded.report.id]) for claim in claims]
        self._of_report[coded.report.id] = features
        for one in features:
            self.features[one.id] = one
            for key in claim_keys(one):
                self._claim_blocks[key].append(one)
        self.attachments += attach(features)
        for pair in retold(features):
            self.claim_pairs[pair.a, pair.b] = pair
        return [one.id for one in features]

    def _join_reports(self, new: Sequence[str]) -> None:
        keys = {key for one in new for key in report_keys(self.facts[one])}
        for pair in join_reports({key: self._report_blocks[key] for key in sorted(keys)}, new):
            self.report_pairs[pair.a, pair.b] = pair
            if pair.decision == "same":
                for version in align(self._of_report[pair.a], self._of_report[pair.b]):
                    self.claim_pairs[version.a, version.b] = self.aligned[version.a, version.b] = version

    def _join_claims(self, new: Sequence[str]) -> None:
        keys = {key for one in new for key in claim_keys(self.features[one])}
        for pair in join_claims({key: self._claim_blocks[key] for key in sorted(keys)}, new):
            if self.claim_pairs.get((pair.a, pair.b), pair).decision != "same" or pair.decision == "same":
                self.claim_pairs[pair.a, pair.b] = pair
