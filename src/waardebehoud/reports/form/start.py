"""The first sheet: what to do, what colours mean, and the facts of the project."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from waardebehoud.content import spoken
from waardebehoud.forms import ABOUT, BID_FIELDS, FORMAT, ID, PROJECT_NUMBERS, VALUE, fact_key
from waardebehoud.reports.form.desk import DAY, INPUT, WAITING, Desk, Fill
from waardebehoud.reports.form.plan import PHASES, YES_NO
from waardebehoud.reports.xlsx.styles import ASIDE, BARE, BODY, NAME, SECTION, TITLE

WIDTHS: Final = (0, 34, 52, 58)
STEPS: Final = ("choose", "fill", "grey", "goods", "score", "back")
LEGEND: Final = (
    ("input", INPUT.fill),
    ("locked", ""),
    ("grey", "#ECEFEF"),
    ("waits", WAITING),
    ("wrong", "#F6D9D9"),
)
FACTS: Final = (
    *("name", "municipality", "address", "building_id", "jurisdiction", "phase", "description"),
    *PROJECT_NUMBERS,
    *("fictional", "sources"),
)
UNITS: Final = {"gross_volume": "m³", "floor_area_before": "m²", "floor_area_kept": "m²"}


class Fact(Struct, frozen=True):
    """A fact to fill in."""

    key: str
    title: str
    value: Fill
    help: str = ""
    kind: str = "text"


def write_start(desk: Desk) -> None:
    """The whole sheet."""
    words, report = desk.plan.report.words, desk.plan.report
    desk.put(0, 0, ID)
    desk.put(0, 2, VALUE)
    desk.sheet.set_row(0, None, None, {"hidden": True})
    desk.put(1, 1, report.say(report.checklist.title), TITLE)
    desk.sheet.set_row(1, 34)
    desk.put(2, 1, words("form.about", version=report.checklist.version), ASIDE)
    row = _steps(desk, 4)
    row = _legend(desk, row + 1)
    row = _facts(desk, row + 1)
    for name, value in zip(ABOUT, _about(desk), strict=True):
        desk.put(row, 0, fact_key("form", name))
        desk.put(row, 2, value)
        desk.sheet.set_row(row, None, None, {"hidden": True})
        row += 1
    desk.finish(row - 1, (1, 2))


def _about(desk: Desk) -> tuple[str, ...]:
    checklist = desk.plan.report.checklist
    language = desk.plan.report.words.language
    return FORMAT, checklist.id, checklist.version, checklist.sha256, language


def _section(desk: Desk, row: int, key: str) -> int:
    for column in (1, 2, 3):
        title = desk.plan.report.words(key) if column == 1 else None
        desk.put(row, column, title, SECTION)
    desk.sheet.set_row(row, 24)
    return row + 1


def _steps(desk: Desk, row: int) -> int:
    row = _section(desk, row, "form.steps")
    words = desk.plan.report.words
    sheets = {name: words(f"form.sheet.{name}") for name in ("questions", "inventory", "score")}
    for number, step in enumerate(STEPS, start=1):
        text = f"{number}. {words(f'form.step.{step}', **sheets)}"
        desk.put(row, 1, text, replace(BARE, wrap=False))
        desk.sheet.set_row(row, 18)
        row += 1
    return row


def _legend(desk: Desk, row: int) -> int:
    row = _section(desk, row, "form.legend")
    words = desk.plan.report.words
    for name, fill in LEGEND:
        colour, meaning = words(f"form.legend.{name}"), words(f"form.legend.{name}.means")
        desk.put(row, 1, colour, replace(BODY, fill=fill))
        desk.put(row, 2, meaning, BODY)
        desk.height(row, (colour, 1, 9), (meaning, 2, 9))
        row += 1
    return row


def _facts(desk: Desk, row: int) -> int:
    row = _section(desk, row, "form.project")
    for fact in facts_of(desk):
        desk.put(row, 0, fact.key)
        desk.put(row, 1, fact.title, NAME)
        _input(desk, row, fact)
        desk.put(row, 3, fact.help, replace(ASIDE, indent=1))
        shown = fact.value if isinstance(fact.value, str) else ""
        desk.height(row, (fact.title, 1, 9), (shown, 2, 10))
        row += 1
    return row


def _input(desk: Desk, row: int, fact: Fact) -> None:
    help_ = fact.help or fact.title
    if fact.kind == "date":
        desk.input(row, 2, fact.value, DAY)
        rule = {"validate": "date", "criteria": ">=", "value": "=2"}
        desk.allow(row, 2, rule, fact.title, help_)
    elif fact.kind == "number":
        desk.input(row, 2, fact.value, "#,##0.##")
        least = {"validate": "decimal", "criteria": ">=", "value": 0}
        desk.allow(row, 2, least, fact.title, help_)
    elif fact.kind == "text":
        desk.input(row, 2, fact.value, "@")
    else:
        desk.input(row, 2, fact.value)
        desk.choose(row, 2, fact.kind, fact.title, help_)


def facts_of(desk: Desk) -> Iterator[Fact]:
    """Everything about the project, its dates, and the bid."""
    report, words = desk.plan.report, desk.plan.report.words
    project, bid = report.assessment.dossier.project, report.assessment.dossier.bid
    lists = {name: dict(entries) for name, entries in desk.plan.lists.items()}
    for name in FACTS:
        value = getattr(project, name)
        kind = "number" if name in PROJECT_NUMBERS else "text"
        if name == "phase":
            kind, value = PHASES, lists[PHASES].get(value, "")
        elif name == "fictional":
            kind, value = YES_NO, lists[YES_NO]["ja"] if value else ""
        elif name == "sources":
            value = "\n".join(value)
        elif kind == "number" and value is not None:
            value = float(value)
        help_ = words(f"form.help.{name}")
        yield Fact(fact_key("project", name), words(f"form.fact.{name}"), value, help_, kind)
    for date in report.checklist.dates:
        title = spoken(date.title, words.language)
        help_, value = words("form.help.date"), project.dates.get(date.id)
        yield Fact(fact_key("date", date.id), title, value, help_, "date")
    if not desk.plan.review:
        return
    for name in BID_FIELDS:
        value = getattr(bid, name) if bid is not None else None
        kind = "number" if name == "price" else "text"
        value = float(value) if name == "price" and value is not None else value
        help_ = words(f"form.help.{name}")
        yield Fact(fact_key("bid", name), words(f"form.fact.{name}"), value, help_, kind)
