"""What holds for any text, any record and any document, tried on many made by hypothesis."""

import json
from functools import cache
from itertools import chain

from hypothesis import example, given, settings
from hypothesis import strategies as st

from seecli.documents.columns import Fragment, find_joins
from seecli.documents.lexicon import build_lexicon
from seecli.documents.ligatures import repair_ligatures
from seecli.documents.source import Document, Line
from seecli.documents.wrapping import unwrap_document
from seecli.phrases.dates import read_dates
from seecli.phrases.periods import ALWAYS, Period, read_period, spell_period
from seecli.render.cells import escape_controls
from seecli.text import clean
from tests.factories import SEEDS
from tests.promises import hold_document, hold_query
from tests.promises.store import is_forbidden

DAYS = st.dates().map(lambda day: day.isoformat())
# Every character there is, with those that drive, hide or break more often than they would come.
TEXTS = st.text(st.characters(exclude_categories=()) | st.characters(categories=("Cc", "Cf", "Zl", "Zp", "Cs")))


@given(TEXTS)
def test_what_is_escaped_drives_nothing_loses_nothing_and_stays(text):
    escaped = escape_controls(text)
    assert not [sign for sign in escaped if is_forbidden(sign)]
    assert escape_controls(escaped) == escaped
    read_back = json.loads(f'"{escaped}"') if not set(text) & set('"\\') else None
    # Two halves of a character side by side are that character: as numbers of 16 bits both are the same.
    assert read_back is None or read_back.encode("utf-16", "surrogatepass") == text.encode("utf-16", "surrogatepass")


@given(st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E)))
def test_what_can_be_printed_in_ascii_is_not_escaped(text):
    assert escape_controls(text) == text


@given(DAYS | st.just(ALWAYS.start), DAYS | st.just(ALWAYS.end))
def test_a_spelled_period_is_read_back(one, other):
    period = Period(*sorted((one, other)))
    if period != ALWAYS:
        assert read_period(spell_period(period)) == period


@given(TEXTS)
@example("9" * 5000 + " May 2018")
def test_any_text_has_dates_in_it_or_none(text):
    for span in read_dates(text):
        assert text[span.begin : span.end].strip()


WORDS = st.sampled_from('cocaine port a OR NOT AND - " ( ) * : not: title:port country:Albania date:2018 C++ é'.split())


@settings(max_examples=20)
@given(st.lists(WORDS | TEXTS, max_size=8).map(" ".join))
def test_a_query_keeps_its_promises(text):
    hold_query(text.encode(errors="surrogatepass"))


@cache
def read_lines() -> list[str]:
    """Lines of the seeds and of other documents."""
    paths = chain(SEEDS.glob("*.txt"), SEEDS.parent.glob("tests/unseen/documents/*.txt"))
    return sorted({line for path in paths for line in path.read_text(encoding="utf-8-sig").split("\n")})


LINES = st.lists(st.deferred(lambda: st.sampled_from(read_lines())), min_size=4, max_size=12)


@settings(max_examples=20)
@given(LINES)
def test_a_document_of_any_lines_keeps_its_promises(texts):
    hold_document("\n".join(texts).encode())


def letters(text: str) -> str:
    """A text without what joining lines changes."""
    return "".join(filter(str.isalnum, text))


WRAPPED = st.lists(
    st.sampled_from(["goes on in the next", "and in the next one-", "Begins anew.", "ing", "• a", "UN 2"])
)


@given(WRAPPED | LINES)
def test_lines_that_are_put_together_are_all_there_in_their_order(texts):
    lines = [Line(number, clean(text)) for number, text in enumerate(texts, 1) if clean(text)]
    unwrapped = unwrap_document(Document("a.txt", "0" * 64, tuple(lines)))
    whole = unwrapped.document.lines
    assert letters("".join(line.text for line in whole)) == letters("".join(line.text for line in lines))
    numbers = {number for paragraph in unwrapped.paragraphs.values() for _, number in paragraph.starts}
    assert numbers | {line.number for line in whole} == {line.number for line in lines}
    assert [line.number for line in whole] == sorted(line.number for line in whole)


CUT = st.sampled_from(
    [
        *("UNODC present-", "It offered opportuni-", "They met the", "The Com-", "The plan was signed.", "of the area"),
        *(
            "ed the plan.",
            "ties for all.",
            "mittee met in",
            "Minister of Finance.",
            "(DG NEAR); the EU",
            "agencies agreed",
        ),
    ]
)
FRAGMENTS = st.lists(st.tuples(CUT, st.booleans(), st.booleans(), st.integers(0, 2), st.booleans()), max_size=12)


@given(FRAGMENTS)
def test_fragments_are_put_in_another_order_and_none_is_lost(drawn):
    fragments = [Fragment(Line(number, text), *rest) for number, (text, *rest) in enumerate(drawn, 1)]
    joins = find_joins(fragments, build_lexicon(fragment.line for fragment in fragments))
    chains = [[first] for first in set(range(len(fragments))).difference(join.fragment for join in joins.values())]
    for read in chains:
        while read[-1] in joins:
            read.append(joins[read[-1]].fragment)
    assert sorted(chain.from_iterable(chains)) == list(range(len(fragments)))


LOST = st.sampled_from(
    "informaon naonal ocials parcipants meeng newsleer leer of the and Croaa trafcking eorts".split()
)


@settings(max_examples=40)
@given(st.lists(st.lists(LOST).map(" ".join), max_size=6), LINES)
def test_ligatures_that_are_put_back_are_all_that_is_new(lost, texts):
    before = [clean(text) for text in (*lost, *texts)]
    after = repair_ligatures(before)
    for old, new in zip(before, after, strict=True):
        left = iter(new)
        assert all(sign in left for sign in old)
