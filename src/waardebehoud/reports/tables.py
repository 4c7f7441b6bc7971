"""A checklist as a page of tables: its questions, rules and sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from waardebehoud.reports.listing import period_in_words
from waardebehoud.reports.voice import Voice


def checklist_page(voice: Voice) -> str:
    """Markdown with everything a checklist holds, in one language."""
    checklist, words = voice.checklist, voice.words
    lines = [
        f"# {voice.say(checklist.title)}",
        "",
        words("tables.intro", id=checklist.id, version=checklist.version),
        "",
    ]
    if checklist.intro is not None:
        lines += [voice.say(checklist.intro), ""]
    lines += [f"## {words('tables.questions')}", "", *_questions(voice), ""]
    lines += [f"## {words('tables.rules')}", "", *_rules(voice), ""]
    lines += [f"## {words('tables.sources')}", "", *_sources(voice)]
    return "\n".join(lines) + "\n"


def table(heading: Sequence[str], rows: Iterator[Sequence[str]]) -> Iterator[str]:
    """A Markdown table."""
    yield _row(heading)
    yield _row(["---"] * len(heading))
    for row in rows:
        yield _row(row)


def _row(cells: Sequence[str]) -> str:
    safe = [" ".join(cell.split()).replace("|", "\\|") for cell in cells]
    return f"| {' | '.join(safe)} |"


def _questions(voice: Voice) -> Iterator[str]:
    words = voice.words
    heading = [
        words(f"tables.{key}") for key in ("question", "text", "phase", "theme", "weight", "when")
    ]
    yield from table(
        heading,
        (
            [
                f"`{q.id}`",
                voice.say(q.text),
                voice.title("phases", q.phase),
                voice.title("themes", q.theme),
                "" if q.weight is None else words.number(q.weight),
                "" if q.when is None else voice.explain(q.when.tree),
            ]
            for q in voice.checklist.walk_order
        ),
    )


def _rules(voice: Voice) -> Iterator[str]:
    words = voice.words
    heading = [
        words(f"tables.{key}") for key in ("rule", "severity", "valid", "message", "rests_on")
    ]
    yield from table(
        heading,
        (
            [
                f"`{rule.id}`",
                words(f"severity.{rule.severity}"),
                "" if rule.valid is None else period_in_words(voice, rule.valid),
                voice.say(rule.message),
                ", ".join(f"`{source}`" for source in rule.sources),
            ]
            for rule in voice.checklist.rules
        ),
    )


def _sources(voice: Voice) -> Iterator[str]:
    words = voice.words
    heading = [words(f"tables.{key}") for key in ("source", "title", "status", "read")]
    used = {
        name
        for item in (*voice.checklist.questions, *voice.checklist.rules)
        for name in item.sources
    }
    yield from table(
        heading,
        (
            [
                f"`{source.id}`",
                f"[{voice.say(source.title)}]({source.url})"
                if source.url
                else voice.say(source.title),
                words(f"status.{source.status}"),
                words.date(source.read),
            ]
            for source in voice.checklist.sources
            if source.id in used
        ),
    )
