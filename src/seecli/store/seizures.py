"""Totals of what was seized, which never mix units."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from seecli.model import Event, Seizure
from seecli.store.reports import merge_reports


class Total(NamedTuple):
    """The sum of the stated amounts of one commodity in one unit, and in how many seizures they were stated."""

    commodity: str
    unit: str
    amount: float
    seizures: int


def total_seizures(events: Iterable[Event]) -> list[Total]:
    """The totals by commodity and unit; earlier news that is only mentioned in passing is left out.

    Of the reports of one event, only one counts, and only one that states an amount.
    """
    amounts: dict[tuple[str, str], list[float]] = {}
    for event in merge_reports([event for event in events if any(_find_amounts(event))]):
        for seizure, amount in _find_amounts(event):
            amounts.setdefault((seizure["commodity"], seizure["unit"] or ""), []).append(amount)
    return [Total(commodity, unit, sum(stated), len(stated)) for (commodity, unit), stated in sorted(amounts.items())]


def list_totals(events: Iterable[Event]) -> list[dict[str, Any]]:
    """The totals as rows, of what has no unit too."""
    return [total._replace(unit=total.unit or "(no unit)")._asdict() for total in total_seizures(events)]


def _find_amounts(event: Event) -> Iterator[tuple[Seizure, float]]:
    for seizure in event["seizures"]:
        if seizure["amount"] is not None and not seizure["passing"]:
            yield seizure, seizure["amount"]
