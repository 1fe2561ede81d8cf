"""Where goods were hidden: a sentence in, the words that say so out."""

import re
from typing import Final, NamedTuple

_HIDDEN: Final = re.compile(
    r"""
    \b(?:conceal(?:ed|ing)|hid(?:den|ing)?|stash(?:ed|ing)|stowed|disguised|camouflaged|buried|sewn|tucked|packed|wrapped|welded)
    \s+(?:\w+ly\s+|away\s+)?
    (?P<where>(?:in(?:side|to)?|under(?:neath)?|beneath|behind|among(?:st)?|between|within|as)\s+[^,.;:()]{3,100}?)
    (?=\s+(?:while|when|where|which|that|who|was|were|had|owned|originating|coming|heading|bound|destined|arriving|on|at|by|to)\b
      |\s+(?:and|of\s+an?)\s+\w+ed\b|\s*[,.;:()]|$)
    """,
    re.VERBOSE | re.IGNORECASE,
)
# A place that is made or used to hide things in, whatever the verb (000:1190 "drilled in a double layer floor").
_HIDING_PLACE: Final = re.compile(
    r"""
    \b(?P<where>(?:in(?:side)?|under|behind)\s+(?:an?|the|its|their|his|her|two|both)\s+(?:[\w-]+\s+){0,2}?
      (?:compartments?|lining|cavit(?:y|ies)|(?:double|false)\s+(?:\w+\s+)?(?:bottom|floor|wall|ceiling|roof)|(?:fuel\s+)?tanks?
        |bumpers?|spare\s+(?:wheels?|tyres?|tires?)|(?:ceiling|door|roof|floor|side)\s+panels?|roof)
      (?:\s+(?:in|of)\s+(?:an?|the|one\s+of\s+the|its|two|his|her)\s+[\w-]+(?:['’]s\s+\w+)?(?:\s+(?:bags?|truck|lorry|car|bus|van)\b)?)?)
    """,
    re.VERBOSE | re.IGNORECASE,
)


class Concealment(NamedTuple):
    """Words that say where goods were hidden, and where they stand in the text."""

    text: str
    start: int


def read_concealment(text: str) -> Concealment | None:
    """The first words of a text that say where goods were hidden.

    >>> read_concealment("The drug was concealed in two containers with bananas while it was forwarded.").text
    'in two containers with bananas'
    >>> read_concealment("The officers drilled in a double layer floor of one of the containers.").text
    'in a double layer floor of one of the containers'
    >>> read_concealment("The course dealt with concealment methods in sea cargo.")
    """
    found = [match for match in (_HIDDEN.search(text), _HIDING_PLACE.search(text)) if match]
    first = min(found, key=lambda match: match.start("where"), default=None)
    return Concealment(first["where"], first.start("where")) if first else None
