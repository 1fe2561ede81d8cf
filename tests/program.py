"""A program of someone who uses seecli as a library: mypy looks at it with all rules, a test runs it."""

from pathlib import Path
from typing import assert_type

from seecli import Event, Events, Extraction, Found, Results, SeecliError, Store, Wanted, extract_document


def list_titles(store: Store, wanted: Wanted) -> list[str]:
    """The titles of the events that agree with the filters."""
    events = store.select(**wanted)
    assert_type(events, Events)
    assert_type(events[:2], Events)
    return [event["title"] for event in events]


def find_best(store: Store, query: str) -> Event | None:
    """The event that answers a query best."""
    results = store.search(query, country=["Albania", "Serbia"], not_topic="firearms", sort="relevance")
    assert_type(results, Results)
    for found in results:
        assert_type(found, Found)
        places: tuple[tuple[int, int], ...] = found.snippet.places
        return found.event if places and found.score > 1 else None
    return None


def read_seizures(path: Path) -> list[tuple[str, float | None]]:
    """What was seized in the events of a document."""
    extraction = extract_document(path)
    assert_type(extraction, Extraction)
    return [(part["commodity"], part["amount"]) for event in extraction.events for part in event["seizures"]]


def ask(path: str | None) -> list[str]:
    """Answers, or the one line that says what was wrong."""
    try:
        with Store.open(path) as store:
            best = find_best(store, "cocaine -heroin")
            number: int = store.count("programme", date="2018")[0]["events"]
            return [*list_titles(store, {"host": "AL", "date": "2018-02"}), best["id"] if best else "", str(number > 0)]
    except SeecliError as error:
        return [str(error)]
