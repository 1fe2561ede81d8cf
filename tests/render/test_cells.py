"""The one door to the terminal: what is never printed as it is."""

import json
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seecli.render.cells import escape_controls, spell_line

# Default_Ignorable_Code_Point where no category says so (DerivedCoreProperties.txt).
IGNORED = (
    "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180f\u2065\u3164\ufe00\ufe0f\uffa0\ufff0\ufff8\U000e0000\U000e0100\U000e0fff"
)
EVERY = [chr(code) for code in range(sys.maxunicode + 1)]


@pytest.mark.parametrize(
    "text",
    [
        "Đurđević, “Łódź” «é» – 5 €",
        "z\u0300\u0489\u20dd",
        "日本語",
        "\U0001f468\U0001f1e6",
        "مرحبا שלום",
        "\u00a0\u3000",
        "\ue000\U0010ffff",
        "[/] :smile: \\u001b",
    ],
)
def test_what_is_seen_stays_as_it_is(text):
    assert escape_controls(text) == text


def test_whatever_has_no_sign_of_its_own_is_escaped():
    hidden = [sign for sign in EVERY if unicodedata.category(sign) in {"Cc", "Cf", "Zl", "Zp", "Cs"}]
    assert len(hidden) > 2000
    assert [sign for sign in hidden if escape_controls(sign) == sign] == []


@pytest.mark.parametrize("sign", IGNORED)
def test_whatever_is_shown_as_nothing_is_escaped(sign):
    assert escape_controls(f"a{sign}b").startswith("a\\u")


def test_no_letter_digit_or_sign_is_escaped_but_those_that_are_shown_as_nothing():
    escaped = {sign for sign in EVERY if unicodedata.category(sign)[0] in "LNPS" and escape_controls(sign) != sign}
    assert escaped == set("\u115f\u1160\u3164\uffa0")


@given(st.text())
def test_a_reader_of_json_gets_back_what_was_escaped(text):
    escaped = escape_controls(json.dumps(text, ensure_ascii=False))
    assert json.loads(escaped) == text


@given(st.text(st.characters(codec=None)))
def test_what_is_escaped_is_escaped_for_good(text):
    once = spell_line(text)
    assert spell_line(once) == escape_controls(once) == once
