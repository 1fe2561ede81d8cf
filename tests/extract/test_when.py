"""When and where: what the dateline says, and what it leaves to the item and its neighbours."""

import pytest

from seecli.documents.source import Line
from seecli.extract.when import neighbours_years, read_occasion
from tests.factories import item


def told(occasion):
    """Start, end, places and countries of each occurrence."""
    return [tuple(each[key] for key in ("start", "end", "places", "countries")) for each in occasion.occurrences]


@pytest.mark.parametrize(
    "found",
    [
        pytest.param(item("years several cocaine seizures were conducted.", dateline=None), id="003:158, no headline"),
        pytest.param(item("UNODC was there in late May.", title="A", dateline=None), id="no country at the beginning"),
        pytest.param(item("In Albania, UNODC trained officers.", title="A", dateline=None), id="no month"),
        pytest.param(item("In Albania, in late May.", dateline=None), id="no headline"),
    ],
)
def test_without_a_dateline_nothing_is_guessed(found):
    assert read_occasion(found, 2020) == ((), (), (), ())


@pytest.mark.parametrize(
    ("body", "subheading"),
    [
        pytest.param("On 24 June 2010, UNODC met.", None, id="no sub-heading"),
        pytest.param("Since 1 June 2010 a unit has been at work.", "Croatia", id="since"),
        pytest.param("On 24 July 2010, UNODC met.", "Croatia", id="another month"),
        pytest.param("UNODC met in June 2010.", "Croatia", id="no day"),
        pytest.param("UNODC met. On 24 June 2010, it met again.", "Croatia", id="the second sentence"),
    ],
)
def test_a_month_stays_a_month(body, subheading):
    found = item(body, dateline="June 2010", title="A", subheading=subheading and Line(2, subheading))
    assert [(each["start"], each["end"]) for each in read_occasion(found, None).occurrences] == [
        ("2010-06-01", "2010-06-30")
    ]


@pytest.mark.parametrize(
    ("dateline", "body", "inferred"),
    [
        pytest.param("June 2010", "On 24 June 2010, UNODC met.", {"date"}, id="the day of the month above"),
        pytest.param("June 2010", "The report was presented on 24 June.", {"date"}, id="its year is that above"),
        pytest.param(None, "On 24 June 2010, UNODC met.", {"date"}, id="nothing above"),
        pytest.param(None, "On 24 June, UNODC met.", {"date", "year"}, id="nothing above, year of the neighbours"),
    ],
)
def test_a_text_under_a_sub_heading_gives_its_day(dateline, body, inferred):
    found = item(body, dateline=dateline, title="A", subheading=Line(2, "Croatia"))
    occasion = read_occasion(found, 2010)
    assert [(each["start"], each["end"]) for each in occasion.occurrences] == [("2010-06-24", "2010-06-24")]
    assert set(occasion.inferred) - {"place", "country"} == inferred
    assert occasion.findings[0].text in body


def test_a_text_may_say_itself_when_and_where():
    body = "In **Albania**, UNODC provided two deliveries. In early **April**, UNODC equipped officers in **Durres**."
    occasion = read_occasion(item(body, title="UNODC supports the region", dateline=None), 2020)  # 003:15
    assert told(occasion) == [("2020-04-01", "2020-04-30", ["Durres"], ["Albania"])]
    assert set(occasion.inferred) == {"year", "date", "place", "country"}


@pytest.mark.parametrize(
    ("dateline", "expected"),
    [
        # 000:7
        ("18-19 December 2018, Vienna, Austria", [("2018-12-18", "2018-12-19", ["Vienna"], ["Austria"])]),
        # 000:1008
        (
            "16 April 2018, Bijeljina - 17 April 2018, Sarajevo, Bosnia and Herzegovina",
            [
                ("2018-04-16", "2018-04-16", ["Bijeljina"], ["Bosnia and Herzegovina"]),
                ("2018-04-17", "2018-04-17", ["Sarajevo"], ["Bosnia and Herzegovina"]),
            ],
        ),
        # 003:168
        (
            "16 June 2020, Belgrade, Serbia; 26 June 2020, Skopje, North Macedonia",
            [
                ("2020-06-16", "2020-06-16", ["Belgrade"], ["Serbia"]),
                ("2020-06-26", "2020-06-26", ["Skopje"], ["North Macedonia"]),
            ],
        ),
        # two places of one country
        (
            "15 May 2018, Mostar; Sarajevo, Bosnia and Herzegovina",
            [("2018-05-15", "2018-05-15", ["Mostar", "Sarajevo"], ["Bosnia and Herzegovina"])],
        ),
        # 003:112
        (
            "14 May/25 June 2020, Sarajevo, Bosnia and Herzegovina",
            [
                ("2020-05-14", "2020-05-14", ["Sarajevo"], ["Bosnia and Herzegovina"]),
                ("2020-06-25", "2020-06-25", ["Sarajevo"], ["Bosnia and Herzegovina"]),
            ],
        ),
        # 001:246
        (
            "10 November 2020, online, Bosnia and Herzegovina",
            [("2020-11-10", "2020-11-10", [], ["Bosnia and Herzegovina"])],
        ),
        # 001:61
        ("14-17 December 2020, online", [("2020-12-14", "2020-12-17", [], [])]),
    ],
)
def test_a_full_dateline_says_it_all(dateline, expected):
    occasion = read_occasion(item(dateline=dateline), None)
    assert (told(occasion), occasion.inferred) == (expected, ())


def test_a_year_comes_from_the_neighbours_and_is_marked():
    occasion = read_occasion(item(dateline="28 February, Durres, Albania"), 2018)
    assert (occasion.occurrences[0]["start"], occasion.inferred) == ("2018-02-28", ("year",))


def test_the_texts_own_year_comes_before_the_neighbours():
    occasion = read_occasion(item("It began on 28 February 2011.", dateline="28 February, Durres, Albania"), 2018)
    assert occasion.occurrences[0]["start"] == "2011-02-28"


def test_a_place_that_no_country_stands_behind_has_its_own():
    occasion = read_occasion(item(dateline="15 May 2018, Podgorica, Montenegro; Skopje"), None)
    assert told(occasion) == [("2018-05-15", "2018-05-15", ["Podgorica", "Skopje"], ["Montenegro", "North Macedonia"])]
    assert occasion.inferred == ("country",)


def test_a_country_that_is_known_by_its_city_is_marked():
    occasion = read_occasion(item(dateline="28 February 2018, Durres"), None)
    assert (told(occasion)[0][3], occasion.inferred) == (["Albania"], ("country",))


@pytest.mark.parametrize(
    ("title", "subheading", "body", "where"),
    [
        pytest.param("Cocaine seized at Durres", None, "", (["Durres"], ["Albania"]), id="place in the headline"),
        pytest.param("A workshop", None, "The workshop was held in Skopje.", (["Skopje"], None), id="first paragraph"),
        pytest.param("A prosecutor of The Hague visits", None, "", ([], []), id="place in a name"),
        pytest.param("BUCHAREST: experts meet", None, "", (["BUCHAREST"], ["Romania"]), id="place labels the headline"),
        pytest.param(
            "Campaign in Banja Luka and Mostar",
            None,
            "",
            (["Banja Luka", "Mostar"], None),
            id="two places in a headline",
        ),
        pytest.param("A letter", None, "The letter was signed in Sofia.", (["Sofia"], ["Bulgaria"]), id="signed there"),
        pytest.param(
            "Missions", None, "UNODC assesses the ports of Durres and Bar.", (["Durres", "Bar"], None), id="two ports"
        ),
        pytest.param("International Day", "Croatia", "", ([], ["Croatia"]), id="sub-heading"),
        pytest.param("A workshop", None, "Experts spoke.", ([], []), id="nowhere"),
    ],
)
def test_a_bare_date_is_placed_by_headline_and_text(title, subheading, body, where):
    under = Line(2, subheading) if subheading else None
    occasion = read_occasion(item(body, title=title, subheading=under, dateline="26 June 2010"), None)
    places, countries = told(occasion)[0][2:]
    assert places == where[0]
    assert where[1] is None or countries == where[1]


@pytest.mark.parametrize(
    ("place_line", "where"),
    [("Skopje, Macedonia", (["Skopje"], ["North Macedonia"])), ("Bulgaria", ([], ["Bulgaria"]))],
)
def test_a_place_on_a_line_of_its_own_places_a_bare_date(place_line, where):
    found = item("Experts spoke.", title="A visit to Rome", dateline="26 June 2010")._replace(
        place_line=Line(2, place_line)
    )
    assert told(read_occasion(found, None))[0][2:] == where


@pytest.mark.parametrize(
    ("index", "year"),
    [pytest.param(0, 2018, id="below"), pytest.param(2, 2018, id="above"), pytest.param(3, 2020, id="nearest wins")],
)
def test_the_year_of_the_nearest_neighbour(index, year):
    datelines = ["1 May, Durres, Albania", "2 May 2018, Durres, Albania", None, None, "3 May 2020, Durres, Albania"]
    assert neighbours_years([item(dateline=dateline) for dateline in datelines], "Vol. 36, 2011")[index] == year


def test_without_dated_neighbours_the_heading_gives_the_year():
    items = [item(dateline=None), item(dateline=None)]
    assert [neighbours_years(items, heading)[0] for heading in ("October - December 2020", "Vol. 36")] == [2020, None]
