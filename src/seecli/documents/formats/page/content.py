"""A page in, the element that holds its article or articles out, and what in it is not their text."""

import re
from collections.abc import Mapping
from typing import Final, NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from seecli.documents.formats.page.nodes import Question, name_of, spell_values, walk, words_of

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
    r"recommended|read-next|readnext|read-also|most-read|pull-?quote|visually-hidden|sr-only|print-only)(?=$|[\s_-])"
)
# What a page is filed under is not what it is: a story may be "tag-social".
_FILED = re.compile(r"(?<!\S)(?:tag|category|term|topic|post|type|format)-\S+")
# Only as a word of its own: "overflow-hidden" and "hidden-print" are seen; so is "d-none d-md-block" where it is wide.
_HIDDEN_CLASS = re.compile(r"(?:^|\s)(?:(?:is-|element-)?hidden|(?:element-)?invisible)(?=$|\s)")
_NARROW_CLASS = re.compile(r"(?:^|\s)d-none(?=$|\s)")
_WIDE_CLASS = re.compile(r"\bd-\w+-block")
_COOKIES = re.compile(r"cookie|consent|gdpr|onetrust")
_TITLE: Final = 'meta[property="og:title"]'
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")
_MOST: Final = 0.5  # of the text
_ARTICLE: Final = 0.6
_RETURN = re.compile(r"#.*ref")
_MARK = re.compile(r"\s*(?:\[?(?:\d{1,3}|[ivx]{1,5}|\*{1,3}|†)\]?|[↑^↩]\ufe0e?)\s*")
_LONGEST_NOTE: Final = 600
_FEWEST_LINKS: Final = 4
_LINKED: Final = 0.7
_LONGEST_LINK: Final = 60
_MENUS: Final = frozenset("ul ol div td p".split())


class Measure(NamedTuple):
    """How much text an element holds, how much of it in links, how many links, how long the longest is.

    `returns` counts the links from a footnote to its place in the text.
    """

    letters: int = 0
    linked: int = 0
    links: int = 0
    longest: int = 0
    returns: int = 0


Measures = Mapping[int, Measure]
_NOTHING: Final = Measure()


def measure(page: LexborHTMLParser) -> Measures:
    """The measures of every element, each looked at once: pages may be 10,000 elements deep."""
    found: dict[int, Measure] = {}
    open_sums: list[Measure] = [_NOTHING]
    for node, enters in walk(page.root, lambda node: name_of(node) == "-comment", lambda _: False) if page.root else ():
        if enters:
            letters = len(" ".join((node.text_content or "").split())) if node.is_text_node else 0
            open_sums.append(Measure(letters))
            continue
        own = open_sums.pop()
        if name_of(node) == "a":
            own = Measure(own.letters, own.letters, 1, own.letters, int(_is_return(node)))
        found[node.mem_id] = own
        open_sums[-1] = _sum(open_sums[-1], own)
    return found


def _sum(one: Measure, other: Measure) -> Measure:
    longest = max(one.longest, other.longest)
    sums = (one.letters + other.letters, one.linked + other.linked, one.links + other.links)
    return Measure(*sums, longest, one.returns + other.returns)


def _is_return(node: LexborNode) -> bool:
    return bool(_RETURN.match(words_of(node, "href")) and _MARK.fullmatch(node.text()))


def _is_note(node: LexborNode, measured: Measure) -> bool:
    """Whether an element is a footnote, or the mark of one in the text."""
    if name_of(node) == "a":
        return words_of(node, "href").startswith("#") and bool(_MARK.fullmatch(node.text()))
    return name_of(node) in ("li", "p") and measured.returns == 1 and measured.letters <= _LONGEST_NOTE


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
        values: dict[str, str | None] = node.attributes
        if name_of(node) in _NEVER or (values and _is_hidden(values)):
            return True
        measured = measures[node.mem_id]
        if _is_note(node, measured):
            return True
        is_named = name_of(node) in _USUALLY or (bool(values) and _is_named_beside(values))
        return (is_named or (is_page and _is_menu(node, measured))) and measured.letters < most

    return is_skipped


def find_headline(page: LexborHTMLParser, content: LexborNode) -> str | None:
    """The headline of a page that stands outside of its content: the first of the highest rank, else its title."""
    if content.css_first("h1"):
        return None
    inside, title = content.css_first("h2, h3"), _find_title(page)
    outside = next((node for node in page.css("h1") if not _is_in(node, "nav", "footer", "aside")), None)
    headline = _words(outside) if outside else ""
    if inside is None:
        return headline or (title if page.css_first(_TITLE) else "") or None
    # The content has headings of its own: parts of a story that the page is named after, or other stories.
    is_named = bool(headline) and title.startswith(headline) and _words(inside) not in title
    return headline if is_named else None


def _find_title(page: LexborHTMLParser) -> str:
    """What a page is named for machines."""
    meta, title = page.css_first(_TITLE), page.css_first("head title")
    return ((meta.attributes.get("content") or "") if meta else "") or (_words(title) if title else "")


def _words(node: LexborNode) -> str:
    return " ".join(node.text().split())


def _is_in(node: LexborNode, *names: str) -> bool:
    parent = node.parent
    while parent is not None and name_of(parent) not in names:
        parent = parent.parent
    return parent is not None


def _is_hidden(values: Mapping[str, str | None]) -> bool:
    """Whether nobody sees an element with these attributes, or all who see it click it away."""
    if "hidden" in values or values.get("aria-hidden") == "true":
        return True
    classes = spell_values(values, "class")
    is_hidden = (
        _HIDDEN.search(values.get("style") or "")
        or _HIDDEN_CLASS.search(classes)
        or (_NARROW_CLASS.search(classes) and not _WIDE_CLASS.search(classes))
    )
    return bool(is_hidden or _COOKIES.search(spell_values(values, "class", "id", "aria-label")))


def _is_named_beside(values: Mapping[str, str | None]) -> bool:
    words = _FILED.sub("", spell_values(values, "class", "id"))
    return bool(_ROLES.search(spell_values(values, "role")) or _BESIDE.search(words))


def _is_menu(node: LexborNode, measured: Measure) -> bool:
    """Whether an element is made of short links, as menus are that do not say so."""
    return (
        name_of(node) in _MENUS
        and measured.links >= _FEWEST_LINKS
        and measured.longest <= _LONGEST_LINK
        and measured.linked >= _LINKED * measured.letters
    )
