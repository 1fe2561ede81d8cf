"""The vocabulary in the form that commands read: written once from the YAML files, so that no command parses YAML."""

import json
from collections.abc import Iterator, Mapping

from seecli.text import words
from seecli.vocabulary.coordinates import read_coordinates
from seecli.vocabulary.load import SHAPES, Entry, load_entries
from seecli.vocabulary.meanings import Meaning, meaning_key
from seecli.vocabulary.terms import name_key


def compile_vocabulary() -> str:
    """JSON: for each kind its terms as [value in the store, label, names], in the order of the file."""
    entries = {file: load_entries(file) for file in SHAPES}  # all of them, so that each is checked
    terms = {
        shape.kind: [_term(shape.kind, entry) for entry in entries[file]]
        for file, shape in SHAPES.items()
        if _is_asked(file)
    }
    kinds = (f'"{kind}": [\n' + ",\n".join(map(_dumps, found)) + "\n]" for kind, found in terms.items())
    return "{" + ",\n".join(kinds) + "}\n"


def _is_asked(file: str) -> bool:
    """Whether commands ask for the terms of a file: places and people are only for reading, synonyms for searching."""
    return SHAPES[file].kind not in ("place", "people", "synonym")


def _term(kind: str, entry: Entry) -> tuple[str, str, list[str]]:
    value = entry.label if kind == "country" else entry.id
    return value, entry.label, list(_names(kind, entry, value))


def _names(kind: str, entry: Entry, value: str) -> Iterator[str]:
    """Each name once, the code of a country first; the value and the label go without saying."""
    seen = {name_key(value), name_key(entry.label)}
    code = (entry.id,) if kind == "country" else ()
    lists = [entry.lists.get(part, ()) for part in ("names", "demonyms", "aliases")]
    for name in (*code, *(name for names in lists for name in names)):
        if name_key(name) not in seen:
            seen.add(name_key(name))
            yield name


def _dumps(term: tuple[str, str, list[str]]) -> str:
    return json.dumps(term, ensure_ascii=False)


def compile_keys() -> str:
    """JSON: for each kind the value of each name, as `name_key` writes it: to fold 1,700 names takes 3 ms a start."""
    keys = {
        kind: {name_key(name): value for value, label, names in terms for name in (value, label, *names)}
        for kind, terms in json.loads(compile_vocabulary()).items()
    }
    return json.dumps(keys, ensure_ascii=False, indent=0) + "\n"


def compile_coordinates() -> str:
    """JSON: country, degrees north and degrees east of each place by its names, of each capital by its country."""
    countries = {entry.id: entry.label for entry in load_entries("countries.yaml")}
    places: dict[str, tuple[str, float, float]] = {}
    capitals: dict[str, tuple[str, float, float]] = {}
    for entry in load_entries("places.yaml"):
        if point := read_coordinates(entry.strings.get("at", "")):
            country = countries[entry.strings["country"]]
            capitals.setdefault(name_key(country), (country, *point))
            places.update(dict.fromkeys(map(name_key, (entry.id, *entry.names)), (country, *point)))
    kinds = {"capitals": capitals, "places": places}
    return "{" + ",\n".join(f'"{kind}": {{\n{_dump_points(points)}\n}}' for kind, points in kinds.items()) + "}\n"


def _dump_points(points: Mapping[str, tuple[str, float, float]]) -> str:
    return ",\n".join(f"{json.dumps(key)}: {json.dumps(point, ensure_ascii=False)}" for key, point in points.items())


def compile_meanings() -> str:
    """JSON: every meaning once, and under each name, as `meaning_key` writes it, which meanings it has."""
    meanings: list[Meaning] = []
    by_key: dict[str, list[int]] = {}
    for names, meaning in (*_list_synonyms(), *_list_named_values()):
        for key in dict.fromkeys(meaning_key(words(name)) for name in names):
            by_key.setdefault(key, []).append(len(meanings))
        meanings.append(meaning)
    lines = (json.dumps(meaning, ensure_ascii=False) for meaning in meanings)
    keys = (f"{json.dumps(key)}: {json.dumps(found)}" for key, found in sorted(by_key.items()))
    return '{"meanings": [\n' + ",\n".join(lines) + '\n],\n"keys": {\n' + ",\n".join(keys) + "\n}}\n"


def _list_synonyms() -> Iterator[tuple[tuple[str, ...], Meaning]]:
    for entry in load_entries("synonyms.yaml"):
        names = (entry.id, *entry.lists["same"])
        # A verb and its nouns find each other; so do words that mean the same.
        forms = (entry.id, *entry.lists["forms"])
        if entry.lists["forms"]:
            yield forms, Meaning(forms=forms)
        yield names, Meaning(same=names, related=entry.lists["related"], values=entry.lists["values"])


def _list_named_values() -> Iterator[tuple[tuple[str, ...], Meaning]]:
    for entry in load_entries("countries.yaml"):
        names = (entry.label, *entry.names)
        values = (f"host:{entry.label}", f"country:{entry.label}", f"mention:{entry.label}")
        yield (*names, *entry.lists["demonyms"]), Meaning(values=values)
    for entry in load_entries("organizations.yaml"):
        names = (entry.id, entry.label, *entry.names)
        yield names, Meaning(same=names, values=(f"organization:{entry.id}", f"donor:{entry.id}"))
    for entry in load_entries("programmes.yaml"):
        names = (entry.label, *entry.names)
        yield (entry.id, *names), Meaning(same=names, values=(f"programme:{entry.id}",))
    for entry in load_entries("topics.yaml"):
        yield (entry.id, entry.label), Meaning(values=(f"topic:{entry.id}",))
