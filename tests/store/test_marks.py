"""The words in a line that fed a field."""

import pytest

from seecli.store.sources import find_marks


def marked(line, text):
    found = find_marks(7, line, [{"field": "title", "value": "x", "text": text, "line": 7}])
    return [line[mark.start : mark.end] for mark in found]


@pytest.mark.parametrize(
    ("line", "text"),
    [
        pytest.param("Skopje", "", id="no words"),
        pytest.param("* * _", "* _", id="signs of emphasis alone"),
        pytest.param("Skopje", "Tirana", id="other words"),
        pytest.param("tile", "title", id="a letter that no ligature lost"),
        # Each took longer than anyone waits: every way to share the signs out among the words was tried.
        pytest.param("u" * 60, "u " * 20 + "x", id="a letter that is also a tag"),
        pytest.param("_" * 10_000, "_ " * 20 + "x", id="a row of signs"),
        pytest.param("t" * 60, "ti" * 30 + "x", id="letters that may be lost, again and again"),
    ],
)
def test_what_is_not_marked(line, text):
    assert marked(line, text) == []


@pytest.mark.parametrize(
    ("line", "text", "expected"),
    [
        pytest.param("in **Skopje** and", "Skopje and", "Skopje** and", id="emphasis"),
        pytest.param("in <u>North</u>  <u>Macedonia</u>", "North Macedonia", "North</u>  <u>Macedonia", id="tags"),
        pytest.param("of Kosovo* and", "Kosovo* and", "Kosovo* and", id="a star of its own"),
        pytest.param("the idencaon of", "identification of", "idencaon of", id="ligatures that are lost"),
        pytest.param("the instuon and the tle", "title", "tle", id="one before its first letter"),
        pytest.param("the ofcials", "officials", "ofcials", id="one of which a letter is left"),
        pytest.param("the officials", "officials", "officials", id="one that is there"),
    ],
)
def test_what_is_marked(line, text, expected):
    assert marked(line, text) == [expected]
