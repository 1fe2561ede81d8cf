"""How many took part: what is planned, reached over years or worked at the event is no answer.

Sentences of the seeds (document:line), some shortened.
"""

import pytest

from seecli.extract.participants import find_participants
from tests.factories import item


@pytest.mark.parametrize(
    "sentence",
    [
        # 000:1050
        "It is expected that 130 families in total will be trained on family and parenting skills.",
        # 000:1146
        (
            "In South East Europe, to date, over 350 teachers were trained on, and over 6,000 students received Lions "
            "Quest Skills for Adolescence support in Bosnia and Herzegovina, Montenegro and Serbia."
        ),
        # 000:1008
        (
            "The programme is scheduled for the implementation until June 2019 in 29 elementary schools in Tuzla, "
            "Mostar, Sarajevo and Bijeljina reaching out to more than 700 students in total."
        ),
        # 000:589
        (
            "This particular programme was initially piloted in Serbia with 21 elementary schools in 2014-2016 "
            "reaching more than 1,300 students from the central city municipalities in Belgrade."
        ),
        "The pilot programme generated 75 educators and 3 trainers as a resource for continuous implementation.",
        # 000:870
        "A training team of five trainers will have an opportunity to deliver the initial national training.",
        # 000:385
        "868 boxes of smuggled cigarettes were seized at the Port of Bar by Montenegrin law enforcers.",
        # 002:11
        "It consists of 13 member states: Albania, Bosnia and Herzegovina, Bulgaria, Croatia, Greece, Hungary.",
        # 000:669
        "Meeting participants enhanced their understanding on the IAFQ - UNODC's data collection methodology.",
    ],
)
def test_no_number_of_participants(sentence):
    assert find_participants(item(sentence)) is None


@pytest.mark.parametrize(
    ("sentence", "count", "words"),
    [
        # 000:734
        ("Sixteen participants from the Port Control Unit attended the training.", 16, "Sixteen participants"),
        # 000:944
        ("Over 30 participants took part in the meeting.", 30, "30 participants"),
        # 000:752
        ("The event was attended by more than 80 participants including heads of agencies.", 80, "80 participants"),
        # 001:61
        ("AIRCOP organized an online training for 50 participants from the Customs.", 50, "50 participants"),
        # 001:316
        ("The meeting was attended by 41 experts from ten countries of origin.", 41, "41 experts"),
        # 000:21
        (
            (
                "UNODC and CEPOL counterparts attended the meeting as well as 12 (six for each organization) national "
                "focal points from the six Western Balkan jurisdictions."
            ),
            12,
            "12 (six for each organization) national focal points",
        ),
        # 000:792
        (
            (
                "The training workshop provided an opportunity for the established group of 5 national trainers to "
                "independently deliver the training to 14 participants coming from the judiciary, with support of a "
                "control group consisted of 8 of their peers."
            ),
            14,
            "14 participants",
        ),
    ],
)
def test_participants(sentence, count, words):
    found = find_participants(item(sentence))
    assert found is not None
    assert (found[0], found[1].text) == (count, words)


def test_participants_of_two_sessions_are_added_up():
    body = (  # 003:168
        "Over 35 participants from Bosnia and Herzegovina, Croatia, Montenegro and Serbia took part in the first "
        "session. The second session was attended by 20 participants from Albania and North Macedonia."
    )
    found = find_participants(item(body))
    assert found is not None
    assert (found[0], found[1].text) == (55, "35 participants ... 20 participants")
