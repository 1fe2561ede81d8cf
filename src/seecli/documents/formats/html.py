"""A web page in, its headlines, dates and paragraphs out, without menus, banners and footers.

selectolax reads the page as browsers do: docs/INPUTS.md says what it was compared with.
"""

import re
from codecs import lookup
from itertools import accumulate
from pathlib import Path
from typing import Final

from selectolax.lexbor import LexborHTMLParser

from seecli.documents.formats.page.blocks import read_blocks
from seecli.documents.formats.page.content import find_content, find_headline, measure
from seecli.documents.formats.page.links import find_address
from seecli.documents.formats.page.published import find_published
from seecli.documents.formats.page.stories import Block, arrange_stories
from seecli.errors import DocumentError

_LARGEST: Final = 32_000_000
_MOST_ATTRIBUTES: Final = 2_000  # of an element: parsers compare each with each, 200,000 take minutes
_DEEPEST: Final = 12_000  # elements in one another: the time that a parser takes grows with the square of it
# All that are not empty, nor closed by the next of their kind.
_NESTING = re.compile(
    r"<(?P<end>/?)(?!(?:p|li|t[dhr]|d[td]|option|br|hr|img|input|meta|link|area|base|col|embed|source|track|wbr)\b)[a-z]",
    re.IGNORECASE,
)
_LONG_TAG = re.compile(r"<[a-zA-Z!/][^>]{8000,}")
_TAG = re.compile(r"<[a-zA-Z!/]")
_CHARSET = re.compile(
    rb"(?:<meta[^>]{0,200}?charset|<\?xml\s[^>]{0,80}?encoding)\s*=\s*[\"']?\s*([\w-]{2,40})", re.IGNORECASE
)
_TOP: Final = 4096
# Encodings of Python's own, or of mails and addresses, which no browser knows: one of them takes minutes for a page.
_NO_CHARSETS: Final = frozenset({"idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape", "utf-7"})
_SIGNATURES: Final = (b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0")


def read_html(path: Path, content: bytes) -> list[str]:
    """The blocks of a page, with the day it was published where it has no date of its own."""
    if len(content) > _LARGEST:
        raise DocumentError(path, f"has {len(content) // 1_000_000} MB, more than any page; convert it to text")
    markup = "" if content.startswith(_SIGNATURES) else _decode(path, content)
    if not _TAG.search(markup):
        raise DocumentError(path, "is no HTML, whatever its name says; give it the ending that it is")
    if any(len(tag[0].split()) > _MOST_ATTRIBUTES for tag in _LONG_TAG.finditer(markup)):
        raise DocumentError(path, f"has an element of more than {_MOST_ATTRIBUTES:,} attributes; leave it out")
    if _depth(markup) > _DEEPEST:
        raise DocumentError(path, f"has more than {_DEEPEST:,} elements inside of one another; leave it out")
    return read_markup(markup)


def read_markup(markup: str) -> list[str]:
    """The blocks of what a page shows its readers."""
    page = LexborHTMLParser(markup)
    published, address = find_published(page), find_address(page)
    page.strip_tags(["script", "style", "noscript", "template"])
    measures = measure(page)
    content = find_content(page, measures)
    if content is None:
        return []
    headline = find_headline(page, content)
    above = [Block("heading", headline, 1)] if headline else []
    return arrange_stories([*above, *read_blocks(content, measures, address)], published)


def _depth(markup: str) -> int:
    """How deep the elements of a page may lie in one another, those that nobody has closed included."""
    depths = accumulate(-1 if tag["end"] else 1 for tag in _NESTING.finditer(markup))
    return max(depths, default=0)


def _decode(path: Path, content: bytes) -> str:
    """The text of a page: as it says itself, else UTF-8, else what browsers take it for."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    named = _CHARSET.search(content, 0, _TOP)
    for name in (named[1].decode() if named else "utf-8", "utf-8-sig", "cp1252"):
        try:
            if lookup(name).name.replace("_", "-") not in _NO_CHARSETS:
                return content.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
    raise DocumentError(path, "is neither UTF-8 nor in the encoding that it names; convert it (iconv -t UTF-8)")
