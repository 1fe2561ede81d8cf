"""The vocabulary in the form that commands read: written once from the YAML files, so that no command parses YAML."""

import json
from collections.abc import Iterator

from seecli.vocabulary.load import SHAPES, Entry, load_entries
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
    """Whether commands ask for the terms of a file: places and people are only for reading documents."""
    return SHAPES[file].kind not in ("place", "people")


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
