"""Names of funds, foundations, banks and agencies that no vocabulary knows: a text in, their names as printed out."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

_CAPITALISED = r"[A-Z][\w’'&-]{0,40}+"
_OF = r"(?:(?:of|for|on|against|in)\s(?:the\s)?)"
_ACRONYM = r"(?:\s\((?P<{0}>[A-Z][A-Za-z]{{1,8}})\))"
_FUND: Final = re.compile(
    rf"\b(?:"
    rf"(?P<fund>(?!The\s)(?:{_CAPITALISED}\s{_OF}?){{0,6}}?(?:Foundation|Fund|Trust(?!\sFund)|Bank|Agency|Institute)\b"
    rf"(?:\s{_OF}{_CAPITALISED}(?:\s(?:and\s|{_OF})?{_CAPITALISED}){{0,6}})?){_ACRONYM.format('short')}?"
    rf"|(?P<name>(?!The\s){_CAPITALISED}(?:\s{_OF}?{_CAPITALISED}){{1,8}}){_ACRONYM.format('acronym')}"
    rf")"
)
# One of these every name has: to look for it first saves most of the rest.
_IS_NAMED: Final = re.compile(r"Foundation|Fund|Trust|Bank|Agency|Institute|\([A-Z]")
# What has a capital and an acronym and gives no money of its own; a trust fund only holds that of its donors.
_NO_FUND: Final = re.compile(
    r"\b(?:Programme|Project|Units?|Minist\w+|Department|Office|Government|UNODC|Trust\sFund)\b"
)


class Fund(NamedTuple):
    """The acronym of a fund, else its name, and the words of the text that name it."""

    name: str
    text: str
    start: int


def read_funds(text: str) -> Iterator[Fund]:
    """The funds that a text names, in order.

    >>> [fund.name for fund in read_funds("funded by the Smith Family Foundation and the OPEC Fund for Help (OFID).")]
    ['Smith Family Foundation', 'OFID']
    >>> [fund.name for fund in read_funds("paid by the Open Society Initiative for West Africa (OSIWA)")]
    ['OSIWA']
    >>> list(read_funds("The Fund paid for the Container Control Programme (CCP) of the Ministry of Interior (MoI)."))
    []
    """
    if not _IS_NAMED.search(text):
        return
    for match in _FUND.finditer(text):
        name = match["fund"] or match["name"]
        if " " in name and not _NO_FUND.search(name):
            start = match.start("fund" if match["fund"] else "name")
            yield Fund(match["short"] or match["acronym"] or name, text[start : match.end()], start)
