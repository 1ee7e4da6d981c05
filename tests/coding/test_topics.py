"""Words that are near an act and tell none: topics, goals, duties, expectations, idioms, gaps that reach across another verb."""

from spec import check, sq, table

CASES = [
    # a duty, a right, what somebody is told, what somebody is obliged to
    sq("Qeveria e Kosovës ka detyrim ligjor për arkivat e vjetra."),
    sq("Ministria e Kosovës njofton qytetarët se zyrat hapen në orën nëntë."),
    sq("Qeveria e Kosovës është e detyruar t'i blejë makinat nga Gjermania."),
    # *pritet*, is expected, receives nobody
    sq("Kryeministri i Kosovës pritet të jetë në zyrën e ministrit në orën nëntë."),
    sq("Presidentja e Kosovës e priti dje ambasadorin japonez.", "CONSULT XKX/GOV, JPN/GOV"),
    # imperatives of style, and forms that are none
    sq("Ministri tha: „Shikoni sa rrugë kemi ndërtuar në Kosovë.“"),
    sq("Mos harroni se Kosova është vend i vogël, tha kryeministri i Shqipërisë."),
    sq("Mos kini dyshim, Kosova ka shkolla të mira, tha kryeministri i Shqipërisë."),
    # nouns that are only the topic or the goal
    sq("Arritja e marrëveshjes me Serbinë është qëllimi i qeverisë së Kosovës."),
    sq("Aktgjykimi i gjykatës në Prishtinë ka njëzet faqe."),
    sq("Kryeministri i Kosovës mbajti konferencë për media në Prishtinë."),
    sq("Qeveria e Kosovës ka përmbushur të gjitha kushtet."),
    # a gap reached across another verb or a preposition
    sq("Rritja e numrit të pacientëve po e vë nën presion qeverinë e Kosovës."),
    sq("Kryetarja e Kuvendit të Kosovës ka të drejtë të flasë për çështjet e Serbisë."),
    # other senses
    sq("Policia e Kosovës filloi punën në kërkim të kontakteve."),
    sq("Trupat e pajetë të ushtarëve serbë u dërguan për obduksion në Beograd."),
    sq("Dogana e Kosovës goditi një rrjet të kontrabandës."),
    sq("Ministria e Jashtme e Serbisë paralajmëroi se mund të bjerë shi."),
    sq("Të vjetrit e Kosovës rrinë në shesh dhe kanë ndenjur gjithë ditën."),
    # what the units do tell
    sq("Policia e Kosovës ka angazhuar treqind policë për zgjedhjet.", "MOBILIZE XKX/COP -> *"),
    sq("Rusia e paralajmëroi Ukrainën.", "THREATEN RUS/GOV -> UKR/GOV"),
    sq("Presidenti i Serbisë shprehu besim te kryeministri i Kosovës.", "SUPPORT SRB/GOV -> XKX/GOV"),
]


@table(CASES)
def test_topic(case, claims):
    check(case, claims)
