"""Programmes that headline or text name: by a name, an acronym, or words that mean one when they stand together."""

from collections.abc import Iterator, Sequence
from functools import cache

from seecli.documents.items import Item
from seecli.documents.passage import Passage, Piece, build_passage
from seecli.extract.findings import Finding, Statement, find_in, finding_at, read_passages
from seecli.vocabulary.load import load_entries
from seecli.vocabulary.matcher import Lexicon, build_lexicon, find_all_terms


@cache
def _names() -> Lexicon:
    entries = load_entries("programmes.yaml")
    exceptions = ((None, name) for entry in entries for name in entry.lists["except"])
    return build_lexicon([*((entry.id, name) for entry in entries for name in entry.names), *exceptions])


@cache
def _parts() -> Lexicon:
    """The names that mean a programme when they stand together; each is its own value."""
    return build_lexicon((name, name) for _, names in _together() for name in names)


@cache
def _together() -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple(
        (entry.id, tuple(names.split(" + ")))
        for entry in load_entries("programmes.yaml")
        for names in entry.lists["together"]
    )


def find_programmes(item: Item) -> Iterator[Finding]:
    """Every programme that an item names."""
    passages = tuple(read_passages(item))
    resources = build_passage(Piece("\n", line) for line in item.resources)
    for passage in (*passages, resources):
        yield from find_in("programmes", passage, _names())
    yield from _find_together(passages)


def _find_together(passages: Sequence[Passage | Statement]) -> Iterator[Finding]:
    first: dict[str, Finding] = {}
    for passage in passages:
        for found in find_all_terms(passage.text, _parts()):
            first.setdefault(found.value, finding_at("programmes", passage, found))
    for programme, names in _together():
        if all(name in first for name in names):
            yield first[names[0]]._replace(value=programme)
