"""Newsletters converted from columns: sections in capitals, headlines, inline datelines, text cut in mid-word."""

from collections.abc import Collection, Sequence
from typing import Final, NamedTuple

from seecli.documents.blocks import Block, find_masthead, is_newsletter, read_blocks
from seecli.documents.columns import Fragment, Join, find_joins, is_lost_beginning
from seecli.documents.contacts import Covered, cover, find_holders
from seecli.documents.flow import build_flow
from seecli.documents.headings import find_frame
from seecli.documents.items import Item, Reading
from seecli.documents.lexicon import Lexicon, build_lexicon
from seecli.documents.passage import Passage
from seecli.documents.segments import title_passage
from seecli.documents.source import Document, Line

# What the blocks beside the items are called in the ledger.
_KINDS: Final = {
    "heading": "section heading",
    "note": "contact note",
    "introduction": "introduction",
    "caption": "caption",
}
recognises = is_newsletter


class _Flow(NamedTuple):
    """The running text of a newsletter: its fragments, the block each comes from, and which continues which."""

    fragments: list[Fragment]
    owners: list[int]
    joins: dict[int, Join]
    lexicon: Lexicon


def read(document: Document) -> Reading:
    """The items of a newsletter in the order of their beginnings, each with its text in reading order."""
    frame = find_frame(document.lines)
    blocks = read_blocks(document, frame)
    flow = _read_flow(blocks, build_lexicon(document.lines))
    continuing = {join.fragment for join in flow.joins.values()}
    starts = [index for index in range(len(flow.fragments)) if index not in continuing]
    titles = _titles_above(blocks)
    items = [_item(blocks, flow, start, titles) for start in starts]
    resources = [block.line for block in blocks if block.kind == "resource"]
    items = _with_resources(items, resources)
    notes = [(block.line.number, note) for block in blocks for note in block.notes]
    headings = [block.line for block in blocks if block.kind == "heading"]
    return Reading(tuple(map(_with_cover, items, cover(items, notes, headings))), _beside(document, blocks, frame))


def _beside(document: Document, blocks: Sequence[Block], frame: Collection[int]) -> dict[int, str]:
    running = {line.text for line in find_masthead(document.lines)}
    repeated = {line.number: "introduction" for line in document.lines if line.text in running}
    repeated |= dict.fromkeys(frame, "introduction")
    return repeated | {block.line.number: _KINDS[block.kind] for block in blocks if block.kind in _KINDS}


def _with_cover(item: Item, covered: Covered) -> Item:
    return item._replace(contacts=covered.contacts, section=covered.section)


def _with_resources(items: Sequence[Item], resources: Sequence[Line]) -> list[Item]:
    """The items, each with the links that stand in it or under it."""
    holders = find_holders(items)
    own: dict[int, list[Line]] = {}
    for line in resources:
        if (index := holders.find(line.number)) is not None:
            own.setdefault(index, []).append(line)
    return [item._replace(resources=(*item.resources, *own.get(index, ()))) for index, item in enumerate(items)]


def _read_flow(blocks: Sequence[Block], lexicon: Lexicon) -> _Flow:
    fragments, owners = [], []
    page, entries = 0, 0
    for index, block in enumerate(blocks):
        before = blocks[index - 1].kind if index else ""
        page += block.kind == "heading"
        entries = 0 if block.kind in ("heading", "title") else entries
        if block.kind in ("text", "dateline"):
            begins = block.kind == "dateline" or before == "title"
            entries += begins
            text = block.line.text[block.dateline.end if block.dateline else 0 :].strip()
            line = Line(block.line.number, text)
            fragments.append(Fragment(line, begins, begins and entries > 1, page, before == "heading"))
            owners.append(index)
    return _Flow(fragments, owners, find_joins(fragments, lexicon), lexicon)


def _item(blocks: Sequence[Block], flow: _Flow, start: int, titles: Sequence[Passage]) -> Item:
    chain = _chain(flow, start)
    joins = [flow.joins[index] for index in chain[:-1]]
    block = blocks[flow.owners[start]]
    first = flow.fragments[start]
    is_untitled = is_lost_beginning(first) and not first.begins
    return Item(
        title=Passage() if is_untitled else titles[flow.owners[start]],
        dateline=block.dateline,
        dateline_line=(block.date_line or block.line) if block.dateline else None,
        body=build_flow([flow.fragments[index].line for index in chain], joins, flow.lexicon),
        is_doubtful=any(join.is_doubtful for join in joins),
    )


def _chain(flow: _Flow, start: int) -> list[int]:
    """The fragments of an item in order; a repeated sentence may lead back to one of them."""
    chain = {start: None}
    while (join := flow.joins.get(next(reversed(chain)))) and join.fragment not in chain:
        chain[join.fragment] = None
    return list(chain)


def _titles_above(blocks: Sequence[Block]) -> list[Passage]:
    """The headline above each block; without one, the last headline of the section holds (one over six: 001:231)."""
    titles = [Passage()]
    for block in blocks:
        titles.append(title_passage([block.line]) if block.kind == "title" else titles[-1])
    return titles
