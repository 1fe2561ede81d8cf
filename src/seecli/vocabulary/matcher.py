"""Names in texts: a lexicon of names in, every mention of one out, the longest name winning.

A name is matched word by word. A capital in the name must be a capital in the text and an acronym must stand as it is;
lower case matches any case. Between the words of a name the text may have spaces, hyphens, dots, `&` and brackets.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from seecli.text import fold

_WORD = re.compile(r"[^\W_]+")
_GAP = re.compile(r"[\s.&/()\[\]\"'“”’–-]{0,4}")


class Word(NamedTuple):
    """A word of a text, folded and as written, with its place."""

    folded: str
    written: str
    start: int
    end: int


class Name(NamedTuple):
    """A name of a term, word by word; `value` is None for a name that means something else."""

    value: str | None
    words: tuple[Word, ...]


class Found(NamedTuple):
    """A mention: the term's value, the words of the text and their place."""

    value: str
    text: str
    start: int
    end: int


Lexicon = Mapping[str, tuple[Name, ...]]


@lru_cache(maxsize=2048)
def split_words(text: str) -> tuple[Word, ...]:
    """The words of a text with their places."""
    return tuple(Word(fold(match[0]), match[0], match.start(), match.end()) for match in _WORD.finditer(text))


def build_lexicon(names: Iterable[tuple[str | None, str]]) -> Lexicon:
    """Names by their first word, longest first.

    >>> lexicon = build_lexicon([("GN", "Guinea"), ("PG", "Papua New Guinea"), (None, "Guinea pig")])
    >>> [found.value for found in find_terms("Papua New Guinea, a guinea, a Guinea pig", lexicon)]
    ['PG']
    """
    by_first: dict[str, list[Name]] = defaultdict(list)
    for value, name in names:
        spelled = split_words(name)
        first = spelled[0].folded
        for key in (first, first + "s") if len(spelled) == 1 else (first,):
            by_first[key].append(Name(value, spelled))
    return {first: tuple(sorted(group, key=lambda name: -len(name.words))) for first, group in by_first.items()}


def find_terms(text: str, lexicon: Lexicon) -> list[Found]:
    """Every mention in a text, in order, without overlaps."""
    spelled = split_words(text)
    found: list[Found] = []
    position = 0
    for index, word in enumerate(spelled):
        if index < position or word.folded not in lexicon:
            continue
        name = next(_names_at(text, spelled, index, lexicon), None)
        if name:
            position = index + len(name.words)
            if name.value is not None:
                found.append(_found(text, spelled, index, name))
    return found


def find_all_terms(text: str, lexicon: Lexicon) -> Iterator[Found]:
    """Every mention in a text, in order, also those inside longer ones."""
    spelled = split_words(text)
    for index, word in enumerate(spelled):
        if word.folded in lexicon:
            for name in _names_at(text, spelled, index, lexicon):
                if name.value is not None:
                    yield _found(text, spelled, index, name)


def _found(text: str, spelled: tuple[Word, ...], index: int, name: Name) -> Found:
    start, end = spelled[index].start, spelled[index + len(name.words) - 1].end
    return Found(name.value or "", text[start:end], start, end)


def _names_at(text: str, spelled: tuple[Word, ...], index: int, lexicon: Lexicon) -> Iterator[Name]:
    for name in lexicon[spelled[index].folded]:
        candidate = spelled[index : index + len(name.words)]
        if len(candidate) == len(name.words) and _is_same(text, candidate, name.words):
            yield name


def _is_same(text: str, candidate: tuple[Word, ...], name: tuple[Word, ...]) -> bool:
    *first_words, last_word = candidate
    is_plural = last_word.folded == name[-1].folded + "s"
    # The folded words first: they tell most names apart, and cost least.
    return (
        (is_plural or last_word.folded == name[-1].folded)
        and all(word.folded == wanted.folded for word, wanted in zip(first_words, name, strict=False))
        and all(_has_capitals_of(word.written, wanted) for word, wanted in zip(first_words, name, strict=False))
        and _has_capitals_of(last_word.written[:-1] if is_plural else last_word.written, name[-1])
        and all(_GAP.fullmatch(text, before.end, after.start) for before, after in pairwise(candidate))
    )


def _has_capitals_of(written: str, wanted: Word) -> bool:
    if any(character.isupper() for character in wanted.written[1:]):
        return written == wanted.written
    return wanted.written[0].islower() or not written[0].islower()
