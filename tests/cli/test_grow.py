"""A store that grows, what people correct in it, and what is said of that."""

import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path
from subprocess import CompletedProcess

import pytest
import yaml

from seecli.cli import extract
from seecli.errors import ExitCode, StoreError
from seecli.gather.workers import read_documents
from seecli.store.jsonl import load_events
from tests import running
from tests.factories import SEEDS

DECK, NEWSLETTER = "004_a62fcfaac99cdfed.txt", "003_51039b2d55fa42d0.txt"
STORE = "data/events.jsonl"


@pytest.fixture
def run(tmp_path):
    """Run seecli in a folder that has two of the seeds in `new`."""
    (tmp_path / "new").mkdir()
    for name in (DECK, NEWSLETTER):
        shutil.copy(SEEDS / name, tmp_path / "new")

    def run(*arguments: str) -> CompletedProcess[str]:
        return running.run(arguments, tmp_path, os.environ | {"SEECLI_STORE": STORE})

    return run


def list_ids(tmp_path: Path) -> list[str]:
    return [event["id"] for event in load_events(tmp_path / STORE)]


def test_a_document_is_added_and_the_rest_is_kept(run, tmp_path):
    assert run("extract", f"new/{DECK}").returncode == ExitCode.DONE
    deck = list_ids(tmp_path)
    added = run("extract", "new", "--add")
    assert added.returncode == ExitCode.DONE
    assert f"new/{NEWSLETTER}: newsletter, 15 events" in added.stderr
    assert DECK not in added.stderr
    assert list_ids(tmp_path)[15:] == deck
    grown = (tmp_path / STORE).read_bytes()
    assert run("extract", "new").returncode == ExitCode.DONE
    assert (tmp_path / STORE).read_bytes() == grown


def test_a_document_is_taken_out(run, tmp_path):
    run("extract", "new")
    assert run("extract", "--remove", f"new/{NEWSLETTER}").returncode == ExitCode.DONE
    assert len(list_ids(tmp_path)) == 13
    gone = run("extract", "--remove", NEWSLETTER)
    assert (gone.returncode, gone.stderr) == (
        ExitCode.USAGE,
        f"seecli: unknown document '{NEWSLETTER}'; one of: {DECK}\n",
    )


def test_a_store_of_nothing_is_not_written(run, tmp_path):
    run("extract", "new")
    before = (tmp_path / STORE).read_bytes()
    result = run("extract", "--remove", NEWSLETTER, "--remove", DECK)
    message = f"seecli: nothing would be left in {STORE}; delete it\n"
    assert (result.returncode, result.stderr) == (ExitCode.USAGE, message)
    assert (tmp_path / STORE).read_bytes() == before


def test_a_document_that_was_changed_or_renamed_is_told(run, tmp_path):
    run("extract", "new")
    document = tmp_path / "new" / DECK
    (tmp_path / "new" / "deck.txt").write_bytes(document.read_bytes())
    document.write_text(document.read_text().replace("Facing the Challenges", "Meeting the Challenges"))
    added = run("extract", "new", "--add").stderr
    assert f"new/{DECK}: slide deck, 13 events in the place of 13, " in added
    assert "the same bytes" not in added
    document.unlink()
    (tmp_path / "new" / NEWSLETTER).rename(tmp_path / "new" / "news.txt")
    renamed = run("extract", "new", "--add").stderr
    assert f"the same bytes: {NEWSLETTER} and news.txt; --remove takes a document out\n" in renamed


def test_what_would_change_is_printed_and_nothing_is_written(run, tmp_path):
    run("extract", "new")
    before = (tmp_path / STORE).read_bytes()
    document = tmp_path / "new" / DECK
    document.write_text(document.read_text().replace("Facing the Challenges", "Meeting the Challenges"))
    result = run("extract", "new", "--add", "--remove", NEWSLETTER, "--diff", "--dry-run")
    assert result.returncode == ExitCode.DONE
    lines = result.stdout.splitlines()
    assert {line.split()[0] for line in lines} == {"new", "gone"}
    assert sum(line.startswith("gone") for line in lines) == 16
    assert [line.split()[1] for line in lines if line.startswith("new")] == [
        "2009-09-28-meeting-the-challenges-of-organized"
    ]
    assert "would be written" in result.stderr
    assert (tmp_path / STORE).read_bytes() == before


def test_what_can_no_longer_be_read_is_named_and_keeps_its_events(run, tmp_path):
    run("extract", "new")
    before = list_ids(tmp_path)
    (tmp_path / "new" / NEWSLETTER).write_bytes(b"\x00")
    for mode in ([], ["--add"]):
        result = run("extract", "new", *mode)
        assert result.returncode == ExitCode.DOCUMENT
        assert f"seecli: new/{NEWSLETTER}: is binary" in result.stderr
        assert list_ids(tmp_path) == before


def test_documents_that_other_rules_have_read_are_named(run, tmp_path):
    run("extract", "new")
    receipts = tmp_path / "data" / "events.documents.jsonl"
    rows = [json.loads(line) for line in receipts.read_text().splitlines()]
    assert [row["document"] for row in rows] == [NEWSLETTER, DECK]
    receipts.write_text("".join(f"{json.dumps(row | {'rules': 'older'})}\n" for row in rows))
    result = run("extract", "new", "--add")
    assert f"2 documents kept as other rules have read them: {NEWSLETTER}, {DECK}\n" in result.stderr


@pytest.mark.parametrize("jobs", ["1", "3"])
def test_the_store_is_the_same_however_many_read(run, tmp_path, jobs):
    run("extract", "new", "-o", "one.jsonl", "--jobs", "1")
    shutil.rmtree(Path(os.environ["XDG_CACHE_HOME"]) / "seecli")
    run("extract", "new", "--jobs", jobs)
    assert (tmp_path / STORE).read_bytes() == (tmp_path / "one.jsonl").read_bytes()


def test_a_correction_lasts_when_the_documents_are_read_again(run, tmp_path):
    run("extract", "new")
    before = (tmp_path / STORE).read_bytes()
    wanted = next(name for name in list_ids(tmp_path) if name.startswith("2009-09-28"))
    settings = ("--set", "participants=40", "--set", "countries=Albania,Serbia")
    corrected = run("correct", "2009-09-28", *settings, "--why", "counted again", "--who", "Desk SEE")
    assert (corrected.returncode, corrected.stdout) == (ExitCode.DONE, "")
    for again in ((), ("extract", "new"), ("extract", "new", "--add"), ("extract", "new", "--force")):
        if again:
            assert run(*again).returncode == ExitCode.DONE
        (event,) = (event for event in load_events(tmp_path / STORE) if event["id"] == wanted)
        assert (event["participants"], event["countries"]) == (40, ["Albania", "Serbia"])
        assert [part["field"] for part in event["evidence"] if part["line"] == 0] == ["participants", "countries"]
    assert "override by Desk SEE" in run("show", wanted, "--json").stdout
    (tmp_path / "data" / "events.corrections.yaml").unlink()
    checked = json.loads(run("check", "--json").stdout)
    assert [row["problem"] for row in checked if row["check"] == "corrections"] == [
        "participants: taken back since; extract again",
        "countries: taken back since; extract again",
    ]
    assert run("extract", "new", "--add").returncode == ExitCode.DONE
    assert (tmp_path / STORE).read_bytes() == before


def test_corrections_at_the_same_time_all_last(run, tmp_path):
    run("extract", "new")
    ids = list_ids(tmp_path)[:4]
    settings = ("--set", "participants=41", "--set", 'contacts=["A"]', "--set", 'contacts=["B"]', "--why", "counted")
    commands = [[sys.executable, "-m", "seecli", "correct", name, *settings] for name in ids]
    environment = os.environ | {"SEECLI_STORE": STORE}
    processes = [subprocess.Popen(command, cwd=tmp_path, env=environment) for command in commands]
    assert [process.wait() for process in processes] == [ExitCode.DONE] * len(ids)
    corrected = [event for event in load_events(tmp_path / STORE) if event["participants"] == 41]
    assert [event["id"] for event in corrected] == ids
    written = (tmp_path / "data" / "events.corrections.yaml").read_text()
    assert "*" not in written
    assert Counter(entry["id"] for entry in yaml.safe_load(written)) == dict.fromkeys(ids, 3)
    assert run("check").returncode == ExitCode.DONE


def test_a_store_that_grew_meanwhile_is_not_written_over(run, tmp_path, monkeypatch):
    """As when two add documents at the same time: the one that is done later would drop those of the other."""
    run("extract", f"new/{DECK}")

    def read_slowly(*arguments):
        assert run("extract", f"new/{NEWSLETTER}", "--add").returncode == ExitCode.DONE
        return read_documents(*arguments)

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(extract, "read_documents", read_slowly)
    with pytest.raises(StoreError, match="was written to while documents were read; extract again"):
        extract.run([SEEDS / "002_e96547f489676d76.txt"], store=Path(STORE), add=True)
    assert len(list_ids(tmp_path)) == 28


def test_check_names_corrections_that_no_longer_fit(run, tmp_path):
    run("extract", "new")
    run("correct", "2009-09-28", "--set", "participants=40", "--why", "counted again")
    checked = run("check", "--json")
    assert [row for row in json.loads(checked.stdout or "[]") if row["check"] == "corrections"] == []
    path = tmp_path / "data" / "events.corrections.yaml"
    (entry,) = yaml.safe_load(path.read_text())
    entries = [entry | {"id": "gone"}, entry | {"was": 7}, entry | {"value": 41}]
    path.write_text(yaml.safe_dump(entries))
    rows = json.loads(run("check", "--json").stdout)
    assert [row["problem"] for row in rows if row["check"] == "corrections"] == [
        "participants: no event has this id any more",
        "participants: what it corrects is no longer what is read; look at it again",
        "participants: not in the store yet; extract again",
    ]


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        (["participants"], "cannot read --set 'participants'; write FIELD=VALUE"),
        (["participant=4"], "unknown field 'participant'; nearest: participants"),
        (["id=b"], "unknown field 'id'"),
        (["participants=many"], "--set participants: expected a whole number or null, found text"),
        (["topics=" + "[" * 20_000], "--set: unknown topic '[[["),
        (["title=\udcff"], "--set, --why or --who holds what is no text"),
        (['contacts=["\\ud800"]'], "--set, --why or --who holds what is no text"),
        (["title=x", "--who", "\udcff"], "--set, --why or --who holds what is no text"),
        (["countries=Atlantis"], "--set: unknown country 'Atlantis'; 'seecli values' lists the names"),
    ],
)
def test_what_cannot_be_right_is_one_line(run, tmp_path, settings, message):
    run("extract", "new")
    before = (tmp_path / STORE).read_bytes()
    result = run("correct", "2009-09-28", "--set", *settings, "--why", "x")
    assert (result.returncode, result.stderr.count("\n")) == (ExitCode.USAGE, 1)
    assert message in result.stderr
    assert (tmp_path / STORE).read_bytes() == before
    assert not (tmp_path / "data" / "events.corrections.yaml").exists()
