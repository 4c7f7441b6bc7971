"""How cells look: one accent colour, greys, and three tones that always come with a word."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Final

from msgspec import Struct, field
from msgspec.structs import replace
from xlsxwriter import Workbook
from xlsxwriter.format import Format

from waardebehoud.reports.cells import Tone

FONT: Final = "Arial"
"""Known to every office; LibreOffice has letters of the same width for it."""

ACCENT: Final = "#0B5D57"
ACCENT_MIDDLE: Final = "#8FC1BA"
ACCENT_LIGHT: Final = "#E7F1EF"
INK: Final = "#1F2A2C"
GREY: Final = "#5E6A6D"
GREY_LINE: Final = "#D5DBDB"
GREY_LIGHT: Final = "#ECEFEF"

TONES: Final[dict[Tone, dict[str, Any]]] = {
    Tone.PLAIN: {},
    Tone.STRONG: {"bold": True},
    Tone.GOOD: {"color": ACCENT, "bold": True},
    Tone.BAD: {"color": "#A3262A", "bold": True},
    Tone.WAIT: {"color": "#8A5A00", "bold": True},
    Tone.QUIET: {"color": GREY},
}


class Look(Struct, frozen=True):
    """The looks of a cell."""

    size: float = 9
    bold: bool = False
    color: str = INK
    fill: str = ""
    line: str = ""
    """Colour of the line below."""
    thick: bool = False
    indent: int = 0
    """White to the left, or to the right of what stands right."""
    wrap: bool = True
    align: str = "left"
    middle: bool = False
    """In the middle of its row, not at the top."""
    number: str = ""
    """Number format."""
    underline: bool = False

    def toned(self, tone: Tone) -> Look:
        """The same with the looks of a tone."""
        return self if tone is Tone.PLAIN else _toned(self, tone)

    def quieter(self) -> Look:
        """The same for words that matter less."""
        return _quieter(self)

    def numeric(self, number: str) -> Look:
        """The same for a number: to the right, on one line."""
        return _numeric(self, number)

    def linked(self) -> Look:
        """The same for a way to follow."""
        return replace(self, color=ACCENT, underline=True)

    def aligned(self, *, numeric: bool) -> Look:
        """The same, to the right when it stands above or among numbers."""
        return replace(self, align="right", indent=1) if numeric else self


@lru_cache(maxsize=256)
def _toned(look: Look, tone: Tone) -> Look:
    return replace(look, **TONES[tone])


@lru_cache(maxsize=256)
def _quieter(look: Look) -> Look:
    return replace(look, color=GREY, bold=False, size=look.size - 1)


@lru_cache(maxsize=256)
def _numeric(look: Look, number: str) -> Look:
    return replace(look, number=number, align="right", wrap=False, indent=0)


TITLE: Final = Look(size=20, bold=True, color=ACCENT, wrap=False, middle=True)
SUBTITLE: Final = Look(size=9, color=GREY, wrap=False)
NOTICE: Final = Look(size=10, bold=True, color="#8A5A00", wrap=False)
SECTION: Final = Look(
    size=12, bold=True, color=ACCENT, wrap=False, line=ACCENT, thick=True, middle=True
)
HEADING: Final = Look(bold=True, color=ACCENT, fill=ACCENT_LIGHT, line=ACCENT, middle=True)
COLUMN: Final = replace(HEADING, indent=1)
BODY: Final = Look(line=GREY_LINE, indent=1)
TOTAL: Final = Look(size=10, bold=True, fill=ACCENT_LIGHT, line=ACCENT, middle=True)
NAME: Final = Look(color=GREY, line=GREY_LINE, indent=1)
PROSE: Final = BODY
ROOMY: Final = Look(size=10, line=GREY_LINE)
ASIDE: Final = Look(color=GREY, wrap=False)
BARE: Final = Look(size=10)


def properties_of(look: Look) -> dict[str, Any]:
    """A look in the words of XlsxWriter."""
    properties: dict[str, Any] = {
        "font_name": FONT,
        "font_size": look.size,
        "font_color": look.color,
        "bold": look.bold,
        "text_wrap": look.wrap,
        "align": look.align,
        "indent": look.indent,
        "valign": "vcenter" if look.middle else "top",
    }
    if look.fill:
        properties |= {"bg_color": look.fill, "pattern": 1}
    if look.line:
        properties |= {"bottom": 2 if look.thick else 1, "bottom_color": look.line}
    if look.underline:
        properties["underline"] = 1
    if look.number:
        properties["num_format"] = look.number
    return properties


class Styles(Struct):
    """The formats of one workbook, each made once."""

    book: Workbook
    made: dict[Look, Format] = field(default_factory=dict)

    def __call__(self, look: Look) -> Format:
        """The format of a look."""
        if look not in self.made:
            self.made[look] = self.book.add_format(properties_of(look))
        return self.made[look]
