"""What the documents of a store are called: seeds/manifest.yaml, or its copy inside the package."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final, NamedTuple

from seecli.errors import DocumentError
from seecli.store.handwritten import load_handwritten
from seecli.store.location import Location

_NAME: Final = "manifest.yaml"
_KEYS: Final = ("title", "kind", "period")


class Description(NamedTuple):
    """A document's readable title, its family, and the period it reports on."""

    title: str
    kind: str
    period: str


def load_descriptions(location: Location) -> dict[str, Description]:
    """The descriptions of the documents by file name; none where no manifest lies beside the store."""
    folder = location.path.resolve().parent
    for path in (folder / _NAME, folder.parent / "seeds" / _NAME):
        if path.is_file():
            return _read_manifest(path)
    return {}


def _read_manifest(path: Path) -> dict[str, Description]:
    try:
        loaded = load_handwritten(path)
    except ValueError as error:
        raise DocumentError(path, str(error)) from None
    if not isinstance(loaded, dict):
        raise DocumentError(path, "expected documents, each under its file name")
    return {str(name): _read_description(path, str(name), entry) for name, entry in loaded.items()}


def _read_description(path: Path, name: str, entry: object) -> Description:
    if not isinstance(entry, Mapping) or set(entry) != set(_KEYS):
        raise DocumentError(path, f"{name}: expected {', '.join(_KEYS)}")
    wrong = next((key for key in _KEYS if not isinstance(entry[key], str)), None)
    if wrong:
        raise DocumentError(path, f"{name}.{wrong}: expected a string; write it in quotes")
    return Description(*(entry[key] for key in _KEYS))
