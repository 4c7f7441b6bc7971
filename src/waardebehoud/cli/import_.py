"""`waardebehoud import`: from filled-in forms into a dossier, nothing overwritten unasked."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from waardebehoud.cli.console import tell
from waardebehoud.cli.exits import DONE
from waardebehoud.cli.options import LangOption, words_for

if TYPE_CHECKING:
    from waardebehoud.asking import Asker
    from waardebehoud.cli.filled_forms import FilledCase
    from waardebehoud.dossier import Dossier
    from waardebehoud.inventory.element import Element
    from waardebehoud.merging import Change
    from waardebehoud.texts import Words

SHOWN: Final = 10
"""The most rows that are named in one sentence."""

FACTS: Final = ("project", "bid")
"""Kinds of changes whose names stand on the first sheet of a form."""

Changes = dict[tuple[str, str, str], Any]


def import_(
    context: typer.Context,
    forms: Annotated[list[Path], typer.Argument(help="argument.forms", metavar="FORM...")],
    into: Annotated[Path, typer.Option("--into", help="option.into")],
    yes: Annotated[bool, typer.Option("--yes", help="option.yes")] = False,
    lang: LangOption = None,
) -> int:
    """Show what forms say otherwise than a dossier, and take it over."""
    from waardebehoud.cli.walk_start import check_place
    from waardebehoud.writing.lock import locked

    words = words_for(context, lang)
    check_place(into)
    with locked(into):
        return _import(forms, into, words, yes=yes)


def _import(forms: list[Path], into: Path, words: "Words", *, yes: bool) -> int:
    from waardebehoud.cli.console import say
    from waardebehoud.cli.filled_forms import load_form
    from waardebehoud.cli.restock import elements_of, restock
    from waardebehoud.merging import applied, changes_of
    from waardebehoud.reports.problems import render_problems
    from waardebehoud.writing.dossiers import DossierFile

    read = [load_form(path) for path in forms]
    asker = read[0].case.asker
    file = DossierFile(into, [question.id for question in asker.checklist.walk_order])
    base = _base(into, asker, read[0].case.dossier, file)
    elements = elements_of(into)
    taken: Changes = {}
    kept = 0
    for one in read:
        _same_checklist(base, one.case.dossier, one.case.path)
        if one.case.warnings:
            say(render_problems(one.case.warnings, words))
        for text in one.understood:
            holes = {"typed": text.typed, "value": _said(text.value, words)}
            tell(words("import.understood", cell=text.cell, **holes))
        changes = (
            *changes_of(asker.checklist, base, one.case.dossier),
            *_goods(elements, one, words),
        )
        kept += _take(asker, changes, one.case.path, taken, words, yes=yes)
    if kept and not yes and not sys.stdin.isatty():
        from waardebehoud.errors import WaardebehoudError

        raise WaardebehoudError("error.import_conflicts", count=kept)
    if taken or not into.exists():
        file.save(restock(into, applied(base, taken), elements, taken))
    tell(words("import.saved", count=len(taken), path=into))
    return DONE


def _base(into: Path, asker: "Asker", form: "Dossier", file: Any) -> "Dossier":
    """The dossier as it stands, or an empty one with the name of the form's project."""
    from waardebehoud.cli.walk_start import sound_dossier
    from waardebehoud.dossier import Dossier, Project

    if into.exists():
        dossier, _ = sound_dossier(into, asker)
        file.open(dossier)
        return dossier
    project = Project(name=form.project.name)
    return Dossier(format=1, checklist=form.checklist, project=project)


def _same_checklist(base: "Dossier", form: "Dossier", path: Path) -> None:
    from waardebehoud.errors import UnusableInput
    from waardebehoud.problems import Problem

    if base.checklist_id != form.checklist_id:
        holes = {"wanted": form.checklist_id, "given": base.checklist_id}
        raise UnusableInput([Problem("DOS020", file=path, holes=holes)])


def _goods(
    elements: tuple["Element", ...], form: "FilledCase", words: "Words"
) -> tuple["Change", ...]:
    """What a form says otherwise of the inventory; rows that it lacks stay, and are named."""
    from waardebehoud.restocking import goods_changes, missing_rows

    if not form.rows:
        return ()
    missing = missing_rows(elements, form.rows)
    if missing:
        holes = {"count": len(missing), "rows": ", ".join(missing[:SHOWN])}
        tell(words("import.rows_missing", form=form.case.path, **holes))
    return tuple(goods_changes(elements, form.rows))


def _take(
    asker: "Asker",
    changes: Sequence["Change"],
    path: Path,
    taken: Changes,
    words: "Words",
    *,
    yes: bool,
) -> int:
    """Take over what a form says; gives how many differing answers were left as they are."""
    from waardebehoud.reports.voice import Voice

    voice = Voice(asker.checklist, words)
    if not changes:
        tell(words("import.nothing", form=path))
    kept = 0
    for change in changes:
        key, name = change.key, _name(voice, change)
        before = taken.get(key, change.before)
        conflict = (key in taken and taken[key] != change.after) or (
            key not in taken and change.conflict
        )
        if not conflict:
            tell(words("import.new", name=name, after=_shown(voice, change, change.after)))
        elif not _agreed(voice, change, before, path, yes=yes):
            tell(words("import.kept", name=name))
            kept += 1
            continue
        taken[key] = change.after
    return kept


def _agreed(voice: Any, change: "Change", before: Any, path: Path, *, yes: bool) -> bool:
    """Whether a differing answer may be overwritten: said beforehand, or asked now."""
    from waardebehoud.answers import yes_or_no
    from waardebehoud.cli.prompts import Ended, Screen

    words = voice.words
    shown = _shown(voice, change, before), _shown(voice, change, change.after)
    holes = {"name": _name(voice, change), "before": shown[0], "after": shown[1], "form": path}
    tell(words("import.conflict", **holes))
    if yes or not sys.stdin.isatty():
        return yes
    screen = Screen(words)
    while True:
        try:
            said = yes_or_no(screen.ask(words("import.overwrite")))
        except Ended:
            return False
        if said is not None:
            return said


def _element_shown(value: Any, words: "Words") -> str:
    """An element on one line, or one of its cells."""
    from waardebehoud.inventory.element import Element
    from waardebehoud.inventory.wording import plain_row

    if isinstance(value, Element):
        return " · ".join(_said(cell, words) for cell in plain_row(value).values())
    return _said(value, words)


def _said(value: Any, words: "Words") -> str:
    """A plain value as people write it: a day in full, a decimal comma in Dutch."""
    from datetime import date

    from waardebehoud.inventory.wording import decimal_text, plain_value

    if isinstance(value, bool):
        return words("answer.ja" if value else "answer.nee")
    if isinstance(value, tuple):
        return "; ".join(value)
    if isinstance(value, date):
        return words.date(value)
    plain = plain_value(value)
    if isinstance(plain, float):
        return decimal_text(plain, "," if words.language == "nl" else ".")
    return "" if plain is None else str(plain)


def _name(voice: Any, change: "Change") -> str:
    """What changes: a question by its id, a fact by its name, an element by row and column."""
    words: Words = voice.words
    if change.kind in FACTS:
        return words(f"form.fact.{change.name}")
    if change.kind == "date":
        return str(voice.name(change.name)).strip("«»")
    if change.kind != "inventory":
        return change.name
    from waardebehoud.inventory.columns import COLUMNS

    titles = {c.key: c.nl if words.language == "nl" else c.en for c in COLUMNS}
    part = f", {titles[change.part]}" if change.part else ""
    return words("import.row", row=change.name) + part


def _shown(voice: Any, change: "Change", value: Any) -> str:
    """A value in words: an answer with all that was said about it."""
    from waardebehoud.dossier import Answer
    from waardebehoud.plan.worth import fit_value

    if change.kind == "inventory":
        return _element_shown(value, voice.words)
    if change.kind == "project" and change.name == "phase" and value:
        return str(voice.title("phases", value))
    if not isinstance(value, Answer):
        return _said(value, voice.words)
    question = voice.checklist.question[change.name]
    parts = [voice.value(question, fit_value(question, value.value))]
    if value.not_applicable:
        parts.append(voice.words("answer.not_applicable", reason=value.not_applicable))
    parts += [voice.words("form.unknown")] if value.unknown else []
    parts += [value.note or "", *value.evidence]
    parts += [value.judgement.reason] if value.judgement else []
    return " · ".join(part for part in parts if part)
