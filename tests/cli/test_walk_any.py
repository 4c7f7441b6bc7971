"""A walk through every shipped checklist by somebody who types anything at all."""

from __future__ import annotations

import builtins
import datetime as dt
import random
from pathlib import Path

import pytest

from waardebehoud.assessment import assess
from waardebehoud.cli.loading import load_asker
from waardebehoud.cli.prompts import Screen
from waardebehoud.cli.walk import walk
from waardebehoud.cli.walk_session import Session, Signature
from waardebehoud.cli.walk_start import new_dossier, opened_session
from waardebehoud.dossier import Project
from waardebehoud.interview import to_ask
from waardebehoud.reading.dossiers import read_dossier
from waardebehoud.reading.library import checklist_paths
from waardebehoud.texts import Words
from waardebehoud.writing.content import dossier_data

SHIPPED = checklist_paths()
COMMANDS = [
    *("terug", "/back", "later", "/later", "onbekend", "/unknown", "?", "/help", "overzicht"),
    *(
        "nvt",
        "/nvt geen gebouw",
        "n/a",
        "notitie",
        "/note iets: {dit}",
        "bewijs a.pdf",
        "/evidence",
    ),
    *("ga", "ga bouwjaar", "/go niets", "fase", "/phase 2", "fase niets", "/terg", "", "ovrzicht"),
]
ANSWERS = [
    *("1", "2", "1,2", "ja", "nee", "yes", "1250", "12,5", "1.250", "0", "3", "2001", "50"),
    *("15/3/2027", "1 april 2026", "31/2/2027", "maart 2027", "iets", "-1", "1e9", "😀 «é»", "{x}"),
]


class Typist:
    """Somebody who mostly answers, and types a command now and then."""

    def __init__(self, session: Session, seed: int, lines: int) -> None:
        self.session, self.chance, self.left = session, random.Random(seed), lines

    def __call__(self, prompt: str = "") -> str:
        print(prompt)
        found = read_dossier(self.session.path).value
        order = self.session.file.order
        assert dossier_data(found, order) == dossier_data(self.session.dossier, order)
        self.left -= 1
        if self.left < 0:
            raise EOFError
        return self.chance.choice(COMMANDS if self.chance.random() < 0.2 else ANSWERS)


@pytest.fixture
def screens(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    monkeypatch.setattr("os.fsync", lambda _: None)  # the disk is not what is tested here
    return monkeypatch


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("path", SHIPPED, ids=[path.stem for path in SHIPPED])
def test_anything_typed_leaves_a_sound_dossier(
    screens: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    path: Path,
    language: str,
) -> None:
    asker = load_asker(path)
    screen = Screen(Words(language))  # type: ignore[arg-type]
    new = new_dossier(asker.checklist, Project(name="P"))
    signed = Signature(None, dt.date(2026, 10, 2))
    with opened_session(screen, asker, tmp_path / "p.yaml", new, signed) as session:
        typist = Typist(session, seed=len(path.stem), lines=250)
        screens.setattr(builtins, "input", typist)
        walk(session, screen, new=True)
        assert assess(asker, session.dossier) == session.assessment
    said = capsys.readouterr().out
    assert "Traceback" not in said
    assert len(session.dossier.answers) > 5
    if language == "en":
        assert not {"Waarom:", "bewaard.", "klaar,", "Bedoelde"} & set(said.split())


@pytest.mark.parametrize("path", SHIPPED, ids=[path.stem for path in SHIPPED])
def test_somebody_who_keeps_answering_gets_to_the_end(
    screens: pytest.MonkeyPatch, tmp_path: Path, path: Path
) -> None:
    """Every question that is asked can be answered with something this person types."""
    asker = load_asker(path)
    screen = Screen(Words())
    new = new_dossier(asker.checklist, Project(name="P"))
    signed = Signature(None, dt.date(2026, 10, 2))
    with opened_session(screen, asker, tmp_path / "p.yaml", new, signed) as session:
        tries = iter(["", *["1", "2001", "50", "15/3/2027", "ja", "0"] * 1000])
        screens.setattr(builtins, "input", lambda _: next(tries))
        walk(session, screen, new=True)
        assert to_ask(session.assessment) == ()
        assert session.phase == asker.checklist.phases[-1].id
