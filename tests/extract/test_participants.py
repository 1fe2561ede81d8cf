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
    assert (found[0], [finding.text for finding in found[1]]) == (count, [words])


# Ways of newsletters of other years and regions to say who came, and what only looks like it.
@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("Some 120 secondary school pupils filled the National Library for a public debate.", 120),
        ("The presentation was followed by 128 viewers.", 128),
        ("112 refugee children and 96 mothers and fathers went through the programme.", 208),
        ("Eleven officers in Tonga and fifteen in Samoa went through the pilot course.", 26),
        ("Total number of participants: 64.", 64),
        ("The number of prosecutors enrolled was 17.", 17),
        ("Forty coaches completed the training.", 40),
        ("The dialogues were attended by 29, 34 and 22 practitioners respectively.", 85),
        ("The seminar attracted forty lawyers from the capital.", 40),
        ("The briefing drew 185 listeners.", 185),
        ("One hundred and ten visitors had a rapid test.", 110),
        ("The exhibition was seen by 150 people.", 150),
        ("An audience of 150 filled the hall.", 150),
        ("A dozen banks and three dozen charities were represented by 67 persons.", 67),
        ("Participants numbered 29, of whom 12 were in the room.", 29),
        ("The number of participants was 22.", 22),
        ("Of the 100 guests expected, 85 came.", 85),
        ("29 took part in the exercise, of whom 12 attended online.", 29),
        ("UNODC trained twenty police and customs officers.", 20),
        ("Fifty-two mothers, fathers and grandparents brought their children.", 52),
        ("A study visit of eleven Serbian and Croatian prosecutors was organized.", 11),
        ("In all, 27 officers took part. The 20 students saw the yards.", 27),
    ],
)
def test_ways_to_say_who_came(sentence, count):
    found = find_participants(item(sentence))
    assert found is not None
    assert found[0] == count


@pytest.mark.parametrize(
    "sentence",
    [
        "Four million people use opiates in the region.",
        "The number of victims was 64.",
        "Judges debated on television, and 312 viewers called in.",
        "Some 300 people die of overdoses each year.",
        "Twelve persons were arrested in three countries.",
        "About 500 people live in the reception centre.",
        "The study found that 1,200 people were trafficked through the region.",
        "The meeting drew on a study by UNODC that found 160 relocated persons.",
        "An operation of 120 police officers led to the arrest of nine suspects.",
        "The building has room for fifty students.",
        "The training was facilitated by six experts from Italy.",
        "The Unit employs 15 officers and was established in 2015.",
        "Twelve countries and 3 organizations took part.",
        "Next year 200 teachers will be trained.",
        "A group of 16 countries met in Vienna.",
        "The Group of 20 met.",
        "The 28-member European Union attended.",
        "A 12-strong unit works in Bar.",
        "A 16-member delegation will visit Vienna.",
        "Officers (see page 12) took part.",
        "Judges (2018) met.",
    ],
)
def test_who_did_not_come(sentence):
    assert find_participants(item(sentence)) is None


@pytest.mark.parametrize(
    ("sentence", "count", "words"),
    [
        (
            "The seminars drew 17 participants in Podgorica and nine in Budva.",
            26,
            "17 participants in Podgorica and nine in Budva",
        ),
        ("Forty-four prosecutors came to Kyiv, 31 to Lviv.", 75, "Forty-four prosecutors came to Kyiv, 31 to Lviv"),
        (
            "Thirty participants in Sarajevo, ten in Mostar and eight in Tuzla completed the course.",
            48,
            "Thirty participants in Sarajevo, ten in Mostar and eight in Tuzla",
        ),
        (
            "Twenty-four judges took part in Skopje and a further 31 in Tirana.",
            55,
            "Twenty-four judges took part in Skopje and a further 31",
        ),
        ("In total, 36 parents and 51 children followed the rounds.", 87, "36 parents and 51 children"),
        (
            "24 judges, 12 prosecutors and eight policemen attended the seminar.",
            44,
            "24 judges, 12 prosecutors and eight policemen",
        ),
        ("In Skopje, 40 took part; in Bitola, 30 did.", 70, "40 took part; in Bitola, 30 did"),
        (
            "Prosecutors (18), judges (12) and police officers (10) took part.",
            40,
            "Prosecutors (18), judges (12) and police officers (10)",
        ),
        ("25 women and 15 men took part.", 40, "25 women and 15 men"),
        ("A 16-strong group of officers visited the academy.", 16, "16-strong group"),
        ("The workshop brought together a group of 16.", 16, "a group of 16"),
        # the number of events is stated, or it is not
        (
            "UNODC held three workshops, each attended by 20 participants.",
            60,
            "three workshops, each attended by 20 participants",
        ),
        ("Two seminars, with 25 participants each, were held.", 50, "Two seminars, with 25 participants each"),
        ("Workshops in Skopje and Tirana were each attended by 20 participants.", 20, "20 participants"),
        ("Three trainings were held for some 20 experts in each of the countries.", 20, "20 experts"),
        # shares of a number are no further people
        ("In Skopje, 40 took part, 30 of them women.", 40, "40 took part"),
        ("In Skopje, 40 took part; in 2017, 30 did.", 40, "40 took part"),
        ("24 prosecutors (12 women) and their guests attended.", 24, "24 prosecutors"),
        ("24 officers (20) attended.", 24, "24 officers"),
        ("The workshop was attended by 24 participants, 10 from Albania and 14 from Kosovo.", 24, "24 participants"),
        ("The workshop was attended by 24 participants (10 women and 14 men).", 24, "24 participants"),
        ("24 participants attended the course, 12 in Vienna and 12 online.", 24, "24 participants"),
        ("41 officers, 10 judges and 31 prosecutors, attended.", 41, "41 officers"),
    ],
)
def test_groups_are_added_up_and_shares_are_not(sentence, count, words):
    found = find_participants(item(sentence))
    assert found is not None
    assert (found[0], [finding.text for finding in found[1]]) == (count, [words])


def test_participants_of_two_sessions_are_added_up():
    body = (  # 003:168
        "Over 35 participants from Bosnia and Herzegovina, Croatia, Montenegro and Serbia took part in the first "
        "session. The second session was attended by 20 participants from Albania and North Macedonia."
    )
    found = find_participants(item(body))
    assert found is not None
    assert (found[0], [finding.text for finding in found[1]]) == (55, ["35 participants", "20 participants"])
    assert [finding.value for finding in found[1]] == ["35", "20"]
