"""The expected results of the examples: the parts of a result that only content can change."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = sorted(path.parent for path in (ROOT / "examples").glob("*/dossier.yaml"))

Result = Mapping[str, Any]


def stable_part(result: Result) -> dict[str, Any]:
    """What is reviewed: no version of the program, no hash, no sentence."""
    checklist, project = result["checklist"], result["project"]
    return {
        "format": "waardebehoud.expected/1",
        "checklist": f"{checklist['id']}@{checklist['version']}",
        "date": result["date"],
        "phase": project["phase"],
        "score": _score(result["score"]),
        "themes": {theme["id"]: _ends(theme["score"]) for theme in result["themes"]},
        "phases": {phase["id"]: _phase(phase) for phase in result["phases"]},
        "findings": dict(sorted((f["rule"], f["outcome"]) for f in result["findings"])),
    }


def _score(score: Result | None) -> dict[str, Any] | None:
    if score is None:
        return None
    parts = {name: score[name] for name in ("band", "may_vanish", "provisional")}
    return {**_shown(score), **parts}


def _ends(score: Result | None) -> dict[str, Any] | None:
    return None if score is None else _shown(score)


def _shown(score: Result) -> dict[str, Any]:
    return {
        "low": score["low_exact"],
        "high": score["high_exact"],
        "coverage": round(score["coverage"], 6),
    }


def _phase(phase: Result) -> dict[str, Any]:
    waiting = {name: len(phase[name]) for name in ("undecided", "open_questions", "late")}
    return {"ready": phase["ready"], "blocking": phase["blocking"], **waiting}


def as_text(part: Result) -> str:
    """Small and reviewable: a line for each figure, theme, phase and rule."""
    lines = [f' "{key}": {_value(value)}' for key, value in part.items()]
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _value(value: Any) -> str:
    if not isinstance(value, dict):
        return json.dumps(value)
    rows = ",\n".join(f'  "{key}": {json.dumps(inner)}' for key, inner in value.items())
    return "{\n" + rows + "\n }"


def main() -> None:
    """Score every example anew and write what must follow from it."""
    for folder in FOLDERS:
        program = [sys.executable, "-c", "from waardebehoud.cli.start import main; main()"]
        command = [*program, "score", str(folder / "dossier.yaml"), "--format", "json"]
        ran = subprocess.run(command, capture_output=True, text=True, check=False)
        if ran.returncode not in {0, 1}:
            sys.exit(ran.stderr)
        path = folder / "expected.json"
        path.write_text(as_text(stable_part(json.loads(ran.stdout))), encoding="utf-8")
        print(path)


if __name__ == "__main__":
    main()
