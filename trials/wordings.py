"""Every wording of the package against texts made from its pattern: it must find all that its pattern finds."""

import sys
from importlib import import_module
from typing import Final

from seecli.extract.counted_people import counted_people
from seecli.phrases.wording import Wording
from trials.patterns import make_samples

_MODULES: Final = (
    "phrases.amounts",
    "phrases.payments",
    "extract.acting",
    "extract.countries",
    "extract.organizations",
    "extract.participants",
    "extract.seizures",
)
_SAMPLES: Final = 3_000


def collect() -> list[tuple[str, Wording]]:
    """The wordings of the package by their names, those too that are built when they are needed."""
    found = []
    for place in _MODULES:
        values = vars(import_module(f"seecli.{place}")).items()
        found += [(f"{place}.{name}", value) for name, value in values if isinstance(value, Wording)]
    return [*found, *counted_people()._asdict().items()]


def find_missed(wording: Wording) -> str | None:
    """A text in which the pattern matches where the wording does not: it has not the words that are said to be."""
    samples = make_samples(wording.pattern, _SAMPLES)
    texts = (text for sample in samples for text in (sample, f"x {sample} y", f" {sample}."))
    return next((text for text in texts if not finds_all(wording, text)), None)


def finds_all(wording: Wording, text: str) -> bool:
    """Whether a wording finds in a text what its pattern finds."""
    found = [match.span() for match in wording.finditer(text)]
    return found == [match.span() for match in wording.pattern.finditer(text)]


def main() -> int:
    """Try every wording."""
    wordings = collect()
    missed = [(name, text) for name, wording in wordings if (text := find_missed(wording))]
    print(*(f"{name}: {text!r}" for name, text in missed), f"{len(wordings)} wordings, {len(missed)} missed", sep="\n")
    return bool(missed)


if __name__ == "__main__":
    sys.exit(main())
