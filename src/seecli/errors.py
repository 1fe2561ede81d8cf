"""Errors that a user can mend: each composes its one-line message (what, where, what to do) and has an exit code."""

from collections.abc import Sequence
from difflib import get_close_matches
from enum import IntEnum
from pathlib import Path
from typing import Final

_MOST_NAMED: Final = 100


class ExitCode(IntEnum):
    """What the process tells its caller."""

    DONE = 0
    NOTHING_FOUND = 1
    USAGE = 2
    STORE = 3
    DOCUMENT = 4
    BUG = 70
    INTERRUPTED = 130


class SeecliError(Exception):
    """Something the user can mend; the message is one line."""

    exit_code = ExitCode.USAGE

    def __init__(self, message: str) -> None:
        # A name with a line break in it, of a file or an id, would go on as a line that seecli seems to have said.
        super().__init__(message.replace("\n", "\\u000a"))


class UnknownValueError(SeecliError):
    """A filter value that the vocabulary and the store do not know."""

    def __init__(self, kind: str, value: str, nearest: Sequence[str] = ()) -> None:
        hint = f"nearest: {', '.join(nearest)}" if nearest else f"see 'seecli values {kind}'"
        super().__init__(f"unknown {kind} '{value}'; {hint}")


class AmbiguousValueError(SeecliError):
    """A part of a value that fits several."""

    def __init__(self, kind: str, value: str, candidates: Sequence[str]) -> None:
        super().__init__(f"{kind} '{value}' fits several: {', '.join(candidates)}; write more of it")


def _spell_some(choices: Sequence[str]) -> str:
    """The choices, not thousands of them: documents of a store are choices too."""
    return ", ".join(choices[:_MOST_NAMED]) + (", ..." if len(choices) > _MOST_NAMED else "")


def _find_nearest(value: str, choices: Sequence[str]) -> list[str]:
    """The choices most like a value; others that are a little like it only if there is none.

    >>> _find_nearest("serach", ("search", "extract")), _find_nearest("CSV", ("csv", "jsonl")), _find_nearest("x", ())
    (['search'], ['csv'], [])
    """
    close = get_close_matches(value.lower(), choices)
    return get_close_matches(value.lower(), close, cutoff=0.75) or close


class UnknownChoiceError(SeecliError):
    """A word that is not one of a few: a format, a field, a unit of time."""

    def __init__(self, kind: str, value: str, choices: Sequence[str]) -> None:
        nearest = _find_nearest(value, choices)
        hint = f"nearest: {', '.join(nearest)}" if nearest else f"one of: {_spell_some(choices)}"
        super().__init__(f"unknown {kind} '{value}'; {hint}")


class UnknownOptionError(SeecliError):
    """An option that a command has not."""

    def __init__(self, option: str, nearest: Sequence[str], command: str) -> None:
        close = _find_nearest(option, nearest)
        hint = f"nearest: {', '.join(close)}" if close else f"see '{command} -h'"
        super().__init__(f"{command} has no option '{option}'; {hint}")


class RepeatedChoiceError(SeecliError):
    """A word that may be given once."""

    def __init__(self, kind: str, value: str) -> None:
        super().__init__(f"{kind} '{value}' is given twice; once is enough")


class TooMuchError(SeecliError):
    """A question that would take long to answer, and that nobody means so."""

    def __init__(self, problem: str, remedy: str) -> None:
        super().__init__(f"{problem}: that is too much at once; {remedy}")


class UnknownIdError(SeecliError):
    """An id that no event has."""

    def __init__(self, wanted: str, nearest: Sequence[str]) -> None:
        hint = f"nearest: {', '.join(nearest)}" if nearest else "see 'seecli list'"
        super().__init__(f"no event has the id '{wanted}'; {hint}")


class PeriodError(SeecliError):
    """A period that cannot be read."""

    def __init__(self, text: str) -> None:
        super().__init__(
            f"cannot read the period '{text}'; write 2018, 2018-06, 2018q2, 2018h1, 2018-06-15, "
            "'june 2018', 2017..2019, ..2010 or 2015.."
        )


class VocabularyError(SeecliError):
    """A vocabulary file that breaks its own rules."""

    def __init__(self, file: str, key: str, problem: str) -> None:
        super().__init__(f"{file}: {key}: {problem}")


class DocumentError(SeecliError):
    """A document that cannot be read."""

    exit_code = ExitCode.DOCUMENT

    def __init__(self, path: Path, problem: str) -> None:
        super().__init__(f"{path}: {problem}")
        self.path = path
        self.problem = problem


class DocumentsError(SeecliError):
    """Documents that cannot be read, a line for each."""

    exit_code = ExitCode.DOCUMENT

    def __init__(self, errors: Sequence[DocumentError]) -> None:
        Exception.__init__(self, "\n".join(str(error) for error in errors))


class StoreError(SeecliError):
    """A store that is missing, broken or cannot be written."""

    exit_code = ExitCode.STORE

    def __init__(self, path: Path, problem: str, line: int | None = None) -> None:
        super().__init__(f"{path}{f':{line}' if line else ''}: {problem}")
