"""Where goods were seized and by whom: the sentence that tells of a seizure in, the words that name place and unit out.

A unit is named with the place it sits at ("the PCU in Bar"), which is then the place of the seizure too. Headline and
dateline are weaker evidence, and for the place only.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final, NamedTuple

from seecli.documents.items import Item
from seecli.extract.findings import Finding, Statement
from seecli.vocabulary.gazetteer import place_names
from seecli.vocabulary.load import load_entries
from seecli.vocabulary.matcher import find_terms

_FEATURE = (
    r"(?:(?:sea|air)?ports?|harbours?|terminals?|(?:border\s)?crossings?(?:\spoints?)?|bridges?|checkpoints?|"
    r"post\soffices?|stations?|warehouses?|garages?|highways?|motorways?)"
)
_NAME = r"[A-Z][\w’'-]*+(?:\s(?:of\s(?:the\s)?)?[A-Z][\w’'-]*+){0,5}"
# "Port of Bar", "the ferry terminal in the port of Durres", "the Danube Bridge near Ruse", "Gradina border crossing"
_PLACE = (
    rf"(?:(?:(?!an?\s)[a-z]+\s)?{_FEATURE}\s(?:of|in|at|near|on)\s(?:the\s)?){{0,2}}{_NAME}(?:\s{_FEATURE})?"
    rf"(?:\snear\s(?:the\s)?{_NAME})?"
)
_IS_FEATURE = re.compile(rf"\b{_FEATURE}\b", re.IGNORECASE)
_WHERE = rf"\b(?i:at|in|off|near)\s(?:(?:the|an?)\s)?(?:(?:city|town)\sof\s)?(?P<place>{_PLACE})"
_VERB = (
    r"(?i:seiz(?:e[ds]?|ing)|intercept(?:s|ed)|interdict(?:s|ed)|confiscat(?:es|ed)|finds|found|discover(?:s|ed)|"
    r"detect(?:s|ed)|recover(?:s|ed)|impound(?:s|ed)|uncover(?:s|ed)|unearth(?:s|ed)|stop(?:s|ped)|caught|"
    r"detain(?:s|ed)|retriev(?:es|ed)|t(?:aken|ook)\s(?:out\sof|from|off))\b"
)
_AT_VERB = re.compile(rf"\b{_VERB}(?P<between>[^.;:,]{{0,90}}?)\s{_WHERE}")
_FRONTED = re.compile(rf"(?:^|[,:]\s){_WHERE}(?=,|\s(?:the|its|our|an?)\b)")
_ANYWHERE = re.compile(_WHERE)
_TELLS_OF_SEIZURE = re.compile(rf"\b(?:{_VERB}|(?i:seizures?|hauls?|finds?)\b)")
# What lies between the verb and a place that goods, a company or a person only come from or go to.
_ELSEWHERE = re.compile(
    r"\b(?:from|to|for|bound|destined|arriv\w+|coming|load\w+|tran\w?ship\w*|registered|produced|company|compan\w+|owned|"
    r"belong\w*|addressed|hotel|headquarter\w*|trained|established\sin\s\d+)\b"
)
# "The seizure took place during a routine car search by ... at ..." (000:623)
_TOOK_PLACE = re.compile(
    r"\b(?:The|This)\s(?:\w+\s)?(?:seizure|find|discovery|haul|interception|search)\s"
    r"(?:took\splace|was\s(?:made|carried\sout)|happened|occurred)\b"
)
_BY: Final = r"\bby\s(?:the\s|an?\s)?"


class Scene(NamedTuple):
    """The words that name where goods were seized and who seized them."""

    place: Finding | None = None
    seized_by: Finding | None = None

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The words that were found."""
        return tuple(finding for finding in self if finding)

    def completed_by(self, other: "Scene") -> "Scene":
        """The scene, with what it leaves open as another tells it."""
        return Scene(self.place or other.place, self.seized_by or other.seized_by)


class _Units(NamedTuple):
    """The patterns that need the words for units, which are read when the first seizure is."""

    named: re.Pattern[str]
    bare: re.Pattern[str]
    acting: tuple[re.Pattern[str], ...]
    acted: re.Pattern[str]
    agent: re.Pattern[str]


@cache
def _units() -> _Units:
    group = next(entry for entry in load_entries("people.yaml") if entry.id == "seizers")
    verb = rf"(?:{_VERB}|(?:opened|inspected|searched)\b)"
    alone, heads = ("|".join(map(re.escape, group.lists[part])) for part in ("alone", "heads"))
    head = rf"(?i:{heads}|{alone})\b"
    first = (
        r"(?:[A-Z][\w’'-]*|(?:customs|police|border|port|joint|local|state|national|coast|drugs?|tax|law|special|air)"
        r"\b)"
    )
    begin = (
        r"(?!(?:The|In|On|At|During|Last|Its|His|Her|Their|An?|By|With|After|When|While|Since|As|From|This|These)\b)"
    )
    at = rf"\s(?:of|at|in|from|on)\s(?:the\s)?(?:newly\s\w+\s)?{_PLACE}(?:\sand\s{_NAME})?(?:\s\([A-Z][\w-]{{1,9}}\))?"
    unit = (
        rf"(?<![\w’'-]){begin}(?:{first}\s(?:and\s|of\s(?:the\s)?)?){{0,6}}?{head}(?:\s(?:{head}))?"
        rf"(?:\s\([A-Z][\w-]{{1,9}}\))?(?:\s{head})?(?:{at}){{0,2}}"
    )
    named = rf"(?P<unit>{unit})"
    aside = r"(?:,\s[A-Z][\w\s]{2,30},)?"
    return _Units(
        re.compile(named),
        re.compile(rf"(?:{heads})", re.IGNORECASE),
        (
            re.compile(rf"{named}{aside}\s(?:(?:ha[sd]|have|also|[a-z]+ly|then)\s){{0,3}}{verb}"),
            re.compile(rf"{named}{aside}\s[^.;:]{{1,110}}?\sand\s(?:[a-z]+ly\s)?{verb}"),
        ),
        re.compile(rf"\b{verb}[^.;:]{{0,80}}?{_BY}{named}"),
        re.compile(rf"{_BY}{named}"),
    )


def read_scene(statement: Statement, before: Sequence[Statement]) -> Scene:
    """Place and unit as a sentence that tells of a seizure names them; `before` are the sentences before it."""
    text = statement.text
    unit = next(_acting_units(text), None)
    place = _first_place(_ANYWHERE, text, *unit.span("unit")) if unit else None
    place = place or _first_place(_AT_VERB, text) or _first_place(_FRONTED, text)
    seized_by = _finding(statement, unit.span("unit")) if unit else None
    if seized_by and not _has_name(seized_by.text):
        seized_by = _named_before(seized_by.text, before)
    return Scene(_finding(statement, place) if place else None, seized_by)


def find_scene(item: Item, statements: Sequence[Statement]) -> Scene:
    """Place and unit as the rest of an item names them: "The seizure took place ...", headline, dateline."""
    told = next((_told_apart(statement) for statement in statements if _TOOK_PLACE.search(statement.text)), Scene())
    heads = [item.title.text, *(statement.text for statement in statements[:1])]
    is_about_it = any(_TELLS_OF_SEIZURE.search(text) for text in heads)
    return told.completed_by(Scene(place=_in_title(item) or (_in_dateline(item) if is_about_it else None)))


def _told_apart(statement: Statement) -> Scene:
    text = statement.text
    unit, place = _units().agent.search(text), _first_place(_ANYWHERE, text)
    return Scene(
        _finding(statement, place) if place else None, _finding(statement, unit.span("unit")) if unit else None
    )


def _in_title(item: Item) -> Finding | None:
    title = item.title.text
    place = _first_place(_ANYWHERE, title) if _TELLS_OF_SEIZURE.search(title) else None
    return (
        Finding("seizures", title[slice(*place)], title[slice(*place)], item.title.line_at(place[0])) if place else None
    )


def _in_dateline(item: Item) -> Finding | None:
    """The only place of the dateline."""
    if not item.dateline or not item.dateline_line:
        return None
    places = {place for stop in item.dateline.stops for place in stop.places}
    place = places.pop() if len(places) == 1 else None
    return Finding("seizures", place, place, item.dateline_line.number) if place else None


def _acting_units(text: str) -> Iterator[re.Match[str]]:
    for pattern in (_units().acting[0], _units().acted, _units().acting[1]):
        yield from pattern.finditer(text)


def _first_place(pattern: re.Pattern[str], text: str, begin: int = 0, end: int | None = None) -> tuple[int, int] | None:
    for match in pattern.finditer(text, begin, len(text) if end is None else end):
        if _is_place(match["place"]) and not _ELSEWHERE.search(match.groupdict().get("between") or ""):
            return match.span("place")
    return None


def _is_place(name: str) -> bool:
    """Whether words name a place: one of the gazetteer, or a port, a bridge and the like; no Port Control Unit."""
    is_there = bool(find_terms(name, place_names()) or _IS_FEATURE.search(name))
    return is_there and not any(_units().bare.fullmatch(word) for word in name.split())


def _named_before(head: str, before: Sequence[Statement]) -> Finding | None:
    """The unit that a bare word means: the last one named before with that word, else the last one that seized."""
    named = [(statement, unit) for statement in before for unit in _units().named.finditer(statement.text)]
    alike = [
        pair for pair in named if _has_name(pair[1]["unit"]) and head.casefold() in pair[1]["unit"].casefold().split()
    ]
    acting = [(statement, unit) for statement in before for unit in _acting_units(statement.text)]
    found = next(iter([*alike[::-1], *(pair for pair in acting[::-1] if _has_name(pair[1]["unit"]))]), None)
    return _finding(found[0], found[1].span("unit")) if found else None


def _has_name(unit: str) -> bool:
    return not _units().bare.fullmatch(unit)


def _finding(statement: Statement, span: tuple[int, int]) -> Finding:
    words = statement.text[slice(*span)]
    return Finding("seizures", words, words, statement.line_at(span[0]))
