"""The command line: one file a command; here is the only place where an error becomes a line and an exit code."""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import Final, NoReturn

import typer

from seecli.cli.app import build_app, drop_output
from seecli.cli.commands import COMMANDS
from seecli.errors import ExitCode, SeecliError, UnknownOptionError
from seecli.render.cells import escape_controls

# Set by the script of a shell that asks what may follow.
ASKING_SHELL: Final = "_SEECLI_COMPLETE"
# Shows the traceback of an error that seecli did not expect.
DEBUG: Final = "SEECLI_DEBUG"


def main() -> None:
    """Run the command line and end the process."""
    _open_closed_streams()
    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    _leave(_run(sys.argv[1:]))


def _open_closed_streams() -> None:
    """Put the null device where the caller closed a stream, as in `seecli list >&-`.

    Else the next file that is opened gets its number, and what is meant for the screen goes into a store.
    """
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        if getattr(sys, name) is None:
            mode = "w" if number else "r"
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115  (as long as the process)


def _leave(code: int) -> NoReturn:
    """End at once: all is written and closed, and to take the interpreter apart costs a search 14 ms of 78."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError):  # said already, or nobody is there to hear it
            stream.flush()
    os._exit(code)


def _run(arguments: Sequence[str]) -> int:
    try:
        return _answer(arguments) or ExitCode.DONE
    except SeecliError as error:
        return _report(str(error), error.exit_code)
    except typer.TyperException as error:
        return _report(_spell_misuse(error, arguments), ExitCode.USAGE)
    except OSError as error:
        drop_output()
        return _report(f"{error.filename or 'cannot write the output'}: {error.strerror or error}", ExitCode.USAGE)
    except KeyboardInterrupt:
        return _report("interrupted; what was being written is as it was", ExitCode.INTERRUPTED)
    except Exception as error:
        if os.environ.get(DEBUG):
            raise
        return _report(f"a bug: {type(error).__name__}: {error}; with {DEBUG}=1 it shows where", ExitCode.BUG)


def _answer(arguments: Sequence[str]) -> int | None:
    if shell := os.environ.get(ASKING_SHELL):
        from seecli.cli.complete import list_answers  # noqa: PLC0415  (only the Tab key needs it)

        print("\n".join(list_answers(arguments, shell)))
        return None
    code: int | None = build_app()(arguments, prog_name="seecli", standalone_mode=False)
    return code


def _spell_misuse(error: typer.TyperException, arguments: Sequence[str]) -> str:
    """What is wrong with the words of a command line."""
    command = " ".join(("seecli", *(name for name in arguments[:1] if name in COMMANDS)))
    # Typer's class of this error has no public name; no other one knows of possibilities.
    if hasattr(error, "possibilities") and hasattr(error, "option_name"):
        return str(UnknownOptionError(error.option_name, error.possibilities or (), command))
    message = " ".join(error.format_message().split("\n"))
    return f"{message} (see '{command} -h')"


def _report(message: str, code: ExitCode) -> ExitCode:
    for line in message.split("\n"):
        print(f"seecli: {escape_controls(line)}", file=sys.stderr)
    return code
