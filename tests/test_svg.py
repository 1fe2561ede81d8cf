"""The pictures of the README show what the commands print."""

import pytest

from tests.readme import README
from tests.svg import FOLDER, PICTURES, draw


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_current(name):
    assert (FOLDER / f"{name}.svg").read_text(encoding="utf-8") == draw(name), "look, then run: python -m tests.svg"


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_shown_and_asks_for_nothing_from_elsewhere(name):
    assert f"(docs/pictures/{name}.svg)" in README.read_text(encoding="utf-8")
    text = (FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    assert "url(http" not in text
    assert "@import" not in text
