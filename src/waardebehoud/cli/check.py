"""`waardebehoud check`: the walk through a checklist, saved answer by answer."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from waardebehoud.cli.exits import DONE
from waardebehoud.cli.options import LangOption, words_for

if TYPE_CHECKING:
    from waardebehoud.cli.prompts import Screen
    from waardebehoud.cli.walk_referral import Onward
    from waardebehoud.cli.walk_session import Signature


def check(
    context: typer.Context,
    checklist: Annotated[str | None, typer.Argument(help="argument.checklist")] = None,
    dossier: Annotated[Path | None, typer.Option("--dossier", "-d", help="option.dossier")] = None,
    by: Annotated[str | None, typer.Option("--by", help="option.by")] = None,
    date: Annotated[str | None, typer.Option("--date", help="option.answer_date")] = None,
    lang: LangOption = None,
) -> int:
    """Walk through a checklist, or go on where a walk stopped."""
    import datetime as dt

    from waardebehoud.cli.prompts import Ended, Screen
    from waardebehoud.cli.reporting import parse_day
    from waardebehoud.cli.walk_session import Signature
    from waardebehoud.cli.walk_start import check_place, is_dossier

    screen = Screen(words_for(context, lang))
    signature = Signature(by, parse_day(date) or dt.date.today())
    if dossier is None and checklist is not None and is_dossier(Path(checklist)):
        dossier, checklist = Path(checklist), None
    if dossier is not None:
        check_place(dossier)
    way = _at_terminal if sys.stdin.isatty() else _from_pipe
    try:
        return way(screen, checklist, dossier, signature)
    except Ended:
        return DONE


def _at_terminal(
    screen: "Screen", checklist: str | None, dossier: Path | None, signature: "Signature"
) -> int:
    from waardebehoud.cli import walk_start
    from waardebehoud.cli.loading import load_asker
    from waardebehoud.cli.walk_referral import Onward

    path = dossier or walk_start.choose_dossier(screen, checklist, Path())
    source = walk_start.checklist_for(screen, checklist, path)
    asker = load_asker(source)
    new = None
    if path is None or not path.exists():
        project = walk_start.ask_project(screen, asker)
        path = path or walk_start.place_for(screen, project, Path())
        new = walk_start.new_dossier(asker.checklist, project)
    onward: Onward | None = Onward(asker, source, path, new)
    while onward is not None:
        onward = _walk(screen, onward, signature)
    return DONE


def _walk(screen: "Screen", way: "Onward", signature: "Signature") -> "Onward | None":
    """One whole walk; where it leads to, if it was a walk to find the way."""
    from waardebehoud.cli.walk import walk
    from waardebehoud.cli.walk_end import come_back, end
    from waardebehoud.cli.walk_referral import where_to
    from waardebehoud.cli.walk_show import show_beginning
    from waardebehoud.cli.walk_start import opened_session

    new = way.dossier is not None
    with opened_session(
        screen, way.asker, way.path, way.dossier, signature, source=way.source
    ) as session:
        show_beginning(screen, session.report, session.path, new=new)
        try:
            walk(session, screen, new=new)
        except KeyboardInterrupt:
            screen.say()  # the terminal has shown ^C
            come_back(session, screen)
            raise
        onward = where_to(session, screen)
        end(session, screen)
    return onward


def _from_pipe(
    screen: "Screen", checklist: str | None, dossier: Path | None, signature: "Signature"
) -> int:
    from waardebehoud.cli import walk_start
    from waardebehoud.cli.loading import load_asker
    from waardebehoud.cli.walk_end import end
    from waardebehoud.cli.walk_pipe import lines_of, take_lines
    from waardebehoud.dossier import Project
    from waardebehoud.errors import WaardebehoudError

    if dossier is None:
        raise WaardebehoudError("walk.error.no_dossier")
    source = walk_start.checklist_for(None, checklist, dossier)
    asker = load_asker(source)
    new = None
    if not dossier.exists():
        new = walk_start.new_dossier(asker.checklist, Project(name=dossier.stem))
    with walk_start.opened_session(
        screen, asker, dossier, new, signature, source=source, later=True
    ) as session:
        take_lines(session, screen, lines_of(sys.stdin.buffer))
        session.begin()
        end(session, screen)
    return DONE
