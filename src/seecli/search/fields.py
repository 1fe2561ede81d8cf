"""Fields in a query: `country:Albania` in, the events it asks for or the words and columns to look in out.

Their names are those of the filter options and of the keys of a record.
"""

import sqlite3
from collections.abc import Callable
from difflib import get_close_matches
from functools import partial
from typing import Final

from seecli.errors import UnknownChoiceError
from seecli.search.query import Field
from seecli.store.filters import FILTER_FACETS, Dates, Filters, read_periods, read_value
from seecli.store.select import find_ids, list_values, select_events

_KEYS: Final = {
    "countries": "country",
    "mentions": "mention",
    "donors": "donor",
    "programmes": "programme",
    "topics": "topic",
    "organizations": "organization",
}
_DATES: Final[dict[str, Callable[[str], Dates]]] = {
    "date": lambda value: Dates(date=[value]),
    "since": lambda value: Dates(since=value),
    "until": lambda value: Dates(until=value),
    "year": lambda value: Dates(date=[value]),
    "month": lambda value: Dates(date=[value]),
}
# Where the words of these fields are looked for in the index.
TEXT_COLUMNS: Final = {
    "title": "title",
    "text": "text",
    "place": "names",
    "places": "names",
    "contact": "contacts",
    "contacts": "contacts",
}
_FACETS: Final = (*FILTER_FACETS, "section", "commodity")
_ONLINE: Final = {"yes": True, "true": True, "no": False, "false": False}
FIELDS: Final = (*TEXT_COLUMNS, *_DATES, "online", "id", *_FACETS, *_KEYS)
_LIKENESS: Final = 0.75


def is_field(name: str) -> bool:
    """Whether a query may ask for it; a name that is nearly one is a mistake: UnknownChoiceError."""
    if name.lower() in FIELDS:
        return True
    if get_close_matches(name.lower(), FIELDS, 1, _LIKENESS):
        raise UnknownChoiceError("field", name, FIELDS)
    return False


def find_by_field(index: sqlite3.Connection, field: Field) -> set[int]:
    """The events that a field asks for; UnknownValueError or PeriodError if it cannot be read."""
    name = _KEYS.get(field.name.lower(), field.name.lower())
    if name == "id":
        return set(find_ids(index, field.value).values())
    return set(select_events(index, _read_filters(index, name, field.value)))


def read_facet(field: Field) -> str | None:
    """The facet that a field asks about, None if it asks about something else."""
    name = _KEYS.get(field.name.lower(), field.name.lower())
    return name if name in _FACETS else None


def _read_filters(index: sqlite3.Connection, name: str, value: str) -> Filters:
    if name in _DATES:
        return Filters(periods=read_periods(_DATES[name](value)))
    if name == "online":
        if value.lower() not in _ONLINE:
            raise UnknownChoiceError("online", value, tuple(_ONLINE))
        return Filters(online=_ONLINE[value.lower()])
    stored = partial(list_values, index)
    return Filters(include={name: frozenset(read_value(name, value, stored(name)))})
