"""How many took part, as stated in digits or words."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby
from typing import Final, NamedTuple

from seecli.documents.items import Item
from seecli.extract.findings import Finding, Statement, read_statements
from seecli.phrases.numbers import NUMBER_WORD, read_number
from seecli.vocabulary.load import PEOPLE, load_entries

_WORTH: Final = dict(zip(PEOPLE, (4.0, 2.0, 1.0), strict=True))
_ATTENDED = re.compile(
    r"\b(?:attend\w*|participa\w*|took part|gather\w*|brought together|brings together|organi[sz]ed for|train\w*|"
    r"consist\w*|joined|met|completed|received|workshop for|course for|presence of|certified|tested|learned|came|"
    r"spent|discuss\w*|taught|invited|delegation|audience|follow(?:ed|ing)|listen\w*|filled|drew(?! on| up| "
    r"attention| from)|attracted|welcomed|numbered|"
    r"connected|practi[sc]ed|marched|competed|enrolled|graduat\w+|diplomas?|passed the exam|visited|responded|answered|"
    r"signed up|turned (?:up|out)|agreed|(?:posters|drawings|essays|clips|works)\b.{0,20}\bby|(?:visit|tour|"
    r"mission) of|"
    r"(?:represented|seen|visited|followed|watched) by|(?:were|was) (?:present|counted|briefed|instructed|"
    r"certified)|for (?:some|around|over|about)?\s*\d+)\b",
    re.IGNORECASE,
)
_NOT_THIS_TIME = re.compile(
    r"\b(?:will|to date|so far|in total will|since \d{4}|pilot(?:ed)?|generated|certification of|reach\w*|first round|"
    r"past|survey|each year|annually|per year|every year|whole|series of three|interviewed|are to)\b",
    re.IGNORECASE,
)
_NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,6}}|{NUMBER_WORD})"
_ABOUT = r"(?:(?:about|some|around|over|more than|nearly|almost|close to|at least|as many as|approximately)\s)?"
# "24 took part in Skopje and a further 31 in Tirana"
_FURTHER = re.compile(rf"\band (?:a further|another) (?P<number>{_NUMBER})(?=\s(?!days?\b|countries\b))", re.IGNORECASE)
# "17 participants in Podgorica and nine in Budva": the same preposition and another place, so no share of the first.
_ELSEWHERE = re.compile(
    rf"[^.;:()]{{0,60}}?\s(?P<way>in|at|to)\s(?:the\s)?[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){{0,3}}(?:,\s|\s)(?:and\s|"
    rf"while\s)?"
    rf"(?P<number>(?i:{_NUMBER}))\s(?:more\s)?(?:[a-z]+\s)?(?P=way)\s(?:the\s)?[A-Z][\w’'-]+"
)
# "Participants numbered 29", "the number of participants was 40"
_NUMBERED = re.compile(
    rf"\b(?:participants|attendees|trainees|guests|delegates|visitors)\s(?:numbered|totall?ed|were|was)\s{_ABOUT}"
    rf"(?P<number>{_NUMBER})(?=[\s,.;]*(?:$|[,.;]|of\b|in\b|and\b))",
    re.IGNORECASE,
)
_AUDIENCE = re.compile(
    rf"\b(?:audience|crowd|turnout|attendance) of\s{_ABOUT}(?P<number>{_NUMBER})(?=\s(?:[a-z]+ed|came|took|met)\b|"
    rf"[,.;]|$)",
    re.IGNORECASE,
)
# A number alone that does what participants do: "eighty-five came", "of whom 40 attended in person" (a share) is none.
_BARE = re.compile(
    rf"(?:^|(?P<share>\b(?:whom|which|them)\s)|[,;:]\s|\b(?:and|but)\s){_ABOUT}(?P<number>{_NUMBER})\s(?:have\s|had\s)?"
    r"(?:attended|came|took part|participated|turned up|showed up|joined|signed up|were present)\b",
    re.IGNORECASE,
)
# People who are the subject of a sentence took part, unless it tells of their lives or of a case.
_SUBJECT = re.compile(
    r"(?:(?:In (?:all|total)|Altogether|Overall),\s)?(?:(?:Some|About|Around|Over|More than|Close to|Nearly|Almost|"
    r"At least|"
    r"Approximately|A (?:total|group) of|The (?:first|group of)?)\s)*",
    re.IGNORECASE,
)
_NO_ATTENDANCE = re.compile(
    r"\b(?:arrest\w*|detain\w*|kill\w*|injur\w*|die[sd]?|dead|rescu\w*|prosecut(?:ed|ion)|convict\w*|charged|"
    r"sentenc\w*|"
    r"indict\w*|suspect\w*|accus\w*|found|abus\w*|suffer\w*|smuggl\w*|seiz\w*|traffick\w*|victims?|infected|use[sd]?|"
    r"deployed|recruited|employed|liv(?:e[sd]?|ing)|are|is|work(?:s|ing)?|depend\w*|receive)\b",
    re.IGNORECASE,
)
# Those who were hoped for: "Of the hundred guests expected", "room for fifty prisoners".
_HOPED = re.compile(r"\s(?:[\w-]+\s)?(?:expected|planned|foreseen|who had registered)\b")
# Those who give a course: "a training team of five trainers", "facilitated by six experts".
_GIVEN_BY = re.compile(
    rf"\b(?:team of|(?:delivered|given|facilitated|led|conducted|taught|moderated|guided|provided) by|guidance "
    rf"of)\s{_ABOUT}$",
    re.IGNORECASE,
)
# Those who are on a staff or a mission: "The Unit has 15 officers", "an operation of 120 police officers".
_STAFF = re.compile(rf"\b(?:has|have|had|employ\w*|deployed|operation of|staff of|force of)\s{_ABOUT}$", re.IGNORECASE)
_IN_ALL = re.compile(rf"\b(?:in all|altogether),\s{_ABOUT}$|\ba total of\s$", re.IGNORECASE)
_ROOM = re.compile(rf"\b(?:room|space|capacity|places|beds)\s(?:for|of)\s{_ABOUT}$", re.IGNORECASE)
_ADDED = re.compile(
    rf"(?:,\s|(?:(?!\b(?:including|among|whom|incl|as well as)\b|[;:.]).){{0,90}}\band\s){_ABOUT}", re.IGNORECASE
)
_SESSION = re.compile(r"\b(?:first|second) session\b")
_ATTENDANCE, _TOTAL, _OTHER_TIME, _FEW, _LEAD, _PER_SENTENCE = 2.0, 2.0, -4.0, -2.0, 1.0, 0.1
_FEWEST: Final = 5
_LEAD_SENTENCES: Final = 2
_LEAST: Final = 2.0


class _Count(NamedTuple):
    score: float
    number: int
    begin: int
    end: int
    statement: Statement


@cache
def _people() -> re.Pattern[str]:
    """A number and, within a few words that belong to it, people."""
    groups = "|".join(
        f"(?P<{entry.id}>{'|'.join(re.escape(name) for name in entry.names)})"
        for entry in load_entries("people.yaml")
        if entry.id in _WORTH
    )
    return re.compile(
        rf"""
        (?<![\w.,$€/-])(?P<number>\d{{1,3}}(?:,\d{{3}})*|{NUMBER_WORD})
        (?:\s\([^)]{{3,40}}\))?
        (?:\s(?:(?-i:[A-Z]\w+)|police|customs|border|tax|\w+al|\w+ary)\sand\s\w+)?
        (?:\s(?!from\b|of\b|in\b|to\b|and\b|for\b|the\b|per\b|countries\b|days?\b|years?\b|by\b|were\b|was\b|\d|schools?\b(?!\s(?:pupils|students|children|teachers)))[\w./'’-]+){{0,5}}?
        \s(?:{groups})\b
        """,
        re.VERBOSE | re.IGNORECASE,
    )


def find_participants(item: Item) -> tuple[int, tuple[Finding, ...]] | None:
    """The number that is stated most plainly, summed where it is stated in parts ("24 in Skopje and a further 31").

    The parts of one sentence are one finding, from the first to the last; those of two sentences are two.
    """
    counts = [count for index, statement in enumerate(read_statements(item)) for count in _counts(statement, index)]
    best = max(counts, key=lambda count: count.score, default=None)
    if best is None or best.score < _LEAST:
        return None
    parts = _parts(best, counts)
    total = sum(part.number for part in parts)
    return total, tuple(
        _finding(list(beside)) for _, beside in groupby(parts, key=lambda part: part.statement.sentence.start)
    )


def _finding(parts: Sequence[_Count]) -> Finding:
    statement, begin, number = parts[0].statement, parts[0].begin, sum(part.number for part in parts)
    return Finding("participants", str(number), statement.text[begin : parts[-1].end], statement.line_at(begin))


def _counts(statement: Statement, index: int) -> Iterator[_Count]:
    """Every count of people in a sentence, scored by how plainly it says that they took part."""
    later = (_LEAD if 0 < index <= _LEAD_SENTENCES else 0.0) - _PER_SENTENCE * index
    for match in _people().finditer(statement.text):
        kind = next(kind for kind in _WORTH if match[kind])
        score = _WORTH[kind] + (_ATTENDANCE if _tells_of_attendance(statement, match) else 0.0)
        before = statement.text[: match.start()]
        score += _TOTAL if _IN_ALL.search(before) else 0.0
        is_hoped = _HOPED.match(statement.text, match.end())
        if is_hoped or any(other.search(before) for other in (_ROOM, _GIVEN_BY, _STAFF)):
            score += _OTHER_TIME
        yield from _count(statement, match, score + later, match.start())
    for match in (found for alone in (_NUMBERED, _AUDIENCE, _BARE) for found in alone.finditer(statement.text)):
        if not match.groupdict().get("share"):
            begin = match.start("number") if match.re is _BARE else match.start()
            yield from _count(statement, match, _WORTH["participants"] + _ATTENDANCE + later, begin)


def _count(statement: Statement, match: re.Match[str], score: float, begin: int) -> Iterator[_Count]:
    number = read_number(match["number"])
    if number is not None and number > 1:
        score += _OTHER_TIME if _NOT_THIS_TIME.search(statement.text) else 0.0
        score += _FEW if number < _FEWEST else 0.0
        yield _Count(score, int(number), begin, match.end(), statement)


def _tells_of_attendance(statement: Statement, match: re.Match[str]) -> bool:
    """Whether the sentence says that people took part, or has them for its subject and tells nothing else of them."""
    if _ATTENDED.search(statement.text):
        return True
    is_subject = _SUBJECT.fullmatch(statement.text, 0, match.start()) and not statement.is_title
    is_subject = is_subject and (read_number(match["number"]) or 0) >= _FEWEST
    return bool(is_subject) and not _NO_ATTENDANCE.search(statement.text, match.end())


def _parts(best: _Count, counts: Sequence[_Count]) -> list[_Count]:
    """The counts that make up the number: joined by "and", or one for each of two sessions (001:330, 003:168)."""
    if _SESSION.search(best.statement.text):
        sessions = [count for count in counts if count.score >= _LEAST and _SESSION.search(count.statement.text)]
        return sessions if len(sessions) == 2 else [best]  # noqa: PLR2004
    parts = _joined(best, [count for count in counts if count.statement is best.statement])
    is_total = _IN_ALL.search(best.statement.text, 0, best.begin)  # then what follows are its shares
    return parts if is_total else [*parts, *_further(parts[-1])]


def _joined(best: _Count, counts: Sequence[_Count]) -> list[_Count]:
    """The counts in a row with the best ("24 judges, 12 prosecutors and six clerks"); shares are no parts."""
    run: list[_Count] = []
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


def _further(count: _Count) -> Iterator[_Count]:
    """The numbers of others whose people are not named again: "and a further 31", "and nine in Budva"."""
    text = count.statement.text
    match = _ELSEWHERE.match(text, count.end) or _FURTHER.search(text, count.end)
    number = read_number(match["number"]) if match else None
    if match and number:
        further = count._replace(number=int(number), begin=match.start("number"), end=match.end("number"))
        last = list(_further(further))
        yield from (further, *last) if last else (further._replace(end=match.end()),)
