"""What was seized: estimates of flows and values are not. Sentences of the seeds (document:line), some shortened."""

import pytest

from seecli.documents.passage import Piece, build_passage
from seecli.documents.source import Line
from seecli.extract.seizures import find_seizures
from tests.factories import item


@pytest.mark.parametrize(
    "sentence",
    [
        "The officers rehearsed a controlled delivery of 50 kg of opium, which was carried out at night.",
        # 002:654
        (
            "Antonio Maria Costa said that the Balkans were a transit route for drugs and specified that between 80 "
            "and 100 tons of heroin passed through the Balkans every year."
        ),
        # 002:654, said of a study
        "It was found that between 80 and 100 tons of heroin passed through the Balkans every year.",
        # 000:1251
        (
            "A 2015 UNODC study found that the estimated value of illicit opiates trafficked along the Balkan route "
            "was US$28 billion annually."
        ),
        # 000:822
        (
            "This is the third case of cocaine seizure at the Port of Bar by the Port Control Unit since its "
            "establishment in 2014."
        ),
        # 003:158
        (
            "The Port of Durres is seriously affected by this crime and in recent years several cocaine seizures were "
            "conducted by the PCU."
        ),
        # 000:1216
        "It is reported that the seized cocaine has a market value of 180 million Euro.",
        # 000:1212
        (
            "The officers deployed themselves to the container terminal where four containers of bananas originating "
            "from Colombia were expected to arrive."
        ),
        # 000:353
        "Yury Fedotov noted that simply seizing illicit weapons is not sufficient.",
        # what is grown, played or used up is not seized
        "It was found that opium production reached 7,600 tons of opium in Afghanistan.",
        "In the exercise a truck with 10 kg of heroin was stopped.",
        "The laboratory, it was discovered, had a capacity of 20 kg of methamphetamine per day.",
        "The officers detected a simulated shipment of 5 kg of cocaine.",
    ],
)
def test_no_seizure(sentence):
    assert find_seizures(item(sentence), ["AL"]).told == ()


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Officers removed 287 kg 600 g of cocaine from the cooling system.", [("cocaine", 287.6, "kg")]),
        ("They came across 1,3 tons of shark fins in sacks.", [("wildlife products", 1300, "kg")]),
        ("A passenger carried 6.2kg cocaine in the lining of two suitcases.", [("cocaine", 6.2, "kg")]),
        ("The dogs found towels from which 22½ kg of heroin were extracted.", [("heroin", 22.5, "kg")]),
        # 000:385
        (
            "868 boxes of smuggled cigarettes were seized at the Port of Bar by Montenegrin law enforcers.",
            [("cigarettes", 868, "boxes")],
        ),
        # 000:617
        (
            "A shipment containing 7,680 fake batteries of a renowned brand has been seized by the Port Control Unit.",
            [("batteries", 7680, None)],
        ),
        # 000:623
        (
            (
                "An estimated 6.1 kg of Cannabis Sativa were found concealed in a Fiat vehicle owned by an Italian "
                "citizen."
            ),
            [("cannabis", 6.1, "kg")],
        ),
        # 000:820
        (
            "During the examination, the PCU officers found 32 packages containing a gross weight of 38 kg of cocaine.",
            [("cocaine", 38, "kg")],
        ),
        # 000:1212
        (
            "The Port Control Unit (PCU) at Durres Port, Albania, seized 613kg.35gr. of cocaine.",
            [("cocaine", 613.035, "kg")],
        ),
        # 000:1267
        (
            "11.395 kg of heroin concealed in a truck loaded with garments were seized at the Port of Durres.",
            [("heroin", 11.395, "kg")],
        ),
        # 003:98, 100
        (
            (
                "The PCU in Bar successfully profiled and interdicted a container shipment with 3 hand pistols and "
                "2,480 pieces of ammunition of various calibers."
            ),
            [("firearms", 3, None), ("ammunition", 2480, "pieces")],
        ),
        # a weight behind the goods, other verbs and other goods
        (
            (
                "The Unit detained 14 containers, one of which held 3,500 kilograms of pangolin scales and elephant "
                "tusks weighing 780 kilograms."
            ),
            [("wildlife products", 3500, "kg"), ("wildlife products", 780, "kg")],
        ),
        ("12 kilograms and 650 grams of heroin were taken from the tank of a lorry.", [("heroin", 12.65, "kg")]),
        ("A patrol confiscated 66 saiga horns near the lake.", [("wildlife products", 66, None)]),
        ("It recovered 5,400 ampoules of anabolic steroids.", [("medicines", 5400, "ampoules")]),
        ("They intercepted 1,340 cubic metres of beech logs.", [("wildlife products", 1340, "cubic metres")]),
        ("The officers uncovered one metric ton of cocaine.", [("cocaine", 1000, "kg")]),
    ],
)
def test_seizures(sentence, told):
    found = find_seizures(item(sentence), ["AL"]).told
    assert [(seizure["commodity"], seizure["amount"], seizure["unit"]) for seizure in found] == told


def test_the_route_and_the_value_come_from_the_sentences_around():
    body = (  # 000:1212-1216
        "The Port Control Unit (PCU) at Durres Port, Albania, seized 613kg.35gr. of cocaine. The officers deployed "
        "themselves to the container terminal where four containers of bananas originating from Colombia were expected "
        "to arrive. It is reported that the seized cocaine has a market value of 180 million Euro."
    )
    (found,) = find_seizures(item(body), ["AL"]).told
    assert (found["origin"], found["destination"], found["value_eur"]) == ("Colombia", None, 180_000_000)


def test_the_destination_is_where_the_goods_were_going():
    body = (  # 000:1267
        "11.395 kg of heroin concealed in a truck were seized at the Port of Durres. The truck, with an Albanian "
        "driver, was heading to Ancona, Italy."
    )
    (found,) = find_seizures(item(body), ["AL"]).told
    assert (found["origin"], found["destination"]) == (None, "Italy")


@pytest.mark.parametrize(
    ("body", "origin", "destination"),
    [
        pytest.param(
            "Experts from Spain came. The Unit seized 2 kg of heroin.", None, None, id="people from a country"
        ),
        pytest.param(
            "10 kg of heroin were taken from the tank of a lorry destined for Germany.",
            None,
            "Germany",
            id="from a tank",
        ),
        pytest.param(
            "In a lorry from Iran 12 kg of heroin were found. The lorry was to continue to Georgia.",
            "Iran",
            "Georgia",
            id="from and to",
        ),
        pytest.param("They seized 3 kg of ivory. These came from Nigeria.", "Nigeria", None, id="the next sentence"),
    ],
)
def test_the_way_of_the_goods(body, origin, destination):
    (found,) = find_seizures(item(body), ["AL"]).told
    assert (found["origin"], found["destination"]) == (origin, destination)


def test_where_goods_were_hidden_is_told_of_those_seized_now():
    body = (  # 000:818-820, the second sentence made
        "38 kg of cocaine were seized. The drug was concealed in two containers with bananas while it was forwarded. "
        "In 2015 the unit found 5 kg of heroin."
    )
    found = find_seizures(item(body), ["AL"])
    assert [seizure["concealment"] for seizure in found.told] == ["in two containers with bananas", None]
    assert found.findings[-1].text == "in two containers with bananas"


def test_the_same_goods_told_twice_are_one_seizure():
    body = (  # 000:1212-1214
        "The Port Control Unit (PCU) at Durres Port seized 613kg.35gr. of cocaine. The officers drilled in a double "
        "layer floor of one of the containers where more than half a ton of cocaine was concealed."
    )
    assert [found["amount"] for found in find_seizures(item(body), ["AL"]).told] == [613.035]


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        ("Officers seized cannabis:", "14 kg", "cannabis: 14 kg"),  # found by the fuzzer: it stood on the second line
        ("Officers seized 14", "kg of cannabis", "14 kg of cannabis"),
    ],
)
def test_evidence_stands_on_the_line_where_its_words_begin(first, second, words):
    body = build_passage([Piece("", Line(4, first)), Piece(" ", Line(5, second))])
    found = find_seizures(item()._replace(body=body), []).findings
    assert (words, 4) in [(each.text, each.line) for each in found]
