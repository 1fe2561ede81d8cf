"""Runs seecli in this process and keeps what Python's audit hooks see of it, in a line of JSON each.

Run as a script, with the file that keeps it and the words of a command line; nothing of seecli is loaded before.
"""

import json
import os
import sys
from pathlib import Path

# To see who asks is an event itself.
_OWN = {"sys._getframe", "object.__getattr__"}


def watch(kept: Path) -> None:
    """Keep every event from here on; each is written at once, since seecli ends without ado."""
    descriptor = os.open(kept, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)

    def keep(event: str, arguments: tuple[object, ...]) -> None:
        if event not in _OWN:
            asked_by = sys._getframe(1).f_code.co_filename  # noqa: SLF001  (the module that asks)
            row = {"event": event, "arguments": [_spell(each) for each in arguments], "asked_by": asked_by}
            os.write(descriptor, json.dumps(row).encode() + b"\n")

    sys.addaudithook(keep)


def _spell(argument: object) -> object:
    if isinstance(argument, str | int | None):
        return argument
    if isinstance(argument, list | tuple):
        return [_spell(each) for each in argument]
    return os.fsdecode(argument) if isinstance(argument, bytes | os.PathLike) else type(argument).__name__


if __name__ == "__main__":
    _, file, *words = sys.argv
    # As the script that pip installs: without the folder of this one on the path.
    sys.argv, sys.path[0:1] = ["seecli", *words], []
    watch(Path(file))
    from seecli.__main__ import main

    main()
