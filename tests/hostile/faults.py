"""What is wrong with what a command wrote, by rules of their own: none is taken from the code that is tried."""

import csv
import re
import sqlite3
import unicodedata
from collections.abc import Iterator
from subprocess import CompletedProcess
from typing import Final

from tests.hostile.formats import CHECKS

CODES: Final = (0, 1, 2, 3, 4)
_USAGE, _DOCUMENT = 2, 4
# What stands between the cells or the lines of a format; a pipe gets plain text unless it asks for another.
_SEPARATORS: Final = {"plain": "\t", "tsv": "\t", "completion": "\t", "ics": "\r\n"}
_STYLE = re.compile(r"\x1b\[(?:0|[1-9]\d{0,2})(?:;\d{1,3})*m")
_WEB = r"https?://[!-:<-~]+"
_FILE = r"file:///[!-:<-~]+"
_LINK = re.compile(rf"\x1b\]8;(?:id=\d+)?;(?:{_WEB}|{_FILE})?\x1b\\")
# How Rich draws a bar on the line of the cursor, and takes it away.
_BAR = re.compile(r"\x1b\[\?25[lh]|\x1b\[1?A|\x1b\[2K|\r")
# Default_Ignorable_Code_Point, where the category does not say it (DerivedCoreProperties.txt).
_IGNORED: Final = frozenset(
    map(
        chr,
        (
            *(0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0),
            *range(0x180B, 0x1810),
            *range(0xFE00, 0xFE10),
            *range(0xFFF0, 0xFFF9),
            *range(0xE0000, 0xE1000),
        ),
    )
)
_FORBIDDEN: Final = {"Cc", "Cf", "Zl", "Zp", "Cs"}


def find_faults(outcome: CompletedProcess[str], format_: str | None, columns: int | None) -> Iterator[str]:
    """Each fault in a line."""
    if outcome.returncode not in CODES:
        yield f"exit code {outcome.returncode}"
    for name, text in (("stdout", outcome.stdout), ("stderr", outcome.stderr)):
        if "Traceback (most" in text:
            yield f"{name}: a traceback"
        separator = _SEPARATORS.get(format_ or "plain", "\n") if name == "stdout" else "\n"
        yield from (f"{name}: {fault}" for fault in _find_signs(text.replace(separator, "\n"), columns, name))
    yield from _find_foreign_lines(outcome)
    if outcome.stdout and format_:
        try:
            yield from (f"{format_}: {fault}" for fault in CHECKS[format_](outcome.stdout))
        except (ValueError, csv.Error, sqlite3.Error) as error:
            yield f"{format_}: {type(error).__name__}: {error}"


def _find_signs(text: str, columns: int | None, stream: str) -> Iterator[str]:
    if columns:
        text = _LINK.sub("", _STYLE.sub("", text))
        text = _BAR.sub("", text) if stream == "stderr" else text
    found = {sign for sign in text if sign != "\n" and (unicodedata.category(sign) in _FORBIDDEN or sign in _IGNORED)}
    if found:
        place = next(place for place, sign in enumerate(text) if sign in found)
        yield f"{sorted(found)[:5]} in {text[max(place - 30, 0) : place + 30]!r}"


def _find_foreign_lines(outcome: CompletedProcess[str]) -> Iterator[str]:
    """An error is one line, and what is refused leaves nothing else."""
    if outcome.returncode in (_USAGE, _DOCUMENT):
        said = [line for line in _BAR.sub("", outcome.stderr).split("\n") if line.startswith("seecli: ")]
        if outcome.stdout or len(said) != 1:
            yield f"stdout {outcome.stdout[:50]!r} and {len(said)} lines of error: {outcome.stderr[:200]!r}"
