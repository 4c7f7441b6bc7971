"""From a report to one HTML file: prepared cells, and a template that escapes them all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Any, Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from msgspec import Struct

from waardebehoud.reports.cells import Cell, Number, Place, Share, Text, Tone, clean, in_words
from waardebehoud.reports.contents import tables_of
from waardebehoud.reports.html.flows import Flow, flows_of, picture
from waardebehoud.reports.sections.account import method_rows, project_rows, record_rows
from waardebehoud.reports.sections.profile import PROFILE, total_in_words
from waardebehoud.reports.sections.raising import RAISING
from waardebehoud.reports.sections.sources import SOURCES
from waardebehoud.reports.sections.table import Table
from waardebehoud.reports.sections.verdict import BLOCKERS, PHASES, besides, blockers, subtitle
from waardebehoud.reports.view import Report

TEMPLATE: Final = "report.html.j2"


class Shown(Struct, frozen=True):
    """One cell, ready for the template."""

    text: str
    then: str = ""
    tone: str = "plain"
    link: str = ""
    numeric: bool = False


class ShownRow(Struct, frozen=True):
    """One row with the name that links lead to."""

    anchor: str
    cells: tuple[Shown, ...]


class ShownTable(Struct, frozen=True):
    """One table, ready for the template."""

    anchor: str
    title: str
    about: str
    headings: tuple[Shown, ...]
    widths: tuple[float, ...]
    """Of the columns, in percent."""
    rows: tuple[ShownRow, ...]
    none: str


def render_html(report: Report) -> str:
    """The whole report; the same report gives the same text."""
    environment = Environment(
        loader=PackageLoader("waardebehoud.reports.html", "."),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    return environment.get_template(TEMPLATE).render(content(report))


def content(report: Report) -> dict[str, Any]:
    """Everything that the template shows."""
    words, project = report.words, report.assessment.dossier.project
    drawn = _drawn(report)
    return {
        "language": words.language,
        "title": f"{project.name} – {words('report.title')}",
        "project": project.name,
        "subtitle": subtitle(report),
        "fictional": words("summary.fictional") if project.fictional else "",
        "summary": list(_summary(report)),
        "besides": [shown(remark, report) for remark in besides(report)],
        "total": (words("total.title"), total_in_words(report)),
        "bars": list(_bars(report)),
        "bars_title": words("section.profile"),
        "tables": [_table(report, table) for table in tables_of(report)],
        "flows": drawn,
        "contents": words("section.contents"),
        "account": list(_account(report)),
        "account_title": words("sheet.account"),
        "sources": _table(report, SOURCES, "account.of_"),
    }


def _summary(report: Report) -> Iterator[ShownTable]:
    """The tables of the first page of the workbook."""
    yield _table(report, PHASES, "section.")
    if blockers(report):
        yield _table(report, BLOCKERS, "section.")
    yield _table(report, PROFILE, "section.")
    if RAISING.rows(report):
        yield _table(report, RAISING, "section.")


def _table(report: Report, table: Table[Any], prefix: str = "sheet.") -> ShownTable:
    words = report.words
    sheet = prefix == "sheet."
    columns = table.all_columns(report)
    wide = sum(column.width for column in columns)
    return ShownTable(
        table.name,
        words(f"{prefix}{table.name}"),
        words(f"about.{table.name}") if sheet else "",
        tuple(Shown(column.name(report), numeric=column.numeric) for column in columns),
        tuple(round(100 * column.width / wide, 2) for column in columns),
        tuple(
            ShownRow(
                anchor_of(table.name, table.id_of(row)),
                tuple(shown(column.cell(report, row), report) for column in columns),
            )
            for row in table.rows(report)
        ),
        words(f"none.{table.name}") if sheet else "",
    )


def shown(cell: Cell, report: Report) -> Shown:
    """A cell with its tone and where it leads."""
    text = clean(in_words(cell, report.words))
    if isinstance(cell, Text):
        return Shown(clean(cell.text), clean(cell.then), cell.tone.value, address(cell.link))
    return Shown(text, tone=Tone.PLAIN.value, numeric=isinstance(cell, Number | Share))


def address(link: Place | str | None) -> str:
    """A place in this page, or a web address; nothing else is a link."""
    if isinstance(link, Place):
        return f"#{anchor_of(link.section, link.item)}" if link.item else f"#{link.section}"
    return link if link and re.match(r"https?://", link) else ""


def anchor_of(section: str, item: str) -> str:
    """A name within the page, from any id."""
    return f"{section}-{re.sub(r'[^A-Za-z0-9_-]', '-', item)}"


def _bars(report: Report) -> Iterator[tuple[str, str, float, float]]:
    """Per theme its title, its score in words, and both ends in percent."""
    for result in report.assessment.themes:
        if result.score is not None:
            ends = result.score.interval
            low, high = float(ends.low * 100), float(ends.high * 100)
            yield report.say(result.theme.title), report.score_line(result.score), low, high


def _drawn(report: Report) -> dict[str, Any] | None:
    """The picture of the flows with its words and its table; None without an inventory."""
    if report.assessment.measured is None:
        return None
    flows = flows_of(report)
    if not flows:
        return None
    words = report.words
    groups = len({flow.group for flow in flows})
    return {
        "title": words("picture.sankey"),
        "about": words("picture.flows", count=groups),
        "picture": picture(report, flows),
        "headings": [words(f"column.{key}") for key in ("group", "destination", "kg")],
        "rows": [_flow_row(report, flow) for flow in flows],
    }


def _flow_row(report: Report, flow: Flow) -> tuple[str, str, str]:
    return flow.group, flow.target, report.words.number(Fraction(round(flow.kg)))


def _account(report: Report) -> Iterator[tuple[str, list[tuple[str, Shown]]]]:
    sections: tuple[tuple[str, Iterable[tuple[str, Cell]]], ...] = (
        ("account.of_project", project_rows(report)),
        ("account.of_record", record_rows(report)),
        ("account.of_method", method_rows(report)),
    )
    for key, rows in sections:
        yield report.words(key), [(name, shown(cell, report)) for name, cell in rows]
