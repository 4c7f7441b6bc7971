"""Generated inventories, and checklists whose questions and rules look at their figures."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from tests.form.making import YARDSTICK, Pair
from tests.properties.generated import THEMES, checklists, dossiers, joined, text
from waardebehoud.asking import Asker
from waardebehoud.checklist.model import Checklist
from waardebehoud.figures import FIGURES
from waardebehoud.inventory.element import Element, Told
from waardebehoud.inventory.rows import Inventory, rows_of
from waardebehoud.inventory.wording import plain_row
from waardebehoud.measuring import Books

NAMES = (
    *("Deur", "binnendeur", "Asbestplaat", "asbestvrije golfplaat", "CCA-hout (terras)", "ccatv"),
    *(
        "tl-lamp",
        "tl lamp",
        "plaat, geen asbest",
        "teer/koolteer",
        "radiator",
        "",
        "Vloer «koolteer»",
    ),
)
MATERIALS = ("baksteen", "gewapend beton", "STAAL", "gemengd", "spul*", "leien", "asbest?", "")
CONDITIONS = (
    *("aandeel_hergebruik >= 30", "30 <= waardebehoudsgraad < 60", "known(losmaakbaarheid)"),
    *("massa_totaal / 1000 < 5", "abs(aandeel_behoud - aandeel_recyclage) < 10", "mengsel >= 50"),
    *("max(aandeel_nuttig, 10) == 10", "aandeel_onbekend in [0, 100]", "-massa_gevaarlijk > -10"),
    *("massa_totaal / massa_gevaarlijk > 2", "f0 > 20", "f0 != f1", "taxonomie_dnsh >= 70"),
    *("min(f0, f1) * 2 <= 90", "aandeel_verwijdering not in [0]", "2 / (f0 - f1) < 1"),
)
POINTS = (
    {"kind": "linear", "from": 0, "to": 100},
    {"kind": "linear", "from": 5000, "to": 0},
    {"kind": "bands", "bands": [{"from": 0, "points": 0.25}, {"from": 20, "points": 1}]},
    {
        "kind": "bands",
        "bands": [
            {"from": 0.5, "points": 0.5},
            {"from": 30, "points": 0},
            {"from": 70, "points": 1},
        ],
    },
)


def numbers(most: int) -> st.SearchStrategy[Any]:
    """None, whole numbers, and numbers with decimals."""
    decimals = st.integers(0, most * 100).map(lambda n: Fraction(n, 100))
    plain = decimals.map(lambda n: int(n) if n.denominator == 1 else n)
    return st.one_of(st.none(), st.integers(0, most), plain)


@st.composite
def elements(draw: st.DrawFn, number: int) -> Element:
    def ids(named: Any) -> str:
        return str(draw(st.sampled_from(["", *(one.id for one in named)])))

    ladder, detachment = YARDSTICK.ladder, YARDSTICK.detachment
    told = st.sampled_from([None, *Told])
    sides = ("connection", "accessibility", "crossings", "edge")
    full = draw(st.booleans())
    grades = {
        side: (getattr(detachment, side)[0].id if full else ids(getattr(detachment, side)))
        for side in sides
    }
    return Element(
        row=number,
        id=draw(st.sampled_from([f"e{number}", ""])),
        element=draw(st.sampled_from(NAMES)) or f"=x{number}",
        material=draw(st.sampled_from(MATERIALS)),
        eural=draw(st.sampled_from(["", "", "17 01 01", "17 06 05", "17 05 04", "99 01 01*"])),
        quantity=draw(numbers(40)),
        unit=draw(st.sampled_from(["m3", "st", "kg", "Ton", "m²", "dm3", "doos", ""])),
        mass_kg=draw(st.one_of(st.none(), numbers(3000))),
        value_eur=draw(numbers(900)),
        co2_kg=draw(numbers(900)),
        hazardous=draw(told),
        waste=draw(told),
        destination=ids(ladder.treads),
        realised_destination=ids(ladder.treads) if draw(st.booleans()) else "",
        realised_mass_kg=draw(numbers(3000)),
        reuse_criteria=draw(st.sampled_from([None, frozenset(), frozenset({"markt"})])),
        note=draw(st.sampled_from(["", "-nota; a, b", 'met "tekens"'])),
        **grades,
    )


@st.composite
def figured(draw: st.DrawFn) -> Checklist:
    """A generated checklist with questions that the inventory answers, and rules about it."""
    base = draw(checklists())
    questions = [
        {
            "id": f"f{number}",
            "theme": draw(st.sampled_from(THEMES)),
            "phase": "een",
            "due": "twee",
            "type": "indicator",
            "indicator": draw(st.sampled_from(FIGURES)),
            "text": text("?"),
            "why": text("!"),
            "responsible": ["ik"],
            "sources": ["bron"],
            "weight": draw(st.sampled_from([1, 2])),
            "points": draw(st.sampled_from(POINTS)),
        }
        for number in range(2)
    ]
    wanted = draw(st.lists(st.sampled_from(CONDITIONS), min_size=3, max_size=6, unique=True))
    rules = [
        {
            "id": f"g{number}",
            "kind": "requirement",
            "severity": "warning",
            "message": text("!"),
            "sources": ["bron"],
            "require": condition,
        }
        for number, condition in enumerate(wanted)
    ]
    data = {
        "format": 1,
        "id": "gemaakt",
        "version": "1.0.0",
        "title": text("Gemaakt"),
        "phases": [],
        "themes": [],
        "dates": [],
        "expressions": {"mengsel": "aandeel_hergebruik + aandeel_recyclage * 2 - f1 / 4"},
        "questions": questions,
        "rules": rules,
    }
    more = joined({**data, **{name: _plain(base, name) for name in ("phases", "themes", "dates")}})
    fields = {name: getattr(base, name) for name in Checklist.model_fields}
    fields |= {
        name: (*getattr(base, name), *getattr(more, name)) for name in ("questions", "rules")
    }
    fields["expressions"] = {**base.expressions, **more.expressions}
    return Checklist.model_construct(**fields)


def _plain(checklist: Checklist, name: str) -> list[Any]:
    return [one.model_dump(by_alias=True, exclude_none=True) for one in getattr(checklist, name)]


@st.composite
def stocked(draw: st.DrawFn) -> Pair:
    """A checklist about figures, a dossier, and its inventory."""
    checklist = draw(figured())
    dossier = draw(dossiers(checklist.model_copy(update={"questions": _asked(checklist)})))
    count = draw(st.integers(1, 6))
    rows = tuple(draw(elements(number)) for number in range(1, count + 1))
    size = {"gross_volume": 40, "floor_area_before": 20, "floor_area_kept": draw(numbers(30))}
    project = dossier.project.model_copy(update=size if draw(st.booleans()) else {})
    told = tuple(plain_row(row) for row in rows)
    dossier = dossier.model_copy(update={"project": project, "inventory": told})
    return Pair("stocked", Asker(checklist), dossier, Books(Inventory(rows_of(rows)), YARDSTICK))


def _asked(checklist: Checklist) -> tuple[Any, ...]:
    return tuple(question for question in checklist.questions if question.figure is None)
