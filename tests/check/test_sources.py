"""What is wrong between records and their sources: the shipped store is true, and any lie in it is found."""

from pathlib import Path

import pytest

from seecli.check import run_checks
from seecli.check.sources import (
    find_changed_documents,
    find_lost_lines,
    find_untrue_evidence,
    find_untrue_text,
    load_documents,
)
from seecli.extract import extract_document
from seecli.store.jsonl import load_events

ROOT = Path(__file__).resolve().parents[2]
EVENTS = load_events(ROOT / "data" / "events.jsonl")
DOCUMENTS = load_documents({name: ROOT / "seeds" / name for name in {event["source"]["document"] for event in EVENTS}})
FIRST, *OTHERS = EVENTS


def with_evidence(**changes):
    return [FIRST | {"evidence": [FIRST["evidence"][0] | changes]}]


def test_the_shipped_store_is_whole_valid_and_true():
    assert len(DOCUMENTS) == 5
    assert run_checks(EVENTS, DOCUMENTS) == []


@pytest.mark.parametrize("changes", [{}, {"text": FIRST["title"][:20]}], ids=["as it is", "a part of the words"])
def test_true_evidence_is_not_found(changes):
    assert list(find_untrue_evidence(with_evidence(**changes), DOCUMENTS)) == []


@pytest.mark.parametrize(
    "changes",
    [{"text": "UNODC trains Albanian officials"}, {"line": FIRST["evidence"][0]["line"] + 2}, {"line": 99_999}],
    ids=["other words", "another line", "no such line"],
)
def test_untrue_evidence_is_found(changes):
    assert [finding.check for finding in find_untrue_evidence(with_evidence(**changes), DOCUMENTS)] == ["evidence"]


def test_text_that_does_not_stand_in_the_source_is_found():
    changed = FIRST | {"text": FIRST["text"].replace("seven senior", "eight senior")}
    assert ["eight senior" in finding.problem for finding in find_untrue_text([changed], DOCUMENTS)] == [True]


def test_a_document_whose_ligatures_were_put_back_is_true_and_invented_words_in_it_are_not():
    name = "u04-see-newsletter-2013.txt"
    documents = load_documents({name: ROOT / "tests" / "unseen" / "documents" / name})
    events = list(extract_document(documents[name]).events)
    assert run_checks(events, documents) == []
    assert all("text" in event["inferred"] for event in events)
    changed = events[0] | {"text": events[0]["text"].replace("The Secretary", "The Archbishop")}
    assert ["Archbishop" in finding.problem for finding in find_untrue_text([changed], documents)] == [True]


def test_a_document_that_has_changed_is_found():
    changed = FIRST | {"source": FIRST["source"] | {"sha256": "0" * 64}}
    assert [finding.where for finding in find_changed_documents([changed], DOCUMENTS)] == [FIRST["source"]["document"]]


def test_an_event_that_is_missing_in_the_store_is_found():
    assert [finding.where for finding in find_lost_lines(OTHERS, DOCUMENTS)] == [FIRST["source"]["document"]]


def test_an_unclaimed_line_is_found(tmp_path):
    lines = [
        "# A",
        "## B",
        "### C",
        "### Steps",
        "3 May 2009 - UNODC meets",
        "- On 3 May 2009 all of them met again there",
    ]
    (tmp_path / "deck.txt").write_text("\n\n".join(lines), encoding="utf-8")
    found = find_lost_lines([], load_documents({"deck.txt": tmp_path / "deck.txt"}))
    assert "deck.txt:11" in [finding.where for finding in found]
