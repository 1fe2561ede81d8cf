"""Which columns of a table have room on a screen, in which stacks, and how wide each stack is."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from seecli.render.result import Column

# Blanks between two stacks.
GAP: Final = 2
# A longer word is broken; the longest ids have 56 letters.
_LONGEST_WORD: Final = 60
# Of a stack that is not the widest, what is wider than this part of the screen is wrapped.
_LARGEST_PART: Final = 4

Stacks = list[list[Column]]


class Fitted(NamedTuple):
    """Columns that stand under one another, the width of each such stack, and the columns that have no room."""

    stacks: Stacks
    widths: list[int]
    dropped: list[Column]


def fit_columns(columns: Sequence[Column], lines: Mapping[Column, Iterable[Sequence[str]]], width: int) -> Fitted:
    """Give each stack the width of its longest word at least; `lines` are those of each cell of a column.

    Where there is too little room, columns are dropped; if that does not help, all that stay share one stack.
    """
    measures = {column: _measure(column, lines[column]) for column in columns}
    kept: list[Column] = list(columns)
    dropped: list[Column] = []
    while True:
        stacks = _stack_columns(kept)
        widths = _share_width([_widest(measures[column] for column in stack) for stack in stacks], width)
        if widths:
            return Fitted(stacks, widths, dropped)
        last = max(kept, key=lambda column: column.drop)
        if not last.drop:
            return Fitted([kept], [width], dropped)
        kept.remove(last)
        dropped.append(last)


def _stack_columns(columns: Iterable[Column]) -> Stacks:
    stacks: Stacks = []
    for column in columns:
        if column.below and stacks:
            stacks[-1].append(column)
        else:
            stacks.append([column])
    return stacks


def _measure(column: Column, cells: Iterable[Sequence[str]]) -> tuple[int, int]:
    """The least width of a column, and the width at which nothing in it wraps."""
    lines = {column.name, *(line for cell in cells for line in cell)}
    words = lines if column.whole else {word for line in lines for word in line.split(" ")}
    return min(_LONGEST_WORD, max(map(_count_cells, words))), max(map(_count_cells, lines))


def _widest(measures: Iterable[tuple[int, int]]) -> tuple[int, int]:
    least, widest = zip(*measures, strict=True)
    return max(least), max(widest)


def _count_cells(text: str) -> int:
    """How many places a text takes on a screen."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len  # noqa: PLC0415

    return cell_len(text)


def _share_width(measures: Sequence[tuple[int, int]], width: int) -> list[int]:
    """A width for each stack: the widest takes what the others leave. None at all if there is too little room."""
    room = width - GAP * (len(measures) - 1)
    if sum(least for least, _ in measures) > room:
        return []
    flexible = max(range(len(measures)), key=lambda number: measures[number][1])
    widths = [min(widest, max(least, width // _LARGEST_PART)) for least, widest in measures]
    spare = room - sum(part for number, part in enumerate(widths) if number != flexible)
    if spare < measures[flexible][0]:
        return _fill(measures, room)
    widths[flexible] = min(spare, measures[flexible][1])
    return widths


def _fill(measures: Sequence[tuple[int, int]], room: int) -> list[int]:
    """Widths as even as can be: a column more for the narrowest that needs it, as long as there is one."""
    widths = [least for least, _ in measures]
    for _ in range(room - sum(widths)):
        needy = [number for number, (_, widest) in enumerate(measures) if widths[number] < widest]
        if not needy:
            break
        widths[min(needy, key=lambda number: widths[number])] += 1
    return widths
