"""What is longer than the screen goes through the user's pager, as git does it."""

import os
import shlex
import shutil
import signal
import subprocess  # noqa: TID251  (the pager is the one program that is started)
import sys
from collections.abc import Callable
from io import StringIO
from typing import Final, TextIO

VARIABLE: Final = "SEECLI_PAGER"


class _Screen(StringIO):
    """Takes what is written for a terminal."""

    def isatty(self) -> bool:
        """Renderers draw as for the terminal that will show it."""
        return sys.stdout.isatty()


def write_paged(write: Callable[[TextIO], None], *, is_allowed: bool) -> None:
    """Write to stdout; on a terminal, what is longer than one screen is shown by the pager."""
    command = find_pager()
    if not is_allowed or not command or not sys.stdout.isatty():
        write(sys.stdout)
        return
    screen = _Screen()
    write(screen)
    text = screen.getvalue()
    if text.count("\n") < shutil.get_terminal_size().lines or not _run(command, text):
        sys.stdout.write(text)


def find_pager() -> list[str]:
    """The words of the pager's command; none if the user wants none, it makes no words, or the terminal cannot move."""
    if os.environ.get("TERM") == "dumb":
        return []
    named = next((os.environ[name] for name in (VARIABLE, "PAGER") if name in os.environ), "less")
    # Words, not a line for a shell: nothing that seecli starts goes through one.
    try:
        return [] if named.strip() in {"", "cat"} else shlex.split(named)
    except ValueError:  # a quote that does not close: done without, as a pager that cannot be started
        return []


def _run(command: list[str], text: str) -> bool:
    """Whether the pager could be started; one that is left early is no mistake."""
    sys.stdout.flush()
    # What is written is UTF-8 whatever the locale says.
    environment = {"LESS": "FRX", "LV": "-c", "LESSCHARSET": "utf-8", **os.environ}
    # Ctrl-C is for the pager: less stops a search with it, and the terminal is left as it was only if less ends itself.
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        subprocess.run(command, input=text.encode(errors="backslashreplace"), env=environment, check=False)  # noqa: S603
    except OSError:
        return False
    finally:
        signal.signal(signal.SIGINT, before)
    return True
