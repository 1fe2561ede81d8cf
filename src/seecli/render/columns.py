"""The columns of an event: every key of the record, and when and where it took place in one line each."""

from collections.abc import Callable, Iterable
from typing import Final

from seecli.model import Event, Occurrence
from seecli.phrases.periods import spell_span
from seecli.render.days import list_days
from seecli.render.result import Column, build_column
from seecli.text import Label, Linked


def spell_date(event: Event) -> str:
    """The dates of the occurrences, each as a period that --date reads."""
    spans = [spell_span(part["start"], part["end"], part["precision"]) for part in event["occurrences"]]
    return _join(spans) or spell_span(event["start"], event["end"], event["precision"])


def spell_place(event: Event) -> str:
    """The places and the countries of the occurrences; "online" if there are none and the event was."""
    return _join(map(spell_where, event["occurrences"])) or ("online" if event["online"] else "")


def spell_where(occurrence: Occurrence) -> str:
    """The places and the countries of an occurrence."""
    return ", ".join((*occurrence["places"], *occurrence["countries"]))


def _join(texts: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(filter(None, texts)))


DATE: Final = Column("date", spell_date)
PLACE: Final = Column("place", spell_place, below=True)
EVENT_COLUMNS: Final = (DATE, PLACE, *map(build_column, Event.__annotations__))
LIST_COLUMNS: Final = (DATE, PLACE, build_column("title"), build_column("id", below=True))


def list_table_columns(find_url: Callable[[Event], str | None]) -> tuple[Column, ...]:
    """The columns of an event for people; `find_url` tells where its source is, for the terminals that can go there."""
    return (
        Column("date", list_days, whole=True),
        PLACE,
        build_column("title"),
        Column("id", lambda event: Linked(event["id"], find_url(event)), below=True),
    )


# What a table of events leaves out first: both are said again by the card.
LABEL_COLUMNS: Final = (
    Column("topic", lambda event: [Label(topic) for topic in event["topics"][:1]], drop=1),
    Column("programme", lambda event: [Label(programme) for programme in event["programmes"]], below=True, drop=2),
)
