"""Options that several commands share, declared once, and the `store`, `filters` and `output` they are read into."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack
from functools import partial
from inspect import Parameter, Signature, signature
from itertools import islice
from pathlib import Path
from typing import Any, Final, NamedTuple, cast

import typer

from seecli.cli.notes import print_note
from seecli.cli.progress import show_progress
from seecli.files import refuse_to_overwrite
from seecli.library.store import Store
from seecli.phrases.choices import read_choice, split_commas
from seecli.render import ENDINGS, FILE_FORMATS, FORMATS
from seecli.render.screen import COLOR
from seecli.store.filters import FILTER_FACETS, Filters, Wanted
from seecli.store.location import VARIABLE, find_store, list_files
from seecli.store.select import list_values
from seecli.store.sources import locate_documents
from seecli.text import spell_count

Given = Mapping[str, Any]
_COLORS: Final = ("auto", "always", "never")
_MOST_NAMED: Final = 3


class Output(NamedTuple):
    """How to show a result."""

    format: str
    fields: tuple[str, ...] = ()
    limit: int | None = None
    fails_on_nothing: bool = False
    path: Path | None = None
    is_paged: bool = True


def _option(name: str, annotation: Any, meaning: str, metavar: str | None = None, **more: Any) -> Parameter:  # noqa: ANN401
    flags = more.pop("flag", f"--{name.replace('_', '-')}").split(",")
    settings = typer.Option(
        more.pop("default", None), *flags, help=meaning, metavar=metavar, show_default=False, **more
    )
    return Parameter(name, Parameter.KEYWORD_ONLY, default=settings, annotation=annotation)


# The panels are headings of the help page.
_STORE_OPTIONS = [
    _option(
        "store", Path | None, f"store to ask instead of {VARIABLE} or the shipped one", "PATH", rich_help_panel="Store"
    ),
    _option("lenient", bool, "leave out broken lines of the store", default=False, rich_help_panel="Store"),
]
_filter = partial(_option, rich_help_panel="Filters")
_FILTER_OPTIONS = [
    *(_filter(facet, list[str] | None, meaning, "NAME,...") for facet, meaning in FILTER_FACETS.items()),
    *(_filter(f"not_{facet}", list[str] | None, f"leave out this {facet}", "NAME,...") for facet in FILTER_FACETS),
    _filter("date", list[str] | None, "2018, 2018-06, 2018q2, 'june 2018', 2017..2019, ...", "PERIOD,..."),
    _filter("since", str | None, "from the first day of the period", "PERIOD"),
    _filter("until", str | None, "to the last day of the period", "PERIOD"),
    _filter("online", bool | None, "how it was held", flag="--online/--in-person"),
]
_output = partial(_option, rich_help_panel="Output")
_OUTPUT_OPTIONS = [
    _output("format", str | None, f"{', '.join((*FORMATS, *FILE_FORMATS))}; table on a terminal, else plain", "FORMAT"),
    _output("json", bool, "the same as --format json: whole records", default=False),
    _output("fields", list[str] | None, "columns to show; 'seecli fields' names them", "NAME,..."),
    _output("limit", int | None, "show the first N; 0 = all", "N", min=0),
    _output("exit_status", bool, "exit with 1 if nothing is found", default=False),
    _output("output", Path | None, "write to a file; its ending tells the format", "FILE", flag="-o,--output"),
    _output("color", str | None, "whether to use colour; auto: on a terminal", "|".join(_COLORS)),
    _output("no_color", bool, "the same as --color never", default=False),
    _output("no_pager", bool, "never through a pager", default=False),
]


def _build_store(given: Given) -> Store:
    location = find_store(given["store"])
    path: Path | None = given["output"].path if given.get("output") else None
    if path:
        refuse_to_overwrite(path, list_files(location.path))
    store = Store.open(given["store"], lenient=given["lenient"], watch=show_progress)
    if path:
        refuse_to_overwrite(path, _find_documents(store, Path(os.path.realpath(path)).name))
    for line in _spell_broken(store):
        print_note(line)
    return store


def _find_documents(store: Store, name: str) -> Iterable[Path]:
    """The document of a store that has this name, where it lies beside the store or was read."""
    is_document = name in list_values(store.index, "document")
    return locate_documents(store.location.path, [name]).values() if is_document else ()


def _spell_broken(store: Store) -> Iterator[str]:
    count = store.count_broken()
    for line, problem in islice(store.broken, _MOST_NAMED):
        yield f"{store.location.path}:{line}: {problem}"
    if count:
        named = "" if count <= _MOST_NAMED else "; 'seecli check --lenient' names them all"
        yield f"{spell_count(count, 'broken line')} left out{named}"


def _build_filters(given: Given) -> Filters:
    store: Store = given["store"]
    return store.read_filters(**cast("Wanted", {option.name: given[option.name] for option in _FILTER_OPTIONS}))


def _build_output(given: Given) -> Output:
    color = "never" if given["no_color"] else given["color"]
    if color is not None:
        os.environ[COLOR] = read_choice("colour", color, _COLORS)
    return Output(
        _read_format(given),
        split_commas(given["fields"] or ()),
        given["limit"],
        given["exit_status"],
        given["output"],
        not given["no_pager"],
    )


def _read_format(given: Given) -> str:
    """As asked for, else as the ending of the file says, else a table on a terminal and plain lines elsewhere."""
    path: Path | None = given["output"]
    if given["json"]:
        return "json"
    if given["format"]:
        return read_choice("format", given["format"], (*FORMATS, *FILE_FORMATS))
    if path:
        return ENDINGS[read_choice("ending", path.suffix.lower(), tuple(ENDINGS))]
    return "table" if sys.stdout.isatty() else "plain"


# In the order in which they are built: values of filters are looked up in the store.
_GROUPS: Final[tuple[tuple[str, list[Parameter], Callable[[Given], object]], ...]] = (
    ("output", _OUTPUT_OPTIONS, _build_output),
    ("store", _STORE_OPTIONS, _build_store),
    ("filters", _FILTER_OPTIONS, _build_filters),
)


def with_options(run: Callable[..., None]) -> Callable[..., None]:
    """Give the command an option group for each of `store`, `filters` and `output` that `run` takes."""
    own = signature(run).parameters
    groups = [group for group in _GROUPS if group[0] in own]

    def command(**given: Any) -> None:  # noqa: ANN401  (what Typer has read)
        with ExitStack() as stack:
            for name, _, build in groups:
                given[name] = build(given)
                if name == "store":
                    stack.enter_context(given[name])
            run(**{name: given[name] for name in own})

    options = {name: parameters for name, parameters, _ in groups}
    command.__doc__ = run.__doc__
    command.__signature__ = Signature(  # type: ignore[attr-defined]
        [
            part.replace(kind=Parameter.KEYWORD_ONLY)
            for name, parameter in own.items()
            for part in options.get(name, [parameter])
        ]
    )
    return command
