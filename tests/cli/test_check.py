"""The walk in a pipe: answers by id, saved one by one, the first refused line stops."""

from __future__ import annotations

import datetime as dt
import io
import sys
from pathlib import Path

import pytest

from tests.cli.running import Ran, Runner
from waardebehoud.reading.dossiers import read_dossier

CHECKLIST = Path(__file__).parents[1] / "checklists" / "valid" / "wandeling.yaml"


class Piped:
    """`waardebehoud check` with lines on its standard input."""

    def __init__(self, runner: Runner, patch: pytest.MonkeyPatch, dossier: Path) -> None:
        self.runner, self.patch, self.dossier = runner, patch, dossier

    def __call__(self, lines: str | bytes, *options: str, named: bool = True) -> Ran:
        raw = lines if isinstance(lines, bytes) else lines.encode()
        self.patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw), encoding="utf-8"))
        place = ("--dossier", self.dossier) if named else ()
        return self.runner("check", CHECKLIST, *place, "--date", "2026-10-02", *options)

    @property
    def answers(self) -> dict[str, object]:
        found = read_dossier(self.dossier).value.answers
        return {name: answer.value for name, answer in found.items()}


@pytest.fixture
def check(waardebehoud: Runner, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Piped:
    return Piped(waardebehoud, monkeypatch, tmp_path / "oude-school.yaml")


ALL = """\
# de feiten
project.name = Oude school
project.municipality: Mechelen
project.phase: einde
vergunning = 15 maart 2027
oplevering: 1/12/2027

doel: onbekend of vol: later = stop
volume = 1.250,5 m³
inventaris: ja
inventaris: bewijs docs/inventaris.pdf
inventaris: notitie nagekeken
toestand: nvt gebouw is al weg
delen = gevel, 2
afnemers = onbekend
aandeel: 12,5 %
start = 2027-04-01
"""


def test_a_whole_dossier_from_lines(check: Piped) -> None:
    ran = check(ALL, "--by", "JV")
    assert (ran.code, ran.err) == (0, "")
    assert check.dossier.read_text() == (
        "format: 1\n"
        "checklist: wandeling@1.0.0\n"
        "project:\n"
        "  name: Oude school\n"
        "  municipality: Mechelen\n"
        "  phase: einde\n"
        "  dates: {vergunning: 2027-03-15, oplevering: 2027-12-01}\n"
        "answers:\n"
        '  doel: {value: "onbekend of vol: later = stop", by: JV, at: 2026-10-02}\n'
        "  volume: {value: 1250.5, by: JV, at: 2026-10-02}\n"
        "  inventaris: {value: ja, note: nagekeken, evidence: [docs/inventaris.pdf], "
        "by: JV, at: 2026-10-02}\n"
        "  toestand: {not_applicable: gebouw is al weg, by: JV, at: 2026-10-02}\n"
        "  delen: {value: [gevel, dak], by: JV, at: 2026-10-02}\n"
        "  afnemers: {unknown: true, by: JV, at: 2026-10-02}\n"
        "  aandeel: {value: 12.5, by: JV, at: 2026-10-02}\n"
        "  start: {value: 2027-04-01, by: JV, at: 2026-10-02}\n"
    )
    assert "1250,5 m³ bewaard." in ran.out
    assert "«Gevel, Dak en spanten» bewaard." in ran.out
    assert "1 april 2027 bewaard." in ran.out
    assert "+ Nieuwe vragen (1): Is er een inventaris?" in ran.out
    assert check.dossier.with_suffix(".xlsx").read_bytes().startswith(b"PK")


def test_what_an_answer_breaks_is_said_at_once(check: Piped) -> None:
    ran = check("volume = 2000\ninventaris = nee\ninventaris = ja\nvolume = 3\n")
    for said in (
        "!! BLOKKEREND: Laat een inventaris maken (art. 1).",
        "In orde: regel inventaris-verplicht.",
        "uw antwoord blijft in het dossier maar telt niet mee: Is er een inventaris?",
        "Score: van",
    ):
        assert said in ran.out
    assert check.answers == {"volume": 3, "inventaris": "ja"}


REFUSED = [
    ("bouw = 1", "bouw", "geen vraag «bouw»"),
    ("volumes = 1", "volumes", "Bedoelde u «volume»?"),
    ("volume = veel", "volume", "Schrijf bijvoorbeeld 1250 of 12,5"),
    ("volume = -1", "volume", "buiten 0.."),
    ("volume = 3 ha", "volume", "Reken om"),
    ("volume =", "volume", "Er staat geen antwoord"),
    ("volume = nvt geen idee", "volume", "geldt voor elk project"),
    ("toestand = nvt", "toestand", "Zonder reden"),
    ("toestand = slecht", "toestand", "Kies uit: goed, matig, onbekend"),
    ("toestand = 7", "toestand", "van 1 tot 3"),
    ("delen = gevel, kelder", "delen", "Kies uit: gevel, dak, vloer"),
    ("start = 31/2/2027", "start", "bestaat niet"),
    ("vergunning = ooit", "vergunning", "geen datum"),
    ("volume = terug", "volume", "Wel: volume = onbekend"),
    ("volume = stop", "volume", "zegt hier niets"),
    ("volume = /terg", "volume", ""),
    ("project.phase = ooit", "project.phase", "Kies uit: begin, einde"),
    ("project.name =", "project.name", "geen antwoord"),
    ("zomaar iets", "zomaar iets", "id = antwoord"),
    (b"doel = caf\xe9", "?", "UTF-8"),
    (b"doel = " + b"x" * 200_000, "?", "te lang"),
]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(("line", "name", "said"), REFUSED, ids=[str(r[0])[:25] for r in REFUSED])
def test_the_first_refused_line_stops_and_what_came_before_is_saved(
    check: Piped, line: str | bytes, name: str, said: str, language: str
) -> None:
    raw = line if isinstance(line, bytes) else line.encode()
    ran = check(b"# eerst\nafnemers = 4\n" + raw + b"\naandeel = 5\n", "--lang", language)
    assert ran.code == 2
    assert check.answers == {"afnemers": 4}
    assert not check.dossier.with_suffix(".xlsx").exists()
    if language == "nl":
        assert ran.err.startswith(f"fout: regel 3, {name}: ")
        assert said in ran.err
    else:
        assert ran.err.startswith(f"error: line 3, {name}: ")


def test_another_phase_asks_other_questions_which_is_no_news(check: Piped) -> None:
    ran = check("project.phase = begin\nproject.phase = einde\n")
    assert "Nieuwe vragen" not in ran.out
    assert "Niet meer gevraagd" not in ran.out


def test_a_text_is_a_text_and_a_slash_is_a_command(check: Piped) -> None:
    check("doel = later\n")
    assert check.answers == {"doel": "later"}
    check("doel = /onbekend\n")
    assert read_dossier(check.dossier).value.answers["doel"].unknown


def test_an_id_that_is_a_command_word_is_the_option(check: Piped) -> None:
    check("toestand = onbekend\n")
    assert check.answers == {"toestand": "onbekend"}
    check("toestand = /onbekend\n")
    assert read_dossier(check.dossier).value.answers["toestand"].unknown


def test_a_note_and_evidence_outlive_another_answer(check: Piped) -> None:
    check("volume = 1\nvolume = notitie gemeten\nvolume = bewijs a.pdf\nvolume = bewijs b.pdf\n")
    check("volume = notitie tweemaal\nvolume = 2\n")
    answer = read_dossier(check.dossier).value.answers["volume"]
    assert (answer.value, answer.note) == (2, "gemeten; tweemaal")
    assert answer.evidence == ("a.pdf", "b.pdf")


def test_an_ambiguous_number_is_said_back(check: Piped) -> None:
    ran = check("volume = 1.250\n")
    assert "1250 m³ bewaard." in ran.out
    assert "Bedoelde u 1,25?" in ran.out


def test_a_byte_order_mark_and_windows_lines(check: Piped) -> None:
    assert check(b"\xef\xbb\xbfafnemers = 4\r\naandeel = 5\r\n").code == 0
    assert check.answers == {"afnemers": 4, "aandeel": 5}


def test_signs_that_cannot_be_seen_are_left_out(check: Piped) -> None:
    check("doel = a\x00b\x1b[31m c\td\n")
    assert check.answers == {"doel": "ab[31m c d"}


def test_without_a_dossier_there_is_nowhere_to_save(check: Piped) -> None:
    ran = check("volume = 1\n", named=False)
    assert ran.code == 2
    assert "--dossier" in ran.err


def test_the_day_of_an_answer_is_today_without_an_option(
    check: Piped, waardebehoud: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    check("")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"afnemers = 1\n")))
    before = dt.date.today()
    assert waardebehoud("check", CHECKLIST, "--dossier", check.dossier).code == 0
    assert read_dossier(check.dossier).value.last_change in (before, dt.date.today())


def test_no_lines_go_wider_than_their_sentence(check: Piped) -> None:
    """In a pipe a sentence is one line, however long; nothing is boxed or coloured."""
    ran = check("volume = 2000\ninventaris = nee\nvolume = 3\n")
    assert any(len(line) > 100 for line in ran.out.splitlines())
    assert "\x1b" not in ran.out


@pytest.mark.parametrize(
    ("name", "text", "key"),
    [
        ("d.txt", None, "uitgang"),
        ("weg/d.yaml", None, "bestaat niet. Maak ze eerst"),
        ("d.yaml", "", "leeg"),
        ("d.yaml", "format: 1\nformat: 1\n", "d.yaml:2"),
        ("d.yaml", "format: 1\nchecklist: ander@1.0.0\nproject: {name: P}\n", "ander"),
        (
            "d.yaml",
            "format: 1\nchecklist: wandeling@1.0.0\nproject: {name: P}\nanswers: {volumes: 1}\n",
            "volume",
        ),
    ],
)
def test_a_dossier_that_cannot_be_used(
    check: Piped, tmp_path: Path, name: str, text: str | None, key: str
) -> None:
    check.dossier = tmp_path / name
    if text is not None:
        check.dossier.write_text(text)
    ran = check("afnemers = 4\n")
    assert ran.code == 2
    assert key in ran.err
    assert text is None or check.dossier.read_text() == text


def test_a_report_that_is_open_elsewhere(check: Piped, monkeypatch: pytest.MonkeyPatch) -> None:
    report, replace = check.dossier.with_suffix(".xlsx"), Path.replace
    report.write_bytes(b"oud")

    def held(self: Path, target: Path) -> Path:
        if Path(target).suffix == ".xlsx":
            raise PermissionError(13, "in use")
        return replace(self, target)

    monkeypatch.setattr("waardebehoud.writing.atomic.WAITS", (0.0,))
    monkeypatch.setattr("pathlib.Path.replace", held)
    ran = check("afnemers = 4\n")
    assert ran.code == 2
    assert "open in Excel" in ran.err
    assert report.read_bytes() == b"oud"
    assert check.answers == {"afnemers": 4}


def test_a_full_disk_stops_with_what_was_saved(
    check: Piped, monkeypatch: pytest.MonkeyPatch
) -> None:
    check("afnemers = 4\n")
    before = check.dossier.read_bytes()

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    ran = check("aandeel = 5\n")
    assert ran.code == 2
    assert "de schijf is vol" in ran.err
    assert check.dossier.read_bytes() == before
