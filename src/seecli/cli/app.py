"""The Typer application: a command line in, the one command that it names loaded and run."""

import os
import sys
from typing import Annotated, Any, Final

import typer
from typer.core import TyperGroup

from seecli import __version__
from seecli.cli.commands import COMMANDS, HELP_NAMES, load_command
from seecli.cli.pages import Section, build_page, spell_page
from seecli.errors import ExitCode, UnknownChoiceError

EXAMPLES: Final = (
    "seecli search cocaine --country Albania",
    "seecli timeline 2018",
    "seecli summary --by programme",
)
# Each is a text in the folder `topics`.
TOPICS: Final = {
    "dates": "Periods as you type them, and how exactly a date is known.",
    "query": "What a search understands.",
    "json": "The record and what may be relied on.",
    "safety": "What is promised of terminals, spreadsheets, files and the network.",
}


class _Commands(TyperGroup):
    """Loads only the command that is called, and ends without a word when the reader of a pipe has gone."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002, ANN401  (the class of contexts has no public name)
        """The names of the commands."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002, ANN401
        """The command of a name; UnknownChoiceError with the nearest if there is none."""
        if cmd_name not in COMMANDS:
            raise UnknownChoiceError("command", cmd_name, tuple(COMMANDS))
        return load_command(cmd_name)

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401
        """The help page: every command in a line, and the topics."""
        page = build_page(self, ctx)
        commands = Section("Commands (seecli COMMAND -h explains one)", list(COMMANDS.items()))
        topics = Section("Topics (seecli help TOPIC)", list(TOPICS.items()))
        return spell_page(page._replace(sections=(commands, topics, *page.sections)))

    def invoke(self, ctx: Any) -> object:  # noqa: ANN401
        """Run the command and write all of its output."""
        try:
            result: object = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            drop_output()
            raise typer.Exit(ExitCode.DONE) from None
        return result


def drop_output() -> None:
    """Give up what stdout has not taken: Python would try to write it once more at its exit, and complain."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def build_app() -> typer.Typer:
    """The command line."""
    app = typer.Typer(
        cls=_Commands,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings=HELP_NAMES,
        epilog="\n".join(EXAMPLES),
    )
    app.callback(invoke_without_command=True)(_start)
    return app


def _start(
    context: typer.Context,
    *,
    version: Annotated[bool, typer.Option("--version", help="print the version")] = False,
) -> None:
    """Reported UNODC events in South Eastern Europe, each traced to the lines it was read from."""
    if version:
        print(f"seecli {__version__}")
    elif not context.invoked_subcommand:
        from seecli.cli.start import print_start  # noqa: PLC0415  (opens a store, which few calls of this need)

        print_start(EXAMPLES)
