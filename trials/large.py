"""Documents as large and as odd as they come, each read in a process of its own under a memory limit.

They are the seeds' text over and over, each copy with other dates and words, in 1, 5, 20 and 100 MB, and what a broken
conversion may leave: a million lines, a million blank ones, 100,000 headlines, 100,000 datelines in one line, a word of
a megabyte, brackets in brackets. Printed are size, seconds, peak memory, events and exit code; a document that breaks
its bound of time or memory makes the exit code 1.
"""

import argparse
import json
import os
import random
import re
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from itertools import count
from pathlib import Path
from typing import Final, NamedTuple

_ROOT: Final = Path(__file__).parents[1]
_MEGABYTE: Final = 1_000_000
# What is promised: seconds and bytes of memory for each byte of text, on top of what an empty document costs.
_SECONDS_PER_MEGABYTE: Final = 30.0
_SECONDS_AT_LEAST: Final = 5.0
_BYTES_PER_BYTE: Final = 30
_BYTES_AT_LEAST: Final = 150 * _MEGABYTE
_READ: Final = """
import json, resource, sys, time
from pathlib import Path
from seecli.documents.source import load_document
from seecli.errors import DocumentError
from seecli.extract import extract_document
begin = time.process_time()
try:
    found = extract_document(load_document(Path(sys.argv[1])))
    said = (len(found.events), len(found.ledger), 0)
except DocumentError as error:
    said = (str(error)[-60:], 0, 4)
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
print(json.dumps([time.process_time() - begin, peak, *said]))
"""


class Large(NamedTuple):
    """A document: what it is called and how to write its text."""

    name: str
    pieces: Callable[[], Iterator[str]]


def _seeds(family: str, megabytes: float) -> Iterator[str]:
    """The text of the seeds of a family over and over, its dates and some of its words changed in every copy."""
    texts = [path.read_text(encoding="utf-8") for path in sorted((_ROOT / "seeds").glob(f"{family}*.txt"))]
    size = 0
    for number in count():
        chance = random.Random(number)  # noqa: S311
        text = _varied(texts[number % len(texts)], chance)
        size += len(text.encode())
        if size > megabytes * _MEGABYTE:
            yield text[: int(megabytes * _MEGABYTE)] if number == 0 else ""
            return
        yield text + "\n"


def _varied(text: str, chance: random.Random) -> str:
    letters = "abcdefghijklmnopqrstuvwxyz"
    text = re.sub(r"\b(?:19|20)\d\d\b", lambda _: str(chance.randint(1990, 2030)), text)
    return re.sub(r"\b[a-z]{9}\b", lambda match: match[0][:7] + chance.choice(letters) + match[0][-1], text)


_DATELINE: Final = "3-4 May 2018, Skopje, North Macedonia: UNODC trained 25 officers on the smuggling of cocaine.\n"


def _lines(text: str, times: int) -> Iterator[str]:
    """A text as often as that, a number in each."""
    return (text.format(number) for number in range(times))


_LINE: Final = _DATELINE[:-1]
DOCUMENTS: Final = (
    *(Large(f"seeds, {size} MB", partial(_seeds, "0", size)) for size in (1, 5, 20, 100)),
    *(
        Large(f"seed {seed}, {size} MB", partial(_seeds, seed, size))
        for seed in ("000", "001", "002", "003", "004")
        for size in (1, 5)
    ),
    Large("a million lines", partial(_lines, "The {} officers met.\n", _MEGABYTE)),
    Large("20,000 events", partial(_lines, f"Visit {{}} to the port\n{_DATELINE}\n", 20_000)),
    Large("40,000 broken lines", partial(_lines, f"{_LINE[:60]}\nand {{}} went on in lower case to\n", 20_000)),
    Large("a line of 10 MB", partial(_lines, _LINE * (10 * _MEGABYTE // len(_LINE)), 1)),
    Large("lines of 99 kB", partial(_lines, "UNODC news {}\n" + f"{_LINE} " * (99_000 // len(_LINE) - 10) + "\n", 20)),
    Large("a word of 1 MB", partial(_lines, f"{_DATELINE}{'a' * _MEGABYTE}\n", 1)),
    *(Large(f"a word of 99 kB of {sign}", partial(_lines, f"{_DATELINE}{sign * 99_000}\n", 1)) for sign in "aA1-'(_é."),
    Large("10,000 nested brackets", partial(_lines, f"{_DATELINE}{'(' * 10_000}3 May 2018{')' * 10_000}\n", 1)),
    Large("a million blank lines", partial(_lines, "UNODC news\n" + "\n" * _MEGABYTE + _DATELINE, 1)),
    Large("100,000 headlines without text", partial(_lines, "Visit to the port of Durres {}\n\n", 100_000)),
    Large("100,000 headings", partial(_lines, "ORGANIZED CRIME\n\n", 100_000)),
    Large("5,000 datelines in one line", partial(_lines, "3 May 2018, Skopje: " * 4_900 + "{}\n", 1)),
    Large("100,000 datelines in one line", partial(_lines, "3 May 2018, Skopje: ", 100_000)),
    Large("100,000 datelines", partial(_lines, "3 May 2018, Skopje: \n", 100_000)),
)


class Measured(NamedTuple):
    """What reading a document took and brought."""

    seconds: float
    memory: int
    events: object
    lines: int
    code: int


def read_large(path: Path, limit: int) -> Measured:
    """A document read in a process of its own, which has no more memory than the limit."""

    def bound() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))

    allowed = _seconds_allowed(path.stat().st_size)
    try:
        done = subprocess.run(
            [sys.executable, "-c", _READ, path],
            preexec_fn=bound, capture_output=True, text=True, timeout=3 * allowed, check=False,
            env={**os.environ, "PYTHONPATH": str(_ROOT / "src")},
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return Measured(3 * allowed, 0, "gave up", 0, 124)
    if done.returncode:
        return Measured(0, limit, done.stderr.strip().splitlines()[-1:], 0, done.returncode)
    return Measured(*json.loads(done.stdout))


def _seconds_allowed(size: int) -> float:
    return _SECONDS_AT_LEAST + _SECONDS_PER_MEGABYTE * size / _MEGABYTE


def _memory_allowed(size: int) -> int:
    return _BYTES_AT_LEAST + _BYTES_PER_BYTE * size


def is_within(measured: Measured, size: int) -> bool:
    """Whether a document was read, or refused by name, within its bounds."""
    is_ended = measured.code in (0, 4)
    return is_ended and measured.seconds <= _seconds_allowed(size) and measured.memory <= _memory_allowed(size)


def main() -> int:
    """Make each document, read it, and say what that took."""
    parser = argparse.ArgumentParser(prog="python -m trials.large", description=__doc__)
    parser.add_argument("only", nargs="*", help="read only the documents whose name holds one of these words")
    only = parser.parse_args().only
    wanted = [large for large in DOCUMENTS if not only or any(word in large.name for word in only)]
    print(f"{'document':32} {'MB':>7} {'seconds':>8} {'s/MB':>6} {'peak MB':>8} {'lines':>8} code events")
    with tempfile.TemporaryDirectory() as folder:
        broken = sum(not _try(large, Path(folder) / "large.txt") for large in wanted)
    print("all within their bounds" if not broken else f"{broken} beyond their bounds")
    return 1 if broken else 0


def _try(large: Large, path: Path) -> bool:
    with path.open("w", encoding="utf-8") as file:
        file.writelines(large.pieces())
    size = path.stat().st_size
    measured = read_large(path, 2 * _memory_allowed(size))
    megabytes = size / _MEGABYTE
    print(
        f"{large.name:32} {megabytes:7.1f} {measured.seconds:8.1f} {measured.seconds / megabytes:6.1f} "
        f"{measured.memory / _MEGABYTE:8.0f} {measured.lines:8} {measured.code:4} {measured.events}"
        f"{'' if is_within(measured, size) else '  <- beyond its bound'}",
        flush=True,
    )
    return is_within(measured, size)


if __name__ == "__main__":
    sys.exit(main())
