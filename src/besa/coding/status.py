"""Whether an act took place: actual, future, hypothetical, negated or historical."""

from __future__ import annotations

from besa.coding.attribution import Saying
from besa.coding.clauses import Clauses
from besa.coding.conceived import is_called_off, is_conceived, is_recalled
from besa.coding.cues import Cue, negates_itself
from besa.coding.embedding import CONVERB, NOMINAL
from besa.coding.leading import led_to, opens_negated
from besa.coding.premodifiers import enclosing, governor
from besa.coding.remembered import DEEDS, is_long_past, is_long_since
from besa.coding.verbs import CASES, VerbGroup
from besa.finding.calendar import Period, a_year, parse_published
from besa.finding.times import Time
from besa.model import Status, When

_UTTERED = frozenset({"REQUEST", "THREATEN", "REJECT", "AGREE"})  # announcing it is doing it
_BIDDEN = DEEDS | {"ACCUSE"}
#: Acts of two sides that a yes-or-no question leaves open as well.
_MEETINGS = frozenset({"CONSULT", "AGREE", "AID", "RETREAT", "CONCEDE"})
#: So many words a subject before its verb may have.
_SUBJECT = 8
_SPOKEN = frozenset('!“”„«»"')
_SENTENCE_ENDS = frozenset({".", "!", "?", "”", "»"})
#: So many acts of courts make a report one of a trial; on judged reports 12 of 13 acts of violence in such were of long ago.
_TRIAL = 3
_FRESH = 7
_WINDOW = 6
#: Four digits before a deed are a year from here on.
_FIRST_YEAR = 1900


def find_status(
    cue: Cue, clauses: Clauses, time: Time | None, published: Period | None, reported: bool, past: bool, others_long_past: bool,
) -> Status:  # fmt: skip
    """The status of one act from its verb group, the clause it stands in, and its time. ``reported``: somebody says it.

    ``past``: the sentence before tells of a time long past. ``others_long_past``: all times that this sentence names do.
    """
    group = cue.group
    lows = clauses.lows
    grammar = clauses.grammar
    if group is not None and group.negated and not negates_itself(cue, clauses):
        awaited = cue.frame.type not in DEEDS and (_conditional(cue, clauses) or _is_awaited(cue, clauses))
        return "hypothetical" if awaited else "negated"
    if group is None and (_negated_noun(cue, clauses) or is_called_off(cue, clauses)):
        return "negated"
    if opens_negated(cue, clauses) and not (group is not None and group.negated):
        return "negated"
    if _conditional(cue, clauses) or _is_asked(cue, clauses) or _is_wished(cue, clauses):
        return "hypothetical"
    led = led_to(cue, clauses)
    if led is not None and not (led == "future" and cue.frame.type in _UTTERED):
        return led
    gives = _said_of(group, clauses) if group is not None else _governing(cue, clauses)
    if "hypothetical" in gives:
        return "hypothetical"
    if "obligation" in gives and _is_left_to_do(cue, clauses):
        return "hypothetical"
    long_past = time is not None and not time.deadline and is_long_past([time], published)
    if "future" in gives:
        if long_past and time is not None and time.basis == "stated" and group is not None and group.finite:
            return "historical"  # *four years later, in 1999, the same unit would shoot …*
        return "actual" if cue.frame.type in _UTTERED and not _is_left_to_come(cue) else "future"
    willing = cue.frame.type == "REQUEST" or (cue.frame.type == "SUPPORT" and not cue.frame.joint)
    if "conditional" in gives and not willing:
        # *said it would never accept*, *said it would ban flights*: the future of reported speech
        return ("actual" if cue.frame.type in _UTTERED else "future") if reported else "hypothetical"
    if _lies_ahead(cue, time, published) or _is_called(cue, clauses):
        return "future"
    if long_past and time is not None and not _tells_of_now(cue, clauses) and not _dates_another(cue, time, clauses):
        return "historical"
    if _is_of_a_past_year(cue, clauses, published):
        return "historical"
    done = group is None or "past" in group.feats or not group.finite  # *in 2001 he hired a van to carry out an attack*
    if time is None and others_long_past and done and (cue.frame.type in DEEDS or _follows_when(cue, clauses)):
        return "historical"
    past = past and "pluperfect" not in grammar.feature_gives.values()  # else the form itself says what is long past
    goes_on = past and cue.frame.type in DEEDS and time is None and not reported
    if goes_on and group is not None and "past" in group.feats and "perfect" not in gives:
        return "historical"
    if "pluperfect" in gives and not reported and (time is None or time.period is None) and _is_background(cue, clauses):
        return "historical"
    if any(word in grammar.past_adverbs for word in _beside(cue, lows)):
        return "historical"
    if is_recalled(cue, clauses) or is_long_since(cue, clauses):
        return "historical"
    if is_conceived(cue, clauses, time) or (group is None and _is_supposed(cue, clauses)):
        return "hypothetical"
    return "actual"


def _is_asked(cue: Cue, clauses: Clauses) -> bool:
    """*Serbia e sulmoi Kosovën?*, *saldırdı mı?*: who asks for a yes or no tells no deed.

    A word after the verb says so, or a question mark; *why was he arrested?* takes the arrest for known.
    """
    lows, words, group = clauses.lows, clauses.grammar.question_words, cue.group
    behind = [lows[place] for place in (group.head + 1, group.end) if place < len(lows)] if group is not None else []
    if not clauses.grammar.polar.isdisjoint(behind):
        return True
    if not words or "?" not in lows or cue.frame.type not in DEEDS | _MEETINGS:
        return False
    end = next((place for place in range(cue.end, len(lows)) if lows[place] in _SENTENCE_ENDS), len(lows))
    return lows[end : end + 1] == ["?"] and not any(low in words for low in lows[: cue.end])


def _is_wished(cue: Cue, clauses: Clauses) -> bool:
    """*Të arrestohet ministri!*, *“Të arrestohet ministri”, kërkoi ajo*: a subjunctive with nothing before it tells what somebody wants.

    In a list of what a government has decided it tells a measure, so that something has to show that it is said.
    """
    group, lows = cue.group, clauses.lows
    if group is None or cue.frame.type not in DEEDS | _MEETINGS or group.gives != {"subjunctive"} or "part" in group.feats:
        return False
    opener = group.start - 1
    while opener >= 0 and group.start - opener <= _SUBJECT and opener not in clauses.group_at and lows[opener] not in ",;":
        if lows[opener] == ":" or clauses.grammar.subordinators.get(lows[opener]) == "complement":
            return opener < group.start - 1  # *SHBA: Serbia të tërheqë trupat*, *pritet që BE-ja të …*
        opener -= 1
    if cue.frame.type not in DEEDS or any(low[:1].isalnum() for low in lows[: group.start]):
        return False
    return not _SPOKEN.isdisjoint(lows) or any(g.finite and g.start > group.end and lows[g.start - 1] == "," for g in clauses.groups)


def _is_supposed(cue: Cue, clauses: Clauses) -> bool:
    """*в случае нападения*: a phrase right before the noun, its adjectives left out; *saldırıya hazırlanmakla*: a word after it."""
    after = clauses.lows[cue.end] if cue.end < len(clauses.lows) else ""
    if clauses.grammar.noun_final and after in clauses.grammar.doubts:
        return True
    before = clauses.lows[max(0, cue.start - 4) : cue.start]
    for phrase in clauses.grammar.hypothetical_phrases:
        size = len(phrase)
        for end in range(len(before), size - 1, -1):
            if tuple(before[end - size : end]) == phrase:
                return True
            if clauses.sentence.infos[cue.start - len(before) + end - 1].noun:
                break
    return False


def _is_left_to_do(cue: Cue, clauses: Clauses) -> bool:
    """*must sign*, *должен подписать*: not what is uttered, and no measure (*must give fingerprints*, a unit with *must* in it)."""
    if cue.frame.type in _UTTERED or cue.frame.spoken or cue.frame.type == "COERCE":
        return False
    grammar = clauses.grammar
    rows = (row for place in cue.places for words in (grammar.verbal, grammar.verbal_after) for row in words.get(clauses.lows[place], ()))
    return not any(row.gives == "obligation" for row in rows)


def _said_of(group: VerbGroup, clauses: Clauses) -> frozenset[str]:
    """What is said of a verb, or of the one it is joined to: *will close its airspace and ban flights*."""
    if not group.gives <= {"subjunctive"} or not ("inf" in group.feats or group.gives):
        return group.gives
    partner = clauses.partner(group)
    if partner is None or not partner.gives & {"future", "conditional"} or "past" in group.feats:
        return group.gives
    return group.gives | (partner.gives & {"future", "conditional"})


def _is_left_to_come(cue: Cue) -> bool:
    """*detention will be sought*: nobody utters that demand by saying so."""
    return cue.frame.type == "REQUEST" and cue.group is not None and cue.group.passive


def _follows_when(cue: Cue, clauses: Clauses) -> bool:
    """*When talks were held at Rambouillet in 1999, Serbia offered autonomy*: the clause that opens the sentence dates the next one."""
    group = cue.group
    if group is None or "past" not in group.feats or group.gives & {"perfect", "pluperfect"}:
        return False
    opener = next((low for low in clauses.lows if low[:1].isalnum()), "")
    return clauses.grammar.subordinators.get(opener) == "time" and clauses.lows.index(opener) < group.start


def _tells_of_now(cue: Cue, clauses: Clauses) -> bool:
    """*is blamed for*, *should maintain*: words in the present tense; the time beside them dates something else."""
    group = cue.group
    if group is None or not group.finite or group.gives & {"perfect", "pluperfect", "passive"} or cue.frame.type == "ASSAULT":
        return False
    if "obligation" in group.gives:
        return True
    first = next((info for info in clauses.sentence.infos[group.start : group.end] if info.verb), None)
    tenses = [r.feats for r in first.readings if r.pos == "v"] if first is not None else []
    return bool(tenses) and all("pres" in feats and "past" not in feats and "inf" not in feats for feats in tenses)


def _dates_another(cue: Cue, time: Time, clauses: Clauses) -> bool:
    """*were acquitted over people who drowned in 1999*, *those who drowned in 1999 were avenged*: a clause of its own has the time."""
    if cue.group is None or clauses.embedding is not None:
        return False
    if time.start < cue.start:
        return _in_relative_clause(time, clauses)
    for place in range(cue.end, time.start):
        other = clauses.group_at.get(place)
        if other is not None and other is not cue.group and (other.finite or _describes_noun(other)):
            return True
    return False


def _describes_noun(group: VerbGroup) -> bool:
    """*боевика, взорвавшего метро*: a participle with a case."""
    return "part" in group.feats and bool(group.feats & CASES)


def is_of_another_clause(time: Time, cue: Cue, clauses: Clauses) -> bool:
    """*подозреваемый в убийстве, совершённом в 2018 году, арестован*: the time of a participle between commas dates no other verb."""
    if clauses.embedding is not None or cue.group is None or _describes_noun(cue.group):
        return False
    for place in range(time.start - 1, 0, -1):
        if clauses.lows[place] in ",;:":
            return False
        group = clauses.group_at.get(place)
        if group is not None:
            return group is not cue.group and _describes_noun(group) and clauses.lows[group.start - 1] == ","
    return False


def _in_relative_clause(time: Time, clauses: Clauses) -> bool:
    for place in range(time.start - 1, -1, -1):
        if clauses.lows[place] in ",;:":
            return False
        group = clauses.group_at.get(place)
        if group is not None:
            opener = group.start - 1
            while opener > 0 and clauses.lows[opener] in clauses.grammar.adverbs:
                opener -= 1
            return opener >= 0 and clauses.lows[opener] in clauses.grammar.relatives
    return False


def _is_of_a_past_year(cue: Cue, clauses: Clauses, published: Period | None) -> bool:
    """*Indonesia's 1975 invasion*: a year of long ago right before a noun says which one is meant."""
    place = _year_before(cue, clauses)
    return place is not None and published is not None and int(clauses.lows[place]) < published.first.year


def _year_before(cue: Cue, clauses: Clauses) -> int | None:
    """The token of a year right before a noun: *the **1995** massacre*, *led the **1973** coup*."""
    nouns = (cue.start,) if cue.group is None else (place for place in cue.places if place > cue.head)
    years = (place - 1 for place in nouns if place and len(clauses.lows[place - 1]) == 4 and clauses.lows[place - 1].isdecimal())
    return next((place for place in years if int(clauses.lows[place]) >= _FIRST_YEAR), None)


def own_time(status: Status, cue: Cue, time: Time | None, clauses: Clauses, published: Period | None) -> Time | None:
    """The time of an act, but no fresh one of what is long past: *on Monday they honoured the victims of the 1995 massacre*."""
    if status != "historical":
        return time
    year = _year_before(cue, clauses)
    if year is not None:
        return Time(year, year + 1, a_year(int(clauses.lows[year])), "stated", False)
    return time if time is None or is_long_past([time], published) else None


def _is_background(cue: Cue, clauses: Clauses) -> bool:
    """Whether a relative clause tells what had been: *a row with Greece, which had blocked its bid*; elsewhere that is news as well."""
    if clauses.embedding is not None:
        return True
    for place in range(cue.start - 1, max(-1, cue.start - _WINDOW), -1):
        if clauses.lows[place] in clauses.grammar.relatives:
            return clauses.grammar.subordinators.get(clauses.lows[place]) is None
    return False


def _is_called(cue: Cue, clauses: Clauses) -> bool:
    """*announced a strike*, *the planned strike*, *the strike will hit airlines*: a protest that is called is still to come."""
    if cue.frame.type != "PROTEST" or (cue.group is not None and "perfect" in cue.group.gives):
        return False
    infos, lows, plans = clauses.sentence.infos, clauses.lows, clauses.grammar.plans
    start = cue.start
    while start > 0 and cue.start - start < _WINDOW - 2 and lows[start - 1][:1].isalpha():
        start -= 1
    if any(r.lemma in plans and r.pos != "n" for info in infos[start : cue.end] for r in info.readings):
        return True
    if any(r.lemma in plans and "part" in r.feats for info in infos[cue.end : cue.end + _WINDOW] for r in info.readings):
        return True
    following = next((g for g in clauses.groups if g.start >= cue.end), None)
    if cue.pos != "n" or not infos[cue.head].noun or following is None or following.start - cue.end > _WINDOW:
        return False
    parting = clauses.grammar.relatives | clauses.grammar.coordinators
    return "future" in following.gives and all(low[:1].isalnum() and low not in parting for low in lows[cue.end : following.start])


def _beside(cue: Cue, lows: list[str]) -> list[str]:
    """The words before a cue in its phrase, those inside it, and the one after it."""
    start = cue.start
    while start > 0 and cue.start - start < _WINDOW and lows[start - 1][:1].isalpha():
        start -= 1
    return lows[start : cue.end + 1]


def is_on_trial(cue: Cue, cues: list[Cue], time: Time | None, judges: bool) -> bool:
    """*convicted of murdering two men*, *prosecutors seek the death penalty for the attack*: what a court has before it lies behind it.

    So does the sentence on one who is only described by it: *a woman sentenced to death for blasphemy was freed*. ``judges``: somebody
    of a court acts in the sentence.
    """
    group = cue.group
    told = group is not None and group.finite
    if cue.frame.type == "SANCTION" and cue.frame.agent == "JUD":
        return group is not None and not told and not group.gives and _describes_noun(group)
    return cue.frame.type == "ASSAULT" and time is None and not told and (judges or any(other.frame.agent == "JUD" for other in cues))


def is_disbelieved(cue: Cue, cues: list[Cue], sayings: list[Saying], clauses: Clauses) -> bool:
    """*nuk beson se Serbia e sulmoi*, *did not confirm that …*: what somebody does not say or believe is not told as fact.

    Nor is what a noun says that turns out to be untrue: *lajmi se Armenia sulmoi nuk është i vërtetë*.
    """
    opens_as = clauses.grammar.subordinators
    opener = next((p for p, low in enumerate(clauses.lows[: cue.start]) if opens_as.get(low) == "complement"), None)
    opens = opener is not None and clauses.lows[opener] not in clauses.grammar.relatives
    if opener is not None and opens and not any(group.start < opener for group in clauses.groups):  # a noun has the complement
        untrue = (o for o in cues if o.frame.type == "REJECT" and o.frame.content == "claim" and o.start >= cue.end)
        if next(untrue, None) is not None:
            return True
    for saying in sayings:
        group = next((clauses.group_at[p] for p in range(saying.at, saying.upto) if p in clauses.group_at), None)
        if group is None or not group.negated or group is cue.group or saying.trailing or not saying.start <= cue.head < saying.end:
            continue
        kinds = [clauses.grammar.subordinators.get(low) for low in clauses.lows[saying.start - 1 : cue.start]]
        return [kind for kind in kinds if kind is not None][-1:] == ["complement"]  # *did not say why they were arrested*: they were
    return False


def is_itself_denied(cue: Cue, cues: list[Cue], clauses: Clauses) -> bool:
    """*denied the shelling*, *опровергли сообщения об обстреле*: the deed itself is denied; not so in *denied a part in the attack*."""
    if cue.frame.type not in DEEDS or cue.group is not None:
        return False
    for other in cues:
        if other.frame.id != "deny" or other.pos != "v" or (other.group is not None and other.group.negated):
            continue
        between = range(cue.end, other.start) if clauses.embedding is not None else range(other.end, cue.start)
        if (between or other.end == cue.start or cue.end == other.start) and all(_is_thin(place, clauses) for place in between):
            return True
    return False


def _is_thin(place: int, clauses: Clauses) -> bool:
    """A word that says which deed is meant: an article, an adjective, whose it is; *of* and *about*."""
    if place in clauses.actor_at:
        return True
    if place in clauses.group_at or clauses.lows[place] in ",;:":
        return False
    grammar = clauses.grammar
    thin = grammar.determiners | grammar.genitive | grammar.markers("about")
    return clauses.lows[place] in thin or not clauses.sentence.infos[place].noun


def is_tried(kind: str, status: Status, when: When, courts: int, published: Period | None) -> bool:
    """Whether a report of a trial, which tells ``courts`` acts of courts, tells this violence as what the court has before it.

    Not so what it dates to the week of the report.
    """
    if courts < _TRIAL or kind != "ASSAULT" or status != "actual":
        return False
    if when.basis != "stated" or when.end is None or published is None:
        return True
    last = parse_published(when.end)
    return last is not None and (published.first - last.last).days > _FRESH


def _lies_ahead(cue: Cue, time: Time | None, published: Period | None) -> bool:
    """*The council meets tomorrow*: a present tense, or a noun alone, with a time after the day of the report."""
    if cue.frame.type not in ("CONSULT", "PROTEST") or time is None or time.period is None or published is None or time.deadline:
        return False
    group = cue.group
    told = group is not None and ("past" in group.feats or bool(group.gives & {"perfect", "pluperfect"}))
    return time.period.first > published.last and not told


def is_bidden(cue: Cue, clauses: Clauses) -> bool:
    """*Go and accuse the others!*: a form that can only be an imperative tells of no deed and no reproach that took place."""
    readings = [r.feats for r in clauses.sentence.infos[cue.head].readings if r.pos == "v"] if cue.pos == "v" else []
    return cue.frame.type in _BIDDEN and bool(readings) and all("imp" in feats for feats in readings)


def is_no_reproach(cue: Cue, status: Status) -> bool:
    """*This is no scandal*, *they cannot blame him*: where a verdict is denied, or cannot be given, nobody is accused of anything."""
    if status != "negated" or cue.frame.type != "ACCUSE":
        return False
    return cue.frame.spoken or (cue.group is not None and "hypothetical" in cue.group.gives)


def _negated_noun(cue: Cue, clauses: Clauses) -> bool:
    if clauses.embedding is not None:
        group = governor(cue, clauses)
        after = clauses.lows[cue.end] if cue.end < len(clauses.lows) else ""
        return after in clauses.grammar.negation_after or (group is not None and group.negated)
    for place in range(cue.start - 1, max(-1, cue.start - 4), -1):
        low = clauses.lows[place]
        if low in clauses.grammar.negation:
            return True
        if low in clauses.grammar.prepositions or place in clauses.group_at or low == ",":
            break
    return clauses.grammar.free_order and _is_missing(cue, clauses)


def _is_missing(cue: Cue, clauses: Clauses) -> bool:
    """*нападения на Армению не было*: the noun has nothing after it but what belongs to it, and a negated *be*."""
    group = next((g for g in clauses.groups if g.start >= cue.end), None)
    if group is None or not group.negated or clauses.lows[group.head] not in clauses.grammar.verbal:
        return False
    return group.start - cue.end < 8 and not any(low in ",;:" for low in clauses.lows[cue.end : group.start])


def _governing(cue: Cue, clauses: Clauses) -> frozenset[str]:
    """What the verb before a nominal cue says of it: *will hold talks*."""
    if clauses.embedding is not None:
        group = governor(cue, clauses)
        return group.gives if group is not None else frozenset()
    groups = [g for g in clauses.groups if g.end <= cue.start and cue.start - g.end <= 4]
    return groups[-1].gives if groups else frozenset()


def _conditional(cue: Cue, clauses: Clauses) -> bool:
    """Whether a word like *if* opens the clause of the cue."""
    if clauses.embedding is not None:
        return any(_is_condition(group, clauses) for group in enclosing(cue.head, clauses))
    place = cue.start - 1
    while place >= 0 and cue.start - place < 12:
        low = clauses.lows[place]
        other = clauses.group_at.get(place)
        if other is not None and other is not cue.group and cue.group is None:
            return False
        kind = clauses.grammar.subordinators.get(low)
        if kind == "condition" or low in clauses.grammar.doubts:
            return True
        if kind == "complement" and _follows_doubt(place, clauses):
            return True
        if kind in ("complement", "purpose", "time", "reason") or low in clauses.grammar.contrast or low in ",;:":
            return False
        place -= 1
    return False


def _follows_doubt(opener: int, clauses: Clauses) -> bool:
    """*допустил, что Россия нападёт*: a verb of supposing before the word that opens its clause."""
    before = [low for low in clauses.lows[max(0, opener - 3) : opener] if low != ","]
    return bool(before) and before[-1] in clauses.grammar.doubts


def _is_awaited(cue: Cue, clauses: Clauses) -> bool:
    """*пока Киев не подпишет*: until he signs."""
    for place in range(cue.start - 1, max(-1, cue.start - 12), -1):
        if clauses.lows[place] in clauses.grammar.until:
            return True
        if clauses.lows[place] in ",;:" or (place in clauses.group_at and clauses.group_at[place] is not cue.group):
            return False
    return False


def _is_condition(group: VerbGroup, clauses: Clauses) -> bool:
    """*saldırırsa*, *saldırılar sürdüğü takdirde*: a conditional form, or a word after the verb that makes it one."""
    after = clauses.lows[group.end] if group.end < len(clauses.lows) else ""
    kind = clauses.grammar.subordinators_after.get(after)
    if after in clauses.grammar.doubts and group.form == NOMINAL:
        return True  # *saldırmasından endişe ediliyor*
    return kind == "condition" or (group.form == CONVERB and "cond" in group.feats)
