"""Where an item without a place in its dateline happened: an item in, the words that name the place out."""

import re
from collections.abc import Iterator
from typing import Final

from seecli.documents.items import Item
from seecli.phrases.sentences import LONGEST_SENTENCE
from seecli.vocabulary.gazetteer import country_names, country_of_place, place_names
from seecli.vocabulary.matcher import Found, find_terms

_PARAGRAPHS_READ: Final = 3
_BEFORE_PLACE = re.compile(r"(?:\b(?:in|at|to|on)|[,–-])\s+(?:the\s+(?:city|town|port)\s+of\s+)?$", re.IGNORECASE)
_AND = re.compile(r",\s|,?\s(?:and|&)\s")
_AT = re.compile(
    r"\b(?:in|at|(?:mission|visit|visited|travelled)\s+to|(?:visit|assess|inspect)\w*\s+the\s+(?:air|sea)?ports\s+of)\s+$"
)
_HELD = re.compile(
    r"\b(?:held|signed|assess\w*|inspect\w*|hosted|organi[sz]ed|conducted|took place|takes place|opened|launched|"
    r"mission|visit(?:ed)?|meeting|"
    r"conference|workshop|awards?|event|session|seminar|training|course|ceremony)\b",
    re.IGNORECASE,
)


def find_where(item: Item) -> tuple[tuple[Found, int], ...]:
    """The place of an item whose dateline is a bare date: in sub-heading, headline, else first sentences."""
    if item.place_line:
        places = find_terms(item.place_line.text, place_names()) or find_terms(item.place_line.text, country_names())
        return tuple((found, item.place_line.number) for found in places)
    text = item.title.text[:LONGEST_SENTENCE]
    in_title = [found for found in find_terms(text, place_names()) if _names_place(text, found)]
    if in_title and not item.subheading:
        return tuple((found, item.title.line_at(found.start)) for found in _coordinated(text, in_title[-1]))
    if item.subheading:
        return (*_held_at(item, item.subheading.text), *_countries_in(item.subheading.text, item.subheading.number))
    targets = _targets(text)
    if targets and not item.body.text:
        return tuple((found, item.title.line_at(found.start)) for found in targets)
    held = _held_at(item, "")
    return held or tuple((found, item.title.line_at(found.start)) for found in targets)


def _names_place(title: str, found: Found) -> bool:
    """Whether a headline says with a place where it happened ("... in Vienna", "VIENNA: ...")."""
    is_label = found.start == 0 and title[found.end :].startswith(":")
    return is_label or bool(_BEFORE_PLACE.search(title[: found.start]))


def _coordinated(text: str, last: Found) -> tuple[Found, ...]:
    """A place and those named in one breath with it ("in Banja Luka and Brčko")."""
    named = find_terms(text, place_names())
    group = [last]
    for found in named[named.index(last) + 1 :]:
        if not _AND.fullmatch(text[group[-1].end : found.start]):
            break
        group.append(found)
    return tuple(group)


def _countries_in(text: str, line: int) -> Iterator[tuple[Found, int]]:
    yield from ((found, line) for found in find_terms(text, country_names()))


def _targets(title: str) -> list[Found]:
    """The countries that a headline says a mission goes to (002:354 "... - To Montenegro, ... and ...")."""
    to = re.search(r"(?:\b[Tt]o|[-–]\s?To)\s+(?=(?:the\s+)?[A-Z])", title)
    return [found for found in find_terms(title, country_names()) if to and found.start >= to.end()]


def _held_at(item: Item, country: str) -> tuple[tuple[Found, int], ...]:
    """The place that the first paragraphs say the event was held at."""
    codes = {found.value for found in find_terms(country, country_names())}
    begin = 0
    for paragraph in item.body.text.split("\n\n", _PARAGRAPHS_READ)[:_PARAGRAPHS_READ]:
        for found in find_terms(paragraph[:LONGEST_SENTENCE], place_names()):
            before = paragraph[: found.start]
            is_there = _HELD.search(before) or codes
            fits = not codes or country_of_place()[found.value] in codes
            if fits and is_there and _AT.search(before):
                group = _coordinated(paragraph, found)
                return tuple((place, item.body.line_at(begin + place.start)) for place in group)
        begin += len(paragraph) + 2
    named = [found for found in find_terms(item.body.text, place_names()) if country_of_place()[found.value] in codes]
    return ((named[0], item.body.line_at(named[0].start)),) if named else ()
