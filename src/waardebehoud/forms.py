"""The agreement between the form that is written and the form that is read: keys and labels.

A row is known by the key in its first column, a column by the key in a hidden row: never by
where it stands or by what people see.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from waardebehoud.checklist.model import Checklist
from waardebehoud.checklist.questions import BaseQuestion, ChoicesQuestion, OptionQuestion
from waardebehoud.content import spoken
from waardebehoud.texts import Language, Words

FORMAT: Final = "waardebehoud.form/1"
MARK: Final = "wb:"
"""What every key in a form begins with."""

ID: Final = "wb:id"
VALUE: Final = "wb:value"
"""The key of the column with project facts."""

ANSWER_COLUMNS: Final = (
    "answer",
    "not_applicable",
    "unknown",
    "note",
    "evidence",
    "by",
    "at",
)
"""What people fill in behind a question."""

REVIEW_COLUMNS: Final = (
    "judged_value",
    "judged_points",
    "judged_na",
    "judged_reason",
    "judged_by",
    "judged_at",
)
"""What a reviewer fills in behind a question of a tender."""

INVENTORY: Final = "wb:inventory"
"""Marks the row that names the columns of the inventory."""

SHEET_KEYS: Final = (ID, INVENTORY)
"""What marks the row of keys on a sheet that is filled in."""

ELEMENT: Final = f"{MARK}i:"
"""What the key of a column of the inventory begins with."""

COMPUTES: Final = "wb:computes"
"""Marks a sheet that only computes: nothing on it is read."""

READ: Final = frozenset(
    (ID, VALUE, INVENTORY, *(MARK + name for name in (*ANSWER_COLUMNS, *REVIEW_COLUMNS)))
)
"""The keys of the columns that are read, besides those of the inventory."""

ABOUT: Final = ("format", "checklist", "version", "sha256", "language")
"""What a form says of itself."""

PROJECT_TEXTS: Final = (
    "name",
    "municipality",
    "address",
    "building_id",
    "jurisdiction",
    "description",
)
PROJECT_NUMBERS: Final = ("gross_volume", "floor_area_before", "floor_area_kept")
BID_FIELDS: Final = ("bidder", "price", "currency")


def column_key(column: str) -> str:
    """The key of a column."""
    return MARK + column


def question_key(question: str) -> str:
    """The key of the row of a question."""
    return f"{MARK}q:{question}"


def option_key(question: str, option: str) -> str:
    """The key of the row of one option of a question of several choices."""
    return f"{MARK}o:{question}:{option}"


def fact_key(section: str, name: str) -> str:
    """The key of the row of a fact: of the project, its dates, the bid, or the form itself."""
    return f"{MARK}{section}:{name}"


def element_column(column: str) -> str:
    """The key of a column of the inventory."""
    return ELEMENT + column


def is_read(key: str) -> bool:
    """Whether what stands in the column of a key is read; other columns are there to be seen."""
    return key in READ or key.startswith(ELEMENT)


def element_key(fingerprint: str) -> str:
    """The key of a row of the inventory that stood in the dossier already."""
    return f"{MARK}e:{fingerprint}"


def cell_name(question: str) -> str:
    """The defined name of the cell with the answer to a question."""
    return f"antwoord_{question}"


def one_line(text: str) -> str:
    """A text with single spaces, as a form compares it."""
    return " ".join(text.split())


def option_labels(question: BaseQuestion, language: Language) -> dict[str, str]:
    """What each option is called in a drop-down; never two alike."""
    if not isinstance(question, OptionQuestion):
        return {}
    words = Words(language)
    texts = {option.id: option.text for option in getattr(question, "options", ())}
    plain = {
        id_: one_line(spoken(texts[id_], language) if id_ in texts else words(f"answer.{id_}"))
        for id_ in question.option_ids
    }
    return distinct(plain)


def distinct(labels: Mapping[str, str]) -> dict[str, str]:
    """Labels with their id behind them where two would be the same."""
    seen = [label.casefold() for label in labels.values()]
    return {
        id_: label if seen.count(label.casefold()) == 1 else f"{label} ({id_})"
        for id_, label in labels.items()
    }


def phase_labels(checklist: Checklist, language: Language) -> dict[str, str]:
    """What each phase is called in a drop-down."""
    titles = {phase.id: one_line(spoken(phase.title, language)) for phase in checklist.phases}
    return distinct(titles)


def row_keys(checklist: Checklist) -> Iterator[str]:
    """The keys of all rows with answers."""
    for question in checklist.questions:
        yield question_key(question.id)
        if isinstance(question, ChoicesQuestion):
            yield from (option_key(question.id, option) for option in question.option_ids)


def reviewed(checklist: Checklist) -> bool:
    """Whether a form of this checklist has columns for a reviewer."""
    return checklist.award is not None
