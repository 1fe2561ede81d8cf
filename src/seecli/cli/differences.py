"""What a new store changes, for someone to look at before it is written: a line for each field."""

import json
from collections.abc import Iterable
from os.path import commonprefix
from typing import Final

from seecli.gather.differences import Difference
from seecli.render.cells import spell_line

_LONGEST: Final = 100
_AROUND: Final = 30


def print_differences(differences: Iterable[Difference]) -> None:
    """Print what each field was and what it will be, as JSON; of long texts the part that is different."""
    for change, name, field, before, after in differences:
        spelled = [json.dumps(value, ensure_ascii=False) for value in (before, after) if value is not None]
        print(spell_line(f"{change:<7}  {name}  {field}: {' -> '.join(_shorten(spelled))}"))


def _shorten(values: list[str]) -> list[str]:
    """Long texts without what they begin and end with in common.

    >>> _shorten(["a" * 99 + " participants " + "b" * 99, "a" * 99 + " delegates " + "b" * 99])[1]
    '… aaaaaaaaaaaaaaaaaaaaaaaaaaaaa delegates bbbbbbbbbbbbbbbbbbbbbbbbbbbb …'
    """
    if max(map(len, values)) <= _LONGEST or len(values) == 1:
        return values
    first = max(len(commonprefix(values)) - _AROUND, 0)  # noqa: RUF071  (letter by letter is meant)
    rest = [value[first:] for value in values]
    last = max(len(commonprefix([value[::-1] for value in rest])) - _AROUND, 0)  # noqa: RUF071
    start, end = "… " * bool(first), " …" * bool(last)
    return [f"{start}{value[: len(value) - last]}{end}" for value in rest]
