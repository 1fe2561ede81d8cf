"""What may follow in a command line: its words so far in, values with labels out, one line each.

The scripts in the folder `shells` ask, with the name of the shell in the environment, the words behind `seecli` as
arguments, and the word at the cursor last, though it be empty. An answer is a value, a tab and a label; FILES alone
asks the shell for names of files.
"""

import shlex
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from typing import Any, Final

from seecli.cli.candidates import Labels, keep_fitting, list_values
from seecli.cli.commands import COMMANDS, load_command
from seecli.errors import SeecliError
from seecli.render.cells import spell_line

FILES: Final = ":files"


def list_answers(words: Sequence[str], shell: str) -> Iterator[str]:
    """The lines of the answer."""
    *before, word = _join_assigned([_unquote(text) if shell == "bash" else text for text in words or [""]])
    option, equals, rest = word.partition("=") if word.startswith("--") else ("", "", word)
    if equals:  # --country=Alb as one word: what is offered takes its place as a whole
        before, word = [*before, option], rest
    try:
        found = _find_labels(before, word)
    except (SeecliError, RuntimeError):  # RuntimeError: ~name in a path, and nobody has the name
        return
    if found is None:
        yield FILES
        return
    prefix = f"{option}{equals}" if equals else ""
    for value, label in found.items():
        if spell_line(value) == value:
            yield f"{prefix}{value}\t{spell_line(label)}"


def _unquote(word: str) -> str:
    """A word as bash keeps it, its quotes and backslashes resolved; the last word's quote may still be open."""
    for closed in (word, word.removesuffix("\\"), f'{word}"', f"{word}'"):
        with suppress(ValueError):
            return "".join(shlex.split(closed)[:1])
    return word


def _join_assigned(words: Sequence[str]) -> list[str]:
    """Without the "=" that bash takes for a word of its own."""
    kept = [word for place, word in enumerate(words) if word != "=" or not words[place - 1].startswith("--")]
    return kept if words[-1] != "=" else [*kept, ""]


def _find_labels(before: Sequence[str], word: str) -> Labels | None:
    """What may stand in the place of a word, with labels; None for the name of a file."""
    name = next((text for text in before if not text.startswith("-")), None)
    if name is None:
        return _list_options([], word, ("--version", "print the version")) or keep_fitting(COMMANDS, word)
    if name not in COMMANDS:
        return {}
    command = load_command(name)
    param, is_free = _find_param(command.params, before[before.index(name) + 1 :])
    if word.startswith("-") and is_free:
        return _list_options(command.params, word)
    if param is None:
        return {}
    return None if param.type.name in {"path", "file", "directory"} else list_values(name, param, before, word)


def _list_options(params: Iterable[Any], word: str, *more: tuple[str, str]) -> Labels:
    if not word.startswith("-"):
        return {}
    named = {
        option: param.help or "" for param in params if param.param_type_name == "option" for option in _names(param)
    }
    return keep_fitting({**named, **dict(more), "--help": "show the help page"}, word)


def _names(param: Any) -> list[str]:  # noqa: ANN401  (Typer's classes have no public names)
    return [*param.opts, *param.secondary_opts]


def _find_param(params: Iterable[Any], before: Iterable[str]) -> tuple[Any | None, bool]:
    """The parameter whose value stands next, and whether an option may stand there instead."""
    options = {name: param for param in params if param.param_type_name == "option" for name in _names(param)}
    arguments = [param for param in params if param.param_type_name == "argument"]
    waiting: Any = None
    place, is_open = 0, True
    for word in before:
        if waiting:
            waiting = None
        elif is_open and word.startswith("-"):
            is_open = word != "--"
            waiting = options.get(word)
            waiting = None if waiting is None or waiting.is_flag else waiting
        else:
            place += 1
    if waiting:
        return waiting, False
    last = arguments[-1] if arguments and arguments[-1].nargs < 0 else None
    return (arguments[place] if place < len(arguments) else last), is_open
