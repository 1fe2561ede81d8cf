"""Every command times every format: what a program can read, or one line that says why not."""

import csv
import json
import sqlite3
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest

from seecli.errors import ExitCode
from seecli.render import FILE_FORMATS, FORMATS
from tests.render.test_exports import Page

COMMANDS = [
    ["list"],
    ["search", "cocaine"],
    ["timeline"],
    ["timeline", "2018", "--split", "country"],
    ["summary"],
    ["summary", "--by", "country,year"],
    ["seizures"],
    ["values", "country"],
]
WITH_EVENTS = ("list", "search")


def _is_map(text: str) -> bool:
    collection = json.loads(text)
    kinds = {part["geometry"] and part["geometry"]["type"] for part in collection["features"]}
    return collection["type"] == "FeatureCollection" and kinds <= {None, "Point"}


def _is_page(text: str) -> bool:
    rows = Page(text).find("tr")
    return len(rows) > 1 and text.rstrip().endswith("</html>")


def _is_table(text: str, delimiter: str) -> bool:
    head, *rows = csv.reader(StringIO(text), delimiter=delimiter)
    return bool(rows) and {len(row) for row in rows} == {len(head)}


def _is_markdown(text: str) -> bool:
    return text.splitlines()[1].startswith("| --- |")


READABLE: dict[str, Callable[[str], bool]] = {
    "table": bool,
    "plain": lambda text: "\x1b" not in text,
    "json": lambda text: bool(json.loads(text)),
    "jsonl": lambda text: all(map(json.loads, text.splitlines())),
    "csv": lambda text: _is_table(text, ","),
    "tsv": lambda text: _is_table(text, "\t"),
    "md": _is_markdown,
    "html": _is_page,
    "ics": lambda text: text.startswith("BEGIN:VCALENDAR") and text.rstrip().endswith("END:VCALENDAR"),
    "geojson": _is_map,
    "ids": lambda text: " " not in text,
}
# What these write is about events; other commands say so. Of seizures, each row has the id of its event.
ONLY_EVENTS = {"ics": WITH_EVENTS, "geojson": WITH_EVENTS, "ids": (*WITH_EVENTS, "seizures")}


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_every_command_has_every_format_or_says_why_not(seecli, command, name):
    result = seecli(*command, "--format", name)
    if command[0] in ONLY_EVENTS.get(name, (command[0],)):
        assert result.returncode == ExitCode.DONE
        assert READABLE[name](result.stdout)
    else:
        assert (result.returncode, result.stdout) == (ExitCode.USAGE, "")
        assert result.stderr.splitlines()[0].startswith("seecli: these rows ")
        assert result.stderr.splitlines()[0].endswith("use another --format")


@pytest.mark.parametrize("name", FILE_FORMATS)
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_every_command_writes_every_file(seecli, tmp_path: Path, command, name):
    path = tmp_path / "out.db"
    result = seecli(*command, "--format", name, "-o", str(path))
    assert (result.returncode, result.stdout) == (ExitCode.DONE, "")
    with sqlite3.connect(path) as database:
        tables = [table for (table,) in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        table = "events" if command[0] in WITH_EVENTS else "rows"
        assert table in tables
        assert database.execute(f"SELECT count(*) FROM {table}").fetchone() > (0,)  # noqa: S608
    database.close()


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("command", COMMANDS[:-1], ids=" ".join)
def test_nothing_found_is_readable_too(seecli, command, name):
    result = seecli(*command, "--country", "Fiji", "--format", name)
    assert "bug" not in result.stderr
    assert result.returncode == ExitCode.DONE or result.stderr.endswith("use another --format\n")


def test_a_file_format_without_a_file_says_what_it_needs(seecli):
    result = seecli("list", "--format", "sqlite")
    assert (result.returncode, result.stdout) == (ExitCode.USAGE, "")
    assert result.stderr == "seecli: --format sqlite is no text: name a file with -o FILE\n"


@pytest.mark.parametrize("ending", [".html", ".ics", ".geojson"])
def test_a_file_is_the_same_twice(seecli, tmp_path: Path, ending):
    for name in "ab":
        seecli("list", "-o", str(tmp_path / f"{name}{ending}"))
    assert (tmp_path / f"a{ending}").read_bytes() == (tmp_path / f"b{ending}").read_bytes()
