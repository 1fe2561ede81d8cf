"""Events over time as a picture: bars with headlines that stand out, or bars in parts with a line for each value."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from seecli.render.bars import draw_bar, draw_sparkline, share_out, squeeze
from seecli.render.drawing import BLANK, FAINT, HEADING, LETTERS, Line, Piece, cut
from seecli.render.result import Record
from seecli.render.screen import Screen

_BAR: Final = "cyan"
_WIDEST_BAR: Final = 40
# Beside its bar a headline needs this much; on a narrower screen it stands below.
_LEAST_HEADLINE: Final = 30
_BAR_BESIDE_HEADLINE: Final = 20
_INDENT: Final = 4
# Parts of a bar are letters, so that they can be told apart without their colours; each style sets both colours, so
# that they can be read on light and dark screens alike.
_STYLES: Final = (
    "black on cyan",
    "black on yellow",
    "white on blue",
    "black on green",
    "white on magenta",
    "white on red",
    "black on bright_cyan",
    "black on bright_yellow",
    "black on bright_green",
)
_REST: Final = "~"
_MOST_COURSES: Final = 20


def draw_timeline(rows: Sequence[Record], screen: Screen) -> Iterator[Line]:
    """A line for each bucket of time: its name, the number of events, a bar, and headlines beside or below it."""
    most = max((row["events"] for row in rows), default=0)
    digits = len(str(most))
    lead = max(len(row["period"]) for row in rows) + digits + 4
    bar = min(_BAR_BESIDE_HEADLINE, (screen.width - lead) // 4, most)
    start = lead + bar + 2
    is_beside = screen.width - start >= _LEAST_HEADLINE
    if not is_beside:
        bar, start = min(_WIDEST_BAR, screen.width - lead, most), _INDENT
    for row in rows:
        drawn = draw_bar(row["events"], most, bar, is_ascii=screen.is_ascii)
        head = (Piece(f"{row['period']}  "), Piece(f"{row['events']:>{digits}}  ", HEADING), Piece(drawn, _BAR))
        titles = [cut(title, screen.width - start, screen) for title in row["headlines"]]
        beside = titles[:1] if is_beside else []
        gap = " " * max(start - lead - len(drawn), 0)
        yield (*head, *(Piece(gap + title) for title in beside))
        for title in titles[len(beside) :]:
            yield (Piece(" " * start + title, FAINT),)


def draw_split_timeline(
    rows: Sequence[Record], events: Mapping[str, int], split: str, screen: Screen
) -> Iterator[Line]:
    """A bar in parts for each bucket of time, then for each value its letter, its course over time and its total.

    `events` are the numbers of events with a value by bucket: the parts are of values, of which each may have several.
    """
    buckets: dict[str, Counter[str]] = {}
    totals: Counter[str] = Counter()
    for row in rows:
        value = row[split] or "(none)"
        counter = buckets.setdefault(row["period"], Counter())
        if row["events"]:
            counter[value] += row["events"]
            totals[value] += row["events"]
    ranked = sorted(totals, key=lambda value: (-totals[value], value))
    keys = dict(zip(ranked, LETTERS[: len(_STYLES)], strict=False))
    yield from _draw_stacks(buckets, events, keys, screen)
    if ranked:
        yield BLANK
        yield from _draw_courses(_list_courses(buckets, ranked), keys, screen)


def _draw_stacks(
    buckets: Mapping[str, Counter[str]], events: Mapping[str, int], keys: Mapping[str, str], screen: Screen
) -> Iterator[Line]:
    most = max((events[bucket] for bucket in buckets), default=0)
    digits = len(str(most))
    # One letter is one event where that fits.
    width = min(screen.width - max(map(len, buckets)) - digits - 4, most)
    for bucket, counter in buckets.items():
        values = [*keys, *(value for value in counter if value not in keys)]
        cells = -(-events[bucket] * width // most) if most else 0
        parts = share_out([counter[value] for value in values], cells)
        yield (
            Piece(f"{bucket}  "),
            Piece(f"{events[bucket]:>{digits}}  ", HEADING),
            *(_draw_part(keys.get(value), size) for value, size in zip(values, parts, strict=True) if size),
        )


def _draw_part(key: str | None, size: int) -> Piece:
    return Piece((key or _REST) * size, _find_style(key))


def _find_style(key: str | None) -> str:
    return _STYLES[LETTERS.index(key)] if key else FAINT


def _list_courses(buckets: Mapping[str, Counter[str]], ranked: Sequence[str]) -> dict[str, list[int]]:
    """The numbers of each value over time, those of the last ones in one."""
    shown = ranked if len(ranked) <= _MOST_COURSES else ranked[: _MOST_COURSES - 1]
    courses = {value: [counter[value] for counter in buckets.values()] for value in shown}
    if rest := ranked[len(shown) :]:
        courses[f"{len(rest)} more"] = [sum(counter[value] for value in rest) for counter in buckets.values()]
    return courses


def _draw_courses(courses: Mapping[str, Sequence[int]], keys: Mapping[str, str], screen: Screen) -> Iterator[Line]:
    digits = max(len(str(sum(course))) for course in courses.values())
    buckets = max(map(len, courses.values()))
    label = min(max(map(len, courses)), max(12, screen.width - digits - 6 - buckets))
    for value, course in courses.items():
        key = keys.get(value)
        line = draw_sparkline(squeeze(course, screen.width - label - digits - 6), is_ascii=screen.is_ascii)
        yield (
            Piece(key or _REST, _find_style(key)),
            Piece(f" {cut(value, label, screen):{label}}  "),
            Piece(line),
            Piece(f"  {sum(course):>{digits}}", HEADING),
        )
