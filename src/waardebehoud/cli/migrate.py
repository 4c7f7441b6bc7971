"""`waardebehoud migrate`: a dossier to a newer version of its checklist, with a preview."""

from pathlib import Path
from typing import Annotated

import typer

from waardebehoud.cli.exits import DONE, NEGATIVE
from waardebehoud.cli.options import ChecklistOption, LangOption, words_for


def migrate(
    context: typer.Context,
    dossier: Annotated[Path, typer.Argument(help="argument.dossiers", metavar="DOSSIER")],
    checklist: ChecklistOption = None,
    old: Annotated[Path | None, typer.Option("--old", help="option.migrate_old")] = None,
    write: Annotated[bool, typer.Option("--write", help="option.migrate_write")] = False,
    lang: LangOption = None,
) -> int:
    """Show what becomes of every answer; write only when asked to, and nothing is lost."""
    from waardebehoud.cli.loading import asker_of  # noqa: PLC0415
    from waardebehoud.cli.main import say  # noqa: PLC0415
    from waardebehoud.migration import migrate as bring_along  # noqa: PLC0415
    from waardebehoud.reading.checklists import read_checklist  # noqa: PLC0415
    from waardebehoud.reading.dossiers import read_dossier  # noqa: PLC0415
    from waardebehoud.reading.library import find_checklist  # noqa: PLC0415
    from waardebehoud.reports.migration import render_preview, score_line  # noqa: PLC0415
    from waardebehoud.writing.dossiers import DossierFile  # noqa: PLC0415

    words = words_for(context, lang)
    before = read_dossier(dossier).value
    name = checklist or before.checklist_id
    asker = asker_of(read_checklist(find_checklist(name, near=dossier.parent)))
    migrated = bring_along(before, asker.checklist)
    was = words("migrate.only_after")
    if old is not None:
        was = score_line(asker_of(read_checklist(old)), before, words)
    now = score_line(asker, migrated.dossier, words)
    print(render_preview(before, migrated, (was, now), words), end="")
    if not migrated.sound:
        say(words("migrate.refused"))
        return NEGATIVE
    if not write:
        say(words("migrate.preview"))
        return DONE
    file = DossierFile(dossier, [question.id for question in asker.checklist.walk_order])
    file.open(before)
    file.save(migrated.dossier)
    say(words("migrate.written", path=dossier))
    return DONE
