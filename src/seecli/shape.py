"""What a record must look like, derived from the annotations in model.py: a type in, a Shape to check values by out."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cache
from types import MappingProxyType, NoneType, UnionType
from typing import Annotated, Any, Final, NamedTuple, cast, get_args, get_origin, is_typeddict

from seecli.model import Event, Form, Meaning

_SPOKEN: Final = {
    str: "text",
    int: "a whole number",
    float: "a number",
    bool: "true or false",
    list: "a list",
    dict: "an object",
    NoneType: "null",
}
_JSON_TYPES: Final = {
    str: "string",
    int: "integer",
    float: "number",
    bool: "boolean",
    list: "array",
    dict: "object",
    NoneType: "null",
}

# What every reader of JSON holds exactly (RFC 7493); SQLite has no room for more than a thousand times that.
_LARGEST: Final = 2**53 - 1


class Shape(NamedTuple):
    """The types a value may have, the form of a text or a list, the shape of a list's items or of an object's keys."""

    types: tuple[type, ...]
    meaning: str = ""
    form: str = ""
    item: "Shape | None" = None
    keys: Mapping[str, "Shape"] = MappingProxyType({})

    def __str__(self) -> str:
        """The types in words, as in an error message."""
        return " or ".join(_SPOKEN[kind] for kind in self.types)


class Problem(NamedTuple):
    """What is wrong with a value, and where in it."""

    place: str
    message: str

    def inside(self, place: str) -> "Problem":
        """The same problem seen from one level further out."""
        joint = "." if self.place and not self.place.startswith("[") else ""
        return Problem(f"{place}{joint}{self.place}", self.message)


@cache
def read_shape(annotation: Any = Event) -> Shape:  # noqa: ANN401  (an annotation may be any object)
    """The shape that an annotation describes."""
    if get_origin(annotation) is Annotated:
        annotation, *notes = get_args(annotation)
        found = {type(note): str(note) for note in notes}
        return read_shape(annotation)._replace(meaning=found.get(Meaning, ""), form=found.get(Form, ""))
    if isinstance(annotation, UnionType):
        return Shape(tuple(kind for part in get_args(annotation) for kind in read_shape(part).types))
    if get_origin(annotation) is list:
        return Shape((list,), item=read_shape(get_args(annotation)[0]))
    if is_typeddict(annotation):
        return Shape((dict,), keys={key: read_shape(part) for key, part in annotation.__annotations__.items()})
    return Shape((annotation,))


def find_problem(value: object, shape: Shape) -> Problem | None:
    """The first thing in which a value read from JSON departs from its shape."""
    # Not isinstance: True is an int. An int is a number, though: 5 kg are written 5.
    kind = type(value)
    if kind not in shape.types and not (kind is int and float in shape.types):
        return Problem("", f"expected {shape}, found {_SPOKEN[kind]}")
    if kind is int and abs(cast("int", value)) > _LARGEST:
        return Problem("", f"expected a whole number of at most {_LARGEST}")
    if shape.keys and isinstance(value, dict):
        return _find_key_problem(value, shape.keys)
    if shape.item and isinstance(value, list) and (problem := _find_item_problem(value, shape.item)):
        return problem
    if shape.form and value is not None and not _FORMS[shape.form].fits(value):
        return Problem("", f"expected {_FORMS[shape.form].spoken}, found '{value}'")
    return None


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _is_line_range(numbers: Sequence[int]) -> bool:
    return len(numbers) == _PAIR and 1 <= numbers[0] <= numbers[1]


class _Rule(NamedTuple):
    """Whether a value has a form, what the form is in words, and in JSON Schema."""

    fits: Callable[[Any], bool]
    spoken: str
    schema: Mapping[str, object]


_PAIR: Final = 2
_FORMS: Final = {
    "date": _Rule(_is_day, "a day as in 2018-06-15", {"format": "date"}),
    "line-range": _Rule(_is_line_range, "first and last line as in [3, 7]", {"minItems": _PAIR, "maxItems": _PAIR}),
}


def _find_item_problem(items: list[object], shape: Shape) -> Problem | None:
    for number, item in enumerate(items):
        if problem := find_problem(item, shape):
            return problem.inside(f"[{number}]")
    return None


def _find_key_problem(value: dict[str, object], keys: Mapping[str, Shape]) -> Problem | None:
    if value.keys() != keys.keys():
        missing, unknown = keys.keys() - value.keys(), value.keys() - keys.keys()
        return Problem(min(missing or unknown), "missing" if missing else "unknown key")
    for key, shape in keys.items():
        if problem := find_problem(value[key], shape):
            return problem.inside(key)
    return None


def build_json_schema(shape: Shape) -> dict[str, object]:
    """The shape as JSON Schema."""
    types = [_JSON_TYPES[kind] for kind in shape.types]
    schema: dict[str, object] = {"type": types if len(types) > 1 else types[0]}
    if shape.meaning:
        schema["description"] = shape.meaning
    if shape.form:
        schema |= _FORMS[shape.form].schema
    if shape.item:
        schema["items"] = build_json_schema(shape.item)
    if shape.keys:
        schema["properties"] = {key: build_json_schema(part) for key, part in shape.keys.items()}
        schema |= {"required": list(shape.keys), "additionalProperties": False}
    return schema
