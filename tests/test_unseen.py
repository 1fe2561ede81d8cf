"""Documents of other years, regions and shapes than the seeds: no field may fall below its floor."""

from functools import cache
from pathlib import Path

import pytest
import yaml

from seecli.documents.source import load_document
from seecli.extract import extract_document
from tests.scoring import Score, load_truth, score, written_lines

_UNSEEN = Path(__file__).parent / "unseen"
_FLOORS = yaml.safe_load((_UNSEEN / "floors.yaml").read_text(encoding="utf-8"))


@cache
def scores() -> dict[str, Score]:
    """The score of each field, over all documents."""
    documents = _UNSEEN / "documents"
    extractions = [extract_document(load_document(path)) for path in sorted(documents.glob("*.txt"))]
    records = [event for extraction in extractions for event in extraction.events]
    truth = load_truth(sorted((_UNSEEN / "truth").glob("*.jsonl")))
    return score(records, truth, written_lines(documents), complete=True)


@pytest.mark.parametrize("field", _FLOORS)
def test_no_field_falls_below_its_floor(field):
    found = scores()[field]
    assert found.f1 >= _FLOORS[field], "\n".join(found.misses)


def test_every_field_has_a_floor():
    assert set(scores()) == set(_FLOORS)


def test_each_document_has_its_truth():
    documents = {path.stem for path in (_UNSEEN / "documents").glob("*.txt")}
    assert documents == {path.stem for path in (_UNSEEN / "truth").glob("*.jsonl")}
