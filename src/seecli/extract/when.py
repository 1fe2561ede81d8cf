"""When and where: a dateline in, occurrences out; what it leaves open comes from the item or its neighbours."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from seecli.documents.items import Item
from seecli.documents.stops import Stop
from seecli.extract.findings import Finding
from seecli.extract.where import find_where
from seecli.model import Occurrence
from seecli.phrases.dates import DateSpan, read_dates
from seecli.phrases.months import MONTHS
from seecli.phrases.sentences import read_sentences
from seecli.vocabulary.gazetteer import country_labels, country_names, country_of_place, place_names
from seecli.vocabulary.matcher import Found, find_terms

_IN_COUNTRY = re.compile(r"In\s+\**([A-Z][^,.]{3,60}?)\**,")
# "Since 1 July 2013 the country guards ...": no day of the event.
_BOUND = re.compile(r"\b(?:since|until|till|before|after|from|by|of|due\son|planned\sfor)\s(?:the\s)?$", re.IGNORECASE)
_OPENING = re.compile(r"\W*On\s(?:the\s)?")
_MONTH_ALONE = re.compile(r"\b(?:early|mid|late)[\s-]+\**(?P<month>[A-Z][a-z]+)\**")


class Occasion(NamedTuple):
    """Occurrences of an item, what of them was inferred, the words that say so, and the codes of the hosts."""

    occurrences: tuple[Occurrence, ...]
    inferred: tuple[str, ...]
    findings: tuple[Finding, ...]
    hosts: tuple[str, ...] = ()


def read_occasion(item: Item, year: int | None) -> Occasion:
    """When and where an item happened; `year` is for a dateline that has none (that of its neighbours)."""
    if item.dateline is None or item.dateline_line is None:
        return _told_in_text(item, year)
    text = item.dateline.text
    is_bare = item.dateline.is_bare
    where = find_where(item) if is_bare else ()
    stops = [stop._replace(span=_with_year(stop.span, item, year)) for stop in item.dateline.stops]
    stops = [_with_place(stop, where) if is_bare else _with_loose_places(stop, text) for stop in stops]
    line = item.dateline_line.number
    findings = [Finding("occurrences", " ".join(_dates(stop)), text, line) for stop in stops]
    day = _day_of_month(item, stops)
    if day:
        stops = [stops[0]._replace(span=day)]
        findings = [_date_finding(item, day)]
    occurrences = tuple(_occurrence(stop, text) for stop in stops)
    findings += [Finding("occurrences", found.value, found.text, found_line) for found, found_line in where]
    inferred = _inferred(item, stops, is_bare=is_bare)
    return Occasion(occurrences, (*(["date"] if day else []), *inferred), tuple(findings), _hosts(stops))


def _hosts(stops: Sequence[Stop]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(code for stop in stops for code in stop.countries))


def _with_loose_places(stop: Stop, text: str) -> Stop:
    """The countries of the places that no country named stands behind: "Podgorica, Montenegro; Skopje"."""
    if not stop.countries:
        return stop
    loose: list[str] = []
    for part in text.split(";"):
        end = max((found.end for found in find_terms(part, country_names())), default=0)
        known = find_terms(part[end:], place_names())
        loose += [country_of_place()[found.value] for found in known if found.text in stop.places]
    return stop._replace(countries=tuple(dict.fromkeys((*stop.countries, *loose))))


def _day_of_month(item: Item, stops: Sequence[Stop]) -> DateSpan | None:
    """The day that the first sentence under a sub-heading gives, where the dateline above gives its month only.

    One headline with a month stands above several sub-headings, and each text begins with its own day ("June 2010" /
    "Croatia" / "On 24 June 2010, ...").
    """
    month = stops[0].span if len(stops) == 1 and item.subheading else None
    first = next(read_sentences(item.body.text), None)
    if month is None or month.first_day or not month.last_year or first is None:
        return None
    for span in read_dates(first.text):
        day = span if span.last_year else span.in_year(month.last_year)
        if span.first_day and _is_within(day, month) and not _BOUND.search(first.text[: span.begin]):
            return day._replace(begin=first.start + span.begin, end=first.start + span.end)
    return None


def _is_within(day: DateSpan, month: DateSpan) -> bool:
    own, whole = day.dates(), month.dates()
    return bool(own and whole and whole[0] <= own[0] and own[1] <= whole[1])


def _told_in_text(item: Item, year: int | None) -> Occasion:
    """An item without a dateline may say itself when and where: "In Albania, ... in early April ..." (003:15).

    Text that has lost its beginning says nothing of the sort.
    """
    if item.title.text and (spans := _dates_at_once(item, year)):
        return _dated_in_text(item, spans)
    text = item.body.text
    opening = _IN_COUNTRY.match(text)
    countries = find_terms(opening[1], country_names()) if opening else []
    months = [match for match in _MONTH_ALONE.finditer(text) if match["month"] in MONTHS]
    if not item.title.text or not countries or not months or year is None:
        return Occasion((), (), ())
    code = countries[0].value
    places = {found.text: found for found in find_terms(text, place_names()) if country_of_place()[found.value] == code}
    spans = [_month(MONTHS.index(match["month"]) + 1, year) for match in months]
    occurrences = tuple(_occurrence(Stop(span, tuple(places), (code,)), "") for span in spans)
    findings = [
        Finding("occurrences", found.value, found.text, item.body.line_at(found.start)) for found in places.values()
    ]
    findings += [
        Finding("occurrences", " ".join(span.dates() or ()), match[0], item.body.line_at(match.start()))
        for span, match in zip(spans, months, strict=True)
    ]
    inferred = ("year", "date", *(["place"] if places else []), "country")
    return Occasion(occurrences, inferred, tuple(findings), (code,))


def _dates_at_once(item: Item, year: int | None) -> list[DateSpan]:
    """The first date of the first sentence, if its year stands there too.

    Under a sub-heading "On 24 June, ..." is enough, its year being that of the neighbours.
    """
    first = next(read_sentences(item.body.text), None)
    for span in read_dates(first.text)[:1] if first else ():
        if span.last_year and span.dates():
            return [span]
        is_opening = item.subheading and _OPENING.fullmatch(first.text[: span.begin] if first else "")
        if is_opening and year and span.first_day and span.in_year(year).dates():
            return [span.in_year(year)]
    return []


def _dated_in_text(item: Item, spans: Sequence[DateSpan]) -> Occasion:
    where = find_where(item)
    stops = [_with_place(Stop(span, (), ()), where) for span in spans]
    findings = [_date_finding(item, span) for span in spans]
    findings += [Finding("occurrences", found.value, found.text, line) for found, line in where]
    written = read_dates(item.body.text[spans[0].begin : spans[0].end])
    is_whole = any(span.last_year for span in written)
    inferred = (
        *([] if is_whole else ["year"]),
        "date",
        *(["place"] if any(stop.places for stop in stops) else []),
        *(["country"] if where else []),
    )
    return Occasion(tuple(_occurrence(stop, "") for stop in stops), inferred, tuple(findings), _hosts(stops))


def _date_finding(item: Item, span: DateSpan) -> Finding:
    words = item.body.text[span.begin : span.end]
    return Finding("occurrences", " ".join(span.dates() or ()), words, item.body.line_at(span.begin))


def _month(month: int, year: int) -> DateSpan:
    return DateSpan(year, month, None, year, month, None, 0, 0)


def _dates(stop: Stop) -> list[str]:
    return [value for value in (stop.span.dates() or ()) if value]


def _occurrence(stop: Stop, text: str) -> Occurrence:
    dates = stop.span.dates()
    return {
        "start": dates[0] if dates else None,
        "end": dates[1] if dates else None,
        "precision": stop.span.precision if dates else None,
        "text": text,
        "places": list(stop.places),
        "countries": [country_labels()[code] for code in stop.countries],
    }


def _with_year(span: DateSpan, item: Item, year: int | None) -> DateSpan:
    """The year that the item's own text gives to the same day comes before that of its neighbours (002:104)."""
    if span.last_year:
        return span
    same_days = (other.last_year for other in read_dates(item.body.text) if other[1:3] == span[1:3] and other.last_year)
    own = next(same_days, None)
    known = own or year
    return span.in_year(known) if known else span


def _with_place(stop: Stop, where: Sequence[tuple[Found, int]]) -> Stop:
    codes = country_labels()
    places = tuple(dict.fromkeys(found.text for found, _ in where if found.value not in codes))
    named = tuple(dict.fromkeys(found.value for found, _ in where if found.value in codes))
    known = tuple(dict.fromkeys(country_of_place()[found.value] for found, _ in where if found.value not in codes))
    return stop._replace(places=places, countries=known or named)


def _inferred(item: Item, stops: Sequence[Stop], *, is_bare: bool) -> Iterator[str]:
    written = item.dateline.stops if item.dateline else ()
    if any(stop.span.last_year is None for stop in written) and any(stop.span.last_year for stop in stops):
        yield "year"
    if is_bare and any(stop.places for stop in stops):
        yield "place"
    names = {found.value for found in find_terms(item.dateline.text, country_names())} if item.dateline else set()
    if any(code not in names for stop in stops for code in stop.countries):
        yield "country"


def neighbours_years(items: Sequence[Item], heading: str) -> list[int | None]:
    """For each item the year of the nearest above or below that has one, else of the document's first lines."""
    named = re.search(r"\b(?:19|20)\d\d\b", heading)
    dated = [index for index, item in enumerate(items) if _year(item)]
    years = []
    for index in range(len(items)):
        place = bisect_left(dated, index)
        near = [other for other in dated[max(place - 1, 0) : place + 2] if other != index]
        nearest = min(near, key=lambda other: abs(other - index), default=None)
        years.append(_year(items[nearest]) if nearest is not None else int(named[0]) if named else None)
    return years


def _year(item: Item) -> int | None:
    return item.dateline.stops[0].span.last_year if item.dateline else None
