"""What is wrong with an answer in a format, as those who read that format take it."""

import csv
import json
import re
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from html.parser import HTMLParser
from io import StringIO
from pathlib import Path
from typing import Final

from markdown_it import MarkdownIt
from pyarrow import parquet

_WEB = re.compile(r"https?://[!-:<-~]+", re.IGNORECASE)
_FORMULA: Final = tuple("=+-@＝＋－＠")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:e[+-]?\d+)?")
_MOST_OCTETS: Final = 75


def _find_json(text: str) -> Iterator[str]:
    if not isinstance(_read_json(text), list):
        yield "no list"


def _read_json(text: str) -> object:
    def refuse(name: str) -> None:
        raise ValueError(name)

    return json.loads(text, parse_constant=refuse)


def _find_jsonl(text: str) -> Iterator[str]:
    for line in text.split("\n")[:-1]:
        if not isinstance(_read_json(line), dict):
            yield f"no object: {line[:50]}"


def _find_geojson(text: str) -> Iterator[str]:
    if _read_json(text)["type"] != "FeatureCollection":  # type: ignore[index]
        yield "no collection"


def _find_delimited(text: str, delimiter: str) -> Iterator[str]:
    rows = list(csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True))
    if len(set(map(len, rows))) > 1:
        yield "rows of different lengths"
    for cell in (cell for row in rows for cell in row):
        start = cell.lstrip(' \t\r\n\u00a0\u3000"')
        if start.startswith(_FORMULA) and not _NUMBER.fullmatch(cell):
            yield f"a formula: {cell[:50]!r}"


def _find_csv(text: str) -> Iterator[str]:
    csv.field_size_limit(1 << 30)
    yield from _find_delimited(text, ",")


def _find_tsv(text: str) -> Iterator[str]:
    csv.field_size_limit(1 << 30)
    yield from _find_delimited(text, "\t")
    if len({line.count("\t") for line in text.splitlines()}) > 1:
        yield "lines of different lengths"


def _find_plain(text: str) -> Iterator[str]:
    if len({line.count("\t") for line in text.split("\n")[:-1]} - {0}) > 1:
        yield "lines of different lengths"


def _find_markdown(text: str) -> Iterator[str]:
    lines = text.split("\n")[:-1]
    tokens = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).parse(text)
    kinds = {kind for token in tokens for kind in (token.type, *(child.type for child in token.children or ()))}
    usual = {
        "table_open",
        "thead_open",
        "tr_open",
        "th_open",
        "inline",
        "text",
        "tbody_open",
        "td_open",
        "text_special",
    }
    if foreign := {kind for kind in kinds if not kind.endswith("_close")} - usual:
        yield f"{sorted(foreign)}"
    if sum(token.type == "tr_open" for token in tokens) != len(lines) - 1:
        yield "not a row a line"
    if len({len(re.sub(r"\\\\|\\\|", "", line).split("|")) for line in lines}) > 1:
        yield "lines of different lengths"


class _Page(HTMLParser):
    """The elements of a page with the names of their attributes, its addresses, and its scripts."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: set[tuple[str, str]] = set()
        self.addresses: set[str] = set()
        self.scripts = 0
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements |= {(tag, name) for name, _ in attrs} or {(tag, "")}
        self.addresses |= {value or "" for name, value in attrs if name in {"href", "src"}}
        self.scripts += tag == "script"

    def handle_comment(self, data: str) -> None:  # noqa: ARG002
        self.elements.add(("comment", ""))


_ELEMENTS: Final = frozenset(
    "html head meta title style body header h1 p main form label input select option button figure figcaption svg g "
    "rect line text div table thead tbody tr th td details summary span wbr dl dt dd br mark a script".split()
)
_ATTRIBUTES: Final = frozenset(
    "lang charset http-equiv content name class id role hidden type autocomplete spellcheck value aria-label tabindex "
    "scope aria-sort data-name abbr data-key data-country data-programme data-topic data-period data-total data-scale "
    "href rel x y x1 x2 y1 y2 width height".split()
)


def _find_html(text: str) -> Iterator[str]:
    page = _Page(text)
    if foreign := {
        (tag, name) for tag, name in page.elements if tag not in _ELEMENTS or name not in {"", *_ATTRIBUTES}
    }:
        yield f"{sorted(foreign)[:5]}"
    if page.scripts != 1 or "default-src 'none'" not in text:
        yield "a script or no policy"
    if foreign_links := [link for link in page.addresses if not _WEB.fullmatch(link)]:
        yield f"leads to {foreign_links[:3]}"


def _find_calendar(text: str) -> Iterator[str]:
    if text.replace("\r\n", "").count("\n") or max(map(len, text.encode().split(b"\r\n"))) > _MOST_OCTETS:
        yield "lines that are too long or end badly"
    open_: list[str] = []
    for line in text.replace("\r\n ", "").split("\r\n")[:-1]:
        name, _, value = line.partition(":")
        if not re.fullmatch(r"[A-Z-]+(?:;VALUE=DATE)?", name):
            yield f"no field: {line[:50]!r}"
        if name == "BEGIN":
            open_.append(value)
        elif name == "END" and (not open_ or open_.pop() != value):
            yield "not balanced"
        if name == "BEGIN" and value not in {"VCALENDAR", "VEVENT"}:
            yield f"begins {value[:50]!r}"
    if open_:
        yield "not balanced"


def _find_bulk(text: str) -> Iterator[str]:
    lines = text.split("\n")
    if lines.pop() or len(lines) % 2:
        yield "no pairs of lines"
    for action, source in zip(lines[::2], lines[1::2], strict=False):
        if _read_json(action) != {"index": {"_id": _read_json(source)["id"]}}:  # type: ignore[index]
            yield f"no action: {action[:50]}"


def _find_database_damage(path: Path) -> Iterator[str]:
    with closing(sqlite3.connect(path)) as database:
        if database.execute("PRAGMA integrity_check").fetchone() != ("ok",):
            yield "damaged"
    path.unlink()


def _find_folder_damage(path: Path) -> Iterator[str]:
    for file in path.rglob("*.parquet"):
        with file.open("rb") as content:
            table = parquet.ParquetFile(content).read()
        table.validate(full=True)
        if re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", "\n".join(_list_texts(table.to_pylist()))):
            yield "signs that drive a terminal"
    shutil.rmtree(path)


def _list_texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _list_texts(part)


def _find_nothing(text: str) -> Iterator[str]:
    yield from ()


CHECKS: Final[dict[str, Callable[[str], Iterator[str]]]] = {
    "table": _find_nothing,
    "plain": _find_plain,
    "ids": _find_nothing,
    "completion": _find_nothing,
    "json": _find_json,
    "jsonl": _find_jsonl,
    "geojson": _find_geojson,
    "csv": _find_csv,
    "tsv": _find_tsv,
    "md": _find_markdown,
    "html": _find_html,
    "ics": _find_calendar,
    "opensearch": _find_bulk,
    "sqlite": _find_nothing,
    "parquet": _find_nothing,
}
# What is wrong with a file or a folder, which is taken away.
DAMAGES: Final[dict[str, Callable[[Path], Iterator[str]]]] = {
    "sqlite": _find_database_damage,
    "parquet": _find_folder_damage,
}
