"""`waardebehoud schema`: the JSON Schemas of the formats."""

from pathlib import Path
from typing import Annotated

import typer

from waardebehoud.cli.exits import DONE
from waardebehoud.cli.options import LangOption, words_for
from waardebehoud.errors import WaardebehoudError


def schema(
    context: typer.Context,
    what: Annotated[str, typer.Argument(help="argument.schema", metavar="WHAT")] = "checklist",
    output: Annotated[Path | None, typer.Option("--output", "-o", help="option.output")] = None,
    lang: LangOption = None,
) -> int:
    """Print or write one schema."""
    from waardebehoud.schemas import SCHEMAS, render_schema

    words_for(context, lang)
    if what not in SCHEMAS:
        raise WaardebehoudError("error.schema", what=what, allowed=", ".join(SCHEMAS))
    text = render_schema(what)
    if output is None:
        print(text, end="")
    else:
        from waardebehoud.writing.atomic import write_bytes

        write_bytes(output, text.encode())
    return DONE
