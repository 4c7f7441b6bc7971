"""What a bad file gets: a place, a sentence, a cure, exit 2; never a traceback."""

from __future__ import annotations

import errno
import re
from pathlib import Path

import pytest

from tests.cli.running import Runner
from waardebehoud.errors import refusal_of
from waardebehoud.texts import Words

HEAD = "format: 1\nchecklist: sloop@1.0.0\nproject: {name: Proef}\n"

BROKEN = [
    ("empty", "", "1:1: FMT001 fout: het bestand is leeg"),
    ("only a comment", "# niets\n", "1:1: FMT001 fout: het bestand is leeg"),
    ("tab", "format: 1\nproject:\n\tname: x\n", "3:1: FMT005 fout: er staat een tab"),
    ("unclosed quote", f"{HEAD}answers: {{functie: 'x\n", "FMT004 fout: dit is geen geldige YAML"),
    (
        "double key",
        f"{HEAD}answers:\n  sop: ja\n  sop: nee\n",
        "6:3: IDN001 fout: «sop» staat er twee keer, ook op regel 5",
    ),
    ("unknown key", f"{HEAD}anwsers: {{}}\n", "4:1: FMT011 fout: «anwsers» is hier niet gekend"),
    ("meant key", f"{HEAD}anwsers: {{}}\n", "bedoelde u «answers»?"),
    ("missing project", "format: 1\nchecklist: sloop@1.0.0\n", "FMT010 fout: «project» ontbreekt"),
    (
        "wrong type",
        "format: 1\nchecklist: sloop@1.0.0\nproject: oude school\n",
        "3:10: FMT019 fout: hier horen sleutels",
    ),
    ("a list", "- a\n- b\n", "FMT019"),
    (
        "other format",
        "format: 9\nchecklist: sloop@1.0.0\nproject: {name: x}\n",
        "1:9: FMT016 fout: «9» kan hier niet",
    ),
    (
        "no version",
        "format: 1\nchecklist: sloop\nproject: {name: x}\n",
        "2:12: IDN002 fout: «sloop» heeft niet de juiste vorm",
    ),
    (
        "unknown question",
        f"{HEAD}answers:\n  functi: niet_residentieel\n",
        "5:3: DOS001 fout: checklist «sloop» heeft geen vraag «functi»",
    ),
    ("meant question", f"{HEAD}answers:\n  functi: niet_residentieel\n", "bedoelde u «functie»?"),
    (
        "unknown option",
        f"{HEAD}answers:\n  functie: niet_residentiel\n",
        "5:12: DOS004 fout: «niet_residentiel» is geen antwoord op «functie»",
    ),
    ("NaN", f"{HEAD}answers:\n  bouwvolume: .nan\n", "5:15: DOS006 fout: «nan» is geen getal"),
    ("infinity", f"{HEAD}answers:\n  bouwvolume: .inf\n", "5:15: DOS006 fout: «inf» is geen getal"),
    (
        "text for a number",
        f"{HEAD}answers:\n  bouwvolume: veel\n",
        "5:15: DOS006 fout: «veel» is geen getal",
    ),
    ("out of bounds", f"{HEAD}answers:\n  bouwvolume: -5\n", "5:15: DOS007 fout: -5 ligt buiten"),
    (
        "not a day",
        f"{HEAD}answers:\n  sop: {{value: ja, at: 2026-02-30}}\n",
        "FMT023 fout: «2026-02-30» is geen bestaande datum",
    ),
    (
        "project day",
        HEAD.replace("Proef", "Proef, dates: {vergunningsaanvraag: 2026-13-01}"),
        "FMT023 fout: «2026-13-01» is geen bestaande datum",
    ),
    (
        "unknown date",
        HEAD.replace("Proef", "Proef, dates: {vergunning: 2026-12-01}"),
        "REF003 fout: «vergunning» bestaat niet",
    ),
    ("unknown phase", HEAD.replace("Proef", "Proef, phase: ontwrep"), "bedoelde u «ontwerp»?"),
    (
        "two kinds",
        f"{HEAD}answers:\n  sop: {{value: ja, unknown: true}}\n",
        "DOS010 fout: dit antwoord zegt twee dingen",
    ),
    (
        "n.v.t. forbidden",
        f"{HEAD}answers:\n  functie: {{not_applicable: zomaar}}\n",
        "DOS003 fout: «functie» kan niet als n.v.t.",
    ),
    (
        "newer major",
        HEAD.replace("1.0.0", "9.0.0"),
        "2:12: DOS021 fout: dit dossier is gemaakt met sloop 9.0.0",
    ),
    (
        "deep nesting",
        f"{HEAD}answers: {'[' * 500}{']' * 500}\n",
        "FMT007 fout: het bestand is dieper genest",
    ),
    (
        "exploding anchors",
        "a: &a [x, x, x, x, x, x, x, x, x]\n"
        + "".join(
            f"{chr(c)}: &{chr(c)} [{', '.join(['*' + chr(c - 1)] * 9)}]\n" for c in range(98, 108)
        ),
        "FMT008 fout: verwijzingen",
    ),
    ("no version is shown one", "format: 1\nchecklist: sloop\n", "bijvoorbeeld sloop@1.0.0"),
    ("a NUL", f"{HEAD}answers: {{}}\n# \0\n", "5:3: FMT006 fout: hier staat een onzichtbaar"),
    (
        "a common slip",
        f"{HEAD}answers:\n  verslag: goed: heel goed\n",
        "5:16: FMT004 fout: dit is geen geldige YAML: hier kan geen dubbele punt staan;",
    ),
    ("a rare slip", f"%x\n{HEAD}", "1:3: FMT004 fout: dit is geen geldige YAML\n"),
    (
        "another law",
        HEAD.replace("Proef", "Proef, jurisdiction: vlaanderen"),
        "3:38: REF014 fout: «vlaanderen» is geen rechtsgebied",
    ),
    ("no name", HEAD.replace("Proef", "' '"), "3:17: FMT020 fout: hier staat te weinig"),
    (
        "blank reason",
        f"{HEAD}answers:\n  sop: {{not_applicable: ' '}}\n",
        "5:25: FMT020 fout: hier staat te weinig",
    ),
    (
        "a short day",
        HEAD.replace("Proef", "Proef, dates: {vergunningsaanvraag: '20260901'}"),
        "FMT023 fout: «20260901» is geen bestaande datum",
    ),
    (
        "a number as text",
        HEAD.replace("Proef", "Proef, gross_volume: '1.000'"),
        "FMT013 fout: «1.000»",
    ),
    (
        "a map as a key",
        f"{HEAD}answers: {{{{a: b}}: ja}}\n",
        "4:11: FMT004 fout: dit is geen geldige YAML: een sleutel is een woord;",
    ),
    (
        "a list as a key",
        f"{HEAD}answers:\n  ? [a, b]\n  : ja\n",
        "5:5: FMT004 fout: dit is geen geldige YAML: een sleutel is een woord;",
    ),
    (
        "a key of an answer",
        f"{HEAD}answers:\n  sop: {{value: ja, nota: x}}\n",
        "bedoelde u «note»?",
    ),
    (
        "keys of an answer",
        f"{HEAD}answers:\n  sop: {{antwoord: ja}}\n",
        "kies uit: value, not_applicable, unknown, note",
    ),
    (
        "half of what is retired",
        f"{HEAD}retired: {{x: {{value: 1}}}}\n",
        "FMT010 fout: «reason» ontbreekt",
    ),
    ("a tag", f"{HEAD}answers: !!python/object:os.system {{}}\n", "FMT009 fout: het label"),
]


@pytest.mark.parametrize(
    ("text", "expected"), [case[1:] for case in BROKEN], ids=[case[0] for case in BROKEN]
)
def test_a_broken_dossier_gets_a_place_and_a_sentence(
    waardebehoud: Runner, tmp_path: Path, text: str, expected: str
) -> None:
    path = tmp_path / "dossier.yaml"
    path.write_text(text, encoding="utf-8")
    ran = waardebehoud("score", path)
    assert ran.code == 2
    assert expected in ran.err
    assert "Traceback" not in ran.err
    assert ran.out == ""
    assert path.read_text(encoding="utf-8") == text


JSON_BROKEN = [
    ("double key", '{"format": 1, "format": 1}', "IDN001"),
    ("NaN", '{"format": NaN}', "FMT016"),
    ("cut off", '{"format": 1, "checklist": ', "1:28: FMT035 fout: dit is geen geldige JSON"),
    ("cut off in a text", '{"format": 1,\n"checklist": "slo', "2:18: FMT035 fout"),
    ("cut off is told", '{"a": {"b": [1, ', "het bestand houdt hier op, midden in de inhoud"),
    ("not cut off", '{"format": 1 "checklist": "a"}', "er ontbreekt een komma of een sluitende"),
    ("tabs and no comma", '{\n\t"format": 1\n\t"x": 2\n}', "FMT035 fout: dit is geen"),
    ("tabs are fine, a key is not", '{\n\t"formaat": 1\n}', "2:2: FMT011"),
]


@pytest.mark.parametrize(
    ("text", "expected"), [case[1:] for case in JSON_BROKEN], ids=[case[0] for case in JSON_BROKEN]
)
def test_a_broken_json_dossier(
    waardebehoud: Runner, tmp_path: Path, text: str, expected: str
) -> None:
    path = tmp_path / "dossier.json"
    path.write_text(text, encoding="utf-8")
    ran = waardebehoud("score", path)
    assert ran.code == 2
    assert expected in ran.err


def test_a_result_is_no_dossier(waardebehoud: Runner, tmp_path: Path) -> None:
    path = tmp_path / "dossier.yaml"
    path.write_text(HEAD, encoding="utf-8")
    result = tmp_path / "resultaat.json"
    result.write_text(waardebehoud("score", path, "--format", "json").out, encoding="utf-8")
    ran = waardebehoud("score", result)
    assert ran.code == 2
    assert "FMT034 fout: dit is een resultaat, geen dossier" in ran.err
    assert ran.err.count("fout:") == 1


def test_a_workbook_of_ours_is_a_result_and_no_faulty_inventory(
    waardebehoud: Runner, tmp_path: Path
) -> None:
    """A report, the table of a batch, a ranking, whoever is given it; the empty list is none."""
    tender = Path(__file__).resolve().parents[2] / "examples" / "tender"
    waardebehoud("score", tender / "offerte-a.yaml", "-o", tmp_path / "rapport.xlsx")
    waardebehoud("batch", tender, "-o", tmp_path / "tabel.xlsx")
    waardebehoud("rank", tender, "-o", tmp_path / "rang.xlsx")
    for path in sorted(tmp_path.iterdir()):
        ran = waardebehoud("validate", path)
        assert ran.code == 1
        assert "FMT034 fout: dit is een resultaat" in ran.out
        assert ran.out.count("fout:") == 1
        for command in (("score", path), ("import", path, "--into", tmp_path / "d.yaml")):
            assert "FMT034 fout: dit is een resultaat" in waardebehoud(*command).err
        ran = waardebehoud("batch", path, "-o", tmp_path / "t.csv")
        assert f"{path.name}: dit is een resultaat" in ran.err
    waardebehoud("form", "--inventory", tmp_path / "lijst.xlsx")
    assert waardebehoud("validate", tmp_path / "lijst.xlsx").code == 0


def test_links_that_lead_nowhere_are_told_and_cost_no_other(
    waardebehoud: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "goed.yaml").write_text(HEAD, encoding="utf-8")
    (tmp_path / "kapot.yaml").symlink_to("weg.yaml")
    (tmp_path / "kring.yaml").symlink_to("kring.yaml")
    monkeypatch.chdir(tmp_path)
    ran = waardebehoud("validate", ".")
    assert ran.code == 1
    assert "kapot.yaml: FMT036 fout: deze link leidt naar geen bestand" in ran.out
    assert "kring.yaml: FMT036" in ran.out
    assert "bestanden: 3," in ran.out
    ran = waardebehoud("rank", tmp_path)
    assert ran.err.count("FMT036") == 2
    assert "goed.yaml: DOS015" in ran.err


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("eigen.yaml", "REF012"),
        ("./eigen.yaml", "REF012"),
        ("../deel.yaml", "REF013"),
        ("weg.yaml", "REF010"),
    ],
)
def test_an_include_that_is_no_part(
    waardebehoud: Runner, tmp_path: Path, name: str, code: str
) -> None:
    own = tmp_path / "map"
    own.mkdir()
    (tmp_path / "deel.yaml").write_text("format: 1\npart: deel\n", encoding="utf-8")
    text = f"format: 1\nid: eigen\nversion: 1.0.0\ntitle: {{nl: Eigen}}\ninclude: [{name}]\n"
    text += "override: {a: {weight: 2}}\nsources:\n"
    text += "  - {id: a, title: {nl: A, en: B}, read: 2026-11-01, status: own}\n"
    (own / "eigen.yaml").write_text(text, encoding="utf-8")
    ran = waardebehoud("validate", own / "eigen.yaml")
    assert f"eigen.yaml:5:11: {code} fout" in ran.out
    assert ran.out.count(" fout: ") == 1


def test_all_problems_in_one_run(waardebehoud: Runner, tmp_path: Path) -> None:
    path = tmp_path / "dossier.yaml"
    path.write_text(
        f"{HEAD}answers:\n  functi: x\n  bouwvolume: veel\n  sop: misschien\n", encoding="utf-8"
    )
    ran = waardebehoud("score", path)
    assert [code for code in ("DOS001", "DOS004", "DOS006") if code not in ran.err] == []


def test_a_wrong_form_hides_no_wrong_meaning(waardebehoud: Runner, tmp_path: Path) -> None:
    """Keys and types, values, dates and the inventory: each has its line, and none an echo."""
    path = tmp_path / "dossier.yaml"
    path.write_text(
        "format: 1\nchecklist: sloop\nproject: {name: Proef, pase: x, dates: {start: 2026-13-01}}\n"
        "answers:\n  functi: x\n  bouwvolume: {value: 3, unknown: true}\n  sop: misschien\n"
        "inventory:\n  - {element: muur, mass_kg: veel}\n",
        encoding="utf-8",
    )
    ran = waardebehoud("score", path)
    found = re.findall(r":(\d+):\d+: ([A-Z]{3}\d{3})", ran.err)
    assert sorted(found) == [
        ("2", "IDN002"),
        ("3", "FMT011"),
        ("3", "FMT023"),
        ("5", "DOS001"),
        ("6", "DOS010"),
        ("7", "DOS004"),
        ("9", "INV003"),
    ]


def test_not_utf8(waardebehoud: Runner, tmp_path: Path) -> None:
    path = tmp_path / "dossier.yaml"
    path.write_bytes(b"format: 1\nproject: {name: Caf\xe9}\n")
    ran = waardebehoud("score", path)
    assert ran.code == 2
    assert "2:20: FMT003 fout: hier staat een teken dat geen UTF-8 is" in ran.err


def test_a_byte_order_mark_is_fine(waardebehoud: Runner, tmp_path: Path) -> None:
    path = tmp_path / "dossier.yaml"
    path.write_text(HEAD, encoding="utf-8-sig")
    assert waardebehoud("score", path, "--format", "json").code == 0


def test_100_megabytes(waardebehoud: Runner, tmp_path: Path) -> None:
    path = tmp_path / "dossier.yaml"
    with path.open("wb") as file:
        file.truncate(100_000_000)
    ran = waardebehoud("score", path)
    assert ran.code == 2
    assert "FMT002 fout: het bestand is 100 MB" in ran.err


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("score", "bestaat-niet.yaml"), "bestaat-niet.yaml bestaat niet"),
        (("score", "."), "is een map"),
        (("validate", "bestaat-niet.yaml"), "bestaat-niet.yaml bestaat niet"),
        (("show", "question", "functi"), "bedoelde u «functie»?"),
        (("show", "iets"), "Kies uit: checklists"),
        (("show", "iets"), "checks, check, indicator."),
        (("show", "questions", "--checklist", "sloob"), "bedoelde u «sloop»?"),
        (("schema", "iets"), "Kies uit: checklist, part, dossier, assessment"),
        (("scoor",), "Er is geen opdracht «scoor»"),
        (("score", "--foo"), "Er is geen optie «--foo»"),
        (("score", "--rapport", "x"), "Er is geen optie «--rapport»; bedoelde u --report?"),
        (("import",), "Argument FORMULIER... ontbreekt."),
        (("score",), "Argument DOSSIER... ontbreekt"),
        (("show", "--lang", "fr"), "Ongeldige waarde voor --lang: fr"),
        (("validate",), "Argument PAD... ontbreekt"),
        (("show", "question", "functie", "erfgoed"), "Te veel argumenten: erfgoed"),
        (("validate", ".", "--prove=ja"), "Optie --prove krijgt geen waarde"),
        (("validate", ".", "--prove=ja"), "Zie «waardebehoud validate --help»"),
        (("rank", ".", "-o"), "Zie «waardebehoud rank --help»"),
        (("validate", "pyproject.toml"), "eindigen op .yaml, .yml, .json, .xlsx, .csv, .tsv, .txt"),
        (("validate", ".", "--prove-seconds", "0"), "voor --prove-seconds: minstens 0.1"),
        (("batch", ".", "--workers", "veel"), "voor --workers: dit is geen getal dat hier past"),
        (("batch", ".", "--workers", "99999999999"), "voor --workers: hoogstens 1024"),
        (("validate", ".", "--today", "gisteren"), "Ongeldige waarde voor --today: gisteren"),
        (("validate", ".", "--against", "bestaat-niet"), "bestaat-niet bestaat niet"),
    ],
)
def test_wrong_use(waardebehoud: Runner, arguments: tuple[str, ...], expected: str) -> None:
    ran = waardebehoud(*arguments)
    assert ran.code == 2
    assert expected in ran.err
    assert "Traceback" not in ran.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("score", "lus.yaml"),
        ("validate", "dossier.yaml"),
        ("score", "dossier.yaml"),
        ("migrate", "lus.yaml"),
        ("rank", "lus.yaml"),
        ("import", "lus.xlsx", "--into", "lus.yaml"),
        ("check", "sloop", "--dossier", "lus.yaml"),
        ("form", "--dossier", "lus.yaml", "-o", "f.xlsx"),
    ],
)
def test_a_link_to_itself_is_no_file(
    waardebehoud: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str]
) -> None:
    for name in ("lus.yaml", "lus.csv", "lus.xlsx"):
        (tmp_path / name).symlink_to(name)
    (tmp_path / "dossier.yaml").write_text(HEAD + "inventory: lus.csv\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    ran = waardebehoud(*arguments)
    assert ran.code in (1, 2)
    assert "lus." in ran.out + ran.err
    assert "Too many" not in ran.err
    assert "Maak plaats" not in ran.err


@pytest.mark.parametrize(
    ("name", "said"),
    [("dossier.yaml/x.yaml", "een deel van het pad is geen map"), ("a" * 300, "te lang")],
)
def test_what_the_system_refuses_is_said_in_dutch(
    waardebehoud: Runner, tmp_path: Path, name: str, said: str
) -> None:
    (tmp_path / "dossier.yaml").write_text(HEAD, encoding="utf-8")
    ran = waardebehoud("score", tmp_path / name)
    assert (ran.code, said in ran.err) == (2, True), ran.err
    ran = waardebehoud("score", tmp_path / name, "--lang", "en")
    assert "error: " in ran.err
    assert said not in ran.err


def test_a_refusal_without_words_is_told_as_the_system_says_it() -> None:
    assert refusal_of(OSError(errno.ENAMETOOLONG, "File name too long")) == "ENAMETOOLONG"
    for error in (OSError(errno.EXDEV, "Cross-device link"), OSError("Cross-device link")):
        said = Words()("error.cannot_read", path="x", system=refusal_of(error))
        assert said == "x kan niet gelezen worden: Cross-device link."


def test_no_report_takes_the_place_of_a_form(waardebehoud: Runner, tmp_path: Path) -> None:
    """Whatever makes it: a form may hold answers that are nowhere else."""
    tender = Path(__file__).resolve().parents[2] / "examples" / "tender"
    form, bid = tmp_path / "bieding.xlsx", tender / "offerte-a.yaml"
    waardebehoud("form", "--dossier", bid, "-o", form)
    before = form.read_bytes()
    for command in (
        ("score", bid, "-o", form),
        ("batch", tmp_path, "-o", form),
        ("batch", form, bid, "-o", form),
        ("rank", tender, "-o", form),
        ("rank", tender, "-o", tmp_path / "r.xlsx", "--robustness", form),
    ):
        ran = waardebehoud(*command)
        assert (ran.code, "bieding.xlsx is een formulier" in ran.err) == (2, True), ran.err
        assert form.read_bytes() == before
    form.write_bytes(b"geen werkboek")
    assert waardebehoud("score", bid, "-o", form).code == 0


def test_wrong_report_suffix_is_refused_before_anything_is_computed(
    waardebehoud: Runner, tmp_path: Path
) -> None:
    path = tmp_path / "dossier.yaml"
    path.write_text(HEAD, encoding="utf-8")
    ran = waardebehoud("score", path, "--report", tmp_path / "rapport.docx")
    assert ran.code == 2
    assert "laat de naam eindigen op .xlsx" in ran.err
    assert ran.out == ""


@pytest.mark.parametrize(
    ("value", "code"),
    [("50", 1), ("0", 0), ("0,0 %", 0), ("101", 2), ("veel", 2)],
)
def test_fail_under(waardebehoud: Runner, tmp_path: Path, value: str, code: int) -> None:
    path = tmp_path / "dossier.yaml"
    path.write_text(HEAD, encoding="utf-8")
    assert waardebehoud("score", path, "--fail-under", value).code == code
