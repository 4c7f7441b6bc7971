"""The sheet that shows the score while somebody types: total, themes, rules."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from waardebehoud.expressions.excel import quoted
from waardebehoud.outcome import Outcome, Severity
from waardebehoud.reports.cells import thousandths
from waardebehoud.reports.form.desk import Desk
from waardebehoud.reports.form.grid import Formula, span
from waardebehoud.reports.form.judging import VERDICTS, Verdict
from waardebehoud.reports.form.reckoning import Reckoning
from waardebehoud.reports.xlsx.styles import ASIDE, BODY, COLUMN, SECTION, TITLE, TOTAL
from waardebehoud.results import Finding, Score

WIDTHS: Final = (0, 0, 18, 25, 76, 12, 12, 12, 30)
"""Hidden code and severity, then what people see."""

PERCENT: Final = "0.0%"
RIGHT: Final = replace(BODY, align="right", number=PERCENT, wrap=False)
COUNTED: Final = (Outcome.VIOLATED, Outcome.UNKNOWN, Outcome.MET)
LIVE: Final = {Verdict.VIOLATED: "#F6D9D9", Verdict.UNKNOWN: "#FCEFCF", Verdict.MET: "#DDEFEA"}


def write_score(desk: Desk, reckoning: Reckoning) -> None:
    """The whole sheet."""
    words, assessment = desk.plan.report.words, desk.plan.report.assessment
    desk.put(0, 2, words("form.sheet.score"), TITLE)
    desk.sheet.set_row(0, 30)
    desk.put(1, 2, words("form.score.about"), ASIDE)
    row = _headings(desk, 3, ("theme", "", "", "low", "high", "coverage", "standing"))
    _mean(desk, reckoning, row, words("form.score.total"), assessment.score, reckoning.total)
    for result in assessment.themes:
        row += 1
        title = desk.plan.report.say(result.theme.title)
        _mean(desk, reckoning, row, title, result.score, reckoning.themes[result.theme.id])
    first = row + 4 + len(Severity)
    _counts(desk, row + 2, first)
    _headings(desk, first - 1, ("severity", "outcome", "rule", "", "", "", "id"))
    for place, finding in enumerate(desk.plan.report.findings):
        _rule(desk, reckoning, first + place, finding)
    last = first + max(len(desk.plan.report.findings), 1) - 1
    _colours(desk, first, last)
    desk.sheet.freeze_panes(3, 0)
    desk.finish(last, (0, 0))


def _headings(desk: Desk, row: int, names: tuple[str, ...]) -> int:
    for column, name in enumerate(names, start=2):
        title = desk.plan.report.words(f"form.score.{name}") if name else None
        desk.put(row, column, title, COLUMN)
    desk.sheet.set_row(row, 20)
    return row + 1


def _mean(
    desk: Desk, reckoning: Reckoning, row: int, title: str, score: Score | None, of: int
) -> None:
    """Title, low, high, coverage, and in words how sure it is."""
    sheet = desk.plan.sheet("reckoning")
    total = of == reckoning.total

    def cell(name: str) -> str:
        return sheet + reckoning.mean(of, name)

    look = TOTAL if total else BODY
    number = replace(look, align="right", number=PERCENT, wrap=False)
    for column in (2, 3, 4):
        desk.put(row, column, title if column == 2 else None, replace(look, wrap=False))
    none = score is None
    low = "" if none else float(thousandths(score.interval.low))  # type: ignore[union-attr]
    high = "" if none else float(thousandths(score.interval.high, up=True))  # type: ignore[union-attr]
    nothing = f"{cell('count')}=0"
    shown = {
        5: Formula(f'=IF({nothing},"",ROUNDDOWN(ROUND({cell("low")},9),3))', low),
        6: Formula(f'=IF({nothing},"",ROUNDUP(ROUND({cell("high")},9),3))', high),
        7: Formula(f'=IF({nothing},"",{cell("coverage")})', "" if none else float(score.coverage)),  # type: ignore[union-attr]
    }
    for column, formula in shown.items():
        desk.put(row, column, formula, number)
    desk.put(row, 8, _standing(desk, reckoning, score, of), replace(look, indent=1))
    desk.sheet.set_row(row, 18)


def _standing(desk: Desk, reckoning: Reckoning, score: Score | None, of: int) -> Formula:
    """In words: nothing to score, no score yet, provisional, final."""
    words, sheet = desk.plan.report.words, desk.plan.sheet("reckoning")
    said = {
        key: words(f"form.standing.{key}") for key in ("none", "not_yet", "provisional", "final")
    }

    def cell(name: str) -> str:
        return sheet + reckoning.mean(of, name)

    final = (
        f"AND({cell('coverage')}=1,{cell('optional')}=0,ROUND({cell('high')}-{cell('low')},9)=0)"
    )
    text = (
        f"=IF({cell('count')}=0,{quoted(said['none'])},IF({cell('coverage')}=0,"
        f"{quoted(said['not_yet'])},IF({final},{quoted(said['final'])},{quoted(said['provisional'])})))"
    )
    if score is None:
        return Formula(text, said["none"])
    key = "not_yet" if score.coverage == 0 else "final" if score.final else "provisional"
    return Formula(text, said[key])


def _counts(desk: Desk, row: int, first: int) -> None:
    """Per severity how many rules are violated, unknown, met."""
    words, findings = desk.plan.report.words, desk.plan.report.findings
    last = first + max(len(findings), 1) - 1
    desk.put(row, 2, words("form.score.rules"), SECTION)
    for column in range(3, 9):
        outcome = COUNTED[column - 5] if column in (5, 6, 7) else None
        title = words(f"outcome.{outcome}") if outcome else None
        desk.put(row, column, title, replace(SECTION, size=9, wrap=True))
    desk.sheet.set_row(row, 28)
    for place, severity in enumerate(Severity, start=1):
        desk.put(row + place, 2, words(f"severity.{severity}"), BODY)
        for column, outcome in enumerate(COUNTED, start=5):
            weighs, comes = span(first, last, 1), span(first, last, 0)
            text = f'=SUMPRODUCT(({weighs}="{severity}")*({comes}={VERDICTS[outcome]}))'
            count = sum(f.rule.severity is severity and f.outcome is outcome for f in findings)
            desk.put(row + place, column, Formula(text, count), replace(BODY, align="right"))


def _rule(desk: Desk, reckoning: Reckoning, row: int, finding: Finding) -> None:
    report, rule = desk.plan.report, finding.rule
    verdict = VERDICTS[finding.outcome]
    cell = desk.plan.sheet("reckoning") + reckoning.outcome(rule.id)
    desk.put(row, 0, Formula(f"={cell}", int(verdict)))
    desk.put(row, 1, str(rule.severity))
    desk.put(row, 2, report.words(f"severity.{rule.severity}"), BODY)
    said = [report.words(f"outcome.{Outcome[one.name]}") for one in Verdict]
    listed = ",".join(quoted(word) for word in said)
    shown = Formula(f"=CHOOSE($A{row + 1}+1,{listed})", said[verdict])
    desk.put(row, 3, shown, replace(BODY, bold=True))
    message = report.say(rule.message)
    desk.put(row, 4, message, BODY)
    for column in (5, 6, 7):
        desk.put(row, column, None, BODY)
    desk.put(row, 8, rule.id, replace(BODY, size=8))
    desk.height(row, (message, 4, 9), (max(said, key=len), 3, 9.5))


def _colours(desk: Desk, first: int, last: int) -> None:
    for verdict, fill in LIVE.items():
        look = desk.book.add_format({"bg_color": fill})
        rule = {"type": "formula", "criteria": f"=$A{first + 1}={int(verdict)}", "format": look}
        desk.sheet.conditional_format(first, 3, last, 3, rule)
