"""Datelines: the beginning of a line in, when and where out.

Whatever the order ("26-29 June 2018, Skopje, ...; 3-6 July 2018, Sarajevo, ...:", "Vienna, 10 March 2025 - ...") a
dateline holds only dates, places, countries and "online". Anything else in it, and the line is no dateline.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain
from typing import Final, NamedTuple

from seecli.documents.places import Part, is_known, read_parts
from seecli.documents.stops import Stop, build_stops
from seecli.phrases.dates import DateSpan, read_dates

_LONGEST: Final = 360
_LATEST_DATE: Final = 120
# What may stand before a date that opens a line: "Published on 3 May 2021", "From 12 to 14 May 2021, Sofia: ...".
_PUBLISHED = re.compile(r"\W*(?:first\s+)?(?:published|posted)(?:\s+on\b)?\s*:?\s*", re.IGNORECASE)
_LEAD = re.compile(
    rf"{_PUBLISHED.pattern}|\W*(?:date\s*:|from\b|between\b|(?:in\s+)?the\s+week\s+of\b|week\s+of\b|early\b|mid\b|late\b"
    r"|since\b|(?:at\s+the\s+)?(?:beginning|start|middle|end)\s+of\b)[\s-]*",
    re.IGNORECASE,
)
# Labels beside the first: "Date: 3 May 2021 | Place: Sofia", "When: 3 May 2021, Where: Sofia".
_LABEL = re.compile(
    r"(?:^|(?<=[|;,.•·]\s))(?:place|venue|location|where|when|city)(?:\s+and\s+dates?)?\s*:", re.IGNORECASE
)
_EMPHASIS = re.compile(r"(?P<mark>\*{1,3}|_{1,2})(?P<inside>[^*_]+)(?P=mark)\s+(?=[A-Z])")
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_FULL_STOP = re.compile(r"\.\s+(?=[A-Z])")
# The bars that pages put between place, date and text are dashes to a reader: "Vienna | 4 May 2021 | UNODC trained".
_DASH = re.compile(r"\s*[-–—|·•]+\s+|\s+[-–—|·•]+\s*")
# What follows a dateline that stands in brackets: "(Tehran, 13 December 2016) The ...", "[Vienna, 4 May 2021] - UNODC".
_CLOSING = re.compile(r"[)\]][\s:.,|–—-]*")
_OPENING = re.compile(r"\W*?[(\[]")
_BRACKET = re.compile(r"[()\[\]]")
# The date alone in brackets, and the text behind it: "Vienna (4 May 2021) UNODC trained ...".
_CLOSED_DATE = re.compile(r"[)\]]\s+(?=[A-Z])")
_TITLE_BRACKET = re.compile(r"\s*[(\[](?P<inside>[^()\[\]]*(?:\([^()]*\)[^()\[\]]*)*)[)\]]\W*$")
_FEWEST_TITLE_WORDS: Final = 3
_FEWEST_TEXT_WORDS: Final = 20
_ALONE = re.compile(r"(?<![\s.,:;)])[\s.,:;)]*(?:MORE)?[\s.]*$")


class Dateline(NamedTuple):
    """When and where; `end` is where the running text begins, `alone` says that none does."""

    text: str
    stops: tuple[Stop, ...]
    online: bool
    end: int
    alone: bool

    @property
    def is_bare(self) -> bool:
        """Whether it says when and not where."""
        return not self.online and not any(stop.places or stop.countries for stop in self.stops)

    @property
    def is_labelled(self) -> bool:
        """Whether a label says what the date is ("Date: ...", "Published on ...")."""
        return self.is_publication or self.text.lower().startswith("date")

    @property
    def is_publication(self) -> bool:
        """Whether it says when the text was put on the page."""
        return bool(_PUBLISHED.match(self.text))


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
    head = _LABEL.sub(lambda label: " " * len(label[0]), head) if ":" in head else head
    spans = read_dates(head)
    if not spans or spans[0].begin > _LATEST_DATE:
        return None
    lead = _LEAD.fullmatch(head, 0, spans[0].begin)
    bare = " " * lead.end() + head[lead.end() :] if lead else head
    emphasis = _EMPHASIS.match(line)
    ends = chain([(emphasis.end("inside"), emphasis.end())] if emphasis else [], _ends(bare, spans[0], len(line)))
    readings = (_dateline(bare, spans, end, after) for end, after in ends)
    found = next((dateline for dateline in readings if dateline), None)
    return found._replace(text=lead[0].lstrip(" ,*(") + found.text) if found and lead else found


def read_title_dateline(text: str) -> tuple[int, Dateline] | None:
    """The dateline in brackets with which a headline ends, and where the headline itself does.

    >>> cut, dateline = read_title_dateline("Sports for children (Mashhad, November-December 2016)")
    >>> cut, dateline.stops[0].places
    (19, ('Mashhad',))
    >>> read_title_dateline("UNODC Regional Programme (2009-2011)")
    """
    bracket = _TITLE_BRACKET.search(text, max(len(text) - _LONGEST, 0))
    dateline = read_dateline(bracket["inside"]) if bracket else None
    if not bracket or not dateline or not dateline.alone or (dateline.is_bare and not dateline.stops[0].span.first_day):
        return None
    is_title = len(text[: bracket.start()].split()) >= _FEWEST_TITLE_WORDS
    return (bracket.start(), dateline._replace(end=len(text))) if is_title else None


def _ends(head: str, first: DateSpan, length: int) -> Iterator[tuple[int, int]]:
    """Where the dateline may end and the text begin: at its bracket, a colon, the line's end, a dash, a full stop."""
    yield from _own_bracket(head)
    yield from (
        (match.start(), match.end()) for match in re.finditer(r"\s*:(?!//)", head) if match.start() >= first.begin
    )
    if length <= _LONGEST:
        ending = _ALONE.search(head)
        yield (ending.start() if ending else len(head)), len(head)
    yield from ((match.start(), match.end()) for match in _DASH.finditer(head, first.end))
    stops = list(_FULL_STOP.finditer(head, first.end))
    if stops[1:] and _is_name(head[stops[0].end() : stops[1].start()]):
        yield stops[1].span()
    yield from (match.span() for match in stops)
    yield from (match.span() for match in _CLOSED_DATE.finditer(head, first.end))


def _own_bracket(head: str) -> Iterator[tuple[int, int]]:
    """The bracket that closes what the line opens with."""
    depth = 0
    for match in _BRACKET.finditer(head) if _OPENING.match(head) else ():
        depth += 1 if match[0] in "([" else -1
        if depth == 0:
            closing = _CLOSING.match(head, match.start())
            if closing and _begins_text(head[closing.end() :]):
                yield closing.span()
            return


def _is_name(sentence: str) -> bool:
    """Whether a sentence between date and text is a place: "3 March 2020. Dakar. UNODC opened ..."."""
    return is_known(sentence) and all(word[0].isupper() for word in sentence.split())


def _dateline(head: str, spans: Sequence[DateSpan], end: int, after: int) -> Dateline | None:
    inside = [span for span in spans if span.end <= end]
    if not inside or any(span.begin < end < span.end for span in spans):
        return None
    parts = read_parts(_without(head[:end], inside), inside[0].begin)
    if parts is None:
        return None
    if not _parts_text(head, inside, parts, end, after):
        return None
    is_whole_line = after == len(head) and bool(_DASH.search(head, inside[-1].end, end))
    if is_whole_line and not _is_placed(parts):
        return None
    is_bare_day = after == len(head) and inside[0].begin == 0 and all(span.last_day for span in inside)
    if not parts and not is_bare_day and not any(span.last_year for span in inside):
        return None
    stops = build_stops(inside, [part for part in parts if part.kind != "online"])
    online = any(part.kind == "online" for part in parts)
    return Dateline(head[:end].strip(" ,*("), stops, online, after, not head[after:].strip(" .*"))


def _parts_text(head: str, inside: Sequence[DateSpan], parts: list[Part], end: int, after: int) -> bool:
    """Whether the mark at which a dateline ends may part it from text.

    A dash behind a date alone does so where the year is written and a paragraph follows ("20 May 2021 - The Office
    conveys its condolences to the families ..."), not in "26 June - International Day"; a bracket where places are.
    """
    rest = head[after:]
    if _DASH.fullmatch(head, end, after):
        is_paragraph = inside[0].first_year is not None and len(rest.split()) >= _FEWEST_TEXT_WORDS
        return _begins_text(rest) and (bool(parts) or is_paragraph)
    return bool(parts and _is_placed(parts)) or not _CLOSED_DATE.fullmatch(head, end, after)


def _is_placed(parts: list[Part]) -> bool:
    """Whether the places of a line are known, or the first and the country ("Bucharest and Jilava, Romania")."""
    places = [is_known(part.value) for part in parts if part.kind == "place" and part.value]
    has_country = any(part.kind == "country" for part in parts)
    return all(places) or (has_country and places[0])


def _begins_text(rest: str) -> bool:
    return bool(re.match(r"\W*[A-Z0-9]", rest)) and not re.match(r"\W*\d", rest)


def _without(head: str, spans: Sequence[DateSpan]) -> str:
    for span in spans:
        head = head[: span.begin] + ";".ljust(span.end - span.begin) + head[span.end :]
    return _WEEKDAY.sub(lambda match: " " * len(match[0]), head)
