"""A page in, the print under its pictures apart from all other: it would stand in the middle of the text beside it."""

from collections.abc import Iterator, Sequence
from typing import Final

from seecli.documents.formats.pdf.shapes import Box, Line, Page, Word, build_lines

_SMALL: Final = 0.92  # of the size of the running text
_AROUND: Final = 8  # points that a caption may be wider than its picture
_NEAREST: Final = 2.4  # sizes of the print between a picture and the first base line under it
_NEXT: Final = 1.6
_MOST_LINES: Final = 6


def part_captions(page: Page, size: float) -> tuple[Page, list[list[Line]]]:
    """A page without the captions of its pictures, whose room they keep, and the lines of each."""
    captions = [lines for picture in page.pictures if (lines := list(_lines_under(picture, page.words, size)))]
    taken = {word for lines in captions for line in lines for word in line.words}
    rest = tuple(word for word in page.words if word not in taken)
    return page._replace(words=rest, pictures=(*page.pictures, *(word.box for word in taken))), captions


def _lines_under(picture: Box, words: Sequence[Word], size: float) -> Iterator[Line]:
    """Lines of small print, the first close under a picture, each next one close under the last."""
    inside = [word for word in words if word.size <= _SMALL * size and _is_across(word, picture)]
    bottom, distance = picture.bottom, _NEAREST
    for line in [line for line in build_lines(inside) if line.base > picture.bottom][:_MOST_LINES]:
        if line.base - bottom > distance * line.size:
            return
        yield line
        bottom, distance = line.base, _NEXT


def _is_across(word: Word, picture: Box) -> bool:
    return word.left > picture.left - _AROUND and word.right < picture.right + _AROUND
