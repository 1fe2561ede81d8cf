"""UTF-8 text in, its lines out."""

import re
from codecs import BOM_UTF8
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Final

from seecli.errors import DocumentError

_BINARY = re.compile(rb"[\x00-\x08\x0e-\x1a]")
# In bytes. The longest line of the seeds, a paragraph of a newsletter, has 1,752 letters (003), a whole page 4,000:
# what is longer has lost its line breaks.
_LONGEST_LINE: Final = 100_000


def read_plain(path: Path, content: bytes) -> Iterator[str]:
    """The lines of a text one by one: the text of the whole file would be up to four times its bytes.

    Line feeds alone end them.
    """
    if _BINARY.search(content):
        raise DocumentError(path, "is binary, not text; convert it to UTF-8 text first")
    for number, raw in enumerate(BytesIO(content.removeprefix(BOM_UTF8)), 1):
        if len(raw) > _LONGEST_LINE:
            problem = f"is longer than {_LONGEST_LINE:,} bytes; convert the document again, with line breaks"
            raise DocumentError(path, f"line {number} {problem}")
        try:
            yield raw.decode().removesuffix("\n")
        except UnicodeDecodeError as error:
            raise DocumentError(path, f"line {number} is not UTF-8; convert the file (iconv -t UTF-8)") from error
