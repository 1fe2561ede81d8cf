"""Help pages as plain text: a command in, its usage, examples, arguments and options out, as wide as the terminal.

A page is sections first, so that the man page is made of the same.
"""

import re
import shutil
from collections.abc import Iterable, Iterator, Sequence
from textwrap import TextWrapper
from typing import Any, Final, NamedTuple

Row = tuple[str, str]
_WIDEST: Final = 100
# Below that, a meaning stands under its name.
_WIDE: Final = 60
_NAME_WIDTH: Final = 27
# The first is for the options of one command alone.
_GROUPS: Final = ("Options", "Filters", "Output", "Store")
_WORD = re.compile(r"(?:'[^']*'|\"[^\"]*\"|[^\s'\"])+")


class Section(NamedTuple):
    """A heading over rows of a name and its meaning."""

    title: str
    rows: Sequence[Row]


class Page(NamedTuple):
    """What there is to say of a command."""

    usage: str
    summary: str
    details: Sequence[str]
    examples: Sequence[str]
    sections: Sequence[Section]


def build_page(command: Any, context: Any) -> Page:  # noqa: ANN401  (Typer's classes have no public names)
    """The page of a command: its docstring, its examples, its arguments, and its options by group."""
    summary, *details = (" ".join(part.split()) for part in (command.help or "").split("\n\n"))
    return Page(
        usage=" ".join((context.command_path, "[OPTIONS]", *_list_operands(command))),
        summary=summary,
        details=details,
        examples=(command.epilog or "").splitlines(),
        sections=list(_list_sections(command, context)),
    )


def _list_operands(command: Any) -> Iterator[str]:  # noqa: ANN401
    if hasattr(command, "list_commands"):
        yield "COMMAND ..."
    for param in command.params:
        if param.param_type_name == "argument":
            yield _spell_argument(param) if param.required else f"[{_spell_argument(param)}]"


def _spell_argument(param: Any) -> str:  # noqa: ANN401
    name: str = param.metavar or param.name.upper()
    return f"{name}..." if param.nargs < 0 and not name.endswith("...") else name


def _list_sections(command: Any, context: Any) -> Iterator[Section]:  # noqa: ANN401
    arguments = [param for param in command.params if param.param_type_name == "argument"]
    if arguments:
        yield Section("Arguments", [(_spell_argument(param), param.help or "") for param in arguments])
    groups: dict[str, list[Row]] = {title: [] for title in _GROUPS}
    for param in command.params:
        if param.param_type_name == "option":
            groups[param.rich_help_panel or _GROUPS[0]].append((_spell_names(param, context), param.help or ""))
    groups[_GROUPS[0]].append(("-h, --help", "show this page"))
    yield from (Section(title, rows) for title, rows in groups.items() if rows)


def _spell_names(param: Any, context: Any) -> str:  # noqa: ANN401
    names = ", ".join(sorted(param.opts, key=len)) + "".join(f" / {name}" for name in param.secondary_opts)
    return names if param.is_flag else f"{names} {param.make_metavar(ctx=context)}"


def spell_page(page: Page, width: int | None = None) -> str:
    """The page in lines no longer than the terminal is wide."""
    columns = min(width or shutil.get_terminal_size().columns, _WIDEST)
    parts = [
        fill(f"Usage: {page.usage}", columns, "", " " * 7),
        fill(page.summary, columns),
        spell_examples("Examples", page.examples, columns),
        *(fill(detail, columns) for detail in page.details),
        *("\n".join((fill(f"{title}:", columns), *spell_rows(rows, columns))) for title, rows in page.sections),
    ]
    return "\n\n".join(filter(None, parts))


def spell_examples(title: str, examples: Sequence[str], width: int) -> str:
    """Commands under a title, each as it may be copied."""
    return "\n".join((f"{title}:", *(line for example in examples for line in _fold_example(example, width))))


def _fold_example(example: str, width: int) -> Iterator[str]:
    r"""A command that may be copied: what does not fit goes on behind a backslash.

    >>> print(*_fold_example("seecli list --date 'june 2018' --json", 30), sep="\n")
      seecli list --date \
          'june 2018' --json
    """
    line = "  "
    for word in _WORD.findall(example):
        if line.strip() and len(line) + len(word) + 3 > width:
            yield f"{line}\\"
            line = "      "
        line += f"{word} "
    yield line.rstrip()


def spell_rows(rows: Iterable[Row], width: int) -> Iterator[str]:
    """Names with their meanings beside them, or below where there is no room."""
    for name, meaning in rows:
        if width < _WIDE:
            yield fill(name, width, "  ", "    ")
            yield from filter(None, [fill(meaning, width, " " * 6, " " * 6)])
            continue
        margin = " " * (_NAME_WIDTH + 4)
        lines = fill(meaning, width, margin, margin)
        if len(name) > _NAME_WIDTH:
            yield fill(name, width, "  ", "    ")
            yield lines
        else:
            yield f"  {name:<{_NAME_WIDTH}}  {lines.lstrip()}".rstrip()


def fill(text: str, width: int, first: str = "", rest: str = "") -> str:
    """A paragraph in lines no longer than the width."""
    wrapper = TextWrapper(max(width, 20), initial_indent=first, subsequent_indent=rest, break_on_hyphens=False)
    return wrapper.fill(text)
