"""The reader of forms under fire: damaged parts and damaged files, guided by what code they reach.

python -m tests.form.fuzzing 600        # seconds; needs atheris, which is no part of the tests
"""

from __future__ import annotations

import io
import sys
import tempfile
import time
import zipfile
from collections import Counter
from pathlib import Path

from waardebehoud.errors import UnusableInput

FORM = Path(tempfile.gettempdir()) / "waardebehoud-fuzz.xlsx"


def parts_of(content: bytes) -> dict[str, bytes]:
    """The parts of a workbook that hold text."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(parts: dict[str, bytes]) -> bytes:
    """A workbook of parts."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as new:
        for name, part in parts.items():
            new.writestr(name, part)
    return target.getvalue()


def main(seconds: int) -> None:
    import atheris  # type: ignore[import-not-found]

    with atheris.instrument_imports(include=["waardebehoud.reading", "openpyxl"]):
        from tests.form.test_hostile import FORM as SOUND
        from tests.form.test_hostile import read_whole

    parts = parts_of(SOUND)
    names = sorted(parts)
    outcomes: Counter[str] = Counter()
    started = time.monotonic()

    def once(data: bytes) -> None:
        source = atheris.FuzzedDataProvider(data)
        damaged = dict(parts)
        for _ in range(source.ConsumeIntInRange(1, 4)):
            name = names[source.ConsumeIntInRange(0, len(names) - 1)]
            part = damaged[name]
            at = source.ConsumeIntInRange(0, len(part))
            length = source.ConsumeIntInRange(0, 60)
            new = source.ConsumeBytes(source.ConsumeIntInRange(0, 40))
            damaged[name] = part[:at] + new + part[at + length :]
        content = zipped(damaged)
        if source.ConsumeBool():
            at = source.ConsumeIntInRange(0, len(content))
            content = content[:at] + source.ConsumeBytes(8) + content[at + 8 :]
        FORM.write_bytes(content)
        try:
            outcomes["read" if read_whole(FORM) else "problems in cells"] += 1
        except UnusableInput as refused:
            outcomes[refused.problems[0].code] += 1
        if time.monotonic() - started > seconds:
            print(sum(outcomes.values()), "runs", dict(outcomes), flush=True)
            sys.stdout.flush()
            raise KeyboardInterrupt

    atheris.Setup(
        [sys.argv[0], "-max_len=400", "-len_control=0", f"-max_total_time={seconds + 30}"], once
    )
    atheris.Fuzz()


if __name__ == "__main__":
    main(int(sys.argv[1]))
