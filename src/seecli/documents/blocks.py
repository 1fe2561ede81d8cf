"""The lines of a newsletter in, told apart: headings, headlines, datelines, text, and what stands beside them."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from typing import Final, NamedTuple

from seecli.documents.columns import is_open
from seecli.documents.dateline import Dateline, read_dateline
from seecli.documents.furniture import Note, is_resource_line, without_link, without_notes
from seecli.documents.headings import is_heading
from seecli.documents.menus import is_furniture, without_credit
from seecli.documents.segments import is_headline
from seecli.documents.source import Document, Line

_MASTHEAD = re.compile(
    r"\bnewsletter\b|\bnews\s?letter\b|\bVol(?:ume)?\.?\s*\d+|\bissue\s+(?:no\.?\s*)?\d+", re.IGNORECASE
)
_LONGEST_MASTHEAD: Final = 12
_LONGEST_HEAD: Final = 14
_FEWEST_OPEN: Final = 3


class Block(NamedTuple):
    """A line of a newsletter and its kind: title, dateline, text, resource, heading, note, introduction, caption."""

    kind: str
    line: Line
    dateline: Dateline | None = None
    notes: tuple[Note, ...] = ()
    date_line: Line | None = None  # where the dateline stands on a line of its own, above


def is_newsletter(document: Document) -> bool:
    """Whether a document calls itself a newsletter, or has section headings and text that stops in mid-sentence."""
    top = document.lines[:8]
    if any(_is_masthead(line.text) for line in top):
        return True
    texts = [line.text for line in document.lines]
    cut = sum(text.endswith("-") and len(text.split()) > _LONGEST_HEAD for text in texts)
    return cut >= _FEWEST_OPEN and sum(is_heading(text) for text in texts) >= 2  # noqa: PLR2004


def read_blocks(document: Document, frame: Collection[int]) -> list[Block]:
    """The blocks of a newsletter in the order of the file, without furniture, masthead and the lines of its frame."""
    masthead = find_masthead(document.lines)
    running = {line.text for line in masthead}
    lines = [
        without_credit(line)
        for line in document.lines[len(masthead) :]
        if line.number not in frame and not is_furniture(line.text) and line.text not in running
    ]
    headings = _headings(lines)
    first = next((index for index, line in enumerate(lines) if line.number in headings or _is_inline(line.text)), 0)
    read = (block for line in lines[_masthead_end(lines, first) :] for block in _blocks(line, headings))
    found = _with_dates_above(list(read))
    titled = [
        block._replace(kind="title") if block.kind == "text" and _is_title(found, index) else block
        for index, block in enumerate(found)
    ]
    return _without_introductions(titled)


def find_masthead(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines down to the one that names the newsletter; the same lines return as running headers."""
    named = [index for index, line in enumerate(lines[:8]) if _is_masthead(line.text)]
    return lines[: named[0] + 1] if named else []


def _is_masthead(text: str) -> bool:
    return bool(_MASTHEAD.search(text)) and len(text.split()) <= _LONGEST_MASTHEAD


def _is_inline(text: str) -> bool:
    dateline = read_dateline(text)
    return dateline is not None and not dateline.alone


def _with_dates_above(blocks: Sequence[Block]) -> list[Block]:
    """Blocks where a dateline on a line of its own is one with the text under it."""
    merged: list[Block] = []
    for block in blocks:
        above = merged[-1] if merged else None
        if above and above.dateline and above.dateline.alone and block.line.text[0].islower():
            # A sentence goes on under it: the caption of a picture, "PORT CONTROL UNIT IN BAR, 28 FEBRUARY".
            merged[-1] = above = above._replace(kind="caption", dateline=None)
        if above and above.dateline and above.dateline.alone and not above.date_line and block.kind == "text":
            merged[-1] = Block("dateline", block.line, above.dateline._replace(end=0), block.notes, above.line)
        else:
            merged.append(block)
    return merged


def _masthead_end(lines: Sequence[Line], first: int) -> int:
    """The first headline may stand directly above the first dateline, with no section heading before it."""
    above = first - 1
    is_title = above >= 0 and read_dateline(lines[first].text) and is_headline(lines[above].text)
    return above if is_title and not _MASTHEAD.search(lines[above].text) else first


def _headings(lines: Sequence[Line]) -> set[int]:
    """Section headings by line number; capitals in mid-sentence that stand only once head no section (003:45)."""
    counts = Counter(line.text for line in lines)
    found = set()
    for index, line in enumerate(lines):
        if is_heading(line.text) and (counts[line.text] > 1 or not _is_inside_sentence(lines, index)):
            found.add(line.number)
    return found


def _is_inside_sentence(lines: Sequence[Line], index: int) -> bool:
    if index == 0 or index + 1 == len(lines):
        return False
    before = without_notes(lines[index - 1])[0].text
    return bool(before) and is_open(before) and lines[index + 1].text[0].islower()


def _blocks(line: Line, headings: set[int]) -> Iterator[Block]:
    rest, notes = without_notes(line)
    text, link = (line, None) if is_resource_line(rest.text) else without_link(line)
    if link:
        yield _block(text, headings)
        yield Block("resource", link)
        return
    # The note on contacts may stand behind the address: "from Finland. Link: https://... (For info: Ana Vuk)".
    text, link = (line, None) if is_resource_line(rest.text) else without_link(rest)
    block = _block(text if link else line, headings)
    yield block._replace(notes=notes) if link else block
    if link:
        yield Block("resource", link)


def _block(line: Line, headings: set[int]) -> Block:
    if is_heading(line.text):
        return Block("heading" if line.number in headings else "caption", line)
    rest, notes = without_notes(line)
    if is_resource_line(rest.text):
        return Block("resource", rest, notes=notes)
    if not rest.text:
        return Block("note", line, notes=notes)
    dateline = read_dateline(rest.text)
    if dateline:
        return Block("dateline", rest, dateline, notes)
    return Block("text", rest, notes=notes)


def _is_title(blocks: Sequence[Block], index: int) -> bool:
    text = blocks[index].line.text
    after = next((blocks[below] for below in range(index + 1, len(blocks)) if blocks[below].kind != "note"), None)
    if not after or not is_headline(text) or not text[0].isupper() or text.endswith("-"):
        return False
    before = blocks[index - 1] if index else None
    if after.kind == "dateline":
        return True
    is_after_end = before is None or before.kind in ("heading", "note") or not is_open(before.line.text)
    return after.kind == "text" and is_after_end and after.line.text[0].isupper() and len(after.line.text) > len(text)


def _without_introductions(blocks: Sequence[Block]) -> list[Block]:
    """Text under the first of a section's headings, before its first headline, introduces the section (001:51, 227)."""
    seen: set[str] = set()
    kept: list[Block] = []
    introduces = False
    for block in blocks:
        if block.kind == "heading":
            introduces = block.line.text not in seen
            seen.add(block.line.text)
        elif block.kind in ("title", "dateline"):
            introduces = False
        is_introduction = (
            introduces
            and block.kind == "text"
            and not block.line.text[0].islower()
            and not is_open(block.line.text)
            and (block.notes or kept[-1:] == [] or kept[-1].kind in ("heading", "note", "introduction"))
        )
        kept.append(block._replace(kind="introduction") if is_introduction else block)
    return kept
