"""The sixteen types of PLOVER and the conventions that part them."""
# ruff: noqa: E501 (a sentence stands on a line of its own)

from spec import check, en, sq, table

CASES = [
    # AGREE: planned meetings, readiness, offers, invitations, pledges, deals not yet signed
    en(
        "The leaders of Armenia and Azerbaijan agreed to meet in Brussels next week.",
        "AGREE ARM/GOV, AZE/GOV -> nobody",
    ),
    sq(
        "Udhëheqësit e Armenisë dhe Azerbajxhanit u pajtuan të takohen në Bruksel javën e ardhshme.",
        "AGREE ARM/GOV, AZE/GOV -> nobody",
    ),
    en("Turkish President Recep Tayyip Erdoğan invited Pashinyan to Ankara.", "AGREE TUR/GOV -> ARM/GOV"),
    sq("Presidenti turk Recep Tayyip Erdoğan e ftoi Pashinyanin në Ankara.", "AGREE TUR/GOV -> ARM/GOV"),
    en("Kosovo accepted the proposal of the European Union.", "AGREE XKX/GOV -> EUR"),
    sq("Kosova e pranoi propozimin e Bashkimit Evropian.", "AGREE XKX/GOV -> EUR"),
    en("Armenia and Azerbaijan reached an agreement on the border.", "AGREE ARM/GOV, AZE/GOV -> nobody"),
    sq("Armenia dhe Azerbajxhani arritën një marrëveshje për kufirin.", "AGREE ARM/GOV, AZE/GOV -> nobody"),
    # a meeting that will be held is planned; the auxiliary of another verb does not have it
    sq("Takimi mes presidentit të Kosovës dhe atij të Serbisë do të mbahet në Bruksel.", "AGREE XKX/GOV, SRB/GOV -> nobody"),
    sq("Kryeministri i Greqisë ka premtuar pas bisedës se takimi me Turqinë do të mbahet në maj.", "AGREE * -> *"),
    # CONSULT: talks, visits, hearings
    en("The NATO secretary general visited Kosovo on Thursday.", "CONSULT NATO/GOV -> XKX/GOV | on 2024-05-16"),
    en("The Georgian prime minister received the Armenian ambassador in Tbilisi.", "CONSULT GEO/GOV, ARM/GOV -> nobody"),
    sq("Kryeministri gjeorgjian e priti ambasadorin armen në Tbilisi.", "CONSULT GEO/GOV, ARM/GOV -> nobody"),
    en("The US envoy mediated between Kosovo and Serbia.", "CONSULT USA/GOV -> XKX/GOV, SRB/GOV"),
    # SUPPORT: signing, praise, condolences, recognition
    en("Russia praised Azerbaijan for its restraint.", "SUPPORT RUS/GOV -> AZE/GOV"),
    sq("Rusia e lavdëroi Azerbajxhanin për përmbajtjen e treguar.", "SUPPORT RUS/GOV -> AZE/GOV"),
    en("The European Union welcomed the decision of Armenia.", "SUPPORT EUR -> ARM/GOV"),
    sq("Bashkimi Evropian e mirëpriti vendimin e Armenisë.", "SUPPORT EUR -> ARM/GOV"),
    en("Israel recognised Kosovo.", "SUPPORT ISR/GOV -> XKX/GOV"),
    sq("Izraeli e njohu Kosovën.", "SUPPORT ISR/GOV -> XKX/GOV"),
    en("The Turkish foreign minister congratulated Armenia on its national day.", "SUPPORT TUR/GOV -> ARM/GOV"),
    # CONCEDE
    en("Putin apologised to Azerbaijan for the incident.", "CONCEDE RUS/GOV -> AZE/GOV"),
    sq("Putini i kërkoi falje Azerbajxhanit për incidentin.", "CONCEDE RUS/GOV -> AZE/GOV"),
    en("Turkey lifted sanctions against Armenia.", "CONCEDE TUR/GOV -> ARM/GOV"),
    # COOPERATE
    en("The armies of Turkey and Azerbaijan held joint exercises near Kars.", "COOPERATE TUR/MIL, AZE/MIL -> nobody"),
    en("Armenia and Azerbaijan exchanged prisoners at the border.", "COOPERATE ARM/GOV, AZE/GOV -> nobody"),
    sq("Armenia dhe Azerbajxhani shkëmbyen të burgosur në kufi.", "COOPERATE ARM/GOV, AZE/GOV -> nobody"),
    # AID
    en("Germany sent medicine and food to Armenia.", "AID DEU/GOV -> ARM/GOV | mode humanitarian"),
    sq("Gjermania i dërgoi Armenisë ndihma humanitare.", "AID DEU/GOV -> ARM/GOV"),
    en("France delivered armoured vehicles to Armenia.", "AID FRA/GOV -> ARM/GOV | mode military"),
    # RETREAT
    en("Azerbaijan released five Armenian prisoners of war.", "RETREAT AZE/GOV -> * | mode release"),
    sq("Azerbajxhani liroi pesë robër lufte armenë.", "RETREAT AZE/GOV -> * | mode release"),
    en("Russia withdrew its troops from the village.", "RETREAT RUS/GOV -> * | mode withdraw"),
    sq("Rusia i tërhoqi trupat e saj nga fshati.", "RETREAT RUS/GOV -> * | mode withdraw"),
    en("The Georgian minister resigned on Thursday.", "RETREAT GEO/GOV -> nobody | mode resign | on 2024-05-16"),
    sq("Ministri gjeorgjian dha dorëheqjen të enjten.", "RETREAT GEO/GOV -> nobody | mode resign | on 2024-05-16"),
    # ACCUSE: criticism, charges, indictments, investigations
    en("Prosecutors in Kosovo indicted two Serbian citizens for espionage.", "ACCUSE XKX/JUD -> SRB/CVL"),
    sq("Prokuroria e Kosovës ngriti aktakuzë ndaj dy shtetasve serbë për spiunazh.", "ACCUSE XKX/JUD -> SRB/CVL"),
    en("The Armenian prosecutor's office launched an investigation into the incident.", "ACCUSE ARM/JUD -> *"),
    sq("Prokuroria e Armenisë nisi hetime për incidentin.", "ACCUSE ARM/JUD -> *"),
    # REJECT
    en("Serbia cancelled the meeting with Kosovo.", "REJECT SRB/GOV -> XKX/GOV"),
    sq("Serbia e anuloi takimin me Kosovën.", "REJECT SRB/GOV -> XKX/GOV"),
    en("Russia vetoed the resolution.", "REJECT RUS/GOV -> *"),
    # SANCTION: convictions, dismissals, broken-off relations
    en("A court in Baku sentenced an Armenian citizen to 15 years in prison.", "SANCTION AZE/JUD -> ARM/CVL"),
    sq("Gjykata e Bakusë e dënoi një shtetas armen me 15 vjet burgim.", "SANCTION AZE/JUD -> ARM/CVL"),
    en("Zelensky dismissed the defence minister of Ukraine.", "SANCTION UKR/GOV -> UKR/GOV"),
    sq("Zelensky e shkarkoi ministrin e Mbrojtjes të Ukrainës.", "SANCTION UKR/GOV -> UKR/GOV"),
    en("Georgia broke off diplomatic relations with Russia.", "SANCTION GEO/GOV -> RUS/GOV"),
    sq("Gjeorgjia i ndërpreu marrëdhëniet diplomatike me Rusinë.", "SANCTION GEO/GOV -> RUS/GOV"),
    en("The European Union imposed sanctions on Russia.", "SANCTION EUR -> RUS/GOV"),
    sq("Bashkimi Evropian vendosi sanksione ndaj Rusisë.", "SANCTION EUR -> RUS/GOV"),
    # MOBILIZE
    en("Serbia put its army on alert.", "MOBILIZE SRB/GOV -> *"),
    sq("Serbia e vuri ushtrinë në gatishmëri.", "MOBILIZE SRB/GOV -> *"),
    en("Azerbaijan deployed troops near the Armenian border.", "MOBILIZE AZE/GOV -> * | mode troops"),
    sq("Azerbajxhani dislokoi trupa pranë kufirit armen.", "MOBILIZE AZE/GOV -> * | mode troops"),
    # PROTEST
    en("Kosovo Serbs blocked the road to the Jarinje crossing.", "PROTEST XKX/CVL -> *"),
    en("Armenian opposition supporters rallied against Pashinyan in Yerevan.", "PROTEST * -> *"),
    # COERCE: arrests, bans, raids
    en("Kosovo police raided offices of the Serbian Post in Leposavić.", "COERCE XKX/COP -> *"),
    sq("Policia e Kosovës bastisi zyrat e Postës së Serbisë në Leposaviq.", "COERCE XKX/COP -> *"),
    en("Kosovo banned Serbian President Aleksandar Vučić from entering the country.", "COERCE XKX/GOV -> SRB/GOV"),
    sq("Kosova ia ndaloi hyrjen presidentit serb Aleksandar Vuçiq.", "COERCE XKX/GOV -> SRB/GOV"),
    en("Azerbaijan closed its border with Armenia.", "COERCE AZE/GOV -> ARM/GOV"),
    # ASSAULT
    en("Russian drones struck the Ukrainian port of Izmail.", "ASSAULT RUS/MIL -> * | mode aerial"),
    sq("Dronët rusë goditën portin ukrainas të Izmailit.", "ASSAULT RUS/MIL -> * | mode aerial"),
    en("Gunmen kidnapped three Kosovo policemen.", "ASSAULT ?/UNK -> XKX/COP | captured 3 | mode abduct"),
    sq("Ushtarët serbë i rrëmbyen tre policë të Kosovës.", "ASSAULT SRB/MIL -> XKX/COP | captured 3 | mode abduct"),
]

NOT_YET: dict[str, str] = {
    "Turkish President Recep Tayyip Erdoğan invited Pashinyan to Ankara.": "roles: the goal of the invitation, the host's own capital, becomes a second recipient",
}


@table(CASES, NOT_YET)
def test_type(case, claims):
    check(case, claims)
