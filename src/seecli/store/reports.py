"""What counts as one event: records that report the same event, linked by `also_in`, count once."""

from collections.abc import Sequence

from seecli.model import Event
from seecli.text import spell_count


def merge_reports(events: Sequence[Event]) -> list[Event]:
    """One record for each event, the one that tells most, in the order of the first.

    Only records that are given count: where a filter has left one of two reports, it stands for the event.
    """
    by_id = {event["id"]: event for event in events}
    merged: list[Event] = []
    seen: set[str] = set()
    for event in events:
        if event["id"] not in seen:
            reports = _find_reports(event, by_id)
            seen.update(reports)
            merged.append(max(reports.values(), key=lambda report: len(report["text"])))
    return merged


def _find_reports(event: Event, by_id: dict[str, Event]) -> dict[str, Event]:
    """The event and all that are linked to it, directly or through another."""
    found = {event["id"]: event}
    waiting = [event]
    while waiting:
        for name in waiting.pop()["also_in"]:
            if name in by_id and name not in found:
                found[name] = by_id[name]
                waiting.append(by_id[name])
    return found


def spell_reports(events: int, reports: int) -> str | None:
    """How many reports stand behind the events, None if each event has one."""
    return f"{spell_count(events, 'event')} from {spell_count(reports, 'report')}" if reports > events else None
