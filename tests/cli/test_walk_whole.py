"""The demolition checklist, walked whole in a real terminal, killed and resumed on the way."""

from __future__ import annotations

import re
from pathlib import Path

import pexpect
import pytest

from tests.cli.test_walk_terminal import Terminal
from waardebehoud.checklist.questions import (
    BaseQuestion,
    DateQuestion,
    NumberQuestion,
    TextQuestion,
)
from waardebehoud.cli.cases import load_case
from waardebehoud.cli.loading import load_asker
from waardebehoud.cli.reporting import make_report
from waardebehoud.outcome import Ready
from waardebehoud.reading.library import find_checklist
from waardebehoud.texts import Words

SLOOP = load_asker(find_checklist("sloop")).checklist

ASKED = re.compile(
    r"\[(?P<id>[a-z_0-9]+)\].*?Antwoord: |Document [^\n]*: |\(ja/nee\)[^\n]*|"
    r"niet\s+gekend\): |Nummer \(Enter = 1\): |van het project: |Gemeente: |\(ja of nee\)\s",
    re.DOTALL,
)


def plausible(question: BaseQuestion) -> str:
    """A plausible answer, as somebody types it."""
    if isinstance(question, NumberQuestion):
        low, high = question.bounds
        return str(int(max(low or 0, min(high or 1990, 1990))))
    if isinstance(question, DateQuestion):
        return "15/3/2027"
    if isinstance(question, TextQuestion):
        return "het dak"
    return "ja" if question.type == "yes_no" else "1"  # type: ignore[attr-defined]


def reply(shown: re.Match[str]) -> str:
    """What to type when this is asked."""
    if shown["id"]:
        return plausible(SLOOP.question[shown["id"]])
    if "gekend):" in shown[0]:
        return "1 februari 2027"
    said = {
        "Nummer": "1",
        "Document": "bewijs.pdf",
        "project:": "Oude loods",
        "Gemeente": "Mechelen",
    }
    return next((word for key, word in said.items() if key in shown[0]), "ja")


def walk(terminal: Terminal, most: int) -> bool:
    """Answer until the walk ends (true), or until so many answers (false)."""
    for _ in range(most):
        found = terminal.child.expect([ASKED, pexpect.EOF])
        if found == 1:
            return True
        terminal.child.sendline(reply(terminal.child.match))
    return False


@pytest.mark.slow
def test_sloop_from_the_first_question_to_the_report(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, "check", "sloop", "--date", "2026-11-24")
    assert not walk(terminal, 40)
    terminal.killed()
    path = tmp_path / "oude-loods.yaml"
    before = load_case(path).dossier.answers
    assert len(before) >= 15
    again = Terminal(tmp_path, "check", "--dossier", "oude-loods.yaml", "--date", "2026-11-24")
    assert walk(again, 400)
    case = load_case(path)
    assert before.keys() <= case.dossier.answers.keys()
    report = make_report(case, Words("nl"), None, None)
    assert report.assessment.phase == "oplevering"
    assert report.assessment.score is not None
    assert report.assessment.score.final
    assert all(phase.ready is not Ready.UNKNOWN for phase in report.assessment.phases)
    assert path.with_suffix(".xlsx").stat().st_size > 10_000
