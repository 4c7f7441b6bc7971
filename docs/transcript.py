"""Walk a short way through the demolition checklist in a real terminal, and keep what was shown."""

from __future__ import annotations

import re
import sys
import tempfile
from pathlib import Path

import pexpect

MAIN = "from waardebehoud.cli.start import main; main()"
FIRST = (
    ("Naam van het project:", "Oude loods"),
    ("Gemeente:", "Mechelen"),
    ("Nummer (Enter = 1):", ""),
    ("andere overdracht (Enter = nog niet gekend):", ""),
    ("Antwoord:", "?"),
    ("Antwoord:", "ja, kort of mondeling"),
    ("Document", "nota-2026.pdf"),
    ("Antwoord:", "2"),
    ("Antwoord:", "terug"),
    ("Antwoord:", "3"),
    ("Antwoord:", "onbekend"),
    ("Antwoord:", "stop"),
)
SECOND = (("Nummer", "1"), ("Antwoord:", "stop"))

PAGE = """# A short walk

What a project leader sees: a new dossier, a question explained, an answer changed, a stop, and
going on where it stopped. Made by `python docs/transcript.py` in a terminal of 100 columns; what
was typed stands after the prompts. The second walk ends as the first.

```console
$ waardebehoud check sloop
{first}

$ waardebehoud check sloop
{second}
```
"""


def walked(folder: str, lines: tuple[tuple[str, str], ...]) -> str:
    """What a terminal shows while these lines are typed."""
    child = pexpect.spawn(
        sys.executable,
        ["-c", MAIN, "check", "sloop", "--date", "2026-11-24"],
        cwd=folder,
        encoding="utf-8",
        dimensions=(50, 100),
        timeout=20,
        env={"NO_COLOR": "1", "TERM": "xterm", "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"},
    )
    seen = ""
    for asked, typed in lines:
        child.expect_exact(asked)
        seen += child.before + child.after
        child.sendline(typed)
    child.expect(pexpect.EOF)
    plain = re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", seen + child.before)
    return "\n".join(line.rstrip() for line in plain.replace("\r", "").split("\n")).strip()


def page() -> str:
    """The page as it must be; the second walk without its end, which is that of the first."""
    with tempfile.TemporaryDirectory() as folder:
        first, second = walked(folder, FIRST), walked(folder, SECOND)
    return PAGE.format(first=first, second=second.partition("\n\nAlles is bewaard")[0])


def main() -> int:
    """Write the page."""
    Path(__file__).with_name("walk.md").write_text(page(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
