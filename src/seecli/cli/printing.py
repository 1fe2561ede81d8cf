"""Results to stdout, words to stderr."""

import sys
from collections.abc import Callable, Iterable, Sequence

import typer

from seecli.cli.options import Output, read_choice
from seecli.errors import ExitCode
from seecli.render import FORMATS
from seecli.render.cells import escape_controls
from seecli.render.result import Column, Result


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
    FORMATS[output.format](_pick_columns(shown, output.fields, pickable), sys.stdout)
    if len(shown.records) < len(result.records):
        print_note(f"{len(shown.records)} of {len(result.records)} shown; --limit 0 for all")


def _pick_columns(result: Result, fields: Sequence[str], pickable: Sequence[Column]) -> Result:
    if not fields:
        return result
    columns = {column.name: column for column in (*result.columns, *pickable)}
    picked = [columns[read_choice("field", name, tuple(columns))]._replace(below=False) for name in fields]
    return result._replace(columns=picked, is_picked=True)


def print_note(text: str) -> None:
    """Say something beside the result."""
    print(escape_controls(text), file=sys.stderr)
