"""`seecli schema`: the record as JSON Schema."""

from typing import Final

from seecli.model import SCHEMA_VERSION
from seecli.render.json_text import spell_json
from seecli.shape import build_json_schema, read_shape

EXAMPLES = ("seecli schema",)
_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


def run() -> None:
    """The record as JSON Schema."""
    head = {"$schema": _DIALECT, "title": f"seecli event, schema {SCHEMA_VERSION}"}
    print(spell_json(head | build_json_schema(read_shape()), indent=2))
