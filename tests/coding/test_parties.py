"""Who acts and on whom, where Albanian reports leave it to the reader: speakers, dropped subjects, towns, namesakes, suspects."""
# ruff: noqa: E501 (a sentence stands on a line of its own)

from spec import check, sq, table

CASES = [
    # who says it, where the verb judges its subject
    sq("Kryeministri i Shqipërisë tha se Putini është një gënjeshtar.", "ACCUSE ALB/GOV -> RUS/GOV"),
    sq("“Rusia mban të gjithë përgjegjësinë për këtë sulm”, tha kryeministri i Shqipërisë.", "ACCUSE ALB/GOV -> RUS/GOV"),
    sq("Stoltenberg tha se është e rëndësishme që përfaqësuesit e Serbisë të takohen me Kosovën.", "REQUEST NATO/GOV -> SRB/GOV", published="2023-05-17"),
    # of those who meet, the sentence leaves one out
    sq("Ministri i Jashtëm i Shqipërisë tha se është takuar me ambasadorin turk.", "CONSULT ALB/GOV, TUR/GOV -> nobody"),
    sq("“Dje kam pasur takim me ambasadorin turk”, tha kryeministri i Shqipërisë.", "CONSULT ALB/GOV, TUR/GOV -> nobody"),
    # whom a talk is about is no party to it
    sq("Kryeministri i Shqipërisë diskutoi me ministrin turk për dialogun me Serbinë.", "CONSULT ALB/GOV, TUR/GOV -> nobody"),
    sq("Dialogu Kosovë-Serbi vazhdon në Bruksel.", "CONSULT XKX/GOV, SRB/GOV -> nobody"),
    # subjects before a phrase of time, after a comma, before an adjective
    sq("Kryeministri i Shqipërisë nesër gjatë ditës do të takohet me presidentin turk.", "AGREE ALB/GOV, TUR/GOV -> nobody"),
    sq("Ministria e Jashtme e Kinës një ditë më parë kishte urdhëruar mbylljen e konsullatës amerikane.", "SANCTION CHN/GOV -> USA/GOV"),
    sq("Rusia i hakmerret Gjermanisë, dëbon dy diplomatë gjermanë.", "SANCTION RUS/GOV -> DEU/GOV"),
    sq("Përfaqësuesit politikë të Serbisë kritikuan Bashkimin Evropian.", "ACCUSE SRB/GOV -> EUR"),
    sq("Presidenti turk ka hedhur poshtë akuzat e Greqisë.", "REJECT TUR/GOV -> GRC/GOV"),
    # a medium is where somebody speaks
    sq(
        "Ministri i Mbrojtjes i Shqipërisë, në një postim në rrjetin social Facebook, i ka bërë thirrje Serbisë të tërheqë ushtrinë.",
        "REQUEST ALB/GOV -> SRB/GOV",
    ),
    # towns of the lands in which the language is at home
    sq("Policia e Korçës arrestoi dje dy persona.", "COERCE ALB/COP -> ALB/CVL"),
    sq("Policia e Tetovës arrestoi dje dy persona.", "COERCE MKD/COP -> MKD/CVL"),
    # whoever is charged with a deed, or owns up to it
    sq(
        "Policia ka arrestuar të dyshuarin për vrasjen e gruas në Gjilan.",
        "COERCE XKX/COP -> XKX/CRM", "ASSAULT XKX/CRM -> XKX/CVL",
    ),
    sq("I pandehuri dyshohet se vrau gruan e tij në Pejë.", "ASSAULT XKX/CRM -> XKX/CVL"),
    sq("Gruaja u sulmua nga vjehrra në Pejë.", "ASSAULT XKX/CVL -> XKX/CVL"),
    # a pronoun after a quotation is its speaker
    sq(
        "Kryeministri i Shqipërisë Edi Rama kritikoi Greqinë. “Presidenti turk ka gënjyer”, shtoi ai.",
        "ACCUSE ALB/GOV -> GRC/GOV", "ACCUSE ALB/GOV -> TUR/GOV",
    ),
    # texts printed in full, and texts with an author
    sq(
        "Ministri i Jashtëm i Shqipërisë ka reaguar.\nReagimi i plotë:\nFalënderoj Turqinë për ndihmën e saj.",
        "SUPPORT ALB/GOV -> TUR/GOV",
    ),
    # a line that links to another report leaves nobody behind
    sq(
        "Kryeministri i Shqipërisë Edi Rama kritikoi Greqinë.\nLexoni edhe: Presidenti turk niset për Moskë\n“Greqia ka gënjyer”, shtoi ai.",
        "ACCUSE ALB/GOV -> GRC/GOV", "ACCUSE ALB/GOV -> GRC/GOV",
    ),
    # who somebody is: beside the name, before it, anywhere in the report
    sq("Kancelari kritikoi presidentin e vendit, Frank-Walter Steinmeier.", "ACCUSE DEU/GOV -> DEU/GOV"),
    sq("Sokol Bruti, me shtetësi gjermane, kritikoi policinë turke.", "ACCUSE DEU -> TUR/COP"),
    sq("Bruti kritikoi Turqinë\nMinistri grek Sokol Bruti udhëtoi dje.", "ACCUSE GRC/GOV -> TUR/GOV"),
    sq("Komisioni Evropian publikoi raportin vjetor. Komisioni kritikoi Serbinë.", "ACCUSE EUR/GOV -> SRB/GOV"),
    sq("BE-ja demantoi mediat serbe për vizat.", "REJECT EUR -> SRB/JRN"),
    sq("Ky është takimi i parë i drejtpërdrejtë i përfaqësuesve të Kosovës dhe Serbisë këtë vit.", "CONSULT XKX/GOV, SRB/GOV -> nobody"),
    # places that are none, words that are no verbs
    sq("Kryetari i Komitetit për Punë të Jashtme të Kuvendit të Shqipërisë kritikoi Serbinë.", "ACCUSE ALB/LEG -> SRB/GOV"),
    sq("Kina hedh poshtë akuzat e SHBA-së për kombin kinez.", "REJECT CHN/GOV -> USA/GOV"),
]  # fmt: skip

NOT_YET: dict[str, str] = {}


@table(CASES, NOT_YET)
def test_parties(case, claims):
    check(case, claims)
