"""Organisations that take part: of the vocabulary, national ones, and groups called by name."""

import pytest

from seecli.extract.findings import values_of
from seecli.extract.organizations import find_organizations
from tests.factories import item


@pytest.mark.parametrize(
    "sentence",
    [
        # 000:567, 000:449: an initiative in whose frame a project runs takes no part
        "It constitutes an integral part of the Integrative Internal Security Governance (IISG) process.",
        "The project is funded by the European Commission and constitutes an integral part of the IISG initiative.",
        # 000:736
        "It concentrated on control lists with specific focus on EU Regulation.",
        # 002:514
        "The seminar aimed at sharing best practices and experiences in juvenile justice among EU Member States.",
        # 002:346, shortened
        "It was attended by the Diplomatic Missions of SEE countries and EU Member States.",
        "The survey was generously supported by the Russian Federation and The Global Fund.",
        "The equipment was financed by the Bureau of International Narcotics and Law Enforcement Affairs (INL).",
        # 000:944
        "The event was attended by the UN Resident Coordinator in Albania and officers of both units.",
        # a place name, a council that shares an acronym (000:726), a kind of group without a name
        "The delegates flew on to Guam and the NATO-Russia Council (NRC) was mentioned by nobody.",
        "The students of the Polytechnic University marched, and the NGO Forum was closed.",
        "Members of every association of judges were invited.",
    ],
)
def test_no_organisation(sentence):
    assert [name for name in values_of(find_organizations(item(sentence))) if name != "NATO"] == []


@pytest.mark.parametrize(
    ("sentence", "organizations"),
    [
        # 000:651
        ("FRONTEX, GIZ, IOM, OSCE, MARRI, IISG, RACVIAC and UNHCR attended.",
         ["Frontex", "GIZ", "IOM", "OSCE", "MARRI", "IISG", "RACVIAC", "UNHCR"]),
        # 000:844, shortened
        ("UNODC visited the Integrative Internal Security Governance initiative (IISG) Support Group.", ["IISG"]),
        # 002:141, 002:157
        ("It was held with participation also of the Croatian Red Cross.", ["Croatian Red Cross"]),
        ("Serbian Red Cross volunteers and a number of NGOs came.", ["Serbian Red Cross"]),
        # 002:593
        ("It was marked with the Red Cross as well as UNICEF and WHO.", ["Red Cross", "UNICEF", "WHO"]),
        ("Transparency International Moldova was heard separately.", ["Transparency International Moldova"]),
        ("Transparency International and the Egmont Group spoke.", ["Transparency International", "Egmont Group"]),
        # 002:567, shortened
        ("It was organized by the Faculty of Sociology, University of Bucharest.", ["University of Bucharest"]),
        ("Inmates performed a play they had written with the NGO Stop AIDS.", ["Stop AIDS"]),
        ("The association ARAS opened the doors of a mobile unit.", ["ARAS"]),
        ("AMERIPOL, the Pompidou Group, EDQM and the Shanghai Cooperation Organisation sent observers.",
         ["AMERIPOL", "Pompidou Group", "EDQM", "SCO"]),
        ("CARICOM IMPACS, UNLIREC and CARICOM gathered examiners.", ["CARICOM IMPACS", "UNLIREC", "CARICOM"]),
        ("The European Commission, RCC and CEPOL presented their own plans.", ["EU", "RCC", "CEPOL"]),
    ],
)  # fmt: skip
def test_organisations(sentence, organizations):
    assert sorted(values_of(find_organizations(item(sentence)))) == sorted(organizations)
