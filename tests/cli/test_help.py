"""Help in Dutch: no English left, and what stands below each other below each other."""

from __future__ import annotations

import re

import pytest

from tests.cli.running import Runner
from waardebehoud.cli.app import COMMANDS

ENGLISH = ("Usage", "Options", "Arguments", "Show this", "required", "default:", "<path>", "<str>")


@pytest.mark.parametrize("command", [name for name, _ in COMMANDS])
def test_help_is_dutch_and_stands_in_columns(waardebehoud: Runner, command: str) -> None:
    said = waardebehoud(command, "--help").out
    assert [word for word in ENGLISH if word in said] == []
    assert not set("{}") & set(said)
    for block in said.split("\n\n")[2:]:
        lines = block.splitlines()[1:]
        told = {
            found.start(1)
            for line in lines
            if (found := re.match(r"(?:  \S.*?  +| {10,})(\S)", line))
        }
        assert len(told) == 1, block
        assert max(map(len, lines)) <= 84


def test_help_in_english_is_left_alone(waardebehoud: Runner) -> None:
    said = waardebehoud("batch", "--help", "--lang", "en").out
    assert "Usage: waardebehoud batch [OPTIONS] PATH..." in said
    assert "<path>" in said
    assert "list[" not in said
