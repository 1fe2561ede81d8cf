"""Words of which a user may name some: texts as typed in, the words that are meant out."""

from collections.abc import Sequence

from seecli.errors import RepeatedChoiceError, UnknownChoiceError


def split_commas(texts: Sequence[str]) -> tuple[str, ...]:
    """The parts of values given with commas or again and again.

    >>> split_commas(["country, year", "topic", ","])
    ('country', 'year', 'topic')
    """
    return tuple(part.strip() for text in texts for part in text.split(",") if part.strip())


def read_choice(kind: str, value: str, choices: Sequence[str]) -> str:
    """The value, if it is one of the choices; else UnknownChoiceError with the nearest."""
    if value not in choices:
        raise UnknownChoiceError(kind, value, choices)
    return value


def read_choices(kind: str, texts: Sequence[str], choices: Sequence[str]) -> list[str]:
    """The same of several with commas; RepeatedChoiceError for one that is named twice."""
    named = [read_choice(kind, name, choices) for name in split_commas(texts)]
    twice = [name for index, name in enumerate(named) if name in named[:index]]
    if twice:
        raise RepeatedChoiceError(kind, twice[0])
    return named
