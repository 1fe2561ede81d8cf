"""Which fragment continues which, decided on short made pieces.

"+" begins an item, "^" stands right under a section heading.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seecli.documents.columns import Fragment, Join, find_joins, is_lost_beginning, is_open
from seecli.documents.flow import build_flow
from seecli.documents.lexicon import build_lexicon
from seecli.documents.repeats import repeated_sentence
from seecli.documents.source import Line

SENTENCE = "The mentioned areas for cooperation included developing Guidelines and inter-agency information"


def fragments(*texts):
    return [
        Fragment(
            Line(number, text.lstrip("+^")),
            begins=text[0] == "+",
            shares_title=False,
            page=sum(other[0] == "^" for other in texts[:number]),
            tops_page=text[0] == "^",
        )
        for number, text in enumerate(texts, 1)
    ]


def joins(*texts):
    found = fragments(*texts)
    return find_joins(found, build_lexicon(fragment.line for fragment in found))


def joined(*texts):
    return {end: join.fragment for end, join in joins(*texts).items()}


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param([], id="nothing"),
        pytest.param(["+UNODC presented the plan."], id="one whole item"),
        pytest.param(["+UNODC met the Minister.", "+OSCE met the Ambassador."], id="two whole items"),
        pytest.param(
            ["+UNODC met the Minister and the", "+OSCE met the Ambassador."], id="what begins an item continues none"
        ),
        pytest.param(["+UNODC opened opportuni-", "the officers of the Unit."], id="halves form no word"),
        pytest.param(
            ["+UNODC opened opportuni-", "The officers of the Unit met."], id="a half word goes on in lower case"
        ),
        pytest.param(["+UNODC met the Minister.", "agencies in Serbia agreed."], id="lost beginning: lower case"),
        pytest.param(["+UNODC met the Minister.", "^Skopje. The event brought officials together."], id="001:173"),
        pytest.param(["+UNODC met the Minister.", "^Passenger Data Exchange was organized by OSCE."], id="001:106"),
    ],
)
def test_what_does_not_go_on(texts):
    assert joined(*texts) == {}


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        pytest.param(
            ["+During the meeting, UNODC present-", "ed the Regional Programme."], {0: 1}, id="001:15: half word"
        ),
        pytest.param(
            ["+It was attended by officers of the", "Air Cargo Control Unit at Tirana."], {0: 1}, id="capital after the"
        ),
        pytest.param(
            ["ed the Regional Programme.", "+During the meeting, UNODC present-"],
            {1: 0},
            id="001:163: earlier in the file",
        ),
        pytest.param(
            [
                "+UNODC present-",
                "+They underscored continued ef-",
                "ed the Regional Programme.",
                "forts aimed at results.",
            ],
            {0: 2, 1: 3},
            id="001:15 and 31: two columns",
        ),
        pytest.param(
            ["+The trainers came from the port of Rot-", "of the operators of the port.", "terdam and from Bar."],
            {0: 2},
            id="what begins with no word ends the half of one",
        ),
        pytest.param(
            ["+The drawing was praised. The State", "+The final report is ex-", "pected soon.", "Commission came."],
            {0: 3, 1: 2},
            id="half a word does not go on after a whole one, a name goes on in capitals",
        ),
        pytest.param(
            [
                "+It will be published with a fore-",
                "+They find parts thanks to pilot",
                "tests. He left.",
                "word by him.",
            ],
            {0: 3, 1: 2},
            id="a known word before two words that make none",
        ),
        pytest.param(
            [
                "+UNODC present-",
                "+They underscored continued ef-",
                "forts aimed at results.",
                "ed the Regional Programme.",
            ],
            {0: 3, 1: 2},
            id="two columns, crossed",
        ),
        pytest.param(
            ["+The Steering Com-", "+UNODC profiled a ship-", "ment of 12 containers.", "mittee met in Tirana."],
            {0: 3, 1: 2},
            id="ship- has no choice, Com- is left with mittee",
        ),
        pytest.param(
            ["+UNODC present-", "ed opportuni-", "ties for an", "enhanced partnership."], {0: 1, 1: 2, 2: 3}, id="chain"
        ),
        pytest.param(["+UNODC met the Minister.", "The Minister thanked the team."], {0: 1}, id="whole paragraph"),
        pytest.param(
            ["+UNODC met.", "The Minister came.", "The Ambassador came."], {0: 1, 1: 2}, id="two whole paragraphs"
        ),
        pytest.param(
            [
                "+UNODC met the Directorate-General for Neighbourhood and Enlargement Negotiations",
                "+OSCE met the Ambassador.",
                "tailor the project activities.",
                "(DG NEAR); the EU Delegations came, too.",
            ],
            {0: 3},
            id="001:133: bracket that abbreviates the words before it",
        ),
        pytest.param(["+UNODC met the", "^competent Minister of the country."], {0: 1}, id="over a page"),
        pytest.param(
            [f"+They met. {SENTENCE}.", f"^{SENTENCE} sharing with customs."], {0: 1}, id="001:240: repeated sentence"
        ),
        pytest.param(
            [f"+They met. {SENTENCE}.", "+UNODC came.", f"^{SENTENCE}. They left."],
            {0: 2},
            id="whole sentence repeated over a page",
        ),
        pytest.param(
            [f"+They met. {SENTENCE}.", "+UNODC came.", f"{SENTENCE}. They left."],
            {1: 2},
            id="a whole sentence on one page may be said of two items",
        ),
        pytest.param(
            [f"+They met. {SENTENCE}.", f"+They came. {SENTENCE}.", f"^{SENTENCE} sharing with customs."],
            {0: 2},
            id="a sentence that two ends have goes on once",
        ),
    ],
)
def test_what_goes_on_where(texts, expected):
    assert joined(*texts) == expected


def test_a_paragraph_under_an_entry_that_shares_its_headline_is_not_taken_for_its_own():
    first, second = fragments("+UNODC met the Minister.", "The Minister thanked the team.")
    assert find_joins([first._replace(shares_title=True), second], build_lexicon([])) == {}


@pytest.mark.parametrize(
    ("texts", "is_word"),
    [
        (["+UNODC present-", "ed the plan."], True),
        (["+UNODC met the", "competent Minister."], False),
    ],
)
def test_a_hyphen_joins_a_word(texts, is_word):
    assert joins(*texts)[0].is_word is is_word


@pytest.mark.parametrize(
    ("texts", "is_doubtful"),
    [
        pytest.param(["+UNODC present-", "ed the plan."], False, id="word formed"),
        pytest.param(
            ["+UNODC met the competent", "+OSCE met.", "+RAI met.", "+IOM met.", "Minister of Finance."],
            True,
            id="far capital",
        ),
    ],
)
def test_words_that_prove_nothing_leave_a_doubt(texts, is_doubtful):
    assert joins(*texts)[0].is_doubtful is is_doubtful


@given(
    st.permutations(["ed the Regional Programme.", "forts aimed at results.", "ties for all.", "mittee met in Tirana."])
)
def test_halves_find_each_other_in_any_order(halves):
    ends = {
        "+UNODC present-": "ed",
        "+They continued ef-": "forts",
        "+It offered opportuni-": "ties",
        "+The Com-": "mittee",
    }
    texts = [*ends, *halves]
    assert {texts[end]: texts[begin].split()[0] for end, begin in joined(*texts).items()} == ends


BEGUN = ["+UNODC present-", "+The officers of the", "+It offered opportuni-", "+They met the Minister."]
GOING_ON = ["ed the plan.", "Unit met.", "ties for all.", "^(DG NEAR); the EU.", "^The Minister came.", f"{SENTENCE}."]


@given(st.lists(st.sampled_from(BEGUN + GOING_ON), max_size=8))
def test_each_fragment_continues_once_and_what_begins_an_item_continues_none(texts):
    found = joined(*texts)
    assert len(set(found.values())) == len(found)
    assert not any(texts[begin][0] == "+" for begin in found.values())


@pytest.mark.parametrize(
    ("text", "is_unfinished"),
    [
        pytest.param("signed in 2013.", False, id="full stop"),
        pytest.param('and said "yes."', False, id="quote after it"),
        pytest.param("**achieved.**", False, id="emphasis after it"),
        pytest.param("(see the report.)", False, id="bracket after it"),
        pytest.param("Link: https://www.unodc.org/listenfirst/en/covid_parents.html", False, id="003:41: link"),
        pytest.param("During the meeting, UNODC present-", True, id="001:15: half word"),
        pytest.param("the UN and its", True, id="001:17: mid-sentence"),
        pytest.param("including the Coast Guard Agency (FRONTEX),", True, id="001:163: comma"),
        pytest.param("at the Port Control Unit (PCU)", True, id="bracket without a full stop"),
        pytest.param("The objectives were:", True, id="colon"),
    ],
)
def test_a_text_that_stops_in_mid_sentence(text, is_unfinished):
    assert is_open(text) is is_unfinished


@pytest.mark.parametrize(
    ("text", "is_lost"),
    [
        pytest.param("The Minister thanked the team.", False, id="whole sentence"),
        pytest.param("In 2013 it was signed.", False, id="three words and more"),
        pytest.param("agencies in Serbia agreed.", True, id="lower case"),
        pytest.param("Skopje. The event brought officials together.", True, id="001:173: scrap of a sentence"),
        pytest.param("^The mentioned areas included guidelines.", True, id="top of a page"),
    ],
)
def test_a_fragment_that_has_lost_its_beginning(text, is_lost):
    assert is_lost_beginning(fragments(text)[0]) is is_lost


@pytest.mark.parametrize(
    ("first", "second", "place"),
    [
        pytest.param("They met. UNODC met OSCE.", "UNODC met OSCE again.", None, id="too short to be no chance"),
        pytest.param(f"They met. {SENTENCE}.", "The counterparts discussed a framework.", None, id="another sentence"),
        pytest.param(f"{SENTENCE}. They met.", f"{SENTENCE} sharing.", None, id="repeated, but not at the end"),
        pytest.param(f"They met. {SENTENCE}.", f"{SENTENCE} sharing with customs.", 10, id="001:240 and 244"),
        pytest.param(f"They met and {SENTENCE}", f"{SENTENCE} sharing.", None, id="in mid-sentence"),
        pytest.param("They met. UNODC met", "UNODC met", None, id="all of the next text, too short"),
        pytest.param(f"They met. {SENTENCE}.", "", None, id="nothing after it"),
        pytest.param(f"{SENTENCE}.", f"{SENTENCE} sharing.", 0, id="whole text"),
        pytest.param(f"They met. {SENTENCE}.", f"{SENTENCE}. They left.", 10, id="whole sentence"),
        pytest.param(f"They met. {SENTENCE[:-6]}-", f"{SENTENCE} sharing.", 10, id="cut in mid-word"),
        pytest.param(f"They met. {SENTENCE}. RAI came.", f"{SENTENCE}. RAI came. They left.", 10, id="two sentences"),
        pytest.param(f"Did they meet? {SENTENCE}", f"{SENTENCE} sharing.", 15, id="no full stop"),
    ],
)
def test_a_sentence_repeated_over_a_page(first, second, place):
    assert repeated_sentence(first, second) == place


@pytest.mark.parametrize(
    ("texts", "is_word", "text"),
    [
        pytest.param(
            ["During the meeting, UNODC present-", "ed the plan."],
            True,
            "During the meeting, UNODC presented the plan.",
            id="hyphen of a line break goes",
        ),
        pytest.param(
            ["The workshop on self-", "assessment ended."],
            True,
            "The workshop on self-assessment ended.",
            id="hyphen of a compound stays",
        ),
        pytest.param(
            ["UNODC joined the anti-", "corruption agency."],
            True,
            "UNODC joined the anti-corruption agency.",
            id="hyphen the document writes stays",
        ),
        pytest.param(
            ["of the UN and its", "agencies in Serbia."],
            False,
            "of the UN and its agencies in Serbia.",
            id="mid-sentence",
        ),
        pytest.param(["UNODC met.", "The Minister came."], False, "UNODC met.\n\nThe Minister came.", id="paragraphs"),
        pytest.param(
            [f"They met. {SENTENCE}.", f"{SENTENCE} sharing."],
            False,
            f"They met. {SENTENCE} sharing.",
            id="repeated sentence once",
        ),
        pytest.param(
            [f"They met. {SENTENCE}.", f"{SENTENCE}. They left."],
            False,
            f"They met. {SENTENCE}. They left.",
            id="whole repeated sentence once",
        ),
        pytest.param(
            ["UNODC joined the anti-", "money-laundering unit."],
            True,
            "UNODC joined the anti-money-laundering unit.",
            id="hyphen of a compound the document does not write stays",
        ),
    ],
)
def test_joined_lines_are_one_text(texts, is_word, text):
    lexicon = build_lexicon([Line(1, "An anti-corruption agency.")])
    flow = build_flow(
        [Line(n, part) for n, part in enumerate(texts, 1)], [Join(1, is_word, is_doubtful=False)], lexicon
    )
    assert (flow.text, flow.line_numbers) == (text, (1, 2))
