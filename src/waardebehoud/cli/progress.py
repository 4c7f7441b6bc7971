"""How far a long run is: one line that moves at a terminal, a line now and then elsewhere."""

from __future__ import annotations

import os
import sys
import time
from typing import Final, TextIO

from msgspec import Struct, field

from waardebehoud.cli.console import can_show_more
from waardebehoud.texts import Words

WIDEST: Final = 30
NARROWEST: Final = 8
"""Signs of the bar."""

USUAL: Final = 80
"""Signs on a line of a terminal that does not say."""

SIGNS: Final = {True: ("█", "·"), False: ("#", ".")}
"""Done, and still to do: for a console that can show blocks, or not."""


class Progress(Struct):
    """Counts what is done and says so."""

    words: Words
    total: int
    stream: TextIO | None = field(default_factory=lambda: sys.stderr)
    """None when it was closed before the program began."""
    done: int = 0
    started: float = field(default_factory=time.monotonic)
    said: float = 0.0
    tenth: int = 0

    def step(self, count: int = 1) -> None:
        """So many more are done."""
        self.done += count
        if self.stream is None:
            return
        if self.stream.isatty():
            now = time.monotonic()
            if now - self.said >= 0.2 or self.done == self.total:
                self.said = now
                self.stream.write(f"\r{self.moving(columns_of(self.stream))}\x1b[K")
                self.stream.flush()
        elif self.total >= 100 and self.done * 10 // self.total > self.tenth:
            self.tenth = self.done * 10 // self.total
            print(self.sentence(), file=self.stream)

    def finish(self) -> None:
        """Leave the moving line."""
        if self.stream is not None and self.stream.isatty() and self.done:
            print(file=self.stream)

    def moving(self, columns: int) -> str:
        """A bar with the sentence behind it, on one line: what wraps could not be overwritten."""
        sentence, room = self.sentence(), columns - 1
        wide = min(WIDEST, room - len(sentence) - 2)
        if wide < NARROWEST:
            return sentence[:room]
        full = min(wide * self.done // self.total, wide)
        done, left = SIGNS[can_show_more()]
        return f"{done * full}{left * (wide - full)}  {sentence}"

    def sentence(self) -> str:
        """How many, how fast, how long still."""
        passed = max(time.monotonic() - self.started, 1e-6)
        rate = self.done / passed
        left = (self.total - self.done) / rate if rate else 0
        return self.words(
            "batch.progress",
            done=self.words.number(self.done),
            total=self.words.number(self.total),
            rate=self.words.number(round(rate)),
            left=f"{int(left) // 60}:{int(left) % 60:02d}",
        )


def columns_of(stream: TextIO) -> int:
    """How many signs a line of a terminal holds."""
    try:
        return os.get_terminal_size(stream.fileno()).columns or USUAL
    except OSError:
        return USUAL
