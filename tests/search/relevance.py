"""How well searches answer judged queries: nDCG@10 with gain 2^grade - 1, and recall@20.

A line of judged.jsonl holds a query, options, and grades by "document:line"; a record stands for the judged event whose
line lies in its source lines. What is to be ignored counts neither way.
"""

import math
from collections.abc import Sequence
from typing import Any, NamedTuple

from seecli.model import Event


class Relevance(NamedTuple):
    """The two measures of one query, each from 0 to 1."""

    ndcg: float
    recall: float


def measure(query: dict[str, Any], records: Sequence[Event]) -> Relevance:
    """What the first 20 records are worth as the answer to a query that has one."""
    grades = [grade for record in records[:20] if (grade := _find_grade(query, record)) is not None]
    ideal = sorted(query["relevant"].values(), reverse=True)
    return Relevance(_gain(grades) / _gain(ideal), sum(grade > 0 for grade in grades) / min(20, len(ideal)))


def _find_grade(query: dict[str, Any], record: Event) -> int | None:
    if any(_stands_for(record, key) for key in query.get("ignore", ())):
        return None
    return max((grade for key, grade in query["relevant"].items() if _stands_for(record, key)), default=0)


def _stands_for(record: Event, key: str) -> bool:
    document, line = key.rsplit(":", 1)
    source = record["source"]
    return source["document"] == document and any(first <= int(line) <= last for first, last in source["lines"])


def _gain(grades: Sequence[int]) -> float:
    return sum((2**grade - 1) / math.log2(rank + 2) for rank, grade in enumerate(grades[:10]))
