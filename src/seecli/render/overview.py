"""Counts as a picture: values with a bar and a share, one field below the other or in blocks side by side."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from seecli.render.bars import draw_bar
from seecli.render.drawing import BLANK, FAINT, HEADING, Line, Piece, cut, fill, lay_beside
from seecli.render.result import Record
from seecli.render.screen import Screen

_BAR: Final = "cyan"
_WIDEST_LABEL: Final = 44
_MOST_ROWS: Final = 8
_LEAST_FOR_TWO: Final = 90
_GUTTER: Final = 4
_EXPLANATION: Final = "An event counts under each of its values: shares are of all events, and may exceed 100 % in sum."


class Block(NamedTuple):
    """A field, and the rows of its values."""

    title: str
    rows: Sequence[Record]


def spell_share(share: float | None) -> str:
    """Per cent without a fraction, where it is not next to nothing.

    >>> spell_share(32.4), spell_share(0.2), spell_share(None)
    ('32 %', '<1 %', '')
    """
    if share is None:
        return ""
    return "<1 %" if 0 < share < 1 else f"{share:.0f} %"


def draw_counts(rows: Sequence[Record], key: str, screen: Screen) -> Iterator[Line]:
    """A line for each value: name, number, share and bar."""
    names = [cut(row[key], _WIDEST_LABEL, screen) for row in rows]
    digits = max(len(str(row["events"])) for row in rows)
    most = max(row["events"] for row in rows)
    label = min(max(map(len, names)), screen.width - digits - 8)
    bar = screen.width - label - digits - 10
    for row in rows:
        yield (
            Piece(f"{cut(row[key], label, screen):{label}}  "),
            Piece(f"{row['events']:>{digits}}", HEADING),
            Piece(f"  {spell_share(row['share']):>4}"),
            Piece(f"  {draw_bar(row['events'], most, min(bar, 40), is_ascii=screen.is_ascii)}", _BAR),
        )


def draw_overview(title: str, blocks: Sequence[Block], screen: Screen) -> Iterator[Line]:
    """What there is in all, then the blocks, two beside each other where they fit."""
    yield from fill(title, screen.width, HEADING)
    per_line = 2 if screen.width >= _LEAST_FOR_TWO else 1
    width = (screen.width - _GUTTER * (per_line - 1)) // per_line
    drawn = [list(_draw_block(block, screen._replace(width=width))) for block in blocks if block.rows]
    for start in range(0, len(drawn), per_line):
        left, *rest = drawn[start : start + per_line]
        yield BLANK
        yield from lay_beside(left, rest[0], width + _GUTTER) if rest else left
    yield BLANK
    yield from fill(_EXPLANATION, screen.width, FAINT)


def _draw_block(block: Block, screen: Screen) -> Iterator[Line]:
    shown = block.rows[:_MOST_ROWS]
    yield (Piece(block.title, HEADING),)
    yield from draw_counts(shown, "value", screen)
    if rest := len(block.rows) - len(shown):
        yield (Piece(f"and {rest} more: --by {block.title}", FAINT),)
