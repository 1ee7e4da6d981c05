"""A brief says nothing without its source, and shows what comes from outside as words."""

import io
import re
from html.parser import HTMLParser

import pytest

from besa.model import Cell, Dispute, Entity, Event, Grade, Incident, Quote, Side, Telling, When
from besa.views.brief import Brief, make_section, tell_dispute, tell_event, tell_incident
from besa.views.brief_out import write_html, write_md

EVIL = "<script>alert(1)</script> [x](javascript:y) \x1b[31m“q”"


def make_event(words: str = "They met.", url: str | None = None, name: str = "Serbia") -> Event:
    quote = Quote(start=0, end=len(words), text=words)
    who = Entity(country="SRB", sector="GOV", name=name)
    told = Telling(
        claim="c-1", report="r1", lang="en", source="Gurra", published="2024-05-17", url=url, type="CONSULT", quote=quote,
        trigger=quote, when=When(), actors=(who,),
    )  # fmt: skip
    return Event(
        id="e-1", type="CONSULT", actors=(who,), when=When(start="2024-05-17"), claims=("c-1",), tellings=(told,), origins=1, reports=3,
        grade=Grade(level="fair", why="one origin"),
    )  # fmt: skip


def render(event: Event, form: str, most: int = 5) -> str:
    out = io.StringIO()
    section = make_section("Events", [tell_event(event, {}), None, tell_event(event, {})], most)
    made = Brief(since="2024-05-10", until="2024-05-17", about="country SRB", sections=(section, make_section("Empty", [], 5)))
    (write_html if form == "html" else write_md)(made, out)
    return out.getvalue()


@pytest.mark.parametrize("form", ["md", "html"])
def test_every_sentence_ends_in_its_source(form):
    text = render(make_event(), form)
    assert "2024-05-17: Serbia (SRB/GOV) met or spoke." in text
    assert text.count("They met.") == 2
    assert text.count("Gurra, r1, 2024-05-17, en") == 2
    assert text.count("and 2 more") == 2
    assert "Nothing in the record." in text


def test_every_item_of_a_list_has_a_quotation_and_a_report():
    lines = [line for line in render(make_event(), "md").splitlines() if line.lstrip().startswith("- ")]
    assert len(lines) == 2
    for line in lines:
        assert re.search(r"— “.+” \(.+\)$", line)


def test_what_does_not_find_room_is_counted():
    assert "1 more in the record" in render(make_event(), "md", most=1)


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "https://x/ onmouseover=y", 'https://x/"><script>', "https://example.org/a?b=1&c=ë"]
)
def test_words_from_outside_stay_words(url):
    page = render(make_event(EVIL, url, name=EVIL), "html")
    tags = Tags()
    tags.feed(page)
    assert "script" not in {tag for tag, _ in tags.found}
    links = [attrs["href"] for tag, attrs in tags.found if tag == "a"]
    assert all(link.startswith("https://") for link in links)
    assert all(set(attrs) == {"href", "rel"} for tag, attrs in tags.found if tag == "a")
    assert "\x1b" not in page
    text = render(make_event(EVIL, url, name=EVIL), "md")
    assert "\x1b" not in text
    assert "<script" not in text.replace("\\<", "")
    assert "](javascript:" not in text.replace("\\]", "")


def test_the_page_asks_for_nothing():
    page = render(make_event(), "html")
    assert "default-src 'none'" in page
    assert not re.search(r"(src|href)=\"(?!https://)", page)


def test_a_name_is_shown_that_a_reader_of_english_can_read():
    event = make_event(name="Сербия")
    other = event.tellings[0].actors[0]
    english = type(other)(country="SRB", sector="GOV", name="the Serbian government")
    import msgspec

    second = msgspec.structs.replace(event.tellings[0], claim="c-2", actors=(english,))
    event = msgspec.structs.replace(event, tellings=(*event.tellings, second))
    assert "the Serbian government (SRB/GOV) met" in tell_event(event, {}).text


def test_an_accusation_is_told_as_one_and_its_denial_as_a_denial_of_the_charge():
    event = make_event()
    said = {"source": "Gurra", "claim": "c-1", "report": "r1", "quote": event.tellings[0].quote}
    cells = (
        Cell(aspect="culprit", value="accused: SRB/GOV", **said),
        Cell(aspect="denial", value="SRB/GOV denies the charge", **said),
        Cell(aspect="culprit", value="ARM/MIL", **said),
    )
    entry = Incident(event="e-1", matrix=cells, follow_ups=(), grade=event.grade)
    assert [below.text for below in tell_incident(entry, {"e-1": event}).under] == [
        "Accused: SRB/GOV, says Gurra.", "SRB/GOV denies the charge, says Gurra.", "Laid to ARM/MIL, says Gurra.",
    ]  # fmt: skip


def test_a_charge_that_is_denied_is_not_told_as_an_event_that_is():
    event = make_event()
    sides = tuple(
        Side(says=(), what=what, claim="c-1", report="r1", quote=event.tellings[0].quote)
        for what in ("accused: SRB/GOV", "the charge is denied")
    )
    told = tell_dispute(Dispute(event="e-1", about="charge", sides=sides), {"e-1": event})
    assert told and told.text.startswith("A charge about this is denied: 2024-05-17")


@pytest.mark.parametrize("form", ["md", "html"])
def test_what_is_contested_says_why(form):
    import msgspec

    event = msgspec.structs.replace(make_event(), grade=Grade(level="contested", why="the party that is accused denies the charge"))
    assert "contested: the party that is accused denies the charge" in render(event, form)
