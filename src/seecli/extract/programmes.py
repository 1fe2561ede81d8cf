"""Programmes that headline or text name: by a name, an acronym, or words that mean one when they stand together."""

from collections.abc import Iterator, Sequence
from functools import cache

from seecli.documents.items import Item
from seecli.documents.passage import Passage, Piece, build_passage
from seecli.extract.findings import Finding, find_in
from seecli.vocabulary.load import load_entries
from seecli.vocabulary.matcher import Lexicon, build_lexicon


@cache
def _names() -> Lexicon:
    entries = load_entries("programmes.yaml")
    exceptions = ((None, name) for entry in entries for name in entry.lists["except"])
    return build_lexicon([*((entry.id, name) for entry in entries for name in entry.names), *exceptions])


@cache
def _together() -> tuple[tuple[Lexicon, ...], ...]:
    return tuple(
        tuple(build_lexicon([(entry.id, name)]) for name in names.split(" + "))
        for entry in load_entries("programmes.yaml")
        for names in entry.lists["together"]
    )


def find_programmes(item: Item) -> Iterator[Finding]:
    """Every programme that an item names."""
    resources = build_passage(Piece("\n", line) for line in item.resources)
    for passage in (item.title, item.body, resources):
        yield from find_in("programmes", passage, _names())
    yield from _find_together((item.title, item.body))


def _find_together(passages: Sequence[Passage]) -> Iterator[Finding]:
    for lexicons in _together():
        found = [_first(passages, lexicon) for lexicon in lexicons]
        if all(found) and found[0]:
            yield found[0]


def _first(passages: Sequence[Passage], lexicon: Lexicon) -> Finding | None:
    return next((finding for passage in passages for finding in find_in("programmes", passage, lexicon)), None)
