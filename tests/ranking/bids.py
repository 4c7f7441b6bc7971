"""Bids for the small tender, made in a line."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

from waardebehoud.asking import Asker
from waardebehoud.assessment import assess
from waardebehoud.checklist.sections import Award
from waardebehoud.cli.loading import load_asker
from waardebehoud.dossier import Dossier
from waardebehoud.ranking import Entry, Ranking, rank_bids

SMALL = Path(__file__).resolve().parents[1] / "checklists" / "valid" / "offerte.yaml"


@cache
def asker() -> Asker:
    return load_asker(SMALL)


def award(**changes: Any) -> Award:
    """The award of the small tender; low and high of a criterion as price=(40, 60)."""
    found = asker().checklist.award
    assert found is not None
    parts = {"price": found.price, **{c.theme: c for c in found.criteria}}
    for name, (low, high) in changes.items():
        update = {"low": Fraction(low), "high": Fraction(high)}
        parts[name] = parts[name].model_copy(update=update)
    price = parts.pop("price")
    return found.model_copy(update={"price": price, "criteria": tuple(parts.values())})


def bid(
    key: str, price: float, plan: object = 0, safety: object = 0, committed: object = "ja"
) -> Entry:
    dossier = Dossier.model_validate(
        {
            "format": 1,
            "checklist": "offerte@1.0.0",
            "project": {"name": "Opdracht", "phase": "beoordeling"},
            "bid": {"bidder": f"Firma {key}", "price": price},
            "answers": {"hergebruik": plan, "opleiding": safety, "toegezegd": committed},
        }
    )
    assert dossier.bid is not None
    found = assess(asker(), dossier)
    return Entry(key, found, dossier.bid.bidder, dossier.bid.price)


def ranked(*entries: Entry, **changes: Any) -> Ranking:
    return rank_bids(award(**changes), entries)


def order(ranking: Ranking) -> Sequence[tuple[str, int | None]]:
    return [(found.entry.key, found.rank) for found in ranking.bids]
