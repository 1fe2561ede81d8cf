"""Articles as pages of the web, built in three ways: page.html, old.html and list.html beside this file."""

from collections.abc import Sequence
from html import escape
from pathlib import Path
from string import Template
from typing import Final

from tests.documents.formats.articles import Article

_FOLDER: Final = Path(__file__).parent


def build_page(article: Article, body: str | None = None) -> str:
    """A page of today: cookie banner, header, navigation, main, article, aside, footer."""
    first, *rest = article.paragraphs
    own = f"<p><strong>{escape(article.dateline)}</strong>{escape(first)}</p>"
    own += f'<figure><img src="a.jpg" alt="3 May 2001"><figcaption>{escape(article.caption)}</figcaption></figure>'
    own += "".join(f"<p>{escape(paragraph)}</p>" for paragraph in rest)
    return _fill("page.html", title=escape(article.title), body=own if body is None else body)


def build_old_page(articles: Sequence[Article]) -> str:
    """A page of 2008: a table for the layout, a menu that does not say so, breaks for paragraphs, all in one form."""
    return _fill("old.html", stories="".join(map(_build_old_story, articles)))


def _build_old_story(article: Article) -> str:
    paragraphs = "<br><br>".join(_with_breaks(paragraph) for paragraph in article.paragraphs)
    story = f"<b>{escape(article.dateline)}</b>{paragraphs}"
    return f'<h2><a name="story"></a>{escape(article.title)}</h2>{story}<p><a href="#top">Back to top</a></p>'


def _with_breaks(text: str) -> str:
    """A paragraph whose author ended a line by hand, where the next begins with a small letter."""
    words = text.split(" ")
    at = next(at for at in range(len(words) // 2, len(words)) if words[at][0].islower())
    return f"{escape(' '.join(words[:at]))}<br>{escape(' '.join(words[at:]))}"


def build_list(articles: Sequence[Article]) -> str:
    """A list of stories: a card for each, told apart by classes only."""
    return _fill("list.html", stories="".join(map(_build_card, articles)))


def _build_card(article: Article) -> str:
    first, *rest = article.paragraphs
    paragraphs = "".join(f"<p>{escape(text)}</p>" for text in (article.dateline + first, *rest))
    title = f'<h3 class="title"><a href="/stories/{article.start}.html">{escape(article.title)}</a></h3>'
    return f'<div class="views-row">{title}<div class="body">{paragraphs}</div></div>'


def _fill(name: str, **places: str) -> str:
    return Template((_FOLDER / name).read_text(encoding="utf-8")).substitute(places)
