"""Paragraphs in reading order in, blocks out: what the end of a line or of a column has cut is whole again."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from seecli.documents.dateline import read_dateline
from seecli.documents.formats.captions import spell_caption
from seecli.documents.formats.pdf.paragraphs import Paragraph
from seecli.documents.formats.pdf.shapes import ends_sentence
from seecli.documents.lexicon import Lexicon, build_lexicon, join_word
from seecli.documents.segments import is_unfinished
from seecli.documents.source import Line

_HYPHEN = re.compile(r"[^\W\d_]-$")
_FEWEST_WORDS: Final = 8  # of a paragraph: fewer may be a date or a place on a line of its own
_MARKS: Final = {"title": "# ", "slide": "### "}  # as decks that were converted to text have them
_FIRST_LETTERS = re.compile(r"[^\W\d_]+")


class _Block(NamedTuple):
    """A paragraph so far, and whether its last line reaches the edge of its column."""

    kind: str
    text: str
    is_filled: bool


def join_paragraphs(paragraphs: Sequence[Paragraph]) -> list[str]:
    """The text of each, those that go on in another column or on another page as one."""
    lines = (line for paragraph in paragraphs for line in paragraph.lines)
    lexicon = build_lexicon(Line(number, line.text) for number, line in enumerate(lines, 1))
    blocks: list[_Block] = []
    last = -1  # the last that is no caption: captions may interrupt text
    for paragraph in paragraphs:
        block = _block(paragraph, blocks[-1].kind if blocks else "", lexicon)
        if last >= 0 and _goes_on(blocks[last], block, tops_column=paragraph.tops_column):
            blocks[last] = block._replace(text=_joined(blocks[last].text, block.text, lexicon))
            continue
        blocks.append(block)
        last = len(blocks) - 1 if block.kind != "caption" else last
    return [line for block in blocks for line in _spell(block)]


def _block(paragraph: Paragraph, above: str, lexicon: Lexicon) -> _Block:
    """A paragraph as a block; small print under a headline that says when is the date of the article, no caption."""
    text = _text(paragraph, lexicon)
    is_date = paragraph.kind == "caption" and above == "heading" and _is_dateline(text)
    return _Block("text" if is_date else paragraph.kind, text, paragraph.is_filled)


def _is_dateline(text: str) -> bool:
    dateline = read_dateline(text)
    return dateline is not None and dateline.alone


def _spell(block: _Block) -> Sequence[str]:
    if block.kind == "caption":
        return list(spell_caption(block.text))
    return [_MARKS.get(block.kind, "") + block.text]


def _goes_on(before: _Block, block: _Block, *, tops_column: bool) -> bool:
    """Whether a paragraph begins in mid-sentence: in lower case, or over a column whose neighbour stops in mid-line."""
    if block.kind != before.kind or block.kind in ("caption", *_MARKS) or ends_sentence(before.text):
        return False
    if _is_dateline(before.text):
        return False
    if block.kind == "heading":
        return tops_column and (block.text[0].islower() or is_unfinished(before.text))
    is_cut = tops_column and (before.is_filled or len(before.text.split()) >= _FEWEST_WORDS)
    return block.text[0].islower() or is_cut or bool(_HYPHEN.search(before.text) and before.is_filled)


def _text(paragraph: Paragraph, lexicon: Lexicon) -> str:
    text, *rest = (line.text for line in paragraph.lines)
    for line in rest:
        text = _joined(text, line, lexicon)
    return text


def _joined(text: str, after: str, lexicon: Lexicon) -> str:
    """Two lines as one; a hyphen that the break has made goes."""
    first = _FIRST_LETTERS.match(after)
    if not _HYPHEN.search(text) or not first:
        return f"{text} {after}"
    if not first[0][0].islower():
        return text + after
    half = text.rpartition(" ")[2]
    word = join_word(half, first[0], lexicon)
    is_compound = word is not None and word.word[len(half) - 1] == "-"
    return text + after if is_compound else text[:-1] + after
