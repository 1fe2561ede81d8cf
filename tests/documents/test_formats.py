"""The same articles as text, PDF, page of the web and Word file: the same events."""

import sys
from hashlib import sha256
from pathlib import Path

import pytest

from seecli.check.sources import find_lost_lines, find_untrue_evidence, find_untrue_text
from seecli.documents.source import Document, load_document, read_document
from seecli.errors import DocumentError
from seecli.extract import extract_document
from seecli.model import Event
from seecli.store.sources import load_source
from tests.documents.formats.articles import ARTICLES, Article
from tests.documents.formats.office import write_document
from tests.documents.formats.paper import MASTHEAD, RUNNING_HEAD, Look, print_by_rows, print_newsletter
from tests.documents.formats.screen import build_list, build_old_page, build_page

TEXT = "\n\n".join(
    block
    for article in ARTICLES
    for block in (article.title, article.dateline + article.paragraphs[0], *article.paragraphs[1:])
)
# Of a field where a format may say more: the page names its report, the newsletter its sections.
SAME = ("id", "title", "start", "end", "precision", "occurrences", "online", "countries", "mentions", "donors")
SAME += ("programmes", "topics", "activity", "participants", "seizures", "organizations", "contacts", "inferred")
RAGGED = Look(2, is_justified=False, gap=0, indent=10, has_pictures=False)
FILES = {
    "one column.pdf": lambda: print_newsletter(ARTICLES, Look(1)),
    "two columns.pdf": lambda: print_newsletter(ARTICLES, Look(2)),
    "three columns.pdf": lambda: print_newsletter(ARTICLES, Look(3, size=8.5)),
    "indented, ragged.pdf": lambda: print_newsletter(ARTICLES, RAGGED),
    "headlines over all columns.pdf": lambda: print_newsletter(ARTICLES, Look(2, is_spanning=True)),
    "sections.pdf": lambda: print_newsletter(ARTICLES, Look(3, size=8, sections=("BORDER CONTROL", "RULE OF LAW"))),
    "stored by rows.pdf": lambda: print_by_rows(ARTICLES, Look(2)),
    "stored by rows, three columns.pdf": lambda: print_by_rows(ARTICLES, Look(3, size=8.5)),
    "headings.docx": lambda: write_document(ARTICLES),
    "bold headlines.docx": lambda: write_document(ARTICLES, style=""),
    "old page.html": lambda: build_old_page(ARTICLES).encode("cp1252"),
    "list.htm": lambda: build_list(ARTICLES).encode(),
}


def squeeze(text: str) -> str:
    return "".join(text.split())


def read(name: str, content: bytes) -> list[Event]:
    return list(extract_document(read_document(Path(name), content)).events)


@pytest.fixture(scope="module")
def from_text() -> dict[str, Event]:
    return {event["title"]: event for event in read("stories.txt", TEXT.encode())}


@pytest.fixture(scope="module", params=FILES, ids=str)
def document(request: pytest.FixtureRequest) -> Document:
    return read_document(Path(request.param), FILES[request.param]())


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.title)
def test_text_gives_what_is_true_of_each_article(article: Article, from_text):
    event = from_text[article.title]
    assert (event["start"], event["end"]) == (article.start, article.end)
    assert event["occurrences"][0]["places"] == article.places
    assert (event["countries"], event["programmes"]) == (article.countries, article.programmes)
    assert squeeze(event["text"]) == squeeze("".join(article.paragraphs))


def test_a_file_gives_the_events_of_the_text(document, from_text):
    events = extract_document(document).events
    assert [event["title"] for event in events] == [article.title for article in ARTICLES]
    for event in events:
        expected = from_text[event["title"]]
        assert {field: event[field] for field in SAME} == {field: expected[field] for field in SAME}
        assert squeeze(event["text"]) == squeeze(expected["text"])


def test_evidence_and_text_stand_in_the_lines_that_were_made(document):
    events = extract_document(document).events
    documents = {document.name: document}
    assert not [*find_untrue_evidence(events, documents), *find_untrue_text(events, documents)]
    assert not list(find_lost_lines(events, documents))


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.title)
def test_a_page_of_its_own_gives_the_same_event(article, from_text):
    (event,) = read("page.html", build_page(article).encode())
    expected = from_text[article.title]
    assert {field: event[field] for field in SAME} == {field: expected[field] for field in SAME}
    assert squeeze(event["text"]) == squeeze(expected["text"])
    assert event["links"] == ["https://www.example.org/reports/annual%202019.html"]


@pytest.mark.parametrize("columns", [1, 2, 3])
def test_captions_furniture_and_masthead_of_a_newsletter(columns):
    lines = [line.text for line in read_document(Path("a.pdf"), print_newsletter(ARTICLES, Look(columns))).lines]
    assert {f"Caption: {article.caption}" for article in ARTICLES} <= set(lines)
    assert lines[:3] == [RUNNING_HEAD, *MASTHEAD]
    assert lines.count(lines[0]) == 1
    assert not [line for line in lines if line.startswith("Page")]


def test_the_source_of_an_event_is_shown_as_it_was_read(tmp_path):
    content = print_newsletter(ARTICLES[:1], Look())
    (tmp_path / "news.pdf").write_bytes(content)
    (event,) = extract_document(load_document(tmp_path / "news.pdf")).events
    shown = load_source(event["source"], tmp_path / "news.pdf")
    assert shown
    assert shown.is_unchanged
    assert event["source"]["sha256"] == sha256(content).hexdigest()
    titles = [line for number, line in shown.lines if number == event["source"]["lines"][0][0]]
    assert titles == [ARTICLES[0].title]


@pytest.mark.parametrize(
    ("name", "module"),
    [("a.pdf", "pypdfium2"), ("a.html", "selectolax.lexbor"), ("a.HTM", "selectolax.lexbor"), ("a.docx", "mammoth")],
)
def test_a_missing_extra_is_named(name, module, monkeypatch):
    for loaded in ("docx", "html", "pdf", "pdf.words", "page.blocks", "page.content", "page.links", "page.nodes"):
        monkeypatch.delitem(sys.modules, f"seecli.documents.formats.{loaded}", raising=False)
    monkeypatch.setitem(sys.modules, module, None)
    library = module.partition(".")[0]
    message = rf"^{name}: cannot be read without {library}; pip install 'seecli\[documents\]'$"
    with pytest.raises(DocumentError, match=message):
        read_document(Path(name), b"<p>")
