"""What counts as one event: records that report the same event, linked by `also_in`, count once."""

import sqlite3
from collections.abc import Mapping, Sequence

from seecli.text import spell_count

_LINKS = """
    SELECT links.event, events.number, before.length, events.length
    FROM links JOIN events ON events.id = links.other JOIN events AS before ON before.number = links.event
    ORDER BY links.rowid
"""


def merge_reports(index: sqlite3.Connection, numbers: Sequence[int]) -> list[int]:
    """One record for each event, the one that tells most, in the order of the first.

    Only records that are given count: where a filter has left one of two reports, it stands for the event.
    """
    given = set(numbers)
    links: dict[int, list[int]] = {}
    lengths: dict[int, int] = {}
    for event, other, length, other_length in index.execute(_LINKS):
        if event in given and other in given:
            links.setdefault(event, []).append(other)
            lengths[event], lengths[other] = length, other_length
    return _merge(numbers, links, lengths) if links else list(numbers)


def _merge(numbers: Sequence[int], links: Mapping[int, Sequence[int]], lengths: Mapping[int, int]) -> list[int]:
    merged: list[int] = []
    seen: set[int] = set()
    for event in numbers:
        if event not in seen:
            reports = _find_reports(event, links)
            seen.update(reports)
            merged.append(max(reports, key=lambda report: lengths.get(report, 0)))
    return merged


def _find_reports(event: int, links: Mapping[int, Sequence[int]]) -> list[int]:
    """The event and all that are linked to it, directly or through another."""
    found = {event: None}
    waiting = [event]
    while waiting:
        for other in links.get(waiting.pop(), ()):
            if other not in found:
                found[other] = None
                waiting.append(other)
    return list(found)


def spell_reports(events: int, reports: int) -> str | None:
    """How many reports stand behind the events, None if each event has one."""
    return f"{spell_count(events, 'event')} from {spell_count(reports, 'report')}" if reports > events else None
