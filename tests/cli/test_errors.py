"""Whatever a user gets wrong is one line on stderr with its exit code; stdout stays empty."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from seecli.errors import ExitCode
from tests.factories import SEEDS, event


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["lst"], ExitCode.USAGE, "unknown command 'lst'; nearest: list"),
        (["serach", "cocaine"], ExitCode.USAGE, "unknown command 'serach'; nearest: search"),
        (["xyzzy"], ExitCode.USAGE, "unknown command 'xyzzy'; one of: list, search, "),
        (["--country", "AL"], ExitCode.USAGE, "seecli has no option '--country'; see 'seecli -h'"),
        (["list", "--contry", "AL"], ExitCode.USAGE, "seecli list has no option '--contry'; nearest: --country"),
        (["list", "--country"], ExitCode.USAGE, "requires an argument"),
        (["search", "-x"], ExitCode.USAGE, "seecli search has no option '-x'; see 'seecli search -h'"),
        (["help", "date"], ExitCode.USAGE, "unknown command or topic 'date'; nearest: dates"),
        (["completion", "tcsh"], ExitCode.USAGE, "unknown shell 'tcsh'; one of: bash, zsh, fish"),
        (["list", "--color", "on"], ExitCode.USAGE, "unknown colour 'on'; one of: auto, always, never"),
        (["list", "--country", "Albanai"], ExitCode.USAGE, "unknown country 'Albanai'; nearest: Albania"),
        (["list", "--country", "\x1b[31m"], ExitCode.USAGE, r"unknown country '\u001b[31m'"),
        (["list", "--date", "2018-13"], ExitCode.USAGE, "cannot read the period '2018-13'; write 2018, "),
        (["timeline", "2018..2016"], ExitCode.USAGE, "cannot read the period"),
        (["timeline", "--by", "week"], ExitCode.USAGE, "one of: month, quarter, year"),
        (["timeline", "--split", "topics"], ExitCode.USAGE, "nearest: topic"),
        (["list", "--fields", "titel"], ExitCode.USAGE, "unknown field 'titel'; nearest: title"),
        (["summary", "--by", "contry"], ExitCode.USAGE, "nearest: country"),
        (["summary", "--by", "year", "--by", "topic,year"], ExitCode.USAGE, "field 'year' is given twice"),
        (["list", "--donor", "Germny"], ExitCode.USAGE, "unknown donor 'Germny'; nearest: Germany"),
        (["list", "--not-host", "Germny"], ExitCode.USAGE, "unknown host 'Germny'; nearest: Germany"),
        (["list", "--store", os.devnull], ExitCode.STORE, "empty, no event in it; build one with 'seecli extract'"),
        (["values", "xyz"], ExitCode.USAGE, "unknown field 'xyz'; one of: country, "),
        (["list", "--format", "xml"], ExitCode.USAGE, "unknown format 'xml'; one of: table, plain, json, "),
        (["summary", "--format", "ids"], ExitCode.USAGE, "no ids"),
        (["list", "--limit", "-1"], ExitCode.USAGE, "see 'seecli list -h'"),
        (["search"], ExitCode.USAGE, "Missing argument"),
        (["show", "2018-02-28-largest-houl"], ExitCode.USAGE, "nearest: 2018-02-28-largest-haul-of-cocaine"),
        (["show", "2018"], ExitCode.USAGE, "fits several: 2018-02-28-largest-haul-of-cocaine, 2018-06-01-training"),
        (["list", "--store", "nowhere.jsonl"], ExitCode.STORE, "nowhere.jsonl: no store here; build one with"),
    ],
)
def test_a_mistake_is_one_line(seecli, arguments, code, message):
    result = seecli(*arguments)
    assert (result.returncode, result.stdout) == (code, "")
    assert result.stderr.startswith("seecli: ")
    assert result.stderr.count("\n") == 1
    assert message in result.stderr


def test_a_broken_line_of_the_store_is_named(seecli, tmp_path):
    path = tmp_path / "events.jsonl"
    path.write_text(f"{json.dumps(event())}\n{json.dumps(event(countries=None))}\n")
    result = seecli("list", "--store", str(path))
    assert result.returncode == ExitCode.STORE
    assert result.stderr == (
        f"seecli: {path}:2: key 'countries': expected a list, found null; "
        "mend the line, or leave out all such lines with --lenient\n"
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has /dev/full")
def test_a_full_disk_is_one_line(store):
    command = [sys.executable, "-m", "seecli", "list", "--store", str(store)]
    with Path("/dev/full").open("w") as full:
        process = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert process.returncode == ExitCode.USAGE
    assert process.stderr == "seecli: cannot write the output: No space left on device\n"


def test_a_closed_pipe_is_no_error(seecli, store):
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "seecli", "list", "--json", "--store", str(store)]
    process = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    assert (process.returncode, process.stderr) == (ExitCode.DONE, b"")


@pytest.fixture
def broken(tmp_path) -> Path:
    """A store of two events between six lines that are none."""
    path = tmp_path / "events.jsonl"
    lines = [event(), *({"n": n} for n in range(5)), event(id="b", title="B"), event(id="b")]
    path.write_text("".join(f"{json.dumps(line)}\n" for line in lines))
    return path


def test_broken_lines_can_be_left_out_and_are_counted(seecli, broken):
    result = seecli("list", "--lenient", "--format", "ids", "--store", str(broken))
    assert (result.returncode, result.stdout) == (ExitCode.DONE, f"{event()['id']}\nb\n")
    assert result.stderr.splitlines() == [
        *(f"{broken}:{line}: key 'activity': missing" for line in (2, 3, 4)),
        "6 broken lines left out; 'seecli check --lenient' names them all",
    ]


def test_check_names_all_of_them(seecli, broken):
    result = seecli("check", "--lenient", "--json", "--store", str(broken))
    found = [row for row in json.loads(result.stdout) if row["check"] == "schema"]
    assert result.returncode == ExitCode.STORE
    assert [row["where"] for row in found] == [f"line {line}" for line in (2, 3, 4, 5, 6, 8)]
    assert found[-1]["problem"] == "key 'id': 'b' stands in line 7 too"


@pytest.mark.parametrize(
    "name", ["data/a.jsonl", "data/a.jsonl.sha256", "data/a.corrections.yaml", "data/a.documents.jsonl", "seeds/a.txt"]
)
def test_what_belongs_to_a_store_is_not_overwritten_by_an_answer(seecli, tmp_path, name):
    for folder in ("data", "seeds"):
        (tmp_path / folder).mkdir()
    path, link = tmp_path / name, tmp_path / "link.csv"
    path.write_text("of someone\n")
    store = tmp_path / "data" / "a.jsonl"
    store.write_text(f"{json.dumps(event(source=event()['source'] | {'document': 'a.txt'}))}\n")
    before = path.read_bytes()
    link.symlink_to(path)
    for named in (path, link):
        result = seecli("list", "--store", str(store), "--format", "csv", "-o", str(named))
        assert (result.returncode, result.stdout) == (ExitCode.STORE, "")
        assert result.stderr == f"seecli: {named}: is one of the files that are read; name another to write to\n"
        assert path.read_bytes() == before
    beside = tmp_path / "seeds" / "list.csv"
    for _ in range(2):
        assert seecli("list", "--store", str(store), "-o", str(beside)).returncode == ExitCode.DONE


def test_a_document_is_not_overwritten_by_an_answer_where_it_was_read(seecli, tmp_path):
    folder, store = tmp_path / "elsewhere", tmp_path / "data" / "a.jsonl"
    folder.mkdir()
    document = folder / "deck.txt"
    document.write_bytes((SEEDS / "004_a62fcfaac99cdfed.txt").read_bytes())
    assert seecli("extract", str(document), "-o", str(store)).returncode == ExitCode.DONE
    before = document.read_bytes()
    result = seecli("list", "--store", str(store), "--format", "csv", "-o", str(document))
    assert (result.returncode, result.stdout) == (ExitCode.STORE, "")
    assert result.stderr == f"seecli: {document}: is one of the files that are read; name another to write to\n"
    assert document.read_bytes() == before


@pytest.mark.parametrize("arguments", [["list"], ["search", "cocaine"], ["summary"]])
def test_the_store_that_is_asked_is_not_overwritten_by_the_answer(seecli, store, arguments):
    before = store.read_bytes()
    result = seecli(*arguments, "--store", str(store), "--format", "json", "-o", str(store))
    assert (result.returncode, result.stdout) == (ExitCode.STORE, "")
    assert result.stderr == f"seecli: {store}: is one of the files that are read; name another to write to\n"
    assert store.read_bytes() == before
