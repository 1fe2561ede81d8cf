"""What the exports read from a result: its events, or an error that says why there is none to export."""

from collections.abc import Iterable, Iterator, Sequence
from typing import cast

from seecli.errors import SeecliError
from seecli.model import Event
from seecli.render.result import Result
from seecli.vocabulary.terms import read_labels


def has_events(result: Result) -> bool:
    """Whether the records are whole events, not counts or seizures: they are all of a kind. None are any kind."""
    return not result.records or "occurrences" in result.records[0]


def read_events(result: Result) -> Sequence[Event]:
    """The records of a result that holds events; SeecliError if it holds anything else."""
    if not has_events(result):
        raise SeecliError("these rows are no events; use another --format")
    return cast("Sequence[Event]", result.records)


def find_labels(kind: str, values: Iterable[str]) -> Iterator[str]:
    """What the values of a kind are called; a value that the vocabulary does not know is called what it is."""
    labels = read_labels(kind)
    return (labels.get(value, value) for value in values)


def spell_source(event: Event) -> str:
    """The document an event is reported in, and its lines there."""
    lines = (f"{first}-{last}" if first != last else str(first) for first, last in event["source"]["lines"])
    return f"{event['source']['document']}, lines {', '.join(lines)}"
