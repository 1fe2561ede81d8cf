"""Numbers in, bars and sparklines out, in blocks or in ASCII."""

from collections.abc import Sequence
from math import ceil
from typing import Final

_EIGHTHS: Final = " ▏▎▍▌▋▊▉█"
_RAMP: Final = " ▁▂▃▄▅▆▇█"
_ASCII_RAMP: Final = " .:-=+*#"


def draw_bar(number: int, most: int, width: int, *, is_ascii: bool) -> str:
    """A bar as long as the number is beside the greatest; what is not nothing is seen.

    >>> draw_bar(3, 8, 4, is_ascii=False), draw_bar(3, 8, 4, is_ascii=True), draw_bar(0, 8, 4, is_ascii=True)
    ('█▌', '##', '')
    """
    if not number or width <= 0:
        return ""
    length = number / most * width
    if is_ascii:
        return "#" * ceil(length)
    whole, eighths = divmod(max(1, round(length * 8)), 8)
    return "█" * whole + _EIGHTHS[eighths].strip()


def draw_sparkline(numbers: Sequence[int], *, is_ascii: bool) -> str:
    """One character for each number, as high as it is beside the greatest; only nothing is blank.

    >>> draw_sparkline([0, 1, 4, 8], is_ascii=False), draw_sparkline([0, 1, 4, 8], is_ascii=True)
    (' ▁▄█', ' .=#')
    """
    ramp = _ASCII_RAMP if is_ascii else _RAMP
    most = max(numbers, default=0) or 1
    return "".join(ramp[ceil(number * (len(ramp) - 1) / most)] for number in numbers)


def squeeze(numbers: Sequence[int], width: int) -> list[int]:
    """The numbers in no more than `width` groups of neighbours, each summed.

    >>> squeeze([1, 2, 3, 4, 5], 3)
    [3, 7, 5]
    """
    size = max(1, ceil(len(numbers) / max(width, 1)))
    return [sum(numbers[start : start + size]) for start in range(0, len(numbers), size)]


def share_out(numbers: Sequence[int], cells: int) -> list[int]:
    """How many of the cells each number gets, by largest remainder: together they fill them all.

    >>> share_out([5, 3, 1], 3)
    [2, 1, 0]
    """
    total = sum(numbers)
    if not total:
        return [0] * len(numbers)
    exact = [number * cells / total for number in numbers]
    parts = [int(part) for part in exact]
    order = sorted(range(len(numbers)), key=lambda index: (parts[index] - exact[index], index))
    for index in order[: cells - sum(parts)]:
        parts[index] += 1
    return parts
