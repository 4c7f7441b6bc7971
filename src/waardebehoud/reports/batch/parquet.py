"""The table of dossiers as Parquet, in row groups, so that memory does not grow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from typing import Final

from waardebehoud.errors import WaardebehoudError
from waardebehoud.portfolio import Line
from waardebehoud.reports.batch.table import PARTS, Kind, Table, Value
from waardebehoud.reports.cells import clean

GROUP: Final = 5000
"""Rows of one group."""


MOST: Final = 2**63 - 1
"""The largest number of a column; a mass that no building has must not cost the others theirs."""


def check_library() -> None:
    """WaardebehoudError when the library that writes Parquet is not there."""
    if find_spec("pyarrow") is None:
        raise WaardebehoudError("error.no_parquet_library")


def write_parquet(path: Path, table: Table, lines: Iterable[Line]) -> None:
    """A row per dossier; shares are numbers from 0 to 1."""
    import pyarrow as pa  # an extra
    import pyarrow.parquet as pq

    kinds = {Kind.TEXT: pa.string(), Kind.COUNT: pa.int64()}
    columns = table.columns
    schema = pa.schema([(column.key, kinds.get(column.kind, pa.float64())) for column in columns])
    parts = [PARTS.get(column.kind, 0) for column in columns]
    rows = map(table.row, lines)
    with pq.ParquetWriter(path, schema) as writer:
        for group in iter(lambda: list(islice(rows, GROUP)), []):
            by_column = zip(zip(*group, strict=True), parts, strict=True)
            arrays = [list(_values(column, whole)) for column, whole in by_column]
            writer.write_table(pa.table(arrays, schema=schema))


def _values(column: Iterable[Value], parts: int) -> Iterator[str | int | float | None]:
    """The values of a column; `parts`: in how many parts of one it counts, 0 for no parts."""
    for value in column:
        if isinstance(value, str):
            yield clean(value)
        elif value is None or parts:
            yield value / parts if value is not None else None
        else:
            yield max(-MOST, min(value, MOST))
