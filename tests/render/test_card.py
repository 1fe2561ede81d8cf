"""The card of an event."""

import re
from io import StringIO

import pytest

from seecli.render.card import render_card
from tests.factories import event, occurrence, seizure


class Terminal(StringIO):
    """Takes what is written for a terminal."""

    def isatty(self) -> bool:
        """It is one."""
        return True


def render(record: dict, out: StringIO | None = None, **options) -> str:
    """The card as it is piped, or shown on a terminal."""
    out = out or StringIO()
    render_card(record, out, **options)
    return out.getvalue()


def test_a_card_is_read_from_the_top():
    record = event(
        occurrence(), mentions=["Italy"], seizures=[seizure()], text="One.\n\nTwo.", topics=["firearms", "new-one"]
    )
    assert render(record) == (
        "The largest haul of cocaine seized at Durres Port\n\n"
        "when           28 Feb 2018\nwhere          Durres, Albania\nhosts          Albania\nnamed          Italy\n"
        "donors         EU\n"
        "programme      UNODC-WCO Container Control Programme (ccp)\n"
        "topic          Firearms (firearms)\n               new-one\nactivity       Seizure (seizure)\n"
        "organizations  WCO\n\n"
        "seized         cocaine; amount 613 kg; from Colombia\n\n"
        "One.\n\nTwo.\n\n"
        "source         stories-2018.txt:1, 3-4\nid             2018-02-28-largest-haul-of-cocaine\n"
    )


def test_each_of_several_dates_has_its_place():
    card = render(event(occurrence(), occurrence("2018-03-01", places=[], countries=["Serbia"])))
    assert "\nwhen, where    28 Feb 2018, Durres, Albania\n               1 Mar 2018, Serbia\n" in card
    assert "\nhosts          Albania, Serbia\n" in card


def test_who_hosts_is_not_said_to_take_part_as_well():
    card = render(event(occurrence(), countries=["Albania", "Serbia"]))
    assert "\nhosts          Albania\ntakes part     Serbia\n" in card


@pytest.mark.parametrize("columns", [40, 80, 200])
def test_a_card_on_a_terminal_has_no_line_that_is_hard_to_read(monkeypatch, columns):
    monkeypatch.setenv("COLUMNS", str(columns))
    monkeypatch.setenv("TERM", "dumb")
    card = render(
        event(text="word " * 200, links=["https://example.org/" + "a" * 90], seizures=[seizure()]), Terminal()
    )
    assert max(map(len, card.splitlines())) <= min(columns, 88)
    assert card.count("word") == 200


def test_links_are_for_terminals_with_colour_and_only_to_the_web_and_to_files(monkeypatch):
    monkeypatch.setenv("TERM", "xterm-256color")
    card = render(
        event(
            links=[
                "https://example.org/a",
                "javascript:alert(1)",
                "https://x/\x1b]",
                "file:///etc/passwd",
                "http://a;b",
            ]
        ),
        Terminal(),
        find_url=lambda _: "file:///tmp/a.txt",
    )
    linked = re.findall(r"\x1b\]8;;(.+?)\x1b\\", card)
    assert linked == ["https://example.org/a", "http://a%3Bb", "file:///tmp/a.txt"]


def test_control_characters_are_made_visible():
    assert "\x1b" not in render(event(title="\x1b[31m", text="a\x1b]8;;b\x01", section="\x9b"))
