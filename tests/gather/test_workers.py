"""Documents are read by processes; what they have read is kept."""

import hashlib
import json
import os
from pathlib import Path

import pytest

from seecli.errors import StoreError
from seecli.gather import workers
from seecli.gather.kept import find_reading, load_reading, open_readings
from seecli.gather.reading import Reading, parse_reading, read_content, spell_reading
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
    assert parse_reading(spell_reading(reading)) == reading
    assert (reading.family, len(reading.events)) == ("slide deck", 13)


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_what_cannot_be_read_stops_nobody(documents, folder, jobs):
    outcomes = list(read_documents(documents, folder, jobs))
    assert [outcome.path.name for outcome in outcomes] == [path.name for path in documents]
    assert {outcome.path.name: outcome.problem.partition(";")[0] for outcome in outcomes if outcome.problem} == {
        "2.txt": "is empty",
        "6.txt": "is binary, not text",
    }
    readings = [load_reading(outcome.reading) for outcome in outcomes if outcome.reading]
    assert [reading.document for reading in readings] == ["0.txt", "1.txt", "3.txt", "4.txt", "5.txt"]


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
    assert load_reading(first.reading) is None
    assert read_into(documents[0], folder) == first
    assert load_reading(first.reading) == whole


def test_other_bytes_and_another_name_are_another_reading(folder):
    paths = {find_reading(folder, name, content) for name in ("a.txt", "b.txt") for content in (b"1", b"2")}
    assert len(paths) == 4


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
    "body", [b"null", b"[]", b"{", b"[" * 50_000, b'["a", "b", "c", "d", [1], [[1, "x", 5, "t"]]]']
)
def test_a_reading_that_nobody_wrote_is_as_good_as_none(tmp_path, body):
    path = tmp_path / "reading"
    path.write_bytes(hashlib.sha256(body).hexdigest().encode() + b"\n" + body)
    assert load_reading(path) is None


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
