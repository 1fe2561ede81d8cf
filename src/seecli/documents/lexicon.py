"""The words that a text of these families may hold: those of the document itself and a shipped list of English."""

import re
from collections.abc import Collection, Iterable
from itertools import pairwise
from typing import NamedTuple

from seecli.documents.source import Line
from seecli.documents.words import is_known_word

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# The same in lower case where there is nothing but ASCII, in half the time.
_PLAIN_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")


# First halves that keep their hyphen where nothing else decides ("anti-" + "drug", but "radio-" + "logical").
_PREFIXES = frozenset(
    "anti non co pre post multi cross self counter inter intra semi well mid high low long short law e ex on in by to "
    "the of border evidence capacity awareness drug "
    "twenty thirty forty fifty sixty seventy eighty ninety".split()
)


# Forms that stand before a word without a hyphen: "radio-" + "logical" (001:129).
_COMBINING_FORMS = frozenset(
    "bio crypto cyber electro geo hydro macro micro narco neuro over psycho radio socio tele thermo under".split()
)
_SECOND_HALVES = frozenset(
    "based making led driven free level scale wide related funded oriented term building".split()
)


class Lexicon(NamedTuple):
    """The words and the pairs of neighbouring words that stand in a document, whole words only."""

    words: Collection[str]
    pairs: Collection[tuple[str, str]]

    def is_word(self, word: str) -> bool:
        """Whether the word stands in the document or in the English list, or is part of a name of a country."""
        return word in self.words or is_known_word(word)


def build_lexicon(lines: Iterable[Line]) -> Lexicon:
    """The words of a document; a word that a line break cuts ("present-") is not one of them."""
    words: set[str] = set()
    pairs: set[tuple[str, str]] = set()
    for line in lines:
        whole = line.text.removesuffix("-").rpartition(" ")[0]
        _, *spelled = _spell(whole) or [""]
        words.update(spelled)
        pairs.update(pairwise(spelled))
    return Lexicon(words, pairs)


def _spell(text: str) -> list[str]:
    return _PLAIN_WORD.findall(text.lower()) if text.isascii() else list(map(str.lower, _WORD.findall(text)))


class Joined(NamedTuple):
    """What two halves form, and whether that is a word known to stand in such texts."""

    word: str
    is_known: bool
    is_usual: bool = True  # a compound of a usual first or second half ("anti-", "-based")


def join_word(first: str, second: str, lexicon: Lexicon) -> Joined | None:
    """The word that two halves form, None where they form none; a compound keeps its hyphen.

    >>> lexicon = build_lexicon([Line(1, "The anti-corruption agency presented it .")])
    >>> halves = (("present-", "ed"), ("anti-", "corruption"), ("Colom-", "bian"))
    >>> [join_word(first, second, lexicon).word for first, second in halves]
    ['presented', 'anti-corruption', 'Colombian']
    >>> join_word("ef-", "ties", lexicon)
    """
    half = first.removesuffix("-")
    joined, compound = half + second, f"{half}-{second}"
    if compound.lower() in lexicon.words:
        return Joined(compound, is_known=True)
    if lexicon.is_word(joined.lower()) or ("-" in half and lexicon.is_word(joined.lower().rpartition("-")[2])):
        return Joined(joined, is_known=True)
    first = half.lower()
    if (first in _PREFIXES or lexicon.is_word(first)) and lexicon.is_word(second.lower()):
        is_compound = first in _PREFIXES or second.lower() in _SECOND_HALVES
        is_usual = is_compound or first in _COMBINING_FORMS
        return Joined(compound if is_compound else joined, is_known=False, is_usual=is_usual)
    return None
