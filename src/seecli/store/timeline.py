"""Events over time: events and the periods asked for in, the number of events in each month, quarter or year out."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any, Final

from seecli.model import Event
from seecli.phrases.periods import ALWAYS, Period, split_period
from seecli.store.facets import find_values, read_spans
from seecli.store.filters import Filters
from seecli.store.headlines import find_headlines

_MOST_YEARS_BY_MONTH: Final = 3


def count_over_time(
    events: Sequence[Event], filters: Filters, by: str | None = None, split: str | None = None
) -> list[dict[str, Any]]:
    """One row for each bucket of time, empty ones too; with a split facet, one for each value in it, else headlines.

    An event counts in each bucket that one of its occurrences touches, inside the periods of the filters.
    """
    span = _find_span(events, filters)
    if not span:
        return []
    by = by or choose_unit(events, filters)
    found: dict[str, list[Event]] = {bucket: [] for bucket in split_period(span, by)}
    for event in events:
        for bucket in {bucket for days in filters.find_spans(event) for bucket in split_period(days, by)}:
            found[bucket].append(event)
    return [row for bucket, group in found.items() for row in _build_rows(bucket, group, split)]


def choose_unit(events: Iterable[Event], filters: Filters) -> str:
    """Months for up to three years, else years."""
    span = _find_span(events, filters)
    return "month" if not span or len(split_period(span, "year")) <= _MOST_YEARS_BY_MONTH else "year"


def count_undated(events: Iterable[Event]) -> int:
    """The events that have no date."""
    return sum(not read_spans(event) for event in events)


def _build_rows(bucket: str, events: Sequence[Event], split: str | None) -> Iterable[dict[str, Any]]:
    if not split:
        return [{"period": bucket, "events": len(events), "headlines": find_headlines(events)}]
    counter = Counter[str | None](value for event in events for value in find_values(event, split))
    ranked = sorted(counter.items(), key=lambda item: (-item[1], item[0] or "")) or [(None, 0)]
    return [{"period": bucket, split: value, "events": count} for value, count in ranked]


def _find_span(events: Iterable[Event], filters: Filters) -> Period | None:
    # From end to end of what was asked for; where that is open, of what there is.
    spans = [span for event in events for span in filters.find_spans(event)]
    if not spans:
        return None
    start = min(period.start for period in filters.periods)
    end = max(period.end for period in filters.periods)
    return Period(
        min(span.start for span in spans) if start == ALWAYS.start else start,
        max(span.end for span in spans) if end == ALWAYS.end else end,
    )
