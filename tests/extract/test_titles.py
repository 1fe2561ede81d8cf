"""Headlines, and ids that stay what they are."""

import pytest

from seecli.documents.source import Line
from seecli.extract.titles import build_id, read_title
from tests.factories import item


@pytest.mark.parametrize(
    ("title", "body", "expected"),
    [
        pytest.param("Cocaine seized, ", "", "Cocaine seized", id="comma of the converter"),
        pytest.param("Cocaine seized", "38 kg of cocaine.", "Cocaine seized", id="headline as printed"),
        pytest.param(
            "",
            "years several cocaine seizures were made. More.",
            "years several cocaine seizures were made",
            id="003:158, no headline",
        ),
        pytest.param("", "", "Untitled", id="nothing at all"),
    ],
)
def test_title(title, body, expected):
    assert read_title(item(body, title=title)) == expected


def test_a_sub_heading_completes_the_headline_it_shares():
    found = item(title="International Day against Drug Abuse", subheading=Line(2, "Croatia"))
    assert read_title(found) == "International Day against Drug Abuse: Croatia"


def test_a_made_title_is_cut_between_words():
    body = "It is expected that 130 families in total will be trained on family and parenting skills and techniques."
    made = read_title(item(body))  # 000:1050
    assert len(made) <= 92
    assert made.endswith(" …")
    assert body.startswith(made.removesuffix(" …") + " ")


@pytest.mark.parametrize(
    ("start", "title", "expected"),
    [
        ("2018-12-18", "OSCE and UNODC train Albanian officials", "2018-12-18-osce-and-unodc-train"),  # 000:5
        (
            "2018-06-14",
            "Cocaine seized at the Port of Bar in Montenegro",
            "2018-06-14-cocaine-seized-at-the-port",
        ),  # 000:816
        (None, "Đurđević’s visit", "undated-durdevic-visit"),
        ("2018-01-01", "???", "2018-01-01"),
    ],
)
def test_ids(start, title, expected):
    assert build_id(start, title) == expected
