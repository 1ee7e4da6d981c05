"""A verb behind *and* has the subject of the verb it goes with; who is condemned is never the victim; what is only prepared is no act."""

from spec import check, en, ru, sq, table

CASES = [
    # whoever denies goes on to call, not the one whose deed is denied
    sq(
        "Presidenti kenian mohoi se Uganda ka dërguar trupa në kufi dhe i bëri thirrje Ruandës të tërhiqet.",
        "REJECT KEN/GOV -> *",
        "REQUEST KEN/GOV -> RWA/GOV",
    ),
    en(
        "The Kenyan president denied that Uganda had sent troops to the border and called on Rwanda to withdraw.",
        "REJECT KEN/GOV -> *",
        "REQUEST KEN/GOV -> RWA/GOV",
    ),
    ru(
        "Президент Кении опроверг, что Уганда отправила войска к границе, и призвал Руанду отступить.",
        "REJECT KEN/GOV -> *",
        "REQUEST KEN/GOV -> RWA/GOV",
    ),
    # but a participle may share the auxiliary of the verb before it
    en("The Kenyan president said that Uganda had attacked Rwanda and killed a policeman.", "ASSAULT UGA/GOV -> RWA/GOV, ?/COP"),
    # the verb in the clause of what is said has a subject of its own, also where a unit holds it
    ru(
        "Президент Кении заявил, что Уганда напала на Руанду и убила полицейского.",
        "ACCUSE KEN/GOV -> UGA/GOV",
        "ASSAULT UGA/GOV -> *",
    ),
    # a condemned attack is not the fault of those who bore it; and nobody fines a policeman who was killed
    sq("Kenia e dënoi sulmin ndaj policëve në Ugandë.", "ACCUSE KEN/GOV -> nobody", "ASSAULT ?/UNK -> ?/COP"),
    sq("Vrasja e policit në Ugandë u dënua nga ministri i Brendshëm i Ugandës.", "ACCUSE UGA/GOV -> *"),
    # people are of the land they are said to be in
    sq("Kenia dërgoi ndihma për viktimat e tërmetit në Ugandë.", "AID KEN/GOV -> UGA/CVL"),
    en("Kenya sent aid to the victims of the earthquake in Uganda.", "AID KEN/GOV -> UGA/CVL"),
    # who prepares for war agrees to nothing, and a treaty that is only prepared is none
    sq("Uganda po përgatitet për luftë, tha presidenti kenian."),
    sq("Marrëveshjet parashikojnë përgatitjen e një traktati paqeje ndërmjet Kenisë dhe Ugandës. Ato u botuan dje."),
]


@table(CASES)
def test_who_goes_on(case, claims):
    check(case, claims)
