"""The walk in a real terminal: asked, explained, saved, killed, resumed."""

from __future__ import annotations

import os
import random
import re
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pexpect
import pytest

from waardebehoud.reading.dossiers import read_dossier
from waardebehoud.texts import table

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name != "posix", reason="needs a pseudo-terminal"),
]

CHECKLIST = Path(__file__).parents[1] / "checklists" / "valid" / "wandeling.yaml"
KILLS = int(os.environ.get("WAARDEBEHOUD_KILLS", "12"))
MAIN = "from waardebehoud.cli.start import main; main()"


class Terminal:
    """A person at a terminal of 80 columns."""

    def __init__(self, folder: Path, *arguments: str, **settings: str) -> None:
        kept = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "ACCESSIBLE")}
        self.child = pexpect.spawn(
            sys.executable,
            ["-c", MAIN, *arguments],
            cwd=str(folder),
            env={**kept, "TERM": "xterm", "WAARDEBEHOUD_DEBUG": "1", **settings},
            encoding="utf-8",
            dimensions=(40, int(settings.get("COLUMNS", "80"))),
            timeout=20,
            echo=False,
        )
        self.seen = ""

    def sees(self, said: str) -> None:
        """Wait for a text; line ends and styling do not count."""
        words = r"(?:\s|\x1b\[[0-9;?]*[a-zA-Z])+".join(map(re.escape, said.split()))
        self.child.expect(words)
        self.seen += self.child.before + self.child.after

    def answers(self, said: str, typed: str) -> None:
        """Wait for what is asked, then type."""
        self.sees(said)
        self.child.sendline(typed)

    def ends(self) -> int:
        self.child.expect(pexpect.EOF)
        self.seen += self.child.before
        self.child.close()
        return int(self.child.exitstatus if self.child.exitstatus is not None else -1)

    def killed(self) -> None:
        self.child.kill(signal.SIGKILL)
        self.child.wait()
        self.child.close(force=True)


@pytest.fixture
def terminals(tmp_path: Path) -> Iterator[list[Terminal]]:
    started: list[Terminal] = []
    yield started
    for terminal in started:
        terminal.child.close(force=True)


@pytest.fixture
def sit_down(tmp_path: Path, terminals: list[Terminal]) -> object:
    def start(*arguments: str, **settings: str) -> Terminal:
        terminals.append(Terminal(tmp_path, *arguments, **settings))
        return terminals[-1]

    return start


def begin(terminal: Terminal, name: str = "Oude school") -> None:
    terminal.answers("Naam van het project:", name)
    terminal.answers("Gemeente:", "Mechelen")
    terminal.answers("Nummer (Enter = 1):", "")
    terminal.answers("nog niet gekend):", "15 maart 2027")
    terminal.sees("15 maart 2027 bewaard.")


def value_of(folder: Path, name: str, file: str = "oude-school.yaml") -> object:
    return read_dossier(folder / file).value.answers[name].value


def test_a_whole_walk(  # noqa: PLR0915  # a walk is long
    sit_down: type[Terminal], tmp_path: Path
) -> None:
    walk = sit_down("check", str(CHECKLIST), "--date", "2026-10-02", "--by", "JV")
    begin(walk)
    walk.sees("Begin · Kennis")
    walk.sees("Begin: 0 van 4 klaar, nog ongeveer 4")
    walk.answers("[doel] Wat is het doel?", "stop")
    walk.sees("«stop» bewaard. Dit is bewaard als tekst.")
    walk.answers("Antwoord:", "?")
    walk.sees("Meet buitenwerks.")
    walk.sees("Bron: Besluit art. 1 (gelezen bij de bron, 23 november 2026)")
    walk.sees("https://example.org/1")
    walk.sees("inventaris (Is er een inventaris?)")
    walk.answers("Antwoord:", "1.250 m2")
    walk.sees("niet in «m2»")
    walk.answers("Antwoord:", "1.250 m³")
    walk.sees("1250 m³ bewaard.")
    walk.sees("Bedoelde u 1,25?")
    walk.sees("+ Nieuwe vragen (1): Is er een inventaris?")
    walk.answers("[inventaris]", "nvt")
    walk.sees("«nvt» kan hier niet.")
    walk.answers("Antwoord:", "nee")
    walk.sees("!! BLOKKEREND: Laat een inventaris maken (art. 1).")
    walk.sees("Score: van")
    walk.answers("[toestand]", "terug")
    walk.sees("Nu: nee (Enter houdt dit)")
    walk.answers("Antwoord:", "ja")
    walk.sees("In orde: regel inventaris-verplicht.")
    walk.answers("Document dat dit aantoont", "docs/inventaris.pdf")
    walk.sees("Bewijs bij inventaris bewaard: docs/inventaris.pdf")
    walk.answers("[toestand]", "later")
    walk.answers("[delen] Welke delen blijven?", "notitie nog nakijken")
    walk.sees("Notitie bij delen bewaard: nog nakijken")
    walk.answers("Antwoord:", "gevel en vloer")
    walk.sees("«Gevel; Vloer» bewaard.")
    walk.answers("U stelde 1 vraag uit. Nu beantwoorden? (ja/nee)", "ja")
    walk.answers("[toestand]", "nvt")
    walk.answers("Waarom is dit niet van toepassing?", "al gesloopt")
    walk.sees("Bewaard als niet van toepassing, want: al gesloopt")
    walk.sees("Klaar voor de volgende fase:")
    walk.answers("in de fase «Einde»? Ja = ga door met die vragen. (ja/nee)", "ja")
    walk.answers("Datum van de oplevering (Enter = nog niet gekend):", "")
    walk.answers("[afnemers]", "tien")
    walk.sees("«tien» is geen geheel getal. Schrijf bijvoorbeeld 1965")
    walk.answers("Antwoord:", "onbekend")
    walk.answers("[aandeel]", "12,5")
    walk.sees("12,5 % bewaard.")
    walk.answers("[start]", "1 april 2027")
    walk.sees("1 keer zei u onbekend: afnemers.")
    walk.sees("Rapport geschreven: oude-school.xlsx")
    assert walk.ends() == 0
    assert (tmp_path / "oude-school.xlsx").read_bytes().startswith(b"PK")
    text = (tmp_path / "oude-school.yaml").read_text()
    assert "toestand: {not_applicable: al gesloopt, by: JV, at: 2026-10-02}" in text
    assert "dates: {vergunning: 2027-03-15}" in text
    assert "phase: einde" in text


def test_commands_that_lead_elsewhere(sit_down: type[Terminal], tmp_path: Path) -> None:
    walk = sit_down("check", str(CHECKLIST))
    begin(walk)
    walk.answers("[doel]", "/ga delen")
    walk.answers("[delen]", "ga delne")
    walk.sees("Bedoelde u «delen»?")
    walk.answers("Antwoord:", "ga inventaris")
    walk.answers("[inventaris]", "ga start")
    walk.sees("start:")
    walk.answers("Antwoord:", "ga oplevering")
    walk.answers("Datum van de oplevering", "31 februari 2027")
    walk.answers("bestaat niet", "1/2/2028")
    walk.sees("1 februari 2028 bewaard.")
    walk.answers("[inventaris]", "ga doel")
    walk.answers("[doel]", "/terg")
    walk.sees("/terg is geen opdracht; bedoelde u /terug?")
    walk.answers("Antwoord:", "")
    walk.sees("Typ een antwoord")
    walk.answers("Antwoord:", "/overzicht")
    walk.sees("[open] doel: Wat is het doel?")
    walk.sees("[wacht] inventaris:")
    walk.answers("Antwoord:", "/fase einde")
    walk.sees("Het project staat nu in: Einde.")
    walk.answers("[doel]", "/later")
    walk.answers("[volume]", "ovrzicht")
    walk.sees("Bedoelde u «overzicht»?")
    walk.answers("Antwoord:", "stop")
    walk.sees(f"Verdergaan: waardebehoud check {CHECKLIST} --dossier oude-school.yaml")
    assert walk.ends() == 0
    assert not (tmp_path / "oude-school.xlsx").exists()


def test_a_shown_option_goes_before_a_command_and_a_hidden_id_does_not(
    sit_down: type[Terminal], tmp_path: Path
) -> None:
    walk = sit_down("check", str(CHECKLIST))
    begin(walk)
    walk.answers("[doel]", "/ga toestand")
    walk.answers("[toestand]", "onbekend")
    walk.sees("Bewaard als onbekend. Weet u het later, typ dan: ga toestand")
    walk.answers("[doel]", "/ga toestand")
    walk.answers("Nu: onbekend", "dat beslist een ander")
    walk.sees("«Dat beslist een ander» bewaard.")


def test_commands_at_a_date(sit_down: type[Terminal], tmp_path: Path) -> None:
    walk = sit_down("check", str(CHECKLIST))
    walk.answers("Naam van het project:", "Oude school")
    walk.answers("Gemeente:", "")
    walk.answers("Nummer (Enter = 1):", "2")
    for typed, said in (
        ("?", "Regels die deze datum nodig hebben: inventaris-bewijs (Voeg de inventaris toe.)"),
        ("ovrzicht", "«ovrzicht» is geen datum. Schrijf bijvoorbeeld 15/3/2027"),
        ("ovrzicht", "Bedoelde u «overzicht»?"),
        ("overzicht", "[open] doel: Wat is het doel?"),
        ("notitie iets", "Dat kan niet bij een datum."),
        ("/terg", "bedoelde u /terug?"),
        ("terug", "Dit is de eerste vraag."),
        ("ga nergens", "Er is geen vraag «nergens»."),
    ):
        walk.answers("Datum van de vergunning (Enter = nog niet gekend):", typed)
        walk.sees(said)
    walk.answers("Datum van de vergunning (Enter = nog niet gekend):", "later")
    walk.sees("Overgeslagen. Weet u de datum later: ga vergunning")
    walk.answers("Datum van de oplevering", "terug")
    walk.answers("Datum van de vergunning", "1/2/2027")
    walk.answers("Datum van de oplevering", "ga volume")
    walk.sees("Nog niet gekend: Datum van de oplevering (oplevering).")
    walk.answers("[volume]", "ga oplevering")
    walk.answers("Datum van de oplevering", "terug")
    walk.answers("[volume]", "ga oplevering")
    walk.answers("Datum van de oplevering", "ga vergunning")
    walk.answers("Datum van de vergunning (nu 1 februari 2027; Enter houdt dit):", "")
    walk.answers("[volume]", "ga oplevering")
    walk.answers("Datum van de oplevering", "stop")
    walk.sees("Alles is bewaard")
    assert walk.ends() == 0
    project = read_dossier(tmp_path / "oude-school.yaml").value.project
    assert {name: str(day) for name, day in project.dates.items()} == {"vergunning": "2027-02-01"}


def test_commands_at_the_question_for_a_document(sit_down: type[Terminal], tmp_path: Path) -> None:
    (tmp_path / "d.yaml").write_text(
        "format: 1\nchecklist: wandeling@1.0.0\nproject: {name: P}\n"
        "answers: {doel: iets, volume: 2000}\n"
    )
    walk = sit_down("check", str(CHECKLIST), "--dossier", "d.yaml")
    walk.answers("[inventaris]", "ja")
    for typed, said in (
        ("notitie nog te tekenen", "Notitie bij inventaris bewaard: nog te tekenen"),
        ("?", "Bij het antwoord hoort een document (bewijs)."),
        ("overzicht", "[klaar] inventaris: ja"),
        ("ga nergens", "Er is geen vraag «nergens»."),
        ("/terg", "bedoelde u /terug?"),
        ("12", "is geen naam van een document"),
    ):
        walk.answers("Document dat dit aantoont", typed)
        walk.sees(said)
    walk.answers("Document dat dit aantoont", "terug")
    walk.answers("[inventaris]", "ja")
    walk.answers("Document dat dit aantoont", "bewijs inventaris.pdf")
    walk.sees("Bewijs bij inventaris bewaard: inventaris.pdf")
    walk.answers("[toestand]", "stop")
    assert walk.ends() == 0
    answer = read_dossier(tmp_path / "d.yaml").value.answers["inventaris"]
    assert (answer.note, answer.evidence) == ("nog te tekenen", ("inventaris.pdf",))


def test_what_is_asked_fits_on_a_narrow_screen(sit_down: type[Terminal], tmp_path: Path) -> None:
    """No word is broken at the edge; a command to copy is not broken at all."""
    walk = sit_down("check", str(CHECKLIST), COLUMNS="40")
    walk.answers("Naam van het project:", "P")
    walk.answers("Gemeente:", "")
    walk.answers("Nummer (Enter = 1):", "")
    walk.answers("Datum van de vergunning (Enter = nog niet gekend):", "")
    walk.answers("[doel]", "/stop")
    assert walk.ends() == 0
    plain = re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", walk.seen)
    assert "Datum van de vergunning (Enter = nog\r\nniet gekend): " in plain
    command = f"waardebehoud check {CHECKLIST} --dossier p.yaml"
    assert command in plain
    after = plain.partition("niet gekend): ")[2]  # what is typed before is not echoed
    rest = [line for line in after.splitlines() if command not in line]
    assert max(map(len, rest)) <= 40


def test_names_do_not_steer_the_terminal(sit_down: type[Terminal], tmp_path: Path) -> None:
    (tmp_path / "d.yaml").write_text(
        'format: 1\nchecklist: wandeling@1.0.0\nproject: {name: "A\\e]0;boe\\aB"}\n'
        'answers: {doel: {value: "x\\e[2Jy", note: "p\\x9bq"}}\n'
    )
    walk = sit_down("check", str(CHECKLIST), "--dossier", "d.yaml")
    walk.sees("U gaat verder met «A]0;boeB»")
    walk.answers("[volume]", "terug")
    walk.answers("Nu: x[2Jy; notitie: pq", "/overzicht")
    walk.answers("doel: x[2Jy", "/stop")
    assert walk.ends() == 0
    assert not re.search(r"[\x07\x80-\x9f]|\x1b\]|\x1b\[2J", walk.seen)


def test_ctrl_c_in_the_menu(sit_down: type[Terminal]) -> None:
    menu = sit_down()
    menu.sees("6 Stoppen")
    menu.sees("Nummer:")
    menu.child.sendintr()
    menu.sees("Gestopt.")
    assert menu.ends() == 130
    assert menu.seen.count("Gestopt.") == 1
    again = sit_down()
    again.answers("6 Stoppen", "1")
    again.sees("Welke checklist?")
    again.sees("Nummer")
    again.child.sendintr()
    again.sees("Gestopt.")
    assert again.ends() == 130


def test_ctrl_c_and_the_end_of_input(sit_down: type[Terminal], tmp_path: Path) -> None:
    walk = sit_down("check", str(CHECKLIST))
    begin(walk)
    walk.answers("[doel]", "iets")
    walk.sees("[volume]")
    walk.sees("Antwoord:")
    walk.child.sendintr()
    walk.sees("waardebehoud check")
    walk.sees("oude-school.yaml")
    walk.sees("Alles wat u antwoordde, is bewaard.")
    assert walk.ends() == 130
    again = sit_down("check", str(CHECKLIST))
    again.answers("Verdergaan met oude-school.yaml", "9")
    again.answers("Typ een nummer van 1 tot 2.", "2")
    again.answers("Naam van het project:", "/stop")
    assert again.ends() == 0
    resumed = sit_down("check", str(CHECKLIST), "--dossier", "oude-school.yaml")
    resumed.sees("U gaat verder met «Oude school» (oude-school.yaml).")
    resumed.sees("Begin: 1 van 4 klaar")
    resumed.sees("[volume]")
    resumed.sees("Antwoord:")
    resumed.child.sendeof()
    resumed.sees("Alles is bewaard in oude-school.yaml.")
    assert resumed.ends() == 0
    assert value_of(tmp_path, "doel") == "iets"


def test_two_people_on_one_dossier(sit_down: type[Terminal]) -> None:
    first = sit_down("check", str(CHECKLIST))
    begin(first)
    first.sees("[doel]")
    second = sit_down("check", str(CHECKLIST), "--dossier", "oude-school.yaml")
    second.sees(f"proces {first.child.pid} op")
    assert second.ends() == 2
    first.killed()
    third = sit_down("check", str(CHECKLIST), "--dossier", "oude-school.yaml")
    third.sees("[doel]")


def test_somebody_edits_the_file_meanwhile(sit_down: type[Terminal], tmp_path: Path) -> None:
    walk = sit_down("check", str(CHECKLIST))
    begin(walk)
    walk.sees("[doel]")
    path = tmp_path / "oude-school.yaml"
    path.write_text(path.read_text().replace("answers: {}\n", "") + "answers: {volume: 3} # ik\n")
    walk.answers("Antwoord:", "iets")
    walk.sees("er is niets overschreven")
    walk.sees("Geef uw antwoord nog eens.")
    walk.answers("Antwoord:", "iets")
    walk.sees("[toestand]")
    assert "# ik" in path.read_text()
    assert value_of(tmp_path, "volume") == 3
    assert value_of(tmp_path, "doel") == "iets"


def test_a_name_that_is_taken_is_not_overwritten(sit_down: type[Terminal], tmp_path: Path) -> None:
    (tmp_path / "oude-school.yaml").write_text("van mij")
    walk = sit_down("check", str(CHECKLIST))
    begin(walk)
    walk.sees("[doel]")
    assert (tmp_path / "oude-school.yaml").read_text() == "van mij"
    assert (tmp_path / "oude-school-2.yaml").exists()


def test_help_and_stop_at_a_fact_of_the_project(sit_down: type[Terminal], tmp_path: Path) -> None:
    walk = sit_down("check", str(CHECKLIST))
    walk.answers("Naam van het project:", "help")
    walk.sees("Enter slaat over wat u nog niet weet")
    walk.answers("Naam van het project:", "Oude school")
    walk.answers("Gemeente:", "stop")
    assert walk.ends() == 0
    assert list(tmp_path.iterdir()) == []


def test_stop_before_there_is_a_dossier(sit_down: type[Terminal], tmp_path: Path) -> None:
    walk = sit_down("check", str(CHECKLIST))
    walk.answers("Naam van het project:", "")
    walk.answers("Zonder naam", "/stop")
    assert walk.ends() == 0
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("settings", [{"NO_COLOR": "1"}, {"ACCESSIBLE": "1"}, {}], ids=str)
def test_styling_is_light_and_can_be_off(
    sit_down: type[Terminal], settings: dict[str, str]
) -> None:
    walk = sit_down("check", str(CHECKLIST), **settings)
    begin(walk)
    walk.answers("[doel]", "/stop")
    assert walk.ends() == 0
    codes = set(re.findall(r"\x1b\[([0-9;]*)m", walk.seen))
    assert codes <= (set() if "ACCESSIBLE" in settings else {"1", "0"})
    assert "\x1b[2J" not in walk.seen


def test_ascii_where_the_terminal_shows_no_more(sit_down: type[Terminal]) -> None:
    walk = sit_down("check", str(CHECKLIST), PYTHONIOENCODING="cp1252")
    begin_ascii(walk)
    walk.answers("[volume]", "1250")
    walk.sees("1250 m3 bewaard.")
    walk.answers("[inventaris]", "stop")
    assert walk.ends() == 0
    assert walk.seen.isascii()


def begin_ascii(walk: Terminal) -> None:
    walk.answers("Naam van het project:", "Ecole")
    walk.answers("Gemeente:", "")
    walk.answers("Nummer (Enter = 1):", "")
    walk.answers("nog niet gekend):", "")
    walk.answers("[doel]", "iets")


DUTCH = sorted(
    {
        word
        for dutch, english in table().values()
        for word in re.findall(r"[a-z]{5,}", dutch.casefold())
        if word not in english.casefold()
    }
    - {
        word
        for _, english in table().values()
        for word in re.findall(r"[a-z]+", english.casefold())
    }
)


def test_the_whole_walk_in_english(sit_down: type[Terminal], tmp_path: Path) -> None:
    walk = sit_down("check", str(CHECKLIST), "--lang", "en", "--date", "2026-10-02")
    walk.answers("Name of the project:", "Hall")
    walk.answers("Municipality:", "")
    walk.answers("In which phase is the project?", "")
    walk.answers("Date of the permit (Enter = not known yet):", "March 15, 2027")
    walk.sees("Beginning · Knowledge")
    walk.answers("[doel] What is the aim?", "A park")
    walk.answers("[volume]", "?")
    walk.answers("Answer:", "1,250")
    walk.sees("1250 m³ saved. Note: I read 1250. Did you mean 1.25?")
    walk.answers("[inventaris]", "no")
    walk.sees("!! BLOCKER: Have an inventory made (art. 1).")
    walk.answers("[toestand]", "back")
    walk.answers("Now: no (Enter keeps this)", "yes")
    walk.answers("Document that shows this", "1")
    walk.answers("Name it, or press Enter.", "inv.pdf")
    walk.answers("[toestand]", "na")
    walk.answers("Why is this not applicable?", "gone")
    walk.answers("[delen]", "overview")
    walk.answers("Answer:", "facade and roof")
    walk.answers("Is the project in the phase 'Ending' already?", "yes")
    walk.answers("Date of handover", "1 December 2027")
    walk.answers("[afnemers]", "unknown")
    walk.answers("[aandeel]", "12.5 percent")
    walk.answers("[start]", "1 April 2027")
    walk.sees("Report written: hall.xlsx")
    assert walk.ends() == 0
    ids = {"inventaris", "toestand", "delen", "afnemers", "aandeel", "volume", "start", "doel"}
    ids |= {"verplicht", "bewijs"}  # of rules
    found = set(re.findall(r"[a-z]{5,}", walk.seen.casefold())) & set(DUTCH)
    assert found <= ids
    assert "{" not in walk.seen


def test_the_way_to_the_checklist_that_fits(sit_down: type[Terminal], tmp_path: Path) -> None:
    terminal = sit_down("check")
    terminal.answers("Nummer (Enter = 1):", "")
    terminal.answers("Naam van het project:", "Oude loods")
    terminal.answers("Gemeente:", "Mechelen")
    terminal.answers("[behoefte_onderzocht]", "1")
    terminal.answers("Document", "nota.pdf")
    terminal.answers("[functie]", "niet_residentieel")
    terminal.answers("[bouwjaar]", "1967")
    terminal.answers("[erfgoed]", "geen")
    terminal.answers("[kan_blijven]", "kan")
    terminal.answers("Document", "")
    terminal.answers("[strategie]", "1")
    terminal.answers("[functie_verandert]", "nee")
    terminal.answers("Nu verdergaan met «Maximaal waardebehoud bij renovatie»?", "ja")
    terminal.answers("oude-loods-renovatie.yaml. Elk antwoord wordt meteen bewaard.", "/stop")
    assert terminal.ends() == 0
    assert value_of(tmp_path, "bouwjaar", "oude-loods.yaml") == 1967
    assert value_of(tmp_path, "bouwjaar", "oude-loods-renovatie.yaml") == 1967
    carried = read_dossier(tmp_path / "oude-loods-renovatie.yaml").value
    assert carried.checklist_id == "renovatie"
    assert "kan_blijven" not in carried.answers
    assert carried.answers["behoefte_onderzocht"].evidence == ("nota.pdf",)


def test_an_inventory_comes_along(sit_down: type[Terminal], tmp_path: Path) -> None:
    (tmp_path / "lijst.csv").write_text("Id;Element\n1;Deur\n")
    (tmp_path / "loods.yaml").write_text(
        "format: 1\nchecklist: keuze@1.0.0\nproject: {name: Loods}\ninventory: lijst.csv\n"
        "answers:\n  behoefte_onderzocht: {value: grondig, evidence: [a.pdf]}\n"
    )
    walk = sit_down("check", "--dossier", "loods.yaml")
    walk.answers("[functie]", "niet_residentieel")
    walk.answers("[bouwjaar]", "1967")
    walk.answers("[erfgoed]", "geen")
    walk.answers("[kan_blijven]", "kan")
    walk.answers("Document", "")
    walk.answers("[strategie]", "1")
    walk.answers("[functie_verandert]", "nee")
    walk.answers("Nu verdergaan met «Maximaal waardebehoud bij renovatie»?", "ja")
    walk.answers("loods-renovatie.yaml. Elk antwoord wordt meteen bewaard.", "/stop")
    assert walk.ends() == 0
    assert read_dossier(tmp_path / "loods-renovatie.yaml").value.inventory == "lijst.csv"


@pytest.mark.parametrize("columns", [60, 80, 100])
def test_a_summary_fits_the_terminal(sit_down: type[Terminal], columns: int) -> None:
    demo = sit_down("demo", COLUMNS=str(columns))
    assert demo.ends() == 0
    lines = re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", demo.seen).replace("\r", "").split("\n")
    assert max(map(len, lines)) <= columns
    assert "█▒▒" in demo.seen.replace(" ", "")
    bars = [line for line in lines if "▒▒" in line]
    assert len(bars) == 6
    assert all(line.endswith((" %", " %)")) for line in bars)


def test_the_menu(sit_down: type[Terminal], tmp_path: Path) -> None:
    (tmp_path / "mijn.yaml").write_text(
        "format: 1\nchecklist: sloop@1.0.0\nproject: {name: Mijn school}\nanswers: {}\n"
    )
    (tmp_path / "iets.yaml").write_text("a: 1\n")
    menu = sit_down()
    menu.sees("1 Een checklist invullen, of verdergaan waar u stopte")
    menu.answers("6 Stoppen", "5")
    menu.sees("Een checklist is een lijst vragen over uw project")
    menu.answers("6 Stoppen", "9")
    menu.answers("Typ een nummer van 1 tot 6.", "2")
    menu.sees("1 mijn.yaml")
    menu.answers("2 Een ander bestand", "2")
    menu.answers("Naam van het bestand (Enter = terug):", "weg.yaml")
    menu.sees("weg.yaml bestaat niet.")
    menu.answers("Naam van het bestand (Enter = terug):", "'mijn.yaml'")
    menu.sees("Mijn school")
    menu.sees("Rapport geschreven: mijn.xlsx")
    assert menu.ends() == 0


def test_the_menu_makes_a_form_and_never_over_one(sit_down: type[Terminal], tmp_path: Path) -> None:
    for name in ("sloop-formulier.xlsx", "sloop-formulier-2.xlsx"):
        menu = sit_down()
        menu.answers("3 Een formulier maken", "3")
        menu.answers("5 Maximaal waardebehoud bij sloop", "5")
        menu.sees(f"Formulier geschreven: {name}.")
        assert menu.ends() == 0
        assert (tmp_path / name).is_file()


def test_what_people_say_instead_of_a_command(sit_down: type[Terminal], tmp_path: Path) -> None:
    walk = sit_down("check", str(CHECKLIST))
    begin(walk)
    walk.answers("[doel] Wat is het doel?", "geen idee")
    walk.sees("«geen idee» bewaard.")
    walk.answers("Antwoord:", "ga")
    walk.sees("Typ de naam van een vraag erbij, zoals ga doel.")
    walk.answers("Antwoord:", "Weet ik niet.")
    walk.sees("Bewaard als onbekend. Weet u het later, typ dan: ga volume")
    walk.answers("Antwoord:", "vorige vraag")
    walk.answers("[volume]", "stop")
    walk.ends()
    assert value_of(tmp_path, "doel") == "geen idee"


def test_the_menu_stops_and_speaks_english(sit_down: type[Terminal]) -> None:
    menu = sit_down("--lang", "en")
    menu.sees("What do you want to do?")
    menu.answers("6 Stop", "stop")
    assert menu.ends() == 0


def test_no_answer_is_lost_by_a_kill_at_any_moment(tmp_path: Path) -> None:
    """What was confirmed on screen is in the file; the file is whole at every moment."""
    path = tmp_path / "d.yaml"
    path.write_text(
        "format: 1\nchecklist: wandeling@1.0.0\nproject: {name: P}\nanswers: {doel: parkeren}\n"
    )
    chance, number, confirmed = random.Random(20261124), 0, 0
    for _ in range(KILLS):
        walk = Terminal(tmp_path, "check", str(CHECKLIST), "--dossier", "d.yaml")
        walk.sees("Antwoord:")
        for _ in range(chance.randint(1, 4)):
            number += 1
            walk.child.sendline("/ga volume")
            walk.child.sendline(str(number))
            walk.child.expect(rf"\b{number} m³ bewaard")
            confirmed = number
        number += 1
        walk.child.sendline("/ga volume")
        walk.child.sendline(str(number))
        time.sleep(chance.uniform(0, 0.03))
        walk.killed()
        saved = value_of(tmp_path, "volume", "d.yaml")
        assert saved in (confirmed, number), (saved, confirmed, number)
        number = confirmed = int(str(saved))
    Terminal(tmp_path, "check", str(CHECKLIST), "--dossier", "d.yaml").sees("Antwoord:")
    assert not list(tmp_path.glob(".d.yaml.*.tmp"))
