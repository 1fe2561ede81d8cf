"""Amounts of goods and sums in euro."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seecli.phrases.amounts import read_amounts, read_euros


def amounts(text):
    return [(amount.value, amount.unit) for amount in read_amounts(text)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("COVID-19", id="number of a name"),
        pytest.param("the year 2018 saw", id="year"),
        pytest.param("1999", id="year alone"),
        pytest.param("€500, $28 billion", id="money"),
        pytest.param("A4 paper", id="letter before"),
        pytest.param("several kilograms", id="no number"),
        pytest.param("half a million", id="half of no weight"),
        pytest.param("someone, often, network", id="a number ends a word"),
        pytest.param("content_id=x/9960", id="address"),
    ],
)
def test_no_amount(text):
    assert amounts(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("seized 613kg.35gr. of cocaine", [(613.035, "kg")], id="kg and g"),  # 000:1212
        pytest.param("12 kg and 500 grams", [(12.5, "kg")], id="kg and g in words"),
        pytest.param("11.395 kg of heroin", [(11.395, "kg")], id="weights have decimals"),  # 000:1267
        pytest.param("An estimated 6.1 kg of Cannabis", [(6.1, "kg")], id="decimal"),  # 000:623
        pytest.param("38 kg of cocaine", [(38, "kg")], id="whole"),  # 000:818
        pytest.param("over 11 KG", [(11, "kg")], id="capitals"),
        pytest.param("38.5kg", [(38.5, "kg")], id="no space"),
        pytest.param("1,240 kg", [(1240, "kg")], id="comma and three digits"),
        pytest.param("1,240.5 kg", [(1240.5, "kg")], id="thousands and decimals"),
        pytest.param("1.874,6 kilos", [(1874.6, "kg")], id="decimal comma"),
        pytest.param("12 345 kg", [(12345, "kg")], id="space"),
        pytest.param("500 gr. of skunk", [(0.5, "kg")], id="grams"),
        pytest.param("2.5 tonnes", [(2500, "kg")], id="tonnes"),
        pytest.param("more than half a ton of cocaine", [(500, "kg")], id="half a ton"),  # 000:1214
        pytest.param("2019 kg", [(2019, "kg")], id="weight that looks like a year"),
        pytest.param("2000 pills", [(2000, "pills")], id="count that looks like a year"),
        pytest.param("868 boxes of smuggled", [(868, "boxes")], id="boxes"),  # 000:385
        pytest.param("5 Boxes", [(5, "boxes")], id="unit in small letters"),
        pytest.param("7,680 fake batteries", [(7680, None)], id="no unit"),  # 000:617
        pytest.param("3 lions", [(3, None)], id="a unit begins a word"),
        pytest.param("16 000 packs", [(16000, "packs")], id="space in a count"),
        pytest.param("1.5 million cigarettes", [(1_500_000, None)], id="million"),
        pytest.param("twelve rifles", [(12, None)], id="word"),
        pytest.param("a dozen boxes", [(12, "boxes")], id="dozen"),
        pytest.param(
            "3 hand pistols and 2,480 pieces of ammunition",  # 003:102
            [(3, None), (2480, "pieces")],
            id="two amounts",
        ),
        pytest.param(
            "868 boxes of cigarettes declared as 258 boxes of furniture",  # 000:385
            [(868, "boxes"), (258, "boxes")],
            id="amount and decoy",
        ),
        pytest.param("between 80 and 100 tons", [(80, None), (100_000, "kg")], id="between"),  # 002:654
    ],
)
def test_read_amounts(text, expected):
    assert amounts(text) == expected


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("seized 613kg.35gr. of cocaine", ["613kg.35gr."]),
        ("with 3 hand pistols and 2,480 pieces of", ["3", "2,480 pieces"]),
        ("more than half a ton of", ["half a ton"]),
    ],
)
def test_an_amount_knows_its_place(text, written):
    assert [text[amount.start : amount.end] for amount in read_amounts(text)] == written


@given(st.integers(1, 10**9), st.sampled_from([",", " "]), st.sampled_from(["kg", "kilos", "kilograms"]))
def test_a_spelled_weight_is_read_back(number, separator, unit):
    assert amounts(f"seized {number:,} {unit} of heroin".replace(",", separator)) == [(number, "kg")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("in euro", id="no number"),
        pytest.param("a total funding of 1.5 million USD", id="dollars"),  # 002:242
        pytest.param("US$28 billion", id="dollar sign"),
        pytest.param("Eurojust, 30 prosecutors", id="Eurojust"),
        pytest.param("30 officers of Europol", id="Europol"),
    ],
)
def test_no_euros(text):
    assert read_euros(text) is None


@pytest.mark.parametrize(
    ("text", "euros"),
    [
        pytest.param("a market value of 180 million Euro.", 180_000_000, id="million"),  # 000:1216
        pytest.param("with a total of 400.000 Euro.", 400_000, id="dot"),  # 002:242
        pytest.param("EUR 7.9 million", 7_900_000, id="code before"),
        pytest.param("7.9 million EUR", 7_900_000, id="code after"),
        pytest.param("€5,000.", 5000, id="sign, end of a sentence"),
        pytest.param("5,5 million euros", 5_500_000, id="decimal comma"),
        pytest.param("€1.2 million and €3 million", 1_200_000, id="the first of two"),
        pytest.param("28 packs worth 300 euros", 300, id="not the first number"),
    ],
)
def test_read_euros(text, euros):
    assert read_euros(text) == euros


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("sixteen rifles", [(16, None)], id="not the six in sixteen"),
        pytest.param("the tension rose", [], id="not the ten in tension"),
        pytest.param("seized in 2018, in Bar", [], id="a year is no amount"),
        pytest.param("3 metric tons of tobacco", [(3000, "kg")], id="a unit of two words"),
        pytest.param("two kilos of heroin", [(2, "kg")], id="weight in words"),
        pytest.param("in June 2014 250 kg of cocaine", [(250, "kg")], id="a year before a weight is no thousand"),
    ],
)
def test_amounts_once_misread(text, found):
    assert [(amount.value, amount.unit) for amount in read_amounts(text)] == found


@pytest.mark.parametrize("text", ["30 Eurojust prosecutors", "5 European countries", "12 Euro-Atlantic partners"])
def test_names_with_euro_are_no_sums(text):
    assert read_euros(text) is None
