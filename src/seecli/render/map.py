"""Places as a picture: dots for land, a mark for each place, greater for more events, and names where they fit."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from seecli.render.cells import spell_line
from seecli.render.drawing import BLANK, FAINT, HEADING, Line, Piece, fill, lay_beside
from seecli.render.region import EAST, NORTH, SOUTH, WEST, is_land
from seecli.render.result import Record
from seecli.render.screen import Screen

_PLACE: Final = "bold red"
# From how many events on; the first is for one.
_STEPS: Final = (1, 2, 5, 15)
_MARKS: Final = "◦oO●"
_ASCII_MARKS: Final = "+oO@"
# A degree to the east is as long as 0.74 to the north at 42 degrees, a character is twice as high as it is wide.
_WIDTH_OF_HEIGHT: Final = (EAST - WEST) * 0.74 * 2 / (NORTH - SOUTH)
_LEAST_BESIDE: Final = 28
_WIDEST: Final = 84
_GUTTER: Final = 3


class Frame(NamedTuple):
    """How many characters the map is wide and high."""

    width: int
    height: int

    def find_cell(self, north: float, east: float) -> tuple[int, int] | None:
        """Row and column of a point, None outside the map.

        >>> Frame(17, 15).find_cell(48.9, 13.1), Frame(17, 15).find_cell(55.75, 37.62)
        ((0, 0), None)
        """
        if not (SOUTH < north <= NORTH and WEST <= east < EAST):
            return None
        row = int((NORTH - north) / (NORTH - SOUTH) * self.height)
        return row, int((east - WEST) / (EAST - WEST) * self.width)


def draw_map(rows: Sequence[Record], rest: Sequence[tuple[str, int]], screen: Screen) -> Iterator[Line]:
    """The map, and beside or below it what it does not name: `rest` are such events that have no place at all."""
    beside = screen.width >= _LEAST_BESIDE + _GUTTER + 60
    width = min(screen.width - (_LEAST_BESIDE + _GUTTER if beside else 0), _WIDEST)
    frame = Frame(width, round(width / _WIDTH_OF_HEIGHT))
    sheet = Sheet(frame, is_ascii=screen.is_ascii)
    unnamed = sheet.place_all(rows)
    side = screen.width - width - _GUTTER if beside else screen.width
    outside = [row for row in rows if not _find_cell(row, frame)]
    notes = [
        *_draw_scale(side, is_ascii=screen.is_ascii),
        *_draw_list("also on the map", [(_name(row), row["events"]) for row in unnamed], side),
        *_draw_list("outside the map", [(_name(row), row["events"]) for row in outside if row["place"]], side),
        *_draw_list("in a country, place not known", _list_countries(outside), side),
        *_draw_list("nowhere on a map", [(name, count) for name, count in rest if count], side),
    ]
    drawn = sheet.draw()
    yield from lay_beside(drawn, notes, width + _GUTTER) if beside else (*drawn, BLANK, *notes)


def _list_countries(rows: Sequence[Record]) -> list[tuple[str, int]]:
    return [(row["country"], row["events"]) for row in rows if not row["place"]]


def _name(row: Record) -> str:
    return ", ".join(filter(None, (row["place"], row["country"])))


def _find_cell(row: Record, frame: Frame) -> tuple[int, int] | None:
    return frame.find_cell(row["lat"], row["lon"]) if row["lat"] is not None else None


def _draw_scale(width: int, *, is_ascii: bool) -> Iterator[Line]:
    marks = _ASCII_MARKS if is_ascii else _MARKS
    ends = (*(str(step - 1) for step in _STEPS[1:]), "")
    steps = [
        f"{mark} {step}" if str(step) == end else f"{mark} {step}-{end}" if end else f"{mark} {step} or more"
        for mark, step, end in zip(marks, _STEPS, ends, strict=True)
    ]
    yield from fill(f"events: {', '.join(steps)}", width)


def _draw_list(title: str, named: Sequence[tuple[str, int]], width: int) -> Iterator[Line]:
    if named:
        yield BLANK
        yield from fill(title, width, HEADING)
        for name, count in named:
            yield from fill(f"{name} {count}", width, indent="  ")


class Sheet:
    """The characters of the map, each with its style; what is written first stays."""

    def __init__(self, frame: Frame, *, is_ascii: bool) -> None:
        self._frame = frame
        self._marks = _ASCII_MARKS if is_ascii else _MARKS
        land = Piece("." if is_ascii else "·", FAINT)
        self._cells = [
            [land if self._is_land(row, column) else Piece(" ") for column in range(frame.width)]
            for row in range(frame.height)
        ]
        self._taken: set[tuple[int, int]] = set()

    def _is_land(self, row: int, column: int) -> bool:
        north = NORTH - (row + 0.5) / self._frame.height * (NORTH - SOUTH)
        return is_land(north, WEST + (column + 0.5) / self._frame.width * (EAST - WEST))

    def place_all(self, rows: Sequence[Record]) -> list[Record]:
        """Set the marks, then the names of the places with most events first; return the places without their name."""
        sums: dict[tuple[int, int], int] = {}
        located = [(row, cell) for row in rows if (cell := _find_cell(row, self._frame))]
        for row, cell in located:
            sums[cell] = sums.get(cell, 0) + row["events"]
        for cell, count in sums.items():
            step = max(index for index, least in enumerate(_STEPS) if count >= least)
            self._write(cell, self._marks[step], _PLACE)
        # A mark of several places can carry the name of one.
        named: set[tuple[int, int]] = set()
        unnamed = []
        for row, cell in located:
            if cell not in named and self._write_name(cell, f"{spell_line(row['place'])} {row['events']}"):
                named.add(cell)
            else:
                unnamed.append(row)
        return unnamed

    def _write_name(self, cell: tuple[int, int], name: str) -> bool:
        """To the right of the mark, else to its left, else above or below; with a space on both sides."""
        row, column = cell
        left = column - len(name) - 2
        for line, start in ((row, column + 1), (row, left), (row - 1, column), (row + 1, column), (row - 1, left)):
            if self._has_room(line, start, len(name)):
                self._write((line, start), f" {name} ", "")
                return True
        return False

    def _has_room(self, row: int, start: int, length: int) -> bool:
        """Whether a name with a space before and behind it covers no other; the spaces may."""
        columns = range(start + 1, start + 1 + length)
        is_inside = 0 <= row < self._frame.height and columns[0] >= 0 and columns[-1] < self._frame.width
        return is_inside and not any((row, column) in self._taken for column in columns)

    def _write(self, cell: tuple[int, int], text: str, style: str) -> None:
        row, start = cell
        for column, character in enumerate(text, start):
            if 0 <= column < self._frame.width and (row, column) not in self._taken:
                self._cells[row][column] = Piece(character, style)
                self._taken.add((row, column))

    def draw(self) -> list[Line]:
        """The lines of the map."""
        return [tuple(cells) for cells in self._cells]
