"""Datelines: the beginning of a line in, when and where out.

Whatever the order ("26-29 June 2018, Skopje, ...; 3-6 July 2018, Sarajevo, ...:", "Vienna, 10 March 2025 - ...") a
dateline holds only dates, places, countries and "online". Anything else in it, and the line is no dateline.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from seecli.phrases.dates import DateSpan, read_dates
from seecli.vocabulary.gazetteer import country_of_place, location_names, place_names
from seecli.vocabulary.matcher import find_terms

_LONGEST: Final = 360
_LATEST_DATE: Final = 120
_LONGEST_PLACE: Final = 6
_ONLINE = re.compile(
    r"\b(?:on-?line|virtual(?:ly)?|webinar|video-?conference|hybrid|Zoom|(?:Microsoft|MS)\s+Teams|Webex|Skype)\b",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(r"[;,/()\n]|\.\s|\s[-–—]\s|[-–—]$|\b(?:and|via|from|on|in)\b|&")
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_FULL_STOP = re.compile(r"\.\s+(?=[A-Z])")
_DASH = re.compile(r"\s*[-–—]+\s+|\s+[-–—]+\s*")
_ALONE = re.compile(r"[\s.,:;)]*(?:MORE)?[\s.]*$")
_CONNECTOR = frozenset(
    ["of", "the", "de", "du", "des", "da", "do", "pri", "na", "nad", "under", "al", "el", "la", "i", "and", "city"]
)
_VENUE = re.compile(
    r"\b(?:Institut|Hotel|Ministry|Academy|Universit|Cent(?:er|re)|Airport|Headquarters|Port|Hall|Palace|Office|School|"
    r"House|Point|Crossing|Parliament|Embassy|Campus|District|Room|Region|Province|Service|Department|Division)\w*",
)  # fmt: skip
_NOT_PLACES = frozenset(
    "On In At By From The A An This During Since Until Following After Before As Between For With Today".split()
)


class Stop(NamedTuple):
    """One date span of a dateline with its places as written and the codes of its countries."""

    span: DateSpan
    places: tuple[str, ...]
    countries: tuple[str, ...]


class Dateline(NamedTuple):
    """When and where; `end` is where the running text begins, `alone` says that none does."""

    text: str
    stops: tuple[Stop, ...]
    online: bool
    end: int
    alone: bool


class _Part(NamedTuple):
    kind: str  # "place", "country" or "online"
    value: str
    begin: int


@lru_cache(maxsize=4096)
def read_dateline(line: str) -> Dateline | None:
    """The dateline with which a line begins, or None.

    >>> read_dateline("16 April 2018, Bijeljina - 17 April 2018, Sarajevo, Serbia: UNODC").stops[0].places
    ('Bijeljina',)
    >>> read_dateline("Venice, Italy/online, October 20-21, 2014 - UNODC attended").online
    True
    >>> read_dateline("26 June - International Day against Drug Abuse was marked by campaigns")
    >>> read_dateline("On 27 April 2018, UNODC attended the national meeting: a step")
    """
    head = line[:_LONGEST].replace("*", " ").replace("_", " ")
    spans = read_dates(head)
    if not spans or spans[0].begin > _LATEST_DATE:
        return None
    readings = (_dateline(head, spans, end, after) for end, after in _ends(head, spans[0], len(line)))
    return next((dateline for dateline in readings if dateline), None)


def _ends(head: str, first: DateSpan, length: int) -> Iterator[tuple[int, int]]:
    """Where the dateline may end and the text begin: at a colon, at the end of the line, at a dash, at a full stop."""
    yield from (
        (match.start(), match.end()) for match in re.finditer(r"\s*:(?!//)", head) if match.start() >= first.begin
    )
    if length <= _LONGEST:
        ending = _ALONE.search(head)
        yield (ending.start() if ending else len(head)), len(head)
    yield from ((match.start(), match.end()) for match in _DASH.finditer(head, first.end))
    yield from ((match.start(), match.end()) for match in _FULL_STOP.finditer(head, first.end))


def _dateline(head: str, spans: list[DateSpan], end: int, after: int) -> Dateline | None:
    inside = [span for span in spans if span.end <= end]
    if not inside or any(span.begin < end < span.end for span in spans):
        return None
    parts = _parts(_without(head[:end], inside), inside[0].begin)
    if parts is None:
        return None
    is_weak = bool(_DASH.fullmatch(head[end:after]) or _FULL_STOP.fullmatch(head, end, after))
    if is_weak and not (parts and _begins_text(head[after:])):
        return None
    if not parts and not any(span.last_year for span in inside):
        return None
    stops = _stops(inside, [part for part in parts if part.kind != "online"])
    online = any(part.kind == "online" for part in parts)
    return Dateline(head[:end].strip(" ,*("), stops, online, after, not head[after:].strip(" .*"))


def _begins_text(rest: str) -> bool:
    return bool(re.match(r"\W*[A-Z0-9]", rest)) and not re.match(r"\W*\d", rest)


def _without(head: str, spans: list[DateSpan]) -> str:
    for span in spans:
        head = head[: span.begin] + ";".ljust(span.end - span.begin) + head[span.end :]
    return _WEEKDAY.sub(lambda match: " " * len(match[0]), head)


def _parts(rest: str, first_date: int) -> list[_Part] | None:
    """The places, countries and "online" of what is left beside the dates; None where there is anything else."""
    countries = find_terms(rest, location_names())
    parts = [_Part("country", found.value, found.start) for found in countries]
    for found in countries:
        rest = rest[: found.start] + ";".ljust(found.end - found.start) + rest[found.end :]
    for start, segment in _segments(rest):
        part = _read_part(segment, start)
        if part is None or (part.kind == "place" and start < first_date and not _is_known(segment) and not countries):
            return None
        if part.value:
            parts.append(part)
    return sorted(parts, key=lambda part: part.begin)


def _segments(rest: str) -> Iterator[tuple[int, str]]:
    begin = 0
    for match in (*_SEPARATOR.finditer(rest), None):
        segment = rest[begin : match.start() if match else len(rest)]
        written = segment.strip(" .-–—'\"")
        if written and written.lower() != "the":
            yield begin + segment.index(written), written
        if match:
            begin = match.end()


def _read_part(segment: str, start: int) -> _Part | None:
    if _ONLINE.search(segment):
        return _Part("online", "online", start)
    words = segment.split()
    known = find_terms(segment, place_names())
    if known and (segment == known[-1].text or (len(words) <= _LONGEST_PLACE and words[0] not in _NOT_PLACES)):
        return _Part("place", known[-1].text, start)
    if len(words) > _LONGEST_PLACE or words[0] in _NOT_PLACES or not _is_capitalised(words):
        return None
    return _Part("place", "" if _VENUE.search(segment) or len(segment) <= 2 else segment, start)  # noqa: PLR2004


def _is_capitalised(words: list[str]) -> bool:
    is_gerund = words[0].endswith("ing")
    return words[0][0].isupper() and not is_gerund and all(word[0].isupper() or word in _CONNECTOR for word in words)


def _is_known(segment: str) -> bool:
    return bool(find_terms(segment, place_names()))


def _stops(spans: list[DateSpan], parts: list[_Part]) -> tuple[Stop, ...]:
    """Each date with the places that follow it, or precede it where the dateline begins with a place.

    Dates that follow each other share the places ("14 May/25 June 2020, Sarajevo"); a country written once, at the
    end, holds for the places before it ("16 April 2018, Bijeljina - 17 April 2018, Sarajevo, Bosnia and Herzegovina").
    """
    places_first = bool(parts) and parts[0].begin < spans[0].begin
    groups = [_group(spans, parts, index, places_first=places_first) for index in range(len(spans))]
    order = range(len(spans)) if places_first else range(len(spans) - 1, -1, -1)
    for before, index in zip([None, *order], order, strict=False):
        if not groups[index] and before is not None:
            groups[index] = groups[before]
    return tuple(
        Stop(span, _unique(part.value for part in group if part.kind == "place"), _countries(group, groups))
        for span, group in zip(spans, groups, strict=True)
    )


def _group(spans: list[DateSpan], parts: list[_Part], index: int, *, places_first: bool) -> list[_Part]:
    if places_first:
        begin, end = (spans[index - 1].end if index else 0), spans[index].begin
    else:
        begin, end = spans[index].end, (spans[index + 1].begin if index + 1 < len(spans) else 10**9)
    group = [part for part in parts if begin <= part.begin < end]
    if places_first and index == len(spans) - 1:
        group += [part for part in parts if part.begin >= spans[index].end]
    return group


def _countries(group: list[_Part], groups: list[list[_Part]]) -> tuple[str, ...]:
    named = _unique(part.value for part in group if part.kind == "country")
    known = [find_terms(part.value, place_names()) for part in group if part.kind == "place"]
    if named or not known:
        return named
    from_places = _unique(country_of_place()[found[0].value] for found in known if found)
    return from_places or _unique(part.value for other in groups for part in other if part.kind == "country")


def _unique(values: Iterator[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
