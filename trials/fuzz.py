"""`python -m trials.fuzz`: documents, queries and stores made up, guided by what the code does with them.

Each is held against the promises in tests/promises. What breaks one is written to a file, once for each place where
it breaks, and the search goes on; what is slow or takes too much memory ends it. A finding becomes a row in
tests/test_promises.py.
"""

import argparse
import os
import pkgutil
import sys
import traceback
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from random import Random
from tempfile import mkdtemp
from typing import Final

import atheris

import seecli
from trials.inputs import KINDS, Kind

_USUAL_SECONDS: Final = 600
_LONGEST_INPUT: Final = 6000
_LIMITS: Final = ("-timeout=10", "-rss_limit_mb=2048", f"-max_len={_LONGEST_INPUT}", "-print_final_stats=1")
_SHARE_OF_BYTES: Final = 0.2
_LONGEST_SHOWN: Final = 500


def main() -> None:
    """Fuzz one kind of input; exit with 1 if anything was found."""
    parser = argparse.ArgumentParser(prog="python -m trials.fuzz", description=__doc__)
    parser.add_argument("kind", choices=KINDS)
    parser.add_argument("seconds", type=int, nargs="?", default=_USUAL_SECONDS, help=f"usual: {_USUAL_SECONDS}")
    parser.add_argument("--corpus", type=Path, help="where inputs that reach new code stay; usual: a temporary folder")
    given = parser.parse_args()
    folder = Path(mkdtemp(prefix=f"seecli-{given.kind}-"))
    corpus = given.corpus or folder / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    child = os.fork()  # libFuzzer ends the process it runs in
    if not child:
        _fuzz(given.kind, given.seconds, folder, corpus)
    _, status = os.waitpid(child, 0)
    found = sorted(str(path) for path in folder.iterdir() if path.is_file())
    print("\n".join(found) or "nothing found")
    sys.exit(1 if found or status else 0)


def _fuzz(name: str, seconds: int, folder: Path, corpus: Path) -> None:
    kind = KINDS[name]
    for number, content in enumerate(kind.list_first()):
        (corpus / f"first-{number:03}").write_bytes(content)
    _instrument()
    promise = import_module("tests.promises").PROMISES[name]
    atheris.Setup(
        [sys.argv[0], str(corpus), f"-artifact_prefix={folder}/", f"-max_total_time={seconds}", *_LIMITS],
        _watch(promise, folder),
        custom_mutator=lambda content, longest, seed: _mutate(kind, content, longest, Random(seed)),  # noqa: S311
    )
    atheris.Fuzz()


def _instrument() -> None:
    """Import every module so that the fuzzer sees which of its branches an input takes."""
    with atheris.instrument_imports(include=["seecli"]):
        for module in pkgutil.walk_packages(seecli.__path__, "seecli."):
            if not module.name.endswith("__main__"):
                import_module(module.name)


def _watch(promise: Callable[[bytes], None], folder: Path) -> Callable[[bytes], None]:
    """The promise, with what breaks it written down."""
    seen: set[tuple[str, str, int | None]] = set()

    def try_one(content: bytes) -> None:
        try:
            promise(content)
        except Exception as error:  # noqa: BLE001  (whatever it is, it is a finding)
            last = traceback.extract_tb(error.__traceback__)[-1]
            place = (type(error).__name__, last.filename, last.lineno)
            if place not in seen:
                seen.add(place)
                path = folder / f"finding-{len(seen)}"
                path.write_bytes(content)
                print(f"{path}: {content[:_LONGEST_SHOWN]!r}")
                print("".join(traceback.format_exception(error)), flush=True)

    return try_one


def _mutate(kind: Kind, content: bytes, longest: int, random: Random) -> bytes:
    if random.random() < _SHARE_OF_BYTES:
        changed: bytes = atheris.Mutate(content, longest)
        return changed
    return kind.mutate(content, random)[:longest]


if __name__ == "__main__":
    main()
