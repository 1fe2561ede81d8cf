"""Lines in, lines out: no line of a document is lost or kept twice, whatever the layout makes of it."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from seecli.documents.columns import Fragment, find_joins
from seecli.documents.lexicon import build_lexicon
from seecli.documents.source import Line, read_document
from seecli.errors import DocumentError
from seecli.extract import extract_document

_TEXTS = (
    "UNODC in South Eastern Europe: newsletter No. 36",
    "In this issue",
    "FIREARMS CONTROL",
    "PROMOTING BORDER CONTROL",
    "UNODC visits Montenegro",
    "Largest haul of cocaine seized at Durres Port",
    "3 May 2016",
    "Skopje",
    "Durres, Albania",
    "5 October 2018, Podgorica, Montenegro: UNODC met the Minister. The Regional Programme was presented.",
    "26-29 June 2018, Skopje, North Macedonia - UNODC and CEPOL trained 30 investigators of seven jurisdictions on",
    "During the meeting, UNODC present-",
    "ed the Regional Programme to the representatives of the Government.",
    "representatives of the Government.",
    "They met again. The areas of work included guidelines and the exchange of information.",
    "The areas of work included guidelines and the exchange of information with customs.",
    "On 18 April 2022, the office was opened; it will house six officers of the port and of the customs who met there.",
    "(For info: Alen Gagula)",
    "(For info on all in this section: Virginia De Abajo Marques)",
    "Link: https://www.unodc.org/a.html",
    "For more information:",
    "Participants during the training at the port",
    "Photo: UNODC",
    "Back to top",
    "# Outline",
    "## Steps",
    "- 22-23 May 2008 - UNODC organizes an Expert Meeting",
    "1. Training of 34 facilitators of the network, Belgrade, Serbia",
    "| Training of 34 facilitators | Belgrade, Serbia | 10-13 June 2013 |",
    "went on in the lower case of a line that was broken at a width and",
    "",
)
_LINES = st.lists(st.one_of(st.sampled_from(_TEXTS), st.text(max_size=40)), min_size=1, max_size=40)


@settings(max_examples=150, deadline=None)
@given(_LINES)
def test_every_line_of_a_document_stands_once_in_its_account(texts):
    try:
        document = read_document(Path("a.txt"), "\n".join(texts).encode("utf-8", "replace"))
        extraction = extract_document(document)
    except DocumentError:
        return  # nothing was read, and it was said
    assert [entry.line for entry in extraction.ledger] == list(document.lines)
    numbers = {line.number for line in document.lines}
    for event in extraction.events:
        for first, last in event["source"]["lines"]:
            assert {first, last} <= numbers


_FRAGMENTS = st.lists(st.tuples(st.sampled_from([text for text in _TEXTS if text]), st.booleans(), st.booleans()))


@settings(max_examples=200, deadline=None)
@given(_FRAGMENTS)
def test_the_reading_order_of_columns_leaves_no_fragment_out(made):
    fragments = [
        Fragment(Line(number, text), begins, shares_title=False, page=number // 7, tops_page=tops)
        for number, (text, begins, tops) in enumerate(made)
    ]
    joins = find_joins(fragments, build_lexicon([fragment.line for fragment in fragments]))
    after = {end: join.fragment for end, join in joins.items()}
    read = [index for index in range(len(fragments)) if index not in after.values()]
    for index in read:  # grows as each is followed to its end
        if index in after:
            read.append(after[index])
            assert len(read) < 20 * len(fragments)
    assert set(read) == set(range(len(fragments)))
