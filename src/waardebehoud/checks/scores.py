"""Weights, points and bands make a score that means something."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from waardebehoud.checklist.model import Checklist
from waardebehoud.checklist.points import Banded, Linear
from waardebehoud.checklist.questions import (
    BaseQuestion,
    IndicatorQuestion,
    NumberQuestion,
    OptionQuestion,
)
from waardebehoud.checklist.sections import AwardCriterion, AwardPrice
from waardebehoud.checks.references import missing
from waardebehoud.interval import ONE, ZERO
from waardebehoud.problems import Level, Problem, Route


def check_points(checklist: Checklist) -> Iterator[Problem]:
    """A weight comes with points, points with a weight; every option earns 0..1."""
    for question in checklist.questions:
        route: Route = ("questions", question.id)
        points = getattr(question, "points", None)
        if question.weight is not None and points is None:
            yield Problem("SCO001", route=(*route, "weight"), holes={"name": question.id})
        if question.weight is None and points is not None:
            yield Problem("SCO002", route=(*route, "points"), holes={"name": question.id})
        if points is not None:
            yield from _options(question, route)
            yield from _numbers(question, route)


def _options(question: BaseQuestion, route: Route) -> Iterator[Problem]:
    if not isinstance(question, OptionQuestion) or question.points is None:
        return
    for option in question.option_ids:
        if option not in question.points:
            holes = {"option": option, "name": question.id}
            yield Problem("SCO003", route=(*route, "points"), holes=holes)
    for option, earned in question.points.items():
        yield from _range(earned, (*route, "points", option))
    reach = question.reach()
    if reach.exact:
        yield Problem(
            "SCO005",
            Level.WARNING,
            route=(*route, "points"),
            holes={"name": question.id},
        )


def _range(points: Fraction, route: Route) -> Iterator[Problem]:
    if not ZERO <= points <= ONE:
        yield Problem("SCO004", route=route, holes={"points": str(float(points))})


def _numbers(question: BaseQuestion, route: Route) -> Iterator[Problem]:
    if not isinstance(question, NumberQuestion | IndicatorQuestion) or question.points is None:
        return
    if isinstance(question.points, Linear) and question.points.from_ == question.points.to:
        yield Problem("SCO006", route=(*route, "points"), holes={"name": question.id})
    elif question.reach().exact:
        yield Problem(
            "SCO005", Level.WARNING, route=(*route, "points"), holes={"name": question.id}
        )
    if not isinstance(question.points, Banded):
        return
    starts = [band.from_ for band in question.points.bands]
    for place, band in enumerate(question.points.bands):
        yield from _range(band.points, (*route, "points", "bands", place, "points"))
    if starts != sorted(set(starts)):
        yield Problem("SCO007", route=(*route, "points", "bands"))
    least = question.bounds[0]
    if least is None or starts[0] > least:
        yield Problem("SCO008", route=(*route, "points", "bands"), holes={"name": question.id})


def check_bands(checklist: Checklist) -> Iterator[Problem]:
    """The classes of a score start at 0 and rise."""
    starts = [band.from_ for band in checklist.bands]
    if not starts:
        return
    if starts[0] != 0:
        yield Problem("SCO009", route=("bands", 0, "from"))
    if starts != sorted(set(starts)):
        yield Problem("SCO007", route=("bands",))


def check_award(checklist: Checklist) -> Iterator[Problem]:
    """Award weights add up to 100, lie within their own bounds, and speak of known themes."""
    if checklist.award is None:
        return
    award = checklist.award
    yield from _weight(award.price, ("award", "price"))
    themes = [criterion.theme for criterion in award.criteria]
    for place, criterion in enumerate(award.criteria):
        route: Route = ("award", "criteria", place)
        if criterion.theme in themes[:place]:
            holes = {"id": criterion.theme, "first": "award.criteria"}
            yield Problem("IDN003", route=(*route, "theme"), holes=holes)
        yield from _weight(criterion, route)
        yield from missing("theme", criterion.theme, checklist.theme, (*route, "theme"))
    for place, source in enumerate(award.sources):
        yield from missing("source", source, checklist.source, ("award", "sources", place))
    total = award.price.weight + sum(criterion.weight for criterion in award.criteria)
    if total != 100:
        yield Problem("SCO012", route=("award",), holes={"total": str(float(total))})


def _weight(part: AwardPrice | AwardCriterion, route: Route) -> Iterator[Problem]:
    if not part.low <= part.weight <= part.high:
        holes = {key: str(float(getattr(part, key))) for key in ("weight", "low", "high")}
        yield Problem("SCO011", route=(*route, "weight"), holes=holes)


def check_themes(checklist: Checklist) -> Iterator[Problem]:
    """Every theme has a question that is scored: else its weight has no effect."""
    scored = {question.theme for question in checklist.questions if question.weight is not None}
    for theme in checklist.themes:
        if theme.id not in scored:
            route: Route = ("themes", theme.id)
            yield Problem("SCO010", Level.WARNING, route=route, holes={"name": theme.id})
