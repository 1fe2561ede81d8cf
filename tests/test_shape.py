"""The shape of a record and its JSON Schema come from the annotations of the model."""

from seecli.model import Event
from seecli.shape import build_json_schema, read_shape


def test_every_key_of_the_model_has_a_shape_and_a_meaning():
    shape = read_shape()
    assert list(shape.keys) == list(Event.__annotations__)
    assert all(part.meaning for part in shape.keys.values())


def test_the_json_schema_asks_for_every_key_and_allows_no_other():
    schema = build_json_schema(read_shape())
    assert schema["required"] == list(Event.__annotations__)
    assert schema["additionalProperties"] is False
    assert schema["properties"]["start"] == {
        "type": ["string", "null"],
        "description": "first day of the first occurrence, ISO",
        "format": "date",
    }
    assert schema["properties"]["source"]["properties"]["lines"]["items"] == {
        "type": "array",
        "items": {"type": "integer"},
        "minItems": 2,
        "maxItems": 2,
    }
