"""Words and pictures of a page in, its columns in reading order out.

A page is cut where nothing is printed. Bands of it that share a gutter, a blank strip from top to bottom, belong
together and are read column by column; what reaches over the gutter, such as a headline over both columns, stands
before or after them.
"""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from seecli.documents.formats.pdf.shapes import Box, Page, Word, build_lines

_GUTTER: Final = 0.85  # of the size of the print; words of a line that is filled out may stand 0.8 apart
_WIDE_GUTTER: Final = 1.5  # where a few lines only show it
_FEW_LINES: Final = 4
_FEWEST_LINES: Final = 2
_DEEPEST: Final = 8
_CELL_WORDS: Final = 3
_HEADING: Final = 1.12  # of the size of the print
_NEXT_LINE: Final = 1.6
_LEVEL: Final = 0.2  # of the size
_LEVEL_PICTURE: Final = 0.7  # the edge of a picture stands higher than the print beside it
_FALLBACK_SIZE: Final = 10.0


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


def read_columns(page: Page, size: float = _FALLBACK_SIZE) -> list[tuple[Word, ...]]:
    """The words of each column in reading order; `size` is that of the running text."""
    parts = [Part(word.box, word) for word in page.words] + [Part(picture, None) for picture in page.pictures]
    columns = (tuple(part.word for part in column if part.word) for column in _cut(parts, size, 0))
    return [column for column in columns if column]


def _cut(parts: Sequence[Part], size: float, depth: int) -> Iterator[Sequence[Part]]:
    groups = list(_groups(_bands(parts), size)) if depth < _DEEPEST else []
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


def _bands(parts: Sequence[Part]) -> list[Band]:
    bands: list[list[Part]] = []
    bottom = float("-inf")
    for part in sorted(parts, key=lambda part: part.box.top):
        if bands and part.box.top < bottom:
            bands[-1].append(part)
        else:
            bands.append([part])
        bottom = max(bottom, part.box.bottom)
    return [Band(tuple(band)) for band in bands]


def _groups(bands: Sequence[Band], size: float) -> Iterator[tuple[list[Band], list[float]]]:
    """Neighbouring bands that are read together, and the middles of the gutters between their columns."""
    plain: list[Band] = []
    at = 0
    while at < len(bands):
        end, gutters = _common_gutters(bands, at, size)
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


def _common_gutters(bands: Sequence[Band], begin: int, size: float) -> tuple[int, list[float]]:
    """How far from a band on the same gutters run, and where; none where its words stand in one column."""
    boxes = [part.box for band in bands for part in band.parts]
    free = [(min(box.left for box in boxes), max(box.right for box in boxes))]
    strips: list[tuple[float, float]] = []
    end = begin
    for at in range(begin, len(bands)):
        free = _narrowed(free, bands[at], _GUTTER * size)
        narrower = _between(free, bands[begin : at + 1])
        is_doubtful = len(narrower) < len(strips) or _is_headline(bands[at], size)
        gutters = _gutters(bands[begin:end], strips, size) if is_doubtful else []
        if not free or (gutters and (len(narrower) < len(gutters) or _begins_anew(bands, at, gutters, size))):
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
    """The middles of those strips that part columns of text: lines enough on both sides, more than cells of a table."""
    parts = [part for band in bands for part in band.parts]
    found: list[float] = []
    for begin, end in strips:
        sides = _split(parts, [(begin + end) / 2])
        lines = min(len(build_lines([part.word for part in side if part.word])) for side in sides)
        is_wide = end - begin >= _WIDE_GUTTER * size
        if lines >= _FEW_LINES or (lines >= _FEWEST_LINES and is_wide):
            found.append((begin + end) / 2)
    return found if found and not _is_table(_split(parts, found)) else []


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


def _is_headline(band: Band, size: float) -> bool:
    return bool(band.words) and all(_is_large(part, size) for part in band.parts)


def _begins_anew(bands: Sequence[Band], at: int, gutters: Sequence[float], size: float) -> bool:
    """Whether a headline is one over all columns, though it is too short to reach over a gutter.

    It is alone at its height, and under it text begins in the first two columns on one base line. A headline of the
    first column may have a gap beside it too, but that stands before another headline, or the text is not level.
    """
    if any(part.box.right > gutters[0] for part in bands[at].parts) or _is_second_line(bands[at - 1], bands[at], size):
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


def _is_second_line(above: Band, band: Band, size: float) -> bool:
    """Whether a headline goes on that began above, beside text of the other columns."""
    left, base = min((word.left, word.base) for word in band.words)
    close = [word for word in above.words if word.left <= left + size and base - word.base < _NEXT_LINE * word.size]
    return any(word.size >= _HEADING * size for word in close)
