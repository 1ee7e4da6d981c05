"""Quarrels of home politics in Albanian: words of blame, charges that are only named, wishes, and things that promise nothing."""

from __future__ import annotations

from collections.abc import Callable

from spec import Case, check, sq, table

from besa.model import Claim

CASES = [
    # words of blame and idioms of quarrel: whoever utters them accuses
    sq("Ky tender skandaloz vazhdon, tha deputetja e opozitës së Shqipërisë.", "ACCUSE ALB/LEG -> nobody"),
    sq("Qeveria e Kosovës po rikthen hajdutët, tha kreu i opozitës.", "ACCUSE XKX/PTY -> XKX/GOV"),
    sq("Nuk e kuptoj heshtjen e qeverisë, tha kryetari i opozitës së Kosovës.", "ACCUSE XKX/PTY -> XKX/GOV"),
    sq("Deputeti nisi fjalën me gjuhë fyese ndaj ministrit të Shqipërisë.", "ACCUSE nobody -> ALB/GOV"),
    # a thief who robs a shop is a thief
    sq("Hajdutët grabitën një dyqan.", "ASSAULT ?/CRM -> nobody"),
    # a charge after a preposition is told
    sq(
        "Takimi u mbajt pas aktakuzës për krime lufte ndaj ministrit të Kosovës.",
        "CONSULT nobody -> nobody",
        "ACCUSE XKX/JUD -> XKX/GOV",
    ),
    # what goes on now is no passive
    sq("Jemi duke diskutuar, tha kryeministri i Kosovës.", "CONSULT XKX/GOV -> nobody"),
    sq("Qeveria e Kosovës dhe opozita janë duke biseduar për buxhetin.", "CONSULT XKX/GOV, XKX/PTY -> nobody"),
    # a party promises too; when it met somebody is told
    sq(
        "Kreu i opozitës ka dhënë një premtim pas takimit me kryeministrin e Kosovës.",
        "AGREE XKX/PTY -> XKX/GOV",
        "CONSULT XKX/PTY, XKX/GOV",
    ),
    # an infinitive that hangs on a word, or that is what the next verb speaks of, bids nobody
    sq("Të hapësh një dyqan nuk është e lehtë."),
    sq("Qeveria e Kosovës është gati të hapë kufirin.", "AGREE XKX/GOV -> nobody"),
    # nobody vows what a thing will show
    sq("Kjo marrëveshje do të dëshmojë përkushtimin e Kosovës për paqe, tha ministri i Jashtëm i Kosovës."),
    # a dialogue that is only described by its mediator
    sq("Dialogu që ndërmjetësohet nga Bashkimi Evropian është i koordinuar, tha kryeministri i Kosovës."),
]


@table(CASES)
def test_quarrels_wishes_and_things(case: Case, claims: Callable[..., list[Claim]]) -> None:
    check(case, claims)
