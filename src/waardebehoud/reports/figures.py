"""The indicators listed and explained: the page of `show`, and that of the docs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from waardebehoud.content import spoken
from waardebehoud.facts import ABSENT, Missing
from waardebehoud.indicators.catalogue import INDICATORS
from waardebehoud.indicators.survey import Indicator, Value
from waardebehoud.interval import Interval
from waardebehoud.inventory.materials import Materials
from waardebehoud.texts import Words

UNITS: Mapping[str, str] = {"%": "%", "kg": "kg", "kg/m3": "kg/m³", "kg/m2": "kg/m²", "0-1": ""}
"""Units as people write them."""


def list_figures(words: Words) -> str:
    """Every indicator in one line."""
    return "".join(
        f"{one.id} [{one.unit}, {words(f'maturity.{one.maturity}')}, "
        f"{words(f'status.{one.status}')}]: {words(f'figure.{one.id}')}\n"
        for one in INDICATORS
    )


def explain_figure(words: Words, materials: Materials, indicator: Indicator) -> str:
    """One indicator: what it is, its formula, where it comes from."""
    lines = [
        indicator.id,
        words(f"figure.{indicator.id}"),
        "",
        words(f"figure.{indicator.id}.note"),
    ]
    lines.append("")
    lines += [f"{label}: {text}" for label, text in labelled(words, indicator)]
    lines.append(f"{words('figures.sources')}:")
    for source in sources_of(materials, indicator, words):
        lines.append(f"  - {source}")
    return "\n".join(lines) + "\n"


def labelled(words: Words, indicator: Indicator) -> Iterator[tuple[str, str]]:
    """What is known of an indicator, with a label each."""
    yield words("figures.formula"), indicator.formula
    yield words("figures.unit"), indicator.unit
    if indicator.reference:
        yield words("figures.reference"), indicator.reference
    yield words("figures.maturity"), words(f"maturity.{indicator.maturity}")
    yield words("figures.status"), words(f"status.{indicator.status}")


def sources_of(
    materials: Materials, indicator: Indicator, words: Words, *, addresses: bool = True
) -> tuple[str, ...]:
    """Where an indicator comes from: title, and address."""
    known = [materials.source[source] for source in indicator.sources]
    return tuple(
        f"{spoken(s.title, words.language)} {(s.url if addresses else '') or ''}".strip()
        for s in known
    )


def decimals_of(indicator: Indicator) -> int:
    """How many decimals a figure is shown with."""
    return 0 if indicator.unit.startswith("kg") else 1 if indicator.unit == "%" else 2


def figures_page(words: Words, materials: Materials) -> str:
    """The page of the docs: every indicator with formula, unit, source, status and maturity."""
    lines = [f"# {words('figures.title')}", "", words("figures.intro"), ""]
    for one in INDICATORS:
        lines += [f"## {words(f'figure.{one.id}')}", "", words(f"figure.{one.id}.note"), ""]
        lines += [f"- {words('figures.name')}: `{one.id}`"]
        for label, text in labelled(words, one):
            shown = f"`{text}`" if text == one.formula else text
            lines.append(f"- {label}: {shown}")
        lines += [f"- {words('figures.sources')}: {'; '.join(sources_of(materials, one, words))}"]
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def figures_table(words: Words) -> str:
    """Every indicator on one line of a table of the docs."""
    labels = ("name", "formula", "unit", "reference", "status", "maturity")
    lines = [
        f"| {' | '.join(words(f'figures.{label}') for label in labels)} |",
        f"|{'---|' * len(labels)}",
    ]
    for one in INDICATORS:
        status, maturity = words(f"status.{one.status}"), words(f"maturity.{one.maturity}")
        formula = f"`{one.formula}`"
        cells = (f"`{one.id}`", formula, one.unit, one.reference, status, maturity)
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def figure_text(words: Words, indicator: Indicator, value: Value) -> str:
    """A figure in words: one number, two ends, or why there is none. Low down, high up."""
    if isinstance(value, Missing):
        return words("figures.absent" if value is ABSENT else "figures.unknown")
    unit = UNITS[indicator.unit]
    return f"{interval_text(words, value, decimals_of(indicator))} {unit}".strip()


def interval_text(words: Words, value: Interval, decimals: int) -> str:
    """Both ends of an interval; one number where they are the same."""
    scale = 10**decimals
    low = Fraction(value.low * scale // 1, scale)
    high = Fraction(-(-value.high * scale // 1), scale)
    first = words.number(low, decimals)
    return first if value.exact else f"{first} – {words.number(high, decimals)}"
