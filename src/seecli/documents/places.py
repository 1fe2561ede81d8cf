"""What a dateline says beside its dates: a text in, the places, countries and "online" in it out."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from seecli.vocabulary.gazetteer import location_names, place_names
from seecli.vocabulary.matcher import find_terms

_LONGEST_PLACE: Final = 6
_ONLINE = re.compile(
    r"(?:held\s|via\s|\w+/)?(?:on-?line|virtual(?:ly)?|webinar|(?:video|tele)-?conferenc(?:e|ing)|hybrid|Zoom|(?:Microsoft|MS)\s+Teams|"
    r"Webex|Skype)(?:\s(?:meeting|event|format|session|workshop|training|mode))?",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(r"[;,/()\[\]|•·\n]|\.\s|\s[-–—]\s|[-–—]$|\b(?:and|via|from|on|in)\b|&")
_CONNECTOR = frozenset("of the de du des da do pri na nad under al el la i and city".split())
_IN_NAMES = _CONNECTOR | {"the", "former", "under"}
_WORD = re.compile(r"[^\W\d_]+")
_VENUE = re.compile(
    r"\b(?:Institut\w*|Universit\w*|Hotels?|Ministry|Academy|Cent(?:er|re)s?|Airport|Headquarters|Port|Hall|Palace|"
    r"Offices?|School|House|Point|Crossing|Parliament|Embassy|Campus|District|Room|Region|Province|Service|Department|"
    r"Division|UNODC)\b"
)
_NOT_PLACES = frozenset(
    "On In At By From The A An This During Since Until Following After Before As Between For With Today".split()
)
_SHORTEST_PLACE: Final = 3
_LONGEST: Final = 360  # letters; what is longer is no line of places


class Part(NamedTuple):
    """A place as written, the code of a country, or "online", and where in the dateline it stands."""

    kind: str  # "place", "country" or "online"
    value: str
    begin: int


def read_parts(rest: str, first_date: int) -> list[Part] | None:
    """The places, countries and "online" of what is left beside the dates; None where there is anything else."""
    countries = find_terms(rest, location_names())
    parts = [Part("country", found.value, found.start) for found in countries]
    for found in countries:
        rest = rest[: found.start] + ";".ljust(found.end - found.start) + rest[found.end :]
    segments = list(_segments(rest))
    is_somewhere = bool(countries) or any(is_known(segment) for _, segment in segments[:1])
    for start, segment in segments:
        part = _read_part(segment, start)
        if part is None or (part.kind == "place" and start < first_date and not is_somewhere):
            return None
        if part.value:
            parts.append(part)
    return sorted(parts, key=lambda part: part.begin)


def says_only_where(text: str) -> bool:
    """Whether a line holds places and countries and nothing else.

    >>> [says_only_where(text) for text in ("Skopje, North Macedonia", "Tirana", "Objective", "In Tirana, UNODC met.")]
    [True, True, False, False]
    >>> says_only_where("Tirana port unit to be revived")
    False
    """
    if len(text) > _LONGEST or any(_is_no_name(match[0]) for match in _WORD.finditer(text)):
        return False
    parts = read_parts(text, len(text))
    return bool(parts) and text[-1] not in ".!?" and all(part.kind != "online" for part in parts or ())


def _is_no_name(word: str) -> bool:
    return word.islower() and word not in _IN_NAMES


def _segments(rest: str) -> Iterator[tuple[int, str]]:
    begin = 0
    for match in (*_SEPARATOR.finditer(rest), None):
        segment = rest[begin : match.start() if match else len(rest)]
        written = segment.strip(" .-–—'\"")
        if written and written.lower() != "the":
            yield begin + segment.index(written), written
        if match:
            begin = match.end()


def _read_part(segment: str, start: int) -> Part | None:
    if _ONLINE.fullmatch(segment):
        return Part("online", "online", start)
    words = segment.split()
    known = find_terms(segment, place_names())
    if known and (segment == known[-1].text or (len(words) <= _LONGEST_PLACE and words[0] not in _NOT_PLACES)):
        return Part("place", known[-1].text, start)
    if len(words) > _LONGEST_PLACE or words[0] in _NOT_PLACES or not _is_capitalised(words):
        return None
    return Part("place", "" if _VENUE.search(segment) or len(segment) < _SHORTEST_PLACE else segment, start)


def _is_capitalised(words: list[str]) -> bool:
    is_gerund = words[0].endswith("ing")
    return (
        words[0][0].isupper()
        and words[-1][0].isupper()
        and not is_gerund
        and all(word[0].isupper() or word in _CONNECTOR for word in words)
    )


def is_known(segment: str) -> bool:
    """Whether a text names a place of the vocabulary."""
    return bool(find_terms(segment, place_names()))
