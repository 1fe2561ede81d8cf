"""What is drawn on terminals of several widths and locales: no line is wider, no byte drives a dumb terminal."""

import json

import pytest

from seecli.render.crosstab import CrossTable, draw_cross_table
from seecli.render.drawing import Piece, cut, fill, lay_beside, measure
from seecli.render.grid import draw_grid
from seecli.render.map import draw_map
from seecli.render.overview import spell_share
from seecli.render.screen import Screen
from seecli.render.timeline import draw_split_timeline, draw_timeline
from tests.pictures import FOLDER, LOCALES, PICTURES, draw_on

COMMANDS = [
    "timeline 2018",
    "timeline",
    "timeline 2018 --split topic",
    "timeline --split country",
    "summary",
    "summary --by topic",
    "summary --by country,year",
    "summary --by country,topic --limit 5",
    "summary --by organization,section",
    "map",
    "map 2018 --country Serbia",
    "seizures",
]
BLOCKS = set("▏▎▍▌▋▊▉█▁▂▃▄▅▆▇●◦·…")


@pytest.mark.parametrize("columns", [40, 60, 100])
@pytest.mark.parametrize("language", LOCALES)
@pytest.mark.parametrize("command", COMMANDS)
def test_no_line_is_wider_than_the_terminal(command, language, columns):
    lines = draw_on(columns, command, LOCALES[language])
    assert len(lines) > 1
    assert [line for line in lines if len(line) > columns] == []
    assert not any(line.startswith("seecli:") or "\x1b" in line for line in lines)
    if language == "ascii":
        assert not BLOCKS & set("".join(lines))


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.path.stem)
def test_a_picture_is_as_it_was_captured(picture):
    assert picture.draw() == picture.path.read_text(encoding="utf-8"), "look, then run: python -m tests.pictures"


def test_no_capture_is_left_over():
    assert {path.name for path in FOLDER.iterdir()} == {picture.path.name for picture in PICTURES}


@pytest.mark.parametrize(
    ("command", "lines"),
    [
        pytest.param("timeline 2018-02", ["2018-02  10  ██████████  Port Control Unit at Durres Port Seizes"]),
        pytest.param("timeline 2018-08 --split topic", ["2018-08  2  "]),
        pytest.param("timeline 2018 --split programme", ["2018-12   7  ABDE", "without a programme, not counted: 15"]),
        pytest.param("map --host Albania", ["Durres 7", "Tirana 18"]),
        pytest.param("seizures --date 2018-02", ["cocaine  613.035 kg  EUR 180,000,000", "heroin      11.395  kg"]),
        pytest.param("summary", ["222 events in 227 reports, from 2008-03 to 2020-12, 8 without a date"]),
        pytest.param(
            "summary --by country,year", ["events                     3   28   15    1  112   55      8    222"]
        ),
    ],
)
def test_a_picture_tells_the_numbers(command, lines):
    written = "\n".join(draw_on(100, command))
    assert [line for line in lines if line not in written] == []


def test_colours_come_with_marks_of_their_own(seecli):
    drawn = seecli("timeline", "--split", "country", "--format", "table", "--color", "always", TERM="xterm-256color")
    assert "\x1b[" in drawn.stdout
    assert "A Albania" in seecli("timeline", "--split", "country", "--format", "table").stdout


@pytest.mark.parametrize("command", ["timeline", "summary", "map", "seizures"])
def test_a_picture_goes_to_the_file_it_is_meant_for(seecli, tmp_path, command):
    path = tmp_path / "picture.txt"
    result = seecli(command, "--format", "table", "-o", str(path))
    assert result.stdout == ""
    assert path.read_text(encoding="utf-8").strip()


def test_a_limit_keeps_whole_buckets_rows_and_values(seecli):
    drawn = seecli("timeline", "--split", "country", "--limit", "1", "--format", "table")
    assert drawn.stdout.startswith("2018-02  1  A\n\nA Albania")
    assert "1 of 5 shown" in drawn.stderr
    table = seecli("summary", "--by", "country,year", "--limit", "1", "--format", "table").stdout
    assert table.splitlines()[1:] == ["Albania    2      .      2", "events     2      1      3"]


@pytest.mark.parametrize("command", ["timeline", "timeline --split topic", "summary", "map", "seizures"])
def test_the_narrowest_screen_is_no_mistake(seecli, command):
    assert seecli(*command.split(), "--format", "table", COLUMNS="5").returncode == 0


@pytest.mark.parametrize("command", ["timeline", "summary", "summary --by country,year", "map", "seizures"])
def test_nothing_is_drawn_as_nothing(seecli, command):
    result = seecli(*command.split(), "--date", "1999", "--format", "table")
    assert (result.returncode, "Traceback" in result.stderr) == (0, False)


def test_columns_that_are_asked_for_are_a_table(seecli):
    assert "place" in seecli("map", "--format", "table", "--fields", "place,events").stdout


def test_a_map_in_a_pipe_is_rows(seecli):
    result = seecli("map")
    assert result.stdout == "Durres\tAlbania\t41.32\t19.45\t1\n\tSerbia\t\t\t1\n"
    assert result.stderr == "online: 1 event\n"
    assert json.loads(seecli("map", "2018-02", "--json").stdout) == [
        {"place": "Durres", "country": "Albania", "lat": 41.32, "lon": 19.45, "events": 1}
    ]


def test_headlines_are_a_list_in_json(seecli):
    first = json.loads(seecli("timeline", "--json").stdout)[0]
    assert first == {
        "period": "2018-02",
        "events": 1,
        "headlines": ["The largest haul of cocaine seized at Durres Port"],
    }


SCREEN = Screen(60, 24, has_color=False, is_ascii=False)


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [("cocaine", 7, "cocaine"), ("cocaine haul", 9, "cocaine…"), ("cocaine", 1, "…"), ("a\nb\x1b", 9, "a b\\u001b")],
)
def test_what_is_cut_says_so(text, width, expected):
    assert cut(text, width, SCREEN) == expected


def test_blocks_stand_side_by_side():
    lines = [(Piece("a"),), (Piece("bcd"),)]
    assert [measure(line) for line in lay_beside(lines, lines[:1], 5)] == [6, 3]


def test_a_grid_breaks_between_words():
    lines = ["".join(piece.text for piece in line) for line in draw_grid(("a", "n"), [("one two", 1)], 7)]
    assert lines == ["a     n", "one   1", "two    "]


TABLE = CrossTable(
    ("topic", "country"), {"firearms": 3}, {"Albania": 2, "Serbia": 1}, {("firearms", "Albania"): 2}, total=3
)


@pytest.mark.parametrize(
    ("codes", "width", "lines"),
    [
        pytest.param(
            {}, 40, ["topic    Albania Serbia events", "firearms       2      .      3"], id="names that are short"
        ),
        pytest.param({"Albania": "AL"}, 24, None, id="no room"),
    ],
)
def test_a_cross_table_names_its_columns(codes, width, lines):
    drawn = draw_cross_table(TABLE, codes, SCREEN._replace(width=width))
    assert (drawn and ["".join(piece.text for piece in line) for line in drawn[:2]]) == lines


def test_long_names_of_columns_are_letters_in_a_legend():
    table = TABLE._replace(columns={"drug-trafficking": 2}, cells={("firearms", "drug-trafficking"): 2})
    drawn = ["".join(piece.text for piece in line) for line in draw_cross_table(table, {}, SCREEN)]
    assert drawn == ["topic    A events", "firearms 2      3", "events   2      3", "", "country: A drug-trafficking"]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param("fight drug-trafficking", ["fight", "drug-trafficking"], id="words stay whole"),
        pytest.param("2018-06-14-cocaine-seized", ["2018-06-14-", "cocaine-seized"], id="an id breaks at its hyphens"),
        pytest.param("a\x1b[31m\nb", ["a\\u001b[31m b"], id="nothing drives the terminal"),
    ],
)
def test_a_text_is_broken_between_words(text, lines):
    assert [piece.text for (piece,) in fill(text, 18)] == lines


def test_parts_of_a_bar_add_up_to_its_events():
    rows = [{"period": "2018", "topic": "a", "events": 3}, {"period": "2018", "topic": None, "events": 1}]
    first, *_, last = draw_split_timeline(rows, {"2018": 4}, "topic", SCREEN)
    assert "".join(piece.text for piece in first) == "2018  4  AAAB"
    assert "".join(piece.text for piece in last) == "B (none)  █  1"


def test_headlines_stand_below_where_they_do_not_fit_beside():
    rows = [{"period": "2018", "events": 1, "headlines": ["Haul"]}]
    assert [len(list(draw_timeline(rows, SCREEN._replace(width=width)))) for width in (100, 30)] == [1, 2]


def test_a_place_outside_is_named():
    rows = [{"place": "Haifa", "country": "Israel", "lat": 32.81, "lon": 35.0, "events": 2}]
    text = ["".join(piece.text for piece in line) for line in draw_map(rows, [("online", 1)], SCREEN)]
    assert text[text.index("outside the map") + 1] == "Haifa, Israel 2"
    assert text[-1] == "online 1"


@pytest.mark.parametrize(("share", "spelled"), [(0.0, "0 %"), (0.4, "<1 %"), (99.6, "100 %")])
def test_shares_are_per_cent(share, spelled):
    assert spell_share(share) == spelled
