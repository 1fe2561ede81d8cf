"""The content of a page in, its blocks out: headings, paragraphs, lists, tables, captions, links."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from selectolax.lexbor import LexborNode

from seecli.documents.formats.captions import spell_caption
from seecli.documents.formats.page.content import Measures, is_beside
from seecli.documents.formats.page.kinds import Run, find_kind, find_rank, is_caption_span
from seecli.documents.formats.page.links import spell_link
from seecli.documents.formats.page.nodes import name_of, walk
from seecli.documents.formats.page.stories import BULLET, Block
from seecli.documents.formats.page.tables import is_grid, spell_rows

_BLOCKS: Final = frozenset(
    "address article aside blockquote caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 "
    "h3 h4 h5 h6 header hgroup hr li main ol p pre section summary table tbody td tfoot th thead tr ul".split()
)


class _Token(NamedTuple):
    """A piece of a page: a "word", a "link", its "label", a "time", or a "break" and what the next stand in."""

    kind: str
    text: str
    element: LexborNode


def read_blocks(content: LexborNode, measures: Measures, address: str) -> list[Block]:
    """The blocks of an element in their order; `address` is that of the page."""
    return [block for run in _runs(_tokens(content, measures, address)) for block in _blocks(run)]


def _tokens(content: LexborNode, measures: Measures, address: str) -> Iterator[_Token]:
    above = [content]
    for node, enters in walk(content, is_beside(content, measures), is_grid):
        name = name_of(node)
        if name in _BLOCKS or is_caption_span(node):
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
            yield _Token("label", " ".join(node.text().split()), element)


def _goes_on(node: LexborNode) -> bool:
    """Whether a sentence goes on behind a break: the page was set by hand at some width."""
    after = node.next
    text = (after.text() if after is not None else "").lstrip()
    return text[:1].islower()


def _runs(tokens: Iterable[_Token]) -> Iterator[Run]:
    """The words from break to break; rows of a table stand by themselves."""
    run: list[_Token] = []
    for token in tokens:
        if token.kind == "break":
            yield from _run(run)
            run = [token]
            if token.text:
                yield Run(token.text, token.element)
        else:
            run.append(token)
    yield from _run(run)


def _run(tokens: Sequence[_Token]) -> Iterator[Run]:
    text = " ".join("".join(token.text for token in tokens if token.kind == "word").split())
    if text:
        links, labels = (_texts(tokens, kind) for kind in ("link", "label"))
        yield Run(text, tokens[-1].element, links, labels, any(token.kind == "time" for token in tokens))


def _texts(tokens: Sequence[_Token], kind: str) -> tuple[str, ...]:
    return tuple(token.text for token in tokens if token.kind == kind and token.text)


def _blocks(run: Run) -> Iterator[Block]:
    """The block of a run and its links; what is nothing but a link is its link, headlines apart."""
    kind = find_kind(run)
    is_link = kind in ("text", "item") and any(_label(link) == run.text for link in run.links)
    if kind == "caption":
        yield from (Block(kind, line) for line in spell_caption(run.text))
    elif kind != "links" and not is_link:
        yield Block(kind, f"{BULLET}{run.text}" if kind == "item" else run.text, find_rank(run.element))
    yield from (Block("link", link) for link in run.links)


def _label(link: str) -> str:
    return link[1:].rpartition("](")[0] if link.startswith("[") else link
