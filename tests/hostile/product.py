"""Every command with every format: what the product of a store with the places to run it in is made of."""

import re
from collections.abc import Iterator
from itertools import cycle, product
from typing import Final, NamedTuple

from seecli.cli.commands import COMMANDS
from seecli.render import FILE_FORMATS, FORMATS
from seecli.store.facets import FACETS
from tests.hostile.running import PLACES

_FORMATS: Final = (*FORMATS, *FILE_FORMATS)
STORE: Final = "data/events.jsonl"
# Commands whose answer takes a format, with their arguments; "IDS" stands for the ids of the store.
_FORMATTED: Final[tuple[tuple[str, ...], ...]] = (
    ("list",),
    ("search", "officers", "--explain", "--limit", "0"),
    ("show", "IDS"),
    ("timeline",),
    ("summary",),
    ("map",),
    ("seizures",),
    ("values", "topic"),
    ("fields",),
    ("check",),
)
# The same commands, asked for another picture or another list.
_MORE: Final[tuple[tuple[str, ...], ...]] = (
    ("show", "IDS", "--source"),
    ("timeline", "--split", "topic"),
    ("timeline", "--by", "year", "--split", "country"),
    ("summary", "--by", "topic"),
    ("summary", "--by", "topic,document"),
    ("summary", "--by", "year,section"),
    ("list", "--fields", "id,title,links,evidence,seizures,source"),
    ("list", "--country", "zz"),
    ("search", "zzz", "--topic", "zz"),
    *(("values", facet) for facet in FACETS),
)
_PLAIN: Final[tuple[tuple[str, ...], ...]] = (
    (),
    ("--version",),
    ("schema",),
    ("info",),
    ("info", "--json"),
    ("help",),
    *(("help", name) for name in (*COMMANDS, "dates", "query", "json", "safety")),
    *(("completion", shell) for shell in ("bash", "zsh", "fish")),
)
# Where a word of the user stands in an error, or in what is said beside an answer.
_ANSWERED: Final[tuple[tuple[str, ...], ...]] = (
    ("WORD",),
    ("--WORD",),
    ("show", "WORD"),
    ("search", "--", "WORD"),
    ("search", "--", '"WORD" OR country:WORD'),
    ("values", "WORD"),
    ("help", "WORD"),
    ("completion", "WORD"),
    ("timeline", "WORD"),
    ("list", "--format", "WORD"),
    ("list", "--fields", "WORD"),
    ("list", "--country", "WORD"),
    ("list", "--date", "WORD"),
    ("list", "--limit", "WORD"),
    ("list", "--WORD"),
    ("list", "-o", "a.WORD"),
    ("summary", "--by", "WORD"),
    ("info", "--store", "WORD"),
    ("extract", "-o", "never.jsonl", "WORD"),
)
# What no process can be given: a NUL, and halves of characters but those that stand for bytes that are no UTF-8.
_UNSPEAKABLE = re.compile(r"[\x00\ud800-\udc7f\udd00-\udfff]")
# What the Tab key is pressed behind.
_COMPLETED: Final[tuple[tuple[str, ...], ...]] = (
    ("show", ""),
    *(("list", f"--{facet}", "") for facet in ("country", "topic", "document", "section", "organization")),
    ("values", ""),
    ("list", "--date", ""),
)


class Call(NamedTuple):
    """A command line, and the format that its answer must be in; None is words for people.

    "completion" is what the script of a shell reads.
    """

    arguments: tuple[str, ...]
    format: str | None = None


def list_calls(ids: tuple[str, ...]) -> Iterator[Call]:
    """Every command, those with a format in each."""
    yield from (_format(words, name, ids) for words in _FORMATTED for name in _FORMATS)
    yield from (Call(_fill(words, ids)) for words in _FORMATTED)
    yield from _list_without_format(ids)


def list_sample(ids: tuple[str, ...]) -> Iterator[tuple[Call, int | None]]:
    """Some of these with a place for each: every format in every place, every command in one, pictures in two."""
    for number, (name, place) in enumerate(product(_FORMATS, PLACES)):
        yield _format(_FORMATTED[number % len(_FORMATTED)], name, ids), place
    yield from ((Call(_fill(words, ids)), place) for words in _FORMATTED for place in PLACES[1:])
    yield from zip(_list_without_format(ids), cycle(PLACES), strict=False)


def _format(words: tuple[str, ...], name: str, ids: tuple[str, ...]) -> Call:
    file = ("-o", f"out.{name}") if name in FILE_FORMATS else ()
    return Call((*_fill(words, ids), "--format", name, *file), name)


def _list_without_format(ids: tuple[str, ...]) -> Iterator[Call]:
    yield from (Call(_fill(words, ids)) for words in (*_MORE, *_PLAIN))
    yield from (Call(words, "completion") for words in _COMPLETED)


def list_extracts(document: str) -> Iterator[Call]:
    """A document read into a store."""
    yield Call(("extract", document, "-o", STORE, "--ledger", "ledger.jsonl"))


def list_answers(word: str) -> Iterator[Call]:
    """Command lines with a word where something else is expected."""
    word = _UNSPEAKABLE.sub("", word)
    yield from (Call(tuple(part.replace("WORD", word) for part in parts)) for parts in _ANSWERED)


def _fill(words: tuple[str, ...], ids: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(part for word in words for part in (ids if word == "IDS" else (word,)))
