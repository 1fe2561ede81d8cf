"""Archives of as many documents as wanted: the shipped newsletters and decks with other years, each its own."""

import re
from pathlib import Path
from typing import Final

from benchmarks.stores import SHIPPED

_SEEDS: Final = SHIPPED.parents[1] / "seeds"
# The two shortest: an office's archive is many short documents rather than few long ones.
_MODELS: Final = ("003_51039b2d55fa42d0.txt", "004_a62fcfaac99cdfed.txt")
_YEAR = re.compile(r"\b20[012]\d\b")
_FIRST, _YEARS = 2003, 18


def write_documents(folder: Path, count: int) -> int:
    """Write so many documents into a folder; the number of their bytes."""
    folder.mkdir(parents=True)
    models = [(_SEEDS / name).read_text(encoding="utf-8-sig") for name in _MODELS]
    size = 0
    for number in range(count):
        text = _YEAR.sub(str(_FIRST + number % _YEARS), models[number % len(models)])
        size += (folder / f"document-{number:06}.txt").write_bytes(f"{text}\nDocument {number}.\n".encode())
    return size
