"""The words that are known without reading a document: a shipped list of English, and the names of countries."""

import re
from functools import cache
from importlib.resources import files
from typing import Final

from seecli.vocabulary.gazetteer import name_words
from seecli.vocabulary.terms import read_terms

_KINDS: Final = ("programme", "topic", "activity", "organization", "commodity")
_WORD = re.compile(r"[^\W\d_]{4,}")


@cache
def english_words() -> frozenset[str]:
    """The shipped list (the small American and British lists of SCOWL; see words.txt.licence)."""
    return frozenset((files("seecli.documents") / "words.txt").read_text(encoding="utf-8").split())


@cache
def term_words() -> frozenset[str]:
    """The words in the names of programmes, topics and the like ("transnational"), in lower case, without acronyms."""
    terms = (term for kind in _KINDS for term in read_terms(kind))
    words = (word for term in terms for name in (term.label, *term.names) for word in _WORD.findall(name))
    return frozenset(word.lower() for word in words if word[1:].islower())


@cache
def known_words() -> frozenset[str]:
    """The words of English and of the names of countries, peoples and places, in lower case."""
    return english_words() | name_words()


def is_known_word(word: str) -> bool:
    """Whether a word in lower case is English, or part of the name of a country or place."""
    return word in known_words()
