"""What becomes of the parts of pages and documents: dates, links, lists, tables, breaks, what is hidden, print."""

from pathlib import Path
from typing import Final

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
        pytest.param(
            "<title>T - News</title><h1>T</h1><main><p>a<h2>b</h2></main>",
            ["T", "a", "b"],
            id="above one with headings",
        ),
        pytest.param("<title>T - News</title><h1>News</h1><main><h2>T</h2>a</main>", ["T", "a"], id="name of the site"),
        pytest.param("<div role=heading aria-level=1>T</div><h2>a</h2>", ["T", "a"], id="headline by its role"),
        pytest.param(
            "<div class='card overflow-hidden tag-social'>a</div><div class=hidden>b</div>c d",
            ["a", "c d"],
            id="classes",
        ),
        pytest.param(
            "<p class='d-none d-md-block'>a</p><p class='d-md-block d-none'>b</p><p class=d-none>c</p>d",
            ["a", "b", "d"],
            id="hidden where it is narrow, and everywhere",
        ),
        pytest.param("<p>a b c d e</p><p class=pullquote>b c</p>", ["a b c d e"], id="quoted from the text"),
        pytest.param(
            "<p>a</p><div class=wp-caption><img><p class=wp-caption-text>b</p></div><span class=image-credit>c</span>d",
            ["a", "Caption: b", "Caption: c", "d"],
            id="caption by its class",
        ),
        pytest.param(
            "<h1>T</h1>a<h2>Latest stories</h2><p>b</p><h3>c</h3>d<h2>e</h2>", ["T", "a", "e"], id="other stories"
        ),
        pytest.param("<h2>News</h2><h3>T</h3>a<h2>More news</h2>b", ["News", "T", "a"], id="more of them"),
        pytest.param("<h1>T</h1><h2>Related links</h2><p>a</p>", ["T", "Related links", "a"], id="links belong to it"),
        pytest.param("<h1>T</h1><p class=submitted>Submitted by the press office</p>a", ["T", "a"], id="byline"),
        pytest.param("<p class=author>5 May 2018, Bar: a", ["5 May 2018, Bar: a"], id="a dateline is no byline"),
        pytest.param("<p>a</p><p>This website uses cookies, as all do.", ["a"], id="notice that has no name"),
        pytest.param("<p>a</p><div><a href=f>Facebook</a> | <a href=x>X</a></div>", ["a"], id="buttons"),
        pytest.param(
            "<p>a <a href='https://x.org/intent/'>b</a>, <a href=/c>c</a>",
            ["a b, c", "[b](https://x.org/intent/)"],
            id="links",
        ),
        pytest.param("<p>a <a href='https://twitter.com/intent/tweet?url=b'>b</a>", ["a b"], id="a link that shares"),
        pytest.param(
            "<p>a<sup><a href='#n1'>[1]</a></sup> b</p><ol><li>See c. <a href='#ref1'>↑</a></li></ol>",
            ["a b"],
            id="note",
        ),
        pytest.param("<ol><li>T</li></ol><p>5 May 2018, Bar: a", ["T", "5 May 2018, Bar: a"], id="numbered headline"),
        pytest.param("<p>5\u201113 May, co\u00adoperation", ["5-13 May, cooperation"], id="hyphens"),
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
        pytest.param("<p class=meta>By the press office | 12 March 2019", ["12 March 2019"], id="byline"),
        pytest.param("<p>Posted by the press office on 12 March 2019", ["12 March 2019"], id="byline without a name"),
        pytest.param("<div>12 March 2019</div><p>5 March 2019, Bar, Montenegro: a", [], id="bare, over a dateline"),
    ],
)
def test_the_day_of_publication(markup, published):
    found = [line for line in lines(STORY.format(markup)) if line.startswith("Published on ")]
    assert found == [f"Published on {day}" for day in published]


STORIES: Final = [
    ("Officers met", "3 May 2018"),
    ("Officers parted", "4 May 2019"),
    ("Officers met again", "5 May 2020"),
]


@pytest.mark.parametrize("title", ["", "<h1>News</h1>"])
@pytest.mark.parametrize(
    "story",
    [
        pytest.param("<h3>{0}</h3><p class=date>{1}</p><p>a</p>", id="under the headlines"),
        pytest.param("<p class=date>{1}</p><h3>{0}</h3><p>a</p>", id="above the headlines"),
        pytest.param("<h3>{0}</h3><p>a</p><p>Posted on {1}</p>", id="behind the stories"),
    ],
)
def test_each_story_of_a_list_has_its_day(story, title):
    markup = title + "".join(f"<div>{story.format(*told)}</div>" for told in STORIES)
    expected = [line for title, day in STORIES for line in (title, f"Published on {day}", "a")]
    assert lines(markup)[bool(title) :] == expected


def test_links_of_a_list_stand_behind_their_stories():
    story = "<h3><a href='https://x.org/{0}'>T{0}</a></h3><p>{0} May 2018, Bar: a</p>"
    expected = [line for n in (3, 4) for line in (f"T{n}", f"{n} May 2018, Bar: a", f"[T{n}](https://x.org/{n})")]
    assert lines("<h1>News</h1>" + story.format(3) + story.format(4)) == ["News", *expected]


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
        pytest.param("<?xml version='1.0' encoding='iso-8859-2'?><p>Niš, Brčko".encode("iso-8859-2"), id="as XML says"),
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
        "Caption: Boxes in the port",
        "The next meeting is in May.",
        "A box beside the text.",
        "[Annual report](https://www.example.org/report.html)",
    ]
