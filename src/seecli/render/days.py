"""Dates as people write them, no finer than they are known; periods that --date reads are in phrases/periods."""

from typing import Final

from seecli.model import Event
from seecli.phrases.months import MONTHS

_MOST_APART: Final = 2
_GUESSED: Final = {"date", "year"}


def spell_days(start: str | None, end: str | None, precision: str | None) -> str:
    """From the first to the last day; what both share is said once. Nothing if the start is unknown.

    >>> spell_days("2018-06-26", "2018-06-29", "day"), spell_days("2020-10-01", "2020-10-31", "month")
    ('26–29 Jun 2018', 'Oct 2020')
    >>> spell_days("2018-11-30", "2018-12-02", "day"), spell_days("2018-01-01", "2019-12-31", "year")
    ('30 Nov – 2 Dec 2018', '2018–2019')
    >>> spell_days("2018-12-30", "2019-01-02", "day"), spell_days("2020-10-01", "2020-11-30", "month")
    ('30 Dec 2018 – 2 Jan 2019', 'Oct–Nov 2020')
    """
    if not start:
        return ""
    first, last = _read_parts(start, precision), _read_parts(end or start, precision)
    if first == last:
        return " ".join(first)
    while len(first) > 1 and first[-1] == last[len(first) - 1]:
        first = first[:-1]
    dash = "–" if len(first) == 1 else " – "
    return f"{' '.join(first)}{dash}{' '.join(last)}"


def _read_parts(day: str, precision: str | None) -> tuple[str, ...]:
    year, month, number = day.split("-")
    parts = (str(int(number)), MONTHS[int(month) - 1][:3], year)
    return parts[{"year": 2, "month": 1}.get(precision or "day", 0) :]


def list_days(event: Event) -> tuple[str, ...]:
    """A line for each date span; of many, from the first to the last. "~" stands in front of what was inferred."""
    whole = spell_days(event["start"], event["end"], event["precision"])
    spans = [spell_days(part["start"], part["end"], part["precision"]) for part in event["occurrences"]]
    lines = list(dict.fromkeys(filter(None, spans))) or [whole] * bool(whole)
    sign = "~" if _GUESSED.intersection(event["inferred"]) else ""
    if len(lines) > _MOST_APART:
        return sign + whole, f"({len(lines)} dates)"
    return tuple(sign + line for line in lines)
