"""What the console can show, and what is said on it beside the results."""

from __future__ import annotations

import locale
import os
import sys


def can_show_more() -> bool:
    """Whether the terminal that was set up shows more than ASCII; streams are UTF-8 by now."""
    named = os.environ.get("PYTHONIOENCODING", "").partition(":")[0]
    if not named and os.name != "posix":
        return True  # a Windows console is written to in UTF-16, whatever its code page
    encoding = (named or locale.getencoding()).casefold().replace("_", "-")
    return encoding in ("utf-8", "utf8", "utf-8-sig")


def columns() -> int | None:
    """How wide the terminal is that shows the results; None when they go elsewhere."""
    if not sys.stdout.isatty():
        return None
    import shutil

    return shutil.get_terminal_size().columns


def tell(text: str, end: str = "\n") -> None:
    """Print a result; at a terminal in lines that fit."""
    print(at_width(text, columns()), end=end)


def at_width(text: str, width: int | None) -> str:
    """A text as it fits a terminal; as it is for any other place."""
    if width is None:
        return text
    from waardebehoud.cli.wrapping import fitted

    return fitted(text, width)


def say(sentence: str) -> None:
    """Tell the user something that is not a result."""
    from waardebehoud.reports.cells import clean

    if sys.stderr is None:  # it was closed: `print` would take stdout, where results go
        return
    print(clean(sentence.rstrip("\n")), file=sys.stderr)
