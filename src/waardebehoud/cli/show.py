"""`waardebehoud show`: lists and explains what a checklist holds."""

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


def show(
    context: typer.Context,
    what: Annotated[str, typer.Argument(help="argument.what", metavar="WHAT")] = "checklists",
    item: Annotated[str | None, typer.Argument(help="argument.id", metavar="ID")] = None,
    checklist: ShowChecklistOption = None,
    lang: LangOption = None,
) -> int:
    """List a section, or explain one item."""
    from waardebehoud.cli.loading import load_asker
    from waardebehoud.reading.library import checklist_paths, find_checklist
    from waardebehoud.reports import listing
    from waardebehoud.reports.voice import Voice
    from waardebehoud.suggestion import closest

    words, what = words_for(context, lang), DUTCH.get(what, what)
    if what in ("check", "checks"):
        tell(_checks(item, words), end="")
        return DONE
    if what == "checklists":
        found = [load_asker(path).checklist for path in checklist_paths()]
        tell(listing.list_checklists([Voice(one, words) for one in found]), end="")
        return DONE
    if what.rstrip("s") == "indicator":
        tell(_figures(words, item), end="")
        return DONE
    voice = Voice(load_asker(find_checklist(checklist or DEFAULT)).checklist, words)
    if what in listing.LISTS and item is None:
        tell(listing.LISTS[what](voice), end="")
        return DONE
    singular = what.rstrip("s")
    if singular not in listing.ITEMS:
        allowed = ", ".join(
            [
                "checklists",
                "indicators",
                *listing.LISTS,
                *listing.ITEMS,
                "checks",
                "check",
                "indicator",
            ]
        )
        raise WaardebehoudError("error.show_what", what=what, allowed=allowed)
    known = listing.ids(voice, singular)
    if item not in known:
        hint = closest(item or "", known) or ""
        key = "error.show_hint" if hint else "error.show_id"
        noun = words(f"noun.{singular}")
        key = key if item else "error.show_which"
        raise WaardebehoudError(key, item=item or "", what=noun, hint=hint)
    tell(listing.ITEMS[singular](voice, item), end="")
    return DONE


def _figures(words: Words, item: str | None) -> str:
    """The indicators of an inventory, or one of them."""
    from waardebehoud.indicators.catalogue import INDICATOR
    from waardebehoud.reading.yardsticks import read_yardstick
    from waardebehoud.reports.figures import explain_figure, list_figures
    from waardebehoud.suggestion import closest

    if item is None:
        return list_figures(words)
    if item not in INDICATOR:
        hint = closest(item, INDICATOR) or ""
        key = "error.show_hint" if hint else "error.show_id"
        raise WaardebehoudError(key, item=item, what=words("noun.indicator"), hint=hint)
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
