"""The store that ships against the truth files: no field may fall below its floor."""

from functools import cache
from pathlib import Path

import pytest
import yaml

from seecli.store.jsonl import load_events
from tests.scoring import Score, load_truth, score, written_lines

_ROOT = Path(__file__).parent.parent
_GOLD = Path(__file__).parent / "gold"
_FLOORS = yaml.safe_load((_GOLD / "floors.yaml").read_text(encoding="utf-8"))


@cache
def scores(part: str) -> dict[str, Score]:
    """The score of each field: the given sample alone, the rest alone, or all, which is every event of the seeds."""
    sample, everything = [_GOLD / "sample.jsonl"], sorted(_GOLD.glob("*.jsonl"))
    paths = {"sample": sample, "rest": [path for path in everything if path not in sample], "all": everything}[part]
    records = load_events(_ROOT / "data" / "events.jsonl")
    return score(records, load_truth(paths), written_lines(_ROOT / "seeds"), complete=part == "all")


@pytest.mark.parametrize(("part", "field"), [(part, field) for part, fields in _FLOORS.items() for field in fields])
def test_no_field_falls_below_its_floor(part, field):
    found = scores(part)[field]
    assert found.f1 >= _FLOORS[part][field], "\n".join(found.misses)


@pytest.mark.parametrize("part", _FLOORS)
def test_every_field_has_a_floor(part):
    assert set(scores(part)) == set(_FLOORS[part])


def test_the_truth_names_each_event_once():
    places = [
        (event["doc"], event["anchor_line"], str(event["subheading"])) for event in load_truth(_GOLD.glob("*.jsonl"))
    ]
    assert sorted(places) == sorted(set(places))
