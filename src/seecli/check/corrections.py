"""Corrections that no longer fit what is read: their event is gone, or another value stood there."""

from collections.abc import Iterator, Sequence

from seecli.check.finding import Finding
from seecli.model import Event
from seecli.store.corrections import (
    Correction,
    build_evidence,
    find_overrides,
    group_corrections,
    is_corrected,
    is_said,
)


def find_stale_corrections(events: Sequence[Event], corrections: Sequence[Correction]) -> Iterator[Finding]:
    """Corrections of events that are gone, of values that are no longer read, not in the store yet, or taken back."""
    by_id = {event["id"]: event for event in events}
    made = group_corrections(corrections)
    for correction in corrections:
        problem = _find_problem(by_id.get(correction.id), correction)
        if problem:
            yield Finding("corrections", correction.id, f"{correction.field}: {problem}")
    for event in events:
        for part in find_overrides(event):
            if not any(is_said(part, correction) for correction in made.get(event["id"], ())):
                yield Finding("corrections", event["id"], f"{part['field']}: taken back since; extract again")


def _find_problem(event: Event | None, correction: Correction) -> str | None:
    if not event:
        return "no event has this id any more"
    if not is_corrected(event, correction):
        return "not in the store yet; extract again"
    if build_evidence(correction, correction.was) not in event["evidence"]:
        return "what it corrects is no longer what is read; look at it again"
    return None
