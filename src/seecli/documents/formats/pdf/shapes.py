"""What a page is made of: words, lines and pictures at their places, measured from the upper left corner."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

_ABOVE: Final = 0.75  # of the size: how far print reaches above its base line, and below it
_BELOW: Final = 0.22
_TOUCHING: Final = 0.12  # of the size: the letters of one word, one of them raised perhaps
_SENTENCE_END = re.compile(r"[.!?:…][\"'”’)\]*]*$")


class Box(NamedTuple):
    """Where something stands."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def area(self) -> float:
        """How much of the page it takes."""
        return max(self.right - self.left, 0) * max(self.bottom - self.top, 0)


class Word(NamedTuple):
    """A word as it is printed."""

    text: str
    left: float
    right: float
    base: float
    size: float
    is_bold: bool
    is_italic: bool

    @property
    def box(self) -> Box:
        """Where it stands."""
        return Box(self.left, self.base - _ABOVE * self.size, self.right, self.base + _BELOW * self.size)


class Page(NamedTuple):
    """A page: how large it is, its words in the order of the file, and where its pictures are."""

    width: float
    height: float
    words: tuple[Word, ...]
    pictures: tuple[Box, ...]


class Line(NamedTuple):
    """Words on one base line, from left to right."""

    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """The words with a blank between them, where there is one on paper."""
        parts = [self.words[0].text]
        for before, word in zip(self.words, self.words[1:], strict=False):
            is_touching = word.left - before.right < _TOUCHING * min(before.size, word.size)
            parts.append(word.text if is_touching and before.base != word.base else f" {word.text}")
        return "".join(parts)

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.words[0].left

    @property
    def right(self) -> float:
        """Where it ends."""
        return max(word.right for word in self.words)

    @property
    def _widest(self) -> Word:
        return max(self.words, key=lambda word: word.right - word.left)

    @property
    def base(self) -> float:
        """How far down it stands."""
        return self._widest.base

    @property
    def size(self) -> float:
        """The size of most of it."""
        return self._widest.size

    @property
    def is_bold(self) -> bool:
        """Whether it is bold from beginning to end."""
        return all(word.is_bold for word in self.words)

    @property
    def is_italic(self) -> bool:
        """Whether it is slanted from beginning to end."""
        return all(word.is_italic for word in self.words)


def build_lines(words: Sequence[Word]) -> list[Line]:
    """Words of one column as lines, from top to bottom."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: word.base):
        if rows and _is_beside(rows[-1], word):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [Line(tuple(sorted(row, key=lambda word: word.left))) for row in rows]


def _is_beside(row: Sequence[Word], word: Word) -> bool:
    """Whether a word stands in the line of others: at their height, or raised beside a larger one."""
    largest = max(row, key=lambda other: other.size)
    return word.base - row[0].base < 0.45 * max(largest.size, word.size)


def ends_sentence(text: str) -> bool:
    """Whether a text ends with its sentence."""
    return bool(_SENTENCE_END.search(text))
