"""The commands: a name in, what it does in one line or the command that runs out; only what is called is loaded."""

from collections.abc import Mapping
from importlib import import_module
from types import ModuleType
from typing import Any, Final

import typer
from typer.core import TyperCommand

from seecli.cli.pages import build_page, spell_page

# Each is a module here with a function `run`, whose docstring is the help, and EXAMPLES. What it does in one line is
# that docstring's first, written here too: to load all of the modules for a list of them takes 200 ms.
COMMANDS: Final[Mapping[str, str]] = {
    "list": "Events by date, newest first.",
    "search": "Events with all the words, best match first.",
    "show": "One event or several, whole.",
    "timeline": "Events over time, by month, quarter or year.",
    "summary": "Numbers of events by any fields, and their share of the events in per cent.",
    "map": "Where events were held, on a map of South Eastern Europe.",
    "seizures": "What was seized, where and how much.",
    "values": "The values of a field, with numbers of events; one that several documents report counts once.",
    "fields": "The fields of a record explained.",
    "schema": "The record as JSON Schema.",
    "info": "Which store answers, and what is in it.",
    "check": "Is the store whole and true to its sources.",
    "extract": "Documents to store, each event with its evidence.",
    "correct": "A value put right by hand, which lasts when the documents are read again.",
    "help": "A command or a topic explained.",
    "completion": "What makes the Tab key complete commands, options and values in your shell.",
}
HELP_NAMES: Final = {"help_option_names": ["-h", "--help"]}


class _Command(TyperCommand):
    """A command whose help page is plain text, examples first."""

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401  (the class of Typer's contexts has no public name)
        """The help page."""
        return spell_page(build_page(self, ctx))


def load_module(name: str) -> ModuleType:
    """The module of a command."""
    return import_module(f"seecli.cli.{name}")


def load_command(name: str) -> TyperCommand:
    """The command that runs."""
    module = load_module(name)
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command(name, cls=_Command, epilog="\n".join(module.EXAMPLES), context_settings=HELP_NAMES)(module.run)
    command = typer.main.get_command(app)
    if not isinstance(command, TyperCommand):
        raise TypeError(name)
    return command
