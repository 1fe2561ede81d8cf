"""Counts by two fields as a picture: one down, one across, totals at the ends, shaded where the numbers are high."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from seecli.render.cells import spell_line
from seecli.render.drawing import BLANK, FAINT, HEADING, LETTERS, Line, Piece, cut, fill
from seecli.render.screen import Screen

# Letters on these are told apart on light and dark screens alike: each sets both.
_HEAT: Final = ("", "black on color(195)", "black on color(153)", "black on color(111)", "white on color(26)")
_LONGEST_HEADER: Final = 7
_WIDEST_LABEL: Final = 40
_LEAST_LABEL: Final = 12
_GAP: Final = 1
TOTAL: Final = "events"


class CrossTable(NamedTuple):
    """Numbers by row and column; the totals are of events, each counted once, whatever its values."""

    names: tuple[str, str]
    rows: Mapping[str, int]
    columns: Mapping[str, int]
    cells: Mapping[tuple[str, str], int]
    total: int


def draw_cross_table(table: CrossTable, codes: Mapping[str, str], screen: Screen) -> list[Line] | None:
    """The table, None if its columns do not fit; `codes` are short names of values."""
    heads = _name_columns(list(table.columns), codes)
    if heads is None:
        return None
    label = min(max(len(spell_line(name)) for name in (*table.rows, *table.names)), _WIDEST_LABEL)
    widths = {name: max(len(heads[name]), len(str(count))) for name, count in table.columns.items()}
    last = max(len(TOTAL), len(str(table.total)))
    room = screen.width - sum(widths.values()) - (len(widths) + 1) * _GAP - last
    if room < min(label, _LEAST_LABEL):
        return None
    return list(_draw(table, heads, widths, screen._replace(width=min(label, room)), screen.width))


def _name_columns(values: Sequence[str], codes: Mapping[str, str]) -> dict[str, str] | None:
    """Each by its name, its code, or a letter that the legend explains."""
    names = {value: spell_line(value) for value in values}
    if all(len(name) <= _LONGEST_HEADER for name in names.values()):
        return names
    if all(value in codes or len(name) <= _LONGEST_HEADER for value, name in names.items()):
        return {value: codes.get(value, name) for value, name in names.items()}
    if len(values) > len(LETTERS):
        return None
    return dict(zip(values, LETTERS, strict=False))


def _draw(
    table: CrossTable, heads: Mapping[str, str], widths: Mapping[str, int], label: Screen, width: int
) -> Iterator[Line]:
    last = max(len(TOTAL), len(str(table.total)))
    most = max(table.cells.values(), default=0)
    yield (
        Piece(f"{cut(table.names[0], label.width, label):{label.width}}", HEADING),
        *(Piece(f"{'':{_GAP}}{heads[name]:>{size}}", HEADING) for name, size in widths.items()),
        Piece(f"{'':{_GAP}}{TOTAL:>{last}}", HEADING),
    )
    for row, count in table.rows.items():
        yield (
            Piece(f"{cut(row, label.width, label):{label.width}}"),
            *(_draw_cell(table.cells.get((row, name), 0), most, size) for name, size in widths.items()),
            Piece(f"{'':{_GAP}}{count:>{last}}", HEADING),
        )
    yield (
        Piece(f"{TOTAL:{label.width}}"[: label.width], HEADING),
        *(Piece(f"{'':{_GAP}}{table.columns[name]:>{size}}", HEADING) for name, size in widths.items()),
        Piece(f"{'':{_GAP}}{table.total:>{last}}", HEADING),
    )
    named = [f"{head} {name}" for name, head in heads.items() if head != name]
    if named:
        yield BLANK
        # A code stays on the line of its name: no-break spaces hold them together while lines are broken.
        legend = f"{table.names[1]}: " + ", ".join(name.replace(" ", "\u00a0") for name in named)
        yield from (
            (piece._replace(text=piece.text.replace("\u00a0", " ")),) for (piece,) in fill(legend, width, FAINT)
        )


def _draw_cell(count: int, most: int, width: int) -> Piece:
    """The number, or a dot that leads the eye to the next; darker for more."""
    level = -(-count * (len(_HEAT) - 1) // most) if most else 0
    return Piece(f"{'':{_GAP}}{count or '.':>{width}}", _HEAT[level] if count else FAINT)


def draw_groups(table: CrossTable, screen: Screen) -> Iterator[Line]:
    """The same numbers one below the other, for a table that does not fit."""
    for row, count in table.rows.items():
        yield from fill(f"{row}  {count}", screen.width, HEADING)
        found = [(name, table.cells[row, name]) for name in table.columns if (row, name) in table.cells]
        digits = max(len(str(number)) for _, number in found)
        for name, number in sorted(found, key=lambda pair: -pair[1]):
            yield (Piece(f"  {number:>{digits}}  "), Piece(cut(name, screen.width - digits - 4, screen)))
