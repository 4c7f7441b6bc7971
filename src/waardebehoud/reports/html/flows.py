"""A Sankey picture in SVG: groups of elements on the left, destinations on the right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Final

from msgspec import Struct

from waardebehoud.content import spoken
from waardebehoud.inventory.element import Told
from waardebehoud.inventory.kinds import hazard_of
from waardebehoud.inventory.ladder import TreadClass
from waardebehoud.inventory.mass import weigher
from waardebehoud.reports.inventory.source import measured_of
from waardebehoud.reports.view import Report

WIDTH: Final = 960
HEIGHT: Final = 330
BAR: Final = 14
LEFT: Final = 250
RIGHT: Final = 640
GAP: Final = 10
LEAST: Final = 15
"""The least height of a node, so that its label has a line of its own."""
MOST_GROUPS: Final = 9

SHADES: Final = {
    TreadClass.RETAINED: "#0B5D57",
    TreadClass.REUSED: "#3E8E86",
    TreadClass.RECYCLED: "#8FC1BA",
    TreadClass.RECOVERED: "#C9A227",
    TreadClass.DISPOSED: "#7A4A3A",
    TreadClass.HAZARDOUS: "#A3262A",
    None: "#9AA5A7",
}


class Flow(Struct, frozen=True):
    """So much mass of a group that goes to a destination."""

    group: str
    target: str
    kg: Fraction
    class_: TreadClass | None


class Node(Struct, frozen=True):
    """A bar with its label."""

    x: int
    y: float
    height: float
    label: str
    label_y: float
    side: str
    fill: str


class Band(Struct, frozen=True):
    """A flow as a path, with its words."""

    path: str
    fill: str
    title: str


class Picture(Struct, frozen=True):
    """All that the template draws."""

    width: int
    height: int
    nodes: tuple[Node, ...]
    bands: tuple[Band, ...]


def flows_of(report: Report) -> tuple[Flow, ...]:
    """The mass of the old building from group to destination, at least; largest groups first."""
    books = measured_of(report).books
    ladder, weigh = books.yardstick.ladder, weigher(books.yardstick)
    found: dict[tuple[str, str], Flow] = {}
    for element in books.inventory.elements:
        tread = ladder.tread.get(element.destination)
        hazardous = hazard_of(books.yardstick, element, element.destination) is Told.YES
        class_ = TreadClass.HAZARDOUS if hazardous else tread.class_ if tread else None
        kg = Fraction(weigh(element).low)
        if class_ is TreadClass.INCOMING or not kg:
            continue
        if hazardous:
            target = report.words("destination.hazardous")
        else:
            unknown = report.words("destination.unknown")
            target = f"{tread.number}. {report.say(tread.title)}" if tread else unknown
        group = group_of(report, element.layer) or element.name
        before = found.get((group, target))
        total = kg + before.kg if before else kg
        found[group, target] = Flow(group, target, total, class_)
    return _few(report, found.values())


def group_of(report: Report, layer: str) -> str:
    """The layer of the building in words; empty when none was given."""
    layers = measured_of(report).books.yardstick.detachment.layers
    titles = (one.title for one in layers if one.id == layer)
    return next((spoken(title, report.words.language) for title in titles), "")


def _few(report: Report, flows: Iterable[Flow]) -> tuple[Flow, ...]:
    """At most so many groups: the smallest go together."""
    listed = list(flows)
    sizes: dict[str, Fraction] = {}
    for flow in listed:
        sizes[flow.group] = sizes.get(flow.group, Fraction(0)) + flow.kg
    ranked = sorted(sizes, key=lambda group: -sizes[group])
    kept = ranked if len(ranked) <= MOST_GROUPS else ranked[: MOST_GROUPS - 1]
    other = report.words("picture.other")
    joined: dict[tuple[str, str], Flow] = {}
    for flow in listed:
        group = flow.group if flow.group in kept else other
        before = joined.get((group, flow.target))
        kg = flow.kg + (before.kg if before else 0)
        joined[group, flow.target] = Flow(group, flow.target, kg, flow.class_)
    places = {name: place for place, name in enumerate([*kept, other])}
    return tuple(sorted(joined.values(), key=lambda f: (places[f.group], f.target)))


def picture(report: Report, flows: Sequence[Flow]) -> Picture:
    """Nodes and bands, in proportion to the mass."""
    total = sum((flow.kg for flow in flows), Fraction(0))
    groups = list(dict.fromkeys(flow.group for flow in flows))
    targets = sorted({flow.target for flow in flows}, key=_by_number)
    left = _nodes(report, groups, {g: [f for f in flows if f.group == g] for g in groups}, total)
    right = _nodes(
        report, targets, {t: [f for f in flows if f.target == t] for t in targets}, total
    )
    nodes = [
        *(_node(LEFT, place, name, "#1F2A2C") for name, place in left.items()),
        *(
            _node(RIGHT, place, name, SHADES[next(f.class_ for f in flows if f.target == name)])
            for name, place in right.items()
        ),
    ]
    height = max(node.y + node.height for node in nodes) + GAP if nodes else HEIGHT
    bands = _bands(report, flows, left, right, total)
    return Picture(WIDTH, round(height) + 10, tuple(nodes), tuple(bands))


def _by_number(target: str) -> tuple[int, str]:
    number = target.split(".", maxsplit=1)[0]
    return (int(number), "") if number.isdigit() else (99, target)


class _Stack(Struct):
    """Where a node stands, and how much of it is used by bands."""

    y: float
    height: float
    label: str
    used: float = 0.0


def _nodes(
    report: Report, names: Sequence[str], flows: dict[str, list[Flow]], total: Fraction
) -> dict[str, _Stack]:
    y, placed = float(GAP), {}
    for name in names:
        kg = sum((flow.kg for flow in flows[name]), Fraction(0))
        height = float(kg / total) * HEIGHT
        label = f"{name}: {report.words.number(round(kg))} kg"
        placed[name] = _Stack(y, height, label)
        y += max(height, LEAST) + GAP
    return placed


def _node(x: int, stack: _Stack, _: str, fill: str) -> Node:
    side = "end" if x == LEFT else "start"
    middle = stack.y + max(stack.height, 2) / 2
    return Node(x, stack.y, max(stack.height, 1.5), stack.label, middle, side, fill)


def _bands(
    report: Report,
    flows: Sequence[Flow],
    left: dict[str, _Stack],
    right: dict[str, _Stack],
    total: Fraction,
) -> list[Band]:
    bands = []
    for flow in flows:
        source, target = left[flow.group], right[flow.target]
        thick = max(float(flow.kg / total) * HEIGHT, 0.8)
        top, end = source.y + source.used, target.y + target.used
        source.used += thick
        target.used += thick
        mass = report.words.number(round(flow.kg))
        title = report.words("picture.flow", source=flow.group, target=flow.target, mass=mass)
        bands.append(Band(_path(top, end, thick), SHADES[flow.class_], title))
    return bands


def _path(top: float, end: float, thick: float) -> str:
    """A band that leaves and arrives level."""
    x1, x2, middle = LEFT + BAR, RIGHT, (LEFT + BAR + RIGHT) / 2
    return (
        f"M{x1} {top:.1f} C{middle} {top:.1f} {middle} {end:.1f} {x2} {end:.1f} "
        f"L{x2} {end + thick:.1f} "
        f"C{middle} {end + thick:.1f} {middle} {top + thick:.1f} {x1} {top + thick:.1f} Z"
    )
