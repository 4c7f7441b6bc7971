"""What editors say of a key whose name leaves a question, and how it may be filled in.

They stand here and not beside the fields, because a model is made at every start of the program and
a schema only when it is printed.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

NOTES: Final[Mapping[str, str]] = {
    "id": "Never changes meaning and is never used again.",
    "themes": "What questions are about; they make the profile of a score.",
    "dates": "Dates of a project that decide which law holds.",
    "actors": "Who can be responsible for an answer.",
    "roles": "Roles of the bouwregisseur, for actions.",
    "instruments": "Kinds of policy instruments, hard or soft, for actions.",
    "services": "Services of a city, for actions.",
    "levels": "Levels at which an action works, for actions.",
    "questions": "What is asked, in any order; phase, theme and conditions decide the walk.",
    "rules": "What must hold, and what is said when it does not.",
    "expressions": "Conditions and computations with a name, for use in others.",
    "sources": "Where facts were read, or the ids of such sources.",
    "actions": "What somebody can do.",
    "examples": "Answers and what must follow from them; validate runs them.",
    "part": "The id of this part.",
    "theme": "Id of a theme.",
    "phase": "Id of a phase.",
    "due": "Id of the phase at the end of which it must be answered.",
    "weight": "How much it counts, beside the others.",
    "role": "Id of a role.",
    "instrument": "Id of an instrument.",
    "service": "Id of a service.",
    "level": "Id of a level.",
    "effort": "How much work it is.",
    "options": "What can be chosen, in the order in which it is shown.",
    "question": "Id of a question.",
    "jurisdiction": "Whose law holds.",
    "note": "Free text.",
    "by": "Who said so.",
    "at": "When it was said.",
    "ChecklistFile.version": "major.minor.patch; validate --against tells which part must rise.",
    "ChecklistFile.intro": "What the guideline is for, in a few sentences.",
    "ChecklistFile.jurisdiction": "Whose law the guideline speaks of.",
    "ChecklistFile.include": "Files with shared content, from the folder of this file.",
    "ChecklistFile.override": "What is changed of shared questions, by id.",
    "Action.example": "Where somebody did it.",
    "Award.price": "How much the price counts.",
    "Award.criteria": "How much the themes count.",
    "Banded.bands": "From which number on which points are earned; ascending.",
    "Example.name": "What the example shows, in one line.",
    "Example.project": "Phase, dates and jurisdiction of the example.",
    "Example.answers": "Answers by the id of their question, as in a dossier.",
    "Example.expect": "What must follow.",
    "ExampleProject.dates": "Project dates by id.",
    "Expectation.rules": "Outcomes by the id of the rule.",
    "Expectation.questions": "Whether questions are asked, by id.",
    "Expectation.expressions": "Truths of named expressions, by name.",
    "Expectation.themes": "Scores of themes, by id.",
    "Expectation.score": "The total score.",
    "ExpectedScore.low": "Least score, on the scale 0..1.",
    "ExpectedScore.high": "Largest score, on the scale 0..1.",
    "Instrument.strength": "Whether it obliges or helps.",
    "Migration.steps": "What becomes of old answers, in this order.",
    "NumberQuestion.type": "Whole numbers, any numbers, or a percentage from 0 to 100.",
    "Option.help": "How to tell whether this one fits.",
    "Source.url": "Where it can be read.",
    "Source.status": "verified is read at the source, secondary elsewhere; own is a choice.",
    "Dossier.project": "Which project it is, how far and when.",
    "Dossier.answers": "Answers by the id of their question.",
    "Bid.bidder": "Who hands it in.",
    "Bid.currency": "Three letters.",
    "Project.name": "How people call the project.",
    "Project.municipality": "Where it is.",
    "Project.address": "Street and number.",
    "Project.dates": "Days by the id of the date in the checklist.",
    "Project.description": "What is going to happen, in a few sentences.",
    "RetiredAnswer.answer": "The answer as it was.",
}
"""By key, or by model and key where that says more."""

EXAMPLES: Final[Mapping[str, tuple[Any, ...]]] = {
    "id": ("bouwvolume",),
    "phase": ("ontwerp",),
    "due": ("ontwerp",),
    "theme": ("kennis",),
    "weight": (2,),
    "sources": (["vlarema-4.3.3"],),
    "actions": (["sop-laten-opmaken"],),
    "responsible": (["projectleider"],),
    "unit": ("m3",),
    "url": ("https://codex.vlaanderen.be",),
    "read": ("2026-11-23",),
    "at": ("2026-10-02",),
    "ChecklistFile.version": ("1.0.0",),
    "ChecklistFile.include": (["gedeeld/regelgeving.yaml"],),
    "ChecklistFile.override": ({"erfgoed": {"weight": 2}},),
    "ChecklistFile.jurisdiction": ("Vlaanderen",),
    "Sections.expressions": ({"groot": "bouwvolume > 1000"},),
    "YesNoQuestion.points": ({"ja": 1, "nee": 0},),
    "ChoiceQuestion.points": ({"alles": 1, "deels": 0.5, "niets": 0},),
    "NumberQuestion.points": ({"kind": "linear", "from": 0, "to": 40},),
    "Validity.from": ("2027-01-01",),
    "Validity.date": ("vergunningsaanvraag",),
    "Example.answers": ({"functie": "niet_residentieel", "bouwvolume": 1000},),
    "Expectation.rules": ({"sop-verplicht": "not_applicable"},),
    "Expectation.due": ({"sop": "ontwerp"},),
    "Expectation.sources": ({"sop-verplicht": ["vlarema-4.3.3"]},),
    "Expectation.responsible": ({"sop": ["projectleider"]},),
    "Expectation.questions": ({"hergebruikinventaris": "asked"},),
    "MapOptions.options": ({"woning": "eengezinswoning", "andere": None},),
    "Split.into": ({"gevel_gaaf": {"ja": "ja"}, "dak_gaaf": {"ja": "ja"}},),
    "Ignore.code": ("TXT006",),
    "Ignore.at": ("questions/bouwjaar",),
    "Dossier.checklist": ("sloop@1.0.0",),
    "Dossier.answers": ({"functie": "niet_residentieel", "bouwvolume": {"unknown": True}},),
    "Dossier.inventory": ("inventaris.csv",),
    "Project.dates": ({"vergunningsaanvraag": "2026-09-01"},),
    "Answer.evidence": (["docs/asbest.pdf"],),
}
"""The same for examples."""


def annotated(model: str, schema: Mapping[str, Any]) -> dict[str, Any]:
    """The schema of a model with a description and examples beside its keys."""
    keys = {key: _with_notes(model, key, below) for key, below in schema["properties"].items()}
    return {**schema, "properties": keys}


def _with_notes(model: str, key: str, schema: Mapping[str, Any]) -> dict[str, Any]:
    found = dict(schema)
    if "const" in found:
        return found
    note = NOTES.get(f"{model}.{key}", NOTES.get(key))
    if note is not None:
        found.setdefault("description", note)
    examples = EXAMPLES.get(f"{model}.{key}", EXAMPLES.get(key))
    if examples is not None and "$ref" not in found.get("items", {}):
        found.setdefault("examples", list(examples))
    return found
