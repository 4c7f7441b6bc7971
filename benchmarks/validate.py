"""`validate` of a checklist of 1,000 questions, against composing its YAML with positions."""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from timing import byte_compiled

FLOOR = "import sys, yaml; yaml.compose(open(sys.argv[1]).read(), Loader=yaml.CSafeLoader)"
PROGRAM = "from waardebehoud.cli.start import main; main()"
HEAD = """format: 1
id: groot
version: 1.0.0
title: {nl: Groot, en: Large}
phases: [{id: begin, title: {nl: Begin, en: Start}}]
themes: [{id: kennis, title: {nl: Kennis, en: Knowledge}}]
actors: [{id: leider, title: {nl: Projectleider, en: Project leader}}]
sources: [{id: eigen, title: {nl: Eigen voorstel, en: Own proposal}, read: 2026-11-24, status: own}]
questions:
"""
QUESTION = """  - id: vraag_{n}
    theme: kennis
    phase: begin
    due: begin
    type: choice
    text:
      nl: Wat is er gekend van onderdeel {n} van dit gebouw?
      en: What is known of part {n} of this building?
    why:
      nl: Wat niemand van onderdeel {n} weet, kan niemand bewaren voor het volgende gebouw.
      en: What nobody knows of part {n}, nobody can keep for the next building.
    help:
      nl: Kijk in het dossier van het gebouw en vraag het aan wie er werkt.
      en: Look in the file of the building and ask those who work there.
    options:
      - {{id: alles, text: {{nl: 'Alles, met een verslag', en: 'Everything, with a report'}}}}
      - {{id: deels, text: {{nl: Een deel, en: A part}}}}
      - {{id: niets, text: {{nl: Niets, en: Nothing}}}}{when}
    weight: 1
    points: {{alles: 1, deels: 0.5, niets: 0}}
    not_applicable: true
    responsible: [leider]
    sources: [eigen]
"""
RULE = """  - id: regel-{n}
    kind: requirement
    severity: warning
    require: not (vraag_{n} == 'niets')
    message: {{nl: Zoek onderdeel {n} uit., en: Find out about part {n}.}}
    sources: [eigen]
"""


def checklist(count: int) -> str:
    """A checklist of so many questions, most with a condition, and a rule for every fifth."""
    questions = []
    for n in range(count):
        when = f"\n    when: vraag_{n - 1} != 'niets' or vraag_{n // 2} == 'alles'" if n % 3 else ""
        questions.append(QUESTION.format(n=n, when=when))
    rules = [RULE.format(n=n) for n in range(0, count, 5)]
    return HEAD + "".join(questions) + "rules:\n" + "".join(rules)


def seconds(environment: Mapping[str, str], code: str, *arguments: str) -> float:
    """The time of the processor for one whole process: other work on the machine does not count."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-c", code, *arguments]
    done = subprocess.run(command, env=environment, capture_output=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in (0, 1):
        raise SystemExit(done.stdout.decode() + done.stderr.decode())
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main(runs: int = 9) -> None:
    """Interleaved runs; medians."""
    with tempfile.TemporaryDirectory() as folder:
        environment = byte_compiled(Path(folder))
        for count in (100, 1000):
            sound, misspelt = Path(folder) / f"{count}.yaml", Path(folder) / f"{count}-fout.yaml"
            sound.write_text(checklist(count), encoding="utf-8")
            wrong = checklist(count).replace("weight: 1", "wieght: 1", 1)
            misspelt.write_text(wrong, encoding="utf-8")
            cases = {
                "compose": (FLOOR, str(sound)),
                "validate": (PROGRAM, "validate", str(sound)),
                "validate, one key misspelt": (PROGRAM, "validate", str(misspelt)),
            }
            times: dict[str, list[float]] = {name: [] for name in cases}
            for _ in range(runs + 1):
                for name, case in cases.items():
                    times[name].append(seconds(environment, *case))
            floor, *others = (statistics.median(found[1:]) for found in times.values())
            print(f"{count} questions, {sound.stat().st_size / 1e6:.2f} MB: {floor * 1e3:.0f} ms")
            for name, found in zip(list(cases)[1:], others, strict=True):
                print(f"  {name}: {found * 1e3:.0f} ms, ratio {found / floor:.2f} (goal 3)")


if __name__ == "__main__":
    main()
