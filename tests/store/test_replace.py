"""A new store in the place of an old one: what must not be overwritten, and what is left when that fails."""

import fcntl
import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path
from threading import Thread

import pytest

from seecli.errors import StoreError
from seecli.store.jsonl import load_events
from seecli.store.replace import is_as_written, refuse_to_replace, replace_store
from tests.factories import event

OLD = [event(id="old")]
NEW = [event(id="new")]


@pytest.fixture
def path(tmp_path) -> Path:
    """A store as an extraction leaves it."""
    replace_store(tmp_path / "events.jsonl", OLD, is_forced=False)
    return tmp_path / "events.jsonl"


def list_files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_store_as_it_was_written_is_replaced(path):
    replace_store(path, NEW, is_forced=False)
    assert load_events(path) == NEW
    assert list_files(path.parent) == ["events.jsonl", "events.jsonl.sha256"]


def test_its_checksum_is_one_that_sha256sum_reads(path):
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    assert path.with_name("events.jsonl.sha256").read_text() == f"{digest}  events.jsonl\n"


@pytest.mark.parametrize(
    "edit",
    [
        pytest.param(lambda path: path.write_text(path.read_text().replace("old", "odd")), id="a word"),
        pytest.param(lambda path: path.write_bytes(path.read_bytes() + b"\n"), id="a line at the end"),
        pytest.param(lambda path: path.with_name("events.jsonl.sha256").unlink(), id="not known where it came from"),
        pytest.param(lambda path: path.with_name("events.jsonl.sha256").write_bytes(b""), id="no checksum"),
    ],
)
def test_a_store_that_someone_edited_is_overwritten_only_if_that_is_wanted(path, edit):
    edit(path)
    before = path.read_bytes()
    for refused in (refuse_to_replace, replace_store):
        with pytest.raises(StoreError, match=r"events\.jsonl: is not as .* --force"):
            refused(path, [], is_forced=False)
    assert path.read_bytes() == before
    replace_store(path, NEW, is_forced=True)
    assert load_events(path) == NEW
    assert is_as_written(path)


@pytest.mark.parametrize("content", [b"a letter to Vienna\n", b"\xff\x00", b'{"name": 1}\n'])
def test_a_file_that_is_no_store_is_never_overwritten(tmp_path, content):
    path = tmp_path / "events.jsonl"
    path.write_bytes(content)
    for is_forced in (False, True):
        with pytest.raises(StoreError, match="is no store"):
            replace_store(path, NEW, is_forced=is_forced)
    assert path.read_bytes() == content


def test_an_empty_file_holds_nobodys_work(tmp_path):
    path = tmp_path / "events.jsonl"
    path.touch()
    replace_store(path, NEW, is_forced=False)
    assert load_events(path) == NEW


def test_a_document_is_never_overwritten(tmp_path):
    document = tmp_path / "a.txt"
    document.touch()
    with pytest.raises(StoreError, match="one of the files that are read"):
        refuse_to_replace(tmp_path / "a.txt", [document], is_forced=True)


def fail_half_way():
    yield from NEW
    raise OSError(28, "No space left on device")


@pytest.mark.parametrize("ending", [".jsonl.sha256", ".corrections.yaml", ".documents.jsonl"])
def test_what_is_written_beside_it_is_no_document_and_no_link(path, ending):
    beside, document = path.with_name(f"events{ending}"), path.with_name("document.txt")
    document.write_text("text")
    beside.unlink(missing_ok=True)
    beside.hardlink_to(document)
    with pytest.raises(StoreError, match="is one of the files that are read"):
        refuse_to_replace(path, [document], is_forced=True)
    for make in (lambda: beside.symlink_to(document), lambda: beside.symlink_to("nowhere"), lambda: os.mkfifo(beside)):
        beside.unlink()
        make()
        with pytest.raises(StoreError, match="belongs to a store and is no file"):
            refuse_to_replace(path, (), is_forced=True)
    beside.unlink()
    beside.mkdir()
    with pytest.raises(StoreError, match="belongs to a store and is no file"):
        refuse_to_replace(path, (), is_forced=True)
    assert (load_events(path), document.read_text()) == (OLD, "text")


def test_a_failure_leaves_the_old_store_and_what_is_known_of_it(path):
    before = path.read_bytes()
    with pytest.raises(StoreError, match=r"No space left on device; it is as it was"):
        replace_store(path, fail_half_way(), is_forced=False)
    assert path.read_bytes() == before
    assert is_as_written(path)
    assert list_files(path.parent) == ["events.jsonl", "events.jsonl.sha256"]


def test_a_process_killed_before_the_new_store_was_in_its_place_leaves_one_that_is_known(path, monkeypatch):
    def die(self, target):
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", die)
    with pytest.raises(KeyboardInterrupt):
        replace_store(path, NEW, is_forced=False)
    assert is_as_written(path)
    assert load_events(path) == OLD
    monkeypatch.undo()
    replace_store(path, NEW, is_forced=False)
    assert load_events(path) == NEW


def test_what_a_killed_process_left_is_taken_away(path):
    left = path.with_name(".events.jsonl.0123456789ab.tmp")
    left.write_bytes(b"half")
    replace_store(path, NEW, is_forced=False)
    assert not left.exists()


def test_a_pipe_has_no_checksum(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    replace_store(pipe, NEW, is_forced=False)
    assert json.loads(os.read(reader, 1 << 16)) == NEW[0]
    os.close(reader)
    assert list_files(tmp_path) == ["pipe"]


def test_of_two_at_the_same_time_one_waits_and_the_store_is_whole(path):
    write = (
        "import sys; from pathlib import Path; from seecli.store.replace import replace_store; "
        "from tests.factories import event; "
        "[replace_store(Path(sys.argv[1]), [event(id=sys.argv[2] * n) for n in range(1, 40)], is_forced=False) "
        "for _ in range(20)]"
    )
    command = [sys.executable, "-c", write, str(path)]
    running = [subprocess.Popen([*command, letter], stderr=subprocess.PIPE, text=True) for letter in "abc"]
    assert [process.communicate()[1] for process in running] == [""] * 3
    assert len(load_events(path)) == 39
    assert is_as_written(path)
    assert list_files(path.parent) == ["events.jsonl", "events.jsonl.sha256"]


def test_a_store_that_another_process_is_writing_is_looked_at_when_that_is_done(tmp_path):
    path = tmp_path / "events.jsonl"
    replace_store(path, [event()], is_forced=False)
    checksum = tmp_path / "events.jsonl.sha256"
    whole = checksum.read_bytes()
    refused: list[StoreError] = []

    def look():
        try:
            refuse_to_replace(path, (), is_forced=False)
        except StoreError as error:
            refused.append(error)

    with checksum.open("rb+") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        checksum.write_bytes(b"0" * 64 + b"  events.jsonl\n")
        looking = Thread(target=look)
        looking.start()
        looking.join(0.1)  # as long as it would take to find the wrong checksum
        checksum.write_bytes(whole)
    looking.join()
    assert refused == []
