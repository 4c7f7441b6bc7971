"""`waardebehoud show`: lists and explains what a checklist holds."""

from collections.abc import Iterable
from typing import Annotated

import typer

from waardebehoud.cli.console import tell
from waardebehoud.cli.exits import DONE
from waardebehoud.cli.options import LangOption, ShowChecklistOption, words_for
from waardebehoud.errors import WaardebehoudError
from waardebehoud.texts import Words

DEFAULT = "sloop"
DUTCH = {
    "vragen": "questions",
    "vraag": "question",
    "regels": "rules",
    "regel": "rule",
    "bronnen": "sources",
    "maatregelen": "actions",
    "maatregel": "action",
    "kengetallen": "indicators",
    "kengetal": "indicator",
    "controles": "checks",
    "controle": "check",
}
"""What somebody who speaks Dutch types for what can be shown."""
OTHERS = ("checks", "check", "indicator")


def show(
    context: typer.Context,
    what: Annotated[str, typer.Argument(help="argument.what", metavar="WHAT")] = "checklists",
    item: Annotated[str | None, typer.Argument(help="argument.id", metavar="ID")] = None,
    checklist: ShowChecklistOption = None,
    lang: LangOption = None,
) -> int:
    """List a section, or explain one item."""
    words, what = words_for(context, lang), DUTCH.get(what, what)
    if what in ("check", "checks"):
        told = _checks(item, words)
    elif what == "checklists":
        told = _checklists(words)
    elif what.rstrip("s") == "indicator":
        told = _figures(words, item)
    else:
        told = _section(what, item, checklist or DEFAULT, words)
    tell(told, end="")
    return DONE


def _checklists(words: Words) -> str:
    """All checklists that are shipped."""
    from waardebehoud.cli.loading import load_asker
    from waardebehoud.reading.library import checklist_paths
    from waardebehoud.reports.listing import list_checklists
    from waardebehoud.reports.voice import Voice

    found = [load_asker(path).checklist for path in checklist_paths()]
    return list_checklists([Voice(one, words) for one in found])


def _section(what: str, item: str | None, checklist: str, words: Words) -> str:
    """What a checklist has of one kind, or one of those."""
    from waardebehoud.cli.loading import load_asker
    from waardebehoud.reading.library import find_checklist
    from waardebehoud.reports.listing import ITEMS, LISTS, ids
    from waardebehoud.reports.voice import Voice

    voice = Voice(load_asker(find_checklist(checklist)).checklist, words)
    if what in LISTS and item is None:
        return LISTS[what](voice)
    singular = what.rstrip("s")
    if singular not in ITEMS:
        allowed = ", ".join(["checklists", "indicators", *LISTS, *ITEMS, *OTHERS])
        raise WaardebehoudError("error.show_what", what=what, allowed=allowed)
    known = ids(voice, singular)
    if item not in known:
        raise _unknown(item, words(f"noun.{singular}"), known)
    return ITEMS[singular](voice, item)


def _unknown(item: str | None, noun: str, known: Iterable[str]) -> WaardebehoudError:
    """That there is no such item, or that none was named."""
    from waardebehoud.suggestion import closest

    hint = closest(item or "", known) or ""
    key = "error.show_hint" if hint else "error.show_id"
    return WaardebehoudError(
        key if item else "error.show_which", item=item or "", what=noun, hint=hint
    )


def _figures(words: Words, item: str | None) -> str:
    """The indicators of an inventory, or one of them."""
    from waardebehoud.indicators.catalogue import INDICATOR
    from waardebehoud.reading.yardsticks import read_yardstick
    from waardebehoud.reports.figures import explain_figure, list_figures

    if item is None:
        return list_figures(words)
    if item not in INDICATOR:
        raise _unknown(item, words("noun.indicator"), INDICATOR)
    return explain_figure(words, read_yardstick().materials, INDICATOR[item])


def _checks(code: str | None, words: Words) -> str:
    """All checks, or one explained."""
    from waardebehoud.reading.controls import read_controls
    from waardebehoud.reports.controls import explain_control, list_controls
    from waardebehoud.suggestion import closest

    controls = read_controls()
    if code is None:
        return list_controls(controls, words)
    wanted = code.upper()
    if wanted not in controls.codes:
        near = closest(wanted, controls.codes)
        hint = words("error.no_check_hint", word=near) if near else ""
        raise WaardebehoudError("error.no_check", code=code, hint=hint.rstrip("?"))
    return explain_control(wanted, controls.codes[wanted], words)
