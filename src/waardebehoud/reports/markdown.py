"""The report as Markdown: the same tables as the workbook, for a wiki, a ticket or a mail."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from waardebehoud.reports.cells import Cell, Text, Tone, clean, in_words
from waardebehoud.reports.contents import tables_of
from waardebehoud.reports.sections.account import method_rows, project_rows, record_rows
from waardebehoud.reports.sections.profile import PROFILE, total_in_words
from waardebehoud.reports.sections.raising import RAISING
from waardebehoud.reports.sections.sources import SOURCES
from waardebehoud.reports.sections.table import Table
from waardebehoud.reports.sections.verdict import BLOCKERS, PHASES, besides, blockers, subtitle
from waardebehoud.reports.view import Report

SPECIAL: Final = re.compile(r"([\\`*_{}\[\]|~#])")
"""Signs that mean something to Markdown; free text has none of them."""

ENTITY: Final = re.compile(r"&(?=#?\w+;)")
"""What HTML would take for a sign."""

STARTS_A_BLOCK: Final = re.compile(r"^(\d*)([-+=.)])")
"""What makes a list, a line or a heading of a paragraph."""


def render_markdown(report: Report) -> str:
    """The whole report; the same report gives the same text."""
    words, project = report.words, report.assessment.dossier.project
    lines = [f"# {escaped(project.name)}", "", escaped(subtitle(report)), ""]
    if project.fictional:
        lines += [f"**{escaped(words('summary.fictional'))}**", ""]
    lines += _section(report, PHASES)
    lines += _blockers(report)
    lines += _section(report, PROFILE)
    lines += [f"**{words('total.title')}:** {escaped(total_in_words(report))}", ""]
    if RAISING.rows(report):
        lines += _section(report, RAISING)
    for table in tables_of(report):
        lines += [f"## {words(f'sheet.{table.name}')}", "", escaped(words(f"about.{table.name}"))]
        lines += ["", *_table_or_word(report, table), ""]
    lines += _account(report)
    return "\n".join(lines).rstrip("\n") + "\n"


def escaped(text: str) -> str:
    """A text that means nothing but itself, on one line."""
    one_line = " ".join(clean(text).replace("\n", " / ").split())
    return STARTS_A_BLOCK.sub(r"\1\\\2", harmless(one_line), count=1)


def harmless(text: str) -> str:
    """A text without signs that Markdown or HTML would act on."""
    text = ENTITY.sub("&amp;", text).replace("<", "&lt;").replace(">", "&gt;")
    return SPECIAL.sub(r"\\\1", text)


def in_cell(cell: Cell, report: Report) -> str:
    """A cell of a table; a new line within it becomes a break."""
    text = clean(in_words(cell, report.words)).strip("\n")
    words = "<br>".join(harmless(" ".join(part.split())) for part in text.split("\n"))
    strong = isinstance(cell, Text) and cell.tone is Tone.BAD and not cell.then
    return f"**{words}**" if strong and words else words


def _section(report: Report, table: Table[Any]) -> Iterator[str]:
    yield from (f"## {report.words(f'section.{table.name}')}", "")
    yield from _table(report, table)
    yield ""


def _table(report: Report, table: Table[Any]) -> Iterator[str]:
    columns = table.all_columns(report)
    yield _row([escaped(column.name(report)) for column in columns])
    yield _row(["---:" if column.numeric else "---" for column in columns])
    for row in table.rows(report):
        yield _row([in_cell(column.cell(report, row), report) for column in columns])


def _table_or_word(report: Report, table: Table[Any]) -> Iterable[str]:
    """A table; one sentence instead of an empty one."""
    return _table(report, table) if table.rows(report) else (report.words(f"none.{table.name}"),)


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _blockers(report: Report) -> Iterator[str]:
    yield from (f"## {report.words('section.blockers')}", "")
    if blockers(report):
        yield from _table(report, BLOCKERS)
        yield ""
    for remark in besides(report):
        yield f"- {escaped(remark.text)}"
    yield ""


def _account(report: Report) -> Iterator[str]:
    """What the report rests on."""
    words = report.words
    yield from (f"## {words('sheet.account')}", "")
    for key, rows in (
        ("account.of_project", project_rows(report)),
        ("account.of_record", record_rows(report)),
        ("account.of_method", method_rows(report)),
    ):
        yield from (f"### {words(key)}", "")
        for name, cell in rows:
            yield f"- **{escaped(name)}:** {escaped(in_words(cell, words))}"
        yield ""
    yield from (f"### {words('account.of_sources')}", "")
    yield from _table_or_word(report, SOURCES)
