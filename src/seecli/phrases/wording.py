"""A pattern that is tried only on texts with the words it needs: a text in, its matches out."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from seecli.text import split_words

_LETTERS = re.compile(r"[^\W\d_]+")
_SIGNS: Final = "$€£"
# What every number in digits begins with, where a wording needs a number.
DIGITS: Final = "0."
_SHORT, _LONG = 4, 6


class Wording(NamedTuple):
    """A pattern, and for each word that no match is without how it may begin.

    To try a pattern of many words at every letter of a sentence takes 50 times as long as to ask for these: it was half
    of what is done for a document.
    """

    pattern: re.Pattern[str]
    needs: tuple[frozenset[str], ...]

    def search(self, text: str) -> re.Match[str] | None:
        """The first match in a text."""
        return self.pattern.search(text) if self.may_match(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every match in a text."""
        return self.pattern.finditer(text) if self.may_match(text) else iter(())

    def may_match(self, text: str) -> bool:
        """Whether a text has the words that the pattern needs."""
        return not any(map(_beginnings(text).isdisjoint, self.needs))


def build_wording(pattern: re.Pattern[str], *needs: str) -> Wording:
    r"""A pattern and how the words begin of which it needs one, for each word it needs.

    Four letters of a beginning are read, or six; "euro." is a whole word.

    >>> wording = build_wording(re.compile(r"\bseiz\w+\s\d+\seuro\b"), "seiz", "euro.")
    >>> [wording.may_match(text) for text in ("Police seized 300 euro", "Europe seized", "300 euro")]
    [True, False, False]
    """
    return Wording(pattern, tuple(frozenset(map(_beginning, need.casefold().split())) for need in needs))


def _beginning(word: str) -> str:
    return word if word.endswith(".") else word[: _LONG if len(word) >= _LONG else _SHORT]


@lru_cache(maxsize=512)  # the sentences of one event are asked again by each of its fields
def _beginnings(text: str) -> frozenset[str]:
    """The first letters of each word, the words with a mark of their end, and whether a number is there."""
    words = split_words(text).distinct
    numbers = [word for word in words if not word.isalpha()]  # "613kg" is a number and a word
    letters = (word for number in numbers for word in _LETTERS.findall(number))
    signs = (sign for sign in _SIGNS if sign in text)
    found = [part for word in (*words, *letters, *signs) for part in (word[:_SHORT], word[:_LONG], word + ".")]
    return frozenset([*found, DIGITS] if numbers else found)
