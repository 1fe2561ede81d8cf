"""Parts of a page in, the bands that they make out, and which bands are headlines over all columns."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from seecli.documents.formats.pdf.shapes import Box, Word

_HEADING: Final = 1.12  # of the size of the print
_NEXT_LINE: Final = 1.6
_LEVEL: Final = 0.2  # of the size
_LEVEL_PICTURE: Final = 0.7  # the edge of a picture stands higher than the print beside it


class Part(NamedTuple):
    """Something that takes room: a word, or a picture (no word)."""

    box: Box
    word: Word | None


class Band(NamedTuple):
    """Parts that overlap in height, so that no blank strip runs through them from left to right."""

    parts: tuple[Part, ...]

    @property
    def words(self) -> tuple[Word, ...]:
        """The words of the band."""
        return tuple(part.word for part in self.parts if part.word)


def build_bands(parts: Sequence[Part]) -> list[Band]:
    """Parts as bands, from top to bottom."""
    bands: list[list[Part]] = []
    bottom = float("-inf")
    for part in sorted(parts, key=lambda part: part.box.top):
        if bands and part.box.top < bottom:
            bands[-1].append(part)
        else:
            bands.append([part])
        bottom = max(bottom, part.box.bottom)
    return [Band(tuple(band)) for band in bands]


def is_headline(band: Band, size: float) -> bool:
    """Whether all of a band is in large print."""
    return bool(band.words) and all(_is_large(part, size) for part in band.parts)


def begins_anew(bands: Sequence[Band], at: int, gutters: Sequence[float], size: float) -> bool:
    """Whether a headline is one over all columns, though it is too short to reach over a gutter.

    It is alone at its height, and under it text begins in the first two columns on one base line. A headline of the
    first column may have a gap beside it too, but that stands before another headline, or the text is not level.
    """
    if any(part.box.right > gutters[0] for part in bands[at].parts) or is_second_line(bands[at - 1], bands[at], size):
        return False
    under = [part for band in bands[at + 1 :] for part in band.parts]
    left = _first([part for part in under if part.box.right < gutters[0]])
    right = _first([part for part in under if part.box.left > gutters[0]])
    if left is None or right is None or _is_large(left, size) or _is_large(right, size):
        return False
    slack = _LEVEL if left.word and right.word else _LEVEL_PICTURE
    return abs(left.box.top - right.box.top) < slack * size


def _first(parts: Sequence[Part]) -> Part | None:
    return min(parts, key=lambda part: part.box.top, default=None)


def _is_large(part: Part, size: float) -> bool:
    return part.word is not None and part.word.size >= _HEADING * size


def is_second_line(above: Band, band: Band, size: float) -> bool:
    """Whether a headline goes on that began above, beside text of the other columns."""
    left, base = min((word.left, word.base) for word in band.words)
    close = [word for word in above.words if word.left <= left + size and base - word.base < _NEXT_LINE * word.size]
    return any(word.size >= _HEADING * size for word in close)
