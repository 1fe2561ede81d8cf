"""What becomes of the parts of pages and documents: dates, links, lists, tables, breaks, what is hidden, print."""

from pathlib import Path

import pytest

from seecli.documents.formats import read_lines
from seecli.documents.source import read_document
from seecli.extract import extract_document
from tests.documents.formats.articles import ARTICLES
from tests.documents.formats.office import write_parts
from tests.documents.formats.screen import build_page


def lines(markup: str) -> list[str]:
    return [line for line in read_lines(Path("a.html"), markup.encode()) if line]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        pytest.param("<p>a</p><script>b</script><style>c</style><noscript>d</noscript>", ["a"], id="scripts"),
        pytest.param("<p>a</p><p hidden>b</p><p style='display:none'>c</p><p aria-hidden=true>d", ["a"], id="hidden"),
        pytest.param("<p>all of the text</p><div class='related-stories'>b</div>", ["all of the text"], id="class"),
        pytest.param("<div class='nav-left'><p>a</p></div>", ["a"], id="all is called navigation"),
        pytest.param("<p>a b</p><div id=onetrust-banner>We use cookies</div>", ["a b"], id="cookies, however long"),
        pytest.param("<main><p>a</p></main><footer>b</footer>", ["a"], id="main"),
        pytest.param("<p>a<br>b<br>C", ["a b", "C"], id="a break in mid-sentence is a blank"),
        pytest.param("<p>a<p>b<div>c</div>d", ["a", "b", "c", "d"], id="nothing is closed"),
        pytest.param("<p>one <b>t</b>wo\n  three</p>", ["one two three"], id="blanks"),
        pytest.param("<ul><li>a</li><li>b</li></ul>", ["• a", "• b"], id="list"),
        pytest.param(
            "<table><tr><th>a<th>b<tr><td>c|d<td>e</table>", ["| a | b |", "| c/d | e |"], id="rows of a table"
        ),
        pytest.param("<table><tr><td><h2>a</h2>b<td>c</table>", ["a", "b", "c"], id="a table for the layout"),
        pytest.param(
            "<h1>H</h1><p>See <a href='https://x.org/(1)'>the [report]</a>.</p><h2>S</h2><p>t</p>",
            ["H", "See the [report].", "S", "t", "[the (report)](https://x.org/%281%29)"],
            id="links stand behind the article",
        ),
        pytest.param(
            "<base href='https://x.org/a/'><h2>A</h2><p><a href='b.html'>b</a><h2>C</h2>d",
            ["A", "[b](https://x.org/a/b.html)", "C", "d"],
            id="before the next article; the address of the page",
        ),
        pytest.param(
            "<p>a <a href='#x'>b</a> <a href='mailto:c@d.org'>c</a> <a href='http://['>d</a>", ["a b c d"], id="none"
        ),
        pytest.param("<p>a<figure><img><figcaption>b</figcaption></figure>", ["a", "Caption: b"], id="caption"),
        pytest.param("<meta property='og:title' content='T'><main><p>a</main>", ["T", "a"], id="headline of machines"),
        pytest.param("<header><h1>T</h1></header><article><p>a</article>", ["T", "a"], id="headline above the article"),
    ],
)
def test_what_a_page_shows(markup, expected):
    assert lines(markup) == expected


META = "<meta property='article:published_time' content='2019-03-12T09:00Z'>"
JSON = '<script type=\'application/ld+json\'>{"datePublished": "2019-03-12"</script>'
STORY = "<h1>A story of the office</h1>{}<p>Officers met.</p>"


@pytest.mark.parametrize(
    ("markup", "published"),
    [
        pytest.param("", [], id="no date"),
        pytest.param("<meta name='date' content='today'>", [], id="no date that can be read"),
        pytest.param("<meta name='date' content='2019-02-30'>", [], id="no day of any calendar"),
        pytest.param(f"<p>3 May 2018, Vienna, Austria</p>{META}", [], id="its own dateline"),
        pytest.param(META, ["12 March 2019"], id="meta"),
        pytest.param(JSON, ["12 March 2019"], id="JSON-LD, broken"),
        pytest.param("<time datetime='2019-03-12'>a week ago</time>", ["12 March 2019"], id="time"),
        pytest.param("<div class='date'>12 March 2019</div>", ["12 March 2019"], id="shown only"),
    ],
)
def test_the_day_of_publication(markup, published):
    found = [line for line in lines(STORY.format(markup)) if line.startswith("Published on ")]
    assert found == [f"Published on {day}" for day in published]


def test_the_day_of_publication_dates_a_story_that_has_no_other():
    paragraph = "Officers of two ports met to compare how they read the papers of ships that come from far away. " * 2
    document = read_document(Path("a.html"), build_page(ARTICLES[0], f"<p>{paragraph}</p>").encode())
    (event,) = extract_document(document).events
    assert (event["title"], event["start"]) == (ARTICLES[0].title, "2021-08-09")


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("<p>Niš, Brčko".encode(), id="UTF-8, not said"),
        pytest.param("<p>Niš, Brčko".encode("utf-16"), id="UTF-16"),
        pytest.param("<meta charset=windows-1250><p>Niš, Brčko".encode("cp1250"), id="as it says"),
        pytest.param("<meta charset=latin-9000><p>Niš, Brčko".encode(), id="an encoding that nobody knows"),
    ],
)
def test_the_encoding_of_a_page(content):
    assert read_lines(Path("a.html"), content) == ["Niš, Brčko"]


def test_the_parts_of_a_word_file():
    assert [line for line in read_lines(Path("a.docx"), write_parts()) if line] == [
        "A meeting with everything",
        "12 March 2019, Tirana, Albania – The participants of the meeting agreed on three points:",
        "• more controls",
        "• fewer forms",
        "• one desk",
        "| Port | Boxes |",
        "| Durres | 84 |",
        "The report is out. Annual report",
        "The next meeting is in May.",
        "A box beside the text.",
        "[Annual report](https://www.example.org/report.html)",
    ]
