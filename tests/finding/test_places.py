"""Places: which of many of one name is meant, in whatever case it stands; none rather than the wrong one."""

import pytest

CASES = [
    # the same name in two countries: the one that the report is about
    ("en", "Kosovo police moved to the bridge in Mitrovica.", "Mitrovica", "XKX"),
    ("sq", "Policia e Kosovës u vendos te ura në Mitrovicë.", "Mitrovicë", "XKX"),
    # spellings of other sides and agencies
    ("en", "Armenian soldiers left the village of Janyatag in Azerbaijan.", "Janyatag", "AZE"),
    ("en", "Armenian soldiers left the village of Janyatak in Azerbaijan.", "Janyatak", "AZE"),
    ("en", "Armenian soldiers stood near Sotk.", "Sotk", "ARM"),
    ("en", "Russian troops shelled the city of Kharkiv.", "Kharkiv", "UKR"),
    # Albanian names in their cases
    ("sq", "Ushtarët armenë qëndruan pranë Sotkut.", "Sotkut", "ARM"),
    ("sq", "Një patrullë kaloi nëpër Leposaviq.", "Leposaviq", "XKX"),
    ("sq", "Një patrullë e Kosovës kaloi pranë Gjilanit.", "Gjilanit", "XKX"),
    ("sq", "Një patrullë e Kosovës kaloi nga Gjakova.", "Gjakova", "XKX"),
    ("sq", "Një patrullë e Kosovës kaloi nëpër Prizren.", "Prizren", "XKX"),
    ("sq", "Trupat ruse e sulmuan qytetin e Harkovit në Ukrainë.", "Harkovit", "UKR"),
]
NOT_YET: dict[str, str] = {}


def _rows():
    for row in CASES:
        why = NOT_YET.get(row[1])
        yield pytest.param(*row, id=f"{row[0]}: {row[1][:70]}", marks=[pytest.mark.xfail(strict=True, reason=why)] if why else [])


@pytest.mark.parametrize(("lang", "text", "name", "country"), list(_rows()))
def test_place(lang, text, name, country, reading):
    read = reading(lang, text)
    page = read.pages[0]
    found = {text[slice(*page.sentence.offsets(n.start, n.end))]: place for n, place in page.places}
    assert name in found, found
    assert found[name].country == country
    assert found[name].lat and found[name].lon


def test_the_point_of_a_town_is_where_the_town_is(claims):
    (claim,) = claims("en", "Azerbaijani soldiers killed two Armenian soldiers near Sotk.", weak=True)
    assert claim.where is not None and claim.where.country == "ARM"
    assert abs(claim.where.lat - 40.2) < 0.2 and abs(claim.where.lon - 45.87) < 0.2


@pytest.mark.parametrize(
    ("lang", "text"),
    [("en", "Russian forces killed two civilians in Ukraine."), ("sq", "Forcat ruse vranë dy civilë në Ukrainë.")],
)
def test_a_bare_country_has_no_coordinates(lang, text, claims):
    (claim,) = claims(lang, text, weak=True)
    assert claim.where is not None and claim.where.country == "UKR" and claim.where.precision == "country"
    assert claim.where.lat is None and claim.where.lon is None


def test_a_name_of_many_towns_without_a_country_has_no_point(reading):
    read = reading("en", "A meeting was held in San Antonio.")
    assert all(place.people > 100_000 for _, place in read.pages[0].places)


def test_a_capital_that_acts_is_no_place_of_the_act(claims):
    (claim,) = claims("en", "Baku rejected the offer.", weak=True)
    assert claim.where is None


def test_a_capital_that_is_acted_on_is_no_place_of_the_act(claims):
    (claim,) = claims("en", "Baku rejected the offer of Yerevan.", weak=True)
    assert claim.where is None
