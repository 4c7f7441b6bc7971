"""`waardebehoud form`: empty lists to fill in."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from waardebehoud.cli.exits import DONE
from waardebehoud.cli.options import LangOption, words_for
from waardebehoud.errors import WaardebehoudError

SUFFIXES = (".csv", ".xlsx")


def form(
    context: typer.Context,
    inventory: Annotated[Path, typer.Option("--inventory", help="option.inventory")],
    lang: LangOption = None,
) -> int:
    """Write an empty inventory."""
    from waardebehoud.cli.main import say  # noqa: PLC0415
    from waardebehoud.inventory.choices import all_choices  # noqa: PLC0415
    from waardebehoud.reading.yardsticks import read_yardstick  # noqa: PLC0415
    from waardebehoud.reports.template import csv_template, xlsx_template  # noqa: PLC0415
    from waardebehoud.writing.atomic import write_bytes  # noqa: PLC0415

    words = words_for(context, lang)
    suffix = inventory.suffix.lower()
    if suffix not in SUFFIXES:
        raise WaardebehoudError("error.suffix", path=inventory, allowed=", ".join(SUFFIXES))
    if inventory.exists():
        raise WaardebehoudError("error.form_exists", path=inventory)
    if suffix == ".csv":
        content = csv_template(words)
    else:
        content = xlsx_template(words, all_choices(read_yardstick()))
    write_bytes(inventory, content)
    say(words("form.written", path=inventory))
    return DONE
