"""The man page, of the same help pages and topics that `seecli help` shows.

`python -m seecli.cli.manual` in the checkout writes man/seecli.1; a test checks that it is current.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import typer

from seecli import __version__
from seecli.cli.app import TOPICS, build_app
from seecli.cli.commands import COMMANDS, load_command
from seecli.cli.help import read_topic
from seecli.cli.pages import Page, Section, build_page
from seecli.errors import ExitCode

PATH: Final = Path("man") / "seecli.1"
_SHARED: Final = ("Filters", "Output", "Store")
_VARIABLES: Final = (
    ("SEECLI_STORE", "the store to ask, unless --store names one"),
    ("SEECLI_PAGER, PAGER", "what shows an answer longer than the screen; cat or nothing: none"),
    ("LESS", "FRX unless set"),
    ("NO_COLOR, TERM=dumb", "no colour unless --color always is given"),
    ("XDG_CACHE_HOME", "where the index of a large store is kept, ~/.cache unless set"),
    ("SEECLI_DEBUG", "with 1, an error that seecli did not expect shows where it came from"),
)
_EXITS: Final = {
    ExitCode.DONE: "done, also if nothing was found",
    ExitCode.NOTHING_FOUND: "nothing was found, with --exit-status",
    ExitCode.USAGE: "a mistake in the command line, or output that cannot be written",
    ExitCode.STORE: "no store, a broken one, or one that check finds fault with",
    ExitCode.DOCUMENT: "a document that cannot be read",
    ExitCode.BUG: "a bug",
    ExitCode.INTERRUPTED: "interrupted",
}


def spell_manual() -> str:
    """The whole page in roff."""
    root = typer.main.get_command(build_app())
    with root.make_context("seecli", [], resilient_parsing=True) as context:
        start = build_page(root, context)
        pages = {name: _build_page(name, context) for name in COMMANDS}
    # Some commands have not all options of a group.
    sections = sorted(
        (section for page in pages.values() for section in page.sections), key=lambda part: len(part.rows)
    )
    shared = {section.title: section for section in sections}
    lines = [
        f'.TH SEECLI 1 "" "seecli {__version__}" "User Commands"',
        *_head("NAME"),
        f"seecli \\- {_escape(start.summary.rstrip('.'))}",
        *_head("SYNOPSIS"),
        _escape(start.usage),
        *_head("EXAMPLES"),
        *_spell_block(start.examples),
        *_head("COMMANDS"),
        *(line for name, page in pages.items() for line in _spell_command(name, page)),
        *(line for title in _SHARED for line in _spell_shared(shared[title])),
        *(line for name in TOPICS for line in _spell_topic(name)),
        *_head("ENVIRONMENT"),
        *_spell_rows(_VARIABLES),
        *_head("EXIT STATUS"),
        *_spell_rows((str(int(code)), meaning) for code, meaning in _EXITS.items()),
    ]
    return "\n".join(lines) + "\n"


def _build_page(name: str, parent: Any) -> Page:  # noqa: ANN401  (the class of contexts has no public name)
    command = load_command(name)
    with command.make_context(name, [], parent=parent, resilient_parsing=True) as context:
        return build_page(command, context)


def _spell_command(name: str, page: Page) -> Iterator[str]:
    yield from (f".SS {_escape(name)}", f".B {_escape(page.usage)}", ".PP", _escape(page.summary))
    for detail in page.details:
        yield from (".PP", _escape(detail))
    yield from _spell_block(page.examples)
    for section in page.sections:
        if section.title not in _SHARED:
            yield from _spell_rows(row for row in section.rows if row[0] != "-h, --help")


def _spell_shared(section: Section) -> Iterator[str]:
    yield from _head(f"OPTIONS: {section.title}".upper())
    yield from _spell_rows(section.rows)


def _spell_topic(name: str) -> Iterator[str]:
    """The text of a topic: what stands behind a margin stays as it is, the rest is filled."""
    yield from _head(f"{name}: {TOPICS[name].rstrip('.')}".upper())
    _, *paragraphs = read_topic(name).split("\n\n")
    for paragraph in paragraphs:
        if paragraph.startswith(" "):
            yield from _spell_block([re.sub("^  ", "", line) for line in paragraph.split("\n")])
        else:
            yield from (".PP", *map(_escape, paragraph.split("\n")))


def _head(title: str) -> Iterator[str]:
    yield f".SH {_escape(title)}"


def _spell_rows(rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    for name, meaning in rows:
        yield from (".TP", f".B {_escape(name)}", _escape(meaning))


def _spell_block(lines: Sequence[str]) -> Iterator[str]:
    yield from (".PP", ".nf", ".RS 2", *map(_escape, lines), ".RE", ".fi")


def _escape(text: str) -> str:
    r"""A line that roff prints as it is: "-" as the sign that may be copied, no line taken for a request.

    >>> print(_escape(".a-b 'c'"))
    \&.a\-b \(aqc\(aq
    """
    signs = {"\\": "\\e", "-": "\\-", "'": "\\(aq", "^": "\\(ha", "~": "\\(ti", "`": "\\(ga", '"': "\\(dq"}
    safe = "".join(signs.get(sign, sign) for sign in text)
    return f"\\&{safe}" if text.startswith((".", "'")) else safe


if __name__ == "__main__":
    PATH.parent.mkdir(exist_ok=True)
    PATH.write_text(spell_manual(), encoding="utf-8")
