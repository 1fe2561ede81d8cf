"""The words that are known without reading a document: a shipped list of English, and the names of countries."""

from functools import cache
from importlib.resources import files

from seecli.vocabulary.gazetteer import name_words


@cache
def english_words() -> frozenset[str]:
    """The shipped list (the small American and British lists of SCOWL; see words.txt.licence)."""
    return frozenset((files("seecli.documents") / "words.txt").read_text(encoding="utf-8").split())


@cache
def known_words() -> frozenset[str]:
    """The words of English and of the names of countries, peoples and places, in lower case."""
    return english_words() | name_words()


def is_known_word(word: str) -> bool:
    """Whether a word in lower case is English, or part of the name of a country or place."""
    return word in known_words()
