"""The store that ships is what the rules make of the seeds, and its evidence stands where it says."""

import re
from pathlib import Path

import pytest
import yaml

from seecli.cli import extract
from seecli.model import Event, Evidence
from seecli.store.jsonl import load_events
from seecli.store.replace import is_as_written
from seecli.text import clean

_ROOT = Path(__file__).parent.parent
_SEEDS = sorted((_ROOT / "seeds").glob("*.txt"))
_STORE = _ROOT / "data" / "events.jsonl"


def spoken(text: str) -> str:
    """A text without the marks of markdown, which evidence may hold or lack."""
    return " ".join(re.sub(r"[*_]", "", text).split())


@pytest.fixture(scope="module")
def rebuilt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    store = tmp_path_factory.mktemp("rebuilt") / "events.jsonl"
    extract.run(_SEEDS, store=store)
    return store


@pytest.fixture(scope="module")
def events() -> list[Event]:
    return load_events(_STORE)


@pytest.fixture(scope="module")
def seeds() -> dict[str, list[str]]:
    """The lines of each seed as they are read."""
    return {path.name: [clean(raw) for raw in path.read_text(encoding="utf-8-sig").split("\n")] for path in _SEEDS}


def test_the_seeds_give_the_store_byte_for_byte(rebuilt):
    assert rebuilt.read_bytes() == _STORE.read_bytes()


def test_its_checksum_lies_beside_it():
    assert is_as_written(_STORE)


def test_the_order_of_the_arguments_changes_nothing(rebuilt, tmp_path):
    extract.run(_SEEDS[::-1], store=tmp_path / "events.jsonl")
    assert (tmp_path / "events.jsonl").read_bytes() == rebuilt.read_bytes()


def test_the_store_holds_every_event_once(events):
    assert 221 <= len(events) <= 230
    assert len({event["id"] for event in events}) == len(events)


def test_events_stand_in_the_order_of_the_documents(events):
    documents = [event["source"]["document"] for event in events]
    assert documents == sorted(documents)


def test_every_evidence_stands_on_its_line(events, seeds):
    """An event without a dateline is left out: its country is evidenced by its headline's line, which lacks it."""
    dated = (event for event in events if "date" not in event["inferred"])
    lost = [(event["id"], found) for event in dated for found in event["evidence"] if not _stands(found, event, seeds)]
    assert lost == []


def _stands(found: Evidence, event: Event, seeds: dict[str, list[str]]) -> bool:
    """On its line, or begun there and ended on another of the event's, where a word was divided ("Bul-", "garia").

    Participants of two sessions are told in two places; their line is that of the first.
    """
    lines = seeds[event["source"]["document"]]
    line, first = spoken(lines[found["line"] - 1]), spoken(found["text"])
    if first in line:
        return True
    others = [spoken(lines[number - 1]) for begin, end in event["source"]["lines"] for number in range(begin, end + 1)]
    cuts = [at for at in range(1, len(first)) if line.rstrip("-").endswith(first[:at])]
    return any(other.startswith(first[at:]) for at in cuts for other in others)


def test_the_manifest_names_exactly_the_seeds():
    manifest = yaml.safe_load((_ROOT / "seeds" / "manifest.yaml").read_text(encoding="utf-8"))
    assert sorted(manifest) == [path.name for path in _SEEDS]
