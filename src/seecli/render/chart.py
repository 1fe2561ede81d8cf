"""Events over time as an SVG for a page: events in, one bar for each month or year out, gaps kept."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from seecli.model import Event, Occurrence

_BAR_HEIGHT: Final = 120
_LABEL_LINE: Final = 140
_MOST_MONTHS: Final = 36
_MOST_LABELS: Final = 6
_MONTH: Final = len("2018-06")
_YEAR: Final = len("2018")
_MONTHS_A_YEAR: Final = 12


def find_length(events: Iterable[Event]) -> int:
    """How much of an ISO day names the period of a bar: months up to three years, else years."""
    days = sorted(day for event in events for part in event["occurrences"] for day in _list_ends(part))
    return _MONTH if not days or _number_month(days[-1]) - _number_month(days[0]) < _MOST_MONTHS else _YEAR


def list_periods(event: Event, length: int) -> list[str]:
    """The months or years that an event touches, in order.

    >>> from seecli.render.chart import _spell_months
    >>> list(_spell_months("2018-11-30", "2019-01-02"))
    ['2018-11', '2018-12', '2019-01']
    """
    spans = [_list_ends(part) for part in event["occurrences"]]
    months = (month for span in spans if span for month in _spell_months(span[0], span[-1]))
    return sorted({month[:length] for month in months})


def build_chart(periods: Sequence[Sequence[str]]) -> str:
    """The SVG for the periods of each event; nothing if no event has a date. A script may redraw what is "shown"."""
    counts = Counter(period for touched in periods for period in touched)
    if not counts:
        return ""
    first, last = min(counts), max(counts)
    every = dict.fromkeys(month[: len(first)] for month in _spell_months(_first_day(first), _last_day(last)))
    bars = "".join(_build_bar(place / len(every), 1 / len(every), name, counts) for place, name in enumerate(every))
    labels = "".join(_build_labels(list(every)))
    unit = "month" if len(first) == _MONTH else "year"
    undated = sum(not touched for touched in periods)
    note = f"; {undated} without a date" if undated else ""
    return (
        f"<figure><figcaption>Reports per {unit}: at most {max(counts.values())}{note}</figcaption>"
        f'<svg role="img" aria-label="Reports per {unit}, {first} to {last}">{bars}'
        f'<line x1="0" x2="100%" y1="{_BAR_HEIGHT}" y2="{_BAR_HEIGHT}"/>{labels}</svg></figure>'
    )


def _build_bar(left: float, width: float, period: str, counts: Counter[str]) -> str:
    """Places in percent, so that a bar narrows with the page while letters keep their size."""
    scale = _BAR_HEIGHT / max(counts.values())
    height = counts[period] * scale
    box = f'x="{left:.3%}" width="{width * 0.86:.3%}" y="{_BAR_HEIGHT - height:.2f}" height="{height:.2f}"'
    return (
        f'<g data-period="{period}" data-total="{counts[period]}" data-scale="{scale:.4f}">'
        f'<title>{period}: {counts[period]}</title><rect class="all" {box}/><rect class="shown" {box}/></g>'
    )


def _build_labels(periods: Sequence[str]) -> Iterator[str]:
    step = -(-len(periods) // _MOST_LABELS)
    for place in range(0, len(periods), step):
        yield f'<text x="{place / len(periods):.3%}" y="{_LABEL_LINE}">{periods[place]}</text>'


def _list_ends(part: Occurrence) -> tuple[str, ...]:
    return tuple(day for day in (part["start"], part["end"]) if day)


def _spell_months(start: str, end: str) -> Iterator[str]:
    for number in range(_number_month(start), _number_month(end) + 1):
        year, month = divmod(number, _MONTHS_A_YEAR)
        yield f"{year:04}-{month + 1:02}"


def _number_month(day: str) -> int:
    return int(day[:_YEAR]) * _MONTHS_A_YEAR + int(day[_YEAR + 1 : _MONTH]) - 1


def _first_day(period: str) -> str:
    return period if len(period) == _MONTH else f"{period}-01"


def _last_day(period: str) -> str:
    return period if len(period) == _MONTH else f"{period}-12"
