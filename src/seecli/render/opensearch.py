"""Bulk lines for OpenSearch and Elasticsearch: for each event a line that names its id, and one that is the event."""

from collections.abc import Iterator
from typing import TextIO

from seecli.render.events import read_events
from seecli.render.json_text import spell_json, spell_shown
from seecli.render.result import Result


def render_opensearch(result: Result, out: TextIO) -> None:
    """The body of a request to INDEX/_bulk, whose address names the index; what has the same id is replaced there."""
    out.writelines(_spell_lines(result))


def _spell_lines(result: Result) -> Iterator[str]:
    for event in read_events(result):
        yield spell_json({"index": {"_id": event["id"]}}) + "\n"
        yield spell_shown(result, event) + "\n"
