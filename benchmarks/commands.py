"""The commands that are compared, each a whole process that asks a store for the same events."""

import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from shutil import which
from subprocess import DEVNULL, run
from typing import Final, NamedTuple

from benchmarks.stores import USUAL_WORD

_WORD: Final = "cocaine"
_COUNTRY: Final = "Albania"
_PAGE: Final = "20"
# What the scripts do that pip puts on the path.
_SEECLI: Final = (sys.executable, "-c", "from seecli.cli import main; main()")
_SQLITE_UTILS: Final = (sys.executable, "-c", "from sqlite_utils.cli import cli; cli()")
_DUCKDB: Final = """\
import duckdb
found = "SELECT * FROM read_json('{store}') WHERE text ILIKE '%{word}%' AND list_contains(countries, '{country}')"
print(duckdb.sql(found + " LIMIT {page}").fetchall())
"""


class Command(NamedTuple):
    """What is run under which name; if `is_cold`, without the index that an earlier run has kept."""

    name: str
    arguments: tuple[str, ...]
    is_cold: bool = False


def list_commands(store: Path) -> list[Command]:
    """The commands that can be run here; a database that one of them needs is made beside the store."""
    return [*_list_own(store), *_list_others(store)]


def list_missing() -> list[str]:
    """Tools that are not installed."""
    return [
        *([] if which("jq") else ["jq"]),
        *(name for name in ("sqlite_utils", "duckdb") if not find_spec(name)),
    ]


def _list_own(store: Path) -> Iterator[Command]:
    at = ("--store", str(store))
    search = (*_SEECLI, "search", _WORD, "--country", _COUNTRY, *at)
    yield Command("seecli search, json", (*search, "--json"))
    yield Command("seecli search, table", (*search, "--format", "table"))
    yield Command("seecli search, no index yet", (*search, "--json"), is_cold=True)
    yield Command(f"seecli search {USUAL_WORD}", (*_SEECLI, "search", USUAL_WORD, *at, "--json"))
    yield Command("seecli list", (*_SEECLI, "list", "--limit", _PAGE, *at))
    empty = str(Path(__file__).with_name("empty.py"))
    yield Command("empty Typer command", (sys.executable, empty, _WORD, "--country", _COUNTRY))


def _list_others(store: Path) -> Iterator[Command]:
    missing = list_missing()
    if "sqlite_utils" not in missing:
        search = (*_SQLITE_UTILS, "search", str(_build_database(store)), "events")
        yield Command("sqlite-utils search", (*search, _WORD, "--limit", _PAGE))
        yield Command(f"sqlite-utils search {USUAL_WORD}", (*search, USUAL_WORD, "--limit", _PAGE))
    if "jq" not in missing:
        wanted = f'select((.text | test("{_WORD}"; "i")) and (.countries | index("{_COUNTRY}")))'
        yield Command("jq", ("jq", "-c", wanted, str(store)))
    if "duckdb" not in missing:
        script = _DUCKDB.format(store=store, word=_WORD, country=_COUNTRY, page=_PAGE)
        yield Command("duckdb in Python", (sys.executable, "-c", script))


def _build_database(store: Path) -> Path:
    database = store.with_suffix(".db")
    if not database.exists():
        for words in (
            ("insert", str(database), "events", str(store), "--nl"),
            ("enable-fts", str(database), "events", "title", "text"),
        ):
            run((*_SQLITE_UTILS, *words), check=True, stdout=DEVNULL, stderr=DEVNULL)
    return database
