"""A folder for what the promises write: to make and remove one for each input takes as long as to read it."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from seecli.model import Event
from seecli.store.jsonl import load_events, write_events


@cache
def _folder() -> TemporaryDirectory[str]:
    return TemporaryDirectory()


def name_file(name: str) -> Path:
    """Where a file of this name may be written."""
    return Path(_folder().name) / name


def write_and_read(events: Sequence[Event]) -> list[Event]:
    """What a store gives back of events."""
    path = name_file("written.jsonl")
    write_events(path, events)
    return load_events(path)
