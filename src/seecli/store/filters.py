"""Which events a user asks for: the words of the options in, a Filters that an event matches or not out."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import attrgetter
from typing import Final, NamedTuple

from seecli.errors import AmbiguousValueError, PeriodError
from seecli.phrases.periods import ALWAYS, Period, read_period
from seecli.store.facets import find_kinds
from seecli.vocabulary.terms import find_value, resolve

FILTER_FACETS: Final = {
    "country": "involved: hosts, takes part, benefits or is the subject",
    "host": "where it took place",
    "mention": "named in any role",
    "donor": "who funds it, a country or an organisation",
    "programme": "programme, by id, name or acronym",
    "topic": "topic",
    "activity": "kind of activity",
    "organization": "outside organisation that takes part",
    "document": "file name of the source, or a part that fits only one",
}


class Filters(NamedTuple):
    """Values of one facet are alternatives; facets, periods and `online` must all agree."""

    include: Mapping[str, frozenset[str]] = {}
    exclude: Mapping[str, frozenset[str]] = {}
    periods: tuple[Period, ...] = (ALWAYS,)
    online: bool | None = None

    @property
    def is_dated(self) -> bool:
        """Whether any period is asked for."""
        return self.periods != (ALWAYS,)

    def during(self, period: Period) -> "Filters":
        """The same filters, narrowed to a period."""
        return self._replace(periods=_narrow(self.periods, period))


def _narrow(periods: Iterable[Period], window: Period) -> tuple[Period, ...]:
    return tuple(period.within(window) for period in periods if period.overlaps(window.start, window.end))


def join_periods(periods: Iterable[Period]) -> list[Period]:
    """The same days in periods that stand apart, in their order.

    >>> join_periods([read_period("2018-03..2018-05"), read_period("2018-01"), read_period("2018-04..2018-06")])
    [Period(start='2018-01-01', end='2018-01-31'), Period(start='2018-03-01', end='2018-06-30')]
    """
    joined: list[Period] = []
    for period in sorted(periods):
        if joined and period.start <= joined[-1].end:
            joined[-1] = Period(joined[-1].start, max(joined[-1].end, period.end))
        else:
            joined.append(period)
    return joined


def find_days(joined: Sequence[Period], start: str, end: str) -> list[Period]:
    """What lies in periods that stand apart of the days from start to end."""
    place = bisect_left(joined, start, key=attrgetter("end"))
    days = []
    while place < len(joined) and joined[place].start <= end:
        days.append(joined[place].within(Period(start, end)))
        place += 1
    return days


class Dates(NamedTuple):
    """The words of --date, --since and --until."""

    date: Sequence[str] = ()
    since: str | None = None
    until: str | None = None


def read_periods(dates: Dates) -> tuple[Period, ...]:
    """The periods asked for: the alternatives of --date, narrowed to the days from --since to --until."""
    window = Period(
        read_period(dates.since).start if dates.since is not None else ALWAYS.start,
        read_period(dates.until).end if dates.until is not None else ALWAYS.end,
    )
    if window.start > window.end:
        raise PeriodError(f"{dates.since}..{dates.until}")
    texts = [part for text in dates.date for part in text.split(",")]
    return _narrow([read_period(text) for text in texts] or [ALWAYS], window)


def read_values(
    asked: Mapping[str, Sequence[str] | None], list_stored: Callable[[str], Sequence[str]]
) -> dict[str, frozenset[str]]:
    """The stored values that the words of each facet mean; facets that were not asked for are left out.

    `list_stored` lists the values of a facet that are in the store.
    """
    return {
        facet: frozenset(value for text in texts for value in read_value(facet, text, list_stored(facet)))
        for facet, texts in asked.items()
        if texts
    }


def read_value(facet: str, text: str, stored: Sequence[str]) -> list[str]:
    """The stored values of a facet that a text means: one, or several with commas between them."""
    # An organization's name may hold a comma: the whole wins over its parts.
    if "," not in text or find_value(find_kinds(facet), text, stored):
        return [_resolve(facet, text, stored)]
    return [_resolve(facet, part, stored) for part in text.split(",") if part.strip()] or [
        _resolve(facet, text, stored)
    ]


def _resolve(facet: str, text: str, stored: Sequence[str]) -> str:
    if facet == "document":
        candidates = [name for name in stored if text and text.casefold() in name.casefold()]
        if len(candidates) > 1 and text not in candidates:
            raise AmbiguousValueError(facet, text, candidates)
        if len(candidates) == 1:
            return candidates[0]
    return resolve(facet, text, stored, find_kinds(facet))
