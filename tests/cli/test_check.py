"""`seecli check` and the ledger through the real entry point."""

import json
import shutil
from pathlib import Path

from seecli.errors import ExitCode
from seecli.store.jsonl import load_events, write_events
from tests.examples import run_example

ROOT = Path(__file__).resolve().parents[2]


def test_the_shipped_store_passes():
    result = run_example("seecli check")
    assert (result.returncode, result.stdout) == (ExitCode.DONE, "")
    assert result.stderr.startswith("0 findings in 227 events and 5 documents")


def test_what_is_wrong_is_printed_and_ends_with_3(seecli, tmp_path):
    first, *_ = load_events(ROOT / "data" / "events.jsonl")
    write_events(tmp_path / "data" / "events.jsonl", [first | {"topics": ["drugs"]}])
    result = seecli("check", "--json", "--store", str(tmp_path / "data" / "events.jsonl"))
    assert result.returncode == ExitCode.STORE
    found, *_ = json.loads(result.stdout)
    assert found == {"check": "vocabulary", "where": first["id"], "problem": "unknown topic 'drugs'"}


def test_the_ledger_names_every_line_once(seecli, tmp_path):
    seed = ROOT / "seeds" / "003_51039b2d55fa42d0.txt"
    shutil.copy(seed, tmp_path)
    store, ledger = tmp_path / "events.jsonl", tmp_path / "ledger.jsonl"
    result = seecli("extract", str(tmp_path / seed.name), "-o", str(store), "--ledger", str(ledger))
    assert result.returncode == ExitCode.DONE
    rows = [json.loads(line) for line in ledger.read_text(encoding="utf-8").splitlines()]
    written = [number for number, line in enumerate(seed.read_text(encoding="utf-8").split("\n"), 1) if line.strip()]
    assert [row["line"] for row in rows] == written
    assert {row["kind"] for row in rows} <= {
        "headline", "dateline", "text", "section heading", "contact note", "link list", "caption", "introduction",
    }  # fmt: skip
    assert {name for row in rows for name in row["events"]} == {event["id"] for event in load_events(store)}
