"""The record does not depend on the order or the portions in which reports come."""

from __future__ import annotations

import random

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st
from worlds import worlds

from besa.model import Coded, Judgement
from besa.record.memory import Memory


def record(reports: list[Coded], portion: int, judgements: tuple[Judgement, ...] = ()) -> tuple[bytes, bytes, bytes]:
    memory = Memory(judgements)
    for start in range(0, len(reports), portion):
        memory.add(reports[start : start + portion])
    return tuple(msgspec.json.encode(part) for part in (memory.events(), memory.origins(), memory.doubts()))  # type: ignore[return-value]


@settings(max_examples=150, deadline=None)
@given(world=worlds(), seed=st.integers(0, 99), portion=st.integers(1, 4))
def test_any_order_and_any_portions_give_the_same_bytes(world: list[Coded], seed: int, portion: int) -> None:
    shuffled = random.Random(seed).sample(world, len(world))
    assert record(shuffled, portion) == record(world, len(world))


@settings(max_examples=40, deadline=None)
@given(world=worlds())
def test_the_same_reports_twice_change_nothing(world: list[Coded]) -> None:
    assert record(world + world, 3) == record(world, 2)


@settings(max_examples=80, deadline=None)
@given(world=worlds(), seed=st.integers(0, 99))
def test_every_claim_is_in_exactly_one_event_and_persons_have_the_last_word(world: list[Coded], seed: int) -> None:
    ids = sorted(claim.id for coded in world for claim in coded.claims)
    pick = random.Random(seed)
    one, other, third = (pick.choice(ids) for _ in range(3))
    said = (
        Judgement(id="j1", kind="different", subject="claim", ids=(one, other), by="ana", at="2025-05-01"),
        Judgement(id="j2", kind="same", subject="claim", ids=(other, third), by="ana", at="2025-05-02"),
    )
    memory = Memory(said)
    memory.add(world)
    events = memory.events()
    assert sorted(claim for event in events for claim in event.claims) == ids
    home = {claim: event.id for event in events for claim in event.claims}
    assert home[other] == home[third]
    if one not in (other, third) and other != third:
        assert home[one] != home[other]
