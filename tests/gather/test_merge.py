"""Events of many documents become one store: ids, and links between reports."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from seecli.gather.merge import merge_events, outline_event, place_event
from tests.factories import event, occurrence

UNDATED = occurrence(None)


def merge(*found: dict, kept: frozenset[int] = frozenset()) -> list[dict]:
    """The events at their places; those with the indexes in `kept` keep their ids."""
    known = [outline_event(each, is_kept=index in kept) for index, each in enumerate(found)]
    with TemporaryDirectory() as folder:
        places = merge_events(known, [found[index]["id"] for index in kept], Path(folder))
        return [place_event(each, place) for each, place in zip(found, places, strict=True)]


def report(name: str, document: str, title: str, start: str = "2018-02-28", country: str = "Albania"):
    place = occurrence(start, countries=[country])
    source = {"document": document, "sha256": "0" * 64, "lines": [[1, 1]]}
    return event(place, id=name, title=title, text="", source=source)


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ("a b c", "a b c"),
        ("a b a a", "a b a-2 a-3"),
        ("a a-2 a a", "a a-2 a-3 a-4"),
        ("a a a-2", "a a-2 a-2-2"),
        ("a* b a", "a b a-2"),
        ("a b a*", "a-2 b a"),
        ("a a-2* a", "a a-2 a-3"),
        ("a-3* a a a", "a-3 a a-2 a-4"),
    ],
)
def test_ids_stand_once_and_those_that_were_there_stay(names, expected):
    found = [event(UNDATED, id=name.rstrip("*")) for name in names.split()]
    kept = frozenset(index for index, name in enumerate(names.split()) if name.endswith("*"))
    assert [each["id"] for each in merge(*found, kept=kept)] == expected.split()


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(report("b", "one.txt", "Training for customs officers of Durres"), id="the same document"),
        pytest.param(report("b", "two.txt", "Training for customs officers of Durres", "2018-03-04"), id="other days"),
        pytest.param(report("b", "two.txt", "Judges discuss cybercrime law"), id="other words"),
        pytest.param(report("b", "two.txt", "Training for customs officers of Durres", country="Serbia"), id="host"),
    ],
)
def test_other_events_are_not_linked(other):
    first = report("a", "one.txt", "Training for customs officers of Durres")
    assert [each["also_in"] for each in merge(first, other)] == [[], []]


def test_reports_of_one_event_are_linked_both_ways():
    texts = "Training for customs officers of Durres"
    found = [
        report("a", "one.txt", texts),
        report("b", "two.txt", texts, "2018-03-01"),
        report("a", "three.txt", texts),
    ]
    merged = merge(*found)
    assert {each["id"]: each["also_in"] for each in merged} == {
        "a": ["a-2", "b"],
        "b": ["a", "a-2"],
        "a-2": ["a", "b"],
    }


def test_old_links_are_forgotten():
    assert merge(event(id="a", also_in=["gone"]), kept=frozenset([0]))[0]["also_in"] == []
