"""Numbers of people that belong together: the plainest one and all others in, the parts that make up the number out."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from seecli.extract.findings import Statement
from seecli.phrases.numbers import NUMBER_WORD, read_number

NUMBER: Final = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,6}}|{NUMBER_WORD})"
ABOUT: Final = r"(?:(?:about|some|around|over|more than|nearly|almost|close to|at least|as many as|approximately)\s)?"
# How the first of these words begin.
ABOUT_FIRST: Final = "about. some. around over. more. nearly almost close. at. as. approximately"
# "24 took part in Skopje and a further 31 in Tirana"
_FURTHER = re.compile(rf"\band (?:a further|another) (?P<number>{NUMBER})(?=\s(?!days?\b|countries\b))", re.IGNORECASE)
_PLACE = r"[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,3}"
# "17 participants in Podgorica and nine in Budva": the same preposition and another place, so no share of the first.
_ELSEWHERE = re.compile(
    rf"[^.;:()]{{0,60}}?\s(?P<way>in|at|to)\s(?:the\s)?{_PLACE}(?:,\s|\s)(?:and\s|"
    rf"while\s)?"
    rf"(?P<number>(?i:{NUMBER}))\s(?:more\s)?(?:[a-z]+\s)?(?P=way)\s(?:the\s)?[A-Z][\w’'-]+"
)
# "In Skopje, 40 took part; in Bitola, 30 did"
_IN_FRONT = re.compile(rf"\b(?i:in|at) (?:the )?{_PLACE}, {ABOUT}$")
_NEXT_IN_FRONT = re.compile(
    rf"[^.;:()]{{0,60}}?[;,] (?:and |while )?(?:in|at) (?:the )?{_PLACE}, {ABOUT}(?P<number>(?i:{NUMBER}))"
    rf"(?: did\b| more\b|(?= (?:came|attended|took part)\b)|(?=[.;,]|$))"
)
# "three workshops, each attended by 20 participants": a number of events that is stated beside the "each".
_EVENTS = (
    rf"\b(?P<times>{NUMBER})\s(?:[\w-]+\s){{0,3}}?(?:workshops|trainings|seminars|sessions|courses|meetings|events|classes|"
    r"rounds|webinars|conferences|lectures)\b[^.;]{0,80}?"
)
_EACH_BEFORE = re.compile(rf"{_EVENTS}\beach(?:\s[a-z]+){{0,3}}\s{ABOUT}$", re.IGNORECASE)
_SOME_BEFORE = re.compile(rf"{_EVENTS}$", re.IGNORECASE)
_EACH_AFTER = re.compile(r"\seach\b")
# "reached 29, 34 and 22 practitioners respectively"
_RESPECTIVELY = re.compile(r"[^.;]{0,60}?\brespectively\b")
_SHARES = re.compile(rf"(?:(?<![\w.,-]){NUMBER},\s){{0,5}}(?<![\w.,-]){NUMBER}\sand\s{ABOUT}$", re.IGNORECASE)
_SHARE = re.compile(NUMBER, re.IGNORECASE)
_IN_ALL = re.compile(rf"\b(?:in all|altogether),\s{ABOUT}$|\ba total of\s$", re.IGNORECASE)
_ADDED = re.compile(
    rf"(?:,\s|(?:(?!\b(?:including|among|whom|incl|as well as)\b|[;:.]).){{0,90}}\band\s){ABOUT}", re.IGNORECASE
)
_SESSION = re.compile(r"\b(?:first|second) session\b")
LEAST: Final = 2.0


class Count(NamedTuple):
    """How many, how plainly it is said that they took part, and where."""

    score: float
    number: int
    begin: int
    end: int
    statement: Statement


def is_total(text: str, begin: int) -> bool:
    """Whether the words before a number say that it is the whole ("in all, 24"); what follows are its shares then."""
    return bool(_IN_ALL.search(text, 0, begin))


def add_parts(best: Count, counts: Sequence[Count]) -> list[Count]:
    """The counts that make up the number: joined by "and", or one for each of two sessions (001:330, 003:168)."""
    if _SESSION.search(best.statement.text):
        sessions = [count for count in counts if count.score >= LEAST and _SESSION.search(count.statement.text)]
        return sessions if len(sessions) == 2 else [best]  # noqa: PLR2004
    parts = _joined(best, [count for count in counts if count.statement is best.statement])
    if is_total(best.statement.text, best.begin):
        return parts
    return (
        [*parts, *_further(parts[-1])]
        if len(parts) > 1
        else list(_times(best)) or list(_respective(best)) or [best, *_further(best)]
    )


def _joined(best: Count, counts: Sequence[Count]) -> list[Count]:
    """The counts in a row with the best ("24 judges, 12 prosecutors and six clerks"); shares are no parts."""
    run: list[Count] = []
    for count in counts:
        is_next = (
            run
            and abs(run[-1].score - count.score) <= 1
            and _ADDED.fullmatch(count.statement.text, run[-1].end, count.begin)
        )
        if run and best in run and not is_next:
            break
        run = [*run, count] if is_next else [count]
    is_list = len(run) > 1 and " and " in f" {best.statement.text[run[-2].end : run[-1].begin]} "
    is_shared_out = len(run) > 2 and run[0].number == sum(part.number for part in run[1:])  # noqa: PLR2004
    return run if best in run and is_list and not is_shared_out else [best]


def _times(count: Count) -> Iterator[Count]:
    """The number of people at several events of which each had as many."""
    text, before = count.statement.text, count.statement.text[: count.begin]
    each = _EACH_AFTER.match(text, count.end)
    match = (_SOME_BEFORE if each else _EACH_BEFORE).search(before)
    times = read_number(match["times"]) if match else None
    if match and times and times > 1:
        end = each.end() if each else count.end
        yield count._replace(number=int(times) * count.number, begin=match.start(), end=end)


def _respective(count: Count) -> Iterator[Count]:
    """The sum of numbers that several places had respectively, as one count; people are named after the last."""
    text = count.statement.text
    shares = _SHARES.search(text[: count.begin]) if _RESPECTIVELY.match(text, count.end) else None
    numbers = [read_number(match[0]) for match in _SHARE.finditer(shares[0])] if shares else []
    if shares and all(numbers):
        total = count.number + int(sum(number or 0 for number in numbers))
        yield count._replace(number=total, begin=shares.start())


def _further(count: Count) -> Iterator[Count]:
    """The numbers of others whose people are not named again: "and a further 31", "and nine in Budva"."""
    text = count.statement.text
    in_front = _NEXT_IN_FRONT.match(text, count.end) if _IN_FRONT.search(text[: count.begin]) else None
    match = in_front or _ELSEWHERE.match(text, count.end) or _FURTHER.search(text, count.end)
    number = read_number(match["number"]) if match else None
    if match and number:
        further = count._replace(number=int(number), begin=match.start("number"), end=match.end("number"))
        last = list(_further(further))
        yield from (further, *last) if last else (further._replace(end=match.end()),)
