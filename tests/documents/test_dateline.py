"""Datelines: when and where a line says it happened, and what is none."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seecli.documents.dateline import read_dateline
from seecli.phrases.months import MONTHS
from seecli.text import clean


def stops(text):
    return [
        (" ".join(span.dates()) if span.dates() else None, ", ".join(places), " ".join(countries))
        for span, places, countries in read_dateline(text).stops
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("Vienna", id="place alone"),
        pytest.param("Vienna, Austria:", id="place and country alone"),
        pytest.param("2010", id="002:23: year alone"),
        pytest.param("October", id="month alone"),
        pytest.param("3-5 October was the date of the training", id="day without a year in a sentence"),
        pytest.param("Archive of UNODC webstories 2018", id="000:1: year in a headline"),
        pytest.param("UNODC Regional Programme (2009-2011)", id="004:11: two years in a headline"),
        pytest.param(
            "the Annual Report of the Secretary-General on the Work of the Organization 2020",
            id="001:25: year ends a headline",
        ),
        pytest.param(
            "UNODC and OSCE Secretariat sign new 2018-2019 joint action plan", id="000:1331: years in a headline"
        ),
        pytest.param("January | February | March | April | May | June", id="002:25: menu of months"),
        pytest.param(
            "On 25-26 April 2018, UNODC Global Firearms Programme (GFP) participated in a regional workshop",
            id="000:966",
        ),
        pytest.param(
            "On 27 April 2018, UNODC attended the national meeting on the Roadmap: a step", id="000:970: with a colon"
        ),
        pytest.param(
            "26 June - International Day against Drug Abuse and Illicit Trafficking was marked by campaigns",
            id="002:131: day of a campaign before a dash",
        ),
        pytest.param(
            "On the occasion of 26 June - International Day against Drug Abuse and Illicit Trafficking the team",
            id="002:127",
        ),
        pytest.param(
            "From June 14 to 18 were held four information sessions for school health professionals from Sofia.",
            id="002:129",
        ),
        pytest.param(
            "The marking of the International Day against Drug Abuse took place on Friday 25th and Saturday 26th June.",
            id="002:151: ends with a date",
        ),
        pytest.param(
            "The conference in Sofia, Bulgaria from December 9 - 11, 2009 was organized by RPOSEE",
            id="002:342: where, then when",
        ),
        pytest.param(
            "Bucharest, 21 July 2009; official opening (from left to right): Mr. Doru Buzducea,Vice-Dean Professor",
            id="002:567: caption",
        ),
        pytest.param(
            "Albania: identifying foreign terrorist fighters (FTFs) at borders", id="000:151: country and colon"
        ),
        pytest.param("20 educators received training on the programme material", id="000:269: number"),
        pytest.param(
            "119 participants took part in the conference, which included: 39 representatives",
            id="002:346: numbers, colon",
        ),
        pytest.param("A 2015 UNODC study found that 30 % of the drugs were seized in Albania", id="year of a study"),
        pytest.param("The 2009 campaign in Bulgaria has been carried out through a number of events", id="002:581"),
        pytest.param(
            "In September 2018, the Bijača PCU staff attended a UNODC-WCO regional training", id="000:261: month"
        ),
        pytest.param(
            "In spring 2019, the newly certified national trainers will provide first trainings", id="000:131: season"
        ),
        pytest.param(
            "Furthermore, in **April 2020**, CCP facilitated access to more than 30 e-learning courses",
            id="003:93: emphasis",
        ),
        pytest.param("In **Albania**, UNODC provided two rounds of deliveries", id="003:15: country emphasised"),
        pytest.param("Second Steering Committee Meeting in Vienna, Austria", id="002:290: place ends a headline"),
        pytest.param("Conference held in Pristina, 4-5 October 2018", id="headline with place and date"),
        pytest.param("Regional Conference on Asset Recovery, Sofia, 2-4 December 2009", id="headline, place, date"),
        pytest.param(
            "22 December 2020, the Ministry of Interior of Serbia and UNODC signed a memorandum",
            id="sentence begins with a date",
        ),
        pytest.param("By 31 December 2018, all Port Control Units will report online", id="deadline, and online"),
        pytest.param("May 2018 saw a rise of seizures in Albania: 613 kg of cocaine", id="month, country, colon"),
        pytest.param(
            "Belgrade hosted on 30 March 2009 the High-Level Regional Conference: a success",
            id="place begins a sentence",
        ),
        pytest.param("22-23 May 2008 - UNODC organizes an Expert Meeting", id="004:62: step of a slide"),
        pytest.param("Spring 2020, Sarajevo: UNODC met", id="no month"),
        pytest.param("Throughout 2016, UNODC trained officers of Jordan: a success", id="sentence, Throughout"),
        pytest.param("Published on 3 May 2021 by UNODC", id="published by"),
        pytest.param("Last updated: 3 May 2021", id="date of the page"),
        pytest.param("Date of the meeting: 3 May 2021", id="label of more words"),
        pytest.param("From 12 to 14 May 2021, UNODC trained officers in Sofia: they", id="sentence begins with From"),
        pytest.param("Between 12 and 14 May 2021, Serbia hosted a training: a success", id="sentence, Between"),
        pytest.param("Between 80 and 100 tons passed in May 2021: a rise", id="Between and no date"),
        pytest.param("Late May 2021 saw a rise of seizures in Albania: 613 kg", id="sentence, Late"),
        pytest.param("between 12 and 14 May", id="days without a year"),
        pytest.param("(photo: UNODC, 4 May 2016) The officers", id="credit in brackets"),
        pytest.param("(see the report of 4 May 2016) The officers", id="remark in brackets"),
        pytest.param("(Kabul, 23 October 2016 The officers were trained", id="bracket never closed"),
        pytest.param("(Sofia, 4 May 2018) was the second of its kind", id="bracket begins a sentence"),
        pytest.param("The law of Albania (4 May 2018) UNODC has commented upon", id="law with its date"),
        pytest.param("26 June 2010 - International Day against Drug Abuse", id="day of a campaign, a headline"),
        pytest.param("All stories | May 2021", id="menu with a month"),
        pytest.param("_Sofia_, 3 May 2021 UNODC held a meeting", id="emphasis ends before the date"),
    ],
)
def test_no_dateline(text):
    assert read_dateline(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # One date, one place.
        pytest.param(
            "18 December 2018, Budapest, Hungary: The European Union Agency",
            [("2018-12-18 2018-12-18", "Budapest", "HU")],
            id="000:19: day, place, country",
        ),
        pytest.param(
            "18-19 December 2018, Vienna, Austria: A two-day course",
            [("2018-12-18 2018-12-19", "Vienna", "AT")],
            id="000:7: days",
        ),
        pytest.param(
            "24 - 28 September 2018, Sabac, Serbia: UNODC",
            [("2018-09-24 2018-09-28", "Sabac", "RS")],
            id="000:469: spaced dash",
        ),
        pytest.param(
            "31 October - 2 November 2018, Sofia, Bulgaria: In",
            [("2018-10-31 2018-11-02", "Sofia", "BG")],
            id="000:245: two months",
        ),
        pytest.param(
            "28 December - 3 January 2019, Durres, Albania: The PCU",
            [("2018-12-28 2019-01-03", "Durres", "AL")],
            id="over New Year",
        ),
        pytest.param(
            "2-6 July, 2018, Tirana, Albania: UNODC",
            [("2018-07-02 2018-07-06", "Tirana", "AL")],
            id="000:734: comma before the year",
        ),
        pytest.param(
            "3-5 December 2018, Struga, the former Yugoslav Republic of Macedonia: The",
            [("2018-12-03 2018-12-05", "Struga", "MK")],
            id="000:81: long name of a country",
        ),
        pytest.param(
            "4-5 October 2018, Pristina, Kosovo under UNSCR 1244: The",
            [("2018-10-04 2018-10-05", "Pristina", "XK")],
            id="000:405: UNSCR 1244 is no place",
        ),
        pytest.param(
            "29 May - 2 June 2018, Vrsac, Republic of Serbia: UNODC",
            [("2018-05-29 2018-06-02", "Vrsac", "RS")],
            id="000:862",
        ),
        pytest.param(
            "29 May - 1 June 2018, Washington DC, USA: UNODC",
            [("2018-05-29 2018-06-01", "Washington DC", "US")],
            id="000:874",
        ),
        pytest.param(
            "23-27 April 2018, Moscow, Russian Federation: UNODC",
            [("2018-04-23 2018-04-27", "Moscow", "RU")],
            id="000:976",
        ),
        pytest.param(
            "17 July 2018, Brdo pri Kranju, Slovenia: The",
            [("2018-07-17 2018-07-17", "Brdo pri Kranju", "SI")],
            id="000:675: small word in a place",
        ),
        pytest.param(
            "7-9 March 2018, Vrdnik, Serbia: The",
            [("2018-03-07 2018-03-09", "Vrdnik", "RS")],
            id="000:1178: little-known place",
        ),
        pytest.param(
            "3 June 2020, Stanford, USA: UNODC",
            [("2020-06-03 2020-06-03", "Stanford", "US")],
            id="003:172: place in no list",
        ),
        pytest.param(
            "17-21 September 2018, Bosnia and Herzegovina: A group",
            [("2018-09-17 2018-09-21", "", "BA")],
            id="000:571: the and of a country's name",
        ),
        pytest.param(
            "29 October - 2 November 2018, Land-border crossing point Bijača, Bosnia and Herzegovina: The",
            [("2018-10-29 2018-11-02", "Bijača", "BA")],
            id="000:257: words before a place",
        ),
        pytest.param(
            "12-15 October 2010 National Institute of Justice, Sofia, Bulgaria",
            [("2010-10-12 2010-10-15", "Sofia", "BG")],
            id="002:86: a venue is no place",
        ),
        pytest.param(
            "8-9 December 2010 Belgrade, Serbia", [("2010-12-08 2010-12-09", "Belgrade", "RS")], id="002:38: no comma"
        ),
        pytest.param(
            "29 November- 1 December 2010 Sofia, Bulgaria",
            [("2010-11-29 2010-12-01", "Sofia", "BG")],
            id="002:58: dash with one space",
        ),
        pytest.param(
            "12-14 May 2010, Skopje", [("2010-05-12 2010-05-14", "Skopje", "MK")], id="002:204: country from the place"
        ),
        pytest.param("26 June 2010", [("2010-06-26 2010-06-26", "", "")], id="002:121: date alone"),
        pytest.param("31 March, 2010", [("2010-03-31 2010-03-31", "", "")], id="002:230: date with a comma alone"),
        pytest.param("8 - 16 December 2009 MORE", [("2009-12-08 2009-12-16", "", "")], id="002:356: before a button"),
        pytest.param(
            "14 -15 December 2009", [("2009-12-14 2009-12-15", "", "")], id="002:320: dash with one space before it"
        ),
        pytest.param("30 September-2 October 2009", [("2009-09-30 2009-10-02", "", "")], id="002:520: no space at all"),
        pytest.param(
            "Tuesday, 3 March 2015, Ohrid, North Macedonia: UNODC",
            [("2015-03-03 2015-03-03", "Ohrid", "MK")],
            id="weekday",
        ),
        pytest.param(
            "6 and 7 May 2019, Ohrid: Judges",
            [("2019-05-06 2019-05-07", "Ohrid", "MK")],
            id="neighbouring days are one span",
        ),
        # Place first.
        pytest.param(
            "Tirana, Albania, 17 December 2015: UNODC met",
            [("2015-12-17 2015-12-17", "Tirana", "AL")],
            id="place, country, date",
        ),
        pytest.param(
            "Vienna, 10 March 2025 - UNODC opened", [("2025-03-10 2025-03-10", "Vienna", "AT")], id="place, date, dash"
        ),
        pytest.param("Vienna, 10 March 2025 – UNODC opened", [("2025-03-10 2025-03-10", "Vienna", "AT")], id="en dash"),
        pytest.param(
            "Belgrade (Serbia), 3 March 2016 — UNODC held",
            [("2016-03-03 2016-03-03", "Belgrade", "RS")],
            id="brackets, em dash",
        ),
        pytest.param(
            "Bucharest, December 4th, 2012 - On 4 December 2012, The",
            [("2012-12-04 2012-12-04", "Bucharest", "RO")],
            id="002:7: month first, ordinal",
        ),
        pytest.param(
            "Belgrade, September 28-29, 2009", [("2009-09-28 2009-09-29", "Belgrade", "RS")], id="004:24: cover"
        ),
        pytest.param(
            "Vrnjačka Banja, Serbia, 3 Sep 2016: UNODC",
            [("2016-09-03 2016-09-03", "Vrnjačka Banja", "RS")],
            id="short month",
        ),
        pytest.param(
            "Tirana, Albania - 7 April 2019 - UNODC opened",
            [("2019-04-07 2019-04-07", "Tirana", "AL")],
            id="dashes all through",
        ),
        # Other ways to write a date.
        pytest.param(
            "October 20-21, 2014, Sofia, Bulgaria: UNODC", [("2014-10-20 2014-10-21", "Sofia", "BG")], id="month, days"
        ),
        pytest.param(
            "May 22nd - 23rd, 2012, Bucharest, Romania: UNODC",
            [("2012-05-22 2012-05-23", "Bucharest", "RO")],
            id="month, ordinals",
        ),
        pytest.param(
            "1st-3rd of March 2017, Ohrid: UNODC", [("2017-03-01 2017-03-03", "Ohrid", "MK")], id="ordinals of a month"
        ),
        pytest.param(
            "Sept. 3, 2016, Skopje: UNODC", [("2016-09-03 2016-09-03", "Skopje", "MK")], id="month with a full stop"
        ),
        pytest.param("2020-06-04, Sarajevo: AIRCOP", [("2020-06-04 2020-06-04", "Sarajevo", "BA")], id="ISO"),
        pytest.param(
            "04.06.2020, Sarajevo: AIRCOP", [("2020-06-04 2020-06-04", "Sarajevo", "BA")], id="numbers, day first"
        ),
        pytest.param(
            "10 March 2025, Skopje. UNODC held", [("2025-03-10 2025-03-10", "Skopje", "MK")], id="full stop ends it"
        ),
        pytest.param(
            "03.-05.06.2019, Sarajevo: AIRCOP", [("2019-06-03 2019-06-05", "Sarajevo", "BA")], id="numbers, two days"
        ),
        pytest.param(
            "TASHKENT, Uzbekistan - 3 March 2022 - UNODC opened",
            [("2022-03-03 2022-03-03", "TASHKENT", "UZ")],
            id="place in capitals",
        ),
        pytest.param("SKOPJE – 14 October – UNODC opened", [(None, "SKOPJE", "MK")], id="place in capitals, no year"),
        pytest.param(
            "Bangkok (Thailand), 7 September 2019", [("2019-09-07 2019-09-07", "Bangkok", "TH")], id="brackets, alone"
        ),
        pytest.param(
            "3 March 2020. Dakar. UNODC opened", [("2020-03-03 2020-03-03", "Dakar", "SN")], id="two full stops"
        ),
        pytest.param(
            "3 March 2020. Dakar hosted. It ended", [("2020-03-03 2020-03-03", "", "")], id="a sentence is no place"
        ),
        pytest.param("From 12 to 14 May 2021, Sofia: UNODC", [("2021-05-12 2021-05-14", "Sofia", "BG")], id="From"),
        pytest.param("Between 12 and 14 May 2021, Sofia", [("2021-05-12 2021-05-14", "Sofia", "BG")], id="Between"),
        pytest.param("Week of 12 May 2021, Sofia: UNODC", [("2021-05-10 2021-05-16", "Sofia", "BG")], id="week"),
        pytest.param("Mid-May 2021, Sofia: UNODC", [("2021-05-01 2021-05-31", "Sofia", "BG")], id="part of a month"),
        pytest.param(
            "Throughout 2016, Amman, Zarqa and Irbid, Jordan: UNODC",
            [("2016-01-01 2016-12-31", "Amman, Zarqa, Irbid", "JO")],
            id="year",
        ),
        pytest.param("Q1 2021, Sofia: UNODC", [("2021-01-01 2021-03-31", "Sofia", "BG")], id="quarter"),
        pytest.param("Wednesday, 12 May 2021", [("2021-05-12 2021-05-12", "", "")], id="weekday, alone"),
        pytest.param("Date: 13 October 2016", [("2016-10-13 2016-10-13", "", "")], id="label"),
        pytest.param("Posted on 3 May 2021", [("2021-05-03 2021-05-03", "", "")], id="day of publication"),
        # In brackets, and with bars.
        pytest.param(
            "(Tehran, 13-14 December 2016) The Joint Planning Cell",
            [("2016-12-13 2016-12-14", "Tehran", "IR")],
            id="brackets, then text",
        ),
        pytest.param(
            "(Kabul (Afghanistan), 7 November 2016): Customs",
            [("2016-11-07 2016-11-07", "Kabul", "AF")],
            id="two brackets",
        ),
        pytest.param(
            "[Vienna, 4 May 2021] - UNODC", [("2021-05-04 2021-05-04", "Vienna", "AT")], id="square brackets, dash"
        ),
        pytest.param(
            "(Kabul, 23 October 2016; Vienna, 24 October 2016) Cultivation",
            [("2016-10-23 2016-10-23", "Kabul", "AF"), ("2016-10-24 2016-10-24", "Vienna", "AT")],
            id="brackets, two stops",
        ),
        pytest.param(
            "(Kabul/Bishkek, 7 November) Customs", [(None, "Kabul, Bishkek", "AF KG")], id="brackets, no year"
        ),
        pytest.param(
            "Vienna (4 May 2021) UNODC met", [("2021-05-04 2021-05-04", "Vienna", "AT")], id="date in brackets"
        ),
        pytest.param("Vienna, 4 May 2021 | UNODC", [("2021-05-04 2021-05-04", "Vienna", "AT")], id="bar, then text"),
        pytest.param(
            "Paranaguá (Brazil) | August 22, 2019", [("2019-08-22 2019-08-22", "Paranaguá", "BR")], id="bar between"
        ),
        pytest.param("4 May 2021 | Vienna | UNODC", [("2021-05-04 2021-05-04", "Vienna", "AT")], id="bars"),
        pytest.param("• 14 June 2019, Bogota: The", [("2019-06-14 2019-06-14", "Bogota", "CO")], id="bullet"),
        pytest.param(
            "20 May 2021 – The Office wishes to convey its sincere condolences to the families of the four officers of "
            "the Agency who lost their lives.",
            [("2021-05-20 2021-05-20", "", "")],
            id="date alone, dash, paragraph",
        ),
        pytest.param(
            "Mashhad and Torbat-e Jam, May 2016",
            [("2016-05-01 2016-05-31", "Mashhad, Torbat-e Jam", "IR")],
            id="beside a known place an unknown one",
        ),
        # With labels, emphasis, and the name of the office.
        pytest.param(
            "Date: 3 May 2021 | Place: Sofia, Bulgaria", [("2021-05-03 2021-05-03", "Sofia", "BG")], id="two labels"
        ),
        pytest.param("When: 3 May 2021, Where: Sofia", [("2021-05-03 2021-05-03", "Sofia", "BG")], id="when and where"),
        pytest.param(
            "_Sofia, Bulgaria, 3 May 2021_ UNODC", [("2021-05-03 2021-05-03", "Sofia", "BG")], id="emphasis ends it"
        ),
        pytest.param("VIENNA, 4 May 2021 (UNODC) – The", [("2021-05-04 2021-05-04", "VIENNA", "AT")], id="the office"),
        pytest.param("End of May 2021, Sofia: UNODC", [("2021-05-01 2021-05-31", "Sofia", "BG")], id="end of a month"),
        # Months without days.
        pytest.param(
            "October 2020, Sarajevo/Banja Luka, Bosnia and Herzegovina: UNODC",
            [("2020-10-01 2020-10-31", "Sarajevo, Banja Luka", "BA")],
            id="001:159: month, two places",
        ),
        pytest.param(
            "January - March 2009, Belgrade, Serbia: UNODC",
            [("2009-01-01 2009-03-31", "Belgrade", "RS")],
            id="004:64: months",
        ),
        pytest.param("February 2016, Neum: UNODC", [("2016-02-01 2016-02-29", "Neum", "BA")], id="leap year"),
        pytest.param(
            "May-June 2020, Skopje, North Macedonia; Sarajevo, Bosnia and Herzegovina; Bar, Montenegro: UNODC",
            [("2020-05-01 2020-06-30", "Skopje, Sarajevo, Bar", "MK BA ME")],
            id="003:25: months, three places",
        ),
        # Several dates and places.
        pytest.param(
            "9-10 July 2018, Podgorica, Montenegro; 11-13 July 2018, Sarajevo, Bosnia and Herzegovina: UNODC",
            [("2018-07-09 2018-07-10", "Podgorica", "ME"), ("2018-07-11 2018-07-13", "Sarajevo", "BA")],
            id="000:708: semicolon",
        ),
        pytest.param(
            "4-7 September 2018, Belgrade, Serbia, and 18-21 September 2018, Tirana, Albania: UNODC",
            [("2018-09-04 2018-09-07", "Belgrade", "RS"), ("2018-09-18 2018-09-21", "Tirana", "AL")],
            id="000:563: and",
        ),
        pytest.param(
            "16 April 2018, Bijeljina - 17 April 2018, Sarajevo, Bosnia and Herzegovina: Lions",
            [("2018-04-16 2018-04-16", "Bijeljina", "BA"), ("2018-04-17 2018-04-17", "Sarajevo", "BA")],
            id="000:1008: dash",
        ),
        pytest.param(
            "2-5 April and 13 April 2018, Belgrade, Serbia: UNODC",
            [("2018-04-02 2018-04-05", "Belgrade", "RS"), ("2018-04-13 2018-04-13", "Belgrade", "RS")],
            id="000:1042: shared place",
        ),
        pytest.param(
            "20 October 2020, Sarajevo/30 October 2020 Gradiška, Bosnia and Herzegovina: CCP",
            [("2020-10-20 2020-10-20", "Sarajevo", "BA"), ("2020-10-30 2020-10-30", "Gradiška", "BA")],
            id="001:139: slash",
        ),
        pytest.param(
            "27-29 October 2020, Jahorina/10-12 November 2020, Jahorina, Bosnia and Herzegovina: UNODC",
            [("2020-10-27 2020-10-29", "Jahorina", "BA"), ("2020-11-10 2020-11-12", "Jahorina", "BA")],
            id="001:322: same place twice",
        ),
        pytest.param(
            "14 May/25 June 2020, Sarajevo, Bosnia and Herzegovina: AIRCOP",
            [("2020-05-14 2020-05-14", "Sarajevo", "BA"), ("2020-06-25 2020-06-25", "Sarajevo", "BA")],
            id="003:112: shared year",
        ),
        pytest.param(
            "17 June 2020, Tirana, Albania; 24 June 2020, Pristina, Kosovo under UNSCR 1244; 26 June 2020, Skopje: The",
            [
                ("2020-06-17 2020-06-17", "Tirana", "AL"),
                ("2020-06-24 2020-06-24", "Pristina", "XK"),
                ("2020-06-26 2020-06-26", "Skopje", "MK"),
            ],
            id="003:61: three",
        ),
        pytest.param(
            "1, 3 and 5 March 2017, Neum: UNODC",
            [(f"2017-03-0{day} 2017-03-0{day}", "Neum", "BA") for day in (1, 3, 5)],
            id="single days",
        ),
        pytest.param(
            "Skopje, 3 March 2016; Tirana, 5 March 2016: UNODC",
            [("2016-03-03 2016-03-03", "Skopje", "MK"), ("2016-03-05 2016-03-05", "Tirana", "AL")],
            id="places first",
        ),
        pytest.param(
            "Belgrade and Podgorica, 3-4 March 2016: UNODC",
            [("2016-03-03 2016-03-04", "Belgrade, Podgorica", "RS ME")],
            id="two, then a date",
        ),
        pytest.param(
            "28-29 December, 2020, Korce/Tirana, Albania: CCP",
            [("2020-12-28 2020-12-29", "Korce, Tirana", "AL")],
            id="001:67",
        ),
        pytest.param(
            "2-3 December 2020, Bosnia and Herzegovina/Montenegro: CCP",
            [("2020-12-02 2020-12-03", "", "BA ME")],
            id="001:85: countries",
        ),
        pytest.param(
            "29 April-8 May 2020, Bijača, Bosnia and Herzegovina, Bar, Montenegro: CCP",
            [("2020-04-29 2020-05-08", "Bijača, Bar", "BA ME")],
            id="003:77: commas all through",
        ),
        # Dates that are none in the calendar.
        pytest.param(
            "3-4 October, Mostar, Bosnia and Herzegovina: UNODC", [(None, "Mostar", "BA")], id="000:443: no year"
        ),
        pytest.param("4-5 October, Belgrade", [(None, "Belgrade", "RS")], id="002:104: no year, alone"),
        pytest.param(
            "2 December, Belgrade, Serbia: UNODC GFP met",
            [(None, "Belgrade", "RS")],
            id="001:233: no year among dated entries",
        ),
        pytest.param("29 February 2019, Tirana, Albania: UNODC", [(None, "Tirana", "AL")], id="no such day"),
        # Spaces lost and added, emphasis.
        pytest.param(
            "26-29June 2018,Skopje,North Macedonia:UNODC trained",
            [("2018-06-26 2018-06-29", "Skopje", "MK")],
            id="glued",
        ),
        pytest.param(
            "19 July 2018, Tirana , Albania : The",
            [("2018-07-19 2018-07-19", "Tirana", "AL")],
            id="space before a comma",
        ),
        pytest.param(
            "*5 May 2020, Tirana, Albania*: UNODC", [("2020-05-05 2020-05-05", "Tirana", "AL")], id="emphasis"
        ),
        pytest.param(
            "5-7 February 2018, Pristina, Kosovo*: UNODC",
            [("2018-02-05 2018-02-07", "Pristina", "XK")],
            id="asterisk of Kosovo",
        ),
    ],
)
def test_when_and_where(text, expected):
    assert stops(text) == expected
    assert not read_dateline(text).online


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("1 October 2020, online: The UN", [("2020-10-01 2020-10-01", "", "")], id="001:27"),
        pytest.param(
            "November/December 2020, online: UNODC", [("2020-11-01 2020-12-31", "", "")], id="001:286: months"
        ),
        pytest.param(
            "9 and 11 December 2020, online: UNODC",
            [("2020-12-09 2020-12-09", "", ""), ("2020-12-11 2020-12-11", "", "")],
            id="001:75",
        ),
        pytest.param(
            "20 November 2020, online, Bosnia and Herzegovina: UNODC GFP",
            [("2020-11-20 2020-11-20", "", "BA")],
            id="001:246: for a country",
        ),
        pytest.param(
            "20 October 2020, Rakitje, Croatia/online: UNODC",
            [("2020-10-20 2020-10-20", "Rakitje", "HR")],
            id="001:31: slash",
        ),
        pytest.param(
            "6 October 2020, Vienna, Austria and online: Under",
            [("2020-10-06 2020-10-06", "Vienna", "AT")],
            id="001:354: and",
        ),
        pytest.param(
            "12-13 May 2021, Vienna, Austria (hybrid): UNODC",
            [("2021-05-12 2021-05-13", "Vienna", "AT")],
            id="hybrid in brackets",
        ),
        pytest.param(
            "12-13 May 2021, hybrid, Vienna, Austria: UNODC",
            [("2021-05-12 2021-05-13", "Vienna", "AT")],
            id="hybrid before the place",
        ),
        pytest.param(
            "Venice, Italy/online, October 20-21, 2014 - UNODC attended",
            [("2014-10-20 2014-10-21", "Venice", "IT")],
            id="place first",
        ),
        pytest.param(
            "3 June 2020, video-conference, Albania: UNODC",
            [("2020-06-03 2020-06-03", "", "AL")],
            id="video-conference",
        ),
        pytest.param("Webinar, 3 June 2020: UNODC", [("2020-06-03 2020-06-03", "", "")], id="webinar first"),
    ],
)
def test_when_and_where_online(text, expected):
    assert stops(text) == expected
    assert read_dateline(text).online


@pytest.mark.parametrize(
    ("text", "written", "rest"),
    [
        pytest.param(
            "26 June 2018, Tirana, Albania: UNODC met RAI: a step",
            "26 June 2018, Tirana, Albania",
            "UNODC met RAI: a step",
            id="first colon",
        ),
        pytest.param(
            "Vienna, 10 March 2025 - Mr. Costa – of UNODC – spoke",
            "Vienna, 10 March 2025",
            "Mr. Costa – of UNODC – spoke",
            id="first dash",
        ),
        pytest.param(
            "16 April 2018, Bijeljina - 17 April 2018, Sarajevo: Lions Quest",
            "16 April 2018, Bijeljina - 17 April 2018, Sarajevo",
            "Lions Quest",
            id="000:1008: a dash between two stops",
        ),
        pytest.param(
            "Bucharest, December 4th, 2012 - On 4 December 2012, The MoU",
            "Bucharest, December 4th, 2012",
            "On 4 December 2012, The MoU",
            id="002:7: a date begins the text",
        ),
        pytest.param(
            "10 March 2025, Skopje. UNODC held it.", "10 March 2025, Skopje", "UNODC held it.", id="full stop"
        ),
        pytest.param("4-5 October, Belgrade", "4-5 October, Belgrade", "", id="002:104: alone"),
        pytest.param("8 - 16 December 2009 MORE", "8 - 16 December 2009", "", id="002:356: a button is no text"),
        pytest.param("26 June 2010.", "26 June 2010", "", id="full stop behind it alone"),
        pytest.param("5 May 2020, Tirana:", "5 May 2020, Tirana", "", id="colon behind it alone"),
    ],
)
def test_where_the_text_begins(text, written, rest):
    dateline = read_dateline(text)
    assert (dateline.text, text[dateline.end :].strip()) == (written, rest)
    assert dateline.alone == (rest == "")


STYLES = [
    "{d} {month} {y}, Skopje, North Macedonia: UNODC met",
    "{month} {d}, {y}, Skopje, North Macedonia: UNODC met",
    "Skopje, North Macedonia, {d} {month} {y}: UNODC met",
    "Skopje, {d} {month} {y} - UNODC met",
    "Skopje, {month} {d}, {y} – UNODC met",
    "{d} {short} {y}, Skopje",
    "{y}-{m:02}-{d:02}, Skopje: UNODC met",
    "{d}/{m}/{y}, Skopje: UNODC met",
]


@given(st.dates(date(1990, 1, 1), date(2039, 12, 31)), st.sampled_from(STYLES))
def test_a_day_is_read_back_in_every_style(day, style):
    month = MONTHS[day.month - 1]
    text = style.format(d=day.day, m=day.month, y=day.year, month=month, short=month[:3])
    assert stops(text) == [(f"{day} {day}", "Skopje", "MK")]


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_line_has_a_dateline_that_lies_inside_it_or_none(before, after):
    line = clean(f"{before}4 June 2020{after}")
    dateline = read_dateline(line)
    assert dateline is None or 0 < dateline.end <= len(line)


def test_what_stands_before_the_date_is_part_of_the_dateline():
    assert read_dateline("Late May 2021, Sofia: UNODC").text == "Late May 2021, Sofia"
    assert read_dateline("Posted: 3 May 2021").is_publication
    assert not read_dateline("Date: 3 May 2021").is_publication
