"""Funds that no vocabulary knows, and what only looks like one."""

import pytest

from seecli.phrases.funds import read_funds


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("The Fund supports around 3,000 individuals every year.", id="a fund without a name"),
        pytest.param("They collect donations for the UN Voluntary Trust Fund for Victims.", id="holds others' money"),
        pytest.param("It is part of the Container Control Programme (CCP).", id="a programme"),
        pytest.param(
            "The Ministry of Interior (MoI) and the Financial Intelligence Unit (FIU) took part.", id="bodies"
        ),
        pytest.param("They trust the bank and the agency.", id="lower case"),
    ],
)
def test_no_fund(text):
    assert list(read_funds(text)) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("with the financial support of the Smith Family Foundation", ["Smith Family Foundation"]),
        ("funded by the Xyz Fund and the King Baudouin Foundation", ["Xyz Fund", "King Baudouin Foundation"]),
        ("paid by the OPEC Fund for International Development (OFID)", ["OFID"]),
        ("by the Open Society Initiative for West Africa (OSIWA)", ["OSIWA"]),
        ("by the Peacebuilding Fund of the United Nations (PBF)", ["PBF"]),
        ("by the Nordic Bank for Reconstruction and Development", ["Nordic Bank for Reconstruction and Development"]),
    ],
)
def test_funds_by_acronym_else_by_name(text, names):
    found = list(read_funds(text))
    assert [fund.name for fund in found] == names
    assert all(text[fund.start :].startswith(fund.text) for fund in found)
