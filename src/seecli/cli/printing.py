"""Results to stdout, words to stderr."""

import sys
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TextIO

import typer

from seecli.cli.notes import print_note
from seecli.cli.options import Output
from seecli.cli.pager import write_paged
from seecli.errors import ExitCode, SeecliError
from seecli.files import written_whole
from seecli.phrases.choices import read_choice
from seecli.render import FILE_FORMATS, FORMATS
from seecli.render.result import Column, Result
from seecli.text import spell_count


def print_result(
    result: Result,
    output: Output,
    pickable: Sequence[Column] = (),
    usual_limit: int = 0,
    explain_nothing: Callable[[], Iterable[str]] = tuple,
) -> None:
    """Show a result as the output options say; `pickable` are columns that --fields may name besides those shown."""
    show_result(result, output, pickable, usual_limit)
    if not result.records:
        print_note("nothing found")
        for line in explain_nothing():
            print_note(f"  {line}")
        if output.fails_on_nothing:
            raise typer.Exit(ExitCode.NOTHING_FOUND)


def show_result(result: Result, output: Output, pickable: Sequence[Column] = (), usual_limit: int = 0) -> None:
    """Show a result that may as well be empty, and say what the limit left out."""
    limit = usual_limit if output.limit is None else output.limit
    shown = result._replace(records=result.records[: limit or None])
    _write(_pick_columns(shown, output.fields, pickable), output)
    if result.asked is not None and shown.records and _is_read(output):
        _print_footer(len(shown.records), len(result.records), result.asked)
    else:
        print_cut(len(shown.records), len(result.records))


def print_cut(shown: int, total: int) -> None:
    """Say what a limit left out."""
    if shown < total:
        print_note(f"{shown} of {total} shown; --limit 0 for all")


def _is_read(output: Output) -> bool:
    """Whether someone looks at it on a terminal."""
    return output.format == "table" and not output.path and sys.stdout.isatty()


def _print_footer(shown: int, total: int, asked: str) -> None:
    """How many there are, what was asked for, and where to go from here, no line wider than the terminal."""
    steps = ["--limit 0 for all"] * (shown < total) + ["seecli show ID for one of them whole"]
    counted = spell_count(total, "event") if shown == total else f"{shown} of {spell_count(total, 'event')}"
    print_note("")
    print_note(counted + (f" ({asked})" if asked else ""))
    print_note(f"next: {'; '.join(steps)}")


def _write(result: Result, output: Output) -> None:
    if output.format in FILE_FORMATS:
        if not output.path:
            raise SeecliError(f"--format {output.format} is no text: say with -o where to write it")
        FILE_FORMATS[output.format](result, output.path)
        return
    write_text(partial(FORMATS[output.format], result), output)


def write_text(render: Callable[[TextIO], None], output: Output) -> None:
    """Write to the file of -o, or to stdout, through the pager where it is for reading."""
    if output.path:
        # As it comes: 100,000 events at once would take 800 MB.
        with (
            written_whole(output.path) as file,
            file.open("w", encoding="utf-8", errors="backslashreplace", newline="") as out,
        ):
            render(out)
    else:
        write_paged(render, is_allowed=output.is_paged and output.format == "table")


def _pick_columns(result: Result, fields: Sequence[str], pickable: Sequence[Column]) -> Result:
    if not fields:
        return result
    columns = {column.name: column for column in (*result.columns, *pickable)}
    picked = [columns[read_choice("field", name, tuple(columns))]._replace(below=False) for name in fields]
    return result._replace(columns=picked, is_picked=True, table=())
