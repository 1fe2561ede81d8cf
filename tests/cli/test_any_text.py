"""Whatever is typed, in whatever place: an answer or one line of what is wrong, never an error of Python or SQLite."""

import sys
from io import BytesIO, TextIOWrapper

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from seecli.cli import ASKING_SHELL, DEBUG, _run
from seecli.store.facets import FACETS
from seecli.store.filters import FILTER_FACETS

DOCUMENTED = {0, 1, 2, 3, 4}
# What each place of a command line is given; the text stands in place of the ellipsis.
PLACES = [
    ("search", "--", ...),
    ("search", "--explain", "--", "cocaine", ...),
    ("search", "cocaine", "--sort", ...),
    ("show", "--", ...),
    ("show", "--source", "--", ...),
    ("values", "--", ...),
    ("timeline", "--", ...),
    ("timeline", "--by", ...),
    ("timeline", "--split", ...),
    ("map", "--", ...),
    ("summary", "--by", ...),
    ("summary", "--by", "country", "--by", ...),
    ("list", "--format", ...),
    ("list", "--limit", "1", "--fields", ...),
    ("list", "--limit", ...),
    ("list", "--color", ...),
    ("list", ...),
    ("help", "--", ...),
    ("completion", "--", ...),
    (...,),
    *(("list", "--limit", "1", f"--{name}", ...) for name in ("date", "since", "until", *FILTER_FACETS)),
    *(("list", "--limit", "1", f"--not-{name}", ...) for name in FILTER_FACETS),
]
# The ends of command lines that the Tab key asks about.
UNFINISHED = [
    *(("list", f"--{name}") for name in ("date", "format", "fields", *FILTER_FACETS)),
    ("show",),
    ("summary", "--by"),
    ("search",),
    ("values",),
    (),
]
PIECES = (
    'NEAR( NEAR(a,b) "a ^x {a b}: title: -title: country: date: id: * + - ( ) : ; -- OR AND NOT not: a* "" \'" \\ [/] '
    "[link=x] :smile: %s {0} .. , ,, 2018 2018..x 0000 9999-12-31 ١٢ ² Ⅷ é \u0301 \u202e \u200b \x1b[2J \x07 \udc80 "
    "\U0010ffff \ud7ff \ufdd0 😀 İ ß ŉ 𝟚 a-b c++"
).split(" ")
# What a shell can pass on: bytes that are no UTF-8 come as surrogates; NUL cannot come, and is tried all the same.
CHARACTERS = st.one_of(
    st.characters(exclude_categories=["Cs"]), st.characters(min_codepoint=0xDC80, max_codepoint=0xDCFF)
)
TEXTS = st.one_of(
    st.text(CHARACTERS),
    st.lists(st.sampled_from(PIECES), max_size=8).map(" ".join),
    st.lists(st.one_of(st.sampled_from(PIECES), st.text(CHARACTERS, max_size=3)), max_size=8).map("".join),
)
LONG = [
    text * (10_000 // len(text))
    for text in ("a", " ", "(", '"', "-", "a ", "a*", ",", "2018,", "é", "a:", "\udc80", "💥", "=")
]


def run(arguments, monkeypatch):
    """The exit code; whatever is printed can be printed."""
    with monkeypatch.context() as patch:
        patch.setenv(DEBUG, "1")
        for name in ("stdout", "stderr"):
            patch.setattr(sys, name, TextIOWrapper(BytesIO(), "utf-8", "backslashreplace"))
        return _run(arguments)


def fill(place, text):
    return [text if part is ... else part for part in place]


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(place=st.sampled_from(PLACES), text=TEXTS)
@example(PLACES[0], "{title text}: NEAR(cocaine heroin, 2)")
@example(PLACES[0], "\udc80*")
@example(PLACES[3], "\udcff")
def test_any_text_in_any_place_is_answered_or_refused(monkeypatch, place, text):
    assert run(fill(place, text), monkeypatch) in DOCUMENTED


@pytest.mark.parametrize("text", LONG, ids=lambda text: ascii(text[:5]))
def test_a_long_text_in_any_place_is_answered_or_refused(monkeypatch, text):
    assert {run(fill(place, text), monkeypatch) for place in PLACES[::3]} <= DOCUMENTED


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=st.sampled_from(UNFINISHED), text=TEXTS)
@example(("list", "--country"), "\udc80")
@example(("show",), "\udc80")
def test_any_text_may_be_completed(monkeypatch, before, text):
    monkeypatch.setenv(ASKING_SHELL, "bash")
    assert run([*before, text], monkeypatch) == 0


@pytest.mark.parametrize("facet", FACETS)
def test_every_field_is_counted_in_every_format(monkeypatch, facet):
    codes = {run(["summary", "--by", facet, "--format", name], monkeypatch) for name in ("table", "json", "html")}
    assert codes == {0}
