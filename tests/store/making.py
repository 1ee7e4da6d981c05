"""Claims of any kind by hand, for questions to a record: `tell("a", "SRB/GOV", "XKX/GOV", day="2024-05-17")`."""

from besa.model import Claim, Coded, Commitment, Count, Entity, Quote, Report, When, Where

#: Places of a day's journey.
PLACES = {"Zubin Potok": (42.91, 20.69), "Mitrovica": (42.89, 20.87), "Brussels": (50.85, 4.35), "Suva": (-18.14, 178.44)}


def party(code: str, name: str | None = None, ident: str | None = None) -> Entity:
    country, _, sector = code.partition("/")
    return Entity(country=country, sector=sector, name=name or code, id=ident)


def tell(
    report: str, actor: Entity | str, recipient: Entity | str, *, day: str = "2024-05-17", kind: str = "CONSULT", place: str = "",
    text: str = "", source: str | None = None, frame: str = "meet", dead: int | None = None, promise: str | None = None,
    due: str | None = None, **more: object,
) -> Coded:  # fmt: skip
    """A report with one claim."""
    words = text or f"{report} tells of {kind} on {day}."
    quote = Quote(start=0, end=len(words), text=words)
    sides = [party(one) if isinstance(one, str) else one for one in (actor, recipient)]
    where = Where(name=place, country="XKX", lat=PLACES[place][0], lon=PLACES[place][1], precision="town") if place else None
    claim = Claim(
        id=f"c-{report}", report=report, lang="en", type=kind, frame=frame, trigger=quote, evidence=quote, actors=(sides[0],),
        recipients=(sides[1],), when=When(start=day, end=day, precision="day", basis="stated"), where=where, confidence=0.8,
        dead=Count(low=dead, best=dead, high=dead, text=str(dead)) if dead else None,
        commitment=Commitment(content=promise, due=due, act="meet") if promise else None, **more,
    )  # fmt: skip
    return Coded(report=Report(id=report, text=words, lang="en", published=day, source=source), lang="en", claims=(claim,))
