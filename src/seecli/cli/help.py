"""`seecli help`: a command or a topic explained."""

import shutil
from pathlib import Path
from textwrap import fill
from typing import Annotated, Final

import typer

from seecli.cli.app import TOPICS
from seecli.cli.commands import COMMANDS, load_command
from seecli.cli.pager import write_paged
from seecli.phrases.choices import read_choice

EXAMPLES = ("seecli help search", "seecli help dates")
_FOLDER: Final = Path(__file__).with_name("topics")


def run(
    context: typer.Context,
    name: Annotated[str | None, typer.Argument(metavar="NAME", help=f"a command, or {', '.join(TOPICS)}")] = None,
    *,
    no_pager: Annotated[
        bool, typer.Option("--no-pager", help="never through a pager", rich_help_panel="Output")
    ] = False,
) -> None:
    """A command or a topic explained."""
    text = _find_text(context, name)
    write_paged(lambda out: out.writelines((text, "\n")), is_allowed=not no_pager)


def _find_text(context: typer.Context, name: str | None) -> str:
    root = context.find_root()
    if name is None:
        return root.get_help()
    if read_choice("command or topic", name, (*COMMANDS, *TOPICS)) in TOPICS:
        return _fold(read_topic(name), shutil.get_terminal_size().columns)
    command = load_command(name)
    with command.make_context(name, [], parent=root, resilient_parsing=True) as called:
        return called.get_help()


def read_topic(name: str) -> str:
    """The text of a topic: paragraphs, and commands that start with "$ "."""
    return (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").rstrip()


def _fold(text: str, width: int) -> str:
    """The text with the lines that are too long broken, each behind its own margin."""
    lines = []
    for line in text.split("\n"):
        margin = " " * (len(line) - len(line.lstrip()))
        rest = f"{margin}  " if margin else ""
        short = len(line) <= width
        lines.append(line if short else fill(line, width, subsequent_indent=rest, break_on_hyphens=False))
    return "\n".join(lines)
