"""Names in texts: a lexicon of names in, every mention of one out, the longest name winning.

A name is matched word by word. A capital in the name must be a capital in the text and an acronym must stand as it is;
lower case matches any case. Between the words of a name the text may have spaces, hyphens, dots, `&` and brackets.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from seecli.text import SPELLED, Words, fold_each, split_words

_GAP = re.compile(r"[\s.&/()\[\]\"'“”’–-]{0,4}")


class Name(NamedTuple):
    """A name of a term, word by word, its last one folded; `value` is None for a name that means something else."""

    value: str | None
    words: Sequence[str]
    last: str
    is_any_case: bool


class Lexicon(NamedTuple):
    """Names by their folded words; by their first word how many words they have, most first, and one that is with it.

    That is the second one of a longer name: of what "the", "to" and "in" begin hardly anything is ever there.
    """

    names: Mapping[tuple[str, ...], Sequence[Name]]
    lengths: Mapping[str, Sequence[int]]
    seconds: Mapping[str, frozenset[str]]


class Found(NamedTuple):
    """A mention: the term's value, the words of the text and their place."""

    value: str
    text: str
    start: int
    end: int


def build_lexicon(names: Iterable[tuple[str | None, str]]) -> Lexicon:
    """Names and their plurals by their words.

    >>> lexicon = build_lexicon([("GN", "Guinea"), ("PG", "Papua New Guinea"), (None, "Guinea pig")])
    >>> [found.value for found in find_terms("Papua New Guinea, a guinea, a Guinea pig", lexicon)]
    ['PG']
    """
    by_words: dict[tuple[str, ...], list[Name]] = defaultdict(list)
    lengths: dict[str, list[int]] = defaultdict(list)
    seconds: dict[str, set[str]] = defaultdict(set)
    for value, name in names:
        written = SPELLED.findall(name)
        singular = fold_each(written)
        meant = Name(value, written, singular[-1], name.islower())
        for form in (singular, (*singular[:-1], singular[-1] + "s")):
            by_words[form].append(meant)
            seconds[form[0]].add(form[:2][-1])
            if len(form) not in lengths[form[0]]:
                lengths[form[0]].append(len(form))
    for counts in lengths.values():
        counts.sort(reverse=True)
    return Lexicon(by_words, lengths, {first: frozenset(words) for first, words in seconds.items()})


def find_terms(text: str, lexicon: Lexicon) -> list[Found]:
    """Every mention in a text, in order, without overlaps."""
    words = split_words(text)
    found: list[Found] = []
    position = 0
    for index in _beginnings(words, lexicon):
        names = _names_at(words, index, lexicon) if index >= position else ()
        if names:
            position = index + len(names[0].words)
            if names[0].value is not None:
                found.append(_found(text, words, index, names[0]))
    return found


def find_all_terms(text: str, lexicon: Lexicon) -> Iterator[Found]:
    """Every mention in a text, in order, also those inside longer ones."""
    words = split_words(text)
    for index in _beginnings(words, lexicon):
        for name in _names_at(words, index, lexicon):
            if name.value is not None:
                yield _found(text, words, index, name)


def _beginnings(words: Words, lexicon: Lexicon) -> list[int]:
    """Where a word stands with which a name may begin."""
    firsts = lexicon.lengths.keys() & words.distinct
    found = {first for first in firsts if not lexicon.seconds[first].isdisjoint(words.distinct)}
    return [index for index, word in enumerate(words.folded) if word in found] if found else []


def _found(text: str, words: Words, index: int, name: Name) -> Found:
    start, end = words.starts[index], words.ends[index + len(name.words) - 1]
    return Found(name.value or "", text[start:end], start, end)


def _names_at(words: Words, index: int, lexicon: Lexicon) -> list[Name]:
    """The names that stand at a word, the longest first."""
    found: list[Name] = []
    for length in lexicon.lengths[words.folded[index]]:
        names = lexicon.names.get(words.folded[index : index + length])
        if names and index + length <= len(words.folded):
            found += [name for name in names if _is_written(name, words, index)]
    return found


def _is_written(name: Name, words: Words, index: int) -> bool:
    """Whether the words of a text have the capitals of a name, and nothing but gaps between them."""
    end = index + len(name.words)
    return (name.is_any_case or _has_capitals(name, words, index, end)) and all(
        map(_GAP.fullmatch, words.gaps[index + 1 : end])
    )


def _has_capitals(name: Name, words: Words, index: int, end: int) -> bool:
    written = words.written[index:end]
    singular = [*written[:-1], written[-1][:-1]] if words.folded[end - 1] != name.last else written
    return all(map(_has_capitals_of, singular, name.words))


@lru_cache(maxsize=8192)
def _has_capitals_of(written: str, wanted: str) -> bool:
    if _has_capital_inside(wanted):
        return written == wanted
    return wanted[0].islower() or not written[0].islower()


def _has_capital_inside(word: str) -> bool:
    return any(character.isupper() for character in word[1:])
