"""What an event can be filtered and counted by: the name of a facet in, the event's values out."""

from collections.abc import Callable, Iterable
from typing import Final

from seecli.model import Event
from seecli.phrases.periods import Period, split_period


def _read_hosts(event: Event) -> Iterable[str]:
    return (country for occurrence in event["occurrences"] for country in occurrence["countries"])


def _read_mentions(event: Event) -> Iterable[str]:
    named = (event["countries"], event["mentions"], event["donors"])
    return (*_read_hosts(event), *(name for names in named for name in names))


def _read_buckets(event: Event, by: str) -> Iterable[str]:
    return (bucket for span in read_spans(event) for bucket in split_period(span, by))


def read_spans(event: Event) -> list[Period]:
    """The days of each dated occurrence."""
    return [
        Period(occurrence["start"], occurrence["end"] or occurrence["start"])
        for occurrence in event["occurrences"]
        if occurrence["start"]
    ]


_READERS: Final[dict[str, Callable[[Event], Iterable[str]]]] = {
    "country": lambda event: event["countries"],
    "host": _read_hosts,
    "mention": _read_mentions,
    "donor": lambda event: event["donors"],
    "programme": lambda event: event["programmes"],
    "topic": lambda event: event["topics"],
    "activity": lambda event: [event["activity"]],
    "organization": lambda event: event["organizations"],
    "document": lambda event: [event["source"]["document"]],
    "section": lambda event: [event["section"]] if event["section"] else [],
    "commodity": lambda event: [seizure["commodity"] for seizure in event["seizures"]],
    "year": lambda event: _read_buckets(event, "year"),
    "month": lambda event: _read_buckets(event, "month"),
}
FACETS: Final = tuple(_READERS)
# Facets whose values are names of other vocabularies.
_KINDS: Final = {"host": ("country",), "mention": ("country",), "donor": ("country", "organization")}


def find_kinds(facet: str) -> tuple[str, ...]:
    """The vocabularies that a facet's values come from."""
    return _KINDS.get(facet, (facet,))


def find_values(event: Event, facet: str) -> list[str]:
    """The event's values, each once, in the order of the record."""
    return list(dict.fromkeys(_READERS[facet](event)))
