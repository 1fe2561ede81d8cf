"""The vocabulary files in, checked entries out; whatever breaks a rule is an error that names file and key."""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

import yaml

from seecli.errors import VocabularyError
from seecli.vocabulary.coordinates import read_coordinates
from seecli.vocabulary.terms import name_key


class Shape(NamedTuple):
    """What an entry of a file may hold: strings that must be there, lists of names and other strings that may."""

    kind: str
    strings: tuple[str, ...]
    lists: tuple[str, ...]
    claiming: tuple[str, ...]
    optional: tuple[str, ...] = ()


class Entry(NamedTuple):
    """One entry of a vocabulary file."""

    id: str
    strings: Mapping[str, str]
    lists: Mapping[str, tuple[str, ...]]

    @property
    def label(self) -> str:
        """What people call it."""
        return self.strings["label"]

    @property
    def names(self) -> tuple[str, ...]:
        """The words that always mean it."""
        return self.lists["names"]


# In a file no two entries may claim the same name in one of the `claiming` lists.
SHAPES: Mapping[str, Shape] = {
    "countries.yaml": Shape(
        "country", ("label",), ("names", "demonyms", "agencies", "except"), ("names", "demonyms", "agencies")
    ),
    "places.yaml": Shape("place", ("country",), ("names",), ("names",), ("at",)),
    "programmes.yaml": Shape("programme", ("label",), ("names", "together", "except", "aliases"), ("names", "aliases")),
    "topics.yaml": Shape("topic", ("label",), ("names", "hints"), ("names",)),
    "activities.yaml": Shape("activity", ("label",), ("names", "hints", "acts", "things"), ("names",)),
    "organizations.yaml": Shape("organization", ("label",), ("names", "except", "roles"), ("names",)),
    "people.yaml": Shape("people", ("label",), ("names", "words", "alone", "heads"), ("names",)),
    "commodities.yaml": Shape("commodity", ("label",), ("names",), ("names",)),
    "synonyms.yaml": Shape("synonym", (), ("forms", "same", "related", "values"), ()),
}


# Of what a synonym may name a value.
_SEARCHED = ("topic", "programme", "activity")

# How plainly words say that somebody took part, and who else people.yaml names.
PEOPLE = ("participants", "experts", "public")
OTHERS = ("staff", "bodies", "seizers")

# What an organisation is where money is spoken of: its mere support is money, or it is never said to pay.
ROLES = ("funder", "never a donor")


@cache
def load_entries(file: str) -> tuple[Entry, ...]:
    """The entries of a vocabulary file of this package, in its order."""
    return read_entries(file, (files("seecli.vocabulary") / file).read_text(encoding="utf-8"))


def read_entries(file: str, text: str) -> tuple[Entry, ...]:
    """The entries of a vocabulary text; `file` is the name that decides its shape and stands in errors.

    >>> read_entries("commodities.yaml", "cocaine: {label: Cocaine, names: [cocaine]}")[0].names
    ('cocaine',)
    >>> read_entries("commodities.yaml", "no: {label: Nothing}")
    Traceback (most recent call last):
    seecli.errors.VocabularyError: commodities.yaml: False: an id must be a string; write it in quotes
    """
    try:
        loaded = yaml.load(text, Loader=_StrictLoader)  # noqa: S506  (a SafeLoader)
    except (yaml.YAMLError, ValueError, TypeError) as error:
        raise VocabularyError(file, "file", " ".join(str(error).split())) from error
    if not isinstance(loaded, dict):
        raise VocabularyError(file, "file", "expected entries, each under its id")
    entries = tuple(_entry(file, key, body) for key, body in loaded.items())
    _check_claims(file, entries)
    _check_references(file, entries)
    return entries


class _StrictLoader(yaml.CSafeLoader):
    """A safe loader that does not let a key stand twice."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:  # noqa: FBT001, FBT002
        keys = [key.value for key, _ in node.value]
        twice = [key for key, count in Counter(keys).items() if count > 1]
        if twice:
            raise yaml.constructor.ConstructorError(None, None, f"{twice[0]} stands twice", node.start_mark)
        return super().construct_mapping(node, deep)


def _entry(file: str, key: object, body: object) -> Entry:
    if not isinstance(key, str) or not name_key(key):
        raise VocabularyError(file, str(key), "an id must be a string; write it in quotes")
    if not isinstance(body, dict):
        raise VocabularyError(file, key, "expected an entry with " + ", ".join(SHAPES[file].strings))
    shape = SHAPES[file]
    known = (*shape.strings, *shape.optional, *shape.lists)
    unknown = [str(name) for name in body if name not in known]
    if unknown:
        raise VocabularyError(file, f"{key}.{unknown[0]}", f"unknown key; known are {', '.join(known)}")
    given = (*shape.strings, *(name for name in shape.optional if name in body))
    strings = {name: _string(file, f"{key}.{name}", body.get(name)) for name in given}
    return Entry(
        key, strings, {name: tuple(_strings(file, f"{key}.{name}", body.get(name, []))) for name in shape.lists}
    )


def _strings(file: str, key: str, values: object) -> Iterator[str]:
    if not isinstance(values, list):
        raise VocabularyError(file, key, "expected a list")
    for value in values:
        yield _string(file, key, value)


def _string(file: str, key: str, value: object) -> str:
    if not isinstance(value, str):
        raise VocabularyError(file, key, f"expected a string, found {value!r}; write it in quotes")
    if not name_key(value):
        raise VocabularyError(file, key, "expected a name, found nothing")
    return value


def _check_claims(file: str, entries: tuple[Entry, ...]) -> None:
    claims: dict[str, str] = {}
    for entry in entries:
        for name in claimed_names(file, entry):
            other = claims.setdefault(name_key(name), entry.id)
            if other != entry.id:
                raise VocabularyError(file, entry.id, f"'{name}' is claimed by '{other}' too")


def _check_references(file: str, entries: tuple[Entry, ...]) -> None:
    for entry in entries:
        for key, problem in (*_find_wrong_ids(file, entry), *_find_wrong_lists(entry)):
            raise VocabularyError(file, f"{entry.id}{key}", problem)


def _find_wrong_ids(file: str, entry: Entry) -> Iterator[tuple[str, str]]:
    """Countries of places must be known, and groups of people those that are counted."""
    if file == "places.yaml" and entry.strings["country"] not in _list_ids("country"):
        yield ".country", f"no country has the code '{entry.strings['country']}'"
    if "at" in entry.strings and not read_coordinates(entry.strings["at"]):
        yield ".at", f"'{entry.strings['at']}' is no latitude and longitude; write '41.33, 19.82'"
    if file == "people.yaml" and entry.id not in (*PEOPLE, *OTHERS):
        yield "", f"unknown group; known are {', '.join((*PEOPLE, *OTHERS))}"


def _find_wrong_lists(entry: Entry) -> Iterator[tuple[str, str]]:
    """Roles and values of synonyms must be known, and parts of a name must be words."""
    for role in entry.lists.get("roles", ()):
        if role not in ROLES:
            yield ".roles", f"unknown role '{role}'; known are {', '.join(ROLES)}"
    for value in entry.lists.get("values", ()):
        kind, _, wanted = value.partition(":")
        if kind not in _SEARCHED or wanted not in _list_ids(kind):
            yield ".values", f"'{value}' is no value of {', '.join(_SEARCHED)}"
    for words in entry.lists.get("together", ()):
        if not all(name_key(part) for part in words.split(" + ")):
            yield ".together", f"'{words}' has a part without a word"


@cache
def _list_ids(kind: str) -> frozenset[str]:
    file = next(file for file, shape in SHAPES.items() if shape.kind == kind)
    return frozenset(entry.id for entry in load_entries(file))


def claimed_names(file: str, entry: Entry) -> tuple[str, ...]:
    """Every name that means this entry and no other."""
    label = (entry.label,) if "label" in SHAPES[file].strings else ()
    return (entry.id, *label, *(name for part in SHAPES[file].claiming for name in entry.lists[part]))
