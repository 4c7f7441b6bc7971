"""The table of dossiers as Parquet, in row groups, so that memory does not grow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, Final

from waardebehoud.errors import WaardebehoudError
from waardebehoud.portfolio import Line
from waardebehoud.reports.batch.table import PARTS, Column, Kind
from waardebehoud.reports.cells import clean

GROUP: Final = 5000
"""Rows of one group."""


def write_parquet(path: Path, columns: Sequence[Column], lines: Iterable[Line]) -> None:
    """A row per dossier; shares are numbers from 0 to 1."""
    try:
        import pyarrow as pa  # noqa: PLC0415
        import pyarrow.parquet as pq  # noqa: PLC0415
    except ImportError:
        raise WaardebehoudError("error.no_parquet_library") from None
    kinds = {Kind.TEXT: pa.string(), Kind.COUNT: pa.int64()}
    schema = pa.schema([(column.key, kinds.get(column.kind, pa.float64())) for column in columns])
    rows = iter(lines)
    with pq.ParquetWriter(path, schema) as writer:
        for group in iter(lambda: list(islice(rows, GROUP)), []):
            arrays = [list(_values(column, group)) for column in columns]
            writer.write_table(pa.table(arrays, schema=schema))


def _values(column: Column, lines: Iterable[Line]) -> Iterator[Any]:
    for line in lines:
        value = column.value(line)
        if isinstance(value, str):
            yield clean(value)
        elif value is not None and column.kind in PARTS:
            yield value / PARTS[column.kind]
        else:
            yield value
