"""What the fuzzer begins with, and how it makes another input of one: pieces that the rules know, put together anew.

Bytes changed at random are a document of no family, a query of one odd word and a store that is no JSON: they never
get past the first rule.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, Final, NamedTuple

from seecli.search.fields import FIELDS

_ROOT: Final = Path(__file__).parents[1]
_LINES: Final = 12
_ODD: Final = (
    *("\x1b[31m", "\x07", "\x7f", "\x9b", "\u202e", "\u2066", "\u200b", "\ufeff", "\u2028", "\x0c", "\U000e0041"),
    *("\x00", "\ud800", "\t", "\r", "\n", "\n\n", " ", "\xa0", "\xad", "²", "٣", "Ⅷ", "ǅ", "İ", "ß", "ﬃ", "日本", "е"),
    *(
        "[/]",
        "[link=a]",
        ":smile:",
        "<b>",
        "&lt;",
        "&#0;",
        "&#xd800;",
        "**",
        "*",
        "](#)",
        "\\",
        "|",
        '"',
        "'",
        "(",
        ")",
    ),
    *("=1+1", "0", "-1", "1e999", "9" * 400, "9999-12-31", "0001-01-01", "31 February 2018", "29-28 May 2018", "2018"),
    *(
        "-",
        "–",
        ":",
        "..",
        ",",
        "%",
        "_",
        "null",
        "[]",
        "{}",
        "NaN",
        "OR",
        "NOT",
        "not:",
        "2018q5",
        "..2018",
        "a" * 300,
    ),
)
_SAID: Final = (
    *("# Cover", "## Next steps", "### Activities", "- ", "• ", "1. ", "| a | b |", "Back to top", "Related links:"),
    *("(For info: Ms. Jane Doe)", "REGIONAL PROGRAMME", "Serbia", "Bosnia and Herzegovina:", "Volume 12, June 2013"),
    *("18-19 December 2018, Vienna, Austria: UNODC met", "8-9 December 2010 Belgrade, Serbia", "present-", "ing to"),
    *("22-23 May 2008 - UNODC meets", "https://www.unodc.org/a?b=1", "3.5 kg of heroin", "EUR 2,000", "25 officers"),
    *("funded by the Government of Italy", "from 29 February to 3 March", "on 1 and 2 May", "in mid-2018", "Q2 2021"),
    *"January February March April May June July August September October November December".split(),
)

Mutator = Callable[[bytes, Random], bytes]


class Kind(NamedTuple):
    """Inputs of one kind: the first ones, and what makes another one of one."""

    list_first: Callable[[], Sequence[bytes]]
    mutate: Mutator


@cache
def _list_lines() -> list[bytes]:
    """Lines of all the documents at hand."""
    paths = [*_ROOT.glob("seeds/*.txt"), *_ROOT.glob("tests/unseen/documents/*.txt")]
    return sorted({line for path in paths for line in path.read_bytes().split(b"\n")})


def _list_documents() -> list[bytes]:
    """Stretches of the documents at hand, four of each."""
    paths = sorted([*_ROOT.glob("seeds/*.txt"), *_ROOT.glob("tests/unseen/documents/*.txt")])
    split = [path.read_bytes().split(b"\n") for path in paths]
    return [b"\n".join(lines[at : at + _LINES]) for lines in split for at in range(0, len(lines), len(lines) // 4 + 1)]


def _mutate_document(content: bytes, random: Random) -> bytes:
    lines = content.split(b"\n")
    for _ in range(random.randint(1, 4)):
        lines = _splice(lines, _list_lines() if random.getrandbits(2) else _encode(_SAID), random)
    return b"\n".join(lines)


@cache
def _list_queries() -> list[bytes]:
    """The questions that the search is judged by."""
    lines = (_ROOT / "tests" / "search" / "judged.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["query"].encode() for line in lines]


@cache
def _list_words() -> list[bytes]:
    words = {word for query in _list_queries() for word in query.split()}
    return [*sorted(words), *(f"{name}:".encode() for name in FIELDS), b"(", b")", b'"', b"-", b"OR", b"*", b"not:"]


def _mutate_query(content: bytes, random: Random) -> bytes:
    words = content.split(b" ")
    for _ in range(random.randint(1, 3)):
        words = _splice(words, _list_words(), random)
    return (b"" if random.getrandbits(3) == 0 else b" ").join(words)


@cache
def _list_records() -> list[bytes]:
    return (_ROOT / "data" / "events.jsonl").read_bytes().splitlines()


def _list_stores() -> list[bytes]:
    """Short records of the shipped store, alone and in threes."""
    short = sorted(_list_records(), key=len)[:60]
    return [b"\n".join(short[at : at + size]) + b"\n" for size in (1, 3) for at in range(0, len(short), 6)]


def _mutate_store(content: bytes, random: Random) -> bytes:
    lines = content.split(b"\n")
    at = random.randrange(len(lines))
    try:
        record = json.loads(lines[at])
    except (ValueError, RecursionError):
        return b"\n".join(_splice(lines, _list_records(), random))
    for _ in range(random.randint(1, 3)):
        record = _change(record, random)
    lines[at] = json.dumps(record, ensure_ascii=bool(random.getrandbits(1))).encode(errors="replace")
    return b"\n".join(lines)


def _change(value: Any, random: Random) -> Any:  # noqa: ANN401  (whatever JSON holds)
    """A value of JSON with one thing in it changed, mostly into one of the same type."""
    if isinstance(value, dict) and value:
        key = random.choice(list(value))
        return value | {key: _change(value[key], random)}
    if isinstance(value, list) and value and random.getrandbits(2):
        at = random.randrange(len(value))
        return [*value[:at], _change(value[at], random), *value[at + random.getrandbits(1) :]]
    if isinstance(value, str) and random.getrandbits(4):
        at = random.randint(0, len(value))
        return value[:at] + random.choice(_ODD) + value[at + random.choice((0, 0, 1, len(value))) :]
    usual: Mapping[type, Sequence[Any]] = {
        int: (0, -1, 2**63, 10**400, value),
        float: (0.0, -0.5, 1e308, 5e-324, value),
        bool: (True, False),
        type(None): ("2018-02-28", 0, 1.5, "", None),
        list: ([], [""], ["Serbia", "Serbia"], [[1, 1]]),
    }
    return random.choice(usual.get(type(value), (None, "", 0, [], {})))


def _splice(pieces: Sequence[bytes], known: Sequence[bytes], random: Random) -> list[bytes]:
    """Pieces with a known one put in, or one doubled, left out, moved, cut in two, or changed by something odd."""
    at = random.randrange(len(pieces))
    before, piece, after = [*pieces[:at]], pieces[at], [*pieces[at + 1 :]]
    cut = random.randint(0, len(piece))
    odd = random.choice(_encode(_ODD))
    return random.choice(
        (
            [*before, piece, random.choice(known), *after],
            [*before, random.choice(known), *after],
            [*before, piece, piece, *after],
            [*before, *after] or [b""],
            [piece, *before, *after],
            [*before, piece[:cut], piece[cut:], *after],
            [*before, piece[:cut] + odd + piece[cut:], *after],
            [*before, piece[:cut] + random.choice(known), *after],
        )
    )


@cache
def _encode(texts: tuple[str, ...]) -> tuple[bytes, ...]:
    return tuple(text.encode(errors="surrogatepass") for text in texts)


KINDS: Final[Mapping[str, Kind]] = {
    "documents": Kind(_list_documents, _mutate_document),
    "queries": Kind(_list_queries, _mutate_query),
    "store": Kind(_list_stores, _mutate_store),
}
