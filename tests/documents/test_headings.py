"""The frame of a document: what is no table of contents and no imprint, then what is one."""

import pytest

from seecli.documents.headings import find_frame
from tests.factories import lines

STORY = ["", "LAW ENFORCEMENT", "", "Joint Planning Cell meets", "", "Tehran, 3 May 2016: It met."]
END = ["", "RESEARCH", "", "Vienna, 4 May 2016: It was presented."]


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param(STORY + END, id="none at all"),
        pytest.param(["Contents of the kit", "", *STORY, *END], id="headline begins like a heading"),
        pytest.param(["CONTACT", *STORY, *END], id="a date follows the imprint's heading"),
        pytest.param(
            [*STORY, *END, "", "Contact between the units was renewed."], id="sentence begins like an imprint"
        ),
    ],
)
def test_no_frame(texts):
    assert find_frame(lines(*texts)) == frozenset()


@pytest.mark.parametrize(
    ("texts", "frame"),
    [
        pytest.param(["IN THIS ISSUE", "", "Law Enforcement", "Research", *STORY, *END], [1, 3, 4], id="sections"),
        pytest.param(["Contents", "", "Law Enforcement ..... 2", "", "Letter 4", *STORY], [1, 3, 5], id="page numbers"),
        pytest.param(["Inside this issue:", "", "Joint Planning Cell meets", *STORY], [1, 3], id="headline"),
        pytest.param(["CONTENTS", "", *STORY, *END], [1], id="entries lost"),
        pytest.param(
            ["Contents", "Law Enforcement", "Opinion pieces", "Research", *STORY, *END], [1, 2, 3, 4], id="close"
        ),
        pytest.param([*STORY, "", "CONTACT", "", "UNODC, P.O. Box 500", "Vienna"], [8, 10, 11], id="imprint"),
        pytest.param([*STORY, "", "About this newsletter", "", "It appears twice a year."], [8, 10], id="about"),
    ],
)
def test_a_frame(texts, frame):
    assert sorted(find_frame(lines(*texts))) == frame
