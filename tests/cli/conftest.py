"""Fixtures for tests through the command line."""

from __future__ import annotations

import pytest

from tests.cli.running import Runner


@pytest.fixture
def waardebehoud(capsys: pytest.CaptureFixture[str]) -> Runner:
    """The command line: waardebehoud("score", path)."""
    return Runner(capsys)
