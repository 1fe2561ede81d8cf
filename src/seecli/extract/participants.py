"""How many took part, as stated in digits or words."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from seecli.documents.items import Item
from seecli.extract.counted_people import counted_people
from seecli.extract.findings import Finding, Statement, read_statements
from seecli.extract.headcounts import ABOUT, ABOUT_FIRST, LEAST, NUMBER, Count, add_parts, is_total
from seecli.phrases.numbers import NUMBER_BEGINNINGS, NUMBER_FIRST, read_number
from seecli.phrases.wording import build_wording
from seecli.vocabulary.load import PEOPLE

_WORTH: Final = dict(zip(PEOPLE, (4.0, 2.0, 1.0), strict=True))
_ATTENDED = re.compile(
    r"\b(?:attend\w*|participa\w*|took part|gather\w*|brought together|brings together|organi[sz]ed for|train\w*|"
    r"consist\w*|joined|met|completed|received|workshop for|course for|presence of|certified|tested|learned|came|"
    r"spent|discuss\w*|taught|invited|delegation|audience|follow(?:ed|ing)|listen\w*|filled|drew(?! on| up| "
    r"attention| from)|attracted|welcomed|numbered|"
    r"connected|practi[sc]ed|marched|competed|enrolled|graduat\w+|diplomas?|passed the exam|visited|responded|answered|"
    r"signed up|went through|turned (?:up|out)|agreed|"
    r"(?:posters|drawings|essays|clips|works)\b.{0,20}\bby|(?:visit|tour|"
    r"mission) of|"
    r"(?:represented|seen|visited|followed|watched) by|(?:were|was) (?:present|counted|briefed|instructed|"
    r"certified)|for (?:some|around|over|about)?\s*\d+)\b",
    re.IGNORECASE,
)
_NOT_THIS_TIME = re.compile(
    r"\b(?:will|to date|so far|in total will|since \d{4}|pilot(?:ed)?(?! (?:course|training|session|class|"
    r"workshop|seminar))|"
    r"generated|certification of|reach\w*|first round|"
    r"past|survey|each year|annually|per year|every year|whole|series of three|interviewed|are to)\b",
    re.IGNORECASE,
)
# "Participants numbered 29", "the number of participants was 40"
_NUMBERED = build_wording(
    re.compile(
        rf"\b(?:participants|attendees|trainees|guests|delegates|visitors)\s(?:numbered|totall?ed|were|was)\s{ABOUT}"
        rf"(?P<number>{NUMBER})(?=[\s,.;]*(?:$|[,.;]|of\b|in\b|and\b))|"
        r"\bnumber\sof\s(?:participants|attendees|trainees|delegates|[a-z]+\s(?:trained|enrolled|attending|present|certified))"
        rf"(?::|\s(?:was|were|stood\sat|came\sto|reached))\s{ABOUT}(?P<number_of>{NUMBER})(?=[\s,.;]*(?:$|[,.;]))",
        re.IGNORECASE,
    ),
    "participants attendees trainees guests delegates visitors number",
    "numbered totaled totalled totalling totaling were. was. number",
    NUMBER_BEGINNINGS,
    first="participants attendees trainees guests delegates visitors number.",
)
_AUDIENCE = build_wording(
    re.compile(
        rf"\b(?:audience|crowd|turnout|attendance) of\s{ABOUT}(?P<number>{NUMBER})"
        rf"(?=\s(?:[a-z]+ed|came|took|met)\b|"
        rf"[,.;]|$)",
        re.IGNORECASE,
    ),
    "audience crowd turnout attendance",
    NUMBER_BEGINNINGS,
    first="audience crowd turnout attendance",
)
# "a 16-strong group", "a group of 16 visited the port"; of a group of 16 countries nobody is counted
_GROUP = build_wording(
    re.compile(
        rf"(?<![\w.,-])(?P<number>{NUMBER})-(?:strong|member|person|head)\s(?:[a-z]+\s){{0,2}}?"
        rf"(?:group|delegation|audience|class)\b|"
        rf"\b(?:delegation|class|an?\sgroup)\sof\s{ABOUT}(?P<number_of>{NUMBER})(?=\s(?:[a-z]+ed|came|took|met|from)\b|[,.;]|$)",
        re.IGNORECASE,
    ),
    "group delegation audience class",
    NUMBER_BEGINNINGS,
    first=f"{NUMBER_FIRST} delegation class.",
)
# A number alone that does what participants do: "eighty-five came", "of whom 40 attended in person" (a share) is none.
_BARE = build_wording(
    re.compile(
        r"(?:^|(?P<share>(?<=\bwhom\s)|(?<=\bwhich\s)|(?<=\bthem\s))|(?<=[,;:]\s)|(?<=\band\s)|(?<=\bbut\s))"
        rf"{ABOUT}(?P<number>{NUMBER})\s(?:have\s|had\s)?"
        r"(?:attended|came|took part|participated|turned up|showed up|joined|signed up|were present)\b",
        re.IGNORECASE,
    ),
    "attended came. took. participated turned showed joined signed were.",
    NUMBER_BEGINNINGS,
    first=f"{NUMBER_FIRST} {ABOUT_FIRST}",
)
_NUMBER = build_wording(re.compile(NUMBER, re.IGNORECASE), NUMBER_BEGINNINGS)
_NUMBER_IN_BRACKETS = re.compile(rf"\((?:{NUMBER})\)", re.IGNORECASE)
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
    rf"of)\s{ABOUT}$",
    re.IGNORECASE,
)
# Those who are on a staff or a mission: "The Unit has 15 officers", "an operation of 120 police officers".
_STAFF = re.compile(rf"\b(?:has|have|had|employ\w*|deployed|operation of|staff of|force of)\s{ABOUT}$", re.IGNORECASE)
_ROOM = re.compile(rf"\b(?:room|space|capacity|places|beds)\s(?:for|of)\s{ABOUT}$", re.IGNORECASE)
_ATTENDANCE, _TOTAL, _OTHER_TIME, _FEW, _LEAD, _PER_SENTENCE = 2.0, 2.0, -4.0, -2.0, 1.0, 0.1
_FEWEST: Final = 5
_LEAD_SENTENCES: Final = 2


def find_participants(item: Item) -> tuple[int, tuple[Finding, ...]] | None:
    """The number that is stated most plainly, summed where it is stated in parts ("24 in Skopje and a further 31").

    The parts of one sentence are one finding, from the first to the last; those of two sentences are two.
    """
    counts = [count for index, statement in enumerate(read_statements(item)) for count in _counts(statement, index)]
    best = max(counts, key=lambda count: count.score, default=None)
    if best is None or best.score < LEAST:
        return None
    parts = add_parts(best, counts)
    total = sum(part.number for part in parts)
    return total, tuple(_finding(list(beside)) for _, beside in groupby(parts, key=lambda part: part.statement.start))


def _finding(parts: Sequence[Count]) -> Finding:
    statement, begin, number = parts[0].statement, parts[0].begin, sum(part.number for part in parts)
    return Finding("participants", str(number), statement.text[begin : parts[-1].end], statement.line_at(begin))


def _counts(statement: Statement, index: int) -> Iterator[Count]:
    """Every count of people in a sentence, scored by how plainly it says that they took part."""
    if not _NUMBER.may_match(statement.text):
        return
    later = (_LEAD if 0 < index <= _LEAD_SENTENCES else 0.0) - _PER_SENTENCE * index
    numbered = list(counted_people().counted.finditer(statement.text))
    counted_ends = {match.end() for match in numbered}
    has_brackets = _NUMBER_IN_BRACKETS.search(statement.text)
    bracketed = counted_people().bracketed.finditer(statement.text) if has_brackets else ()
    for match in (*numbered, *bracketed):
        kind = next(kind for kind in _WORTH if match[kind])
        # Of "24 prosecutors (12 of them ...)" and "24 officers (20)" the first number counts.
        if match.re is counted_people().counted.pattern or match.end(kind) not in counted_ends:
            score = _WORTH[kind] + later + _plainness(statement, match)
            yield from _count(statement, match, score, match.start())
    for pattern in (_NUMBERED, _AUDIENCE, _BARE):
        for match in pattern.finditer(statement.text):
            if match.groupdict().get("share") is None:
                begin = match.start("number") if pattern is _BARE else match.start()
                yield from _count(statement, match, _WORTH["participants"] + _ATTENDANCE + later, begin)
    for match in _GROUP.finditer(statement.text):
        yield from _count(statement, match, _WORTH["experts"] + _ATTENDANCE + later, match.start())


def _plainness(statement: Statement, match: re.Match[str]) -> float:
    """What the words around a count of people add to its score or take from it."""
    before = statement.text[: match.start()]
    score = _ATTENDANCE if _tells_of_attendance(statement, match) else 0.0
    score += _TOTAL if is_total(statement.text, match.start()) else 0.0
    is_other = _HOPED.match(statement.text, match.end()) or any(o.search(before) for o in (_ROOM, _GIVEN_BY, _STAFF))
    return score + (_OTHER_TIME if is_other else 0.0)


def _count(statement: Statement, match: re.Match[str], score: float, begin: int) -> Iterator[Count]:
    number = read_number(match["number"] or match["number_of"])
    if number is not None and number > 1:
        score += _OTHER_TIME if _NOT_THIS_TIME.search(statement.text) else 0.0
        score += _FEW if number < _FEWEST else 0.0
        yield Count(score, int(number), begin, match.end(), statement)


def _tells_of_attendance(statement: Statement, match: re.Match[str]) -> bool:
    """Whether the sentence says that people took part, or has them for its subject and tells nothing else of them."""
    if _ATTENDED.search(statement.text):
        return True
    is_subject = _SUBJECT.fullmatch(statement.text, 0, match.start()) and not statement.is_title
    is_subject = is_subject and (read_number(match["number"]) or 0) >= _FEWEST
    return bool(is_subject) and not _NO_ATTENDANCE.search(statement.text, match.end())
