"""Headlines and ids."""

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from seecli.documents.items import Item
from seecli.model import Event
from seecli.phrases.sentences import read_sentences
from seecli.text import words

_LONGEST_MADE: Final = 90
_SLUG_WORDS: Final = 4
_ARTICLES: Final = frozenset(["the", "a", "an"])
_FUNCTION_WORDS: Final = frozenset("the a an of in on for to with by and or at from as".split())


def read_title(item: Item) -> str:
    """The headline, with the sub-heading where it has one; made from the text where it was lost."""
    if item.title.text:
        title = item.title.text.strip(" ,")
        return f"{title}: {item.subheading.text}" if item.subheading else title
    sentence = next(read_sentences(item.body.text), None)
    made = sentence.text.rstrip(".;:") if sentence else "Untitled"
    if len(made) <= _LONGEST_MADE:
        return made
    return made[:_LONGEST_MADE].rsplit(" ", 1)[0].rstrip(",;:") + " …"


def build_id(start: str | None, title: str) -> str:
    """Start date and the first words of the title, as a name that people can read and type.

    >>> build_id("2018-02-28", "The largest haul of cocaine seized at Durres Port in Albania")
    '2018-02-28-largest-haul-of-cocaine'
    >>> build_id(None, "UNODC's advice")
    'undated-unodc-advice'
    """
    spelled = words(re.sub(r"['’]s\b", "", title))
    if spelled[:1] and spelled[0] in _ARTICLES:
        spelled = spelled[1:]
    length = _SLUG_WORDS
    while length < len(spelled) and spelled[length - 1] in _FUNCTION_WORDS:
        length += 1
    return "-".join([start or "undated", *spelled[:length]])


def with_unique_ids(events: Sequence[Event]) -> list[Event]:
    """Events whose ids stand once: the second of the same name gets "-2"."""
    taken: set[str] = set()
    last: dict[str, int] = defaultdict(lambda: 1)
    unique: list[Event] = []
    for event in events:
        name = event["id"]
        while name in taken:
            last[event["id"]] += 1
            name = f"{event['id']}-{last[event['id']]}"
        taken.add(name)
        unique.append(event if name == event["id"] else event | {"id": name})
    return unique
