"""Addresses of documents: only those that lead to a web page become links, and none can end what it stands in."""

import re
from typing import Final

from seecli.render.cells import escape_controls

_WEB = re.compile(r"https?://\S+", re.IGNORECASE)
# What RFC 3986 reserves, without ";", which separates the parts of a terminal's link, and "%" as it stands.
_KEPT: Final = ":/?#[]@!$&'()*+,=%~"


def find_link(address: str) -> str | None:
    r"""Where an address leads, in letters that are safe anywhere; None if it is none of a web page.

    >>> find_link("https://www.unodc.org/é;a?b=1&c"), find_link("javascript:alert(1)"), find_link("http://a\x1b\\b")
    ('https://www.unodc.org/%C3%A9%3Ba?b=1&c', None, None)
    """
    if not _WEB.fullmatch(address) or escape_controls(address) != address:
        return None
    from urllib.parse import quote  # noqa: PLC0415  (5 ms, only where there is something to link)

    return quote(address, safe=_KEPT)
