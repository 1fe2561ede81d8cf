"""What a command has to show: records and the columns to show them in, ready for every output format."""

from collections.abc import Callable, Mapping, Sequence
from operator import itemgetter
from typing import Any, NamedTuple

Record = Mapping[str, Any]


class Column(NamedTuple):
    """A name and how its value is read from a record.

    In a table, a column that is `below` stands under the column before it; where there is no room for all, those with a
    `drop` are left out, the highest first. Lines that are `whole` are not wrapped if there is any way.
    """

    name: str
    read: Callable[[Any], object]
    below: bool = False
    drop: int = 0
    whole: bool = False


class Result(NamedTuple):
    """Records in the order to show; `is_picked` if the user named the columns, so that JSON holds only these.

    `table` are the columns for a terminal, where they are not the same; `asked` says in words
    which events were asked for.
    """

    columns: Sequence[Column]
    records: Sequence[Record]
    is_picked: bool = False
    table: Sequence[Column] = ()
    asked: str | None = None


def build_column(key: str, *, below: bool = False) -> Column:
    """The column that shows a key of the record as it is."""
    return Column(key, itemgetter(key), below)
