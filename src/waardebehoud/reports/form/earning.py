"""What an answer earns, as a formula."""

from __future__ import annotations

from itertools import pairwise

from waardebehoud.checklist.points import Banded, Linear
from waardebehoud.checklist.questions import (
    BaseQuestion,
    ChoicesQuestion,
    IndicatorQuestion,
    NumberQuestion,
)
from waardebehoud.expressions.excel import literal
from waardebehoud.reports.form.plan import Plan


def earned(plan: Plan, question: BaseQuestion, value: str, flags: str, points: str) -> str:
    """The points of a value; of several choices the chosen flags and the points of each."""
    if isinstance(question, ChoicesQuestion):
        return f"MIN(1,SUMPRODUCT({flags}*{points}))"
    if isinstance(question, NumberQuestion):
        if isinstance(question.points, Linear):
            return _linear(question.points, value)
        return _banded(question.points, value) if question.points is not None else "0"
    return f"INDEX({plan.listed(f'q:{question.id}', 4)},{value})"


def earned_between(question: IndicatorQuestion, least: str, most: str, *, low: bool) -> str:
    """The least or most points of a figure that lies between two ends."""
    points, extreme = question.points, "MIN" if low else "MAX"
    if points is None:
        return "0"
    if isinstance(points, Linear):
        return f"{extreme}({_linear(points, least)},{_linear(points, most)})"
    ends = [f"({_banded(points, end)})" for end in (least, most)]
    inside = [
        f"IF(AND(ROUND({least}-{literal(band.from_)},9)<0,ROUND({most}-{literal(band.from_)},9)>=0),"
        f"{literal(band.points)},{ends[0]})"
        for band in points.bands
    ]
    return f"{extreme}({','.join([*ends, *inside])})"


def _linear(line: Linear, value: str) -> str:
    start, end = literal(line.from_), literal(line.to)
    if line.from_ == line.to:
        return f"IF(ROUND({value}-{end},9)>=0,1,0)"
    return f"MIN(1,MAX(0,({value}-{start})/({end}-{start})))"


def _banded(banded: Banded, value: str) -> str:
    """The points of the first band, and at each next band what it earns more."""
    steps = [
        f"IF(ROUND({value}-{literal(band.from_)},9)>=0,{literal(band.points - before.points)},0)"
        for before, band in pairwise(banded.bands)
    ]
    return "+".join([literal(banded.bands[0].points), *steps])
