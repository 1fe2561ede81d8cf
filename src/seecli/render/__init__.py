"""Output formats: each one function of the same shape, listed here and nowhere else."""

from collections.abc import Callable
from pathlib import Path
from typing import Final, TextIO

from seecli.render.calendar import render_calendar
from seecli.render.delimited import render_csv, render_ids, render_markdown, render_plain, render_tsv
from seecli.render.geojson import render_geojson
from seecli.render.html import render_html
from seecli.render.json_text import render_json, render_jsonl
from seecli.render.result import Result
from seecli.render.sqlite import write_sqlite
from seecli.render.table import render_table

Renderer = Callable[[Result, TextIO], None]
# Writes a file that is no text; it has to be named with -o.
FileRenderer = Callable[[Result, Path], None]

FORMATS: Final[dict[str, Renderer]] = {
    "table": render_table,
    "plain": render_plain,
    "json": render_json,
    "jsonl": render_jsonl,
    "csv": render_csv,
    "tsv": render_tsv,
    "md": render_markdown,
    "html": render_html,
    "ics": render_calendar,
    "geojson": render_geojson,
    "ids": render_ids,
}
FILE_FORMATS: Final[dict[str, FileRenderer]] = {"sqlite": write_sqlite}
# The format that the ending of a file's name means.
ENDINGS: Final = {
    ".txt": "plain",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".tsv": "tsv",
    ".md": "md",
    ".html": "html",
    ".htm": "html",
    ".ics": "ics",
    ".geojson": "geojson",
    ".db": "sqlite",
    ".sqlite": "sqlite",
    ".sqlite3": "sqlite",
}
