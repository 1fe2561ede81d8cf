"""Output formats: each one function of the same shape, listed here and nowhere else."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any, Final, TextIO

from seecli.render.delimited import render_csv, render_ids, render_markdown, render_plain, render_tsv
from seecli.render.json_text import render_json, render_jsonl
from seecli.render.result import Result
from seecli.render.table import render_table

Renderer = Callable[[Result, TextIO], None]
# Writes a file that is no text, or a folder of files; it has to be named with -o.
FileRenderer = Callable[[Result, Path], None]


def _find_later(module: str, name: str, meaning: str) -> Callable[[Result, Any], None]:
    """A renderer whose module is only read when it is asked for: the exports cost every command 1.5 ms."""

    def render(result: Result, out: TextIO | Path) -> None:
        getattr(import_module(f"seecli.render.{module}"), name)(result, out)

    render.__doc__ = meaning
    return render


FORMATS: Final[dict[str, Renderer]] = {
    "table": render_table,
    "plain": render_plain,
    "json": render_json,
    "jsonl": render_jsonl,
    "csv": render_csv,
    "tsv": render_tsv,
    "md": render_markdown,
    "html": _find_later("html", "render_html", "One page that filters and sorts."),
    "ics": _find_later("calendar", "render_calendar", "A calendar of what has a date."),
    "geojson": _find_later("geojson", "render_geojson", "Points for map tools."),
    "opensearch": _find_later("opensearch", "render_opensearch", "Bulk lines for OpenSearch and Elasticsearch."),
    "ids": render_ids,
}
FILE_FORMATS: Final[dict[str, FileRenderer]] = {
    "sqlite": _find_later("sqlite", "write_sqlite", "A database of tables, views and a full-text search."),
    "parquet": _find_later("parquet", "write_parquet", "A folder of columns by year, for DuckDB and Dask."),
}
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
