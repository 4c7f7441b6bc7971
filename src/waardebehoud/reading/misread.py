"""A cell that cannot be read as its column asks."""

from __future__ import annotations


class Misread(Exception):
    """Names the problem by code; `wanted` are words that could have stood there."""

    def __init__(self, code: str, wanted: tuple[str, ...] = (), **holes: str) -> None:
        super().__init__(code)
        self.code = code
        self.wanted = wanted
        self.holes = holes
