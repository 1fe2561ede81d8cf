"""Documents are read by processes; what they have read is kept."""

import hashlib
import json
import os
from pathlib import Path

import pytest

from seecli.errors import DocumentError, StoreError
from seecli.gather import reading as gather_reading
from seecli.gather import workers
from seecli.gather.kept import find_reading, load_head, load_reading, open_readings
from seecli.gather.reading import (
    Reading,
    identify_readings,
    parse_head,
    parse_ledger,
    read_content,
    spell_reading,
    split_events,
)
from seecli.gather.workers import read_documents, read_into
from seecli.store.receipts import load_receipts
from tests.factories import SEEDS

DECK = (SEEDS / "004_a62fcfaac99cdfed.txt").read_bytes()


@pytest.fixture
def folder(tmp_path) -> Path:
    (tmp_path / "readings").mkdir()
    return tmp_path / "readings"


@pytest.fixture
def documents(tmp_path) -> list[Path]:
    """Seven documents; the third and the last cannot be read."""
    contents = [DECK + b"\nNote %d.\n" % number for number in range(7)]
    contents[2], contents[6] = b"", b"\x00"
    paths = [tmp_path / f"{number}.txt" for number in range(7)]
    for path, content in zip(paths, contents, strict=True):
        path.write_bytes(content)
    return paths


def test_a_reading_is_kept_as_it_is():
    reading = read_content("deck.txt", DECK)
    spelled = spell_reading(reading)
    head = parse_head(spelled)
    assert head.origin == reading.origin
    assert [each.id for each in head.known] == [event["id"] for event in reading.events]
    assert tuple(map(json.loads, split_events(spelled))) == reading.events
    assert parse_ledger(spelled) == reading.ledger
    assert (reading.origin.family, len(reading.events)) == ("slide deck", 13)


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_what_cannot_be_read_stops_nobody(documents, folder, jobs):
    outcomes = list(read_documents(documents, folder, jobs))
    assert [outcome.path.name for outcome in outcomes] == [path.name for path in documents]
    assert {outcome.path.name: outcome.problem.partition(";")[0] for outcome in outcomes if outcome.problem} == {
        "2.txt": "is empty",
        "6.txt": "is binary, not text",
    }
    heads = [load_head(outcome.reading) for outcome in outcomes if outcome.reading]
    assert [head.origin.document for head in heads] == ["0.txt", "1.txt", "3.txt", "4.txt", "5.txt"]


def test_what_was_read_is_not_read_again(documents, folder, monkeypatch):
    first = read_into(documents[0], folder)
    monkeypatch.setattr(workers, "read_content", lambda *_: pytest.fail("read again"))
    assert read_into(documents[0], folder) == first


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda path: path.write_bytes(path.read_bytes()[:-1]), id="cut off"),
        pytest.param(lambda path: path.write_bytes(path.read_bytes().replace(b"UNODC", b"UNODD")), id="a letter"),
        pytest.param(lambda path: path.write_bytes(b""), id="empty"),
        pytest.param(lambda path: path.unlink(), id="gone"),
    ],
)
def test_a_reading_that_was_touched_is_as_good_as_none(documents, folder, damage):
    first = read_into(documents[0], folder)
    whole = load_reading(first.reading)
    damage(first.reading)
    assert load_head(first.reading) is None
    with pytest.raises(DocumentError, match="has gone from the cache meanwhile; extract again"):
        load_reading(first.reading)
    assert read_into(documents[0], folder) == first
    assert load_reading(first.reading) == whole


def test_other_bytes_and_another_name_are_another_reading(folder):
    paths = {find_reading(folder, name, content) for name in ("a.txt", "b.txt") for content in (b"1", b"2")}
    assert len(paths) == 4


def test_a_reading_that_is_spelled_otherwise_is_another_one(folder, monkeypatch):
    before = find_reading(folder, "a.txt", b"1")
    monkeypatch.setattr(gather_reading, "_SPELLING", ())
    identify_readings.cache_clear()
    assert find_reading(folder, "a.txt", b"1") != before
    monkeypatch.undo()
    identify_readings.cache_clear()
    assert find_reading(folder, "a.txt", b"1") == before


def test_an_event_of_another_shape_is_a_problem_of_its_document_alone(documents, folder, monkeypatch):
    def read_wrongly(name: str, content: bytes, _: object) -> Reading:
        reading = read_content(name, content)
        first, *rest = reading.events
        return reading._replace(events=(first | {"title": None}, *rest)) if name == "1.txt" else reading

    monkeypatch.setattr(workers, "read_content", read_wrongly)
    outcomes = {outcome.path.name: outcome for outcome in read_documents(documents, folder, 1)}
    assert outcomes["1.txt"].problem == (
        "was read wrongly (1.txt: not written: event 1, key 'title': expected text, found null); please report it"
    )
    assert sum(bool(outcome.reading) for outcome in outcomes.values()) == 4


def end_the_process(name: str, content: bytes, _: object) -> Reading:
    if name == "1.txt":
        os._exit(1)
    return read_content(name, content)


def test_a_document_that_ends_its_process_is_named_and_stops_nobody(documents, folder, monkeypatch):
    monkeypatch.setattr(workers, "read_content", end_the_process)
    outcomes = {outcome.path.name: outcome for outcome in read_documents(documents, folder, 2)}
    assert len(outcomes) == 7
    assert outcomes["1.txt"].problem.startswith("ended the process that read it")
    assert sum(bool(outcome.reading) for outcome in outcomes.values()) == 4


@pytest.mark.parametrize(
    "body",
    [
        b"null",
        b"[]",
        b"{",
        b"[" * 50_000,
        b'[["a", "b", "c", "d"], [1], [[1, "x", 5, "t"]]]',
        b'[["a", "b", "c", "d"], [["id", null, null, false]], []]\n[]',  # its event is not there
        b'[["a", "b", "c", "d"], [["id"]], []]\n{}\n[]',
    ],
)
def test_a_reading_that_nobody_wrote_is_as_good_as_none(tmp_path, body):
    path = tmp_path / "reading"
    path.write_bytes(hashlib.sha256(body).hexdigest().encode() + b"\n" + body)
    assert load_head(path) is None


@pytest.mark.parametrize("events", ['"many"', "1e999", "9" * 5000, "[" * 50_000])
def test_a_list_of_documents_that_nobody_wrote_is_one_line(tmp_path, events):
    usual = json.dumps(dict.fromkeys(("document", "sha256", "rules", "family"), "a"))
    (tmp_path / "events.documents.jsonl").write_text(f'{usual[:-1]}, "events": {events}}}\n')
    with pytest.raises(StoreError, match=r"events.documents.jsonl:1: no line that extract wrote; [^\n]+$"):
        load_receipts(tmp_path / "events.jsonl")


def test_old_readings_are_removed_and_nothing_else(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    with open_readings() as folder:
        names = ("a" * 64, "building-x_1", "thesis.docx", "b" * 65)
        for name in names:
            (folder / name).touch()
            os.utime(folder / name, (0, 0))
    with open_readings() as folder:
        assert sorted(path.name for path in folder.iterdir()) == sorted(names[2:])


def test_without_a_cache_readings_are_kept_for_the_run(monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", "/dev/null")
    with open_readings() as folder:
        assert folder.is_dir()
    assert not folder.exists()
