"""Lines in reading order in, one running text out: halves of words joined, repeated sentences once."""

import re
from collections.abc import Iterator, Sequence

from seecli.documents.columns import Join, is_open
from seecli.documents.lexicon import Lexicon, join_word
from seecli.documents.passage import Passage, Piece, build_passage
from seecli.documents.repeats import repeated_sentence
from seecli.documents.source import Line


def build_flow(lines: Sequence[Line], joins: Sequence[Join], lexicon: Lexicon) -> Passage:
    """The lines of an item as one text; `joins` say how each goes on in the next."""
    return build_passage(_pieces(lines, joins, lexicon))


def _pieces(lines: Sequence[Line], joins: Sequence[Join], lexicon: Lexicon) -> Iterator[Piece]:
    before = ""
    for index, line in enumerate(lines):
        after = lines[index + 1] if index < len(joins) else None
        text = line.text
        if after is None:
            yield Piece(before, line)
            return
        repeated = repeated_sentence(text, after.text)
        next_before = " " if is_open(text) or repeated is not None else "\n\n"
        if repeated is not None:
            text = text[:repeated].rstrip()
        elif joins[index].is_word:
            text, next_before = _first_half(text, after.text, lexicon), ""
        yield Piece(before, Line(line.number, text))
        before = next_before


def _first_half(text: str, after: str, lexicon: Lexicon) -> str:
    """A text that a hyphen ends, without the hyphen where both halves are one word."""
    half = text.rpartition(" ")[2]
    other = re.match(r"[^\W\d_]*", after)
    word = join_word(half, other[0], lexicon) if other else None
    return text if word and word.word[len(half) - 1 : len(half)] == "-" else text[:-1]
