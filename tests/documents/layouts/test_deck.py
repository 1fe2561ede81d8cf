"""Slide decks."""

import pytest

from seecli.documents.layouts.deck import read
from tests.factories import document, seed_reading

ITEMS = {item.line_numbers[-1]: item for item in seed_reading("004").items}


def steps(*texts):
    """Dates and text of what a slide "Undertaken activities" with these lines reports."""
    items = read(document("### Undertaken activities", *texts)).items
    return [(item.dateline and item.dateline.stops[0].span.dates(), item.body.text) for item in items]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("- Albania", id="004:76: country"),
        pytest.param("- Impact of Organized Crime outside the region is of concern", id="004:36: long bullet"),
        pytest.param("- 1. Organized crime and illicit trafficking", id="004:112: numbered bullet"),
        pytest.param("- Review of the plans for 2009 and 2010", id="years"),
        pytest.param("1. First objective", id="too short for an activity"),
        pytest.param("#### Steps taken", id="004:220: heading"),
        pytest.param(
            "A Joint Statement is signed by the Governments of Albania and Croatia", id="004:70: no step above"
        ),
        pytest.param("| Activity | Place | Date |", id="head of a table"),
        pytest.param("|---|---|---|", id="rule of a table"),
        pytest.param("| Budget | Belgrade, Serbia | USD 3,000 |", id="row without a date"),
        pytest.param("- May 2009 report of the Committee", id="month of a report"),
        pytest.param("- Achievements January 2013 - May 2014", id="period"),
        pytest.param("- On 3 May 2009 the Committee met in Vienna for its first session", id="date in mid-sentence"),
    ],
)
def test_a_line_of_a_slide_that_reports_nothing(text):
    assert [found for found in steps(text) if found[1]] == []


@pytest.mark.parametrize(
    ("text", "dates", "body"),
    [
        pytest.param(
            'March 2008 - UNODC publishes "Crime and its impact on the Balkans"',
            ("2008-03-01", "2008-03-31"),
            'UNODC publishes "Crime and its impact on the Balkans"',
            id="004:60: month in front",
        ),
        pytest.param(
            "22-23 May 2008 - UNODC organizes an Expert Meeting",
            ("2008-05-22", "2008-05-23"),
            "UNODC organizes an Expert Meeting",
            id="004:62: days in front",
        ),
        pytest.param(
            "January - March 2009 - UNODC conducts a needs assessment",
            ("2009-01-01", "2009-03-31"),
            "UNODC conducts a needs assessment",
            id="004:64: dash inside the date",
        ),
        pytest.param(
            "- 3 May 2009: the Committee meets",
            ("2009-05-03", "2009-05-03"),
            "the Committee meets",
            id="bullet and colon",
        ),
        pytest.param(
            "1. Regional expert meeting to review the legislation 18-20 November 2009",
            ("2009-11-18", "2009-11-20"),
            "Regional expert meeting to review the legislation",
            id="004:246: at the end, no comma",
        ),
        pytest.param(
            "2. Regional expert meeting to review cooperation, 2-4 December 2009",
            ("2009-12-02", "2009-12-04"),
            "Regional expert meeting to review cooperation",
            id="004:250: at the end, comma",
        ),
        pytest.param(
            "3.Regional expert meeting to review anti-corruption networks 9-11 December 2009",
            ("2009-12-09", "2009-12-11"),
            "Regional expert meeting to review anti-corruption networks",
            id="004:254: no space after the number",
        ),
        pytest.param(
            "- First meeting of the Steering Committee (SC) will be organized – 30 September 2009, Vienna",
            ("2009-09-30", "2009-09-30"),
            "First meeting of the Steering Committee (SC) will be organized",
            id="004:285: date and place",
        ),
        pytest.param(
            "- ► Skopje, 28th-30th January 2014: National consultations",
            ("2014-01-28", "2014-01-30"),
            "National consultations",
            id="two bullets, place in front",
        ),
        pytest.param(
            "5.Regional expert meeting to elaborate guidelines on data collection",
            None,
            "Regional expert meeting to elaborate guidelines on data collection",
            id="004:260: activity without a date",
        ),
    ],
)
def test_a_step_and_its_date(text, dates, body):
    assert steps(text) == [(dates, body)]


@pytest.mark.parametrize(
    ("text", "places", "countries", "body"),
    [
        pytest.param(
            "- 4 May 2013 – Training with Albania and Serbia",
            (),
            (),
            "Training with Albania and Serbia",
            id="countries",
        ),
        pytest.param(
            "- 4 May 2013 – Meeting on the Western Balkans (WBCSCi)",
            (),
            (),
            "Meeting on the Western Balkans (WBCSCi)",
            id="acronym",
        ),
        pytest.param("- 4 May 2013 – Workshop (Bucharest, Romania)", ("Bucharest",), ("RO",), "Workshop", id="bracket"),
        pytest.param(
            "- 4 May 2013 – Training of judges (Albania)", (), ("AL",), "Training of judges", id="country alone"
        ),
        pytest.param("- 4 May 2013 – Workshop, Tirana, Albania", ("Tirana",), ("AL",), "Workshop", id="place, country"),
        pytest.param(
            "4 May 2013 – Course, Sofia and Tirana", ("Sofia", "Tirana"), ("BG", "AL"), "Course", id="two places"
        ),
        pytest.param("2. May 2013 Country visit to Tirana", (), (), "Country visit to Tirana", id="no mark"),
        pytest.param(
            "- Regional workshop for judges (Bucharest, Romania, May 2013)",
            ("Bucharest",),
            ("RO",),
            "Regional workshop for judges",
            id="place and date in a bracket",
        ),
        pytest.param(
            "| SFP 10-14: training | Belgrade, Serbia | 10-13 June 2013 |",
            ("Belgrade",),
            ("RS",),
            "SFP 10-14: training",
            id="row",
        ),
        pytest.param("| June 2013 | Vienna | Experts | 12 |", ("Vienna",), ("AT",), "Experts, 12", id="date first"),
        pytest.param("| Vienna, 4 May 2013 | Experts |", ("Vienna",), ("AT",), "Experts", id="one cell"),
    ],
)
def test_a_step_and_its_place(text, places, countries, body):
    (item,) = read(document("### Undertaken activities", text)).items
    (stop,) = item.dateline.stops
    assert (stop.places, stop.countries, item.body.text) == (places, countries, body)


def test_a_period_in_the_outline_belongs_to_no_event():
    texts = ["Belgrade, September 28-29, 2009", "## Outline", "- Achievements January 2013 - May 2014", "## Steps"]
    assert read(document(*texts, "- January 2013 - May 2014")).beside == {
        2: "section heading",
        3: "slide",
        4: "section heading",
    }


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        pytest.param(["- Albania", "", "Ashgabat, 11-13 March 2014"], [], id="not close"),
        pytest.param(["A plain line,", "Ashgabat, 11-13 March 2014"], [], id="no bullet"),
        pytest.param(["- Albania", "The meeting of 11-13 March 2014 in Ashgabat"], [], id="more than a dateline"),
        pytest.param(
            ["3. Basic training for the new Port Control Unit,", "Ashgabat, 11-13 March 2014", "It was the first."],
            [(("2014-03-11", "2014-03-13"), "Basic training for the new Port Control Unit\n\nIt was the first.")],
            id="place and date close below",
        ),
    ],
)
def test_a_bullet_whose_date_stands_below(texts, expected):
    cover = "Almaty, Kazakhstan, October 20-21, 2014"
    assert [found for found in steps(cover, "", "### Undertaken activities", *texts) if found[1]] == expected


def test_a_numbered_line_is_an_activity_only_under_such_a_heading():
    line = "5.Regional expert meeting to elaborate guidelines on data collection"
    assert read(document("### Core objectives", line)).items == ()


def test_plain_lines_under_a_step_are_its_text_up_to_the_next_step_bullet_or_slide():
    texts = [
        "3 May 2009 - UNODC meets",
        "A statement is signed.",
        "4 May 2009 - RAI meets",
        "- Albania",
        "It is signed.",
    ]
    assert [text for _, text in steps(*texts)] == ["UNODC meets\nA statement is signed.", "RAI meets"]


@pytest.mark.parametrize(
    ("number", "numbers", "section"),
    [
        pytest.param(24, (9, 24), None, id="cover: headline of the first level, place, date"),
        pytest.param(60, (60,), "Steps towards the Regional Programme", id="step"),
        pytest.param(72, (66, 68, 70, 72), "Steps towards the Regional Programme", id="step and the lines under it"),
        pytest.param(254, (254,), "Undertaken activities", id="activity"),
        pytest.param(270, (270,), "Undertaken activities", id="activity without a date"),
        pytest.param(285, (285,), "Establishing a Steering Committee", id="bullet"),
    ],
)
def test_what_the_seed_reports(number, numbers, section):
    assert (ITEMS[number].line_numbers, ITEMS[number].section) == (numbers, section)


def test_all_that_the_seed_reports():
    assert list(ITEMS) == [24, 60, 62, 64, 72, 246, 250, 254, 260, 262, 268, 270, 285]


def test_the_cover_says_where_and_when():
    (stop,) = ITEMS[24].dateline.stops
    assert (stop.span.dates(), stop.places, stop.countries) == (("2009-09-28", "2009-09-29"), ("Belgrade",), ("RS",))
    assert ITEMS[24].title.text == '"Facing the Challenges of Organized and Serious Crimes in the Western Balkans"'
