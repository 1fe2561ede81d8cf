"""Events of many documents become one store: ids, and links between reports."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from seecli.gather.merge import Found, merge_events
from tests.factories import event, occurrence

UNDATED = occurrence(None)


def merge(*found: Found) -> list[dict]:
    kept = [each.event["id"] for each in found if each.is_kept]
    with TemporaryDirectory() as folder:
        return list(merge_events(lambda: iter(found), kept, Path(folder)))


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
    found = [Found(event(UNDATED, id=name.rstrip("*")), name.endswith("*")) for name in names.split()]
    assert [each["id"] for each in merge(*found)] == expected.split()


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
    assert [each["also_in"] for each in merge(Found(first, is_kept=False), Found(other, is_kept=False))] == [[], []]


def test_reports_of_one_event_are_linked_both_ways():
    texts = "Training for customs officers of Durres"
    found = [
        report("a", "one.txt", texts),
        report("b", "two.txt", texts, "2018-03-01"),
        report("a", "three.txt", texts),
    ]
    merged = merge(*(Found(each, is_kept=False) for each in found))
    assert {each["id"]: each["also_in"] for each in merged} == {
        "a": ["a-2", "b"],
        "b": ["a", "a-2"],
        "a-2": ["a", "b"],
    }


def test_old_links_are_forgotten():
    assert merge(Found(event(id="a", also_in=["gone"]), is_kept=True))[0]["also_in"] == []
