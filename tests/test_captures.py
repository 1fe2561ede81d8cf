"""What commands look like on a terminal: nothing too wide, nothing lost, and as it was when someone last looked."""

import os

import pytest

from tests.captures import CAPTURES, COMMANDS, ROOT, join, list_shown, take
from tests.running import run


@pytest.fixture(scope="module", params=CAPTURES, ids=lambda capture: capture.path.stem)
def taken(request):
    """A capture, and what it looks like today."""
    return request.param, take(request.param)


def test_it_looks_as_it_was_kept(taken):
    capture, texts = taken
    assert capture.path.read_text(encoding="utf-8") == join(capture, texts)


def test_no_line_is_wider_than_the_terminal(taken):
    for width, text in taken[1].items():
        assert [line for line in list_shown(text) if len(line) > width] == []


def test_no_word_is_lost(taken):
    """What is piped is all there, but for marks and for words that are longer than a line."""
    capture, texts = taken
    if capture.command in {"show", "source"}:
        return
    words = [*COMMANDS[capture.command].split(), "--fields", "title,id"]
    piped = run(words, ROOT, os.environ).stdout
    assert piped
    for width, text in texts.items():
        shown = "\n".join(list_shown(text)).split()
        lost = {word for word in piped.split() if word.isascii() and len(word) <= width and word not in shown}
        assert lost == set()


def test_only_a_terminal_with_colour_gets_escapes_and_only_one_with_letters_gets_more_than_ascii(taken):
    capture, texts = taken
    assert any("\x1b" in text for text in texts.values()) == (capture.screen == "color")
    assert capture.screen != "ascii" or all(text.isascii() for text in texts.values())
