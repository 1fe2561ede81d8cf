"""What can be wrong with records by themselves: dates, names, links. The shape of each is checked as it is read."""

from collections.abc import Iterator, Sequence

from seecli.check.finding import Finding
from seecli.model import Event
from seecli.vocabulary.terms import read_terms

_FIELDS = {"country": ("countries", "mentions"), "programme": ("programmes",), "topic": ("topics",)}


def find_impossible_dates(events: Sequence[Event]) -> Iterator[Finding]:
    """Dates in the wrong order, and spans that are not those of the occurrences."""
    for event in events:
        for part in event["occurrences"]:
            if (part["start"] or "") > (part["end"] or "9999"):
                yield Finding("dates", event["id"], f"an occurrence ends on {part['end']}, before {part['start']}")
        starts = [part["start"] for part in event["occurrences"] if part["start"]]
        ends = [part["end"] for part in event["occurrences"] if part["end"]]
        if (event["start"], event["end"]) != (min(starts, default=None), max(ends, default=None)):
            yield Finding("dates", event["id"], f"{event['start']}..{event['end']} is not the span of its occurrences")


def find_unknown_names(events: Sequence[Event]) -> Iterator[Finding]:
    """Countries, programmes, topics and activities that the vocabulary does not know."""
    known = {kind: {term.value for term in read_terms(kind)} for kind in (*_FIELDS, "activity")}
    for event in events:
        hosts = [country for part in event["occurrences"] for country in part["countries"]]
        named = [
            *(("country", name) for name in hosts),
            *((kind, name) for kind, fields in _FIELDS.items() for field in fields for name in event[field]),  # type: ignore[literal-required]
            ("activity", event["activity"]),
        ]
        for kind, name in named:
            if name not in known[kind]:
                yield Finding("vocabulary", event["id"], f"unknown {kind} '{name}'")


def find_one_way_links(events: Sequence[Event]) -> Iterator[Finding]:
    """Links to other reports that lead nowhere or not back."""
    links = {event["id"]: event["also_in"] for event in events}
    for event in events:
        for other in event["also_in"]:
            if other not in links:
                yield Finding("also_in", event["id"], f"no event has the id '{other}'")
            elif event["id"] not in links[other]:
                yield Finding("also_in", event["id"], f"'{other}' does not link back")
