"""Tables for people."""

from io import StringIO

import pytest

from seecli.render.result import Column, Result, build_column
from seecli.render.screen import Screen
from seecli.render.table import draw_table
from seecli.text import Label, Linked, Marked

PLAIN = Screen(60, 40, has_color=False, is_ascii=False)
COLOR = Screen(60, 40, has_color=True, is_ascii=False)
ROW = {"a": "one two", "b": "three", "id": "2018-02-28-largest-haul", "n": 7}
COLUMNS = [
    build_column("a"),
    build_column("id", below=True),
    Column("b", lambda record: [Label(record["b"])], drop=1),
    Column("b2", lambda record: [Label(record["b"])], drop=2),
]


def draw(columns, *records, screen=PLAIN, **options):
    """The table as text."""
    out = StringIO()
    draw_table(Result(columns, records, **options), out, screen)
    return out.getvalue()


def read(value, screen=PLAIN):
    """What one value looks like."""
    return draw([Column("a", lambda _: value)], {}, screen=screen).splitlines()[2]


@pytest.mark.parametrize(
    ("width", "dropped"),
    [(40, ""), (34, "left out for want of room: b2\n"), (26, "left out for want of room:\nb2, b\n")],
)
def test_columns_go_in_order_and_are_named(width, dropped):
    text = draw(COLUMNS, ROW, screen=PLAIN._replace(width=width))
    assert text.partition("left out")[1:] == dropped.partition("left out")[1:]
    assert "2018-02-28-largest-haul" in text


def test_what_cannot_stand_side_by_side_stands_below_with_its_name():
    columns = [build_column("a"), build_column("id"), build_column("n")]
    assert draw(columns, ROW, screen=PLAIN._replace(width=30), is_picked=True) == (
        "a: one two\nid: 2018-02-28-largest-haul\nn: 7\n"
    )


def test_the_columns_for_a_terminal_win():
    assert draw([build_column("a")], ROW, table=[build_column("b")]).split()[-1] == "three"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Marked("a cocaine b", ((2, 9),)), "a «cocaine» b"),
        ([Label("ccp"), Label("gfp")], "ccp, gfp"),
        (Linked("id", "file:///a"), "id"),
        (["x", "y"], "x; y"),
        ("[b]no markup[/b] :smile: \x1b[1m", "[b]no markup[/b] :smile: \\u001b[1m"),
        (None, ""),
    ],
)
def test_without_colour_a_value_is_plain(value, expected):
    assert read(value) == expected


def test_with_colour_the_same_label_has_the_same_colour():
    colored = read([Label("ccp")], COLOR)
    assert colored == read([Label("ccp")], COLOR)
    assert "\x1b[38;5;" in colored
    assert colored.split("m")[0] != read([Label("gfp")], COLOR).split("m")[0]


def test_with_colour_hits_are_bold_and_addresses_are_linked():
    assert read(Marked("a cocaine", ((2, 9),)), COLOR) == "a \x1b[1mcocaine\x1b[0m"
    assert ";file:///a\x1b\\id\x1b]8;;\x1b\\" in read(Linked("id", "file:///a"), COLOR)


def test_an_ascii_screen_gets_ascii():
    text = draw([build_column("a")], {"a": "26–29 Jun, Đurđević «x» €5 中"}, screen=PLAIN._replace(is_ascii=True))
    assert text == "a\n" + "-" * 30 + "\n26-29 Jun, Durdevic <x> EUR5 ?\n"
