"""Whether a country's name means no country where it stands: money, a language, a person of that name."""

import re
from typing import Final

from seecli.vocabulary.matcher import Found

_CURRENCY = re.compile(
    r"\$|[\s-](?:dollars?|francs?|pounds?|lev[as]?|lei|denars?|dinars?|lek[es]?|kuna|liras?|roubles?)\b", re.IGNORECASE
)
_LANGUAGE_BEFORE = re.compile(
    r"\b(?:in|into|speak\w*|(?:inter|trans)\w+\s(?:from|to))\s(?:both\s)?(?:[A-Z]\w+(?:,\s|\sand\s|,\sand\s|\sor\s))*$"
)
_LANGUAGE_AFTER = re.compile(
    r"(?:(?:,|,?\s(?:and|or))\s[A-Z]\w+)*(?:\s*(?:[.;:)]|$)|\s(?:languages?|versions?|translations?|subtitles|for|"
    r"by|with|on|at|to|were|was|are|is)\b|,\s[a-z])"
)
_LONGEST_TITLE: Final = 60  # letters, with a given name behind it
_AFTER_TITLE = re.compile(r"\b(?:Mr|Ms|Mrs|Dr|H\.E)\.?\s+(?:[A-Z][\w-]+\s+)?$")
_BEFORE_POST = re.compile(
    r"\s[A-Z][a-z]+,\s(?:the\s)?(?:Director|Minister|Head|Chief|Representative|President|Secretary|Ambassador)\b"
)
# Countries whose name is a first name, and what follows a first name: a family name and what its bearer is or does.
_FIRST_NAMES: Final = frozenset({"Jordan", "Georgia", "Chad", "Israel", "Argentina", "India", "Kenya", "China"})
# "George Jordan of Interpol": behind a given name, unless that is a direction or a word that begins a sentence.
_GIVEN_NAME = re.compile(
    r"(?<![\w’'])(?!(?:In|At|To|For|From|With|The|And|But|While|Of|By|On|As|Both|Like|Visit|Neighbouring|North|South|East|"
    r"West|Northern|Southern|Eastern|Western|Central|Upper|Lower|International|Police|Customs|Cross)\s)[A-Z][a-z]+\s$"
)
_LAST_NAMES: Final = frozenset({"Jordan", "Israel"})
_FAMILY_NAME = re.compile(
    r"\s[A-Z][a-z]+(?:-[A-Z][a-z]+)?(?:,\s(?:the\s|an?\s)?(?:[\w’'-]+\s){0,4}?(?:(?i:officer|coordinator|expert|"
    r"manager|"
    r"director|adviser|advisor|consultant|professor|prosecutor|judge|analyst|trainer|head))\b"
    r"|\s(?:said|spoke|told|added|explained|recalled|noted)\b)"
)


def is_namesake(text: str, found: Found, *, is_adjective: bool) -> bool:
    """Whether a country's name is a person's (000:1074 "Argentina Szabados, Director"), money or a language."""
    before, after = text[: found.start], text[found.end :]
    return bool(
        _AFTER_TITLE.search(before, max(0, len(before) - _LONGEST_TITLE))
        or _BEFORE_POST.match(after)
        or (found.text in _FIRST_NAMES and _FAMILY_NAME.match(after))
        or (found.text in _LAST_NAMES and _GIVEN_NAME.search(before))
        or _CURRENCY.match(after)
        or (is_adjective and _LANGUAGE_BEFORE.search(before) and _LANGUAGE_AFTER.match(after))
    )
