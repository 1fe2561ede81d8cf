"""A Typer command that does nothing, with as many options as a search: what no command line in Typer can be below."""

from inspect import Parameter, Signature

import typer

_OPTIONS = 30


def _search(**_: object) -> None:
    """Do nothing."""


def _run() -> None:
    words = Parameter("words", Parameter.KEYWORD_ONLY, annotation=list[str], default=typer.Argument())
    options = [
        Parameter(name, Parameter.KEYWORD_ONLY, annotation=list[str] | None, default=typer.Option(None, help="nothing"))
        for name in ("country", *(f"option-{number}".replace("-", "_") for number in range(_OPTIONS)))
    ]
    _search.__signature__ = Signature([words, *options])  # type: ignore[attr-defined]
    app = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False)
    app.command()(_search)
    app()


if __name__ == "__main__":
    _run()
