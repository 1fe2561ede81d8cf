"""What the value of a parameter may be: the words so far and the one at the cursor in, values with labels out."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import closing, suppress
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

from seecli.cli.app import TOPICS
from seecli.cli.commands import COMMANDS
from seecli.errors import SeecliError
from seecli.text import fold, spell_count

Labels = Mapping[str, str]

# Of more ids than that none is shown: nobody reads them, and to list 100,000 takes a second.
_MOST_IDS: Final = 2000
_MOST_TITLES: Final = 300


def list_values(command: str, param: Any, before: Sequence[str], word: str) -> Labels:  # noqa: ANN401  (Typer's class)
    """The values of a parameter that begin with a word; none if they are not known."""
    from seecli.store.filters import FILTER_FACETS  # noqa: PLC0415

    kind = _KINDS.get((command, param.name), param.name.removeprefix("not_"))
    if kind in _VALUES:
        return _VALUES[kind](before, word)
    if kind in FILTER_FACETS:
        return _complete_facet(kind, before, word)
    choices = (param.metavar or "").strip("[]").split("|")
    return keep_fitting(dict.fromkeys(choices, ""), word) if len(choices) > 1 else {}


def keep_fitting(labels: Labels, word: str) -> Labels:
    """The values that begin with a word, in any case, with or without accents; they keep what was typed of it."""
    start = fold(word)
    found = {value: label for value, label in labels.items() if fold(value).startswith(start)}
    return {word + value[len(word) :] if len(fold(value)) == len(value) else value: found[value] for value in found}


def _keep_last(labels: Labels, word: str) -> Labels:
    """The same for the last of several with commas; those that are named already are left out."""
    if whole := keep_fitting(labels, word):
        return whole
    head, comma, last = word.rpartition(",")
    named = {fold(part) for part in head.split(",")}
    left = {value: label for value, label in labels.items() if fold(value) not in named}
    return {f"{head}{comma}{value}": label for value, label in keep_fitting(left, last).items()}


def _complete_facet(facet: str, before: Sequence[str], word: str) -> Labels:
    from seecli.store.facets import find_kinds  # noqa: PLC0415  (the store's modules only where they are asked)
    from seecli.vocabulary.terms import read_terms  # noqa: PLC0415

    terms = [term for kind in find_kinds(facet) for term in read_terms(kind)]
    called = {term.value: term.label for term in terms}
    stored = {value: _spell_label(value, called, count) for value, count in _count(facet, before).items()}
    # What events have; else other names of that; else what the vocabulary knows besides.
    names = {name: term.value for term in terms if term.value in stored for name in (term.label, *term.names)}
    return _keep_last(stored, word) or _keep_last(names, word) or _keep_last(called, word)


def _spell_label(value: str, called: Labels, count: int) -> str:
    label = called.get(value, value)
    return ", ".join((*([label] if label != value else []), spell_count(count, "report")))


def _count(facet: str, before: Sequence[str]) -> dict[str, int]:
    """How many rows `list` would show for each value: reports, so that no record has to be read."""
    from seecli.store.select import count_values  # noqa: PLC0415

    with suppress(SeecliError), closing(_open_store(before)) as store:
        return count_values(store.index, facet, ())
    return {}


def _open_store(before: Sequence[str]) -> Any:  # noqa: ANN401
    from seecli.library.store import Store  # noqa: PLC0415

    named = next((value for option, value in pairwise(before) if option == "--store"), None)
    return Store.open(Path(named).expanduser() if named else None)


def _complete_dates(before: Sequence[str], word: str) -> Labels:
    head, comma, last = word.rpartition(",")
    by = "month" if "-" in last else "year"
    counts = _count(by, before)
    return {
        f"{head}{comma}{value}": label
        for value, label in keep_fitting(
            {value: _spell_label(value, {}, counts[value]) for value in sorted(counts)}, last
        ).items()
    }


def _complete_ids(before: Sequence[str], word: str) -> Labels:
    from seecli.store.select import find_ids  # noqa: PLC0415

    with closing(_open_store(before)) as store:
        numbers = find_ids(store.index, word)
        if len(numbers) > _MOST_IDS:
            return {}
        if len(numbers) > _MOST_TITLES:
            return dict.fromkeys(numbers, "")
        return {event["id"]: event["title"] for event in store.read(numbers.values())}


def _complete_fields(before: Sequence[str], word: str) -> Labels:  # noqa: ARG001
    from seecli.render.columns import EVENT_COLUMNS  # noqa: PLC0415
    from seecli.shape import read_shape  # noqa: PLC0415

    shapes = read_shape().keys
    meanings = {column.name: shapes[column.name].meaning if column.name in shapes else "" for column in EVENT_COLUMNS}
    return _keep_last(meanings, word)


def _complete_formats(before: Sequence[str], word: str) -> Labels:  # noqa: ARG001
    from seecli.render import FILE_FORMATS, FORMATS  # noqa: PLC0415

    renderers: dict[str, Callable[..., None]] = {**FORMATS, **FILE_FORMATS}
    return keep_fitting({name: (render.__doc__ or "").split("\n")[0] for name, render in renderers.items()}, word)


def _complete_facet_names(before: Sequence[str], word: str) -> Labels:  # noqa: ARG001
    from seecli.store.facets import FACETS  # noqa: PLC0415

    return _keep_last(dict.fromkeys(FACETS, ""), word)


# By the command and the parameter where commands mean different things by it.
_KINDS: Final = {("values", "field"): "facet", ("summary", "by"): "facet"}
_VALUES: Final[dict[str, Callable[[Sequence[str], str], Labels]]] = {
    **dict.fromkeys(("date", "since", "until", "period"), _complete_dates),
    "ids": _complete_ids,
    "fields": _complete_fields,
    "format": _complete_formats,
    "facet": _complete_facet_names,
    "name": lambda _, word: keep_fitting({**COMMANDS, **TOPICS}, word),
}
