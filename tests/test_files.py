"""Files written in one step."""

import os
import threading
from pathlib import Path

import pytest

from seecli.errors import StoreError
from seecli.files import folder_written_whole, refuse_to_overwrite, remove_temporaries, write_whole, written_whole
from seecli.render.result import Result, build_column
from seecli.render.sqlite import write_sqlite


def fail_half_way(path):
    with written_whole(path) as temporary:
        temporary.write_bytes(b"half")
        raise OSError(28, "No space left on device")


def test_the_old_file_stays_if_writing_fails(tmp_path):
    path = tmp_path / "file"
    path.write_bytes(b"old")
    with pytest.raises(StoreError, match="it is as it was"):
        fail_half_way(path)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_the_new_file_takes_its_place(tmp_path):
    with written_whole(tmp_path / "folder" / "file") as temporary:
        temporary.write_bytes(b"new")
    assert [(path.name, path.read_bytes()) for path in (tmp_path / "folder").iterdir()] == [("file", b"new")]


def test_a_pipe_or_a_device_is_written_to_and_stays_what_it_is(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write_whole(pipe, [b"eve", b"nts"])
    assert os.read(reader, 10) == b"events"
    assert pipe.is_fifo()
    os.close(reader)


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o666])
def test_the_new_file_is_read_by_those_who_could_read_the_old_one(tmp_path, mode):
    path = tmp_path / "file"
    path.write_bytes(b"old")
    path.chmod(mode)
    write_whole(path, [b"new"])
    assert (path.read_bytes(), path.stat().st_mode & 0o777) == (b"new", mode)


def test_a_link_stays_a_link(tmp_path):
    path = tmp_path / "link"
    path.symlink_to("file")
    write_whole(path, [b"new"])
    assert path.is_symlink()
    assert (tmp_path / "file").read_bytes() == b"new"


def test_a_link_to_itself_leads_to_nothing_and_is_replaced(tmp_path):
    path = tmp_path / "link"
    path.symlink_to("link")
    write_whole(path, [b"new"])
    assert path.read_bytes() == b"new"


def test_what_killed_processes_left_is_taken_away(tmp_path):
    left = [tmp_path / ".events.jsonl.0123.tmp", tmp_path / ".events.jsonl.4567.tmp"]
    kept = [tmp_path / ".other.jsonl.0123.tmp", tmp_path / "events.jsonl.tmp", tmp_path / ".events.jsonl.swp"]
    for path in (*left, *kept):
        path.write_bytes(b"")
    remove_temporaries(tmp_path / "events.jsonl")
    assert sorted(tmp_path.iterdir()) == sorted(kept)


def test_a_file_that_is_needed_is_known_by_its_other_names(tmp_path):
    path, link, other = tmp_path / "file", tmp_path / "link", tmp_path / "other"
    refuse_to_overwrite(path, [other])
    path.write_bytes(b"needed")
    link.symlink_to(path)
    for name in (path, link, tmp_path / "." / "file"):
        with pytest.raises(StoreError, match="name another to write to"):
            refuse_to_overwrite(name, [other, path])
    refuse_to_overwrite(other, [path])


def test_a_pipe_without_a_name_is_written_to():
    reader, writer = os.pipe()
    write_whole(Path(f"/dev/fd/{writer}"), [b"events"])
    assert os.read(reader, 10) == b"events"
    for end in (reader, writer):
        os.close(end)


def test_a_database_written_to_a_pipe_leaves_the_pipe_in_its_place(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    write_sqlite(Result([build_column("a")], [{"a": 1}]), pipe)
    reader.join()
    assert pipe.is_fifo()
    assert read[0].startswith(b"SQLite format 3")


def write_folder(path, content="new", may_replace=lambda _: True):
    with folder_written_whole(path, may_replace) as folder:
        (folder / "inside").mkdir()
        (folder / "inside" / "file").write_text(content)
        if content == "half":
            raise OSError(28, "No space left on device")


def list_texts(folder):
    return {path.relative_to(folder).as_posix(): path.read_text() for path in folder.rglob("*") if path.is_file()}


def test_a_new_folder_takes_the_place_of_the_old_one(tmp_path):
    path = tmp_path / "above" / "folder"
    write_folder(path)
    path.chmod(0o750)
    (path / "more").write_text("old")
    write_folder(path, "newer")
    assert list_texts(tmp_path) == {"above/folder/inside/file": "newer"}
    assert path.stat().st_mode & 0o777 == 0o750


@pytest.mark.parametrize(
    ("content", "may_replace"), [("half", lambda _: True), ("new", lambda _: False)], ids=["fails", "refused"]
)
def test_the_old_folder_stays(tmp_path, content, may_replace):
    write_folder(tmp_path / "folder", "old")
    with pytest.raises(StoreError, match=r"it is as it was|seecli did not write"):
        write_folder(tmp_path / "folder", content, may_replace)
    assert list_texts(tmp_path) == {"folder/inside/file": "old"}


def test_the_old_folder_is_put_back_if_the_new_one_cannot_take_its_place(tmp_path, monkeypatch):
    write_folder(tmp_path / "folder", "old")
    rename = type(tmp_path).rename

    def rename_what_is_old(path, target):
        if (path / "inside" / "file").read_text() == "new":
            raise OSError(1, "Operation not permitted")
        return rename(path, target)

    monkeypatch.setattr(type(tmp_path), "rename", rename_what_is_old)
    with pytest.raises(StoreError, match="Operation not permitted; it is as it was"):
        write_folder(tmp_path / "folder")
    assert list_texts(tmp_path) == {"folder/inside/file": "old"}
