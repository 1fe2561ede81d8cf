"""Words and pictures of a page in, its columns in reading order out.

A page is cut where nothing is printed. Bands of it that share a gutter, a blank strip from top to bottom, belong
together and are read column by column; what reaches over the gutter, such as a headline over both columns, stands
before or after them.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from seecli.documents.formats.pdf.bands import Band, Part, begins_anew, build_bands, is_headline, is_second_line
from seecli.documents.formats.pdf.shapes import Page, Word, build_lines

_GUTTER: Final = 0.85  # of the size of the print; words of a line that is filled out may stand 0.8 apart
_WIDE_GUTTER: Final = 1.5  # where a few lines only show it
_AS_WIDE: Final = 0.9  # of another gutter between the same bands
_FEW_LINES: Final = 4
_FEWEST_LINES: Final = 2
_NARROWEST: Final = 3  # sizes; "10." is 1.3 wide
_DEEPEST: Final = 8
_CELL_WORDS: Final = 3
_FALLBACK_SIZE: Final = 10.0


def read_columns(page: Page, size: float = _FALLBACK_SIZE) -> list[tuple[Word, ...]]:
    """The words of each column in reading order; `size` is that of the running text."""
    parts = [Part(word.box, word) for word in page.words] + [Part(picture, None) for picture in page.pictures]
    columns = (tuple(part.word for part in column if part.word) for column in _cut(parts, size, 0))
    return [column for column in columns if column]


def _cut(parts: Sequence[Part], size: float, depth: int) -> Iterator[Sequence[Part]]:
    groups = list(_groups(build_bands(parts), size)) if depth < _DEEPEST else []
    if len(groups) == 1 and not groups[0][1]:
        groups = []
    if not groups:
        yield parts
    for bands, gutters in groups:
        inside = [part for band in bands for part in band.parts]
        if gutters:
            for column in _split(inside, gutters):
                yield from _cut(column, size, depth + 1)
        else:
            yield inside


def _groups(bands: Sequence[Band], size: float) -> Iterator[tuple[list[Band], list[float]]]:
    """Neighbouring bands that are read together, and the middles of the gutters between their columns."""
    plain: list[Band] = []
    at = 0
    while at < len(bands):
        goes_on = bool(plain) and _is_of_headline(bands, at, size)
        end, gutters = (at, []) if goes_on else _common_gutters(bands, at, size)
        if gutters:
            if plain:
                yield plain, []
            plain = []
            yield list(bands[at:end]), gutters
        else:
            end = at + 1
            plain.append(bands[at])
        at = end
    if plain:
        yield plain, []


def _is_of_headline(bands: Sequence[Band], at: int, size: float) -> bool:
    """Whether a band goes on with a headline over all columns: its first word had no room in the line above."""
    above, band = bands[at - 1], bands[at]
    if not (is_headline(above, size) and is_headline(band, size) and is_second_line(above, band, size)):
        return False
    word = min(band.words, key=lambda word: word.left)
    edge = max(part.box.right for band in bands for part in band.parts)
    return max(word.right for word in above.words) + word.right - word.left > edge


def _common_gutters(bands: Sequence[Band], begin: int, size: float) -> tuple[int, list[float]]:
    """How far from a band on the same gutters run, and where; none where its words stand in one column."""
    boxes = [part.box for band in bands for part in band.parts]
    free = [(min(box.left for box in boxes), max(box.right for box in boxes))]
    strips: list[tuple[float, float]] = []
    end = begin
    for at in range(begin, len(bands)):
        free = _narrowed(free, bands[at], _GUTTER * size)
        narrower = _between(free, bands[begin : at + 1])
        is_doubtful = len(narrower) < len(strips) or is_headline(bands[at], size)
        gutters = _gutters(bands[begin:end], strips, size) if is_doubtful else []
        if not free or (gutters and (len(narrower) < len(gutters) or begins_anew(bands, at, gutters, size))):
            break
        end, strips = at + 1, narrower
    gutters = _gutters(bands[begin:end], strips, size)
    return (end, gutters) if gutters else (begin + 1, [])


def _narrowed(free: Sequence[tuple[float, float]], band: Band, width: float) -> list[tuple[float, float]]:
    """What of the free strips is left beside the parts of a band."""
    for part in band.parts:
        left, _, right, _ = part.box
        free = [
            strip
            for begin, end in free
            for strip in (
                ((begin, min(end, left)), (max(begin, right), end)) if left < end and right > begin else ((begin, end),)
            )
            if strip[1] - strip[0] >= width
        ]
    return list(free)


def _between(free: Sequence[tuple[float, float]], bands: Sequence[Band]) -> list[tuple[float, float]]:
    """The free strips that have parts on both sides."""
    left = min(part.box.left for band in bands for part in band.parts)
    right = max(part.box.right for band in bands for part in band.parts)
    return [strip for strip in free if strip[0] > left and strip[1] < right]


def _gutters(bands: Sequence[Band], strips: Sequence[tuple[float, float]], size: float) -> list[float]:
    """The middles of those strips that part columns of text: lines enough on both sides, more than cells of a table.

    The last column may hold few lines: its gutter is as wide as that of the others then.
    """
    parts = [part for band in bands for part in band.parts]
    strips = _without_marks(parts, strips, size)
    lines = {strip: _lines_beside(parts, sum(strip) / 2) for strip in strips}
    sure = [_AS_WIDE * (end - begin) for begin, end in strips if lines[begin, end] >= _FEW_LINES]
    wide = min([_WIDE_GUTTER * size, *sure])
    found = [
        (begin + end) / 2
        for begin, end in strips
        if lines[begin, end] >= (_FEWEST_LINES if end - begin >= wide else _FEW_LINES)
    ]
    return found if found and not _is_table(_split(parts, found)) else []


def _without_marks(
    parts: Sequence[Part], strips: Sequence[tuple[float, float]], size: float
) -> list[tuple[float, float]]:
    """The strips but those behind the bullets or numbers of a list, which take no room for a column."""
    edges = [min((part.box.left for part in parts), default=0.0), *(end for _, end in strips)]
    return [strip for strip, edge in zip(strips, edges, strict=False) if strip[0] - edge >= _NARROWEST * size]


def _lines_beside(parts: Sequence[Part], gutter: float) -> int:
    """How many lines stand on that side of a gutter that has fewer."""
    sides = _split(parts, [gutter])
    return min(len(build_lines([part.word for part in side if part.word])) for side in sides)


def _is_table(columns: Sequence[Sequence[Part]]) -> bool:
    """Whether all columns but one hold cells of a few words on base lines that they share."""
    lines = [build_lines([part.word for part in column if part.word]) for column in columns]
    narrow = [column for column in lines if sum(len(line.words) for line in column) <= _CELL_WORDS * len(column)]
    bases = [{round(line.base) for line in column} for column in lines]
    return len(narrow) >= len(columns) - 1 and len(set.intersection(*bases)) * 2 >= min(map(len, bases))


def _split(parts: Sequence[Part], gutters: Sequence[float]) -> list[list[Part]]:
    columns: list[list[Part]] = [[] for _ in range(len(gutters) + 1)]
    for part in parts:
        middle = (part.box.left + part.box.right) / 2
        columns[sum(middle > gutter for gutter in gutters)].append(part)
    return columns
