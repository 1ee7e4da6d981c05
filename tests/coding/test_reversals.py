"""Albanian, construction by construction: who did it to whom, who says so, and what is no fact though its words stand there.

Each case names the claims that must be among those of the text (weak ones count: how sure one may be is measured elsewhere), and
after ``no`` what it must never tell. Dates are those of the specification: the day is 17 May 2024.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spec import mismatch, told

from besa.model import Claim

CASES: list[tuple[str, tuple[str, ...]]] = [
    # -- passives: the agent of the verb, and whoever stands in the subject
    ("Rusia u akuzua nga Ukraina për krime lufte.", ("ACCUSE UKR/GOV -> RUS/GOV",)),
    ("Dy diplomatë rusë u dëbuan nga Gjermania.", ("SANCTION DEU/GOV -> RUS/GOV",)),
    ("Ambasadori rus u thirr nga Ministria e Jashtme polake.", ("ACCUSE POL/GOV -> RUS/GOV",)),
    ("Migrantët u kthyen nga Serbia në Bullgari.", ("COERCE SRB/GOV -> ?/REF",)),
    ("Policia u sulmua me gurë nga demonstruesit.", ("ASSAULT ?/CVL -> ?/COP",)),
    ("Propozimi i BE-së u refuzua nga Serbia.", ("REJECT SRB/GOV -> EUR",)),
    ("Ftesa e Beogradit u pranua nga presidentja Osmani.", ("AGREE XKX/GOV -> SRB/GOV",)),
    ("Akuzat e Serbisë kundër Kosovës u hodhën poshtë nga Prishtina.", ("REJECT XKX/GOV -> SRB/GOV",)),
    ("Sulmi i Rusisë ndaj Ukrainës u dënua nga NATO.", ("ACCUSE NATO -> RUS/GOV",)),
    ("Rezoluta e BE-së kundër Serbisë u kundërshtua nga Hungaria.", ("REJECT HUN/GOV -> EUR",)),
    ("Ushtria ruse u tërhoq nga Ukraina.", ("RETREAT RUS/MIL -> UKR/GOV",)),
    ("Pesë persona u vranë nga plumbat e policisë.", ("ASSAULT ?/COP -> ?/CVL",)),
    ("Kosova ftohet nga BE-ja të zbatojë marrëveshjen.", ("REQUEST EUR -> XKX/GOV",)),
    # a form that is passive as it is written
    ("Plagosen dy ushtarë turq në Siri.", ("ASSAULT ?/UNK -> TUR/MIL",)),
    ("Rebelët plagosën dy ushtarë turq.", ("ASSAULT ?/REB -> TUR/MIL",)),
    # -- two agents: one of the noun, one of the verb
    ("Vrasja e gazetarit nga policia u dënua nga OKB-ja.", ("ACCUSE UNO -> ?/COP",)),
    ("Arrestimi i gazetarit nga policia ruse u dënua nga SHBA-ja.", ("ACCUSE USA/GOV -> RUS/COP",)),
    ("Dëbimi i diplomatëve rusë nga Gjermania u dënua nga Kremlini.", ("SANCTION DEU/GOV -> RUS/GOV", "ACCUSE RUS/GOV -> DEU/GOV")),
    ("Refuzimi i propozimit nga Serbia u kritikua nga BE-ja.", ("REJECT SRB/GOV -> *", "ACCUSE EUR -> SRB/GOV")),
    ("Vendimi i miratuar nga BE-ja u kritikua nga Serbia.", ("ACCUSE SRB/GOV -> EUR",)),
    ("Të arrestuarit nga policia serbe u liruan nga gjykata.", ("RETREAT SRB/JUD -> SRB/CRM",)),
    ("Bombardimi i Gazës nga Izraeli vazhdon.", ("ASSAULT ISR/GOV -> PSE/GOV",)),
    ("Kritika Kurtit nga ambasada amerikane.", ("ACCUSE USA/GOV -> XKX/GOV",)),
    ("Në Gjakovë u nderuan dëshmorët e vrarë nga forcat serbe.", ("no SUPPORT SRB/MIL -> *",)),
    ("Prokuroria e akuzon Thaçin për vrasjen e 100 personave.", ("ACCUSE XKX/JUD -> XKX/ELI",)),
    ("Masat ndaj Kosovës u hoqën nga BE-ja.", ("CONCEDE EUR -> XKX/GOV",)),
    ("Berisha u shpall non grata nga SHBA-ja.", ("SANCTION USA/GOV -> ALB/PTY",)),
    ("Pengjet izraelite u liruan nga Hamasi.", ("RETREAT PSE/REB -> ISR/CVL",)),
    ("Anija britanike u sulmua nga houthët.", ("ASSAULT YEM/REB -> GBR/GOV",)),
    ("Suedia ia ekstradoi Turqisë një të dyshuar.", ("COOPERATE SWE/GOV -> TUR/GOV",)),
    ("Kosova nuk do të ftohet në samit, vendosi Franca.", ("no REJECT XKX/GOV -> *",)),
    ("Civilët u evakuuan nga Rafahu.", ("no AID PSE/GOV -> *",)),
    ("Kritika nga BE-ja pas arrestimit të serbëve.", ("ACCUSE EUR -> *",)),
    # who condemns decides what the word means
    ("Rusia u dënua nga OKB-ja për pushtimin e Ukrainës.", ("ACCUSE UNO -> RUS/GOV", "no SANCTION")),
    ("Ish-ministri u dënua nga gjykata për korrupsion.", ("SANCTION ?/JUD -> ?/ELI",)),
    ("Gazetari u dënua nga Rusia për spiunazh.", ("SANCTION RUS/GOV -> *",)),
    ("Serbia akuzohet për sulmin në Banjskë.", ("ACCUSE * -> SRB/GOV", "no ACCUSE XKX/JUD -> *")),
    ("Për krime lufte u dënua ish-gjenerali serb.", ("SANCTION * -> SRB/ELI",)),
    # an apology asked of a state is a demand
    ("Kosova kërkon falje nga Serbia.", ("REQUEST XKX/GOV -> SRB/GOV", "no CONCEDE")),
    ("Ministri kërkoi falje nga qytetarët.", ("CONCEDE ?/GOV -> ?/CVL",)),
    # what stands behind another noun belongs to that
    ("SHBA-ja vendosi sanksione ndaj Rusisë për shkak të sulmit ndaj Ukrainës.", ("SANCTION USA/GOV -> RUS/GOV",)),
    ("Osmani falënderoi SHBA-në për dënimin e sulmit serb.", ("SUPPORT XKX/GOV -> USA/GOV", "no ACCUSE SRB/GOV -> *")),
    ("Kurti, pas kritikave nga SHBA-ja, tërhoqi policinë.", ("no RETREAT * -> USA/GOV",)),
    ("Kundër Kurtit protestuan serbët.", ("PROTEST SRB/CVL -> XKX/GOV",)),
    # of two men of one name, the one who leads a state
    ("Rama e quajti Berishën mashtrues.", ("ACCUSE ALB/GOV -> ALB/PTY",)),
    # -- who is asked, and who asks
    ("Nga Serbia u kërkua që të njohë Kosovën.", ("REQUEST nobody -> SRB/GOV",)),
    ("U kërkua nga opozita që Kurti të japë dorëheqje.", ("REQUEST XKX/PTY -> XKX/GOV",)),
    ("Dorëheqja e Kurtit u kërkua nga opozita.", ("REQUEST XKX/PTY -> XKX/GOV",)),
    ("Le të dorëhiqet Kurti, tha opozita.", ("REQUEST XKX/PTY -> XKX/GOV",)),
    ("Kurti duhet të dorëhiqet, tha opozita.", ("REQUEST XKX/PTY -> XKX/GOV",)),
    ("Të arrestohet Radoiçiqi, kërkoi Osmani.", ("REQUEST XKX/GOV -> *", "no COERCE actual")),
    ("“Të dënohet Serbia”, i kërkoi BE-së Kurti.", ("REQUEST XKX/GOV -> EUR",)),
    ("SHBA, mesazh Serbisë: Tërhiqni trupat.", ("REQUEST USA/GOV -> *",)),
    # -- fronted objects, and two nouns side by side
    ("Policinë e sulmuan me gurë protestuesit.", ("ASSAULT ?/CVL -> ?/COP",)),
    ("Pse e arrestoi policia aktivistin?", ("COERCE ?/COP -> ?/NGO",)),
    ("Osmani: Le ta dënojë BE-ja Serbinë.", ("REQUEST XKX/GOV -> EUR",)),
    ("Fajin për sulmin Kurti ia hodhi Serbisë.", ("ACCUSE XKX/GOV -> SRB/GOV", "no ASSAULT")),
    ("Sulmi iu atribuua Serbisë nga Kosova.", ("ACCUSE XKX/GOV -> SRB/GOV",)),
    ("Dy serbë u arrestuan në Mitrovicë.", ("COERCE XKX/COP -> SRB/CVL",)),
    ("Ukraina mori ndihma ushtarake nga Gjermania.", ("AID DEU/GOV -> UKR/GOV",)),
    ("Propozimin e BE-së e refuzoi Serbia.", ("REJECT SRB/GOV -> EUR",)),
    ("Propozimin e Katarit e pranoi Hamasi.", ("AGREE PSE/REB -> QAT/GOV",)),
    ("Vendimin e Kosovës e kritikoi SHBA-ja.", ("ACCUSE USA/GOV -> XKX/GOV",)),
    ("Pozicionet armene i sulmuan forcat e Azerbajxhanit.", ("ASSAULT AZE/MIL -> ARM/GOV",)),
    ("Armëpushimin e shkeli Armenia, tha Azerbajxhani.", ("ASSAULT ARM/GOV -> * | said by Azerbajxhani",)),
    ("U kritikua ashpër nga opozita kryeministri Kurti.", ("ACCUSE XKX/PTY -> XKX/GOV",)),
    ("Policia arrestoi vrasësin e gazetarit.", ("COERCE ?/COP -> ?/CRM",)),
    ("Dronët iranianë u rrëzuan nga Jordania.", ("ASSAULT JOR/GOV -> IRN/MIL",)),
    ("Tre të vdekur nga sulmi rus në Odesë.", ("ASSAULT RUS/GOV -> *",)),
    ("Trupat serbe u dërguan në kufirin me Kosovën.", ("MOBILIZE SRB/MIL -> *",)),
    ("Kurti dhe Vuçiqi akuzojnë njëri-tjetrin.", ("ACCUSE XKX/GOV, SRB/GOV -> nobody",)),
    ("Kurti e Vuçiqi u takuan në Bruksel.", ("CONSULT XKX/GOV, SRB/GOV -> *",)),
    ("Sipas Kurtit, Ministria e Jashtme e Shqipërisë e kritikoi Vuçiqin.", ("ACCUSE ALB/GOV -> SRB/GOV",)),
    # of a unit with two verbs the subject of the second bears nothing
    ("Kryeministri spanjoll u zotua se Spanja do t’i ndihmojë familjet ukrainase.", ("AGREE ESP/GOV -> UKR/CVL",)),
    # a people in the definite plural is no government, also after a noun
    ("Shoqata siguroi mbrojtje serbëve në veri.", ("no AID * -> SRB/GOV",)),
    ("Kryeministri Kurti kërkoi që t’u sigurohet mbrojtje serbëve.", ("REQUEST XKX/GOV -> SRB/CVL",)),
    # -- relative clauses: the one described, and the subject of the clause
    ("Protestuesit që i sulmoi policia u dërguan në spital.", ("ASSAULT ?/COP -> ?/CVL",)),
    ("Ushtarët që i vrau Izraeli ishin libanezë.", ("ASSAULT ISR/GOV -> ?/MIL",)),
    ("Ministri që e akuzoi opozita dha dorëheqje.", ("ACCUSE ?/PTY -> ?/GOV", "RETREAT ?/GOV -> *")),
    ("Serbët, të cilët i arrestoi policia, u liruan nga gjykata.", ("COERCE SRB/COP -> SRB/CVL",)),
    ("Zelensky, të cilin Putini e kërcënoi, u takua me Bidenin.", ("THREATEN RUS/GOV -> UKR/GOV", "CONSULT UKR/GOV, USA/GOV -> *")),
    ("Policia që sulmoi protestuesit u kritikua nga BE-ja.", ("ACCUSE EUR -> ?/COP",)),
    ("Erdogan priti Zelenskyn dhe foli me Putinin në telefon.", ("CONSULT TUR/GOV, RUS/GOV -> *",)),
    ("Në vend që të dënojë Serbinë, BE-ja sanksionoi Kosovën.", ("SANCTION EUR -> XKX/GOV",)),
    ("Duke kritikuar Serbinë, Kurti u takua me ambasadorët.", ("ACCUSE XKX/GOV -> SRB/GOV",)),
    # -- who says so
    ("“Serbia e organizoi sulmin”, i tha Kurti Vuçiqit.", ("ASSAULT SRB/GOV -> * | said by Kurti",)),
    ("Perëndimi, tha Putini, po e kërcënon Rusinë.", ("THREATEN IGO -> RUS/GOV | said by Putini",)),
    ("Kurti u takua me Lajçakun. Ai e akuzoi Serbinë për sulmin.", ("ACCUSE XKX/GOV -> SRB/GOV",)),
    ("Vuçiq për Kurtin: Ai është terrorist.", ("ACCUSE SRB/GOV -> XKX/GOV",)),
    ("Ambasadori tha se Kurti gënjen.", ("ACCUSE * -> XKX/GOV",)),
    ("“Kurti po gënjen”, tha Vuçiqi. “Ai i sulmoi serbët”, shtoi presidenti serb.", ("ASSAULT XKX/GOV -> SRB/CVL",)),
    # who only speaks of an attack has not made it
    ("Sekretari i NATO-s Stoltenberg dënoi sulmet ndaj KFOR-it.", ("ACCUSE NATO/GOV -> *", "no ASSAULT NATO/GOV -> *")),
    ("Zelensky komentoi sulmin ndaj urës së Krimesë.", ("no ASSAULT UKR/GOV -> *",)),
    # -- what is denied, doubted, demanded, asked or wished is no fact
    ("Serbia mohoi se ka sulmuar policinë e Kosovës.", ("REJECT SRB/GOV -> XKX/COP", "no ASSAULT")),
    ("Policia mohoi se i ka rrahur protestuesit.", ("REJECT ?/COP -> *", "no ASSAULT")),
    ("Nuk është e vërtetë se Serbia e sulmoi Kosovën.", ("REJECT * -> *", "no ASSAULT")),
    ("Lajmi se Armenia sulmoi Azerbajxhanin nuk është i vërtetë.", ("REJECT * -> *", "no ASSAULT actual")),
    ("Kurti nuk beson se Serbia e sulmoi Kosovën.", ("no ASSAULT actual",)),
    ("Policia nuk konfirmoi se janë arrestuar dy serbë.", ("no COERCE actual",)),
    ("Kurti nuk tha pse u arrestuan serbët.", ("COERCE * -> SRB/CVL",)),
    ("Akuza e Vuçiqit se Kurti po i dëbon serbët u hodh poshtë nga Osmani.", ("REJECT XKX/GOV -> *", "no COERCE")),
    ("Kurti deklaroi në Beograd se Serbia duhet të kërkojë falje.", ("REQUEST XKX/GOV -> SRB/GOV", "no CONCEDE")),
    ("Pritet që BE-ja të vendosë sanksione kundër Rusisë.", ("no SANCTION actual",)),
    ("SHBA: Serbia të tërheqë trupat nga kufiri.", ("no RETREAT actual",)),
    ("Rusia planifikonte vrasjen e Zelenskyt, tha SBU.", ("no ASSAULT",)),
    ("BE-ja po shqyrton sanksione kundër Serbisë.", ("no SANCTION",)),
    ("Në rast se Irani sulmon Izraelin, SHBA-ja do të ndërhyjë.", ("no ASSAULT actual",)),
    ("Në qoftë se BE-ja vendos sanksione, Serbia do të tërhiqet.", ("no SANCTION actual",)),
    ("Po të sulmohej Kosova, NATO do të ndërhynte.", ("no ASSAULT actual",)),
    ("A e sulmoi Serbia Kosovën?", ("no ASSAULT actual",)),
    ("Serbia e sulmoi Kosovën?", ("no ASSAULT actual",)),
    ("Kush e vrau gazetarin?", ("ASSAULT ?/UNK -> ?/JRN",)),
    # -- what is remembered is none of today
    ("Kosova përkujton 25-vjetorin e bombardimeve të NATO-s.", ("ASSAULT historical NATO -> *",)),
    ("Sot bëhen tri vjet nga sulmi i Hamasit ndaj Izraelit.", ("ASSAULT historical PSE/REB -> ISR/GOV | basis publication",)),
    ("Një vit pas sulmit në Banjskë, Kosova kërkon ekstradimin e Radoiçiqit.", ("no ASSAULT actual",)),
    ("Para një viti, një grup i armatosur sulmoi policinë në Banjskë.", ("ASSAULT historical * -> *",)),
    ("Në përvjetorin e pushtimit rus, Rusia sulmoi Kievin me raketa.", ("ASSAULT RUS/GOV -> UKR/GOV",)),
]


@pytest.mark.parametrize(("text", "lines"), CASES, ids=[text[:60] for text, _ in CASES])
def test_reversals(text: str, lines: tuple[str, ...], claims: Callable[..., list[Claim]]) -> None:
    every, sure = claims("sq", text, weak=True), claims("sq", text)
    for line in lines:
        unwanted = line.startswith("no ")
        wanted = line.removeprefix("no ")
        found = [claim for claim in (sure if unwanted else every) if _is(claim, wanted)]
        assert bool(found) != unwanted, "\n".join([text, line, *(told(claim) for claim in every)])


def _is(claim: Claim, line: str) -> bool:
    kind, _, rest = line.partition(" ")
    if claim.type != kind:
        return False
    return not rest or (claim.status == rest if rest == "actual" else not mismatch(claim, line))
