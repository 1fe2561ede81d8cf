"""A YAML file that people may have written in, the values in it out."""

import json
from pathlib import Path
from typing import Any, Final

# In bytes. The whole store that ships has 1 MB.
_LARGEST: Final = 4_000_000
_SPELLING: Final = json.JSONEncoder(ensure_ascii=False, allow_nan=False)


def load_handwritten(path: Path) -> Any:  # noqa: ANN401  (what YAML has read)
    """What a file says, None if that is nothing; ValueError with one line if it is no YAML that can be read."""
    import yaml  # noqa: PLC0415  (20 ms, only where there is such a file)

    try:
        return yaml.safe_load(path.read_text(encoding="utf-8"))
    # ValueError: a letter that is no UTF-8, 31 February, a number of 5,000 digits. RecursionError: 1,000 open brackets.
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise ValueError(" ".join(str(error).split())) from None


def find_unspellable(value: object) -> str | None:
    """Why a value cannot stand in a store, whatever its place; None if it can.

    YAML has more than JSON: bytes, sets, lists that hold themselves, and nine aliases of nine that make gigabytes.
    """
    size = 0
    try:
        for piece in _SPELLING.iterencode(value):
            size += len(piece.encode())
            if size > _LARGEST:
                return f"spelled out it has more than {_LARGEST // 1_000_000} MB"
    except (TypeError, ValueError, RecursionError) as error:
        return f"holds what is no text, number, list or object of a store ({error})"
    return None
