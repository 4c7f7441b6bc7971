"""The floors: a minimal Typer app with the commands of the program, doing what must be done."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Annotated, Any, get_args, get_origin

import openpyxl
import typer

from waardebehoud.cli.app import COMMANDS, function_of
from waardebehoud.cli.root import root
from waardebehoud.texts import Words

MODULE = "floor_app"

HEAD = '''"""Generated: the same commands and options, and nothing else imported."""
import pathlib
from typing import Annotated
import typer

app = typer.Typer(rich_markup_mode=None, add_completion=False, pretty_exceptions_enable=False,
                  context_settings={"help_option_names": ["--help", "-h"]})
'''

ROOT_BODY = "    if version:\n        print('floor 0.1.0')\n        raise typer.Exit\n"

CELLS = """def write_cells(target):
    import xlsxwriter
    with xlsxwriter.Workbook(target) as book:
        for name, texts, numbers, length in SHEETS:
            sheet = book.add_worksheet(name)
            for place in range(texts):
                sheet.write_string(place // 8, place % 8, f"{place} ".ljust(length, "x"))
            for place in range(numbers):
                sheet.write_number(place, 8, place)


"""

SCORE_BODY = """    import yaml_rs
    for path in [*CHECKLIST, *dossiers]:
        text = pathlib.Path(path).read_bytes().decode("utf-8-sig")
        yaml_rs.loads(text, parse_datetime=False)
    if report:
        write_cells(report[0])
"""

Sheet = tuple[str, int, int, int]
"""Its name, how many cells hold a text and how many a number, and the length of a text."""


def write_floor(folder: Path, checklist: Sequence[Path], sheets: Sequence[Sheet]) -> None:
    """Write the floor app as a module."""
    words = Words()
    parts = [
        HEAD,
        f"CHECKLIST = {[str(path) for path in checklist]!r}\nSHEETS = {list(sheets)!r}\n\n",
        CELLS,
        f"@app.callback(invoke_without_command=True, help={words('cli.help')!r})\n",
        function("root", root, words, ROOT_BODY),
    ]
    for name, alias in COMMANDS:
        command = function_of(name)
        body = SCORE_BODY if name == "score" else "    pass\n"
        parts.append(f"@app.command({name!r}, help={words(f'cli.{name}')!r})\n")
        parts.append(function(name, command, words, body))
        if alias:
            parts.append(f"app.command({alias!r}, hidden=True)({name}_)\n")
    (folder / f"{MODULE}.py").write_text("".join(parts), encoding="utf-8")


def function(name: str, command: Callable[..., Any], words: Words, body: str) -> str:
    """A function with the parameters of a command."""
    return f"def {name}_(\n{''.join(parameters(command, words))}):\n{body}"


def parameters(command: Callable[..., Any], words: Words) -> Iterator[str]:
    """The parameters of a command as Typer takes them, one per line."""
    for parameter in inspect.signature(command, eval_str=True).parameters.values():
        if get_origin(parameter.annotation) is not Annotated:
            yield f"    {parameter.name}: typer.Context,\n"
            continue
        kind, info = get_args(parameter.annotation)
        maker = "Option" if isinstance(info, typer.models.OptionInfo) else "Argument"
        names = [info.default] if isinstance(info.default, str) else []
        given = [repr(part) for part in (*names, *(info.param_decls or ()))]
        given += [f"help={words(info.help)!r}", f"metavar={info.metavar!r}"]
        written = f"Annotated[{inspect.formatannotation(kind)}, typer.{maker}({', '.join(given)})]"
        default = parameter.default
        shown = f"pathlib.Path({str(default)!r})" if isinstance(default, Path) else repr(default)
        end = "" if default is inspect.Parameter.empty else f" = {shown}"
        yield f"    {parameter.name}: {written.replace('pathlib._local.', 'pathlib.')}{end},\n"


def sheets_of(workbook: Path) -> list[Sheet]:
    """What a workbook holds, so that as much can be written again."""
    book = openpyxl.load_workbook(workbook, read_only=True)
    found = []
    for sheet in book.worksheets:
        cells = [value for row in sheet.iter_rows(values_only=True) for value in row]
        texts = [value for value in cells if isinstance(value, str)]
        numbers = sum(value is not None for value in cells) - len(texts)
        length = sum(map(len, texts)) // max(len(texts), 1)
        found.append((sheet.title, len(texts), numbers, length))
    book.close()
    return found
