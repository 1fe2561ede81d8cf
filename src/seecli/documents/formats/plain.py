"""UTF-8 text in, its lines out."""

import re
from pathlib import Path

from seecli.errors import DocumentError

_BINARY = re.compile(rb"[\x00-\x08\x0e-\x1a]")


def read_plain(path: Path, content: bytes) -> list[str]:
    """The lines of a text; line feeds alone end them."""
    if _BINARY.search(content):
        raise DocumentError(path, "is binary, not text; convert it to UTF-8 text first")
    try:
        return content.decode("utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise DocumentError(path, f"line {line} is not UTF-8; convert the file (iconv -t UTF-8)") from error
