"""English of newspapers and agencies: plain verbs, short forms, headlines in the present, what is said in anger, deed and answer."""

from __future__ import annotations

from collections.abc import Callable

from spec import Case, check, en, table

from besa.model import Claim

CASES = [
    # police, courts and what they do to people
    en("Italian police rounded up dozens of fishermen in Bari.", "COERCE ITA/COP -> *"),
    en("Hungarian border guards turned back hundreds of Syrian refugees.", "COERCE HUN/COP -> SYR/REF"),
    en("Two Russian officers were named as suspects by the Danish police.", "ACCUSE DNK/COP -> RUS/COP"),
    en("Danish detectives believe the fire was started deliberately.", "ACCUSE DNK/COP -> nobody"),
    en("The blaze is being treated as arson by the Danish police.", "ACCUSE DNK/COP -> nobody"),
    en("A Danish court put the banker in prison.", "SANCTION DNK/JUD -> DNK/BUS"),
    en("A Maltese court froze the assets of the Libyan general.", "COERCE MLT/JUD -> LBY/MIL"),
    en("The Kenyan supreme court ruled that the levy was unconstitutional.", "REJECT KEN/JUD -> nobody"),
    en("A Danish judge overruled the minister of justice.", "REJECT DNK/JUD -> DNK/GOV"),
    # posts and jobs
    en("The king relieved the Omani general of his command.", "SANCTION"),
    en("A Danish bank is laying off 500 workers.", "SANCTION DNK/BUS -> DNK/LAB"),
    en("The Danish union called off its strike.", "CONCEDE DNK/LAB -> nobody"),
    # criticism, demand, denial, threat in plain words
    en("The Irish railway came under fire from Danish campaigners.", "ACCUSE DNK/NGO -> *"),
    en("The former Danish premier launched an extraordinary attack on the Swedish government.", "ACCUSE * -> SWE/GOV"),
    en("The Danish union called on the Swedish minister to act.", "REQUEST DNK/LAB -> SWE/GOV"),
    en("The Danish union called for the Swedish minister to resign.", "REQUEST DNK/LAB -> SWE/GOV"),
    en("The Swedish minister called his Danish counterpart.", "CONSULT SWE/GOV, DNK/GOV"),
    en("The Danish government insisted the ferry was safe.", "REJECT DNK/GOV -> nobody"),
    en("The Danish senator stood by his remarks.", "REJECT DNK/LEG -> nobody"),
    en("The Omani army will resume its attacks on the rebels.", "THREATEN OMN/MIL -> ?/REB"),
    en("The Danish dockers have not ruled out a strike.", "THREATEN DNK/LAB -> nobody"),
    en("The Danish government gave the green light to the sale.", "SUPPORT DNK/GOV -> nobody"),
    # the third person right behind its subject is a verb, with a particle or object too
    en("Danish minister resigns over ferry", "RETREAT DNK/GOV -> nobody"),
    en("Danish minister apologises for remarks", "CONCEDE DNK/GOV -> nobody"),
    en("The Danish minister calls out the Swedish government.", "ACCUSE DNK/GOV -> SWE/GOV"),
    en("The Danish president takes aim at the Swedish government.", "ACCUSE DNK/GOV -> SWE/GOV"),
    # short forms are the words they stand for
    en("“They're lying,” the Danish minister said of the Swedish government.", "ACCUSE DNK/GOV -> *"),
    en("“It's not true,” the Danish minister said.", "REJECT DNK/GOV -> nobody"),
    en("“It isn't fair,” the Danish minister said.", "ACCUSE DNK/GOV -> *"),
    en("“We've been betrayed,” the Danish union said.", "ACCUSE DNK/LAB -> *"),
    en("Denmark's unfair tariff was the topic of the book."),
    # deed and answer are two acts, and so are deeds with subjects of their own
    en("Israel shelled Gaza in retaliation for rocket attacks on Ashkelon.", "ASSAULT ISR/GOV -> PSE/GOV", "ASSAULT ?/UNK -> *"),
    en("Turkish soldiers shot two smugglers, while Kurdish rebels attacked a convoy.", "ASSAULT TUR/MIL -> *", "ASSAULT ?/REB -> *"),
    en("Omani rebels attacked the post and killed three soldiers.", "ASSAULT OMN/REB -> * | dead 3"),
]  # fmt: skip


@table(CASES)
def test_newsroom_wordings(case: Case, claims: Callable[..., list[Claim]]) -> None:
    check(case, claims)
