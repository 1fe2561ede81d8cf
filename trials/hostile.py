"""Hostile documents and a hostile store through every command, in every format, in a pipe and on narrow terminals.

Each document is read by itself, then all that can be read are read into one store. That store and one whose every text
is hostile are asked all that there is to ask, by a process for each question, and hostile words are written where a
command line expects others. What comes out is held against rules: no character that drives a terminal but the colours
and links that seecli makes, no traceback, no exit code that is not documented, and each format as its readers want it.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context
from os import cpu_count
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import NamedTuple

from tests.hostile.corpus import WORDS, list_documents, list_large_documents, spell_store
from tests.hostile.product import STORE, list_answers, list_calls, list_extracts
from tests.hostile.running import PLACES
from tests.hostile.trying import Tried, try_calls

from seecli.errors import ExitCode
from seecli.store.jsonl import load_events

_READ, _EMPTY, _REFUSED = "documents with events", "documents without", "documents refused"


class Report(NamedTuple):
    """What became of a document or a store, and how many processes that took."""

    name: str
    kind: str
    codes: Counter[int]
    faults: list[str]


def main() -> None:
    """Run all of it, and print how much that was; exit with 1 if anything is wrong."""
    parser = argparse.ArgumentParser(prog="python -m trials.hostile", description=__doc__)
    parser.add_argument("--small", action="store_true", help="leave out the documents of a megabyte")
    given = parser.parse_args()
    start = perf_counter()
    small = dict(list_documents())
    large = {} if given.small else dict(list_large_documents())
    words = {name: text for name, text in WORDS.items() if text}
    with ProcessPoolExecutor(cpu_count(), mp_context=get_context("fork")) as pool:
        read = [pool.submit(_try_document, name, content) for name, content in (small | large).items()]
        refused = {report.name for report in (future.result() for future in read) if report.kind == _REFUSED}
        stores = [
            *(
                pool.submit(_try_documents, named, refused, place)
                for named in (small, large)
                if named
                for place in PLACES
            ),
            *(pool.submit(_try_store, place) for place in PLACES),
            *(pool.submit(_try_word, name, words[name]) for name in words),
        ]
        reports = list(map(_print, [*read, *stores]))
    _print_sums(reports, perf_counter() - start)
    sys.exit(any(report.faults for report in reports))


def _try_document(name: str, content: bytes) -> Report:
    """Read a document in each place."""
    with TemporaryDirectory(prefix="hostile-") as made:
        folder = _lay_out(Path(made), {name: content})
        tried = list(try_calls(list_extracts(f"seeds/{name}"), folder, PLACES))
        is_read = (folder / STORE).exists() and (folder / STORE).stat().st_size
        kind = _REFUSED if tried[0].code == ExitCode.DOCUMENT else _READ if is_read else _EMPTY
    return _sum(name, kind, tried)


def _try_documents(documents: Mapping[str, bytes], refused: Container[str], place: int | None) -> Report:
    """Ask the store that came of all documents."""
    with TemporaryDirectory(prefix="hostile-") as made:
        folder = _lay_out(Path(made), {name: documents[name] for name in documents if name not in refused})
        tried = [*try_calls(list_extracts("seeds"), folder, [place])]
        if (folder / STORE).exists():
            tried += try_calls(list_calls(_list_ids(folder)), folder, [place])
    return _sum(f"{len(documents)} documents", "a store of documents", tried)


def _try_store(place: int | None) -> Report:
    """Ask a store whose every text is hostile."""
    with TemporaryDirectory(prefix="hostile-") as made:
        folder = _lay_out(Path(made), {})
        (folder / STORE).write_text(spell_store(WORDS))
        return _sum("the hostile store", "a hostile store", try_calls(list_calls(_list_ids(folder)), folder, [place]))


def _try_word(name: str, text: str) -> Report:
    """Write hostile words in a command line."""
    with TemporaryDirectory(prefix="hostile-") as made:
        folder = _lay_out(Path(made), {})
        (folder / STORE).write_text(spell_store({"plain": "An ordinary headline"}))
        return _sum(f"asked for {name}", "words in a command line", try_calls(list_answers(text), folder, PLACES))


def _list_ids(folder: Path) -> tuple[str, ...]:
    return tuple(event["id"] for event in load_events(folder / STORE) if "\x00" not in event["id"])


def _lay_out(folder: Path, documents: Mapping[str, bytes]) -> Path:
    """The folders that seecli expects about a store: documents stand beside that of the store."""
    for name in ("seeds", "data"):
        (folder / name).mkdir()
    for name, content in documents.items():
        (folder / "seeds" / name).write_bytes(content)
    return folder


def _sum(name: str, kind: str, tried: Iterable[Tried]) -> Report:
    every = list(tried)
    return Report(name, kind, Counter(one.code for one in every), [str(one) for one in every if one.faults])


def _print(future: Future[Report]) -> Report:
    report = future.result()
    codes = ", ".join(f"{number} ended with {code}" for code, number in sorted(report.codes.items()))
    print(f"{report.name!a}: {report.kind}; {codes}", *report.faults, sep="\n", flush=True)
    return report


def _print_sums(reports: Sequence[Report], seconds: float) -> None:
    kinds = Counter(report.kind for report in reports)
    print(", ".join(f"{kind}: {number}" for kind, number in kinds.items()))
    calls = list(list_calls(("ID",)))
    formats = {call.format for call in calls if call.format}
    runs = sum(report.codes.total() for report in reports)
    print(
        f"{len(calls)} command lines, {len(formats)} formats, {len(PLACES)} places (a pipe, 40 and 80 columns): "
        f"{runs} processes in {seconds:.0f} s, {sum(map(len, (report.faults for report in reports)))} with a fault"
    )


if __name__ == "__main__":
    main()
