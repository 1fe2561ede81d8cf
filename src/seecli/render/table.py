"""A table for people, drawn by Rich: only where it is wanted, it costs 45 ms to import."""

from collections.abc import Sequence
from types import NoneType
from typing import TYPE_CHECKING, Final, TextIO
from zlib import crc32

from seecli.render.cells import spell_ascii, spell_line
from seecli.render.fitting import GAP, Fitted, fit_columns
from seecli.render.result import Column, Record, Result
from seecli.render.screen import Screen, read_screen
from seecli.text import Label, Linked, Marked

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

# Readable on black and on white alike: of the 256 colours, those with a contrast of 3 or more to both.
_PALETTE: Final = (31, 64, 166, 133, 136, 161, 99, 30)
_TALL: Final = 3


def render_table(result: Result, out: TextIO) -> None:
    """A table as wide as the terminal: long cells wrap, nothing is cut, and what has no room is named."""
    if result.records:
        draw_table(result, out, read_screen(out))


def draw_table(result: Result, out: TextIO, screen: Screen) -> None:
    """A table no wider than a screen."""
    # Read once: a large store reads a record from its file each time it is asked for.
    result = result._replace(records=list(result.records))
    columns = result.table or result.columns
    lines = {column: [_build_line(column.read(record), screen) for record in result.records] for column in columns}
    fitted = fit_columns(columns, lines, screen.width)
    console = open_console(out, screen)
    console.print(_build_table(fitted, lines, result, screen))
    if fitted.dropped:
        note = f"left out for want of room: {', '.join(column.name for column in fitted.dropped)}"
        console.print(_text(note, "dim"), soft_wrap=False)


def open_console(out: TextIO, screen: Screen) -> "Console":
    """A console that writes what the screen can show, and takes nothing for markup."""
    from rich.console import Console  # noqa: PLC0415

    return Console(
        file=out,
        width=screen.width,
        height=screen.height,  # without it Rich ignores the width where TERM is dumb
        color_system="256" if screen.has_color else None,
        force_terminal=screen.has_color,
        markup=False,
        emoji=False,
        highlight=False,
    )


def _build_table(fitted: Fitted, lines: dict[Column, list["Text"]], result: Result, screen: Screen) -> "Table":
    from rich import box  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415

    lined = (
        box.Box("    \n    \n -- \n    \n    \n    \n    \n    \n", ascii=True) if screen.is_ascii else box.SIMPLE_HEAD
    )
    table = Table(
        box=lined,
        show_edge=False,
        pad_edge=False,
        padding=(0, GAP - 1, 0, 0),
        header_style="bold",
        # Records of many lines stand apart.
        leading=int(max(map(len, fitted.stacks)) >= _TALL),
    )
    names = [_name_lines(stack, result, is_single=len(fitted.stacks) == 1) for stack in fitted.stacks]
    height = max(map(len, fitted.stacks))
    for stack, width in zip(fitted.stacks, fitted.widths, strict=True):
        table.add_column(
            # Rich sets headers at the bottom: empty lines keep a name level with its cells.
            _text("\n".join((*(column.name for column in stack), *[""] * (height - len(stack))))),
            justify="right" if _is_number(stack[0], result.records) else "left",
            width=width,
            overflow="fold",
        )
    for number in range(len(result.records)):
        table.add_row(
            *(
                _stack_lines([lines[column][number] for column in stack], named)
                for stack, named in zip(fitted.stacks, names, strict=True)
            )
        )
    return table


def _name_lines(stack: Sequence[Column], result: Result, *, is_single: bool) -> list[str]:
    """What stands before each line of a stack: its name, where a value alone would not tell what it is."""
    is_named = is_single and len(stack) > 1
    return [
        f"{column.name}: " if is_named and (result.is_picked or _is_number(column, result.records)) else ""
        for column in stack
    ]


def _stack_lines(lines: Sequence["Text"], names: Sequence[str]) -> "Text":
    shown = [_text(name, "dim") + line if name else line for name, line in zip(names, lines, strict=True)]
    for line in shown[1:]:
        line.stylize_before("dim")
    first, *below = shown
    return _text("\n").join((first, *(line for line in below if line)))


def _build_line(value: object, screen: Screen) -> "Text":
    """A value as data, never as markup: a tuple is lines; hits are marked, labels coloured, addresses linked."""
    if isinstance(value, tuple) and not isinstance(value, Marked | Linked):
        return _text("\n").join(_text(_spell(line, screen)) for line in value)
    if isinstance(value, Marked) and screen.has_color:
        pieces = [_text(_spell(part, screen), "bold not dim" if marked else "") for part, marked in value.parts()]
        return _text("").join(pieces)
    if isinstance(value, list) and value and isinstance(value[0], Label):
        return _text(", ").join(_text(_spell(label, screen), _color(label)) for label in value)
    if isinstance(value, Linked) and value.url and screen.has_color:
        return _text(_spell(value.text, screen), f"link {value.url}")
    return _text(_spell(value, screen))


def _spell(value: object, screen: Screen) -> str:
    return spell_ascii(spell_line(value)) if screen.is_ascii else spell_line(value)


def _color(label: Label) -> str:
    return f"not dim color({_PALETTE[crc32(label.encode()) % len(_PALETTE)]})"


def _text(text: str, style: str = "") -> "Text":
    from rich.text import Text  # noqa: PLC0415

    return Text(text, style)


def _is_number(column: Column, records: Sequence[Record]) -> bool:
    kinds = {type(column.read(record)) for record in records} - {NoneType}
    return bool(kinds) and kinds <= {int, float}
