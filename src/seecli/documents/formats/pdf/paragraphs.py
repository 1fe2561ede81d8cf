"""Lines of a column in, its paragraphs out: told apart by print, spacing, indents and lines that end early."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from seecli.documents.formats.pdf.shapes import Box, Line, Word, build_lines, ends_sentence

_HEADING: Final = 1.12  # of the size of the running text
_SMALL: Final = 0.92
_OTHER_SIZE: Final = 0.06
_GAP: Final = 1.2  # of the usual distance of two lines
_USUAL: Final = 1.2  # of the size, where nothing shows what is usual
_FARTHEST: Final = 2.0
_INDENT: Final = 0.7  # of the size
_FLUSH: Final = 1.5
_MIDDLE: Final = 0.3
_LONGEST_CAPTION: Final = 60  # words
_LONGEST_HEADING: Final = 40
_NEAR_PICTURE: Final = 2.5  # of the size
_BULLETS: Final = ("•", "▪", "■", "►", "➤")
_DASHES: Final = ("–", "-", "o", "*")  # which may stand in mid-sentence


class Paragraph(NamedTuple):
    """Lines that belong together ("text", "heading", ...); whether the last reaches the edge of its column."""

    kind: str
    lines: tuple[Line, ...]
    is_filled: bool
    tops_column: bool


def find_size(words: Iterable[Word]) -> float:
    """The size that most of the letters have: that of the running text."""
    sizes: Counter[float] = Counter()
    for word in words:
        sizes[round(word.size * 2) / 2] += len(word.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def read_paragraphs(words: Sequence[Word], pictures: Sequence[Box], size: float) -> Iterator[Paragraph]:
    """The paragraphs of a column from top to bottom."""
    lines = build_lines(words)
    column = (min(line.left for line in lines), max(line.right for line in lines))
    usual = _usual_distance(lines)
    group: list[Line] = []
    is_first = True
    for line in lines:
        if group and _begins(group, line, column, usual):
            yield _paragraph(group, pictures, size, column, tops_column=is_first)
            group, is_first = [], False
        group.append(line)
    yield _paragraph(group, pictures, size, column, tops_column=is_first)


def _usual_distance(lines: Sequence[Line]) -> float:
    """How far apart two lines of a paragraph stand, in sizes of their print."""
    distances = Counter(
        round((line.base - above.base) / line.size, 1)
        for above, line in pairwise(lines)
        if _is_like(above, line) and line.base - above.base < _FARTHEST * line.size
    )
    return max(distances, key=lambda distance: (distances[distance], -distance), default=_USUAL)


def _is_like(above: Line, line: Line) -> bool:
    """Whether two lines are printed alike."""
    return abs(above.size - line.size) <= _OTHER_SIZE * max(above.size, line.size)


def _begins(group: Sequence[Line], line: Line, column: tuple[float, float], usual: float) -> bool:
    """Whether a line begins a paragraph."""
    above = group[-1]
    if not _is_like(above, line) or line.base - above.base > (usual + 0.05) * _GAP * line.size:
        return True
    if above.is_bold != line.is_bold and not (len(group) == 1 and above.is_bold and _fills(above, line, column)):
        return True
    is_open = _fills(above, line, column) and not ends_sentence(above.text)
    if line.words[0].text in (_DASHES if not is_open else ()) or line.words[0].text in _BULLETS:
        return True
    is_right = line.left - column[0] > _INDENT * line.size and line.left - above.left > _INDENT * line.size
    is_indented = is_right and not _is_centred(above, line)
    hangs = group[0].words[0].text in (*_BULLETS, *_DASHES)
    return (is_indented and not hangs) or (ends_sentence(above.text) and not _fills(above, line, column))


def _is_centred(above: Line, line: Line) -> bool:
    """Whether a line stands in the middle under another that goes on in it, as in headlines."""
    middles = (above.left + above.right, line.left + line.right)
    return abs(middles[0] - middles[1]) < 2 * _MIDDLE * line.size and not ends_sentence(above.text)


def _fills(above: Line, line: Line, column: tuple[float, float]) -> bool:
    """Whether the first word of the next line would have found no room."""
    first = line.words[0]
    return above.right + first.right - first.left > column[1] - _FLUSH * 0.5 * line.size


def _paragraph(
    group: Sequence[Line], pictures: Sequence[Box], size: float, column: tuple[float, float], *, tops_column: bool
) -> Paragraph:
    is_filled = group[-1].right > column[1] - _FLUSH * group[-1].size
    return Paragraph(_kind(group, pictures, size), tuple(group), is_filled, tops_column)


def _kind(group: Sequence[Line], pictures: Sequence[Box], size: float) -> str:
    words = sum(len(line.words) for line in group)
    largest = max(line.size for line in group)
    if largest <= _SMALL * size and words <= _LONGEST_CAPTION:
        return "caption"
    is_slanted = all(line.is_italic for line in group)
    if is_slanted and words <= _LONGEST_CAPTION and any(_is_under(group[0], picture) for picture in pictures):
        return "caption"
    is_heading = largest >= _HEADING * size or all(line.is_bold for line in group)
    return "heading" if is_heading and words <= _LONGEST_HEADING else "text"


def _is_under(line: Line, picture: Box) -> bool:
    is_across = line.left < picture.right and line.right > picture.left
    return is_across and -line.size < line.base - picture.bottom < _NEAR_PICTURE * line.size
