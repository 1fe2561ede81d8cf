"""The stops of a dateline: which places belong to which date."""

from collections.abc import Iterator
from typing import NamedTuple

from seecli.documents.places import Part
from seecli.phrases.dates import DateSpan
from seecli.vocabulary.gazetteer import country_of_place, place_names
from seecli.vocabulary.matcher import find_terms


class Stop(NamedTuple):
    """One date span of a dateline with its places as written and the codes of its countries."""

    span: DateSpan
    places: tuple[str, ...]
    countries: tuple[str, ...]


def build_stops(spans: list[DateSpan], parts: list[Part]) -> tuple[Stop, ...]:
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


def _group(spans: list[DateSpan], parts: list[Part], index: int, *, places_first: bool) -> list[Part]:
    if places_first:
        begin, end = (spans[index - 1].end if index else 0), spans[index].begin
    else:
        begin, end = spans[index].end, (spans[index + 1].begin if index + 1 < len(spans) else 10**9)
    group = [part for part in parts if begin <= part.begin < end]
    if places_first and index == len(spans) - 1:
        group += [part for part in parts if part.begin >= spans[index].end]
    return group


def _countries(group: list[Part], groups: list[list[Part]]) -> tuple[str, ...]:
    named = _unique(part.value for part in group if part.kind == "country")
    known = [find_terms(part.value, place_names()) for part in group if part.kind == "place"]
    if named or not known:
        return named
    from_places = _unique(country_of_place()[found[0].value] for found in known if found)
    return from_places or _unique(part.value for other in groups for part in other if part.kind == "country")


def _unique(values: Iterator[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
