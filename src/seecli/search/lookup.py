"""What one query looks up in an index, each thing once and no more than it may: words in, events and strengths out.

To weigh a word takes SQLite 2 µs an event, to find it a fifth of that. A query whose words stand in more events than
can be weighed in a second goes on without weighing; one that goes on for long after that is refused.
"""

import sqlite3
from collections.abc import Sequence
from math import log
from typing import Final

from seecli.errors import TooMuchError
from seecli.search.typos import find_repair
from seecli.store.index import COLUMN_WEIGHTS

Scores = dict[int, float]

_LEAST_IDF: Final = 1e-6
_WEIGHTS: Final = ", ".join(map(str, COLUMN_WEIGHTS.values()))
_MATCH: Final = f"SELECT rowid, bm25(words, {_WEIGHTS}) FROM words WHERE words MATCH ?"  # noqa: S608  (our own numbers)
_FIND: Final = "SELECT rowid FROM words WHERE words MATCH ?"
_COUNT: Final = "SELECT ifnull(sum(events), 0) FROM terms WHERE word = ?"
_COUNT_PREFIX: Final = "SELECT ifnull(sum(events), 0) FROM terms WHERE word >= ? AND word < ? || char(1114111)"
# How many times all events a query may weigh, and find; a store of fewer events than that is always weighed.
_MOST_WEIGHED: Final = 2.5
_MOST_FOUND: Final = 8.0
_SMALL: Final = 100_000
# Even what no event has takes as long as to find this many.
_LEAST_COST: Final = 300
# A question has few mistakes; to look for the nearest word takes 20 ms.
_MOST_REPAIRS: Final = 10
# A beginning that most events have tells of none of them what it is about.
_MOST_WITH_PREFIX: Final = 0.5
_MANY: Final = 20_000


class Lookup:
    """An index, what was found in it, and how much more may be asked."""

    def __init__(self, index: sqlite3.Connection) -> None:
        self.index = index
        (total,) = index.execute("SELECT max(number) FROM events").fetchone()
        self.total = int(total)
        self.is_rough = False
        self._weighable = _MOST_WEIGHED * max(self.total, _SMALL)
        self._findable = _MOST_FOUND * max(self.total, _SMALL)
        self._strengths: dict[object, Scores] = {}
        self._repairs: dict[tuple[str, str], str | None] = {}

    def charge(self, events: int) -> None:
        """Take note that events are found; TooMuchError if these are more than any question needs."""
        self._findable -= events + _LEAST_COST
        if self._findable < 0:
            raise TooMuchError("the words of this query stand in too many events", "use fewer words, or longer ones")

    def find_phrase(self, form: Sequence[str], columns: Sequence[str] = (), *, is_prefix: bool = False) -> Scores:
        """The strength of words side by side in each event that has them in one of the columns."""
        key = (*form, columns, is_prefix)
        if key in self._strengths:
            self.charge(len(self._strengths[key]))
        else:
            expected = self._estimate(form, is_prefix=is_prefix)
            is_common = is_prefix and expected > max(_MANY, _MOST_WITH_PREFIX * self.total)
            wanted = _spell(form, columns, is_prefix=is_prefix)
            if is_common or not self._may_weigh(expected):
                self._strengths[key] = dict.fromkeys(self._find(wanted, expected), 1.0)
            else:
                self.charge(expected)
                self._strengths[key] = self._weigh(wanted)
        return self._strengths[key]

    def find_events(self, form: Sequence[str], columns: Sequence[str] = ()) -> list[int]:
        """The events that have words side by side in one of the columns."""
        return self._find(_spell(form, columns), self._estimate(form, is_prefix=False))

    def find_repair(self, word: str, written: str) -> str | None:
        """The word of the store that a folded word was meant for, if there is one near; not for any number of words."""
        key = (word, written)
        if key not in self._repairs:
            if len(self._repairs) == _MOST_REPAIRS:
                return None
            self._repairs[key] = find_repair(self.index, word, written)
        return self._repairs[key]

    def _estimate(self, form: Sequence[str], *, is_prefix: bool) -> int:
        """How many events there are at most."""
        counts = [self.index.execute(_COUNT, (word,)).fetchone()[0] for word in (form[:-1] if is_prefix else form)]
        if is_prefix:
            counts += self.index.execute(_COUNT_PREFIX, (form[-1], form[-1])).fetchone()
        return int(min(*counts, self.total))

    def _may_weigh(self, expected: int) -> bool:
        if expected > self._weighable:
            self.is_rough = True
            return False
        self._weighable -= expected
        return True

    def _find(self, wanted: str, expected: int) -> list[int]:
        self.charge(expected)
        return [event for (event,) in self.index.execute(_FIND, (wanted,))]

    def _weigh(self, wanted: str) -> Scores:
        # Not fetchall: 80,000 rows that stay keep the garbage collector busy.
        rows: Scores = dict(self.index.execute(_MATCH, (wanted,)))
        rarity = max(_LEAST_IDF, log((self.total - len(rows) + 0.5) / (len(rows) + 0.5))) if rows else _LEAST_IDF
        return {event: -bm25 / rarity for event, bm25 in rows.items()}


def _spell(form: Sequence[str], columns: Sequence[str], *, is_prefix: bool = False) -> str:
    # Folded words hold letters and digits alone: between quotes nothing of them is syntax.
    wanted = f'"{" ".join(form)}"{"*" if is_prefix else ""}'
    return f"{{{' '.join(columns)}}} : {wanted}" if columns else wanted
