"""What is not due is seen: a process does one thing while it is watched."""

import subprocess
import sys

import pytest

from tests.readme import ROOT
from tests.security.breaches import Allowed, find_breaches, read_rows

_DEED = """
import os, pickle, shutil, socket, sqlite3, subprocess
from pathlib import Path
from tests.security.watched import watch
watch(Path("../watched.jsonl"))
{deed}
"""


@pytest.fixture
def see(tmp_path):
    """Run a deed in a folder with one file, beside a home and an output folder; what is seen of it."""

    def run(deed):
        for name in ("home", "out", "project"):
            (tmp_path / name).mkdir()
        (tmp_path / "home" / ".netrc").touch()
        (tmp_path / "project" / "data.txt").touch()
        environment = {"PYTHONPATH": str(ROOT), "HOME": str(tmp_path / "home")}
        command = [sys.executable, "-c", _DEED.format(deed=deed)]
        subprocess.run(command, cwd=tmp_path / "project", env=environment, check=True)
        allowed = Allowed([tmp_path / "project"], [tmp_path / "out" / "events.csv"], tmp_path / "home" / ".cache")
        found = find_breaches(read_rows(tmp_path / "watched.jsonl"), tmp_path / "project", allowed)
        return [breach.replace(f"{tmp_path}/", "") for breach in found]

    return run


def test_what_is_due_is_no_breach(see):
    deeds = """
open("data.txt").close()
sqlite3.connect(":memory:").execute("SELECT 1")
Path("../out/.events.csv.1.tmp").write_text("")
os.rename("../out/.events.csv.1.tmp", "../out/events.csv")
Path.home().joinpath(".cache", "seecli").mkdir(parents=True)
Path.home().joinpath(".cache", "seecli", "index").write_text("")
import fractions
Path("../out/.events.csv.2.tmp/year=2018").mkdir(parents=True)
Path("../out/.events.csv.2.tmp/year=2018/part").touch()
shutil.rmtree("../out/.events.csv.2.tmp")
"""
    assert see(deeds) == []


@pytest.mark.parametrize(
    ("deed", "breach"),
    [
        ("socket.socket()", "socket.__new__"),
        ("socket.getaddrinfo('localhost', 80)", "socket.getaddrinfo"),
        ("os.system(':')", "os.system"),
        ("subprocess.run(['/bin/true'])", "subprocess.Popen"),
        ("os.fork() or os._exit(0)", "os.fork"),
        ("pickle.loads(pickle.dumps(Path()))", "pickle.find_class"),
        ("eval('1')", "compile ['1'"),
        ("exec('1')", "compile ['1'"),
        ("import ctypes; ctypes.CDLL(None)", "ctypes.dlopen"),
        ("open('data.txt', 'a').close()", "open project/data.txt to write"),
        ("os.mkdir('made')", "os.mkdir project/made to write"),
        ("os.rename('data.txt', '../out/events.csv')", "os.rename project/data.txt to write"),
        ("shutil.rmtree('../home')", "shutil.rmtree home to write"),
        ("os.remove('data.txt')", "os.remove project/data.txt to write"),
        ("Path('../out/other.csv').touch()", "open out/other.csv to write"),
        ("Path.home().joinpath('.netrc').read_text()", "read home/.netrc"),
        ("Path('../home/.netrc').read_text()", "read home/.netrc"),
        ("sqlite3.connect('data.txt')", "opened the database project/data.txt"),
    ],
)
def test_what_is_not_due_is_a_breach(see, deed, breach):
    assert any(each.startswith(breach) for each in see(deed))
