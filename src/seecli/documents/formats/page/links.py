"""A link of a page in, the line that leads where it does out."""

import re
from typing import Final
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser, LexborNode

_WEB = re.compile(r"https?://\w[\w.:-]*(?:[/?#]|$)")
_SHARING = re.compile(
    r"(?:facebook\.com/(?:sharer?|dialog)|(?:twitter|x)\.com/(?:intent|share)|linkedin\.com/share|pinterest\.com/pin/create"
    r"|t\.me/share|wa\.me/|whatsapp\.com/send|addtoany\.com|addthis\.com|reddit\.com/submit)"
)
_UNSAFE: Final = str.maketrans(
    {"(": "%28", ")": "%29", " ": "%20", "<": "%3C", ">": "%3E", "\n": "", "\t": "", "\r": ""}
)
_LONGEST_LABEL: Final = 110
_ADDRESSES: Final = (("base", "href"), ('link[rel="canonical"]', "href"), ('meta[property="og:url"]', "content"))


def find_address(page: LexborHTMLParser) -> str:
    """Where a page says that it stands, "" where it does not."""
    found = ((page.css_first(selector), attribute) for selector, attribute in _ADDRESSES)
    values = ((node.attributes.get(attribute) or "") for node, attribute in found if node)
    return next((value for value in values if _WEB.match(value)), "")


def spell_link(node: LexborNode, address: str) -> str | None:
    """A link as `[label](url)`; None if it leads nowhere outside of its page, or shares the page."""
    target = (node.attributes.get("href") or "").strip()
    if not target or target.startswith("#"):
        return None
    try:
        url = urljoin(address, target).translate(_UNSAFE)
    except ValueError:  # "http://[" is no address
        return None
    label = " ".join(node.text().split()).replace("[", "(").replace("]", ")")
    if not label or not _WEB.match(url) or _SHARING.search(url):
        return None
    return url if label == target else f"[{label[:_LONGEST_LABEL]}]({url})"
