"""Dates as the documents write them: what is none, each shape, and every style read back."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seecli.phrases.dates import read_dates
from seecli.phrases.months import MONTHS
from seecli.text import clean


def spans(text):
    return [span.dates() for span in read_dates(clean(text))]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("In 2018, UNODC", id="year alone"),
        pytest.param("early **April**, UNODC equipped", id="month alone"),  # 003:15
        pytest.param("worked on preparing the May training", id="month as an adjective"),  # 000:914
        pytest.param("Over 29 officials in October and 25 officials in November", id="officials"),  # 001:330
        pytest.param("frontpage/2018/September/unodc-empowers", id="address"),  # 000:525
        pytest.param("20 educators, 12 mayors, 5 decades, 3 marches", id="nouns after a number"),
        pytest.param("may 5 officers decide, 3 march", id="small letters"),
        pytest.param("UNSCR 1244 (1999), 1244/99", id="resolution"),
        pytest.param("1300 May", id="four digits are no day"),
        pytest.param("17.13.2015", id="month 13"),
        pytest.param("2018-13-01", id="ISO month 13"),
        pytest.param("1.874,6 kilos, 400.000 Euro", id="amounts"),
        pytest.param("Mayor 2018, Marching 2018", id="a month begins a word"),
        pytest.param("E/CN.7/2015/3, A/RES/55/25, resolution 55/25", id="symbols of documents"),
        pytest.param("CRP.12/03/2015, V.12-03-2015, 12/03/2015/4", id="a date inside a symbol"),
        pytest.param("page 12/30, 3/4 of the officers", id="fractions"),
        pytest.param("version 1.2.2015, 1.12.2015.3, 16.4.2 of the Agenda", id="versions"),  # 000:667
        pytest.param("+43 1 26060-5.04.20, tel. +3/4/2015", id="telephone"),
        pytest.param("12/03.2015", id="two marks"),
        pytest.param("13/13/2015, 00/03/2015, 3/0/2015", id="no such month"),
        pytest.param("in spring 2021", id="a season"),
        pytest.param("in the second quarter of next year", id="000:497: quarter without a year"),
        pytest.param("Q5 2021, SQ1 2021, a quarter of 2021 seizures", id="no quarter of a year"),
    ],
)
def test_no_date(text):
    assert read_dates(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("31 April 2018", id="31 April"),
        pytest.param("29 February 2018", id="no leap year"),
        pytest.param("31.02.2015", id="31 February"),
        pytest.param("2018-02-30", id="30 February ISO"),
        pytest.param("19-18 December 2018", id="backwards"),
        pytest.param("10-12 April, Pristina", id="no year"),  # 000:1034
        pytest.param("31 st March", id="no year, ordinal apart"),
        pytest.param("From June 14 to 18 were held", id="no year, American"),  # 002:129
        pytest.param("26th of June, the Regional", id="no year, of"),  # 002:575
    ],
)
def test_a_span_without_a_year_or_off_the_calendar_has_no_dates(text):
    assert spans(text) == [None]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        pytest.param("18-19\xa0December 2018, Vienna", "2018-12-18", "2018-12-19", id="NBSP"),  # 000:7
        pytest.param("17 December 2018, Belgrade", "2018-12-17", "2018-12-17", id="one day"),  # 000:29
        pytest.param("24 - 28 September 2018", "2018-09-24", "2018-09-28", id="spaced dash"),  # 000:469
        pytest.param("14 -15 December 2009", "2009-12-14", "2009-12-15", id="space before the dash"),  # 002:320
        pytest.param("2- 3 October 2009", "2009-10-02", "2009-10-03", id="space after the dash"),  # 002:512
        pytest.param("26–29 June 2018", "2018-06-26", "2018-06-29", id="en dash"),
        pytest.param("26—29 June 2018", "2018-06-26", "2018-06-29", id="em dash"),
        pytest.param("5 March  2009", "2009-03-05", "2009-03-05", id="two spaces"),  # 002:690
        pytest.param("31 March, 2010", "2010-03-31", "2010-03-31", id="comma before the year"),  # 002:230
        pytest.param("28-29 December, 2020", "2020-12-28", "2020-12-29", id="range, comma, year"),  # 001:67
        pytest.param("from 5 to 9 March 2018 at", "2018-03-05", "2018-03-09", id="days with to"),  # 000:1198
        pytest.param("on 6 and 7 May 2008,", "2008-05-06", "2008-05-07", id="neighbours with and"),  # 002:712
        pytest.param("31 October - 2 November 2018", "2018-10-31", "2018-11-02", id="two months"),  # 000:245
        pytest.param("29 April-8 May 2020", "2020-04-29", "2020-05-08", id="two months, tight dash"),  # 003:77
        pytest.param("29 November- 1 December 2010", "2010-11-29", "2010-12-01", id="two months, loose"),  # 002:58
        pytest.param("27 October  - 17 November 2009 MORE", "2009-10-27", "2009-11-17", id="wide gap"),  # 002:466
        pytest.param("29 May until 1 June 2018", "2018-05-29", "2018-06-01", id="until"),
        pytest.param("29 December 2018 - 3 January 2019", "2018-12-29", "2019-01-03", id="New Year"),
        pytest.param("29 December - 3 January 2019", "2018-12-29", "2019-01-03", id="New Year, one year written"),
        pytest.param("Monday, 5 May - Friday, 9 May 2014", "2014-05-05", "2014-05-09", id="weekdays"),
        pytest.param("Bucharest, December 4th, 2012 -", "2012-12-04", "2012-12-04", id="American"),  # 002:7
        pytest.param("Belgrade, September 28-29, 2009", "2009-09-28", "2009-09-29", id="American range"),  # 004:24
        pytest.param("October 20-21, 2014", "2014-10-20", "2014-10-21", id="American range again"),
        pytest.param("from December 9 - 11, 2009 was", "2009-12-09", "2009-12-11", id="American, spaced"),  # 002:342
        pytest.param("May 22nd - 23rd, 2012", "2012-05-22", "2012-05-23", id="American ordinals"),
        pytest.param("September 30 to October 2, 2009", "2009-09-30", "2009-10-02", id="American, two months"),
        pytest.param("May 22-June 3, 2012", "2012-05-22", "2012-06-03", id="American, tight dash"),
        pytest.param("on March 31 st, 2010 in", "2010-03-31", "2010-03-31", id="ordinal apart"),  # 002:234
        pytest.param("14 of Dec 2005, has been", "2005-12-14", "2005-12-14", id="of, short month"),  # 002:742
        pytest.param("5 Sept. 2018", "2018-09-05", "2018-09-05", id="four letters and a dot"),
        pytest.param("17.12.2015", "2015-12-17", "2015-12-17", id="numbers with dots"),
        pytest.param("3/4/2015", "2015-04-03", "2015-04-03", id="day before month"),
        pytest.param("on 2018-06-26.", "2018-06-26", "2018-06-26", id="ISO"),
        pytest.param("12/25/2015", "2015-12-25", "2015-12-25", id="month first where the second is no month"),
        pytest.param("03.-05.06.2019", "2019-06-03", "2019-06-05", id="numbers, days of a month"),
        pytest.param("30/06 - 02/07/2019", "2019-06-30", "2019-07-02", id="numbers, days of two months"),
        pytest.param("29.12.-03.01.2019", "2018-12-29", "2019-01-03", id="numbers over New Year"),
        pytest.param("06/03-06/25/2019", "2019-06-03", "2019-06-25", id="month first, twice"),
        pytest.param("17.12.2015-18.12.2015", "2015-12-17", "2015-12-18", id="numbers, tight dash"),
        pytest.param("Wed., 12 May 2021", "2021-05-12", "2021-05-12", id="short weekday"),
        pytest.param("12th to 14th of May 2021", "2021-05-12", "2021-05-14", id="ordinals with to"),
        pytest.param("between 12 and 18 May 2021", "2021-05-12", "2021-05-18", id="between two days"),
        pytest.param("Between 29 May and 2 June 2021", "2021-05-29", "2021-06-02", id="between days of two months"),
        pytest.param("the week of 12 May 2021", "2021-05-10", "2021-05-16", id="week of a Wednesday"),
        pytest.param("late May 2021", "2021-05-01", "2021-05-31", id="a part of a month is the month"),
        pytest.param("Throughout 2016, Amman", "2016-01-01", "2016-12-31", id="a whole year"),
        pytest.param("Q1 2021", "2021-01-01", "2021-03-31", id="quarter"),
        pytest.param("the last quarter of 2021", "2021-10-01", "2021-12-31", id="quarter in words"),
        pytest.param("29 February 2016", "2016-02-29", "2016-02-29", id="leap year"),
        pytest.param("October 2020, Sarajevo", "2020-10-01", "2020-10-31", id="month"),  # 001:159
        pytest.param("in February 2016", "2016-02-01", "2016-02-29", id="month of a leap year"),
        pytest.param("May-June 2020, Skopje", "2020-05-01", "2020-06-30", id="months"),  # 003:25
        pytest.param("in July – August 2020", "2020-07-01", "2020-08-31", id="months, spaced dash"),  # 003:69
        pytest.param("November/December 2020, online", "2020-11-01", "2020-12-31", id="months, slash"),  # 001:286
        pytest.param("November 2016 - January 2017", "2016-11-01", "2017-01-31", id="months over New Year"),
        pytest.param("November - January 2017", "2016-11-01", "2017-01-31", id="months over New Year, one year"),
    ],
)
def test_one_span(text, first, last):
    assert spans(text) == [(first, last)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "9 and 11 December 2020, online",  # 001:75
            [("2020-12-09", "2020-12-09"), ("2020-12-11", "2020-12-11")],
            id="not neighbours",
        ),
        pytest.param(
            "14 May/25 June 2020, Sarajevo",  # 003:112
            [("2020-05-14", "2020-05-14"), ("2020-06-25", "2020-06-25")],
            id="a slash is no range of days",
        ),
        pytest.param(
            "2-5 April and 13 April 2018, Belgrade",  # 000:1042
            [("2018-04-02", "2018-04-05"), ("2018-04-13", "2018-04-13")],
            id="year of the second",
        ),
        pytest.param(
            "5, 6 and 8-9 May 2018",
            [("2018-05-05", "2018-05-06"), ("2018-05-08", "2018-05-09")],
            id="runs",
        ),
        pytest.param(
            "16 April 2018, Bijeljina - 17 April 2018, Sarajevo",  # 000:1008
            [("2018-04-16", "2018-04-16"), ("2018-04-17", "2018-04-17")],
            id="place before the dash",
        ),
        pytest.param(
            "26-29 June 2018, Skopje; 3-6 July 2018, Sarajevo",  # 000:714
            [("2018-06-26", "2018-06-29"), ("2018-07-03", "2018-07-06")],
            id="semicolon",
        ),
        pytest.param(
            "on 18 August 2005 and ratified it on 13 April 2007",  # 000:932
            [("2005-08-18", "2005-08-18"), ("2007-04-13", "2007-04-13")],
            id="own years",
        ),
        pytest.param(
            "between 12 and 14 May and 3 June 2020",
            [("2020-05-12", "2020-05-14"), ("2020-06-03", "2020-06-03")],
            id="a range does not go on behind and",
        ),
        pytest.param(
            "12 May 2020 and 3 June",
            [("2020-05-12", "2020-05-12"), None],
            id="an earlier year is not carried on",
        ),
        pytest.param(
            "May 2018 - 5 June 2018",
            [("2018-05-01", "2018-05-31"), ("2018-06-05", "2018-06-05")],
            id="month and day make no range",
        ),
    ],
)
def test_several_spans(text, expected):
    assert spans(text) == expected


@pytest.mark.parametrize(
    ("text", "year", "expected"),
    [
        ("10-12 April, Pristina", 2018, ("2018-04-10", "2018-04-12")),  # 000:1034
        ("29 December - 3 January", 2019, ("2018-12-29", "2019-01-03")),
        ("31 st March", 2010, ("2010-03-31", "2010-03-31")),
        ("17 December 2015", 2018, ("2015-12-17", "2015-12-17")),
    ],
)
def test_a_year_is_filled_in_only_where_none_is_written(text, year, expected):
    assert read_dates(text)[0].in_year(year).dates() == expected


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("Throughout 2016", "year"),
        ("January - December 2016", "year"),
        ("17 December 2018", "day"),
        ("28-29 December, 2020", "day"),
        ("May-June 2020", "month"),
        ("May 2018", "month"),
    ],
)
def test_precision(text, precision):
    assert read_dates(text)[0].precision == precision


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("From 31 October - 2 November 2018, Sofia", ["31 October - 2 November 2018"]),
        ("on 9 and 11 December 2020, online", ["9 and 11 December 2020"] * 2),
        ("14 May/25 June 2020, Sarajevo", ["14 May", "25 June 2020"]),
        ("In May-June 2020, Skopje", ["May-June 2020"]),
    ],
)
def test_a_span_knows_its_place(text, written):
    assert [text[span.begin : span.end] for span in read_dates(text)] == written


def month(day):
    return MONTHS[day.month - 1]


def ordinal(day):
    return f"{day.day}{ {1: 'st', 2: 'nd', 3: 'rd', 21: 'st', 22: 'nd', 23: 'rd', 31: 'st'}.get(day.day, 'th') }"


STYLES = {
    "day month year, twice": lambda a, b: f"{a.day} {month(a)} {a.year} - {b.day} {month(b)} {b.year}",
    "American, twice": lambda a, b: f"{month(a)} {a.day}, {a.year} to {month(b)} {b.day}, {b.year}",
    "ordinals": lambda a, b: f"{ordinal(a)} {month(a)} {a.year} until {ordinal(b)} {month(b)} {b.year}",
    "short months": lambda a, b: f"{a.day} {month(a)[:3]}. {a.year} – {b.day} {month(b)[:3]} {b.year}",
    "numbers": lambda a, b: f"{a:%d.%m.}{a.year} - {b:%d.%m.}{b.year}",
    "ISO": lambda a, b: f"{a} – {b}",
    "year once": lambda a, b: f"{a.day} {month(a)} - {b.day} {month(b)} {b.year}",
    "year once, American": lambda a, b: f"{month(a)} {a.day} - {month(b)} {b.day}, {b.year}",
    "month once": lambda a, b: f"{a.day}-{b.day} {month(b)} {b.year}",
    "month once, to": lambda a, b: f"{a.day} to {b.day} {month(b)}, {b.year}",
    "month once, American": lambda a, b: f"{month(b)} {ordinal(a)} - {ordinal(b)}, {b.year}",
}
DAYS = st.dates(date(1950, 1, 1), date(2099, 1, 1))


@pytest.mark.parametrize("style", STYLES)
@given(first=DAYS, length=st.integers(1, 300), before=st.sampled_from(["", "Sofia, ", "held from "]))
def test_a_spelled_span_is_read_back(style, first, length, before):
    last = first + timedelta(length)
    if style.startswith("month once") and (first.year, first.month) != (last.year, last.month):
        first = last.replace(day=1)
    text = f"{before}{STYLES[style](first, last)}, Sofia"
    assert spans(text) == [(str(first), str(last))]


PIECES = st.sampled_from([*"0123456789 -–/.,", "May", "June ", "2018", " and ", " to ", "th", "st "])


@given(st.lists(PIECES).map("".join))
def test_spans_stand_in_the_text_in_order(text):
    found = read_dates(text)
    assert all(0 <= span.begin < span.end <= len(text) for span in found)
    assert [span.begin for span in found] == sorted(span.begin for span in found)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("from September 30 to 2 October 2009", [("2009-09-30", "2009-10-02")], id="002:524, mixed orders"),
        pytest.param(
            "Friday 25th and Saturday 26th June 2010", [("2010-06-25", "2010-06-26")], id="002:151, weekdays between"
        ),
        pytest.param("0 March 2018", [("2018-03-01", "2018-03-31")], id="no day 0"),
    ],
)
def test_dates_once_misread(text, found):
    assert [span.dates() for span in read_dates(text)] == found
