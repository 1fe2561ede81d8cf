"""A table for people, drawn by Rich: only where it is wanted, it costs 45 ms to import."""

from collections.abc import Sequence
from io import StringIO
from textwrap import wrap
from types import NoneType
from typing import TYPE_CHECKING, Final, TextIO
from zlib import crc32

from seecli.render.cells import spell_ascii, spell_line, spell_value
from seecli.render.fitting import GAP, Fitted, fit_columns
from seecli.render.result import Column, Record, Result
from seecli.render.screen import Screen, open_console, read_screen
from seecli.text import Label, Linked, Marked

if TYPE_CHECKING:
    from rich.table import Table
    from rich.text import Text

# Readable on black and on white alike: of the 256 colours, those with a contrast of 4 or more to both.
_PALETTE: Final = (31, 64, 130, 133, 28, 161, 99, 30)
_TALL: Final = 3
_ASCII_LINES: Final = "    \n    \n -- \n" + "    \n" * 5
# What stands in a cell: texts and their styles, line breaks between them.
Cell = list[tuple[str, str]]


def render_table(result: Result, out: TextIO) -> None:
    """A table as wide as the terminal: long cells wrap, nothing is cut, and what has no room is named."""
    if result.records:
        draw_table(result, out, read_screen(out))


def draw_table(result: Result, out: TextIO, screen: Screen) -> None:
    """A table no wider than a screen."""
    # Read once: a large store reads a record from its file each time it is asked for.
    result = result._replace(records=list(result.records))
    columns = result.table or result.columns
    cells = {column: [_read_cell(column.read(record), screen) for record in result.records] for column in columns}
    fitted = fit_columns(columns, {column: map(_list_lines, cells[column]) for column in columns}, screen.width)
    drawn = StringIO()
    console = open_console(drawn, screen)
    console.print(_build_table(fitted, cells, result, screen))
    if fitted.dropped:
        dropped = ", ".join(column.name for column in fitted.dropped)
        console.print(_build_text([(f"left out for want of room: {dropped}", "dim")]))
    # Rich fills each line up with blanks: whoever copies a line wants none.
    out.writelines(line.rstrip() + "\n" for line in drawn.getvalue().splitlines())


def _build_table(fitted: Fitted, cells: dict[Column, list[Cell]], result: Result, screen: Screen) -> "Table":
    from rich import box  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415

    names = [_name_columns(stack, result, is_single=len(fitted.stacks) == 1) for stack in fitted.stacks]
    height = max(map(len, fitted.stacks))
    table = Table(
        box=box.Box(_ASCII_LINES, ascii=True) if screen.is_ascii else box.SIMPLE_HEAD,
        show_edge=False,
        pad_edge=False,
        padding=0,  # Rich takes a third of its time to pad cells: the gap is part of the width
        show_header=not any(map(any, names)),
        header_style="bold",
        # Records of many lines stand apart.
        leading=int(height >= _TALL),
    )
    for stack, width in zip(fitted.stacks, fitted.widths, strict=True):
        table.add_column(
            # Rich sets headers at the bottom: empty lines keep a name level with its cells.
            _build_text([("\n".join((*(column.name for column in stack), *[""] * (height - len(stack)))), "")]),
            justify="right" if _is_number(stack[0], result.records) else "left",
            width=width if stack is fitted.stacks[-1] else width + GAP - 1,
            overflow="fold",
        )
    for number in range(len(result.records)):
        table.add_row(
            *(
                _stack_cells([cells[column][number] for column in stack], named, width)
                for stack, named, width in zip(fitted.stacks, names, fitted.widths, strict=True)
            )
        )
    return table


def _name_columns(stack: Sequence[Column], result: Result, *, is_single: bool) -> list[str]:
    """What stands before each cell of a stack: its name, where a value alone would not tell what it is."""
    is_named = is_single and len(stack) > 1
    is_told = is_named and (result.is_picked or any(_is_number(column, result.records) for column in stack))
    return [f"{column.name}: " if is_told else "" for column in stack]


def _stack_cells(cells: Sequence[Cell], names: Sequence[str], width: int) -> "Text":
    """Cells under one another, those below the first dim; a cell without a text takes no line."""
    pieces: Cell = []
    for number, (cell, name) in enumerate(zip(cells, names, strict=True)):
        if number and not cell:
            continue
        pieces += [("\n", "")] * bool(number) + [(name, "dim")] * bool(name)
        broken = cell if name else _break_lines(cell, width)
        pieces += [(text, f"dim {style}" if number else style) for text, style in broken]
    return _build_text(pieces, width)


def _break_lines(cell: Cell, width: int) -> Cell:
    """A cell of one style in lines that fit: to look for places to wrap takes Rich much of its time."""
    if len(cell) != 1 or len(cell[0][0]) <= width:
        return cell
    return [("\n".join(wrap(cell[0][0], width, break_on_hyphens=False)), cell[0][1])]


def _build_text(pieces: Cell, width: int = 0) -> "Text":
    """Data as Text, never as a str: that would be read as markup."""
    from rich.cells import cell_len  # noqa: PLC0415
    from rich.text import Span, Text  # noqa: PLC0415

    plain = "".join(text for text, _ in pieces)
    spans, end = [], 0
    for text, style in pieces:
        start, end = end, end + len(text)
        if style:
            spans.append(Span(start, end, style))
    is_short = all(cell_len(line) <= width for line in plain.split("\n"))
    return Text(plain, spans=spans, no_wrap=is_short or None)


def _read_cell(value: object, screen: Screen) -> Cell:
    """A tuple is lines; hits are marked, labels coloured, addresses linked where the screen can."""
    pieces: Cell
    if isinstance(value, Marked) and screen.has_color:
        pieces = [(part, "bold not dim" if is_marked else "") for part, is_marked in value.parts()]
    elif isinstance(value, Linked):
        pieces = [(value.text, f"link {value.url}" if value.url and screen.has_color else "")]
    elif isinstance(value, list) and value and isinstance(value[0], Label):
        pieces = [piece for label in value for piece in ((label, _color(label)), (", ", ""))][:-1]
    elif isinstance(value, tuple) and not isinstance(value, Marked):
        pieces = [piece for line in value for piece in ((line, ""), ("\n", ""))][:-1]
    else:
        pieces = [(spell_value(value), "")]
    return [(_spell(text, screen), style) for text, style in pieces if text]


def _list_lines(cell: Cell) -> list[str]:
    return "".join(text for text, _ in cell).split("\n")


def _spell(text: str, screen: Screen) -> str:
    if text == "\n":
        return text
    return spell_ascii(spell_line(text)) if screen.is_ascii else spell_line(text)


def _color(label: Label) -> str:
    return f"not dim color({_PALETTE[crc32(label.encode()) % len(_PALETTE)]})"


def _is_number(column: Column, records: Sequence[Record]) -> bool:
    kinds = {type(column.read(record)) for record in records} - {NoneType}
    return bool(kinds) and kinds <= {int, float}
