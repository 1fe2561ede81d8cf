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
        values = _spell_lists(before, after) or _spell_values(before, after)
        print(spell_line(f"{change:<7}  {name}  {field}: {values}"))


def _spell_values(before: object, after: object) -> str:
    return " -> ".join(_shorten([_spell(value) for value in (before, after) if value is not None]))


def _spell_lists(before: object, after: object) -> str:
    """What a long list of names has lost and gained; nothing for what is no such list.

    >>> names = [f"2018-02-28-largest-haul-of-cocaine-{number}" for number in range(6)]
    >>> _spell_lists(names, [*names[1:], "2018-02-10-heroin"])
    '- "2018-02-28-largest-haul-of-cocaine-0"  + "2018-02-10-heroin"'
    """
    if not isinstance(before, list) or not isinstance(after, list) or len(_spell([before, after])) <= _LONGEST:
        return ""
    lost, gained = ([value for value in one if value not in two] for one, two in ((before, after), (after, before)))
    if not all(isinstance(value, str) for value in (*lost, *gained)):
        return ""
    return "  ".join([*(f"- {_spell(value)}" for value in lost), *(f"+ {_spell(value)}" for value in gained)])


def _spell(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


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
