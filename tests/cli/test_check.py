"""The walk in a pipe: answers by id, saved one by one, the first refused line stops."""

from __future__ import annotations

import datetime as dt
import io
import os
import shlex
import sys
from pathlib import Path

import pytest

from tests.cli.running import Ran, Runner
from waardebehoud.cli.walk_again import quoted
from waardebehoud.reading.dossiers import read_dossier

CHECKLIST = Path(__file__).parents[1] / "checklists" / "valid" / "wandeling.yaml"


class Piped:
    """`waardebehoud check` with lines on its standard input."""

    def __init__(self, runner: Runner, patch: pytest.MonkeyPatch, dossier: Path) -> None:
        self.runner, self.patch, self.dossier = runner, patch, dossier
        self.checklist = CHECKLIST

    def __call__(self, lines: str | bytes, *options: str, named: bool = True) -> Ran:
        raw = lines if isinstance(lines, bytes) else lines.encode()
        self.patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw), encoding="utf-8"))
        place = ("--dossier", self.dossier) if named else ()
        return self.runner("check", self.checklist, *place, "--date", "2026-10-02", *options)

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
    assert "«Gevel; Dak en spanten» bewaard." in ran.out
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
    ("zzz = 1", "zzz", f"Zie «waardebehoud show questions --checklist {CHECKLIST}»"),
    ("naam = P", "naam", "Bedoelde u «project.name»?"),
    ("gemeente = P", "gemeente", "Bedoelde u «project.municipality»?"),
    ("fase = einde", "fase", "Bedoelde u «project.phase»?"),
    ("volume = veel", "volume", "Schrijf bijvoorbeeld 1250 of 12,5"),
    ("volume = -1", "volume", "buiten 0.."),
    ("volume = 3 ha", "volume", "Reken om"),
    ("volume = 3 m2", "volume", "moet in m³ zijn, niet in «m2»"),
    ("afnemers = 19,5", "afnemers", "geheel getal, geen 19,5."),
    ("afnemers = 1965.5", "afnemers", "1965,5 ligt buiten 0..50."),
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


def test_a_new_dossier_begins_with_its_first_answer(check: Piped) -> None:
    assert check("# niets\nzomaar iets\nafnemers = 4\n").code == 2
    assert not check.dossier.exists()
    assert check("").code == 0
    assert check.answers == {}


def test_a_workbook_that_is_no_report_is_left_alone(
    check: Piped, waardebehoud: Runner, tmp_path: Path
) -> None:
    """Somebody's own file, or a form that is being filled in."""
    taken, beside = tmp_path / "oude-school.xlsx", tmp_path / "oude-school-rapport.xlsx"
    check("")
    form = ("form", CHECKLIST, "--dossier", check.dossier, "--output", taken)
    assert waardebehoud(*form).code == 0
    before = taken.read_bytes()
    ran = check("afnemers = 4\n")
    assert ran.code == 0
    assert f"Rapport geschreven: {beside}" in ran.out
    assert f"{taken} is geen rapport van dit programma" in ran.out
    first = beside.read_bytes()
    check("afnemers = 5\n")
    assert beside.read_bytes() != first
    beside.write_bytes(b"van mij")
    check("afnemers = 6\n")
    assert beside.read_bytes() == b"van mij"
    assert taken.read_bytes() == before
    names = {path.name for path in tmp_path.glob("*.xlsx")}
    assert names == {taken.name, beside.name, "oude-school-rapport-2.xlsx"}


@pytest.mark.skipif(os.name != "posix", reason="another shell")
@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("a.yaml", "a.yaml"),
        ("map/é-1.yaml", "map/é-1.yaml"),
        ("mijn dossier.yaml", '"mijn dossier.yaml"'),
        ("it's.yaml", '"it\'s.yaml"'),
        ('zeg "ja".yaml', "'zeg \"ja\".yaml'"),
        ("$HOME.yaml", "'$HOME.yaml'"),
        ("a\\b.yaml", "'a\\b.yaml'"),
        ("~a.yaml", '"~a.yaml"'),
    ],
)
def test_a_path_is_quoted_where_a_shell_needs_it(name: str, shown: str) -> None:
    assert quoted(name) == shown
    assert shlex.split(shown) == [name]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_command_to_go_on_with_works_when_copied(
    check: Piped, waardebehoud: Runner, tmp_path: Path, language: str
) -> None:
    check.dossier = tmp_path / "mijn dossier.yaml"
    ran = check("afnemers = 4\n", "--lang", language)
    (command,) = (line for line in ran.out.splitlines() if "waardebehoud check" in line)
    program, *arguments = shlex.split(command)
    assert program == "waardebehoud"
    assert arguments[:2] == ["check", str(CHECKLIST)]
    assert arguments[4:] == ([] if language == "nl" else ["--lang", "en"])
    check.patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"aandeel = 5\n")))
    assert waardebehoud(*arguments).code == 0
    assert check.answers == {"afnemers": 4, "aandeel": 5}


def test_a_checklist_that_is_found_by_its_id_is_not_named(check: Piped, tmp_path: Path) -> None:
    (tmp_path / "checklists").mkdir()
    (tmp_path / "checklists" / "wandeling.yaml").write_bytes(CHECKLIST.read_bytes())
    check.checklist = tmp_path / "checklists" / "wandeling.yaml"
    assert f"  waardebehoud check --dossier {check.dossier}\n" in check("afnemers = 4\n").out


def test_control_characters_in_a_dossier_stay_in_it(check: Piped) -> None:
    check.dossier.write_text(
        'format: 1\nchecklist: wandeling@1.0.0\nproject: {name: "A\\e]0;boe\\aB"}\n'
        'answers: {volume: {value: 1, note: "x\\e[31m"}}\n'
    )
    ran = check("volume = notitie y\n")
    assert "Notitie bij volume bewaard: x[31m; y" in ran.out
    assert not {"\x1b", "\x07"} & set(ran.out)
    assert "\x1b" not in check("a\x1b[31m", "--by", "x").err


def test_ctrl_c_in_another_command(waardebehoud: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> bytes:
        raise KeyboardInterrupt

    monkeypatch.setattr("waardebehoud.reading.source.content_of", interrupted)
    ran = waardebehoud("score", CHECKLIST.with_name("klein-dossier.yaml"))
    assert ran.code == 130
    assert ran.err.strip().startswith("Gestopt.")


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
        ("d.txt", None, "moet eindigen op .yaml, .yml, .json"),
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
    check("aandeel = 5\n")
    before = report.read_bytes()

    def held(self: Path, target: Path) -> Path:
        if Path(target).suffix == ".xlsx":
            raise PermissionError(13, "in use")
        return replace(self, target)

    monkeypatch.setattr("waardebehoud.writing.atomic.WAITS", (0.0,))
    monkeypatch.setattr("pathlib.Path.replace", held)
    ran = check("afnemers = 4\n")
    assert ran.code == 2
    assert "open in Excel" in ran.err
    assert report.read_bytes() == before
    assert check.answers == {"aandeel": 5, "afnemers": 4}


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
