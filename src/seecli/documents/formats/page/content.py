"""A page in, the element that holds its article or articles out, and what in it is not their text."""

import re
from collections.abc import Mapping
from typing import Final, NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from seecli.documents.formats.page.nodes import Question, name_of, walk, words_of

# No part of any text, whatever stands in them.
_NEVER: Final = frozenset(
    "script style noscript template nav iframe svg canvas video audio object embed map select button input textarea "
    "option datalist head title dialog -comment".split()
)
# Beside the text, unless they hold most of it: pages of SharePoint are one form from top to bottom.
_USUALLY: Final = frozenset("aside footer form menu".split())
_ROLES = re.compile(
    r"\b(?:navigation|banner|contentinfo|search|complementary|dialog|alertdialog|menu|menubar|toolbar)\b"
)
_BESIDE = re.compile(
    r"(?:^|[\s_-])(?:cookies?|consent|gdpr|breadcrumbs?|nav|navbar|navigation|menu|menubar|sidebar|related|share|sharing|"
    r"social|subscribe|footer|skip|skip-link|skiplink|pagination|pager|comments|tags|toolbar|popup|modal|advert\w*|"
    r"recommended|read-next|readnext|most-read|visually-hidden|sr-only|print-only|d-none|hidden)(?=$|[\s_-])"
)
_COOKIES = re.compile(r"cookie|consent|gdpr|onetrust")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")
_MOST: Final = 0.5  # of the text
_ARTICLE: Final = 0.6
_FEWEST_LINKS: Final = 4
_LINKED: Final = 0.7
_LONGEST_LINK: Final = 60
_MENUS: Final = frozenset("ul ol div td p".split())


class Measure(NamedTuple):
    """How much text an element holds, how much of it in links, how many links, and how long the longest is."""

    letters: int
    linked: int
    links: int
    longest: int


Measures = Mapping[int, Measure]
_NOTHING: Final = Measure(0, 0, 0, 0)


def measure(page: LexborHTMLParser) -> Measures:
    """The measures of every element, each looked at once: pages may be 10,000 elements deep."""
    found: dict[int, Measure] = {}
    open_sums: list[Measure] = [_NOTHING]
    for node, enters in walk(page.root, lambda node: name_of(node) == "-comment", lambda _: False) if page.root else ():
        if enters:
            letters = len(" ".join((node.text_content or "").split())) if node.is_text_node else 0
            open_sums.append(Measure(letters, 0, 0, 0))
            continue
        own = open_sums.pop()
        if name_of(node) == "a":
            own = Measure(own.letters, own.letters, 1, own.letters)
        found[node.mem_id] = own
        open_sums[-1] = _sum(open_sums[-1], own)
    return found


def _sum(one: Measure, other: Measure) -> Measure:
    return Measure(
        one.letters + other.letters, one.linked + other.linked, one.links + other.links, max(one.longest, other.longest)
    )


def find_content(page: LexborHTMLParser, measures: Measures) -> LexborNode | None:
    """The element that holds what the page is about."""

    def length(node: LexborNode | None) -> int:
        return measures[node.mem_id].letters if node else 0

    articles = [node for node in page.css("article") if not _is_in(node, "nav", "aside", "footer", "article")]
    main = page.css_first("main") or page.css_first("[role=main]")
    largest = max(articles, key=length, default=None)
    if largest and length(largest) >= _ARTICLE * max(sum(map(length, articles)), _ARTICLE * length(main)):
        return largest
    return main or page.body


def is_beside(content: LexborNode, measures: Measures) -> Question:
    """Whether an element below the content is none of its text: a menu, a banner, something hidden."""
    most = _MOST * measures[content.mem_id].letters
    is_page = name_of(content) == "body"

    def is_skipped(node: LexborNode) -> bool:
        if not node.is_element_node:
            return name_of(node) != "-text"
        if name_of(node) in _NEVER or _is_hidden(node) or _COOKIES.search(words_of(node, "class", "id")):
            return True
        measured = measures[node.mem_id]
        is_named = name_of(node) in _USUALLY or _is_named_beside(node)
        return (is_named or (is_page and _is_menu(node, measured))) and measured.letters < most

    return is_skipped


def find_headline(page: LexborHTMLParser, content: LexborNode) -> str | None:
    """The headline of a page that stands outside of its content: the first of the highest rank, else its title."""
    if content.css_first("h1, h2, h3"):
        return None
    headline = next((node for node in page.css("h1") if not _is_in(node, "nav", "footer", "aside")), None)
    if headline:
        return " ".join(headline.text().split()) or None
    meta = page.css_first('meta[property="og:title"]')
    return (meta.attributes.get("content") or None) if meta else None


def _is_in(node: LexborNode, *names: str) -> bool:
    parent = node.parent
    while parent is not None and name_of(parent) not in names:
        parent = parent.parent
    return parent is not None


def _is_hidden(node: LexborNode) -> bool:
    values: dict[str, str | None] = node.attributes
    is_silent = values.get("aria-hidden") == "true"
    return "hidden" in values or is_silent or bool(_HIDDEN.search(values.get("style") or ""))


def _is_named_beside(node: LexborNode) -> bool:
    return bool(_ROLES.search(words_of(node, "role")) or _BESIDE.search(words_of(node, "class", "id")))


def _is_menu(node: LexborNode, measured: Measure) -> bool:
    """Whether an element is made of short links, as menus are that do not say so."""
    return (
        name_of(node) in _MENUS
        and measured.links >= _FEWEST_LINKS
        and measured.longest <= _LONGEST_LINK
        and measured.linked >= _LINKED * measured.letters
    )
