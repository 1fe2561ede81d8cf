"""Articles of nobody's but these tests, and what an event read from each must hold, whatever the format."""

from pathlib import Path
from typing import Final, NamedTuple

import yaml


class Article(NamedTuple):
    """An article as it is printed, and what is true of it."""

    title: str
    dateline: str
    paragraphs: list[str]
    caption: str
    start: str
    end: str
    places: list[str]
    countries: list[str]
    programmes: list[str]


ARTICLES: Final = tuple(
    Article(**article)
    for article in yaml.safe_load(Path(__file__).with_name("articles.yaml").read_text(encoding="utf-8"))
)
