"""Settings for all tests: a fixed number of generated cases, and no help from outside."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial

import pytest
from hypothesis import HealthCheck, settings

from tests.cli.running import Runner

settings.register_profile(
    "test",
    max_examples=200,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.register_profile(
    "campaign", settings.get_profile("test"), max_examples=2000, derandomize=False, print_blob=True
)
settings.load_profile(os.environ.get("WAARDEBEHOUD_PROFILE", "test"))


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the machine says must not change what the program says."""
    for name in ("WAARDEBEHOUD_LANG", "NO_COLOR", "ACCESSIBLE", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def waardebehoud(capsys: pytest.CaptureFixture[str]) -> Runner:
    """The command line: waardebehoud("score", path)."""
    return Runner(capsys)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Slow tests first, so that no worker waits for another at the end."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)


SAID = "said"
Say = Callable[[str], None]
"""Puts a sentence at the end of the run, also from a worker."""


@pytest.fixture
def say(record_property: Callable[[str, object], None]) -> Say:
    """What a test has to tell besides that it passed: how many pairs it compared."""
    return partial(record_property, SAID)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    reports = [*terminalreporter.getreports("passed"), *terminalreporter.getreports("failed")]
    for report in reports:
        for key, sentence in report.user_properties:
            if key == SAID:
                terminalreporter.write_line(f"{report.nodeid}: {sentence}")
