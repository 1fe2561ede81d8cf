"""The bytes of a PDF in, a DocumentError for one that unpacks to more than any document holds.

PDFium unpacks a stream of 1 MB to 1 GB, whatever it is, and takes twice that in memory.
"""

import re
import zlib
from pathlib import Path
from typing import Final

from seecli.errors import DocumentError

_LARGEST: Final = 8_000_000  # bytes of what is drawn on a page; from 8 MB of nothing PDFium makes 1.3 GB
_LARGEST_FONT: Final = 32_000_000  # all of Chinese
_LARGEST_IN_ALL: Final = 256_000_000
_PIECE: Final = 1 << 16
_STREAM = re.compile(rb"stream\r?\n")
_HEAD: Final = 2000  # bytes before a stream in which its description stands
_PACKED: Final = b"/FlateDecode"
_FONT = re.compile(rb"/Length1\b|/(?:CIDFontType0C|Type1C|OpenType)\b")
_PICTURE = re.compile(rb"/Subtype\s*/Image")


def refuse_bombs(path: Path, content: bytes) -> None:
    """A DocumentError for streams that are too large when they are unpacked; pictures are never unpacked."""
    total = 0
    end = 0
    for stream in _STREAM.finditer(content):
        head = content[max(stream.start() - _HEAD, end) : stream.start()].rpartition(b" obj")[2]
        if stream.start() < end or _PACKED not in head or _PICTURE.search(head):
            continue
        size, end = _unpacked_size(content, stream.end())
        total += size
        largest = _LARGEST_FONT if _FONT.search(head) else _LARGEST
        if size > largest or total > _LARGEST_IN_ALL or head.count(_PACKED) > 1:
            raise DocumentError(path, "unpacks to more than any document holds; print it to a new PDF, or leave it out")


def _unpacked_size(content: bytes, begin: int) -> tuple[int, int]:
    """How much a stream unpacks to, as far as it is allowed to, and where it ends."""
    unpacker = zlib.decompressobj()
    size, at = 0, begin
    try:
        while at < len(content) and not unpacker.eof and size <= _LARGEST_FONT:
            size += len(unpacker.decompress(content[at : at + _PIECE], _LARGEST_FONT))
            at += _PIECE
    except zlib.error:  # encrypted or damaged: nothing that could be unpacked
        return size, begin
    return size, min(at, len(content)) - len(unpacker.unused_data)
