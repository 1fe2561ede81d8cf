"""Two texts in, where the second repeats the end of the first out: what a page break prints twice."""

from typing import Final

_SHORTEST_REPEAT: Final = 6  # words; fewer may be chance


def read_opening(text: str) -> str:
    """The first words of a text, which stand in each that it repeats."""
    return " ".join(text.split(maxsplit=_SHORTEST_REPEAT - 1)[: _SHORTEST_REPEAT - 1])


def repeated_sentence(first: str, second: str) -> int | None:
    """Where the last sentences of a text begin if the next fragment repeats them, going on perhaps (001:240 and 244).

    >>> repeated_sentence("They met. The areas of work included guidelines and information.",
    ...                   "The areas of work included guidelines and information sharing also with customs.")
    10
    """
    begin = first.find(read_opening(second))
    if begin < 0 or first[:begin].rstrip()[-1:] not in ("", *".!?"):
        return None
    words = second.split()
    *last, cut = first[begin:].rstrip(" .!?-").split() or [""]
    again = words[len(last) : len(last) + 1]
    is_repeated = words[: len(last)] == last and bool(again) and again[0].startswith(cut)
    return begin if is_repeated and len(last) >= _SHORTEST_REPEAT - 1 else None
