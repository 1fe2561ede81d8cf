"""What a command has to show: records and the columns to show them in, ready for every output format."""

from collections.abc import Callable, Mapping, Sequence
from operator import itemgetter
from typing import Any, NamedTuple

Record = Mapping[str, Any]


class Column(NamedTuple):
    """A name and how its value is read from a record; `below`: in a table, it stands under the column before it."""

    name: str
    read: Callable[[Any], object]
    below: bool = False


class Result(NamedTuple):
    """Records in the order to show; `is_picked` if the user named the columns, so that JSON holds only these."""

    columns: Sequence[Column]
    records: Sequence[Record]
    is_picked: bool = False


def build_column(key: str, *, below: bool = False) -> Column:
    """The column that shows a key of the record as it is."""
    return Column(key, itemgetter(key), below)
