"""How far a long run is: one line that moves at a terminal, a line now and then elsewhere."""

from __future__ import annotations

import sys
import time
from typing import Final, TextIO

from msgspec import Struct, field

from waardebehoud.texts import Words

WIDTH: Final = 20
BLOCKS: Final = ("█", "·")
PLAIN: Final = ("#", ".")


class Progress(Struct):
    """Counts what is done and says so."""

    words: Words
    total: int
    stream: TextIO = field(default_factory=lambda: sys.stderr)
    done: int = 0
    started: float = field(default_factory=time.monotonic)
    said: float = 0.0
    tenth: int = 0

    def step(self, count: int = 1) -> None:
        """So many more are done."""
        self.done += count
        if self.stream.isatty():
            now = time.monotonic()
            if now - self.said >= 0.2 or self.done == self.total:
                self.said = now
                self.stream.write(f"\r{self.bar()} {self.sentence()}\x1b[K")
                self.stream.flush()
        elif self.total >= 100 and self.done * 10 // self.total > self.tenth:
            self.tenth = self.done * 10 // self.total
            print(self.sentence(), file=self.stream)

    def finish(self) -> None:
        """Leave the moving line."""
        if self.stream.isatty() and self.done:
            print(file=self.stream)

    def bar(self) -> str:
        """The part that is done, in blocks where the terminal has them."""
        full, empty = BLOCKS if (self.stream.encoding or "").lower().startswith("utf") else PLAIN
        done = WIDTH * self.done // max(self.total, 1)
        return full * done + empty * (WIDTH - done)

    def sentence(self) -> str:
        """How many, how fast, how long still."""
        passed = max(time.monotonic() - self.started, 1e-6)
        rate = self.done / passed
        left = (self.total - self.done) / rate if rate else 0
        return self.words(
            "batch.progress",
            done=self.words.number(self.done),
            total=self.words.number(self.total),
            rate=f"{rate:.0f}",
            left=f"{int(left) // 60}:{int(left) % 60:02d}",
        )
