"""Periods as users type them: a text in, the first and the last day out; knows no documents and no events."""

import re
from calendar import monthrange
from datetime import date
from typing import Final, NamedTuple

from seecli.errors import PeriodError
from seecli.phrases.months import MONTHS

_MONTHS_IN_YEAR: Final = 12
_FIRST_DAY = date.min.isoformat()
_LAST_DAY = date.max.isoformat()
# What time is counted by, in months.
BUCKETS: Final = {"month": 1, "quarter": 3, "year": 12}
_PRECISION_LENGTH: Final = {"year": 4, "month": 7}
_SHORTEST_MONTH_NAME: Final = 3


class Period(NamedTuple):
    """From the first to the last day, both included, as ISO dates: they compare as text."""

    start: str
    end: str

    def overlaps(self, start: str, end: str) -> bool:
        """Whether the days from `start` to `end` and the period share one."""
        return start <= self.end and self.start <= end

    def within(self, other: "Period") -> "Period":
        """The days that both have; ends before it starts if there are none."""
        return Period(max(self.start, other.start), min(self.end, other.end))


ALWAYS: Final = Period(_FIRST_DAY, _LAST_DAY)

_SPAN = re.compile(
    r"""
    (?P<year>[0-9]{4})
    (?: -(?P<month>[0-9]{2}) (?:-(?P<day>[0-9]{2}))?  # 2018-06, 2018-06-15
      | [- ]?q(?P<quarter>[1-4])                      # 2018q2
      | [- ]?h(?P<half>[12])                          # 2018h1
    )?
    | (?:(?P<named_day>[0-9]{1,2})[ ]+)? (?P<name>[a-z]+)\.?,?[ ]+ (?P<named_year>[0-9]{4})  # 15 june 2018, jun 2018
    """,
    re.VERBOSE,
)


def read_period(text: str) -> Period:
    """The days a user means, partial dates widened to all they can mean; PeriodError if it cannot be read.

    >>> read_period("2018q2")
    Period(start='2018-04-01', end='2018-06-30')
    >>> read_period("2017..2018-06")
    Period(start='2017-01-01', end='2018-06-30')
    >>> read_period("15 June 2018") == read_period("2018-06-15")
    True
    >>> read_period("2015..").start, read_period("..2010").end
    ('2015-01-01', '2010-12-31')
    """
    first, dots, last = (part.strip() for part in text.casefold().partition(".."))
    try:
        period = Period(
            _read_span(first).start if first or not dots else _FIRST_DAY,
            _read_span(last or first).end if last or not dots else _LAST_DAY,
        )
    except ValueError:
        raise PeriodError(text) from None
    if period.start > period.end or not (first or last):
        raise PeriodError(text)
    return period


def _read_span(text: str) -> Period:
    match = _SPAN.fullmatch(" ".join(text.split()))
    if not match:
        raise ValueError(text)
    year = int(match["year"] or match["named_year"])
    if day := match["day"] or match["named_day"]:
        exact = date(year, _read_month(match), int(day)).isoformat()
        return Period(exact, exact)
    first, last = _read_months(match)
    return Period(date(year, first, 1).isoformat(), date(year, last, monthrange(year, last)[1]).isoformat())


def _read_months(match: re.Match[str]) -> tuple[int, int]:
    for group, months in (("quarter", 3), ("half", 6)):
        if match[group]:
            last = int(match[group]) * months
            return last - months + 1, last
    if match["month"] or match["name"]:
        month = _read_month(match)
        return month, month
    return 1, _MONTHS_IN_YEAR


def _read_month(match: re.Match[str]) -> int:
    if match["month"]:
        return int(match["month"])
    name = match["name"]
    if len(name) >= _SHORTEST_MONTH_NAME:
        for number, month in enumerate(MONTHS, 1):
            if month.casefold().startswith(name):
                return number
    raise ValueError(name)


def split_period(period: Period, by: str) -> list[str]:
    """The months, quarters or years that a period touches, in order, each written as a period.

    >>> split_period(Period("2017-11-30", "2018-02-01"), "month")
    ['2017-11', '2017-12', '2018-01', '2018-02']
    >>> split_period(Period("2017-11-30", "2018-02-01"), "quarter")
    ['2017q4', '2018q1']
    """
    months = BUCKETS[by]
    first, last = _bucket_number(period.start, months), _bucket_number(period.end, months)
    return [_spell_bucket(number * months, by) for number in range(first, last + 1)]


def _bucket_number(day: str, months: int) -> int:
    return (int(day[:4]) * _MONTHS_IN_YEAR + int(day[5:7]) - 1) // months


def _spell_bucket(month_number: int, by: str) -> str:
    year, month = divmod(month_number, _MONTHS_IN_YEAR)
    if by == "year":
        return f"{year:04}"
    return f"{year:04}-{month + 1:02}" if by == "month" else f"{year:04}q{month // 3 + 1}"


def spell_span(start: str | None, end: str | None, precision: str | None) -> str:
    """A span as a period that `read_period` reads, no finer than its precision; empty if the start is unknown.

    >>> spell_span("2018-06-26", "2018-06-29", "day"), spell_span("2018-06-01", "2018-06-30", "month")
    ('2018-06-26..2018-06-29', '2018-06')
    >>> spell_span(None, None, None)
    ''
    """
    if not start:
        return ""
    length = _PRECISION_LENGTH.get(precision or "day", len(start))
    first, last = start[:length], (end or start)[:length]
    return first if first == last else f"{first}..{last}"


def spell_period(period: Period) -> str:
    """A period as `read_period` reads it; an end that is open stays so.

    >>> spell_period(read_period("2018-06..")), spell_period(read_period("june 2018"))
    ('2018-06-01..', '2018-06-01..2018-06-30')
    """
    start = "" if period.start == ALWAYS.start else period.start
    end = "" if period.end == ALWAYS.end else period.end
    return f"{start}..{end}"
