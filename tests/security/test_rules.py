"""What no line of src may do, which ruff sees, and the lines that are excepted."""

import json
import subprocess
import sys

import pytest

from tests.readme import ROOT

# Looked at one by one: the pager is started as words, the loader is a safe one, in SQL no value is part of a text, and
# PDFium is asked through its own binding, which has numbers where Python has none; documents are read by seecli itself
# in several processes.
EXCEPTED = {
    ("cli/pager.py", "S603"),
    ("cli/pager.py", "TID251"),
    ("documents/formats/pdf/words.py", "S105"),
    ("documents/formats/pdf/words.py", "TID251"),
    ("gather/workers.py", "TID251"),
    ("render/sqlite.py", "S608"),
    ("search/lookup.py", "S608"),
    ("search/typos.py", "S608"),
    ("store/index.py", "S608"),
    ("store/select.py", "S608"),
    ("vocabulary/load.py", "S506"),
}


def _check(*arguments: str, text: str | None = None) -> list[dict[str, str]]:
    command = [sys.executable, "-m", "ruff", "check", "--select", "S,TID251", "--output-format", "json", *arguments]
    found = subprocess.run(command, cwd=ROOT, input=text, capture_output=True, encoding="utf-8", check=False)
    return json.loads(found.stdout)


@pytest.mark.parametrize("line", ["import urllib.parse", "import yaml; yaml.safe_load('')", "import os; os.getpid()"])
def test_what_is_harmless_is_let_through(line):
    assert _check("--stdin-filename", "src/seecli/new.py", "-", text=line) == []


@pytest.mark.parametrize(
    "line",
    [
        "import socket",
        "from http.client import HTTPConnection",
        "import urllib.request",
        "from subprocess import run",
        "import os; os.system('x')",
        "import pickle",
        "import marshal",
        "import shelve",
        "from ctypes import CDLL",
        "eval(input())",
        "exec(input())",
        "import yaml; yaml.load('', Loader=yaml.Loader)",
        "import yaml; yaml.unsafe_load('')",
        "import tempfile; tempfile.mktemp()",
    ],
)
def test_what_is_banned_is_found(line):
    assert _check("--stdin-filename", "src/seecli/new.py", "-", text=line)


def test_what_is_excepted_was_looked_at():
    found = _check("--ignore-noqa", "src")
    assert {(each["filename"].partition("/seecli/")[2], each["code"]) for each in found} == EXCEPTED
