"""What holds for every store: it is read or its mistake named, and nothing in it reaches a terminal that drives it."""

import json
import unicodedata
from collections.abc import Mapping, Sequence
from contextlib import redirect_stderr, redirect_stdout, suppress
from io import BufferedReader, BytesIO, StringIO
from pathlib import Path
from typing import Final

from seecli.check import RECORD_CHECKS
from seecli.cli.app import build_app
from seecli.errors import SeecliError, StoreError
from seecli.model import Event
from seecli.render import FORMATS
from seecli.render.columns import EVENT_COLUMNS
from seecli.render.result import Result
from seecli.store.jsonl import read_records
from tests.promises.files import name_file, write_and_read

# What drives a terminal, ends a line unseen, hides, or cannot be encoded.
FORBIDDEN: Final = frozenset({"Cc", "Cf", "Zl", "Zp", "Cs"})
# A tab parts the cells of two formats; a calendar's lines end with both.
_ALLOWED: Final[Mapping[str, str]] = {"plain": "\n\t", "tsv": "\n\t", "ics": "\r\n"}
# What asks a store, drawn as for a terminal where it can be; ID is an event of it, FILE one to write to.
COMMANDS: Final = (
    ("list", "--format", "table"),
    ("search", "cocaine OR a", "--explain", "--format", "table"),
    ("timeline", "--format", "table"),
    ("timeline", "--split", "topic", "--format", "table"),
    ("summary", "--format", "table"),
    ("summary", "--by", "country,topic", "--format", "table"),
    ("map", "--format", "table"),
    ("seizures", "--format", "table"),
    ("seizures", "--format", "csv"),
    ("show", "--format", "table", "--", "ID"),
    ("show", "--source", "--", "ID"),
    ("list", "-o", "FILE"),
    ("info",),
)


def hold_store(content: bytes, command: Sequence[str] = ()) -> None:
    """A store is read or its mistake named; what is read is shown in every format and by a command, every sign safe.

    The command is another one for each length unless one is given: all of them would take a second.
    """
    file = BufferedReader(BytesIO(content))  # type: ignore[arg-type]  (as good as a file)
    try:
        events = [stored.event for stored in read_records(Path("a.jsonl"), file)]
    except StoreError:
        return
    for check in RECORD_CHECKS.values():
        list(check(events))
    assert write_and_read(events) == events, "what is written is not what is read"
    written = {name: _list(name, events) for name in FORMATS}
    assert json.loads(written["json"]) == events, "JSON is not what was read"
    chosen = command or COMMANDS[len(content) % len(COMMANDS)]
    for name, text in (*written.items(), (chosen[0], _run(content, chosen, events[0]["id"]))):
        signs = {sign for sign in set(text).difference(_ALLOWED.get(name, "\n")) if is_forbidden(sign)}
        assert not signs, f"{name} lets {sorted(signs)} through"


def is_forbidden(sign: str) -> bool:
    """Whether a character must never be shown as it is."""
    return unicodedata.category(sign) in FORBIDDEN


def _list(name: str, events: Sequence[Event]) -> str:
    out = StringIO()
    FORMATS[name](Result(EVENT_COLUMNS, events), out)
    return out.getvalue()


def _run(content: bytes, command: Sequence[str], first: str) -> str:
    """What a command writes that asks a store."""
    path = name_file("events.jsonl")
    path.write_bytes(content)
    meant = {"ID": first, "FILE": str(path.with_suffix(".sqlite"))}
    name, *options = (meant.get(word, word) for word in command)
    with redirect_stdout(StringIO()) as out, redirect_stderr(StringIO()) as said, suppress(SeecliError):
        build_app()([name, "--store", str(path), *options], standalone_mode=False)
    return out.getvalue() + said.getvalue()
