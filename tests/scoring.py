"""Records against truth: paired by document and line, each field counted, and what does not agree said in words."""

import json
from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from seecli.model import Event
from tests.comparisons import Comparison, Truth, Written, compare, compare_sets, fold_text, line_numbers, spans_of


class Score(NamedTuple):
    """How a field did; for a field of one value `f1` is the share that is right."""

    right: int
    extra: int
    missed: int
    misses: tuple[str, ...]

    @property
    def precision(self) -> float:
        """Of what the records hold, the share that is right."""
        return self.right / (self.right + self.extra) if self.right + self.extra else 1.0

    @property
    def recall(self) -> float:
        """Of what the truth wants, the share that is held."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = 2 * self.right + self.extra + self.missed
        return 2 * self.right / both if both else 1.0


def load_truth(paths: Iterable[Path]) -> list[Truth]:
    """The annotated events of truth files."""
    lines = (line for path in paths for line in path.read_text(encoding="utf-8").splitlines())
    return [json.loads(line) for line in lines if line.strip()]


def written_lines(folder: Path) -> Written:
    """The numbers of the lines of each document that are not blank."""
    return {
        path.name: frozenset(
            number
            for number, line in enumerate(path.read_text(encoding="utf-8-sig").split("\n"), 1)
            if line.strip("\xa0 \t\r")
        )
        for path in folder.glob("*.txt")
    }


def score(records: Iterable[Event], truth: Iterable[Truth], written: Written, *, complete: bool) -> dict[str, Score]:
    """The score of each field, `events` first; if the truth is `complete`, a record that it lacks is one too many."""
    pairs, missed, extra = pair(records, truth)
    compared = [(_place(event), compare_sets("events", ["a record"], ["a record"])) for _, event in pairs]
    compared += [
        (_place(event), compare_sets("events", [], [event["title"] or event["text_begins"]])) for event in missed
    ]
    if complete:
        compared += [(_source(record), compare_sets("events", [record["title"]], [])) for record in extra]
    compared += [(_place(event), one) for record, event in pairs for one in compare(record, event, written)]
    by_field = defaultdict(list)
    for place, comparison in compared:
        by_field[comparison.field].append((place, comparison))
    return {field: _add_up(rows) for field, rows in by_field.items()}


def pair(
    records: Iterable[Event], truth: Iterable[Truth]
) -> tuple[list[tuple[Event, Truth]], list[Truth], list[Event]]:
    """Each truth event with the record on whose lines its anchor lies; the required truth and the records left over."""
    left: dict[str, list[Event]] = defaultdict(list)
    for record in records:
        left[record["source"]["document"]].append(record)
    pairs, missed, documents = [], [], []
    for event in truth:
        documents.append(event["doc"])
        own = [
            record for record in left[event["doc"]] if event["anchor_line"] in line_numbers(record["source"]["lines"])
        ]
        if own:
            best = min(own, key=lambda record: _distance(record, event))
            left[event["doc"]].remove(best)
            pairs.append((best, event))
        elif not event.get("optional"):
            missed.append(event)
    return pairs, missed, [record for document in dict.fromkeys(documents) for record in left[document]]


def _distance(record: Event, event: Truth) -> tuple[bool, bool, int]:
    """How unlike a record and a truth event are that share a line: other dates, another sub-heading, more lines."""
    other_dates = spans_of(record["occurrences"]) != spans_of(event["occurrences"])
    return (
        other_dates,
        fold_text(event["subheading"]) not in fold_text(record["title"]),
        len(line_numbers(record["source"]["lines"])),
    )


def _add_up(rows: Sequence[tuple[str, Comparison]]) -> Score:
    return Score(
        sum(len(row.got & row.want) for _, row in rows),
        sum(len(row.got - row.want) for _, row in rows),
        sum(len(row.want - row.got) for _, row in rows),
        tuple(
            f"{place} {row.field}: got {_say(row.got - row.want)}, truth {_say(row.want - row.got)}"
            for place, row in rows
            if row.got != row.want
        ),
    )


def _say(values: Iterable[Hashable]) -> str:
    return ", ".join(sorted(repr(value) for value in values)) or "nothing"


def _place(event: Truth) -> str:
    return f"{event['doc']}:{event['anchor_line']}"


def _source(record: Event) -> str:
    return f"{record['source']['document']}:{record['source']['lines'][0][0]}"
