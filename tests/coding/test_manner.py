"""How a promise is made: in a word of promising that names a deed, by a party that says what it will do, or by others."""

from spec import check, en, ru, sq, table, tr

CASES = [
    # a word of promising, with what is to be done
    en("Serbia pledged to reopen the bridge at Mitrovica.", "AGREE SRB/GOV -> * | manner pledged"),
    en("Kosovo and Serbia agreed to meet again in Vienna.", "AGREE XKX/GOV, SRB/GOV -> * | manner pledged"),
    sq("Qeveria e Kosovës u zotua se do ta hapë urën e Mitrovicës.", "AGREE XKX/GOV -> * | manner pledged"),
    ru("Армения обязалась до 1 июня вернуть карты.", "AGREE ARM/GOV -> * | manner pledged"),
    tr("Ermenistan haritaları geri vermeyi taahhüt etti.", "AGREE ARM/GOV -> * | manner pledged"),
    # a word of promising that is itself still to come, or asked about
    en("Kosovo and Serbia will agree to open the road.", "AGREE XKX/GOV, SRB/GOV -> * | manner foretold"),
    en("Did Serbia promise to reopen the bridge?", "AGREE hypothetical SRB/GOV -> * | manner foretold"),
    # *we pledged*, and nobody knows who we are; whom we agreed with has agreed as well
    sq("Bashkë me ambasadorin gjerman u zotuam që do ta hapim urën.", "AGREE * -> * | manner foretold"),
    sq("Me ministrin serb Vulin arritëm marrëveshje për hapjen e urës.", "AGREE SRB/GOV -> * | manner pledged"),
    sq("“U zotuam që do ta hapim urën”, tha presidenti i Serbisë, Aleksandar Vuçiq.", "AGREE SRB/GOV -> * | manner pledged"),
    # what a party says that it will do itself, and what others foretell
    en("“We will visit Pristina”, President Vucic said.", "AGREE SRB/GOV, XKX/GOV -> * | manner declared"),
    en("President Vucic will visit Pristina.", "AGREE SRB/GOV, XKX/GOV -> * | manner foretold"),
    sq("Presidenti i Serbisë, Aleksandar Vuçiq, tha se do ta ndihmojë Kosovën.", "AGREE SRB/GOV -> XKX/GOV | manner declared"),
    sq("“Do ta vizitojmë Prishtinën”, tha presidenti i Serbisë, Aleksandar Vuçiq.", "AGREE SRB/GOV -> * | manner declared"),
    sq("Presidenti i Serbisë, Aleksandar Vuçiq, do ta vizitojë Prishtinën.", "AGREE SRB/GOV -> * | manner foretold"),
    sq("Presidenti i Serbisë, Aleksandar Vuçiq, tha se takimi do të mbahet në Vjenë.", "AGREE AUT/GOV, SRB/GOV -> * | manner foretold"),
    # what somebody says that he plans to do is no word given
    en("The president of Serbia said that he plans to open an embassy in Nairobi.", "AGREE SRB/GOV -> * | manner foretold"),
    ru("Президент Сербии заявил, что планирует открыть больницу в Найроби.", "AGREE SRB/GOV -> * | manner foretold"),
    # an inquiry that an office says there will be is its word
    en("Serbia’s interior minister said that the case would be investigated.", "AGREE SRB/GOV -> * | manner declared"),
    # one mind on what is the case, and a plan that was approved, hold nobody to anything
    en("Spain and Portugal agreed that the strait is theirs.", "AGREE ESP/GOV, PRT/GOV -> * | manner vague"),
    ru("Армения и Грузия согласовали план переговоров.", "AGREE ARM/GOV, GEO/GOV -> * | manner vague"),
    # what was agreed before is only mentioned; a plan that is put forward, a duty that is laid on somebody bind nobody
    en(
        "The ministers praised the spirit in which Serbia and Kosovo reached the agreement to open the road.",
        "SUPPORT * -> *",
        "AGREE SRB/GOV, XKX/GOV -> * | manner vague",
    ),
    sq("Emisari evropian propozoi një marrëveshje për ujin.", "AGREE EUR -> * | manner vague"),
    sq("Ministria e Financave e Kosovës obligohet ta paguajë borxhin.", "AGREE XKX/GOV -> * | manner vague"),
    # when a promise was made is not what was promised
    en("Serbia’s president made the commitments during a meeting in Vienna.", "AGREE SRB/GOV -> * | manner vague", "CONSULT * -> *"),
    # *we will work with you* is said at every meeting, unless it says to what end
    en("“We will cooperate with Serbia”, the prime minister of Kosovo said.", "AGREE XKX/GOV -> SRB/GOV | manner vague"),
    # an aside between commas is one, also where the name in it stands between commas
    sq(
        "Kryeministri i Shqipërisë, Edi Rama, pas takimit me kryeministrin e Kosovës, Avdullah Hoti, ka premtuar se do ta hapë rrugën.",
        "CONSULT ALB/GOV, XKX/GOV -> *",
        "AGREE ALB/GOV -> * | manner pledged",
    ),
    sq(
        "Presidenti i Serbisë, Aleksandar Vuçiq pas takimit me kancelaren Angela Merkel tha se do ta ndihmojë Kosovën.",
        "CONSULT * -> *",
        "AGREE SRB/GOV -> XKX/GOV | manner declared",
    ),
    # no deed is named, or nobody commits himself by the words
    en("Serbia left the door open to a new vote.", "AGREE SRB/GOV -> * | manner vague"),
    sq("Serbia ka lënë të hapur mundësinë që bisedimet të shtyhen.", "AGREE SRB/GOV -> * | manner vague"),
]


def test_who_says_that_he_will_visit_promises_it_and_not_his_host(claims):
    (visit,) = claims("en", "“We will visit Pristina”, President Vucic said.", published="2024-05-17")
    assert [one.country for one in visit.actors] == ["SRB", "XKX"]
    assert [one.country for one in visit.commitment.by] == ["SRB"]


@table(CASES)
def test_manner(case, claims):
    check(case, claims)
