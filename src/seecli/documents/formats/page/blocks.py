"""The content of a page in, its blocks out: headings, paragraphs, lists, tables, captions, links."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final, NamedTuple

from selectolax.lexbor import LexborNode

from seecli.documents.dateline import read_dateline
from seecli.documents.formats.captions import spell_caption
from seecli.documents.formats.page.content import Measures, is_beside
from seecli.documents.formats.page.links import spell_link
from seecli.documents.formats.page.nodes import name_of, walk, words_of
from seecli.documents.formats.page.tables import is_grid, spell_rows

_BLOCKS: Final = frozenset(
    "address article aside blockquote caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 "
    "h3 h4 h5 h6 header hgroup hr li main ol p pre section summary table tbody td tfoot th thead tr ul".split()
)
_RANKS: Final = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_CAPTIONS: Final = ("figcaption", "caption")
_AROUND: Final = 4
_DATES = re.compile(r"date|time|publish|posted|created|submitted|byline|meta")


class Block(NamedTuple):
    """A block and its kind: heading, text, item, row, caption, link, published; `rank` is that of a heading."""

    kind: str
    text: str
    rank: int = 0


class _Token(NamedTuple):
    """A piece of a page: a "word", a "link", a "time", or a "break" and the element that what follows stands in."""

    kind: str
    text: str
    element: LexborNode


class _Run(NamedTuple):
    """Words between two breaks, the element that they stand in, the links in them, whether a time element is."""

    text: str
    element: LexborNode
    links: tuple[str, ...]
    is_timed: bool


def read_blocks(content: LexborNode, measures: Measures, address: str) -> list[Block]:
    """The blocks of an element in their order, the links of an article behind it; `address` is that of the page."""
    blocks = (block for run in _runs(_tokens(content, measures, address)) for block in _blocks(run))
    return _with_whole_lists(_with_links_behind(blocks))


def _tokens(content: LexborNode, measures: Measures, address: str) -> Iterator[_Token]:
    above = [content]
    for node, enters in walk(content, is_beside(content, measures), is_grid):
        name = name_of(node)
        if name in _BLOCKS:
            above = _below(above, node, enters=enters)
            yield _Token("break", spell_rows(node) if enters and name == "table" and is_grid(node) else "", above[-1])
        elif enters:
            yield from _inline(node, name, above[-1], address)


def _below(above: list[LexborNode], node: LexborNode, *, enters: bool) -> list[LexborNode]:
    """The elements that a place is in; one list that grows and shrinks, for pages may be 10,000 elements deep."""
    if enters:
        above.append(node)
    else:
        above.pop()
    return above


def _inline(node: LexborNode, name: str, element: LexborNode, address: str) -> Iterator[_Token]:
    match name:
        case "-text":
            yield _Token("word", node.text_content or "", element)
        case "br":
            yield _Token("word", " ", element) if _goes_on(node) else _Token("break", "", element)
        case "time":
            yield _Token("time", "", element)
        case "a":
            yield _Token("link", spell_link(node, address) or "", element)


def _goes_on(node: LexborNode) -> bool:
    """Whether a sentence goes on behind a break: the page was set by hand at some width."""
    after = node.next
    text = (after.text() if after is not None else "").lstrip()
    return text[:1].islower()


def _runs(tokens: Iterable[_Token]) -> Iterator[_Run]:
    """The words from break to break; rows of a table stand by themselves."""
    run: list[_Token] = []
    for token in tokens:
        if token.kind == "break":
            yield from _run(run)
            run = [token]
            if token.text:
                yield _Run(token.text, token.element, (), is_timed=False)
        else:
            run.append(token)
    yield from _run(run)


def _run(tokens: Sequence[_Token]) -> Iterator[_Run]:
    text = " ".join("".join(token.text for token in tokens if token.kind == "word").split())
    if text:
        links = tuple(token.text for token in tokens if token.kind == "link" and token.text)
        yield _Run(text, tokens[-1].element, links, any(token.kind == "time" for token in tokens))


def _blocks(run: _Run) -> Iterator[Block]:
    """The block of a run and its links; what is nothing but a link is its link, headlines apart."""
    kind = _kind(run)
    is_link = kind in ("text", "item") and any(_label(link) == run.text for link in run.links)
    if kind == "caption":
        yield from (Block(kind, line) for line in spell_caption(run.text))
    elif not is_link:
        yield Block(kind, f"• {run.text}" if kind == "item" else run.text, _RANKS.get(_heading(run.element), 0))
    yield from (Block("link", link) for link in run.links)


def _label(link: str) -> str:
    return link[1:].rpartition("](")[0] if link.startswith("[") else link


def _kind(run: _Run) -> str:
    if "\n" in run.text:
        return "row"
    if _heading(run.element):
        return "heading"
    if _is_in(run.element, _CAPTIONS):
        return "caption"
    if (run.is_timed or _DATES.search(words_of(run.element, "class", "id"))) and _is_day(run.text):
        return "published"
    return "item" if name_of(run.element) == "li" else "text"


def _heading(element: LexborNode) -> str:
    """The heading that an element is, or that it stands in: `<h1><div>`."""
    return next((name for name in _names_above(element) if name in _RANKS), "")


def _is_in(element: LexborNode, names: Sequence[str]) -> bool:
    return any(name in names for name in _names_above(element))


def _names_above(element: LexborNode) -> Iterator[str]:
    """The name of an element and of the few around it."""
    node: LexborNode | None = element
    for _ in range(_AROUND):
        if node is None:
            return
        yield name_of(node)
        node = node.parent


def _is_day(text: str) -> bool:
    """Whether a text is a date and nothing else: no place, so that it dates the page and not what happened."""
    dateline = read_dateline(text)
    return dateline is not None and dateline.alone and dateline.is_bare and len(dateline.stops) == 1


def _with_links_behind(blocks: Iterable[Block]) -> Iterator[Block]:
    """The links of each article behind its text: in its middle they would end it.

    The next article begins with a heading of the rank that the first has.
    """
    links: dict[Block, None] = {}
    first = 0
    for block in blocks:
        first = first or block.rank
        if block.kind == "link":
            links[block] = None
            continue
        if block.rank and block.rank <= first:
            yield from links
            links = {}
        yield block
    yield from links


def _with_whole_lists(blocks: Iterable[Block]) -> list[Block]:
    """The items of a list as lines of one block."""
    whole: list[Block] = []
    for kind, group in groupby(blocks, key=lambda block: block.kind):
        same = list(group)
        whole += [Block(kind, "\n".join(block.text for block in same))] if kind == "item" else same
    return whole
