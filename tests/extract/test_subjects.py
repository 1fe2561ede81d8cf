"""What an item is about, and what kind of activity it was."""

import pytest

from seecli.extract.findings import values_of
from seecli.extract.subjects import find_activity, find_topics
from tests.factories import item


def test_nothing_telling_has_no_topic_and_another_activity():
    found = item("It is located in Bucharest.")  # 002:11
    assert (find_topics(found), find_activity(found).value) == ([], "other")


def test_a_subject_in_passing_does_not_outweigh_the_headline():
    title = "Smuggled cigarettes seized at the Montenegrin Port of Bar"  # 000:383
    body = "868 boxes of smuggled cigarettes were seized. Border security and cybercrime were not the subject."
    assert "cybercrime" not in values_of(find_topics(item(body, title=title)))


@pytest.mark.parametrize(
    ("title", "topic"),
    [
        ("Cocaine seized at the Port of Bar in Montenegro", "drug-trafficking"),  # 000:816
        ("Smuggled cigarettes seized at the Montenegrin Port of Bar", "counterfeiting"),  # 000:383
        (
            "UNODC undertakes the second training with Macedonian officials on smuggling of migrants",
            "migrant-smuggling",
        ),  # 000:1235
        ("UNODC provides legislative advice in anti-corruption field", "corruption"),  # 001:193
        ("UNODC supports South Eastern Europe in response to the COVID-19 pandemic", "covid-19"),  # 003:13
        (
            (
                "Strengthening national and regional capacities in freezing, seizure, confiscation and management of "
                "proceeds of crime"
            ),
            "money-laundering",
        ),  # 002:57
        ("Port Control Unit at Durres Port Seizes over 11 kg of Heroin", "drug-trafficking"),  # 000:1265
        (
            "Guidelines on International Legal Cooperation in the Area of Anti-Human Trafficking",
            "human-trafficking",
        ),  # 002:382, shortened
        ("New Border Liaison Office opens its doors", "border-control"),
        ("Assessment mission on prison conditions", "criminal-justice"),
        ("Witness protection units compare notes", "criminal-justice"),
        ("Pangolin scales and elephant tusks in a container of cashew nuts", "environmental-crime"),
        ("Customs and curators look for stolen art and looted antiquities", "cultural-property"),
        ("Parents and pupils on World AIDS Day", "drug-demand-reduction"),
        ("UNODC and a regional school renew their partnership", "programme-management"),
    ],
)
def test_the_main_topic_comes_first(title, topic):
    assert values_of(find_topics(item(title=title)))[0] == topic


@pytest.mark.parametrize(
    ("title", "body", "activity"),
    [
        ("Cocaine seized at the Port of Bar in Montenegro", "", "seizure"),  # 000:816
        ("UNODC undertakes the second training with Macedonian officials", "", "training"),  # 000:1235
        ("", "UNODC donated PPE to the Border Police.", "donation"),  # 003:25
        ("", "The coordination meeting was held at the EU Delegation in Podgorica.", "meeting"),  # 000:858
        ("Cocaine seized at the Port of Bar", "The officers had met at a training.", "seizure"),
        ("", "A mentorship mission took place at Durres Port in Albania.", "visit"),  # 000:1090
        ("UNODC hands over body scanners to airports", "", "donation"),
        ("", "Two vans and a set of drug test kits were presented to the customs at a ceremony.", "donation"),
        ("", "The driver was handed over to the prosecutor.", "other"),
        ("Cocaine found among bananas in Durres", "", "seizure"),
        ("", "A way was found to share the files of cases.", "other"),
        ("", "The online mentorship was of use. The unit stopped a shipment with 3 hand pistols.", "seizure"),  # 003:98
        ("Officers learn how cocaine is concealed in containers", "", "training"),
        ("Prosecutors sat down with banks", "The workshop was led by UNODC.", "workshop"),
        ("", "Experts worked for two days. The seminar was held on the margins of a conference.", "seminar"),
        ("", "Forty experts discussed trafficking by sea.", "meeting"),
        ("", "The directors put their signatures under the document.", "agreement"),
        ("Photo exhibition shown at the Palais", "", "campaign"),
        ("", "A Joint Port Control Unit was inaugurated in Cotonou.", "launch"),
    ],
)
def test_the_activity_is_that_of_the_headline_before_that_of_the_text(title, body, activity):
    assert find_activity(item(body, title=title)).value == activity


def test_each_topic_stands_once_with_its_words_and_line():
    found = find_topics(item("38 kg of cocaine were seized. The cocaine was concealed."))  # 000:818, 820
    assert [finding[1:] for finding in found if finding.value == "drug-trafficking"] == [
        ("drug-trafficking", "cocaine", 4)
    ]


def test_a_study_visit_is_no_research_and_passenger_data_no_statistics():
    found = find_topics(item("Investigators discussed passenger data.", title="Study visit to the port of Koper"))
    assert "research" not in values_of(found)


def test_a_name_and_its_acronym_speak_once():
    named = "The cannabis was found by the Port Control Unit (PCU)."
    assert values_of(find_topics(item(named, title="Cannabis in charcoal")))[0] == "drug-trafficking"


# The headline first; of several kinds in it, and where it has none, the first sentence decides.
@pytest.mark.parametrize(
    ("activity", "title", "body"),
    [
        ("other", "A new unit", "In the course of the year the office moved."),
        ("meeting", "Ministers on wildlife", "They met on the sidelines of the Conference of the Parties."),
        ("visit", "Liaison offices", "They undertook a joint inspection. Officers stopped a boat with heroin."),
        ("seizure", "New results", "The online mentorship gave a result. The Unit discovered 200 kg of cocaine."),
        ("seminar", "Study visit and seminars on firearms", "Two seminars were given for judges."),
        ("visit", "Study visit and seminars on firearms", "Nine examiners were on a study visit in Madrid."),
        ("launch", "Handbook for prison officers translated into Khmer", "It was handed to the Director."),
        ("launch", "A system for seized assets launched", "It was opened by the Judiciary."),
        ("seizure", "Cocaine in the lining", "Two arrests in one night."),
    ],
)
def test_the_activity_of_headline_and_first_sentence(activity, title, body):
    assert find_activity(item(body, title=title)).value == activity
