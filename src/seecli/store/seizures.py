"""What was seized: events in; where each seizure stands, and totals, which never mix units, out."""

import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any, Final, NamedTuple

from seecli.store.chosen import choose
from seecli.store.reports import merge_reports

_ALL: Final = "SELECT event, place FROM seizures WHERE event IN temp.chosen ORDER BY event, place"
_STATED: Final = """
    SELECT event, commodity, ifnull(unit, ''), amount FROM seizures
    WHERE amount IS NOT NULL AND NOT passing AND event IN temp.chosen ORDER BY event, place
"""


class Total(NamedTuple):
    """The sum of the stated amounts of one commodity in one unit, and in how many seizures they were stated."""

    commodity: str
    unit: str
    amount: float
    seizures: int


def list_seizures(index: sqlite3.Connection, numbers: Sequence[int]) -> list[tuple[int, int]]:
    """The seizures of some events, each as the number of the event and its place there, in the order of the events."""
    choose(index, numbers)
    places: dict[int, list[int]] = {}
    for event, place in index.execute(_ALL):
        places.setdefault(event, []).append(place)
    return [(number, place) for number in numbers for place in places.get(number, ())]


def total_seizures(index: sqlite3.Connection, numbers: Iterable[int]) -> list[Total]:
    """The totals by commodity and unit; earlier news that is only mentioned in passing is left out.

    Of the reports of one event, only one counts, and only one that states an amount.
    """
    given = list(numbers)
    choose(index, given)
    stated: dict[int, list[tuple[tuple[str, str], float]]] = {}
    for event, commodity, unit, amount in index.execute(_STATED):
        stated.setdefault(event, []).append(((commodity, unit), amount))
    amounts: dict[tuple[str, str], list[float]] = {}
    for event in merge_reports(index, [number for number in given if number in stated]):
        for key, amount in stated[event]:
            amounts.setdefault(key, []).append(amount)
    return [Total(*key, sum(each), len(each)) for key, each in sorted(amounts.items())]


def list_totals(index: sqlite3.Connection, numbers: Iterable[int]) -> list[dict[str, Any]]:
    """The totals as rows, of what has no unit too."""
    return [total._replace(unit=total.unit or "(no unit)")._asdict() for total in total_seizures(index, numbers)]
