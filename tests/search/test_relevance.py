"""The store that ships, asked judged queries: floors for the whole and for each kind of query."""

import json
from collections import defaultdict
from functools import cache
from pathlib import Path
from statistics import mean

import pytest
from typer.testing import CliRunner

from seecli.cli.app import build_app
from tests.search.relevance import Relevance, measure

_QUERIES = [json.loads(line) for line in Path(__file__).with_name("judged.jsonl").read_text("utf-8").splitlines()]
# nDCG@10 and recall@20, two hundredths below what was measured when they were set.
_FLOORS = {
    "single": (0.95, 0.98),
    "multi": (0.90, 0.81),
    "natural": (0.83, 0.80),
    "exact": (0.95, 0.98),
    "acronym": (0.96, 0.98),
    "name": (0.93, 0.95),
    "typo": (0.89, 0.91),
    "morphology": (0.98, 0.94),
    "synonym": (0.93, 0.98),
    "exclusion": (0.91, 0.94),
    "filter": (0.95, 0.94),
}


def ask(query: dict) -> list:
    result = CliRunner().invoke(build_app(), ["search", query["query"], *query["args"], "--json"])
    return json.loads(result.stdout)


@cache
def measures() -> dict[str, list[Relevance]]:
    found = defaultdict(list)
    for query in _QUERIES:
        if query["relevant"]:
            found[query["kind"]].append(measure(query, ask(query)))
    return found


@pytest.mark.parametrize("query", [query for query in _QUERIES if not query["relevant"]], ids=lambda query: query["id"])
def test_no_answer_stays_no_answer(query):
    assert ask(query) == []


@pytest.mark.parametrize("kind", _FLOORS)
def test_no_kind_of_query_falls_below_its_floor(kind):
    ndcg, recall = map(mean, zip(*measures()[kind], strict=True))
    assert (ndcg, recall) >= _FLOORS[kind]
    assert recall >= _FLOORS[kind][1]


def test_every_kind_has_a_floor():
    assert set(measures()) == set(_FLOORS)


def test_every_query_that_has_an_answer_gets_one():
    assert all(found.ndcg > 0 for kind in measures().values() for found in kind)
