"""What is computed in places and whole numbers is what follows from items and fractions."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from tests.properties.generated import cases
from waardebehoud.advice import Improvement, improvements, tasks
from waardebehoud.asking import Asker
from waardebehoud.assessment import Assessment, assess
from waardebehoud.cli.cases import load_case
from waardebehoud.dossier import Dossier
from waardebehoud.interval import Interval
from waardebehoud.outcome import Outcome, Ready
from waardebehoud.portfolio import FINE, line_of
from waardebehoud.reading.library import shipped
from waardebehoud.results import Score
from waardebehoud.scoring import Item, Mean, weighted_mean

DOSSIERS = sorted(shipped("examples").glob("*/*.yaml"))


def theme_mean(assessment: Assessment, theme: str, best: str | None = None) -> Mean | None:
    """The mean of a theme, one of its questions at its best if that is wanted."""
    items = [
        Item(r.weight, Interval.of(r.question.reach().high)) if r.id == best else r.item
        for r in assessment.questions
        if r.question.theme == theme and r.item is not None
    ]
    return weighted_mean([item for item in items if item is not None])


def total(assessment: Assessment, best: str | None = None) -> Mean | None:
    items = []
    for theme in assessment.checklist.themes:
        mean = theme_mean(assessment, theme.id, best)
        if mean is not None:
            items.append(Item(theme.weight, mean.interval, mean.optional))
    return weighted_mean(items)


@given(cases())
def test_made_up_cases(case: tuple[Asker, Dossier]) -> None:
    agrees(assess(*case))


@pytest.mark.parametrize("path", DOSSIERS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_examples(path: Path) -> None:
    case = load_case(path)
    agrees(assess(case.asker, case.dossier, books=case.books))


def agrees(assessment: Assessment) -> None:
    """Scores, gains and the line of a batch follow from the results of the questions."""
    scores = [theme.score for theme in assessment.themes]
    means = [theme_mean(assessment, theme.theme.id) for theme in assessment.themes]
    for score, mean in zip([*scores, assessment.score], [*means, total(assessment)], strict=True):
        found = score and (score.interval, score.may_vanish)
        assert found == (mean and (mean.interval, mean.optional))
    raising = improvements(assessment)
    for improvement in raising:
        raised = total(assessment, improvement.question.id)
        assert raised is not None
        assert assessment.score is not None
        assert improvement.gain == raised.interval.low - assessment.score.interval.low
    assert line_of(assessment).items() >= told(assessment, raising).items()


def told(assessment: Assessment, raising: Sequence[Improvement]) -> dict[str, Any]:
    """What a line says of the results."""
    unknown = [f.rule.id for f in assessment.findings if f.outcome is Outcome.UNKNOWN]
    gains = {task.action.id: task.gain * FINE // 1 for task in tasks(assessment, raising)}
    return {
        "score": rounded(assessment.score),
        "themes": {theme.theme.id: rounded(theme.score) for theme in assessment.themes},
        "coverage": assessment.score and assessment.score.coverage * 1000 // 1,
        "ready": [p.phase for p in assessment.phases if p.ready is Ready.YES],
        "current": assessment.current.ready,
        "violated": [f.rule.id for f in assessment.violated],
        "blockers": [f.rule.id for f in assessment.blockers],
        "unknown": unknown,
        "open": [r.id for r in assessment.questions if r.due],
        "gains": gains,
    }


def rounded(score: Score | None) -> Any:
    """The low end down, the high end up, one value down."""
    if score is None:
        return None
    low, high = score.interval.low * 1000, score.interval.high * 1000
    return low // 1, low // 1 if low == high else -(-high // 1)
