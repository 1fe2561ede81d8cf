"""Names in texts: a lexicon of names in, every mention of one out, the longest name winning.

A name is matched word by word. A capital in the name must be a capital in the text and an acronym must stand as it is;
lower case matches any case. Between the words of a name the text may have spaces, hyphens, dots, `&` and brackets.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import count
from typing import Final, NamedTuple

from seecli.text import SPELLED, Words, fold_each, split_words

_GAP = re.compile(r"[\s.&/()\[\]\"'“”’–-]{0,4}")
# By the first word of a name and its second one, "" for none, the lexicons in which it is, a bit for each: all of them
# ask the same sentences, which are walked through once. What "the", "to" and "in" begin is hardly ever there.
_OPENINGS: Final[dict[str, dict[str, int]]] = defaultdict(lambda: defaultdict(int))
_LEXICONS = count()


class Name(NamedTuple):
    """A name of a term, word by word, its last one folded; `value` is None for a name that means something else."""

    value: str | None
    words: Sequence[str]
    last: str
    is_any_case: bool


@dataclass(frozen=True, slots=True, eq=False)  # each is itself alone: what was found with it is known by it
class Lexicon:
    """Names by their folded words, how many those are that begin with two words, most first, and a bit of its own."""

    names: Mapping[tuple[str, ...], Sequence[Name]]
    lengths: Mapping[tuple[str, ...], Sequence[int]]
    bit: int


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
    for value, name in names:
        written = SPELLED.findall(name)
        singular = fold_each(written)
        meant = Name(value, written, singular[-1], name.islower())
        for form in (singular, (*singular[:-1], singular[-1] + "s")):
            by_words[form].append(meant)
    return Lexicon(by_words, _lengths(by_words), _add_to_all(by_words))


def _lengths(forms: Iterable[tuple[str, ...]]) -> Mapping[tuple[str, ...], Sequence[int]]:
    lengths: dict[tuple[str, ...], set[int]] = defaultdict(lambda: {1})
    for form in forms:
        if len(form) > 1:
            lengths[form[:2]].add(len(form))
    return {opening: sorted(counts, reverse=True) for opening, counts in lengths.items()}


def _add_to_all(forms: Iterable[tuple[str, ...]]) -> int:
    """The bit of a new lexicon; what was read of texts before knows nothing of it."""
    bit = 1 << next(_LEXICONS)
    for form in forms:
        _OPENINGS[form[0]]["".join(form[1:2])] |= bit
    _beginnings.cache_clear()
    return bit


# Half of what is asked was asked before: several fields ask the same sentence for the same names.
@lru_cache(maxsize=2048)
def find_terms(text: str, lexicon: Lexicon) -> tuple[Found, ...]:
    """Every mention in a text, in order, without overlaps."""
    words = split_words(text)
    found: list[Found] = []
    position = 0
    for index, lexicons in _beginnings(text).items():
        names = _names_at(words, index, lexicon) if lexicons & lexicon.bit and index >= position else ()
        if names:
            position = index + len(names[0].words)
            if names[0].value is not None:
                found.append(_found(text, words, index, names[0]))
    return tuple(found)


@lru_cache(maxsize=2048)
def find_all_terms(text: str, lexicon: Lexicon) -> tuple[Found, ...]:
    """Every mention in a text, in order, also those inside longer ones."""
    words, bit = split_words(text), lexicon.bit
    indexes = [index for index, lexicons in _beginnings(text).items() if lexicons & bit]
    named = ((index, name) for index in indexes for name in _names_at(words, index, lexicon))
    return tuple([_found(text, words, index, name) for index, name in named if name.value is not None])


@lru_cache(maxsize=1024)
def _beginnings(text: str) -> Mapping[int, int]:
    """Where words stand with which a name may begin, and of which lexicons."""
    folded = split_words(text).folded
    following = (*folded[1:], "")
    return {
        index: lexicons
        for index, (seconds, second) in enumerate(zip(map(_OPENINGS.get, folded), following, strict=False))
        if seconds and (lexicons := seconds.get("", 0) | seconds.get(second, 0))
    }


def _found(text: str, words: Words, index: int, name: Name) -> Found:
    last = index + len(name.words) - 1
    start, end = words.starts[index], words.starts[last] + len(words.written[last])
    return Found(name.value or "", text[start:end], start, end)


def _names_at(words: Words, index: int, lexicon: Lexicon) -> list[Name]:
    """The names that stand at a word, the longest first."""
    found: list[Name] = []
    for length in lexicon.lengths.get(words.folded[index : index + 2], (1,)):
        end = index + length
        names = lexicon.names.get(words.folded[index:end])
        if (
            names
            and end <= len(words.folded)
            and (length == 1 or all(map(_GAP.fullmatch, words.gaps[index + 1 : end])))
        ):
            found += [
                name
                for name in names
                if name.is_any_case or _has_capitals(words.written[index:end], words.folded[end - 1], name)
            ]
    return found


def _has_capitals(written: Sequence[str], last: str, name: Name) -> bool:
    """Whether words of a text have the capitals of a name; `last` is the last of them, folded."""
    singular = [*written[:-1], written[-1][:-1]] if last != name.last else written
    return singular == name.words or all(map(_has_capitals_of, singular, name.words))


@lru_cache(maxsize=8192)
def _has_capitals_of(written: str, wanted: str) -> bool:
    if _has_capital_inside(wanted):
        return written == wanted
    return wanted[0].islower() or not written[0].islower()


def _has_capital_inside(word: str) -> bool:
    return any(character.isupper() for character in word[1:])
