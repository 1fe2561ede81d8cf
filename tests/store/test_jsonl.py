"""Reading the store strictly and writing it in one step."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seecli.errors import ExitCode, StoreError
from seecli.model import Event
from seecli.shape import Shape, read_shape
from seecli.store import jsonl
from seecli.store.jsonl import load_events, write_events
from tests.factories import event, occurrence
from tests.promises import hold_store

_LEAVES = {
    # Signs that drive or hide come seldom by themselves.
    str: st.text() | st.text(st.characters(categories=("Cc", "Cf", "Zl", "Zp"))),
    int: st.integers(-(2**53) + 1, 2**53 - 1),
    float: st.floats(allow_nan=False, allow_infinity=False),
    bool: st.booleans(),
    type(None): st.none(),
}


def build_strategy(shape: Shape, key: str = "") -> st.SearchStrategy:
    """Every value that has the shape."""
    if key == "schema":
        return st.just(1)
    if shape.keys:
        return st.fixed_dictionaries({name: build_strategy(part, name) for name, part in shape.keys.items()})
    if shape.form == "line-range":
        return st.lists(st.integers(1, 10**6), min_size=2, max_size=2).map(sorted)
    if shape.item:
        return st.lists(build_strategy(shape.item), max_size=2)
    if shape.form:
        return st.none() | st.dates().map(lambda day: day.isoformat())
    return st.one_of(*(_LEAVES[kind] for kind in shape.types))


@settings(max_examples=20)
@given(build_strategy(read_shape()))
def test_what_is_written_is_read_back_and_shown(record):
    hold_store(json.dumps(record).encode())


def test_a_store_is_one_line_a_record_with_keys_in_the_order_of_the_model(tmp_path):
    path = tmp_path / "new" / "events.jsonl"
    write_events(path, [dict(reversed(event().items())), event(id="b", title="Đurđević\n\u2028")])
    lines = path.read_text(encoding="utf-8").split("\n")
    assert len(lines) == 3
    assert lines[2] == ""
    assert list(json.loads(lines[0])) == list(Event.__annotations__)
    assert "Đurđević" in lines[1]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"countries": None}, "key 'countries': expected a list, found null"),
        ({"countries": ["Albania", 3]}, r"key 'countries\[1\]': expected text, found a whole number"),
        ({"online": 1}, "key 'online': expected true or false, found a whole number"),
        ({"participants": True}, "key 'participants': expected a whole number or null, found true or false"),
        ({"start": "28 February 2018"}, "key 'start': expected a day as in 2018-06-15, found '28 February 2018'"),
        ({"end": "20180228"}, "key 'end': expected a day"),
        ({"occurrences": [occurrence(places="Durres")]}, r"key 'occurrences\[0\].places': expected a list, found text"),
        ({"source": {"document": "a.txt", "lines": []}}, "key 'source.sha256': missing"),
        ({"source": event()["source"] | {"lines": [[1, 2], [3]]}}, r"key 'source.lines\[1\]': expected first and last"),
        ({"source": event()["source"] | {"lines": [[0, 2]]}}, r"key 'source.lines\[0\]': expected first and last line"),
        ({"source": event()["source"] | {"lines": [[3, 2]]}}, r"key 'source.lines\[0\]': .* found '\[3, 2\]'"),
        ({"colour": "red"}, "key 'colour': unknown key"),
        ({"schema": 2}, "schema 2, not 1"),
        ({"participants": 2**53}, "key 'participants': expected a whole number of at most 9007199254740991"),
    ],
)
def test_a_broken_record_is_an_error_with_its_line_and_key(tmp_path, change, message):
    path = tmp_path / "events.jsonl"
    path.write_text(f"{json.dumps(event())}\n{json.dumps(event(id='b') | change)}\n")
    with pytest.raises(StoreError, match=f"events.jsonl:2: {message}") as caught:
        load_events(path)
    assert caught.value.exit_code == ExitCode.STORE


@pytest.mark.parametrize(
    ("line", "message"),
    [
        pytest.param(b"{", "not a line of JSON", id="cut off"),
        pytest.param(b"", "not a line of JSON", id="empty line"),
        pytest.param(b"\xff", "not a line of JSON", id="not UTF-8"),
        pytest.param(b'{"amount": NaN}', "NaN is not JSON", id="NaN"),
        pytest.param(b'{"amount": 1e999}', "1e999 is not JSON", id="a number without end"),
        pytest.param(b'{"title": "\\uD83D"}', "not a line of JSON: .*surrogates", id="half a letter"),
        pytest.param(b"[" * 100_000, "not a line of JSON", id="nested without end"),
        pytest.param(b"[]", "expected an object, found a list", id="another type"),
        pytest.param(json.dumps(event()).encode(), "stands in line 1 too", id="the same id twice"),
    ],
)
def test_a_broken_line_is_an_error_with_its_number(tmp_path, line, message):
    path = tmp_path / "events.jsonl"
    path.write_bytes(json.dumps(event()).encode() + b"\n" + line + b"\n")
    with pytest.raises(StoreError, match=f"events.jsonl:2: .*{message}"):
        load_events(path)


def test_a_line_without_end_is_not_read_to_its_end(tmp_path, monkeypatch):
    monkeypatch.setattr(jsonl, "_LONGEST_LINE", 1 << 20)
    path = tmp_path / "events.jsonl"
    path.write_bytes(b"x" * (2 << 20))
    with pytest.raises(StoreError, match=r"events\.jsonl: no store: it has a line of more than 1 MB"):
        load_events(path)


def test_a_missing_store_says_what_to_do(tmp_path):
    with pytest.raises(StoreError, match="seecli extract"):
        load_events(tmp_path / "events.jsonl")


def test_a_folder_is_no_store(tmp_path):
    with pytest.raises(StoreError, match="cannot be read"):
        load_events(tmp_path)


def test_an_empty_store_says_what_to_do(tmp_path):
    write_events(tmp_path / "events.jsonl", [])
    with pytest.raises(StoreError, match=r"events\.jsonl: empty, no event in it; .*seecli extract"):
        load_events(tmp_path / "events.jsonl")


def test_a_failed_write_leaves_the_old_store_and_no_other_file(tmp_path, monkeypatch):
    path = tmp_path / "events.jsonl"
    write_events(path, [event()])
    before = path.read_bytes()

    def refuse(self: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(StoreError, match="No space left on device; it is as it was"):
        write_events(path, [])
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_a_broken_record_is_never_written(tmp_path):
    path = tmp_path / "events.jsonl"
    with pytest.raises(StoreError, match="event 2, key 'title': expected text, found null"):
        write_events(path, [event(), event(id="b", title=None)])
    assert not path.exists()
