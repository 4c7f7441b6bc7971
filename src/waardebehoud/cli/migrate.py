"""`waardebehoud migrate`: a dossier to a newer version of its checklist, with a preview."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from waardebehoud.cli.exits import DONE, NEGATIVE
from waardebehoud.cli.options import ChecklistOption, LangOption, words_for
from waardebehoud.errors import WaardebehoudError

if TYPE_CHECKING:
    from waardebehoud.asking import Asker
    from waardebehoud.checklist.model import Checklist
    from waardebehoud.dossier import Dossier
    from waardebehoud.migration import Migrated
    from waardebehoud.reading.opening import Opened
    from waardebehoud.texts import Words


def migrate(
    context: typer.Context,
    dossier: Annotated[Path, typer.Argument(help="argument.dossiers", metavar="DOSSIER")],
    checklist: ChecklistOption = None,
    old: Annotated[Path | None, typer.Option("--old", help="option.migrate_old")] = None,
    write: Annotated[bool, typer.Option("--write", help="option.migrate_write")] = False,
    lang: LangOption = None,
) -> int:
    """Show what becomes of every answer; write only when asked to, and nothing is lost."""
    from waardebehoud.cli.console import say
    from waardebehoud.cli.loading import asker_of
    from waardebehoud.reading.checklists import read_checklist
    from waardebehoud.reading.dossiers import read_dossier
    from waardebehoud.reading.library import find_checklist
    from waardebehoud.writing.dossiers import DossierFile

    words = words_for(context, lang)
    opened = read_dossier(dossier)
    name = checklist or opened.value.checklist_id
    asker = asker_of(read_checklist(find_checklist(name, near=dossier.parent)))
    before = asker_of(read_checklist(old)) if old is not None else None
    migrated = _migrated(opened, asker, before, words)
    if not migrated.sound:
        say(words("migrate.refused"))
        return NEGATIVE
    if not write:
        say(words("migrate.preview"))
        return DONE
    file = DossierFile(dossier, [question.id for question in asker.checklist.walk_order])
    file.open(opened.value)
    file.save(migrated.dossier)
    say(words("migrate.written", path=dossier))
    return DONE


def _migrated(
    opened: "Opened[Dossier]", new: "Asker", old: "Asker | None", words: "Words"
) -> "Migrated":
    """The dossier in its new version; shows the fate of every answer, and both scores."""
    from waardebehoud.checks.dossiers import check_dossier, check_project
    from waardebehoud.cli.loading import load_books, stop_on_errors
    from waardebehoud.migration import migrate as bring_along
    from waardebehoud.reports.migration import render_preview, score_line

    before, books = opened.value, load_books(opened)
    _check_way(before, new.checklist)
    migrated = bring_along(before, new.checklist)
    stop_on_errors(opened.located(p) for p in check_project(new.checklist, migrated.dossier))
    was = words("migrate.only_after")
    if old is not None:
        stop_on_errors(opened.located(p) for p in check_dossier(old.checklist, before))
        was = score_line(old, before, books, words)
    now = score_line(new, migrated.dossier, books, words) if migrated.sound else "–"
    print(render_preview(before, migrated, (was, now), words), end="")
    return migrated


def _check_way(dossier: "Dossier", new: "Checklist") -> None:
    """A dossier only goes on to a later version of its own checklist."""
    from waardebehoud.checks.versions import numbers

    holes = {"dossier": dossier.checklist, "checklist": f"{new.id}@{new.version}"}
    if dossier.checklist_id != new.id:
        raise WaardebehoudError("error.migrate_other", **holes)
    if numbers(dossier.checklist_version) > numbers(new.version):
        raise WaardebehoudError("error.migrate_back", **holes)
