"""The rows of the hidden sheet with the means: of the questions of a theme, and of the themes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import Final

from msgspec import Struct

from waardebehoud.assessment import Assessment
from waardebehoud.interval import ZERO
from waardebehoud.outcome import Status
from waardebehoud.reports.form.asked import COLUMNS, Asked
from waardebehoud.reports.form.grid import Content, Formula, Grid, at, span
from waardebehoud.reports.form.means import Columns, candidate, least, most, sums
from waardebehoud.results import QuestionResult, Score, ThemeResult
from waardebehoud.scoring import Item

MEANS: Final = (
    *("key", "weight", "count", "sure_weight", "sure_low", "sure_high", "low", "high"),
    *("optional", "answered", "weighed", "coverage", "low_with", "high_with"),
)
"""The columns of the rows of themes, and of the total."""

TOTAL: Final = "wb:total"
Place = Callable[[str], str]
"""From the name of a column to its cells."""


class Group(Struct, frozen=True):
    """What one mean is taken over: places of the items and their values."""

    each: Place
    """All cells of a column of the items."""
    items: tuple[Item, ...]
    row: int
    """The row of the mean itself."""

    def columns(self, place: Place) -> Columns:
        """The items or one of them, with the sums of this mean."""
        sums_ = (at(self.row, MEANS.index(n)) for n in ("sure_weight", "sure_low", "sure_high"))
        names = ("counts", "optional", "weight", "low", "high")
        return Columns(*(place(name) for name in names), *sums_)

    def beside(self, own: Place, item: Item | None) -> dict[str, Formula]:
        """The two means to stand beside an item."""
        columns, mine = self.columns(self.each), self.columns(own)
        return {
            "low_with": candidate(columns, mine, item, self.items, low=True),
            "high_with": candidate(columns, mine, item, self.items, low=False),
        }

    def mean(self, score: Score | None, count: Formula) -> dict[str, Formula]:
        """Sums, ends, and whether all of it may fall away."""
        columns = self.columns(self.each)
        weight, low, high = sums(columns, self.items)
        here = at(self.row, MEANS.index("count"))
        ends = (score.interval.low, score.interval.high) if score else (ZERO, ZERO)
        vanish = f"=IF(AND({here}>0,{columns.sure_weight}=0),1,0)"
        return {
            "count": count,
            "sure_weight": weight,
            "sure_low": low,
            "sure_high": high,
            "low": least(here, columns, self.each("low_with"), ends[0]),
            "high": most(here, columns, self.each("high_with"), ends[1]),
            "optional": Formula(vanish, int(score is not None and score.may_vanish)),
        }


def put_means(
    grid: Grid,
    assessment: Assessment,
    questions: Mapping[str, Asked],
    ranges: Mapping[str, tuple[int, int]],
) -> tuple[dict[str, int], int]:
    """The means of all themes and of the whole; gives their rows."""
    first = grid.take(len(assessment.themes))
    total = grid.take(1)
    themes = {result.theme.id: first + n for n, result in enumerate(assessment.themes)}
    whole = _themes_group(assessment, themes, total)
    for result in assessment.themes:
        row = themes[result.theme.id]
        mine = [a for a in questions.values() if a.question.theme == result.theme.id]
        contents = _theme(grid, result, mine, ranges[result.theme.id], row)
        contents |= whole.beside(_own_place(row), result.item)
        _put(grid, row, contents)
    _put(grid, total, {"key": TOTAL, **_total(assessment, whole, first)})
    return themes, total


def _put(grid: Grid, row: int, contents: Mapping[str, Formula | Content]) -> None:
    for name, content in contents.items():
        grid.put(row, MEANS.index(name), content)


def _theme(
    grid: Grid,
    result: ThemeResult,
    mine: Sequence[Asked],
    rows: tuple[int, int],
    row: int,
) -> dict[str, Formula | Content]:
    """The mean of a theme, and the two means beside each of its questions."""
    head: dict[str, Formula | Content] = {
        "key": result.theme.id,
        "weight": float(result.theme.weight),
    }
    if not mine:
        return {**head, **dict.fromkeys(MEANS[2:12], 0)}

    def each(name: str) -> str:
        return span(*rows, COLUMNS.index(name))

    results = [asked.result for asked in mine]
    group = Group(each, tuple(r.item for r in results if r.item is not None), row)
    for asked in mine:
        for name, formula in group.beside(asked.cell, asked.result.item).items():
            grid.put(asked.row, COLUMNS.index(name), formula)
    weighed = f"{each('counts')}*{each('weight')}"
    count = Formula(f"=SUM({each('counts')})", len(group.items))
    texts = (f"=SUMPRODUCT({weighed}*({each('fitted')}=1))", f"=SUMPRODUCT({weighed})")
    return {**head, **group.mean(result.score, count), **_coverage(row, texts, results)}


def _themes_group(assessment: Assessment, themes: Mapping[str, int], total: int) -> Group:
    """The total: a theme counts when something in it does."""
    rows = min(themes.values()), max(themes.values())

    def each(name: str) -> str:
        if name == "counts":
            return f"({span(*rows, MEANS.index('count'))}>0)"
        return span(*rows, MEANS.index(name))

    items = tuple(r.item for r in assessment.themes if r.item is not None)
    return Group(each, items, total)


def _own_place(row: int) -> Place:
    def own(name: str) -> str:
        if name == "counts":
            return f"({at(row, MEANS.index('count'))}>0)"
        return at(row, MEANS.index(name))

    return own


def _total(assessment: Assessment, whole: Group, first: int) -> dict[str, Formula | Content]:
    rows = first, whole.row - 1
    count = f"=SUM({span(*rows, MEANS.index('count'))})"
    counted = sum(r.item is not None for r in assessment.questions)
    texts = tuple(f"=SUM({span(*rows, MEANS.index(name))})" for name in ("answered", "weighed"))
    mean = whole.mean(assessment.score, Formula(count, counted))
    return {**mean, **_coverage(whole.row, texts, assessment.questions)}


def _coverage(
    row: int, texts: Sequence[str], results: Sequence[QuestionResult]
) -> dict[str, Formula]:
    """Answered weight, all weight, and the one as a share of the other."""
    counted = [result for result in results if result.item is not None]
    done = sum((r.weight for r in counted if r.status is Status.ANSWERED), ZERO)
    whole = sum((r.weight for r in counted), ZERO)
    answered, weighed = (at(row, MEANS.index(name)) for name in ("answered", "weighed"))
    share = done / whole if whole else Fraction(0)
    return {
        "answered": Formula(texts[0], float(done)),
        "weighed": Formula(texts[1], float(whole)),
        "coverage": Formula(f"=IF({weighed}=0,0,{answered}/{weighed})", float(share)),
    }
