"""The command line: one file a command, listed here; the only place where an error becomes a line and an exit code."""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final, NoReturn

import typer

from seecli.cli.app import build_app, drop_output
from seecli.errors import ExitCode, SeecliError
from seecli.render.cells import escape_controls

# Each is a module here with a function `run`, whose docstring is the help, and EXAMPLES.
COMMANDS: Final = (
    "extract",
    "check",
    "list",
    "search",
    "show",
    "timeline",
    "summary",
    "map",
    "seizures",
    "values",
    "fields",
    "schema",
    "info",
)


# Shows the traceback of an error that seecli did not expect.
DEBUG: Final = "SEECLI_DEBUG"


def main() -> None:
    """Run the command line and end the process."""
    if sys.stdout is None:  # closed by the caller, as in `seecli list >&-`
        sys.stdout = Path(os.devnull).open("w")  # noqa: SIM115  (open as long as the process)
    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    _leave(_run(sys.argv[1:]))


def _leave(code: int) -> NoReturn:
    """End at once: all is written and closed, and to take the interpreter apart costs a search 14 ms of 78."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            with suppress(OSError):  # said already, or nobody is there to hear it
                stream.flush()
    os._exit(code)


def _run(arguments: Sequence[str]) -> int:
    # Only the command that is called: building all of them takes 25 ms.
    called = [name for name in arguments[:1] if name in COMMANDS]
    try:
        app = build_app(called or COMMANDS)
        code: int | None = app(arguments, prog_name="seecli", standalone_mode=False)
    except SeecliError as error:
        return _report(str(error), error.exit_code)
    except typer.TyperException as error:
        return _report(f"{error.format_message()} (see '{' '.join(['seecli', *called])} -h')", ExitCode.USAGE)
    except OSError as error:
        drop_output()
        return _report(f"cannot write the output: {error.strerror}", ExitCode.USAGE)
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED
    except Exception as error:
        if os.environ.get(DEBUG):
            raise
        return _report(f"a bug: {type(error).__name__}: {error}; with {DEBUG}=1 it shows where", ExitCode.BUG)
    return code or ExitCode.DONE


def _report(message: str, code: ExitCode) -> ExitCode:
    for line in message.split("\n"):
        print(f"seecli: {escape_controls(line)}", file=sys.stderr)
    return code
