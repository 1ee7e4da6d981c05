"""On whom an act falls where no plain object says so: by age, through what they own, by a clitic, or named before."""

from spec import check, en, ru, sq, table

CASES = [
    # somebody of an age; the town says where
    en("British police arrested a 17-year-old in London on Monday.", "COERCE GBR/COP -> GBR/CVL"),
    en("British police arrested a 42-year-old teacher in London.", "COERCE GBR/COP -> GBR/EDU"),
    sq("Policia e Kosovës arrestoi një 16-vjeçar në Prishtinë.", "COERCE XKX/COP -> XKX/CVL"),
    # an act against what somebody owns
    en("The Greek government has rejected their plan, Armenia and Georgia said.", "REJECT GRC/GOV -> *"),
    sq("Presidenti serb Vuçiq kritikoi vendimin e tij.", "ACCUSE SRB/GOV -> nobody"),
    # *kundër tij* is no possessive; a clitic resumes the one named before
    sq("Presidenti Thaçi foli të hënën. Kundër tij ka ngritur aktakuzë Prokuroria Speciale e Kosovës.", "ACCUSE XKX/JUD -> XKX/GOV"),
    sq("Presidenti Thaçi foli të hënën. Kryeministri serb e kritikoi ashpër.", "ACCUSE SRB/GOV -> XKX/GOV"),
    # *demanded that* is a verb and has a complement: its subject is the one asked
    en("Turkey demanded that Greece apologise.", "REQUEST TUR/GOV -> GRC/GOV"),
    # whoever says that a party does wrong accuses it
    en("The Estonian government said Belarus was behind the bombing.", "ACCUSE EST/GOV -> BLR/GOV"),
    en("Oslo deeply regrets the Danish decision to hunt whales.", "ACCUSE NOR/GOV -> DNK/GOV"),
    # of two who possess a noun the one before it acts; an adjective is no verb because it looks like one
    en("Turkey’s condemnation of Greece was swift.", "ACCUSE TUR/GOV -> GRC/GOV"),
    en("Turkey is ready to talk to Greece.", "AGREE TUR/GOV -> GRC/GOV"),
    en("Turkish forces clashed with Greek forces.", "ASSAULT TUR/MIL -> GRC/MIL"),
    # whose families they are
    sq(
        "Aliyevi i kërkoi falje Putinit për vrasjen e dy ushtarëve rusë.",
        "CONCEDE AZE/GOV -> RUS/GOV",
        "ASSAULT ?/UNK -> RUS/MIL | dead 2",
    ),
    en(
        "Two Russian soldiers were killed. The Azerbaijani government paid compensation to their families.",
        "ASSAULT ?/UNK -> RUS/MIL | dead 2",
        "AID AZE/GOV -> RUS/CVL",
    ),
    # the same act told again, by a noun
    en(
        "Armenia accused Azerbaijan of shelling two villages. The accusations were repeated on Tuesday.",
        "ACCUSE ARM/GOV -> AZE/GOV",
        "ACCUSE ARM/GOV -> AZE/GOV",
    ),
    # a town before a noun says which summit, not who met
    en("The Paris summit was attended by Kosovo and Serbia on Friday.", "CONSULT XKX/GOV, SRB/GOV -> *"),
    # a unit of several verbs has the subject of the sentence
    en("Kosovo and Serbia will attend the talks on Friday.", "AGREE XKX/GOV, SRB/GOV -> nobody"),
    en("Armenia and Azerbaijan are expected to meet on Friday.", "AGREE ARM/GOV, AZE/GOV -> nobody"),
    # of two owners of a deed, the first did it
    en("Russia's invasion of Georgia shocked Europe.", "ASSAULT RUS/GOV -> GEO/GOV"),
    en("Israel's killing of two Palestinian women caused a stir.", "ASSAULT ISR/GOV -> PSE/CVL"),
    # a participle that describes somebody, with a place after it
    en("The Australian arrested in Afghanistan is from Adelaide.", "COERCE AFG/COP -> AUS/GOV"),
    # a make of weapon between a people and its soldiers; two nouns with one adjective
    en("An Israeli F-16 fighter jet struck Syrian positions.", "ASSAULT ISR/MIL -> SYR/GOV"),
    en("Israeli tanks and troops attacked Syrian soldiers near Nablus.", "ASSAULT ISR/MIL -> SYR/MIL"),
    # fighters of a body whose country is known
    en("Taliban fighters attacked a Pakistani checkpoint.", "ASSAULT AFG/REB -> PAK/GOV"),
    sq("Luftëtarët talebanë sulmuan ushtarët pakistanezë.", "ASSAULT AFG/REB -> PAK/MIL"),
    # an armed side that somebody fell in a fight with
    en("A Palestinian was killed in a firefight with Israeli forces.", "ASSAULT ISR/MIL -> PSE/CVL"),
    # whose bid it is, not what is sought
    en("Greece blocked North Macedonia's entry into the EU.", "REJECT GRC/GOV -> MKD/GOV"),
    ru("Греция заблокировала вступление Северной Македонии в ЕС.", "REJECT GRC/GOV -> MKD/GOV"),
    # *it is time*: the one asked is no *it*
    en("It is time for Serbia to recognise Kosovo, the German minister said.", "REQUEST DEU/GOV -> SRB/GOV"),
    # a dialogue that somebody is envoy for; a town that names a summit
    en("The Georgian minister met the envoy for the dialogue between Kosovo and Serbia.", "CONSULT GEO/GOV -> nobody"),
    sq("Vuçiqi dhe Hoti morën pjesë në samitin e Parisit.", "CONSULT SRB/GOV, XKX/GOV -> nobody", published="2020-07-10"),
    sq("Vuçiq pritet të takohet me Hotin në Bruksel.", "AGREE SRB/GOV, XKX/GOV -> nobody", published="2020-07-01"),
]


@table(CASES)
def test_recipients(case, claims):
    check(case, claims)
