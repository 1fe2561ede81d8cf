"""Every line of a document is claimed by an item or named."""

import pytest

from seecli.documents.layouts import find_layout
from seecli.documents.ledger import UNCLAIMED, build_ledger
from tests.factories import document, seed, seed_reading

SLIDES = ["# A", "## B", "### C", "### Steps", "3 May 2009 - UNODC meets", "- Albania"]
STORY = "5 October 2018, Podgorica, Montenegro: UNODC met the Minister."


def ledger(*texts):
    _, layout = find_layout(document(*texts))
    return build_ledger(document(*texts), layout.read(document(*texts)))


def kinds(*texts):
    return {entry.line.number: entry.kind for entry in ledger(*texts)}


@pytest.mark.parametrize("number", ["000", "001", "002", "003", "004"])
def test_no_line_of_a_seed_is_unclaimed(number):
    entries = build_ledger(seed(number), seed_reading(number))
    assert [entry.line for entry in entries] == list(seed(number).lines)
    assert [entry.line for entry in entries if entry.kind == UNCLAIMED] == []


@pytest.mark.parametrize(
    ("texts", "unclaimed"),
    [
        pytest.param(SLIDES, [], id="a deck that is read whole"),
        pytest.param([*SLIDES, "- Review of the plans for 2009 and 2010"], [], id="years are no date"),
        pytest.param(
            [*SLIDES, "- On 3 May 2009 the Committee met in Vienna for its first session"],
            [7],
            id="date in mid-sentence",
        ),
        pytest.param(
            [*SLIDES, "- Albania", "In May 2009 the Governments signed it"], [8], id="dated line under a bullet"
        ),
    ],
)
def test_a_dated_line_of_a_slide_that_no_item_took_is_unclaimed(texts, unclaimed):
    assert [number for number, kind in kinds(*texts).items() if kind == UNCLAIMED] == unclaimed


def test_a_reading_without_the_last_item_leaves_its_lines_unclaimed():
    reading = seed_reading("000")
    entries = build_ledger(seed("000"), reading._replace(items=reading.items[:-1]))
    assert [entry.line.number for entry in entries if entry.kind == UNCLAIMED] == [
        1373,
        1375,
        1377,
        1379,
        1381,
        1383,
        1385,
        1387,
    ]


@pytest.mark.parametrize(
    ("number", "line", "kind"),
    [
        ("000", 1, "introduction"),
        ("000", 5, "headline"),
        ("000", 7, "dateline"),
        ("000", 9, "text"),
        ("000", 175, "link list"),
        ("000", 259, "caption"),
        ("001", 5, "introduction"),
        ("001", 37, "section heading"),
        ("001", 45, "contact note"),
        ("001", 227, "introduction"),
        ("002", 25, "menu"),
        ("002", 121, "dateline"),
        ("002", 125, "headline"),
        ("002", 642, "credit"),
        ("003", 45, "caption"),
        ("003", 51, "link list"),
        ("004", 24, "dateline"),
        ("004", 36, "slide"),
        ("004", 58, "section heading"),
    ],
)
def test_what_a_line_of_a_seed_is(number, line, kind):
    entries = build_ledger(seed(number), seed_reading(number))
    assert {entry.line.number: entry.kind for entry in entries}[line] == kind


def test_an_entry_names_its_item_and_what_stands_beside_names_none():
    entries = ledger("Archive", "", "First", "", STORY, "", "Back to top", "", "Second visit", "", STORY)
    assert [(entry.line.number, entry.items) for entry in entries] == [
        (1, ()),
        (3, (0,)),
        (5, (0,)),
        (7, ()),
        (9, (1,)),
        (11, (1,)),
    ]


def test_a_headline_may_belong_to_several_items_but_text_only_to_one():
    entries = ledger("First", "", STORY, "", STORY)
    assert [entry.items for entry in entries] == [(0, 1), (0,), (1,)]
    assert not any(entry.is_claimed_twice for entry in entries)


def test_text_in_two_items_is_claimed_twice():
    reading = seed_reading("000")
    entries = build_ledger(seed("000"), reading._replace(items=(*reading.items, reading.items[0])))
    assert [entry.line.number for entry in entries if entry.is_claimed_twice] == [9, 11, 13, 15]


@pytest.mark.parametrize("number", ["000", "001", "002", "003", "004"])
def test_no_line_of_a_seed_is_claimed_twice(number):
    entries = build_ledger(seed(number), seed_reading(number))
    assert [entry.line for entry in entries if entry.is_claimed_twice] == []


@pytest.mark.parametrize("number", ["000", "001", "002", "003", "004"])
def test_every_item_of_a_seed_has_a_line_in_the_ledger(number):
    claimed = {index for entry in build_ledger(seed(number), seed_reading(number)) for index in entry.items}
    assert claimed == set(range(len(seed_reading(number).items)))
