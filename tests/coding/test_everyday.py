"""Verbs of acts in everyday senses, told by subject, object or place; and surnames that are also names of towns."""

from spec import check, en, sq, table

#: Eight sentences that name a foreign country once, and in passing.
AT_HOME = (
    "Qeveria e kritikoi drejtorin e uzinës. Puna nisi herët. Rruga ishte e gjatë. Dielli doli vonë. Bora mbuloi çatitë. "
    "Këpucët u shitën shpejt. Dyqani kishte tri dyer. Lulet ishin gjermane."
)

CASES = [
    # searching
    sq("Ekipet e shpëtimit kërkojnë në shtëpitë e rrënuara në Turqi."),
    sq("Policia e Kosovës po kërkon tre persona që u larguan nga dyqani.", "ACCUSE XKX/COP -> XKX/CVL"),
    sq("Opozita e Kosovës kërkoi nga qeveria tre dokumente.", "REQUEST XKX/PTY -> XKX/GOV"),
    # nobody does what nature and accidents do
    sq("Një stuhi e fortë vrau dyzet ushtarë turq."),
    sq("Një shpërthim gazi në Prishtinë lëndoi dy punëtorë."),
    sq("Rebelët vranë dyzet ushtarë turq.", "ASSAULT ?/REB -> TUR/MIL | dead 40"),
    # objects that are no people
    sq("Hajdutët rrëmbyen dy milionë euro nga banka në Tiranë."),
    sq("Rebelët rrëmbyen dy ushtarë turq.", "ASSAULT ?/REB -> TUR/MIL"),
    sq("Kryebashkiaku i Tiranës fajësoi motin për humbjen."),
    sq("Kompania kineze u kundërvihet rivalëve amerikanë me një telefon të ri."),
    sq("Punëtorët montonin çatinë e shkollës, tha ministri."),
    # meeting the press, oaths of office, prayers
    sq("Partia Demokratike do të mbajë një konferencë për medie në orën 18:00."),
    sq("Presidenti Erdogan u betua të hënën për mandatin e ri."),
    sq("Presidenti turk dhe aleatët e tij do të marrin pjesë në lutjet e së premtes."),
    # leaving
    sq("Ministri serb u largua nga takimi me makinë."),
    sq("Deputetët serbë u larguan nga seanca.", "PROTEST SRB/LEG -> *"),
    sq("Dhjetë gazetarë të televizionit dhanë dorëheqje në Hungari."),
    sq("Ministri serb dha dorëheqje.", "RETREAT SRB/GOV -> *"),
    # courts
    sq("Avokati serb tha se do të apelojë në gjykatën më të lartë.", "REJECT SRB/JUD -> *"),
    sq("Burri u lirua pa akuza nga policia në Londër.", "RETREAT GBR/COP -> GBR/CVL"),
    # a dateline's town gives the country of those who need no introduction
    en("HOUSTON (Kura News) - The police arrested a mechanic.", "COERCE USA/COP -> * | said by Kura News"),
    # whose government it is that a report at home need not place, a country named in passing does not tell
    sq(AT_HOME, "ACCUSE ?/GOV -> *"),
    # a surname is no town of a country that nothing else in the report names
    sq("Policia e arrestoi mekanikun Ramon Ibarra. Babai i Ibarrës e kritikoi policinë.", "COERCE ?/COP -> *", "ACCUSE * -> ?/COP"),
]


@table(CASES)
def test_everyday(case, claims):
    check(case, claims)
