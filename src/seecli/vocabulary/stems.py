"""English endings: words in, what is left of each without its ending out.

Porter's stemmer comes with SQLite, inside FTS5 only: words become rows of a table that stems, and its vocabulary tells
which stem stands in which row.
"""

import sqlite3
from collections.abc import Sequence
from functools import cache


@cache
def _open_stemmer() -> sqlite3.Connection:
    stemmer = sqlite3.connect(":memory:")
    stemmer.executescript("""
        CREATE VIRTUAL TABLE words USING fts5(word, content='', tokenize='porter unicode61 remove_diacritics 0');
        CREATE VIRTUAL TABLE stems USING fts5vocab(words, instance);
    """)
    return stemmer


def find_stems(spelled: Sequence[str]) -> list[str]:
    """The stem of each folded word.

    >>> find_stems(["seized", "seizing", "trainings"])
    ['seiz', 'seiz', 'train']
    """
    stemmer = _open_stemmer()
    stemmer.executemany("INSERT INTO words (rowid, word) VALUES (?, ?)", enumerate(spelled))
    stems: dict[int, str] = dict(stemmer.execute("SELECT doc, term FROM stems").fetchall())
    stemmer.execute("INSERT INTO words (words) VALUES ('delete-all')")
    return [stems.get(number, word) for number, word in enumerate(spelled)]
