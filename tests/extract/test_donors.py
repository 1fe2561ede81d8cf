"""Who pays: only who is said to. Sentences of the seeds (document:line), some shortened."""

import pytest

from seecli.extract.donors import find_donors
from seecli.extract.findings import values_of
from tests.factories import item


@pytest.mark.parametrize(
    "sentence",
    [
        # 000:1144
        (
            "The event was co-sponsored by the Governments of Bosnia and Herzegovina, Montenegro, the former Yugoslav "
            "Republic of Macedonia and Serbia and presented the positive effects of the programme."
        ),
        # 000:1142
        "Lions Clubs International Foundation in collaboration with UNODC organized a side event.",
        # 001:316
        (
            "UNODC organized the first Regional Expert Group Meeting in collaboration with the National Commission of "
            "Bulgaria and the Ministry of Europe and Foreign Affairs of France."
        ),
        # 000:203
        "The visit was hosted by the Israel Customs Directorate, Israel Tax Authority.",
        # 002:366
        (
            "The conference, hosted by Bulgaria, was organized by the Stolen Asset Recovery Initiative (StAR), a joint "
            "project of UNDOC and the World Bank."
        ),
        # 000:617
        (
            "After investigation with the support of the Customs Office in Podgorica, it was confirmed by the brand "
            "representatives that the batteries were fake."
        ),
        # 000:858
        (
            "The coordination meeting was held at the EU Delegation in Podgorica with participation of all relevant "
            "international donors and projects such as the European Union, EURoL2, OSCE and CEPOL."
        ),
        # 000:814
        "The two trainings were supported by the UNODC Regional Programme for South Eastern Europe.",
        # 000:854
        (
            "31 May 2018, Podgorica, Montenegro: UNODC participated in the meeting of international donor "
            "organizations providing technical assistance in Montenegro."
        ),
    ],
)
def test_no_donor(sentence):
    assert list(find_donors(item(sentence))) == []


@pytest.mark.parametrize(
    ("sentence", "donors"),
    [
        # 000:25
        ("This project is funded by the EU and is an integral part of the IISG initiative.", ["EU"]),
        # 000:119
        (
            "It is implemented in the context of the Western Balkan initiative, funded by the European Commission.",
            ["EU"],
        ),
        # 000:425
        (
            (
                'It was organized within the "Horizontal Facility for Western Balkans and Turkey" framework, co-funded '
                "by the European Union and the Council of Europe and implemented by the Council of Europe."
            ),
            ["EU", "Council of Europe"],
        ),
        # 000:459
        (
            (
                "The training is in line with the long-standing partnership between UNODC and the Government of Turkey "
                "in the Balkans and was undertaken with the Turkish financial support."
            ),
            ["Türkiye"],
        ),
        # 000:469
        ("The initiative is funded by the USA INL and implemented by UNODC in Serbia.", ["United States"]),
        # 000:559
        (
            "Germany and France are traditional donors to the UNODC-WCO CCP in South Eastern Europe.",
            ["France", "Germany"],
        ),
        # 000:661
        ('It is held in the framework of the EU funded project on "Supporting Global Data Collection".', ["EU"]),
        # 000:728
        ("Turkey is a strong supporter and donor to the UNODC work in South Eastern Europe.", ["Türkiye"]),
        # 000:900
        ("The event, sponsored by the Government of Germany, was the third of a series of meetings.", ["Germany"]),
        # 002:242
        ("Italy continues to be the major donor to ALB/G70 Project in Albania.", ["Italy"]),
        # 002:388
        ("The workshop is being organized within the German funded extension of the project.", ["Germany"]),
        # 002:60
        ("It was funded by the French Government in the frame of UNODC Regional Programme.", ["France"]),
    ],
)
def test_donors(sentence, donors):
    assert sorted(values_of(find_donors(item(sentence)))) == sorted(donors)
