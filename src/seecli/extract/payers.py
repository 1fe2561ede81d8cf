"""Those who can pay, where a text names them: countries, their agencies, organisations and funds."""

from collections.abc import Mapping
from functools import cache

from seecli.phrases.funds import read_funds
from seecli.vocabulary.load import load_entries
from seecli.vocabulary.matcher import Found, Lexicon, build_lexicon, find_terms


@cache
def _payers() -> Lexicon:
    organizations = [
        (entry.id, name) for entry in load_entries("organizations.yaml") for name in (entry.id, *entry.names)
    ]
    countries = [
        (entry.id, name)
        for entry in load_entries("countries.yaml")
        for name in (entry.label, *entry.names, *entry.lists["demonyms"])
    ]
    return build_lexicon([*organizations, *countries, *((code, name) for name, code in agencies().items())])


@cache
def agencies() -> Mapping[str, str]:
    """The codes of the countries whose money an agency gives, by the name of the agency."""
    return {name: entry.id for entry in load_entries("countries.yaml") for name in entry.lists["agencies"]}


@cache
def in_role(role: str) -> frozenset[str]:
    """The organisations that have a role where money is spoken of (see organizations.yaml)."""
    return frozenset(entry.id for entry in load_entries("organizations.yaml") if role in entry.lists["roles"])


def find_names(text: str) -> list[Found]:
    """Countries, organisations and funds that are named, in order; a fund with a known name in its own is that."""
    known = find_terms(text, _payers())
    funds = (Found(fund.name, fund.text, fund.start, fund.start + len(fund.text)) for fund in read_funds(text))
    new = [fund for fund in funds if not any(fund.start < other.end and other.start < fund.end for other in known)]
    return sorted([*known, *new], key=lambda payer: payer.start)
