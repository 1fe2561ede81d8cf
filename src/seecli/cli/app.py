"""The Typer application: names of commands in, the command line that runs them out."""

import os
import sys
from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import Annotated, Any, Final

import typer
from typer.core import TyperGroup

from seecli import __version__
from seecli.errors import ExitCode

EXAMPLES: Final = (
    "seecli search cocaine --country Albania",
    "seecli timeline 2018",
    "seecli summary --by programme",
)


class _QuietGroup(TyperGroup):
    """Ends without a word when the reader of a pipe has gone: Typer would exit with 1."""

    def invoke(self, ctx: Any) -> object:  # noqa: ANN401  (the class of Typer's contexts has no public name)
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


def build_app(names: Iterable[str]) -> typer.Typer:
    """The command line with the commands of these names."""
    app = typer.Typer(
        cls=_QuietGroup,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
        epilog=_spell_examples(EXAMPLES),
    )
    app.callback(invoke_without_command=True)(_start)
    for name in names:
        module = import_module(f"seecli.cli.{name}")
        app.command(name, epilog=_spell_examples(module.EXAMPLES))(module.run)
    return app


def _spell_examples(examples: Sequence[str]) -> str:
    # \b keeps Typer from filling the lines.
    return "\n".join(("\b", "Examples:", *(f"  {example}" for example in examples)))


def _start(
    context: typer.Context,
    *,
    version: Annotated[bool, typer.Option("--version", help="print the version")] = False,
) -> None:
    """Reported UNODC events in South Eastern Europe, each traced to the lines it was read from."""
    if version:
        print(f"seecli {__version__}")
    elif not context.invoked_subcommand:
        print(context.get_help())
