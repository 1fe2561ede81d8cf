"""Programmes by name, acronym, or words that mean one together. Sentences of the seeds, some shortened."""

import pytest

from seecli.documents.source import Line
from seecli.extract.findings import values_of
from seecli.extract.programmes import find_programmes
from tests.factories import item


@pytest.mark.parametrize(
    "sentence",
    [
        # 002:60
        "The Regional workshop was organized by the UNODC Regional Programme Office for SEE (RPOSEE).",
        # 000:139
        "The heads of offices discussed the current UNODC-CEPOL partnership.",
        # 000:587
        "Programme is jointly delivered together with the Ministry of Education of the Republic of Serbia.",
        # 000:385
        "868 boxes of smuggled cigarettes were seized at the Port of Bar.",
    ],
)
def test_no_programme(sentence):
    assert list(find_programmes(item(sentence))) == []


@pytest.mark.parametrize(
    ("sentence", "programmes"),
    [
        # 000:1267
        ("It was established in the framework of the UNODC-WCO Container Control Programme (CCP).", ["ccp"]),
        # 000:818
        ("The cocaine was seized by the Port Control Unit (PCU).", ["ccp"]),
        # 000:459
        (
            "It was undertaken within the framework of the UNODC Regional Programme for South Eastern Europe.",
            ["rp-see"],
        ),
        # 000:25
        ("It is an integral part of the Integrative Internal Security Governance (IISG) initiative.", ["iisg"]),
        # 000:567
        (
            (
                "The trainings were organized within the joint UNODC and CEPOL two-year capacity building project on "
                "financial investigations in South Eastern Europe."
            ),
            ["cepol-fi"],
        ),
        # 000:661
        ("UNODC through its Global Firearms Programme (GFP) organized its 4th regional meeting.", ["gfp"]),
        # 001:61
        ("AIRCOP organized an online training on risk-led approach to address threats at airports.", ["aircop"]),
        # 002:366
        ("The conference was organized by the Stolen Asset Recovery Initiative (StAR).", ["star"]),
        # 002:388
        (
            (
                'The workshop is being organized within the German funded extension of the "Enhancing operational '
                'capacity to investigate and disrupt human trafficking activities in the Western Balkans".'
            ),
            ["ht-wb"],
        ),
        # 000:1144
        ("It presented the positive effects of the Lions Quest Skills for Adolescence programme.", ["lions-quest"]),
        # 001:246
        ("UNODC GFP participated in the 4th Local Coordination Meeting of the SALW Roadmap.", ["gfp", "salw-roadmap"]),
        # lines that were not put together, and a text without full stops that is read in parts
        ("It met the Container Control\nProgramme of UNODC. It was good.", ["ccp"]),
        ("It met the Global Programme against Money\n\nLaundering. It was good.", ["gpml"]),
        (f"{'and ' * 496}Container Control Programme and so on", ["ccp"]),
    ],
)
def test_programmes(sentence, programmes):
    assert values_of(find_programmes(item(sentence))) == programmes


def test_a_programme_may_stand_in_the_headline_or_in_the_links_alone():
    title = "Container Control Programme: Illicit goods seized at the Port of Bar in Montenegro"  # 000:615
    links = (Line(9, "UNODC Global Firearms Programme"),)
    found = list(find_programmes(item("The goods were fake.", title=title, resources=links)))
    assert [(finding.value, finding.line) for finding in found] == [("ccp", 1), ("gfp", 9)]


def test_words_that_mean_a_programme_together_may_stand_in_headline_and_text():
    title = "UNODC and CEPOL train together"
    body = "It is a two-year capacity building project on financial investigations."  # 000:567, divided
    assert values_of(find_programmes(item(body, title=title))) == ["cepol-fi"]
    assert values_of(find_programmes(item(body))) == []
