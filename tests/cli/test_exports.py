"""Every command times every format: what a program can read, or one line that says why not."""

import csv
import json
import os
import re
import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from io import StringIO
from pathlib import Path

import pytest
from pyarrow import parquet

from seecli.errors import ExitCode
from seecli.render import FILE_FORMATS, FORMATS
from seecli.store.jsonl import load_events
from tests.readme import README, ROOT
from tests.render.test_exports import Page
from tests.running import run

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
STORE = ROOT / "data" / "events.jsonl"
# Lines of the README that others read a folder with, and how it is written.
WRITE_EVENTS, DUCKDB, DASK, ONCE = re.search(
    r"`(seecli [^`]+ -o events)`.*?`(duckdb[^`]+)`.*?`(dask[^`]+)`.*?`WHERE ([^`]+)`",
    " ".join(README.read_text(encoding="utf-8").split()),
).groups()


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


def _is_bulk(text: str) -> bool:
    lines = [json.loads(line) for line in text.splitlines()]
    return [line["index"]["_id"] for line in lines[::2]] == [line["id"] for line in lines[1::2]]


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
    "opensearch": _is_bulk,
    "ids": lambda text: " " not in text,
}
# What these write is about events; other commands say so. Of seizures, each row has the id of its event.
ONLY_EVENTS = dict.fromkeys(("ics", "geojson", "opensearch"), WITH_EVENTS) | {"ids": (*WITH_EVENTS, "seizures")}


def _count_in_database(path: Path) -> dict[str, int]:
    with closing(sqlite3.connect(path)) as database:
        tables = {table for (table,) in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
        counts = {table: database.execute(f"SELECT count(*) FROM {table}") for table in tables & {"events", "rows"}}  # noqa: S608
        return {table: count.fetchone()[0] for table, count in counts.items()}


def _count_in_folder(path: Path) -> dict[str, int]:
    counts = Counter[str]()
    for file in path.rglob("*.parquet"):
        counts["rows" if file.parent == path else "events"] += parquet.read_metadata(file).num_rows
    return counts


# What these hold: how many events, or how many other rows.
COUNTED: dict[str, Callable[[Path], dict[str, int]]] = {"sqlite": _count_in_database, "parquet": _count_in_folder}


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
    result = seecli(*command, "--format", name, "-o", str(tmp_path / "out"))
    assert (result.returncode, result.stdout) == (ExitCode.DONE, "")
    ((kind, count),) = COUNTED[name](tmp_path / "out").items()
    assert (kind, count > 0) == ("events" if command[0] in WITH_EVENTS else "rows", True)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("command", COMMANDS[:-1], ids=" ".join)
def test_nothing_found_is_readable_too(seecli, command, name):
    result = seecli(*command, "--country", "Fiji", "--format", name)
    assert "bug" not in result.stderr
    assert result.returncode == ExitCode.DONE or result.stderr.endswith("use another --format\n")


@pytest.mark.parametrize("name", FILE_FORMATS)
def test_a_file_format_without_a_file_says_what_it_needs(seecli, name):
    result = seecli("list", "--format", name)
    assert (result.returncode, result.stdout) == (ExitCode.USAGE, "")
    assert result.stderr == f"seecli: --format {name} is no text: say with -o where to write it\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where `events` is what the README's command for it writes."""
    made = tmp_path_factory.mktemp("parquet")
    run(WRITE_EVENTS.split()[1:], made, os.environ | {"SEECLI_STORE": str(STORE)}).check_returncode()
    return made


def read_counts(folder: Path, program: str) -> dict[int, int]:
    """The numbers of each year that a program prints, in a process of its own: Dask warns of itself."""
    done = subprocess.run([sys.executable, "-c", program], cwd=folder, capture_output=True, text=True, check=True)
    return {int(year): int(count) for year, count in (line.split() for line in done.stdout.splitlines())}


@pytest.mark.parametrize(
    ("module", "line"),
    [("duckdb", f"{DUCKDB}.fetchall()"), ("dask.dataframe", f"{DASK}.items()")],
    ids=["duckdb", "dask"],
)
def test_a_line_of_the_readme_counts_the_reports_of_each_year(folder, module, line):
    starts = (event["start"] for event in load_events(STORE))
    program = f"import {module}\nfor year, count in {line}: print(year, count)"
    assert read_counts(folder, program) == Counter(int(start[:4]) if start else 0 for start in starts)


def test_the_events_of_each_year_are_as_many_as_the_timeline_has(seecli, folder):
    once = DUCKDB.replace(" GROUP BY", f" WHERE {ONCE} GROUP BY")
    counts = read_counts(folder, f"import duckdb\nfor year, count in {once}.fetchall(): print(year, count)")
    lines = seecli("timeline", "--by", "year", "--json", "--store", str(STORE)).stdout
    assert {year: count for year, count in counts.items() if year} == {
        int(row["period"]): row["events"] for row in json.loads(lines) if row["events"]
    }


@pytest.mark.parametrize("ending", [".html", ".ics", ".geojson"])
def test_a_file_is_the_same_twice(seecli, tmp_path: Path, ending):
    for name in "ab":
        seecli("list", "-o", str(tmp_path / f"{name}{ending}"))
    assert (tmp_path / f"a{ending}").read_bytes() == (tmp_path / f"b{ending}").read_bytes()
