"""A dossier written back: readable, in order, with the comments of people, and never wrong."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waardebehoud.dossier import Answer, Dossier
from waardebehoud.errors import CannotWrite
from waardebehoud.interview import with_answer, with_project
from waardebehoud.reading.dossiers import read_dossier
from waardebehoud.reading.faithful import compose
from waardebehoud.writing.content import dossier_data
from waardebehoud.writing.dossiers import DossierFile

ORDER = ["a", "b", "c", "d"]
HEAD = "format: 1\nchecklist: x@1.0.0\nproject: {name: P}\n"


def opened(path: Path, order: list[str] = ORDER) -> tuple[DossierFile, Dossier]:
    file = DossierFile(path, order)
    dossier = read_dossier(path).value
    file.open(dossier)
    return file, dossier


def after(folder: Path, text: str, *changes: tuple[str, Any], name: str = "p.yaml") -> str:
    """The text of a dossier after some answers."""
    path = folder / name
    path.write_bytes(text.encode())
    file, dossier = opened(path)
    for question, answer in changes:
        dossier = with_answer(dossier, question, Answer.model_validate(answer))
        file.save(dossier)
    assert same(read_dossier(path).value, dossier)
    return path.read_bytes().decode()


def same(one: Dossier, other: Dossier) -> bool:
    return dossier_data(one, ORDER) == dossier_data(other, ORDER)


def test_a_new_dossier_is_readable(tmp_path: Path) -> None:
    path = tmp_path / "nieuw.yaml"
    file = DossierFile(path, ORDER)
    dossier = Dossier.model_validate(
        {
            "format": 1,
            "checklist": "x@1.0.0",
            "project": {"name": "Oude school", "dates": {"v": "2026-09-01"}},
        }
    )
    file.save(dossier)
    dossier = with_answer(dossier, "b", Answer.model_validate(12400))
    file.save(dossier)
    long = Answer.model_validate(
        {"value": "ja", "note": "x" * 60, "evidence": ["docs/asbest.pdf"], "at": "2026-10-02"}
    )
    file.save(with_answer(dossier, "a", long))
    assert path.read_text() == (
        "format: 1\n"
        "checklist: x@1.0.0\n"
        "project:\n"
        "  name: Oude school\n"
        "  dates: {v: 2026-09-01}\n"
        "answers:\n"
        "  a:\n"
        "    value: ja\n"
        f"    note: {'x' * 60}\n"
        "    evidence: [docs/asbest.pdf]\n"
        "    at: 2026-10-02\n"
        "  b: 12400\n"
    )


KEPT = [
    pytest.param("answers:\n  a: 1 # waarom\n", ("a", 2), "answers:\n  a: 2  # waarom\n", id="eol"),
    pytest.param(
        "# boven\nanswers: # naast\n  # over a\n  a: 1\n\n  # over c\n  c: 3\n# onder\n",
        ("b", 2),
        "# boven\nanswers: # naast\n  # over a\n  a: 1\n  b: 2\n\n  # over c\n  c: 3\n# onder\n",
        id="inserted before the comment of the next",
    ),
    pytest.param("answers:\n  b: 1\n", ("a", 0), "answers:\n  a: 0\n  b: 1\n", id="inserted first"),
    pytest.param(
        "answers:\n    b:    'x'   \n",
        ("c", 0),
        "answers:\n    b:    'x'   \n    c: 0\n",
        id="style",
    ),
    pytest.param(
        "answers:\n  a:\n    value: 1 # w\n    # n\n    note: 'é # geen'\n  b: 2\n",
        ("a", 5),
        "answers:\n  # w\n  # n\n  a: 5\n  b: 2\n",
        id="comments inside what is replaced",
    ),
    pytest.param(
        "answers:\n  a: {value: 1, # w\n    note: x}\n  b: 2\n",
        ("a", 5),
        "answers:\n  # w\n  a: 5\n  b: 2\n",
        id="flow over lines",
    ),
    pytest.param(
        "answers:\n  a: |\n    # tekst\n    meer\n  b: 2\n",
        ("a", 5),
        "answers:\n  a: 5\n  b: 2\n",
        id="a block text has no comments",
    ),
    pytest.param(
        "answers:\n  a:\n  - x\n  - y # w\n",
        ("b", 5),
        "answers:\n  a:\n  - x\n  - y # w\n  b: 5\n",
        id="list",
    ),
    pytest.param("answers: {}\n", ("a", 1), "answers:\n  a: 1\n", id="empty"),
    pytest.param("answers: {} # nog\n", ("a", 1), "# nog\nanswers:\n  a: 1\n", id="empty, comment"),
    pytest.param("", ("a", 1), "answers:\n  a: 1\n", id="no answers yet"),
    pytest.param("# einde", ("a", 1), "answers:\n  a: 1\n# einde\n", id="no line end"),
    pytest.param(
        "answers: {b: 1}\n", ("a", 1), "answers:\n  a: 1\n  b: 1\n", id="answers on one line"
    ),
    pytest.param("answers:\n  a:\n  b: 1\n", ("a", 7), "answers:\n  a: 7\n  b: 1\n", id="open"),
]


@pytest.mark.parametrize(("text", "change", "expected"), KEPT)
def test_what_people_wrote_stays(
    tmp_path: Path, text: str, change: tuple[str, Any], expected: str
) -> None:
    assert after(tmp_path, HEAD + text, change) == HEAD + expected


def test_other_sections_and_the_order_of_the_file_stay(tmp_path: Path) -> None:
    text = "answers:\n  a: 1\n\nformat: 1   # eerst\nproject:\n  name: 'P'\nchecklist: x@1.0.0\n"
    assert after(tmp_path, text, ("b", 2)) == text.replace("  a: 1\n", "  a: 1\n  b: 2\n")


def test_windows_line_ends_and_a_byte_order_mark_stay(tmp_path: Path) -> None:
    text = "\ufeff" + (HEAD + "answers:\n  a: 1 # w\n").replace("\n", "\r\n")
    wanted = text.replace("a: 1 # w", "a: 2  # w") + "  b: x\r\n"
    assert after(tmp_path, text, ("a", 2), ("b", "x")) == wanted


def test_what_cannot_be_cut_is_written_anew_with_its_comments(tmp_path: Path) -> None:
    text = "# van mij\n{format: 1, checklist: x@1.0.0, project: {name: P}, answers: {a: 1}}\n"
    found = after(tmp_path, text, ("b", 2), ("c", 3))
    assert found.startswith("# van mij\nformat: 1\n")
    assert found.endswith("answers:\n  a: 1\n  b: 2\n  c: 3\n")


def test_a_tag_does_not_stand_in_the_way(tmp_path: Path) -> None:
    text = HEAD + "answers:\n  a: !!str 1\n  # hier\n  c: x\n"
    assert "# hier" in after(tmp_path, text, ("b", "y"))


def test_facts_of_the_project_change_in_place(tmp_path: Path) -> None:
    path = tmp_path / "p.yaml"
    path.write_text(
        "format: 1\nchecklist: x@1.0.0\nproject:\n  name: P # naam\n  phase: een # nu\n"
        "  # slot\n  description: x\n"
    )
    file, dossier = opened(path)
    file.save(with_project(dossier, phase="twee", dates={"v": dt.date(2027, 3, 15)}))
    assert path.read_text() == (
        "format: 1\nchecklist: x@1.0.0\nproject:\n  name: P # naam\n  phase: twee  # nu\n"
        "  # slot\n  description: x\n  dates: {v: 2027-03-15}\n"
    )


def test_json_stays_json(tmp_path: Path) -> None:
    text = json.dumps({"format": 1, "checklist": "x@1.0.0", "project": {"name": "é"}})
    found = after(
        tmp_path, text, ("b", {"value": 1.5, "at": "2026-10-02"}), ("a", ["x"]), name="p.json"
    )
    assert json.loads(found)["answers"] == {"a": ["x"], "b": {"value": 1.5, "at": "2026-10-02"}}
    assert '"é"' in found


def test_a_file_that_somebody_else_changed_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "p.yaml"
    path.write_text(HEAD)
    file, dossier = opened(path)
    path.write_text(HEAD + "answers: {a: 1}\n")
    with pytest.raises(CannotWrite) as refused:
        file.save(with_answer(dossier, "b", Answer.model_validate(2)))
    assert refused.value.key == "error.changed_elsewhere"
    assert path.read_text() == HEAD + "answers: {a: 1}\n"


def test_a_new_dossier_never_takes_the_place_of_a_file(tmp_path: Path) -> None:
    path = tmp_path / "p.yaml"
    file, dossier = DossierFile(path, ORDER), read_new()
    path.write_text("van een ander")
    with pytest.raises(CannotWrite):
        file.save(dossier)
    assert path.read_text() == "van een ander"


def read_new() -> Dossier:
    return Dossier.model_validate({"format": 1, "checklist": "x@1.0.0", "project": {"name": "P"}})


def test_a_save_that_failed_leaves_no_trace_in_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "p.yaml"
    path.write_text(HEAD + "answers:\n  a: 1 # w\n")
    file, dossier = opened(path)
    with monkeypatch.context() as patched:
        patched.setattr("os.fsync", refuse)
        with pytest.raises(CannotWrite):
            file.save(with_answer(dossier, "b", Answer.model_validate(2)))
    file.save(with_answer(dossier, "c", Answer.model_validate(3)))
    assert path.read_text() == HEAD + "answers:\n  a: 1 # w\n  c: 3\n"


def refuse(_: int) -> None:
    raise OSError(28, "No space left on device")


WRITABLE = st.text(
    st.characters(exclude_categories=("Cs", "Cn"), exclude_characters="\ufeff\x00"), max_size=20
)
VALUES = (
    st.booleans()
    | st.integers(-(10**15), 10**15)
    | st.floats(allow_nan=False, allow_infinity=False, min_value=-1e12, max_value=1e12)
    | WRITABLE
    | st.lists(WRITABLE, max_size=3)
    | st.dates()
    | st.sampled_from(["no", "on", "~", "null", "1_000", "0x1F", "0o7", "1e5", ".5", "12:30"])
    | st.sampled_from(["2026-10-02", "- a", "a: b", "a #b", "'", '"', "&a", "*a", "!a", "|", "%"])
)
SAID = st.fixed_dictionaries(
    {"value": VALUES},
    optional={"note": WRITABLE, "by": WRITABLE, "at": st.dates(), "evidence": st.lists(WRITABLE)},
) | st.fixed_dictionaries({"not_applicable": WRITABLE.filter(bool)})
STARTS = st.sampled_from(
    [
        "",
        "answers:\n  # over b\n  b: 1 # naast\n\n  # los\n",
        "answers: {b: {value: 1, note: x}} # w\n",
        "answers:\n  d:\n    value: |\n      veel\n      regels\n    # erin\n    note: x\n",
    ]
)


@given(
    start=STARTS,
    changes=st.lists(st.tuples(st.sampled_from(ORDER), SAID), min_size=1, max_size=5),
)
def test_whatever_is_written_reads_back_by_both_readers(
    tmp_path_factory: pytest.TempPathFactory, start: str, changes: list[tuple[str, Any]]
) -> None:
    path = tmp_path_factory.getbasetemp() / "gegenereerd.yaml"
    path.write_text(HEAD + start)
    file, dossier = opened(path)
    for question, said in changes:
        dossier = with_answer(dossier, question, Answer.model_validate(said))
        file.save(dossier)
        found = read_dossier(path)
        assert same(found.value, dossier)
        faithful = Dossier.model_validate(compose(found.source).data())
        assert same(faithful, dossier)
    for comment in (part for part in start.split("\n") if "#" in part):
        assert comment[comment.index("#") :] in path.read_text()
