"""Files written in one step."""

import os
import threading

import pytest

from seecli.errors import StoreError
from seecli.files import written_whole
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
