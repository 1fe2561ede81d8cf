"""iCalendar (RFC 5545), for calendars: events in, an all-day entry for each date span out."""

from collections.abc import Iterable, Iterator
from typing import Final, TextIO

from seecli.errors import SeecliError
from seecli.model import Event, Occurrence
from seecli.render.cells import escape_controls
from seecli.render.columns import spell_where
from seecli.render.events import find_labels, read_events, spell_source
from seecli.render.result import Result
from seecli.text import spell_count

_MOST_OCTETS: Final = 75
_ESCAPES: Final = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def render_calendar(result: Result, out: TextIO) -> None:
    """A calendar; what has no date cannot stand in one, and its description says how many those are."""
    if result.is_picked:
        raise SeecliError("a calendar has fields of its own; leave out --fields or use another --format")
    events = read_events(result)
    out.writelines(line for field in _list_fields(events) for line in _fold(field))


def _list_fields(events: Iterable[Event]) -> Iterator[str]:
    undated = sum(not any(part["start"] for part in event["occurrences"]) for event in events)
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//seecli//events//EN", "CALSCALE:GREGORIAN")
    yield from ("METHOD:PUBLISH", "X-WR-CALNAME:UNODC events")
    if undated:
        yield _build_text("X-WR-CALDESC", f"left out for want of a date: {spell_count(undated, 'event')}")
    for event in events:
        for number, part in enumerate(event["occurrences"], 1):
            if part["start"]:
                yield from _build_entry(event, number, part, part["start"])
    yield "END:VCALENDAR"


def _build_entry(event: Event, number: int, part: Occurrence, start: str) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield _build_text("UID", f"{event['id']}-{number}@seecli")
    # When the entry was made; the day of the event stands for it, so that the same store gives the same file.
    yield f"DTSTAMP:{_spell_day(start)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_spell_day(start)}"
    yield f"DTEND;VALUE=DATE:{_spell_day(_find_next_day(part['end'] or start))}"
    yield _build_text("SUMMARY", event["title"])
    if where := spell_where(part) or ("online" if event["online"] else ""):
        yield _build_text("LOCATION", where)
    yield _build_text("DESCRIPTION", "\n".join(_describe(event, part)))
    if event["topics"]:
        yield f"CATEGORIES:{','.join(map(_escape, find_labels('topic', event['topics'])))}"
    # Nobody is busy because of what was reported.
    yield from ("TRANSP:TRANSPARENT", "END:VEVENT")


def _describe(event: Event, part: Occurrence) -> Iterator[str]:
    if part["precision"] not in ("day", None):
        yield f"precision: {part['precision']}"
    if event["programmes"]:
        yield f"programmes: {', '.join(find_labels('programme', event['programmes']))}"
    yield f"id: {event['id']}"
    yield f"source: {spell_source(event)}"


def _build_text(name: str, value: str) -> str:
    return f"{name}:{_escape(value)}"


def _escape(text: str) -> str:
    return "\n".join(map(escape_controls, text.split("\n"))).translate(_ESCAPES)


def _spell_day(day: str) -> str:
    return day.replace("-", "")


def _find_next_day(day: str) -> str:
    """The day after an ISO day: the end of an entry is the first day that is no longer part of it."""
    from datetime import date, timedelta  # noqa: PLC0415  (only for calendars)

    last = date.fromisoformat(day)
    return (last + timedelta(days=1)).isoformat() if last != date.max else day


def _fold(field: str) -> Iterator[str]:
    r"""The lines of a field: none longer than 75 octets, no letter broken, each further one behind a space.

    >>> [len(line) for line in _fold("SUMMARY:" + "č" * 40)]
    [43, 10]
    """
    line, room = "", _MOST_OCTETS
    for letter in field:
        size = len(letter.encode())
        if size > room:
            yield f"{line}\r\n"
            line, room = " ", _MOST_OCTETS - 1
        line += letter
        room -= size
    yield f"{line}\r\n"
