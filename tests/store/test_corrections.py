"""What people have put right lasts, and says who, when and why."""

from functools import reduce

import pytest

from seecli.errors import SeecliError, StoreError
from seecli.shape import find_problem, read_shape
from seecli.store.corrections import (
    Correction,
    add_corrections,
    correct_event,
    find_corrections,
    find_misfit,
    group_corrections,
    load_corrections,
    restore_event,
)
from tests.factories import event, occurrence

CORRECTION = Correction("a", "participants", None, 40, "the office counted again", "Desk SEE", "2026-11-22")


LAUGHS = "[&a0 [ha, ha], " + ", ".join(f"&a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40)) + "]"


def entry(**changes: str) -> str:
    """A correction in YAML, with other values spelled as they are to stand there."""
    usual = dict.fromkeys(Correction._fields, "a") | {"field": "title", "when": "2026-11-22"} | changes
    return f"- {{{', '.join(f'{key}: {value}' for key, value in usual.items())}}}"


def correct(record, *corrections):
    return reduce(correct_event, group_corrections(corrections).get(record["id"], ()), record)


@pytest.mark.parametrize(
    ("field", "value", "problem"),
    [
        ("participants", 40, None),
        ("participants", None, None),
        ("title", "A meeting", None),
        ("countries", ["Albania"], None),
        ("start", "2018-02-28", None),
        ("participants", "forty", "participants: expected a whole number or null, found text"),
        ("countries", "Albania", "countries: expected a list, found text"),
        ("countries", [1], "countries.[0]: expected text, found a whole number"),
        ("start", "28 February", "start: expected a day as in 2018-06-15, found '28 February'"),
        ("title", None, "title: expected text, found null"),
        ("id", "b", "'id' is no field that can be corrected"),
        ("source", {}, "'source' is no field that can be corrected"),
        ("colour", "red", "'colour' is no field that can be corrected"),
    ],
)
def test_what_may_stand_in_a_field(field, value, problem):
    assert find_misfit(field, value) == problem


def test_a_correction_changes_its_event_alone_and_is_marked_in_its_evidence():
    corrected, other = (correct(event(id=name), CORRECTION) for name in "ab")
    assert other == event(id="b")
    assert corrected["participants"] == 40
    assert corrected["evidence"] == [
        *event()["evidence"],
        {
            "field": "participants",
            "value": "40",
            "text": "override by Desk SEE, 2026-11-22: the office counted again; read: null",
            "line": 0,
        },
    ]
    assert find_problem(corrected, read_shape()) is None


def test_of_two_corrections_the_later_one_wins():
    later = CORRECTION._replace(was=40, value=41, when="2026-11-23")
    assert correct(event(id="a"), CORRECTION, later)["participants"] == 41


def test_a_record_that_was_kept_is_not_corrected_twice():
    once = correct(event(id="a"), CORRECTION)
    assert correct(once, CORRECTION) == once


@pytest.mark.parametrize(
    "corrections",
    [
        [],
        [CORRECTION],
        [CORRECTION, CORRECTION._replace(was=40, value=None)],
        [CORRECTION._replace(field="title", value="null; read: a title", why="it says; read: it")],
        [CORRECTION._replace(field="countries", value=[]), CORRECTION._replace(field="countries", value=["Italy"])],
        [CORRECTION._replace(field="start", value=None), CORRECTION],
        [CORRECTION._replace(field="occurrences", value=[]), CORRECTION._replace(field="start", value="2020-01-01")],
    ],
)
def test_what_was_put_right_can_be_taken_back(corrections):
    assert restore_event(correct(event(id="a"), *corrections)) == event(id="a")


@pytest.mark.parametrize("text", ["override by me", "override by me; read: 1.5", "override by me; read: many"])
def test_an_override_that_was_edited_is_one_line(text):
    override = {"field": "participants", "value": "40", "text": text, "line": 0}
    with pytest.raises(SeecliError, match="a: its override of 'participants' has been edited"):
        restore_event(event(id="a", evidence=[override]))


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([occurrence()], ["2018-02-27"]),
        ([occurrence(), occurrence("2018-03-01")], ["2018-02-28", "2018-03-01"]),
    ],
)
def test_the_day_of_an_event_is_that_of_its_only_occurrence(spans, expected):
    corrected = correct(event(*spans, id="a"), CORRECTION._replace(field="start", value="2018-02-27"))
    assert corrected["start"] == "2018-02-27"
    assert [span["start"] for span in corrected["occurrences"]] == expected


def test_corrections_are_written_behind_those_that_are_there(tmp_path):
    store = tmp_path / "events.jsonl"
    assert load_corrections(store) == []
    add_corrections(store, [CORRECTION])
    path = find_corrections(store)
    assert path == tmp_path / "events.corrections.yaml"
    path.write_text(f"{path.read_text()}# looked at again by the desk")
    more = CORRECTION._replace(field="countries", was=["Albania"], value=["Đurđevac", "no"], who="Ž")
    add_corrections(store, [more])
    assert load_corrections(store) == [CORRECTION, more]
    assert "# looked at again by the desk\n" in path.read_text()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("id: a", "expected a list of corrections"),
        ("- id: a", "correction 1: expected id, field, was, value, why, who, when"),
        ("- [a]", "correction 1: expected id, field"),
        (
            "- {id: a, field: title, was: x, value: 3, why: x, who: x, when: 2026-11-22}",
            "correction 1: title: expected text, found a whole number",
        ),
        (
            "- {id: a, field: title, was: x, value: x, why: no, who: x, when: 2026-11-22}",
            "correction 1: why: expected text",
        ),
        ("- {", "while parsing"),
        ("- \xff".encode("latin-1"), "can't decode byte"),
        ("[" * 20_000, "recursion"),
        (entry(field="[title]"), "correction 1: field: expected text"),
        (entry(when="2026-11-31"), "day is out of range"),
        (entry(value="9" * 5000), "integer string conversion"),
        (entry(was="&a [*a]"), "correction 1: holds what is no .*Circular"),
        (entry(was="!!binary aGVsbG8="), "correction 1: holds what is no .*bytes"),
        (entry(was="!!set {a, b}"), "correction 1: holds what is no .*set"),
        (entry(was=".nan"), "correction 1: holds what is no .*nan"),
        (entry(value='"\\ud800"'), "correction 1: holds what is no .*surrogates"),
        (entry(was=LAUGHS), "correction 1: spelled out it has more than 4 MB"),
        (entry(was=f"[&a {'a' * 100_000}, {'*a, ' * 50}]"), "correction 1: spelled out it has more than 4 MB"),
        ("!!python/object/apply:os.system [true]", "could not determine a constructor"),
    ],
)
def test_a_file_that_is_not_whole_is_one_line(tmp_path, content, message):
    find_corrections(tmp_path / "events.jsonl").write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(StoreError, match=message) as caught:
        load_corrections(tmp_path / "events.jsonl")
    assert "\n" not in str(caught.value)
