"""Numbers in digits and in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seecli.phrases.numbers import NUMBER_WORD, plain_digits, read_number


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("a", id="article"),
        pytest.param("several", id="several"),
        pytest.param("over 30", id="number and a word"),
        pytest.param("twenty-", id="half a number"),
        pytest.param("two-thirds", id="fraction"),
        pytest.param("20th", id="ordinal"),
        pytest.param("many thousand", id="scale of no number"),
        pytest.param("ten dozens of officers", id="more than a number"),
        pytest.param("-", id="dash"),
        pytest.param(".,", id="separators"),
        pytest.param("²", id="superscript"),
    ],
)
def test_no_number(text):
    assert read_number(text) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        pytest.param("868", 868, id="digits"),  # 000:385
        pytest.param("2,480", 2480, id="English thousands"),  # 003:102
        pytest.param("400.000", 400_000, id="other thousands"),  # 002:242
        pytest.param("2 650", 2650, id="space"),
        pytest.param("1,234,567", 1_234_567, id="two separators"),
        pytest.param("1.234.567", 1_234_567, id="two dots"),
        pytest.param("6.1", 6.1, id="decimal"),  # 000:623
        pytest.param("47,5", 47.5, id="decimal comma"),
        pytest.param("1,240.5", 1240.5, id="thousands and decimals"),
        pytest.param("1.874,6", 1874.6, id="the other way round"),
        pytest.param("30.", 30, id="end of a sentence"),
        pytest.param(" 12 ", 12, id="spaces around"),
        pytest.param("Sixteen", 16, id="capital"),  # 000:734
        pytest.param("twelve", 12, id="word"),  # 000:1335
        pytest.param("TWENTY-FIVE", 25, id="capitals and hyphen"),
        pytest.param("forty two", 42, id="no hyphen"),
        pytest.param("a dozen", 12, id="dozen"),
        pytest.param("zero", 0, id="zero is a number"),
        pytest.param("hundred", 100, id="scale alone"),
        pytest.param("two hundred thousand", 200_000, id="scale of a scale"),
        pytest.param("180 million", 180_000_000, id="scale"),  # 000:1216
        pytest.param("1.5 million", 1_500_000, id="decimal and scale"),  # 002:242
        pytest.param("80 Thousand", 80_000, id="scale with a capital"),  # 000:772
    ],
)
def test_read_number(text, number):
    assert read_number(text) == number


@pytest.mark.parametrize("text", ["868", "1.5 million", "2.0", "twelve"])
def test_a_whole_number_is_no_decimal(text):
    assert isinstance(read_number(text), int)


@given(st.integers(0, 10**12), st.sampled_from([",", ".", " ", ""]))
def test_a_grouped_number_is_read_back(number, separator):
    assert read_number(f"{number:,}".replace(",", separator)) == number


@given(
    st.integers(0, 10**9), st.sampled_from([1, 2, 4]), st.sampled_from([(",", "."), (".", ","), (" ", "."), ("", ",")])
)
def test_a_grouped_decimal_is_read_back(number, places, separators):
    thousands, point = separators
    text = f"{number / 10**places:,.{places}f}".replace(",", "_").replace(".", point).replace("_", thousands)
    assert read_number(text) == pytest.approx(number / 10**places)


@pytest.mark.parametrize(
    ("text", "digits"),
    [("41.000", "41000"), ("41.0000", "41.0000"), ("41.00", "41.00"), ("1,5", "1.5"), ("1.874,600", "1874.600")],
)
def test_three_digits_after_one_separator_are_thousands(text, digits):
    assert plain_digits(text) == digits


@pytest.mark.parametrize(
    ("text", "number"),
    [
        pytest.param("a hundred", 100, id="a hundred"),
        pytest.param("a hundred and twenty", 120, id="with and"),
        pytest.param("one hundred twenty-five", 125, id="without and"),
        pytest.param("a thousand", 1000, id="a thousand"),
        pytest.param("1" * 400, None, id="no number of a document"),
    ],
)
def test_numbers_once_misread(text, number):
    assert read_number(text) == number


@given(st.from_regex(NUMBER_WORD, fullmatch=True))
def test_whatever_the_pattern_finds_is_read(text):
    assert read_number(text) is not None
