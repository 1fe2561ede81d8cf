"""Every regular expression of the package against long strings made to hurt it: none may take more than linear time.

The strings are made from the pattern itself: what each of its repeats takes, thousands of times, behind what leads to
it, before an end that fits or does not, and all of it over and over. A pattern is tried as the source uses it (search,
match, fullmatch, or every match), at 4,000, 8,000 and 16,000 characters, and reported where twice the text takes more
than 2.6 times as long. Patterns that are built when they are needed are caught by reading the seeds first.
"""

# ruff: noqa: ANN401, SLF001  (the parser of re and its trees have no types and no public names)
import argparse
import random
import re
import signal
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from re import _constants as ops  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any, Final, NamedTuple

from seecli.phrases.wording import Wording

_ROOT: Final = Path(__file__).parents[1]
_SOURCE: Final = _ROOT / "src" / "seecli"
_LENGTHS: Final = (4_000, 8_000, 16_000)
_MOST_GROWTH: Final = 2.6
_FLOOR: Final = 0.02  # seconds; below it nothing is measured
_PATIENCE: Final = 0.5  # seconds for one string
_SAMPLES: Final = 3
_REPEATS: Final = (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT)
_TAILS: Final = ("", "!", " x", "\u00a4", "1")
_ALL_MATCHES: Final = frozenset(["finditer", "findall", "sub", "split"])
# What the source hands a pattern at most, by the beginning of its place, the longest that fits: see `_LONGEST` there.
_LIMITS: Final[dict[str, int | None]] = {
    "seecli.documents.dateline.": 360,
    "seecli.documents.places.": 360,
    "seecli.documents.columns._LAST_WORD": 300,
    "seecli.documents.headings._PAGE_NUMBER": 200,
    "seecli.documents.columns._FUNCTION_WORD": 300,
    "seecli.documents.menus._FURNITURE": 480,
    "seecli.documents.menus._SIGNED_FURNITURE": 480,
    "seecli.documents.menus._CELL": 480,
    "seecli.documents.menus._CREDIT": 480,
    "seecli.extract.acting._LIST_BEFORE": 400,
    "seecli.extract.countries._ONLY_MENTIONED": 60,
    "seecli.extract.countries._ON_THE_WAY": 60,
    "seecli.extract.subjects._FIGURE_BEFORE": 80,
    "seecli.extract.subjects._IN_THE_COURSE": 80,
    "seecli.phrases.dates._AFTER_BETWEEN": 12,
    "seecli.phrases.dates._WEEK_OF": 12,
    "seecli.phrases.periods.": 100,
    "seecli.phrases.": 2_000,
    "seecli.phrases.dates.": None,
    "seecli.phrases.sentences.": None,
    "seecli.extract.": 2_000,
    "seecli.extract.when._MONTH_ALONE": None,
}
_MOST_SECONDS: Final = 0.05  # for all that such a pattern is handed
_RAW: Final = (
    "seecli.text.",
    "text.py",
    "seecli.cli",
    "seecli.search",
    "seecli.render",
    "seecli.store",
    "seecli.check",
)
_BLANKS: Final = re.compile(r"\s+")
_CHARACTERS: Final = "aA1 .,-'(\u00e9_/\n:$%\u00a4;[<&@#*|x"


class Tried(NamedTuple):
    """A pattern, where it stands, and the ways in which the source uses it."""

    place: str
    pattern: re.Pattern[str]
    uses: frozenset[str]


class Slow(NamedTuple):
    """A string that takes more than linear time, and the seconds at each length."""

    use: str
    text: str
    seconds: tuple[float, ...]


def collect() -> list[Tried]:
    """Every pattern that the package compiles, in the order of its modules."""
    compiled: dict[tuple[str, int], list[str]] = {}
    original = re._compile  # type: ignore[attr-defined]

    def record(pattern: Any, flags: Any) -> Any:
        frame = sys._getframe(1)
        while frame.f_code.co_filename == re.__file__ and frame.f_back:
            frame = frame.f_back
        if frame.f_code.co_filename.startswith(str(_SOURCE)) and isinstance(pattern, str):
            place = f"{Path(frame.f_code.co_filename).relative_to(_SOURCE)}:{frame.f_lineno}"
            compiled.setdefault((pattern, int(flags)), []).append(place)
        return original(pattern, flags)

    re._compile = record  # type: ignore[attr-defined]
    try:
        _use_everything()
    finally:
        re._compile = original  # type: ignore[attr-defined]
    names = _names()
    found = []
    for (text, flags), places in compiled.items():
        pattern = re.compile(text, flags)
        found.append(Tried(names.get(pattern, places[0]), pattern, _uses(names.get(pattern), places[0])))
    return found


def _use_everything() -> None:
    package = import_module("seecli")
    for module in walk_packages(package.__path__, "seecli."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    source, extract = import_module("seecli.documents.source"), import_module("seecli.extract")
    for path in sorted((_ROOT / "seeds").glob("*.txt")):
        extract.extract_document(source.load_document(path))


def _names() -> dict[re.Pattern[str], str]:
    """The patterns that have a name: those of modules, and those that functions build once."""
    named: dict[re.Pattern[str], str] = {}
    for key, module in list(sys.modules.items()):
        if not key.startswith("seecli"):
            continue
        for name, value in vars(module).items():
            if isinstance(value, re.Pattern | Wording):
                named.setdefault(_pattern(value), f"{key}.{name}")
            elif hasattr(value, "cache_info") and value.__module__ == key and value.cache_info().currsize:
                for field, pattern in _fields(value):
                    named.setdefault(pattern, f"{key}.{name}().{field}")
    return named


def _fields(function: Callable[[], object]) -> Iterator[tuple[str, re.Pattern[str]]]:
    try:
        built = function()
    except TypeError:  # it has parameters
        return
    for field in getattr(built, "_fields", ()):
        value = getattr(built, field)
        for pattern in value if isinstance(value, tuple) else (value,):
            if isinstance(pattern, re.Pattern | Wording):
                yield field, _pattern(pattern)


def _pattern(value: re.Pattern[str] | Wording) -> re.Pattern[str]:
    return value.pattern if isinstance(value, Wording) else value


def _uses(name: str | None, place: str) -> frozenset[str]:
    """The methods that the source calls on a pattern; a search where it is handed on."""
    method = r"\.(search|match|fullmatch|finditer|findall|sub|split)\("
    if name is None:
        file, line = place.split(":")
        near = (_SOURCE / file).read_text(encoding="utf-8").splitlines()[int(line) - 1 : int(line) + 1]
        found = re.findall(rf"\bre{method}", " ".join(near))
        return frozenset(found[:1] or ["search"])
    last = name.rpartition(".")[2]
    own = _SOURCE / place.split(":", maxsplit=1)[0]
    called = re.compile(rf"\b{last}(?:\[\d\])?{method}")
    for files in ([own], sorted(_SOURCE.rglob("*.py"))):
        if found := [use for file in files for use in called.findall(file.read_text(encoding="utf-8"))]:
            return frozenset(found)
    return frozenset(["search", "finditer"])


def make_strings(pattern: re.Pattern[str], length: int) -> Iterator[str]:
    """Strings of a length that may hurt a pattern, the same each time."""
    tree = _parse(pattern)
    seen: set[str] = set()
    for number in range(_SAMPLES):
        chance = random.Random(number)  # noqa: S311
        whole = _sample(tree, chance)
        near = whole[:-1]
        for lead, body in _repeats(tree, "", chance):
            for unit in (body, lead + body, body + " ", body[:1]):
                for before in ("", lead):
                    for tail in _TAILS:
                        seen.add(_long(before, unit, tail, length))
        seen.update(_long("", unit, tail, length) for unit in (whole, near, near + " ", whole + " ") for tail in _TAILS)
    seen.update(
        _long("", unit, tail, length) for unit in (*_CHARACTERS, "a ", "A ", "Aa ", "1,", "a-") for tail in "!\u00a4"
    )
    yield from sorted(text for text in seen if text)


def _as_read(text: str, place: str) -> str:
    """A string as the pattern would see it: documents are read through `clean`, which leaves no two blanks in a row."""
    return text if place.startswith(_RAW) else _BLANKS.sub(lambda match: match[0][0], text)


def _long(before: str, unit: str, tail: str, length: int) -> str:
    return (before + unit * (length // len(unit)) + tail) if unit else ""


def _repeats(tree: Any, lead: str, chance: random.Random) -> Iterator[tuple[str, str]]:
    """Each repeat of a parsed pattern: what leads to it, and what it takes once."""
    for op, value in tree:
        if op in _REPEATS and value[1] > 1:
            yield lead, _sample(value[2], chance)
        for part in _parts(op, value):
            yield from _repeats(part, lead, chance)
        lead += _sample([(op, value)], chance)


def _parts(op: Any, value: Any) -> Sequence[Any]:
    """What is inside a part of a parsed pattern."""
    if op in _REPEATS:
        return [value[2]]
    if op is ops.BRANCH:
        return list(value[1])
    insides = {ops.SUBPATTERN: 3, ops.ASSERT: 1, ops.ASSERT_NOT: 1}
    return [value[insides[op]]] if op in insides else [value] if op is ops.ATOMIC_GROUP else []


def make_samples(pattern: re.Pattern[str], count: int) -> Iterator[str]:
    """Texts that a pattern may match, the same each time."""
    tree = _parse(pattern)
    return (_sample(tree, random.Random(number)) for number in range(count))  # noqa: S311


def _parse(pattern: re.Pattern[str]) -> Any:
    return _parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE)


def _sample(tree: Any, chance: random.Random) -> str:
    """A text that a parsed pattern may take; what it must not look like is not minded."""
    return "".join(_sample_one(op, value, chance) for op, value in tree)


def _sample_one(op: Any, value: Any, chance: random.Random) -> str:  # noqa: PLR0911  (one line a kind)
    if op is ops.LITERAL:
        return str(chr(value))
    if op in (ops.NOT_LITERAL, ops.ANY):
        return "a" if value != ord("a") else "b"
    if op is ops.IN:
        fitting = [character for character in _CHARACTERS if _is_in(value, character)]
        return chance.choice(fitting) if fitting else _first_in(value)
    if op is ops.BRANCH:
        return _sample(chance.choice(value[1]), chance)
    if op is ops.SUBPATTERN:
        return _sample(value[3], chance)
    if op is ops.ATOMIC_GROUP:
        return str(_sample(value, chance))
    if op in _REPEATS:
        times = max(value[0], chance.randint(0, 1) if value[1] else 0)
        return str(_sample(value[2], chance) * min(times, 20))
    return ""


def _is_in(members: Sequence[Any], character: str) -> bool:
    """Whether a set holds a character; its own pattern is asked, so that categories mean what they mean there."""
    code = ord(character)
    is_negated = members[0][0] is ops.NEGATE
    found = any(_is_member(op, value, code) for op, value in members[is_negated:])
    return found is not is_negated


def _is_member(op: Any, value: Any, code: int) -> bool:
    if op is ops.LITERAL:
        return bool(code == value)
    if op is ops.RANGE:
        return bool(value[0] <= code <= value[1])
    tests = {
        ops.CATEGORY_DIGIT: r"\d", ops.CATEGORY_NOT_DIGIT: r"\D", ops.CATEGORY_SPACE: r"\s",
        ops.CATEGORY_NOT_SPACE: r"\S", ops.CATEGORY_WORD: r"\w", ops.CATEGORY_NOT_WORD: r"\W",
    }  # fmt: skip
    return re.match(tests[value], chr(code)) is not None


def _first_in(members: Sequence[Any]) -> str:
    for op, value in members:
        if op is ops.LITERAL:
            return chr(value)
        if op is ops.RANGE:
            return chr(value[0])
    return "a"


def _run(pattern: re.Pattern[str], use: str, text: str) -> float:
    """The seconds of one run; the clock of the thread, as that of the process goes by 4 ms while a timer is set."""
    begin = time.thread_time()
    try:
        signal.setitimer(signal.ITIMER_PROF, _PATIENCE)
        if use in _ALL_MATCHES:
            for _ in pattern.finditer(text):
                pass
        else:
            getattr(pattern, use)(text)
    except TimeoutError:
        return float("inf")
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return time.thread_time() - begin


def _give_up(*_: object) -> None:
    raise TimeoutError


def find_slow(tried: Tried) -> Slow | None:
    """A string for which a pattern takes more than linear time, None if there is none."""
    limit = _limit(tried.place)
    uses = sorted({use if use not in _ALL_MATCHES else "finditer" for use in tried.uses})
    strings = make_strings(tried.pattern, limit or _LENGTHS[-1])
    for text in dict.fromkeys(_as_read(string, tried.place) for string in strings):
        for use in uses:
            seconds = _run(tried.pattern, use, text)
            if limit and seconds > _MOST_SECONDS and _run(tried.pattern, use, text) > _MOST_SECONDS:
                return Slow(use, text, (seconds,))
            if not limit and seconds > _FLOOR and _is_above_linear(_measure(tried.pattern, use, text, 2)):
                growth = _measure(tried.pattern, use, text, 5)
                if _is_above_linear(growth):
                    return Slow(use, text, growth)
    return None


def _limit(place: str) -> int | None:
    """The length of the longest beginning of a place that has a limit."""
    fitting = [name for name in _LIMITS if place.startswith(name)]
    return _LIMITS[max(fitting, key=len)] if fitting else None


def _measure(pattern: re.Pattern[str], use: str, text: str, times: int) -> tuple[float, ...]:
    return tuple(min(_run(pattern, use, _cut(text, length)) for _ in range(times)) for length in _LENGTHS)


def _cut(text: str, length: int) -> str:
    """The same string shorter: its middle taken out, so that beginning and end are kept."""
    half = len(text) - length
    return text[: length // 2] + text[length // 2 + half :]


def _is_above_linear(seconds: Sequence[float]) -> bool:
    return seconds[-1] > _FLOOR and seconds[-1] > seconds[0] * _MOST_GROWTH ** (len(seconds) - 1)


def main() -> int:
    """Try every pattern."""
    parser = argparse.ArgumentParser(prog="python -m trials.patterns", description=__doc__)
    parser.add_argument("only", nargs="*", help="try only the patterns whose place holds one of these words")
    only = parser.parse_args().only
    signal.signal(signal.SIGPROF, _give_up)
    tried = [one for one in collect() if not only or any(word in one.place for word in only)]
    slow = 0
    for one in tried:
        if found := find_slow(one):
            slow += 1
            seconds = " ".join(f"{second * 1000:.0f}" for second in found.seconds)
            place = f"{one.place}: {found.use}"
            print(f"{place}: {found.text[:40]!r} ... {found.text[-12:]!r}: {seconds} ms", flush=True)
    print(f"{len(tried)} patterns tried, {slow} above linear")
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
