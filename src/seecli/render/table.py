"""A table for people, drawn by Rich: only where it is wanted, it costs 45 ms to import."""

from collections.abc import Iterable, Sequence
from types import NoneType
from typing import TYPE_CHECKING, Final, TextIO

from seecli.render.cells import spell_line
from seecli.render.result import Column, Record, Result
from seecli.render.screen import read_screen
from seecli.text import Marked

if TYPE_CHECKING:
    from rich.table import Table
    from rich.text import Text

# How wide all columns but the widest may be, by the least width of the terminal: a date span is 22 wide, and 12 if it
# breaks after its dots.
_CAPS: Final = ((90, 28), (56, 22), (0, 12))


def render_table(result: Result, out: TextIO) -> None:
    """A table as wide as the terminal; long cells wrap, nothing is cut."""
    if not result.records:
        return
    from rich.console import Console  # noqa: PLC0415

    screen = read_screen(out)
    console = Console(
        file=out,
        width=screen.width,
        height=screen.height,  # without it Rich ignores the width where TERM is dumb
        color_system="256" if screen.has_color else None,
        force_terminal=screen.has_color,
        markup=False,
        emoji=False,
        highlight=False,
    )
    cap = next(cap for least, cap in _CAPS if screen.width >= least)
    console.print(_build_table(result, cap, is_bold=screen.has_color))


def _build_table(result: Result, cap: int, *, is_bold: bool) -> "Table":
    from rich import box  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415

    stacks = _stack_columns(result.columns)
    columns = [[_build_cell(stack, record, is_bold=is_bold) for record in result.records] for stack in stacks]
    widths = [max(len(line) for cell in cells for line in cell.plain.split("\n")) for cells in columns]
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="bold")
    for stack, width in zip(stacks, widths, strict=True):
        table.add_column(
            _build_header(stack, max(map(len, stacks))),
            justify="right" if _is_number(stack[0], result.records) else "left",
            max_width=None if width == max(widths) else cap,
            overflow="fold",
        )
    for cells in zip(*columns, strict=True):
        table.add_row(*cells)
    return table


def _stack_columns(columns: Iterable[Column]) -> list[list[Column]]:
    stacks: list[list[Column]] = []
    for column in columns:
        if column.below:
            stacks[-1].append(column)
        else:
            stacks.append([column])
    return stacks


def _build_header(stack: Sequence[Column], height: int) -> "Text":
    # Rich sets headers at the bottom: empty lines keep a name level with its cells.
    from rich.text import Text  # noqa: PLC0415

    return Text("\n".join((*(column.name for column in stack), *[""] * (height - len(stack)))))


def _build_cell(stack: Iterable[Column], record: Record, *, is_bold: bool) -> "Text":
    # Data only as Text: Rich reads markup in a str.
    from rich.text import Text  # noqa: PLC0415

    top, *below = (_build_line(column.read(record), is_bold=is_bold) for column in stack)
    for line in below:
        line.stylize_before("dim")
    return Text("\n").join((top, *(line for line in below if line)))


def _build_line(value: object, *, is_bold: bool) -> "Text":
    """A value on one line; marked places are bold, or between « and » where nothing can be bold."""
    from rich.text import Text  # noqa: PLC0415

    if isinstance(value, Marked) and is_bold:
        return Text.assemble(*((spell_line(part), "bold not dim" if marked else "") for part, marked in value.parts()))
    return Text(spell_line(value))


def _is_number(column: Column, records: Iterable[Record]) -> bool:
    kinds = {type(column.read(record)) for record in records} - {NoneType}
    return bool(kinds) and kinds <= {int, float}
