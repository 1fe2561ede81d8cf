"""The index of a large store: kept, shared, and thrown away as soon as it is not what it was."""

import os
import resource
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from seecli.errors import StoreError
from seecli.library.store import Store
from seecli.store import cache
from seecli.store.cache import find_cache, forget_indexes
from seecli.store.jsonl import write_events
from tests.factories import event


@pytest.fixture
def path(tmp_path, monkeypatch) -> Path:
    """A store that counts as large, and a cache of its own."""
    monkeypatch.setattr(cache, "_LARGE", 0)
    monkeypatch.setattr(cache, "_SETTLED_NS", -(10**18))  # files of a test are as new as can be
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    write_events(tmp_path / "events.jsonl", [event(id="one"), event(id="two")])
    return tmp_path / "events.jsonl"


def list_ids(path: Path) -> tuple[list[str], int]:
    """The ids in a store, and how many records were read to index it."""
    read = []
    with Store.open(path, watch=lambda records, _: (read.append(record) or record for record in records)) as store:
        return [record["id"] for record in store], len(read)


def find_index() -> Path:
    (index,) = find_cache().glob("*.sqlite")
    return index


def swap_letters(index: Path, old: bytes, new: bytes) -> None:
    """Damage that SQLite does not see, in a file whose time says that nothing was done to it."""
    before = index.stat()
    assert old in index.read_bytes()
    index.write_bytes(index.read_bytes().replace(old, new))
    os.utime(index, ns=(before.st_atime_ns, before.st_mtime_ns))


def test_it_is_built_once(path):
    assert list_ids(path) == (["one", "two"], 2)
    assert list_ids(path) == (["one", "two"], 0)


def test_a_copy_of_a_store_has_the_same_index(path):
    list_ids(path)
    copy = path.with_name("copy.jsonl")
    copy.write_bytes(path.read_bytes())
    assert list_ids(copy) == (["one", "two"], 0)


def test_a_changed_store_is_read_again_even_if_it_looks_the_same(path):
    list_ids(path)
    before = path.stat()
    path.write_bytes(path.read_bytes().replace(b'"two"', b'"owt"'))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert path.stat().st_size == before.st_size
    assert list_ids(path) == (["one", "owt"], 2)


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda index: index.write_bytes(b""), id="empty"),
        pytest.param(lambda index: index.write_bytes(index.read_bytes()[:5000]), id="truncated"),
        pytest.param(lambda index: index.write_bytes(b"x" * index.stat().st_size), id="overwritten"),
        pytest.param(lambda index: index.write_bytes(index.read_bytes()[:-4096] + b"x" * 4096), id="last page"),
        pytest.param(lambda index: index.unlink(), id="gone"),
        pytest.param(lambda index: swap_letters(index, b"one", b"eno"), id="another letter at the same time"),
        pytest.param(lambda index: [note.write_text("{") for note in index.parent.glob("*.json")], id="note"),
        pytest.param(lambda index: [note.unlink() for note in index.parent.glob("*.json")], id="no note"),
    ],
)
def test_a_damaged_index_is_thrown_away(path, damage):
    list_ids(path)
    damage(find_index())
    assert list_ids(path)[0] == ["one", "two"]
    assert list_ids(path)[1] == 0


def test_an_index_of_another_version_is_not_read(path):
    list_ids(path)
    with closing(sqlite3.connect(find_index())) as index:
        index.execute("PRAGMA user_version = 0")
    assert list_ids(path)[1] == 2


@pytest.mark.parametrize("place", ["/dev/null", "/proc"])
def test_without_a_cache_the_answer_is_the_same(path, monkeypatch, place):
    monkeypatch.setenv("XDG_CACHE_HOME", place)
    assert list_ids(path) == (["one", "two"], 2)


def test_an_index_that_others_could_have_written_is_not_read(path):
    list_ids(path)
    find_cache().chmod(0o777)
    assert list_ids(path) == (["one", "two"], 2)


def test_a_cache_that_is_full_costs_time_alone(path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(path.parent))
    limit = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, limit[1]))
    try:
        assert list_ids(path) == (["one", "two"], 2)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limit)
        signal.signal(signal.SIGXFSZ, before)


def test_broken_lines_are_left_out_of_the_index_and_known_to_it(path):
    path.write_bytes(path.read_bytes() + b"{}\n")
    with Store.open(path, lenient=True) as store:
        assert [record["id"] for record in store] == ["one", "two"]
        assert list(store.broken) == [(3, "key 'activity': missing")]
    with pytest.raises(StoreError, match=r"events\.jsonl:3: key 'activity': missing"):
        list_ids(path)


def test_the_cache_is_for_the_user_alone(path):
    list_ids(path)
    assert find_cache().stat().st_mode & 0o777 == 0o700
    assert {file.stat().st_mode & 0o777 for file in find_cache().iterdir()} == {0o600}


def test_old_indexes_do_not_pile_up(path):
    for number in range(8):
        write_events(path, [event(id=f"number-{number}")])
        assert list_ids(path) == ([f"number-{number}"], 1)
    assert len(list(find_cache().glob("*.sqlite"))) <= 4


def test_they_can_be_forgotten(path):
    list_ids(path)
    forget_indexes()
    assert list_ids(path)[1] == 2


def test_many_build_at_the_same_time(path):
    asked = "from seecli.store import cache; cache._LARGE = 0; import sys; from seecli.cli import main; main()"
    command = [sys.executable, "-c", asked, "list", "--format", "ids", "--store", str(path)]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(6)]
    assert [process.communicate() for process in running] == [("one\ntwo\n", "")] * 6
    assert sorted(file.suffix for file in find_cache().iterdir()) == [".json", ".json", ".sqlite"]
