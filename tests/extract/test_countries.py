"""Which countries a sentence names and in which role. Sentences of the seeds (document:line), some shortened."""

import pytest

from seecli.extract.countries import find_roles
from seecli.extract.findings import values_of
from tests.factories import item

# Words like a country's name that mean none.
NO_COUNTRY = [
    # 000:1074
    (
        "Argentina Szabados, Director of IOM's Regional Office for South-Eastern Europe, Eastern Europe and Central "
        'Asia said: "As Ambassador Swing, our Director General has often stated, there is no lack of political will."'
    ),
    # 000:1251
    (
        "A 2015 UNODC study found that the estimated value of illicit opiates trafficked along the Balkan route was "
        "US$28 billion annually."
    ),
    # 001:318
    (
        "In addition to UNODC, other organizations were also present as well as the private sector (Western Union, MSC "
        "Cruise, Uber, American Express)."
    ),
    # 000:249
    (
        "The workshop allowed the sharing of various perspectives around the issue of TIP through the lens of abuse of "
        "internet-based technologies."
    ),
    # 000:21
    (
        "UNODC and CEPOL counterparts attended the meeting as well as 12 (six for each organization) national focal "
        "points from the six Western Balkan jurisdictions."
    ),
    # 000:1146
    "In South East Europe, to date, over 350 teachers were trained on Lions Quest Skills for Adolescence.",
]


@pytest.mark.parametrize("sentence", NO_COUNTRY)
def test_no_country(sentence):
    assert find_roles(item(sentence), []) == ((), ())


@pytest.mark.parametrize(
    ("sentence", "mentioned"),
    [
        # 000:818
        (
            "38 kg of cocaine coming from Ecuador to the Port of Bar were seized by the Port Control Unit (PCU).",
            ["EC"],
        ),
        # 000:1212
        (
            (
                "The PCU officers working on the basis of risk indicators deployed themselves to the container "
                "terminal where four containers of bananas originating from Colombia were expected to arrive."
            ),
            ["CO"],
        ),
        # 000:1267
        ("The truck, with an Albanian driver, was heading to Ancona, Italy.", ["AL", "IT"]),
        # 000:617
        ("The origin of the shipment appears to be Hong Kong.", ["HK"]),
        # 000:385
        (
            (
                "The information received through the Platform helped identify the cigarettes, which were not declared "
                "in the bill of lading and were hidden in the shipment originating from Thailand."
            ),
            ["TH"],
        ),
        # 000:625
        ("The drugs found in a secret compartment in the trunk belonged to the Italian driver of the car.", ["IT"]),
        # 002:11
        ("It is located in Bucharest, Romania.", ["RO"]),
        ("It consists of 13 member states: Albania, Bosnia and Herzegovina, Bulgaria.", ["AL", "BA", "BG"]),
        # 002:242
        ("Italy continues to be the major donor to ALB/G70 Project with a total funding of 1.5 million USD.", ["IT"]),
    ],
)
def test_countries_that_are_only_mentioned(sentence, mentioned):
    roles = find_roles(item(sentence), [])
    assert (values_of(roles.involved), values_of(roles.mentioned)) == ([], mentioned)


@pytest.mark.parametrize(
    ("sentence", "involved"),
    [
        # 002:272
        (
            (
                "Law enforcement officials from the countries participating in the Programme - Albania, Bosnia and "
                "Herzegovina (including Bosniak-Croat Federation and Republika Srpska), Croatia, Montenegro and Serbia "
                "- took part in the training."
            ),
            ["AL", "BA", "HR", "ME", "RS"],
        ),
        # 000:752
        (
            (
                "The event was attended by more than 80 participants from Albania, the I.R. of Afghanistan, I.R of "
                "Iran, the Kyrgyz Republic, the Former Yugoslav Republic of Macedonia, Republic of  Tajikistan, as "
                "well as Kosovo (under Security  Council Resolution 1244) and members of the donor community."
            ),
            ["AL", "AF", "IR", "KG", "MK", "TJ", "XK"],
        ),
        # 000:203
        ("The visit was hosted by the Israel Customs Directorate, Israel Tax Authority.", ["IL"]),
        # 002:366
        ("The conference, hosted by Bulgaria, was organized by the Stolen Asset Recovery Initiative (StAR).", ["BG"]),
    ],
)
def test_countries_that_take_part(sentence, involved):
    assert values_of(find_roles(item(sentence), []).involved) == involved


@pytest.mark.parametrize(
    ("title", "involved", "mentioned"),
    [
        ("Port Control Unit at the port of Durres seizes Cannabis destined for Italy", [], ["IT"]),  # 000:621
        (
            "UNODC undertakes the second training with Macedonian officials on smuggling of migrants",
            ["MK"],
            [],
        ),  # 000:1235
    ],
)
def test_countries_of_a_headline(title, involved, mentioned):
    roles = find_roles(item(title=title), [])
    assert (values_of(roles.involved), values_of(roles.mentioned)) == (involved, mentioned)


def test_a_host_takes_part_whatever_the_text_says():
    roles = find_roles(item("It is located in Durres, Albania."), ["AL"])  # 002:11, with another place
    assert (values_of(roles.involved), roles.mentioned) == (["AL"], ())


def test_a_finding_holds_the_words_and_their_line():
    found = find_roles(item("The visit was hosted by the Israel Customs Directorate."), ["AL"]).involved  # 000:203
    assert [finding[1:] for finding in found] == [("AL", "Albania", 3), ("IL", "Israel", 4)]
