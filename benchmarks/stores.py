"""Stores of any size: the events of the shipped store in, as many made-up ones of their kind out."""

import argparse
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Final, NamedTuple

from seecli.model import Event
from seecli.store.jsonl import load_events, write_events

SHIPPED: Final = Path(__file__).parents[1] / "data" / "events.jsonl"
# Put into every second event, so that at least half of any store has it.
USUAL_WORD: Final = "training"
_SEED: Final = 1
_FIRST_DAY: Final = date(2005, 1, 1)
_DAYS: Final = 20 * 365
_SENTENCES: Final = 5
_LONGEST_TEXT: Final = 500
_EVIDENCE: Final = 1
# One word in so many gives way to another of the documents, common ones more often than rare ones.
_SWAPPED: Final = 8
_MOST_KG: Final = 50_000


class _Pool(NamedTuple):
    """What made-up events are put together from."""

    events: Sequence[Event]
    sentences: Sequence[str]
    words: Sequence[str]


def make_events(count: int) -> Iterator[Event]:
    """Valid records, the same for the same count: no two of a text, words as often as in the shipped store."""
    events = load_events(SHIPPED)
    texts = [event["text"] for event in events]
    sentences = [part for text in texts for part in re.split(r"(?<=[.!?])\s+", text) if part]
    pool = _Pool(events, sentences, " ".join(texts).split())
    random = Random(_SEED)  # noqa: S311  (no secret)
    return (_make_event(random, pool, number) for number in range(count))


def _make_event(random: Random, pool: _Pool, number: int) -> Event:
    event, place = random.choice(pool.events), random.choice(pool.events)
    first = _FIRST_DAY + timedelta(random.randrange(_DAYS))
    start, end = first.isoformat(), (first + timedelta(random.randrange(4))).isoformat()
    occurrences = place["occurrences"][:1]
    hosts = [country for occurrence in occurrences for country in occurrence["countries"]]
    title = _swap_words(random, pool, event["title"])[:100]
    return {
        **event,
        "id": f"{start}-{'-'.join(re.findall('[a-z]+', title.lower())[:4])}-{number}",
        "title": title,
        "start": start,
        "end": end,
        "precision": "day",
        "occurrences": [{**part, "start": start, "end": end, "precision": "day"} for part in occurrences],
        "countries": list(dict.fromkeys((*hosts, *event["countries"][:4]))),
        "mentions": [name for name in event["mentions"][:3] if name not in hosts],
        "topics": list(dict.fromkeys((*event["topics"][:2], *random.choice(pool.events)["topics"][:1]))),
        "seizures": event["seizures"][:1],
        "links": [],
        "text": _make_text(random, pool, number),
        "also_in": [],
        "evidence": event["evidence"][:_EVIDENCE],
        "source": {**event["source"], "lines": [[number + 1, number + 2]]},
    }


def _make_text(random: Random, pool: _Pool, number: int) -> str:
    sentences = _swap_words(random, pool, " ".join(random.choices(pool.sentences, k=_SENTENCES)))[:_LONGEST_TEXT]
    usual = f" {USUAL_WORD}" if number % 2 else ""
    # A number of its own: as a store grows, so do the words that only one event has.
    return f"{sentences}{usual} {random.randrange(_MOST_KG)} kg."


def _swap_words(random: Random, pool: _Pool, text: str) -> str:
    return " ".join(word if random.randrange(_SWAPPED) else random.choice(pool.words) for word in text.split())


def write_stores(folder: Path, sizes: Iterable[int]) -> None:
    """Write `events-SIZE.jsonl` for each size that is not yet in the folder."""
    for size in sizes:
        path = name_store(folder, size)
        if not path.is_file():
            write_events(path, make_events(size))


def name_store(folder: Path, size: int) -> Path:
    """Where a store of so many events stands."""
    return folder / f"events-{size}.jsonl"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m benchmarks.stores", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("sizes", type=int, nargs="+")
    given = parser.parse_args()
    write_stores(given.folder, given.sizes)
