"""Many dossiers, some broken in thirty ways, made from a seed."""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Callable
from pathlib import Path

KLEIN = Path(__file__).resolve().parents[1] / "checklists" / "valid" / "klein.yaml"
PARTS = 4

GOOD = """format: 1
checklist: klein@1.2.0
project: {{name: "Project {number}", phase: {phase}}}
answers:
"""

Breaker = Callable[[str], bytes]


def text(change: Callable[[str], str]) -> Breaker:
    return lambda good: change(good).encode()


BREAKERS: dict[str, Breaker] = {
    "empty": lambda _: b"",
    "blank": lambda _: b"  \n\n",
    "latin": lambda good: good.encode() + b"# caf\xe9\n",
    "zeros": lambda _: b"\x00" * 200,
    "zip": lambda _: b"PK\x03\x04" + bytes(range(256)),
    "unclosed": text(lambda good: good + "x: [1, 2\n"),
    "tab": text(lambda good: good.replace("  ", "\t", 1)),
    "double": text(lambda good: good + "format: 1\n"),
    "list": text(lambda _: "- een\n- twee\n"),
    "scalar": text(lambda _: "zomaar tekst\n"),
    "number": text(lambda _: "42\n"),
    "format": text(lambda good: good.replace("format: 1", "format: 9")),
    "no_format": text(lambda good: good.replace("format: 1\n", "")),
    "no_checklist": text(lambda good: good.replace("checklist: klein@1.2.0\n", "")),
    "other": text(lambda good: good.replace("klein@", "kelin@")),
    "newer": text(lambda good: good.replace("@1.2.0", "@9.0.0")),
    "version": text(lambda good: good.replace("@1.2.0", "")),
    "no_name": text(lambda good: good.replace("name:", "naam:")),
    "no_project": text(lambda good: good.replace("project:", "projekt:")),
    "phase": text(lambda good: good.replace("phase: ", "phase: on")),
    "key": text(lambda good: good + "iets: anders\n"),
    "question": text(lambda good: good + "  onbekende_vraag: ja\n"),
    "option": text(lambda good: good + "  functie: kasteel\n"),
    "not_a_number": text(lambda good: good + "  volume: veel\n"),
    "bound": text(lambda good: good + "  volume: -4\n"),
    "twice": text(lambda good: good + "  volume: {value: 3, unknown: true}\n"),
    "bomb": text(lambda good: good + "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"),
    "tag": text(lambda good: good + "x: !!python/object:os.system ls\n"),
    "deep": text(lambda _: "[" * 5000),
    "date": text(lambda good: good + "  volume: {value: 3, at: 2026-13-40}\n"),
}


def make_folder(folder: Path, count: int, broken: int) -> set[str]:
    """Write many dossiers in folders; the names of the broken ones."""
    rng = random.Random(2026)
    folder.mkdir(parents=True, exist_ok=True)
    bad = set(rng.sample(range(count), broken))
    ways = list(BREAKERS)
    for part in range(PARTS):
        (folder / f"deel{part}").mkdir()
        shutil.copy(KLEIN, folder / f"deel{part}")
    named: set[str] = set()
    for number in range(count):
        place = folder / f"deel{number % PARTS}"
        path = place / f"dossier-{number:05}.yaml"
        good = dossier(number, rng)
        if number in bad:
            way = ways[len(named) % len(ways)]
            path = path.with_name(f"dossier-{number:05}-{way}.yaml")
            path.write_bytes(BREAKERS[way](good))
            named.add(path.name)
        elif number % 3:
            path.write_text(good, encoding="utf-8")
        else:
            path.with_suffix(".json").write_text(as_json(good, number), encoding="utf-8")
    return named


def dossier(number: int, rng: random.Random) -> str:
    lines = [GOOD.format(number=number, phase="midden")]
    if rng.random() < 0.8:
        lines.append(f"  behouden: {rng.randint(0, 100)}\n")
    lines.append(f"  beschermd: {rng.choice(['ja', 'nee'])}\n")
    return "".join(lines)


def as_json(good: str, number: int) -> str:
    answers = [line.strip().split(": ") for line in good.splitlines() if line.startswith("  ")]
    return json.dumps(
        {
            "format": 1,
            "checklist": "klein@1.2.0",
            "project": {"name": f"Project {number}", "phase": "midden"},
            "answers": {k: int(v) if v.isdigit() else v for k, v in answers},
        }
    )
