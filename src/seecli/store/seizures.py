"""Totals of what was seized, which never mix units."""

from collections.abc import Iterable
from typing import NamedTuple

from seecli.model import Seizure


class Total(NamedTuple):
    """The sum of the stated amounts of one commodity in one unit, and in how many seizures they were stated."""

    commodity: str
    unit: str
    amount: float
    seizures: int


def total_seizures(seizures: Iterable[Seizure]) -> list[Total]:
    """The totals by commodity and unit; earlier news that is only mentioned in passing is left out."""
    amounts: dict[tuple[str, str], list[float]] = {}
    for seizure in seizures:
        if seizure["amount"] is not None and not seizure["passing"]:
            amounts.setdefault((seizure["commodity"], seizure["unit"] or ""), []).append(seizure["amount"])
    return [Total(commodity, unit, sum(stated), len(stated)) for (commodity, unit), stated in sorted(amounts.items())]
