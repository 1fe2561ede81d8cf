"""Which store answers: a path given by hand, one from the environment, or the one that ships with seecli."""

import os
from pathlib import Path
from typing import Final, NamedTuple

VARIABLE: Final = "SEECLI_STORE"
_PACKAGE = Path(__file__).resolve().parents[1]
CHECKSUM: Final = ".sha256"
CORRECTIONS: Final = ".corrections.yaml"
DOCUMENTS: Final = ".documents.jsonl"
_SHIPPED: Final = Path("data") / "events.jsonl"


class Location(NamedTuple):
    """A path to a store, and the rule that chose it."""

    path: Path
    rule: str


def find_store(given: Path | None = None) -> Location:
    """The store to use; a path given by hand or by the environment wins even if nothing is there."""
    if given:
        return Location(given, "--store")
    if named := os.environ.get(VARIABLE):
        return Location(Path(named), VARIABLE)
    packaged = _PACKAGE / _SHIPPED
    if packaged.is_file():
        return Location(packaged, "the store inside the package")
    return Location(_PACKAGE.parents[1] / _SHIPPED, "the data folder of the checkout")


def find_beside(store: Path, ending: str) -> Path:
    """The file that belongs to a store: `events.corrections.yaml` for `events.jsonl`, beside what a link leads to."""
    target = Path(os.path.realpath(store))
    return target.with_name((target.name if ending == CHECKSUM else target.stem) + ending)


def list_files(store: Path) -> list[Path]:
    """A store and all that belongs to it."""
    return [store, *(find_beside(store, ending) for ending in (CHECKSUM, CORRECTIONS, DOCUMENTS))]
