"""Parquet, for DuckDB, Dask and their like: a folder with a file for each year of events, or one of other rows."""

import re
from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final

from seecli.errors import SeecliError
from seecli.files import folder_written_whole
from seecli.model import SCHEMA_VERSION, Event
from seecli.render.cells import spell_lines
from seecli.render.events import has_events, read_events
from seecli.render.result import Result
from seecli.shape import Shape, read_shape

try:
    import pyarrow as pa
    from pyarrow import parquet
except ModuleNotFoundError:
    raise SeecliError("--format parquet needs pyarrow: pip install 'seecli[parquet]'") from None

# So many events are held at once; each lot is a row group.
_LOT: Final = 2_000
# No name that Hive knows for "none": Dask does not read `year=__HIVE_DEFAULT_PARTITION__` (dask/dask#9435), and a word
# would make texts of all the years, which DuckDB does not compare with numbers. No day has the year 0.
_UNDATED: Final = 0
_FILE: Final = "part-0.parquet"
_OWN = re.compile(rf"year=\d+|(?:year=\d+/)?{re.escape(_FILE)}")
_SIGNATURE: Final = b"seecli.schema"
_TYPES: Final = {str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_()}

Store = Callable[[Any], Any]


def write_parquet(result: Result, path: Path) -> None:
    """Write a folder in one step, in place of none, of an empty one or of one that was written so before."""
    with folder_written_whole(path, _is_own) as folder:
        if result.is_picked or not has_events(result):
            _write_rows(folder, result)
        else:
            _write_events(folder, read_events(result))


def _is_own(folder: Path) -> bool:
    """Whether there is nothing in a folder that somebody else has put there."""
    return folder.is_dir() and all(
        _OWN.fullmatch(part.relative_to(folder).as_posix())
        and not part.is_symlink()
        and (part.is_dir() or _signed(part))
        for part in folder.rglob("*")
    )


def _signed(file: Path) -> bool:
    try:
        with file.open("rb") as content:
            return _SIGNATURE in (parquet.read_metadata(content).metadata or {})
    except pa.ArrowInvalid:  # it is no Parquet
        return False


def _write_events(folder: Path, events: Sequence[Event]) -> None:
    shape = read_shape()
    fields, store = _list_fields(shape.keys), _find_store(shape)
    schema = _sign(pa.schema(fields))
    for year, numbers in sorted(_sort_by_year(events).items()):
        lots = (numbers[first : first + _LOT] for first in range(0, len(numbers), _LOT))
        tables = (pa.Table.from_pylist([store(events[number]) for number in lot], schema) for lot in lots)
        (folder / f"year={year}").mkdir()
        _write_file(folder / f"year={year}" / _FILE, schema, tables)


def _sort_by_year(events: Sequence[Event]) -> Mapping[int, Sequence[int]]:
    """The places of the events of each year: to hold the events themselves would take as much as there are."""
    years: dict[int, array[int]] = {}
    for number, event in enumerate(events):
        years.setdefault(int(event["start"][:4]) if event["start"] else _UNDATED, array("L")).append(number)
    return years or {_UNDATED: array("L")}


def _list_fields(keys: Mapping[str, Shape]) -> list[pa.Field]:
    return [pa.field(key, _find_type(shape)) for key, shape in keys.items()]


def _find_type(shape: Shape) -> pa.DataType:
    """Known from the model, not from the values: a column is of its type where all of it is empty."""
    if shape.keys:
        return pa.struct(_list_fields(shape.keys))
    if shape.item:
        return pa.list_(_find_type(shape.item))
    return pa.date32() if shape.form == "date" else _TYPES[shape.types[0]]


def _find_store(shape: Shape) -> Store:
    """How a value of a shape is stored: days as such, texts without what drives a terminal that prints them."""
    if shape.keys:
        parts = {key: _find_store(part) for key, part in shape.keys.items()}
        return lambda value: {key: store(value[key]) for key, store in parts.items()}
    if shape.item:
        store_item = _find_store(shape.item)
        return lambda value: [*map(store_item, value)]
    if str not in shape.types:
        return lambda value: value
    store_text = date.fromisoformat if shape.form == "date" else spell_lines
    return lambda value: value if value is None else store_text(value)


def _write_rows(folder: Path, result: Result) -> None:
    columns = [column for column in result.columns if column.name]
    arrays = [_build_array([column.read(record) for record in result.records]) for column in columns]
    table = pa.table(arrays, names=[column.name for column in columns])
    _write_file(folder / _FILE, _sign(table.schema), [table])


def _build_array(values: Sequence[object]) -> pa.Array:
    """Numbers as numbers; where there is anything else, all as text."""
    kinds = {type(value) for value in values if value is not None}
    kind = float if kinds == {int, float} else kinds.pop() if len(kinds) == 1 else str
    if kind in _TYPES and kind is not str:
        return pa.array(values, _TYPES[kind])
    return pa.array([None if value is None else spell_lines(value) for value in values], pa.string())


def _sign(schema: pa.Schema) -> pa.Schema:
    return schema.with_metadata({_SIGNATURE: str(SCHEMA_VERSION)})


def _write_file(file: Path, schema: pa.Schema, tables: Iterable[pa.Table]) -> None:
    # A file of Python's own: pyarrow takes some names for addresses.
    with file.open("wb") as out, parquet.ParquetWriter(out, schema, compression="zstd") as writer:
        for table in tables:
            writer.write_table(table)
