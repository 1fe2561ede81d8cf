"""Blocks of a page in, the same with the links of each story behind it and the day it was published under its headline.

A page may hold one story with headings in it, or a list of stories under a heading of its own. What begins a story is a
heading of the rank that the first has, or one that a date stands by.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from typing import Final, NamedTuple

from seecli.documents.dateline import read_dateline
from seecli.documents.formats.page.kinds import find_day, is_day

BULLET: Final = "• "
_NEAR_HEADLINE: Final = 4
_DAY_AND_HEADING: Final = ("published", "heading")


_OTHERS = re.compile(
    r"\W*(?:(?:related|latest|recent|other|more|further|popular|similar|top)\s+(?:(?:\w+\s+)?(?:stories|news|posts|articles"
    r"|content))|(?:read|see)\s+also|you\s+(?:may|might)\s+(?:also\s+)?(?:like|be\s+interested\s+in)|most\s+(?:read|popular|"
    r"viewed)(?:\s\w+)?)\W*",
    re.IGNORECASE,
)


class Block(NamedTuple):
    """A block and its kind: heading, text, item, row, caption, link, published; `rank` is that of a heading."""

    kind: str
    text: str
    rank: int = 0


def arrange_stories(blocks: Sequence[Block], published: str | None) -> list[str]:
    """The texts of the blocks; `published` is the day that the page names to machines."""
    shown = _as_placed([block for block in _without_asides(blocks) if block.kind != "beside"])
    days = _find_days(shown, published)
    stories = _with_links_behind(shown, days)
    return _with_whole_lists(list(stories))


def _without_asides(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks without those under a heading that leads to other stories, up to the next heading of its rank."""
    rank = 0
    for block in blocks:
        if block.kind == "heading" and (not rank or block.rank <= rank):
            rank = block.rank if _OTHERS.fullmatch(block.text) else 0
        if not rank:
            yield block


def _as_placed(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, some of another kind for the place where they stand, whatever the page calls them.

    A date alone between a headline and a dateline is the day of publication; a list of one over a dateline, a headline.
    """
    placed = list(blocks)
    for at, block in enumerate(blocks):
        if _is_bare_day(blocks, at):
            placed[at] = block._replace(kind="published")
        elif _is_numbered_headline(blocks, at):
            placed[at] = Block("heading", block.text.removeprefix(BULLET), 1)
    return placed


def _is_numbered_headline(blocks: Sequence[Block], at: int) -> bool:
    is_alone = blocks[at].kind == "item" and (at == 0 or blocks[at - 1].kind != "item")
    return is_alone and _is_story(blocks, at)


def _is_bare_day(blocks: Sequence[Block], at: int) -> bool:
    if at == 0 or blocks[at].kind != "text" or blocks[at - 1].kind != "heading" or not is_day(blocks[at].text):
        return False
    under = next((block for block in blocks[at + 1 :] if block.kind not in ("link", "caption")), None)
    dateline = read_dateline(under.text) if under and under.kind == "text" else None
    return dateline is not None and not dateline.is_bare


def _find_days(blocks: Sequence[Block], published: str | None) -> Mapping[int, str]:
    """The days that are told of headings, by the places of these: shown above or under each, else that of the page."""
    print_order = [(at, block) for at, block in enumerate(blocks) if block.kind in ("heading", "published", "text")]
    above = _days_above(print_order)
    under = _days_under(print_order)
    days = max(under, above, _days_behind(print_order), key=len)
    first = next((at for at, block in enumerate(blocks) if block.kind == "heading"), None)
    if first is not None and not days and (day := _first_day(blocks) or published):
        days[first] = day
    return {at: day for at, day in days.items() if not _is_dated(blocks, at)}


def _days_above(blocks: Sequence[tuple[int, Block]]) -> dict[int, str]:
    return {at: _day(day) for (_, day), (at, head) in pairwise(blocks) if (day.kind, head.kind) == _DAY_AND_HEADING}


def _days_under(blocks: Sequence[tuple[int, Block]]) -> dict[int, str]:
    return {at: _day(day) for (at, head), (_, day) in pairwise(blocks) if (day.kind, head.kind) == _DAY_AND_HEADING}


def _days_behind(blocks: Sequence[tuple[int, Block]]) -> dict[int, str]:
    """The days behind the texts of stories; one alone is that of the page."""
    headings = [at for at, block in blocks if block.kind == "heading"]
    days = [(at, _day(block)) for at, block in blocks if block.kind == "published"]
    told = {max((head for head in headings if head < at), default=-1): day for at, day in days}
    return told if len(told) > 1 and -1 not in told else {}


def _day(block: Block) -> str:
    return find_day(block.text) or block.text


def _first_day(blocks: Sequence[Block]) -> str | None:
    return next((_day(block) for block in blocks if block.kind == "published"), None)


def _is_dated(blocks: Sequence[Block], heading: int) -> bool:
    """Whether a dateline stands close under a heading."""
    near = [block for block in blocks[heading + 1 :] if block.kind not in ("published", "link")][:_NEAR_HEADLINE]
    return any(read_dateline(block.text) for block in near)


def _with_links_behind(blocks: Sequence[Block], days: Mapping[int, str]) -> Iterator[Block]:
    """The links of each story behind its text: in its middle they would end it."""
    links: dict[Block, None] = {}
    first = next((block.rank for block in blocks if block.rank), 0)
    for at, block in enumerate(blocks):
        if block.kind == "link":
            links[block] = None
            continue
        if block.rank and (block.rank <= first or at in days or _is_story(blocks, at)):
            yield from links
            links = {}
        if block.kind != "published":
            yield block
        if at in days:
            yield Block("text", f"Published on {days[at]}")
    yield from links


def _is_story(blocks: Sequence[Block], heading: int) -> bool:
    """Whether the first text under a heading begins with a dateline."""
    under = next((block for block in blocks[heading + 1 :] if block.kind in ("heading", "text", "item")), None)
    return under is not None and under.kind == "text" and read_dateline(under.text) is not None


def _with_whole_lists(blocks: Sequence[Block]) -> list[str]:
    """The texts of the blocks, the items of a list as lines of one."""
    whole: list[str] = []
    for kind, group in groupby(blocks, key=lambda block: block.kind):
        texts = [block.text for block in group]
        whole += ["\n".join(texts)] if kind == "item" else texts
    return whole
