"""A page in, the same with large first letters, which stand over several lines, in the words that they begin."""

from collections import Counter
from collections.abc import Container, Iterable, Iterator
from typing import Final

from seecli.documents.formats.pdf.shapes import Page, Word

_LARGE: Final = 1.8  # of the size of the running text
_BESIDE: Final = 1.0


def join_initials(page: Page, size: float, known: Container[str]) -> Page:
    """The page with its initials joined; `known` are whole words: before "day", "A" is a word too."""
    begun = {word: initial for initial, word in _pairs(page, size)}
    taken = set(begun.values())
    words = (word._replace(text=_joined(begun[word], word, known)) if word in begun else word for word in page.words)
    return page._replace(words=tuple(word for word in words if word not in taken))


def find_known(words: Iterable[Word]) -> set[str]:
    """The words that are printed more than once."""
    counted = Counter(_plain(word) for word in words)
    return {word for word, count in counted.items() if count > 1}


def _joined(initial: Word, word: Word, known: Container[str]) -> str:
    return f"{initial.text}{' ' if _plain(word) in known else ''}{word.text}"


def _plain(word: Word) -> str:
    return word.text.strip(".,:;()").lower()


def _pairs(page: Page, size: float) -> Iterator[tuple[Word, Word]]:
    """Each initial and the word that it begins: the next one, at the height of its head."""
    for initial in page.words:
        if initial.size < _LARGE * size or not (len(initial.text) == 1 and initial.text.isupper()):
            continue
        beside = [word for word in page.words if _is_beside(initial, word, size)]
        if beside:
            yield initial, min(beside, key=lambda word: (word.base, word.left))


def _is_beside(initial: Word, word: Word, size: float) -> bool:
    is_next = -0.2 * size < word.left - initial.right < _BESIDE * size
    is_level = initial.box.top - size < word.box.top and word.base <= initial.base + 0.2 * size
    return is_next and is_level and word.size < initial.size / 1.5 and word.text[:1].isalnum()
