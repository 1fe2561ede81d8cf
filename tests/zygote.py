"""Forks a process of seecli for each request: all is imported and the vocabulary is read, once for all of them.

A process that is forked takes a quarter of the time of one that is started, and is as much by itself: nothing of
seecli has run here, and what the tests do to their own process is not seen. tests/running.py asks for them.
"""

import json
import os
import resource
import socket
import sys
import traceback
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Final, NoReturn

from seecli.__main__ import main
from seecli.cli.commands import COMMANDS, load_module
from seecli.documents.source import read_document
from seecli.extract import extract_document

_MOST_SECONDS: Final = 120
# Of addresses: what pyarrow loads takes some for each processor.
_MOST_MEMORY: Final = 16 << 30
_BROKEN: Final = 99
_STREAMS: Final = 3
# The beginning of a newsletter: to look at it reads the vocabulary.
_DOCUMENT: Final = b"UNODC South Eastern Europe\n\nA headline\n\n28 February 2018, Durres, Albania\nA sentence.\n"


def serve(line: socket.socket) -> None:
    """Fork a process for each request, one after the other, and answer with how it ended."""
    requests = line.makefile("r", encoding="ascii")
    while descriptors := socket.recv_fds(line, 1, _STREAMS)[1]:
        request = requests.readline()
        child = os.fork()
        if not child:
            _be_seecli(descriptors, **json.loads(request))
        for descriptor in descriptors:
            os.close(descriptor)
        _, status = os.waitpid(child, 0)
        line.sendall(b"%d\n" % os.waitstatus_to_exitcode(status))


def _be_seecli(
    descriptors: Sequence[int], arguments: list[str], folder: str, environment: Mapping[str, str]
) -> NoReturn:
    try:
        os.chdir(folder)
        resource.setrlimit(resource.RLIMIT_CPU, (_MOST_SECONDS, _MOST_SECONDS))
        resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
        os.environ.clear()
        os.environ.update(environment)
        for number, descriptor in enumerate(descriptors):
            os.dup2(descriptor, number)
            os.close(descriptor)
        encoding = environment.get("PYTHONIOENCODING", "utf-8")
        sys.stdin, sys.stdout = os.fdopen(0), os.fdopen(1, "w", encoding=encoding)
        sys.stderr = os.fdopen(2, "w", 1, encoding=encoding, errors="backslashreplace")
        sys.argv = ["seecli", *arguments]
        main()
    except BaseException:  # noqa: BLE001  (told to the one who reads what it writes)
        traceback.print_exc()
        sys.stderr.flush()
    finally:
        os._exit(_BROKEN)


def _load_everything() -> None:
    for name in COMMANDS:
        load_module(name)
    # Not pyarrow: it starts threads, and what another thread holds just then is held for ever in a fork.
    for name in ("rich.table", "rich.progress", "rich.text", "yaml", "rapidfuzz.process", "seecli.render.html"):
        import_module(name)
    for name in ("calendar", "geojson", "opensearch", "sqlite"):
        import_module(f"seecli.render.{name}")
    extract_document(read_document(Path("a.txt"), _DOCUMENT))


if __name__ == "__main__":
    _load_everything()
    serve(socket.socket(fileno=int(sys.argv[1])))
