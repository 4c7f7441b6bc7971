"""A snapshot as YAML that people review: sorted as the checklist, a line or a block a thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from waardebehoud.snapshots.model import Snapshot, Trial
from waardebehoud.writing.content import plain
from waardebehoud.writing.yaml_text import STEP, WIDTH, entry, inline, scalar

HEAD: Final = """\
# yaml-language-server: $schema={schema}
# Momentopname: wat deze checklist vandaag van vaste projecten zegt. Gemaakt, niet geschreven:
#   waardebehoud validate {checklist} --snapshot
# Lees het verschil na voor u het bewaart: elke regel die verandert, verandert een betekenis.
format: 1
snapshot: {id}
"""
SCHEMA: Final = "../snapshot.schema.json"


def snapshot_text(snapshot: Snapshot, checklist: str, schema: str = SCHEMA) -> str:
    """The whole file."""
    parts = [HEAD.format(schema=schema, checklist=checklist, id=snapshot.snapshot)]
    data: dict[str, Any] = plain(snapshot.model_dump(exclude_defaults=True))
    for key in ("phases", "themes", "bands", "award"):
        parts += [entry(key, data[key], "")] if key in data else []
    parts += _dossiers(snapshot)
    for key in ("expressions", "questions", "rules", "actions"):
        if data.get(key):
            parts += [f"\n{key}:\n", *(grouped(name, part) for name, part in data[key].items())]
    return "".join(parts)


def _dossiers(snapshot: Snapshot) -> Iterator[str]:
    yield "\ndossiers:\n"
    for number, trial in enumerate(snapshot.dossiers, 1):
        yield f"{STEP}# {number}\n{STEP}- " + "".join(_trial(trial)).lstrip()


def _trial(trial: Trial) -> Iterator[str]:
    data: dict[str, Any] = plain(trial.model_dump(exclude_defaults=True))
    for key, value in {"project": None, "answers": {}, **data}.items():
        if isinstance(value, Mapping):
            yield wrapped(key, value, STEP * 2)
        elif value is not None:
            yield entry(key, value, STEP * 2)


GROUPS: Final = (("points",), ("asked", "outcome"), ("responsible", "actions", "sources"))
"""Keys that begin a line of their own, so that a change stays in its line."""


def grouped(key: str, value: Mapping[str, Any]) -> str:
    """A thing on one line when it fits, else a line or more for each group of its keys."""
    line = f"{STEP}{scalar(key)}: {inline(value)}\n"
    if len(line) <= WIDTH:
        return line
    apart = {name for group in GROUPS for name in group}
    groups = [[name for name in value if name not in apart]]
    groups += [[name for name in group if name in value] for group in GROUPS]
    lines = [f"{STEP}{scalar(key)}: {{"]
    for group in filter(None, groups):
        pieces = [f"{scalar(name)}: {inline(value[name])}, " for name in group]
        lines += _filled(pieces, STEP * 2)
    lines[-1] = lines[-1].rstrip(", ") + "}"
    return "\n".join(line.rstrip() for line in lines) + "\n"


def wrapped(key: str, value: Mapping[str, Any], indent: str) -> str:
    """A map between braces over as many full lines as it needs."""
    pieces = [f"{scalar(name)}: {inline(part)}, " for name, part in value.items()]
    line = f"{indent}{scalar(key)}: {{{''.join(pieces).rstrip(', ')}}}\n"
    if len(line) <= WIDTH:
        return line
    lines = [f"{indent}{scalar(key)}: {{", *_filled(pieces, indent + STEP)]
    lines[-1] = lines[-1].rstrip(", ") + "}"
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _filled(pieces: Iterable[str], indent: str) -> list[str]:
    """Pieces one after the other, on as few lines as they need."""
    lines = [indent]
    for piece in pieces:
        if len(lines[-1]) + len(piece) > WIDTH and lines[-1] != indent:
            lines.append(indent)
        lines[-1] += piece
    return lines
