"""A page in, the day it was published out, where it says so to machines."""

import re
from datetime import date
from typing import Final

from selectolax.lexbor import LexborHTMLParser

from seecli.phrases.months import MONTHS

_NAMES: Final = (
    "article:published_time", "og:published_time", "datepublished", "date", "pubdate", "publish-date", "dc.date",
    "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created",
)  # fmt: skip
_JSON = re.compile(r'"datePublished"\s*:\s*"(?P<day>[^"]{8,40})"')
_DAY = re.compile(r"\s*(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)")


def find_published(page: LexborHTMLParser) -> str | None:
    """The day of publication as texts write it ("12 March 2019"), of meta elements, JSON-LD or a time element."""
    for value in (*_meta(page), *_json(page), *_times(page)):
        if day := _spell_day(value):
            return day
    return None


def _meta(page: LexborHTMLParser) -> list[str]:
    found: dict[str, str] = {}
    for node in page.css("meta"):
        for attribute in ("property", "name", "itemprop"):
            name = (node.attributes.get(attribute) or "").lower()
            found.setdefault(name, node.attributes.get("content") or "")
    return [found[name] for name in _NAMES if name in found]


def _json(page: LexborHTMLParser) -> list[str]:
    # Not read as JSON: what pages carry is often broken, and may be nested without end.
    scripts = page.css('script[type="application/ld+json"]')
    return [match["day"] for script in scripts for match in _JSON.finditer(script.text())]


def _times(page: LexborHTMLParser) -> list[str]:
    return [node.attributes.get("datetime") or "" for node in page.css("time[datetime]")]


def _spell_day(value: str) -> str | None:
    match = _DAY.match(value)
    if not match:
        return None
    try:
        day = date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
