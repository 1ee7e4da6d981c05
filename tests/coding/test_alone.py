"""Words that make an act of any verb: a future act that an official announces is a promise, whatever the verb."""

import pytest
from spec import check, sq, table

CASES = [
    sq("Qeveria e Kosovës do të shtojë linja të reja.", "AGREE XKX/GOV | words linja të reja"),
    sq("Ministri gjeorgjian tha se do të shtojë linja të reja.", "AGREE GEO/GOV | words linja"),
    sq("Qeveria e Kosovës pritet të shtojë linja të reja.", "AGREE XKX/GOV"),
    # a verb that names an act of its own says more
    sq("Qeveria e Kosovës do të nënshkruajë marrëveshjen me Francën.", "AGREE XKX/GOV, FRA/GOV -> nobody"),
    # who is no official promises nothing by it
    sq("Nxënësit do të shtojnë ujë në enë."),
    # what will not be done is no promise
    sq("Qeveria e Kosovës nuk do të shtojë linja të reja.", "REJECT XKX/GOV"),
]


@table(CASES)
def test_future_act_of_any_verb(case, claims):
    check(case, claims)


@pytest.mark.parametrize(
    ("text", "frames"),
    [
        ("Qeveria e Kosovës do të shtojë linja të reja.", ["announce-act"]),
        ("Qeveria e Kosovës do të vizitojë Francën.", ["plan-meeting"]),
        ("Qeveria e Kosovës nuk do të shtojë linja të reja.", ["announce-refusal"]),
    ],
)
def test_the_frame_tells_the_verb_of_its_own_from_any_verb(text, frames, claims):
    assert [claim.frame for claim in claims("sq", text, weak=True)] == frames


AHEAD = [
    # a present tense with a time that lies ahead is a plan
    sq("Presidenti i Kosovës e viziton Francën më 20 maj.", "AGREE XKX/GOV -> FRA/GOV | on 2024-05-20"),
    sq("Presidenti i Kosovës e vizitoi Francën më 16 maj.", "CONSULT XKX/GOV -> FRA/GOV | on 2024-05-16"),
    # a measure that is eased is announced as what it is, not as a promise
    sq("Qeveria e Kosovës do t’i heqë kufizimet për udhëtarët.", "CONCEDE future XKX/GOV"),
]


@table(AHEAD)
def test_what_lies_ahead(case, claims):
    check(case, claims)


def test_a_participle_after_a_noun_is_no_complement(claims):
    text = "Ngritja e akuzave e njoftuar nga prokuroria është një hap përpara për drejtësinë, tha presidenti i Kosovës."
    assert "SUPPORT" in [claim.type for claim in claims("sq", text, weak=True)]
