"""Dates as English texts write them: a text in, the date spans in it out, with their place in the text."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from seecli.phrases.months import MONTHS

_MONTH_NUMBERS = {
    **{name: number for number, name in enumerate(MONTHS, 1)},
    **{name[:3]: number for number, name in enumerate(MONTHS, 1)},
    "Sept": 9,
}
_MONTH_NUMBERS |= {name.upper(): number for name, number in _MONTH_NUMBERS.items()}
_MONTH = "(?:" + "|".join(sorted(_MONTH_NUMBERS, key=len, reverse=True)) + r")(?![A-Za-z])\.?"
_WEEKDAY = r"(?:(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?|(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)[.,]{1,2})\s*)"
_DAY = rf"{_WEEKDAY}?(?<!\d)(?:0?[1-9]|[12]\d|3[01])(?:\s?(?:st|nd|rd|th)\b)?(?!\d)"
_BETWEEN = r"\s*(?:-|–|—|/|,|&|\band\b|\bto\b|\buntil\b)\s*"
_DAYS = rf"{_DAY}(?:{_BETWEEN}{_DAY}){{0,30}}+"
_YEAR = r"(?:19|20)\d\d(?!\d)"
# The beginning of a range that leaves out what its end says: "03.-05.06.2019", "30/06-02/07/2019".
_FIRST_NUMBERS = r"(?:(?P<from>\d{1,2})(?:[./](?P<from_second>\d{1,2}))?[./]?\s*[-–—]\s*)?"
_DATE = re.compile(
    rf"""
    (?=[\dADFIJLMNOQSTW]|\b[fstli])  # what a date may begin with: saves three quarters of the time
    (?:(?P<iso>\b{_YEAR}-\d\d-\d\d\b)
    # no version (1.12.2015.3, version 1.2.2015), symbol of a document (CRP.12/03/2015) or telephone (+3/4/2015)
    | (?P<numeric>(?=\d)(?<![\w./+])(?<![^\W\d]-)(?<!ersion\ ){_FIRST_NUMBERS}
        (?P<number>\d{{1,2}})(?P<mark>[./])(?P<second>\d{{1,2}})(?P=mark)(?P<numeric_year>{_YEAR})(?![./]?\d))
    | \b(?:(?P<ordinal>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast)\s+quarter\s+of|Q(?P<quarter>[1-4])
        |(?P<whole>[Tt]hroughout|[Ii]n\ the\ course\ of))\s+(?P<long_year>{_YEAR})
    | (?P<days>{_DAYS})\s*(?:of\s+)?(?P<month>{_MONTH})(?:,?\s*(?P<year>{_YEAR}))?
    | \b(?P<us_month>{_MONTH})\s*(?P<us_days>{_DAY}(?:{_BETWEEN}{_DAY}(?!\s*{_MONTH})){{0,30}}+)
      (?:,?\s*(?P<us_year>{_YEAR}))?
    | \b(?P<first_month>{_MONTH})(?:{_BETWEEN}(?P<last_month>{_MONTH}))?,?\s*(?P<month_year>{_YEAR}))
    """,
    re.VERBOSE,
)
# One of these stands in every date, and to look for them takes a tenth of the time.
_SIGN = re.compile(rf"{_YEAR}|{'|'.join(sorted({name[:3] for name in _MONTH_NUMBERS}))}")
_DIGIT = re.compile(r"\d")
_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}
_AND = re.compile(r"\s*\band\b\s*")
_AFTER_BETWEEN = re.compile(r"\bbetween\s*$", re.IGNORECASE)
_WEEK_OF = re.compile(r"\bweek\s+of\s*$", re.IGNORECASE)
_LONGEST_LEAD = 12
_RANGE = re.compile(r"\s*(?:-|–|—|\bto\b|\buntil\b)\s*")


class DateSpan(NamedTuple):
    """From the first to the last day, as far as written: years may be None, days are None for whole months.

    `begin` and `end` are the span's place in the text it was found in.
    """

    first_year: int | None
    first_month: int
    first_day: int | None
    last_year: int | None
    last_month: int
    last_day: int | None
    begin: int
    end: int

    @property
    def precision(self) -> str:
        """Day, month or year."""
        is_year = self.first_year == self.last_year and (self.first_month, self.last_month) == (1, len(MONTHS))
        return "day" if self.first_day else "year" if is_year else "month"

    def in_year(self, year: int) -> "DateSpan":
        """The span with `year` where the text gives none; a span over New Year ends in it."""
        if self.first_year and self.last_year:
            return self
        last_year = self.last_year or year
        return self._replace(
            first_year=self.first_year or last_year - (self.first_month > self.last_month), last_year=last_year
        )

    def dates(self) -> tuple[str, str] | None:
        """First and last day, ISO; None where the year is missing or the day does not exist."""
        if self.first_year is None or self.last_year is None:
            return None
        last_day = self.last_day or monthrange(self.last_year, self.last_month)[1]
        try:
            first = date(self.first_year, self.first_month, self.first_day or 1)
            last = date(self.last_year, self.last_month, last_day)
        except ValueError:
            return None
        return (first.isoformat(), last.isoformat()) if first <= last else None


@lru_cache(maxsize=512)  # of a line several rules ask whether it is dated
def read_dates(text: str) -> tuple[DateSpan, ...]:
    """Every date span in a text, in order; years that a later date of the same text gives are filled in.

    >>> [span.dates() for span in read_dates("31 October - 2 November 2018, Sofia")]
    [('2018-10-31', '2018-11-02')]
    >>> [span.dates() for span in read_dates("2-5 April and 13 April 2018, Belgrade")]
    [('2018-04-02', '2018-04-05'), ('2018-04-13', '2018-04-13')]
    >>> [span.dates() for span in read_dates("May 22nd - 23rd, 2012; November/December 2020")]
    [('2012-05-22', '2012-05-23'), ('2020-11-01', '2020-12-31')]
    >>> read_dates("20 educators received training")
    ()
    """
    if not (_DIGIT.search(text) and _SIGN.search(text)):
        return ()
    spans = [span for match in _DATE.finditer(text) for span in _spans(match)]
    return tuple(_with_later_years(_joined(spans, text)))


def _spans(match: re.Match[str]) -> Iterator[DateSpan]:
    if match["iso"] or match["numeric"]:
        yield from _numeric_span(match)
    elif match["long_year"]:
        yield _long_span(match)
    elif match["first_month"]:
        yield _month_span(match)
    else:
        yield from _day_spans(match)


def _numeric_span(match: re.Match[str]) -> Iterator[DateSpan]:
    """Numbers are day first, as United Nations texts write them; where the second can be no month, it is the day."""
    if match["iso"]:
        year, month, day = map(int, match["iso"].split("-"))
        first_day, first_month = day, month
    else:
        year, day, month = int(match["numeric_year"]), int(match["number"]), int(match["second"])
        first_day, first_month = int(match["from"] or day), int(match["from_second"] or month)
        if month > len(MONTHS):
            day, month, first_day, first_month = month, day, first_month, first_day
    if min(first_day, first_month, day, month) > 0 and max(first_month, month) <= len(MONTHS):
        span = DateSpan(None, first_month, first_day, year, month, day, match.start(), match.end())
        yield span.in_year(year)


def _long_span(match: re.Match[str]) -> DateSpan:
    """A quarter, or the whole year."""
    year = int(match["long_year"])
    last = len(MONTHS) if match["whole"] else 3 * int(match["quarter"] or _QUARTERS[match["ordinal"].lower()])
    first = 1 if match["whole"] else last - 2
    return DateSpan(year, first, None, year, last, None, match.start(), match.end())


def _month_span(match: re.Match[str]) -> DateSpan:
    first = _month_number(match["first_month"])
    last = _month_number(match["last_month"] or match["first_month"])
    year = int(match["month_year"])
    return DateSpan(None, first, None, year, last, None, match.start(), match.end()).in_year(year)


def _month_number(name: str) -> int:
    return _MONTH_NUMBERS[name.rstrip(".")]


def _day_spans(match: re.Match[str]) -> Iterator[DateSpan]:
    """One span per run of days: "9 and 11 December" are two, "6 and 7 May" and "9-11 December" one."""
    written, month, year = (match["days"] or match["us_days"], match["month"] or match["us_month"],
                            match["year"] or match["us_year"])  # fmt: skip
    days = [
        (int(day[1]), day.start(), day.end()) for day in re.finditer(r"(\d{1,2})(?:\s?(?:st|nd|rd|th)\b)?", written)
    ]
    runs = [[days[0]]]
    is_between = len(days) == 2 and _stands_after(_AFTER_BETWEEN, match.string, match.start())  # noqa: PLR2004
    for before, after in pairwise(days):
        is_range = _RANGE.fullmatch(written[before[2] : after[1]])
        if is_range or is_between or after[0] == before[0] + 1:
            runs[-1].append(after)
        else:
            runs.append([after])
    number = _month_number(month)
    as_written = int(year) if year else None
    for run in runs:
        span = DateSpan(as_written, number, run[0][0], as_written, number, run[-1][0], match.start(), match.end())
        yield _whole_week(span) if _stands_after(_WEEK_OF, match.string, match.start()) else span


def _stands_after(lead: re.Pattern[str], text: str, begin: int) -> bool:
    return bool(lead.search(text, max(begin - _LONGEST_LEAD, 0), begin))


def _whole_week(span: DateSpan) -> DateSpan:
    """Monday to Sunday of "the week of 12 May 2021"; the day alone where the year is not written beside it."""
    days = span.dates()
    if days is None or days[0] != days[1]:
        return span
    monday = date.fromisoformat(days[0])
    monday -= timedelta(monday.weekday())
    sunday = monday + timedelta(6)
    return DateSpan(*monday.timetuple()[:3], *sunday.timetuple()[:3], span.begin, span.end)


def _joined(spans: list[DateSpan], text: str) -> list[DateSpan]:
    """Spans with only a dash or "to" between them made one: "29 May - 1 June 2018"."""
    joined: list[DateSpan] = []
    for span in spans:
        before = joined[-1] if joined else None
        if before and before.end < span.begin and _is_range(before, span, text):
            joined[-1] = before._replace(
                last_year=span.last_year, last_month=span.last_month, last_day=span.last_day, end=span.end
            )
        else:
            joined.append(span)
    return [span.in_year(span.last_year) if span.last_year else span for span in joined]


def _is_range(before: DateSpan, after: DateSpan, text: str) -> bool:
    between = text[before.end : after.begin]
    is_open = before.first_day == before.last_day and _stands_after(_AFTER_BETWEEN, text, before.begin)
    is_range = _RANGE.fullmatch(between) or (is_open and _AND.fullmatch(between))
    return before.precision == after.precision and bool(is_range)


def _with_later_years(spans: list[DateSpan]) -> list[DateSpan]:
    filled: list[DateSpan] = []
    year = None
    for span in reversed(spans):
        year = span.first_year or year
        filled.append(span.in_year(year) if year and not span.last_year else span)
    return filled[::-1]
