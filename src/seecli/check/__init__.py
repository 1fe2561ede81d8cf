"""Is a store whole, valid and true to its sources? Each check takes the events and yields what it found."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from seecli.check.finding import Finding
from seecli.check.records import find_impossible_dates, find_one_way_links, find_unknown_names
from seecli.check.sources import (
    Documents,
    find_changed_documents,
    find_lost_lines,
    find_untrue_evidence,
    find_untrue_text,
)
from seecli.model import Event

RECORD_CHECKS: Final[dict[str, Callable[[Sequence[Event]], Iterator[Finding]]]] = {
    "dates": find_impossible_dates,
    "vocabulary": find_unknown_names,
    "also_in": find_one_way_links,
}
SOURCE_CHECKS: Final[dict[str, Callable[[Sequence[Event], Documents], Iterator[Finding]]]] = {
    "sha256": find_changed_documents,
    "evidence": find_untrue_evidence,
    "text": find_untrue_text,
    "ledger": find_lost_lines,
}


def run_checks(events: Sequence[Event], documents: Documents) -> list[Finding]:
    """Everything that is wrong with a store; `documents` are its sources as far as they are at hand."""
    records = (finding for check in RECORD_CHECKS.values() for finding in check(events))
    sources = (finding for check in SOURCE_CHECKS.values() for finding in check(events, documents))
    return [*records, *sources]
