"""Plain search: events that hold every word of a query, best first, and the place in the text where they do."""

import re
from collections.abc import Iterable
from typing import Final

from seecli.model import Event
from seecli.text import fold, words

_TOKEN = re.compile(r"[^\W_]+")
_SNIPPET_LENGTH: Final = 160
_LEAD: Final = 60


def sort_by_date(events: Iterable[Event]) -> list[Event]:
    """Newest first, undated last."""
    return sorted(events, key=lambda event: event["start"] or "", reverse=True)


def search_events(events: Iterable[Event], query: str) -> list[Event]:
    """The events with every word of the query, those with most of them in the headline first, then the newest."""
    wanted = set(words(query))
    hits = [event for event in events if wanted and _has_words(event, wanted)]
    return sorted(sort_by_date(hits), key=lambda event: len(wanted & set(words(event["title"]))), reverse=True)


def _has_words(event: Event, wanted: set[str]) -> bool:
    datelines = (text for part in event["occurrences"] for text in (part["text"], *part["places"], *part["countries"]))
    text = fold("\n".join((event["title"], event["text"], *datelines)))
    # Splitting a text into words takes longer than looking whether it can hold them at all.
    return all(word in text for word in wanted) and wanted <= set(_TOKEN.findall(text))


def build_snippet(event: Event, query: str) -> str:
    """The words around the first hit in the text, hits marked; the beginning of the text if none is there.

    >>> build_snippet({"text": "At the port of Durrës, cocaine was seized."}, "durres cocaine")
    'At the port of «Durrës», «cocaine» was seized.'
    """
    text, wanted = event["text"], set(words(query))
    hits = [match.span() for match in _TOKEN.finditer(text) if fold(match[0]) in wanted]
    begin, end = _find_window(text, hits[0][0] if hits else 0)
    marked = text[begin:end]
    for start, stop in reversed([hit for hit in hits if begin <= hit[0] and hit[1] <= end]):
        marked = f"{marked[: start - begin]}«{marked[start - begin : stop - begin]}»{marked[stop - begin :]}"
    return f"{'… ' if begin else ''}{' '.join(marked.split())}{' …' if end < len(text) else ''}"


def _find_window(text: str, hit: int) -> tuple[int, int]:
    begin = 0 if hit <= _LEAD else text.find(" ", hit - _LEAD, hit) + 1 or hit
    end = len(text) if begin + _SNIPPET_LENGTH >= len(text) else text.rfind(" ", hit, begin + _SNIPPET_LENGTH)
    return begin, end if end > hit else begin + _SNIPPET_LENGTH
