"""Mistyped words: a word that no event has in, the nearest word of the store out."""

import sqlite3
from typing import Final

from seecli.vocabulary.stems import find_stems

_LETTERS_FOR_ONE: Final = 5
_LETTERS_FOR_TWO: Final = 9


def find_repair(index: sqlite3.Connection, word: str, written: str) -> str | None:
    """The word of the store that a folded word was meant for, if it is one edit away (from nine letters on, two).

    Words are compared first, then what is left of them without endings: `cryptocurency` is one edit from the beginning
    of `cryptocurrencies`. An acronym, a number or a short word is never repaired.
    """
    if written.isupper() or not word.isalpha():
        return None
    return _find_nearest(index, "word", word) or _find_nearest(index, "stem", *find_stems([word]))


def _find_nearest(index: sqlite3.Connection, column: str, wanted: str) -> str | None:
    edits = (len(wanted) >= _LETTERS_FOR_ONE) + (len(wanted) >= _LETTERS_FOR_TWO)
    if not edits:
        return None
    from rapidfuzz.distance import OSA  # noqa: PLC0415  (20 ms, only for a mistake)
    from rapidfuzz.fuzz import ratio  # noqa: PLC0415
    from rapidfuzz.process import extract  # noqa: PLC0415

    # Of 100,000 events, most words are numbers, which stand before all letters.
    query = f"""
        SELECT {column}, word, max(events) FROM terms WHERE {column} >= 'a' AND length({column}) BETWEEN ? AND ?
        GROUP BY {column}
    """  # noqa: S608  (our own names)
    rows = index.execute(query, (len(wanted) - edits, len(wanted) + edits)).fetchall()
    usual = {name: (word, events) for name, word, events in rows if name.isalpha()}
    found = extract(wanted, usual.keys(), scorer=OSA.distance, score_cutoff=edits, limit=None)

    def rank(near: tuple[str, float, int]) -> tuple[float, bool, float, int, str]:
        # People seldom mistype the first letter, and leave letters out: "trafiking" is two edits from "training" too.
        name, distance, _ = near
        return distance, name[0] != wanted[0], -ratio(name, wanted), -usual[name][1], name

    return usual[min(found, key=rank)[0]][0] if found else None
