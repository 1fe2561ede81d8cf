"""A pattern that is tried only on texts with the words it needs: a text in, its matches out."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache, reduce
from operator import or_
from typing import Final, NamedTuple

from seecli.text import split_words

_LETTERS = re.compile(r"[^\W\d_]+")
_SIGNS: Final = "$€£"
# Where a sum of money begins, which a wording may need whose first words have a sign; "of€5" begins within a word.
_SUM = re.compile(rf"[\d{_SIGNS}]+")
# What every number in digits begins with, where a wording needs a number.
DIGITS: Final = "0."
_SHORT, _LONG = 4, 6
# For each beginning of a word the needs that it meets, a bit for each need: all wordings ask a text once.
_MET: Final[dict[str, int]] = {}


class Wording(NamedTuple):
    """A pattern, the words that no match is without, a bit for each, and a bit for those with which one begins.

    To try a pattern of many words at every letter of a sentence takes 50 times as long as to ask for these: it was half
    of what is done for a document.
    """

    pattern: re.Pattern[str]
    needs: int
    first: int = 0  # a match may begin anywhere

    def search(self, text: str, part: str | None = None) -> re.Match[str] | None:
        """The first match in a text, or in a part of it, which has no words that the text has not."""
        if not self.may_match(text):
            return None
        if self.first and part is None:
            return next(self._find_at_words(text), None)
        return self.pattern.search(text if part is None else part)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every match in a text."""
        if not self.may_match(text):
            return iter(())
        return self._find_at_words(text) if self.first else self.pattern.finditer(text)

    def _find_at_words(self, text: str) -> Iterator[re.Match[str]]:
        """Every match, tried only where a word stands with which one may begin."""
        end = 0
        for start in _starts(text, self.first):
            match = self.pattern.match(text, start) if start >= end else None
            if match:
                yield match
                end = match.end()

    def may_match(self, text: str) -> bool:
        """Whether a text has the words that the pattern needs."""
        return _met_by(text) & self.needs == self.needs


def may_any_match(text: str, wordings: Iterable[Wording]) -> bool:
    """Whether a text has the words that one of several patterns needs."""
    met = _met_by(text)
    return any(met & wording.needs == wording.needs for wording in wordings)


def build_wording(pattern: re.Pattern[str], *needs: str, first: str = "") -> Wording:
    r"""A pattern and how the words begin of which it needs one, for each word it needs, and those that come first.

    Four letters of a beginning are read, or six; "euro." is a whole word.

    >>> wording = build_wording(re.compile(r"\bseiz\w+\s\d+\seuro\b"), "seiz", "euro.")
    >>> [wording.may_match(text) for text in ("Police seized 300 euro", "Europe seized", "300 euro")]
    [True, False, False]
    """
    return Wording(pattern, sum(map(_add_need, needs)), _add_need(first) if first else 0)


def one_of(words: Iterable[str]) -> str:
    """A pattern for one of these words in any case, an earlier one first, in which a letter is tried once for all.

    >>> one_of(["judges", "officers", "officials"])
    '(?:j(?:udges)|o(?:fficers|fficials))'
    """
    by_letter: dict[str, list[str]] = {}
    for word in words:
        by_letter.setdefault(word[0].lower(), []).append(re.escape(word[1:]))
    letters = (f"{letter}(?:{'|'.join(rests)})" for letter, rests in by_letter.items())
    return f"(?:{'|'.join(letters)})"


def _add_need(words: str) -> int:
    """A new bit for the need of one of these words; texts that were read before know nothing of it."""
    bit = 1 << max(map(int.bit_length, _MET.values()), default=0)
    for word in words.casefold().split():
        beginning = _beginning(word)
        _MET[beginning] = _MET.get(beginning, 0) | bit
    _met_by.cache_clear()
    _met_by_word.cache_clear()
    return bit


def _starts(text: str, first: int) -> list[int]:
    """Where a word stands that meets a need, or a sum begins if that meets it."""
    words = split_words(text)
    met = map(_met_by_word, words.folded)
    starts = [start for needs, start in zip(met, words.starts, strict=False) if needs & first]
    sums = [match.start() for match in _SUM.finditer(text)] if first & _met_by_part(_SIGNS[0]) else []
    return sorted({*starts, *sums}) if sums else starts


def _beginning(word: str) -> str:
    return word if word.endswith(".") else word[: _LONG if len(word) >= _LONG else _SHORT]


@lru_cache(maxsize=512)  # the sentences of one event are asked again by each of its fields
def _met_by(text: str) -> int:
    """The needs that the words and signs of a text meet."""
    met = reduce(or_, map(_met_by_word, split_words(text).distinct), 0)
    for sign in _SIGNS:
        if sign in text:
            met |= _met_by_part(sign)
    return met


@lru_cache(maxsize=8192)
def _met_by_word(word: str) -> int:
    """What a word meets, a number too: "613kg" is both."""
    if word.isalpha():
        return _met_by_part(word)
    met = _MET.get(DIGITS, 0)
    for part in (word, *_LETTERS.findall(word)):
        met |= _met_by_part(part)
    return met


def _met_by_part(word: str) -> int:
    return _MET.get(word[:_SHORT], 0) | _MET.get(word[:_LONG], 0) | _MET.get(f"{word}.", 0)
