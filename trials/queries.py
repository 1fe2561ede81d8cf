"""Times every kind of question to a large store, each as a whole process that writes into a pipe.

Exits with 1 if a question takes longer than it may. The index is built before the first one is timed; what prints the
whole store is timed and not judged.
"""

import argparse
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Final, NamedTuple

from benchmarks.stores import name_store, write_stores

from seecli.cli.pages import fill
from seecli.store.facets import FACETS

_EVENTS: Final = 100_000
_RUNS: Final = 3
_MOST_SECONDS: Final = 1.0
_SEECLI: Final = (sys.executable, "-m", "seecli")
# An answer, a refusal of what is no question, or findings of a check: anything else is a failure of the tool.
_EXPECTED: Final = (0, 2, 3)
_BLOCK: Final = 1 << 16
_WORDS: Final = "cocaine heroin border police training firearms customs ship balkan fund drug route".split()
_COMMON: Final = "the of and in to on for a with was by at as from".split()


class Question(NamedTuple):
    """What is asked, by name; whether it may take no longer than a second, and what the Tab key asks it with."""

    name: str
    arguments: tuple[str, ...]
    is_judged: bool = True
    completes: bool = False


class Cost(NamedTuple):
    """What one question took: seconds by the clock and of a processor, megabytes at the most, bytes that it printed."""

    seconds: float
    worked: float
    megabytes: int
    printed: int
    code: int


def main() -> None:
    """Measure, print, and say which questions took too long."""
    parser = argparse.ArgumentParser(prog="python -m trials.queries", description=fill(__doc__ or "", 79))
    parser.add_argument("--events", type=int, default=_EVENTS, help=f"events in the store; usual: {_EVENTS:,}")
    parser.add_argument("--runs", type=int, default=_RUNS, help=f"processes a question; usual: {_RUNS}")
    parser.add_argument("--folder", type=Path, help="where the store and its index stay; usual: a temporary one")
    parser.add_argument("--only", default="", help="only questions with this in their names")
    given = parser.parse_args()
    with TemporaryDirectory() as temporary:
        folder: Path = given.folder or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        write_stores(folder, [given.events])
        sys.exit(_try_all(name_store(folder, given.events), given.runs, given.only))


def _try_all(store: Path, runs: int, only: str) -> int:
    build = _ask(Question("index", ("list", "--limit", "1")), store)
    print(f"index built, or looked at again: {build.seconds:.1f} s, {build.megabytes} MB")
    bad = []
    for question in list_questions(store):
        if only in question.name:
            costs = [_ask(question, store) for _ in range(runs if question.is_judged else 1)]
            if not _print(question, costs):
                bad.append(question.name)
    print(f"too slow or failed: {', '.join(bad) or 'none'}")
    return bool(bad)


def _print(question: Question, costs: list[Cost]) -> bool:
    """One line; whether all is well."""
    seconds = min(cost.seconds for cost in costs)
    # By the clock it also took what other processes took of the machine.
    worked = min(cost.worked for cost in costs)
    worst = max(costs, key=lambda cost: cost.megabytes)
    is_well = (worked <= _MOST_SECONDS or not question.is_judged) and worst.code in _EXPECTED
    mark = "" if is_well else "  <--"
    times = f"{seconds * 1000:>8,.0f} ms, {worked * 1000:>6,.0f} ms of work"
    print(
        f"{question.name:44}{times}{worst.megabytes:>6} MB{worst.printed:>12,} bytes, exit {worst.code}{mark}",
        flush=True,
    )
    return is_well


def _ask(question: Question, store: Path) -> Cost:
    environment = {**os.environ, "XDG_CACHE_HOME": str(store.parent), "SEECLI_STORE": str(store)}
    if question.completes:
        environment["_SEECLI_COMPLETE"] = "bash"
    begin = perf_counter()
    with Popen((*_SEECLI, *question.arguments), stdout=PIPE, stderr=DEVNULL, env=environment) as process:
        printed = _drain(process)
        # Not process.wait: this tells the memory of this one process.
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    worked = usage.ru_utime + usage.ru_stime
    return Cost(perf_counter() - begin, worked, usage.ru_maxrss // 1024, printed, process.returncode)


def _drain(process: Popen[bytes]) -> int:
    printed = 0
    while process.stdout and (block := process.stdout.read(_BLOCK)):
        printed += len(block)
    return printed


def list_questions(store: Path) -> list[Question]:
    """Everything that can be asked of a store."""
    with store.open("rb") as file:
        first = file.readline().decode().partition('"id": "')[2].partition('"')[0]
    return [
        *_ask_lists(),
        *_ask_searches(),
        *_ask_much(),
        *_ask_counts(),
        *_ask_rest(first),
        *_ask_shell(),
        *_ask_everything(),
    ]


def _ask_lists() -> Iterator[Question]:
    yield Question("seecli alone", ())
    for name in ("plain", "table", "json", "jsonl", "csv", "tsv", "md", "html"):
        yield Question(f"list, 20 as {name}", ("list", "--limit", "20", "--format", name))
    yield Question("list of a country", ("list", "--country", "Albania", "--limit", "20"))
    yield Question("list without a country", ("list", "--not-country", "Albania", "--limit", "20"))
    yield Question("list of a day", ("list", "--date", "2018-06-15"))
    yield Question("list of many periods", ("list", "--limit", "20", "--date", ",".join(_list_months())))
    yield Question("list of much at once", ("list", "--limit", "20", *_FILTERS))
    yield Question("list of nothing", ("list", "--country", "Albania", "--not-country", "Albania", *_FILTERS))


_FILTERS: Final = (
    "--topic",
    "firearms",
    "--online",
    "--since",
    "2010",
    "--until",
    "2020",
    "--not-activity",
    "training",
)


def _list_months() -> list[str]:
    return [f"{year}-{month:02}" for year in range(2005, 2025) for month in range(1, 13, 2)]


def _ask_searches() -> Iterator[Question]:
    queries = {
        "a rare word": "montenegrin",
        "a common word": "training",
        "the commonest word": "the",
        "a phrase": '"port control"',
        "a phrase of common words": '"of the"',
        "e*": "e*",
        "a* OR b* OR c*": "a* OR b* OR c*",
        "a word without another": "cocaine -the",
        "an exclusion alone": "-the",
        "exclusions alone": " ".join(f"-{word}" for word in _COMMON),
        "a title": "title:training",
        "a country": "country:Serbia",
        "a date": "date:2018 training",
        "an id": "id:2018",
        "a topic and a word": "topic:firearms border",
        "stop words": " ".join(_COMMON),
        "signs": "!!! ??? ((( ))) *** ;;; ... ---",
        "misspelt words": "cocane trafiking boarder polise smugling cryptocurency firarms conferense",
        "unknown words": "xqzwv qqqqqqqqq wxyzwxyz zzzzyyyy",
        "a question": "how many firearms were seized at the border of albania and montenegro",
        "twelve words": " ".join(_WORDS),
        "nothing that is found": "cocaine country:Albania date:1990",
    }
    for name, query in queries.items():
        yield Question(f"search: {name}", ("search", "--", query))
    yield Question("search: sorted by date", ("search", "training", "--sort", "date"))
    yield Question("search: explained", ("search", "training", "border", "--explain"))
    yield Question("search: as json", ("search", "training", "--json"))
    yield Question("search: as a table", ("search", "training", "--format", "table"))
    yield Question("search: filtered", ("search", "training", *_FILTERS[:2], "--country", "Albania"))


def _ask_much() -> Iterator[Question]:
    """Queries that are no questions."""
    many = [f"{word}{number}" for number in range(100_000 // 80) for word in _WORDS][:10_000]
    queries = {
        "10,000 words": " ".join(many),
        "10,000 words OR-ed": " OR ".join(many),
        "every letter OR-ed": " OR ".join(f"{letter}*" for letter in _LETTERS),
        "every letter": " ".join(f"{letter}*" for letter in _LETTERS),
        "every two letters OR-ed": " OR ".join(f"{one}{two}*" for one in _LETTERS for two in _LETTERS),
        "every two letters refused": " ".join(f"-{one}{two}*" for one in _LETTERS for two in _LETTERS),
        "common words OR-ed": " OR ".join(_COMMON * 20),
        "common pairs in phrases": " ".join(f'"{one} {two}"' for one in _COMMON for two in _COMMON),
        "common words in titles": " ".join(f"title:{word}" for word in _COMMON * 20),
        "common words, different each": " ".join(_spell_all(_COMMON)),
        "topics OR-ed": " OR ".join(f"topic:{name}" for name in ("firearms", "drug-trafficking", "corruption") * 30),
        "countries OR-ed": " OR ".join(f"country:Serbia,Albania,{number}" for number in ("Croatia",) * 40),
        "names": "serbia albania croatia bosnia montenegro kosovo slovenia bulgaria romania greece turkey moldova",
        "names again and again": " ".join(
            ("unodc eu osce interpol un serbia albania turkey germany italy ") for _ in "x" * 20
        ),
        "misspelt words, 100": " ".join(
            f"smuglin{one}{two} traficker{one}" for one in "qxzjv" for two in _LETTERS[:10]
        ),
        "100 KB of one word": "cocaine" * 15_000,
        "100 KB of words": "police " * 15_000,
        "a long word": "a" * 1000,
        "a word with 500 parts": "-".join("ab" for _ in range(400)),
        "a phrase of 500 words": f'"{" ".join(_COMMON * 40)}"',
        "10,000 brackets": "(" * 10_000 + "cocaine" + ")" * 10_000,
        "brackets with words": "(cocaine OR " * 80 + "heroin",
        "brackets refused": "-(cocaine OR the " * 60,
        "fields one after another": " ".join(f"id:{letter}" for letter in _LETTERS * 10),
        "dates one after another": " OR ".join(f"date:{year}" for year in range(1950, 2040)),
    }
    for name, query in queries.items():
        yield Question(f"search: {name}", ("search", "--", query))


_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"


def _spell_all(stems: Iterable[str]) -> Iterator[str]:
    for word in stems:
        yield from (word, word.upper(), f"-{word}x", f"{word}*")


def _ask_counts() -> Iterator[Question]:
    yield Question("summary", ("summary",))
    yield Question("summary as a table", ("summary", "--format", "table"))
    for facet in FACETS:
        yield Question(f"summary by {facet}", ("summary", "--by", facet))
    for pair in ("country,year", "host,topic", "month,mention", "country,programme,topic"):
        yield Question(f"summary by {pair}", ("summary", "--by", pair))
        yield Question(f"summary by {pair}, table", ("summary", "--by", pair, "--format", "table"))
    yield Question("summary by all fields", ("summary", "--by", ",".join(FACETS)))
    yield Question("summary of a country", ("summary", "--country", "Albania"))
    for unit in ("month", "quarter", "year"):
        yield Question(f"timeline by {unit}", ("timeline", "--by", unit))
    yield Question("timeline as a table", ("timeline", "--format", "table"))
    for facet in ("country", "programme", "topic", "activity"):
        yield Question(f"timeline by {facet}", ("timeline", "--split", facet))
    yield Question(
        "timeline by month and topic, table", ("timeline", "--by", "month", "--split", "topic", "--format", "table")
    )
    yield Question("timeline of a year", ("timeline", "2018"))
    yield Question("timeline of a country", ("timeline", "--country", "Albania"))
    yield Question("map", ("map",))
    yield Question("map as a table", ("map", "--format", "table"))
    yield Question("map of a year", ("map", "2018"))
    yield Question("seizures, 20", ("seizures", "--limit", "20"))
    yield Question("seizures as a table", ("seizures", "--limit", "20", "--format", "table"))
    yield Question("seizures of a country", ("seizures", "--country", "Albania", "--since", "2018", "--limit", "20"))


def _ask_rest(first: str) -> Iterator[Question]:
    for facet in FACETS:
        yield Question(f"values {facet}", ("values", facet))
    yield Question("fields", ("fields",))
    yield Question("info", ("info",))
    yield Question("show", ("show", first))
    yield Question("show, evidence", ("show", first, "--source"))
    yield Question("show, unknown id", ("show", "2018-06-15-trainig-for-police"))
    yield Question("show, ambiguous id", ("show", "2018"))
    yield Question("show, long id", ("show", "a-" * 50_000))


def _ask_shell() -> Iterator[Question]:
    """What the Tab key asks."""
    for words in (
        ("list", "--country", ""),
        ("list", "--organization", ""),
        ("list", "--date", "20"),
        ("list", "--date", "2018-"),
        ("show", ""),
        ("show", "2018-06"),
        ("summary", "--by", ""),
    ):
        yield Question(f"Tab: {' '.join(words)}", words, completes=True)


def _ask_everything() -> Iterator[Question]:
    """What reads or prints the whole store: no more can be asked of it than that its memory is bounded."""
    for name in ("plain", "json", "jsonl", "csv", "md", "html"):
        yield Question(f"list, all as {name}", ("list", "--limit", "0", "--format", name), is_judged=False)
    yield Question("search, all as jsonl", ("search", "training", "--limit", "0", "--format", "jsonl"), is_judged=False)
    yield Question("seizures, all", ("seizures",), is_judged=False)
    yield Question("check", ("check",), is_judged=False)  # reads every record


if __name__ == "__main__":
    main()
