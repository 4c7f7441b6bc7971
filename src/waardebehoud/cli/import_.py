"""`waardebehoud import`: from filled-in forms into a dossier, nothing overwritten unasked."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from waardebehoud.cli.exits import DONE
from waardebehoud.cli.options import LangOption, words_for

if TYPE_CHECKING:
    from waardebehoud.asking import Asker
    from waardebehoud.dossier import Dossier
    from waardebehoud.merging import Change
    from waardebehoud.texts import Words

Changes = dict[tuple[str, str], Any]


def import_(
    context: typer.Context,
    forms: Annotated[list[Path], typer.Argument(help="argument.forms", metavar="FORM...")],
    into: Annotated[Path, typer.Option("--into", help="option.into")],
    yes: Annotated[bool, typer.Option("--yes", help="option.yes")] = False,
    lang: LangOption = None,
) -> int:
    """Show what forms say otherwise than a dossier, and take it over."""
    from waardebehoud.cli.walk_start import check_place  # noqa: PLC0415
    from waardebehoud.writing.lock import locked  # noqa: PLC0415

    words = words_for(context, lang)
    check_place(into)
    with locked(into):
        return _import(forms, into, words, yes=yes)


def _import(forms: list[Path], into: Path, words: "Words", *, yes: bool) -> int:
    from waardebehoud.cli.filled_forms import load_form  # noqa: PLC0415
    from waardebehoud.cli.main import say  # noqa: PLC0415
    from waardebehoud.merging import applied  # noqa: PLC0415
    from waardebehoud.reports.problems import render_problems  # noqa: PLC0415
    from waardebehoud.writing.dossiers import DossierFile  # noqa: PLC0415

    read = [load_form(path) for path in forms]
    asker = read[0].case.asker
    file = DossierFile(into, [question.id for question in asker.checklist.walk_order])
    base = _base(into, asker, read[0].case.dossier, file)
    taken: Changes = {}
    kept = 0
    for one in read:
        _same_checklist(base, one.case.dossier, one.case.path)
        if one.case.warnings:
            say(render_problems(one.case.warnings, words))
        for text in one.understood:
            line = words("import.understood", cell=text.cell, typed=text.typed, value=text.value)
            print(line)
        kept += _take(asker, base, one.case.dossier, one.case.path, taken, words, yes=yes)
    if kept and not yes and not sys.stdin.isatty():
        from waardebehoud.errors import WaardebehoudError  # noqa: PLC0415

        raise WaardebehoudError("error.import_conflicts", count=kept)
    if taken or not into.exists():
        file.save(applied(base, taken))
    print(words("import.saved", count=len(taken), path=into))
    return DONE


def _base(into: Path, asker: "Asker", form: "Dossier", file: Any) -> "Dossier":
    """The dossier as it stands, or an empty one with the name of the form's project."""
    from waardebehoud.cli.walk_start import sound_dossier  # noqa: PLC0415
    from waardebehoud.dossier import Dossier, Project  # noqa: PLC0415

    if into.exists():
        dossier, _ = sound_dossier(into, asker)
        file.open(dossier)
        return dossier
    project = Project(name=form.project.name)
    return Dossier(format=1, checklist=form.checklist, project=project)


def _same_checklist(base: "Dossier", form: "Dossier", path: Path) -> None:
    from waardebehoud.errors import UnusableInput  # noqa: PLC0415
    from waardebehoud.problems import Problem  # noqa: PLC0415

    if base.checklist_id != form.checklist_id:
        holes = {"wanted": form.checklist_id, "given": base.checklist_id}
        raise UnusableInput([Problem("DOS020", file=path, holes=holes)])


def _take(
    asker: "Asker",
    base: "Dossier",
    form: "Dossier",
    path: Path,
    taken: Changes,
    words: "Words",
    *,
    yes: bool,
) -> int:
    """Take over what a form says; gives how many differing answers were left as they are."""
    from waardebehoud.merging import changes_of  # noqa: PLC0415
    from waardebehoud.reports.voice import Voice  # noqa: PLC0415

    voice = Voice(asker.checklist, words)
    changes = changes_of(asker.checklist, base, form)
    if not changes:
        print(words("import.nothing", form=path))
    kept = 0
    for change in changes:
        key = change.kind, change.name
        before = taken.get(key, change.before)
        conflict = (key in taken and taken[key] != change.after) or (
            key not in taken and change.conflict
        )
        if not conflict:
            print(words("import.new", name=change.name, after=_shown(voice, change, change.after)))
        elif not _agreed(voice, change, before, path, yes=yes):
            print(words("import.kept", name=change.name))
            kept += 1
            continue
        taken[key] = change.after
    return kept


def _agreed(voice: Any, change: "Change", before: Any, path: Path, *, yes: bool) -> bool:
    """Whether a differing answer may be overwritten: said beforehand, or asked now."""
    from waardebehoud.answers import yes_or_no  # noqa: PLC0415
    from waardebehoud.cli.prompts import Ended, Screen  # noqa: PLC0415

    words = voice.words
    shown = _shown(voice, change, before), _shown(voice, change, change.after)
    holes = {"name": change.name, "before": shown[0], "after": shown[1], "form": path}
    print(words("import.conflict", **holes))
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


def _shown(voice: Any, change: "Change", value: Any) -> str:
    """A value in words: an answer with all that was said about it."""
    from waardebehoud.dossier import Answer  # noqa: PLC0415
    from waardebehoud.plan.worth import fit_value  # noqa: PLC0415

    if not isinstance(value, Answer):
        return "" if value is None else str(value)
    question = voice.checklist.question[change.name]
    parts = [voice.value(question, fit_value(question, value.value))]
    if value.not_applicable:
        parts.append(voice.words("answer.not_applicable", reason=value.not_applicable))
    parts += [voice.words("form.unknown")] if value.unknown else []
    parts += [value.note or "", *value.evidence]
    parts += [value.judgement.reason] if value.judgement else []
    return " · ".join(part for part in parts if part)
