"""`python -m trials.faults`: what is left after kills, full disks and closed streams, and what many at once answer.

Each trial works in a folder of its own with a store, a cache and documents, breaks something at a moment chosen by
chance (--seed repeats it), and looks at what is left: a whole store, the same answers, no traceback, and no exit code
outside those that the help names. A full disk is a limit on the size of a file; with --tmpfs, which only root may, a
file system of one megabyte too.
"""

import argparse
import json
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from seecli.store.jsonl import load_events
from seecli.store.replace import is_as_written
from trials.place import EXTRACT, QUESTION, SEECLI, Place, expect, start, wait

# Ends the process by its own hand before its nth operation on a file that is no source of Python's.
_DIE_AT_STEP: Final = """
import os, signal, sys
left = [int(sys.argv.pop(1))]
def watch(event, arguments):
    is_step = event in {"os.rename", "os.remove", "os.chmod", "os.mkdir", "fcntl.flock", "sqlite3.connect"}
    if is_step or (event == "open" and isinstance(arguments[2], int) and arguments[2] & (os.O_WRONLY | os.O_RDWR)):
        left[0] -= 1
        if not left[0]:
            os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(watch)
from seecli.__main__ import main
main()
"""


def _kill_at_random(place: Place, chance: random.Random, *arguments: str) -> str:
    """Kill a process at a moment between its start and the time it takes when nobody kills it."""
    place.forget_cache()
    begun = time.perf_counter()
    place.run(*arguments)
    usual = time.perf_counter() - begun
    place.forget_cache()
    process = start([*SEECLI, *arguments], place)
    time.sleep(chance.uniform(0, usual))
    process.send_signal(signal.SIGKILL)
    return "killed" if wait(process).code == -signal.SIGKILL else "had ended"


def kill_extract(place: Place, chance: random.Random) -> str:
    """Kill -9 of an extraction into the store."""
    return _kill_at_random(place, chance, *EXTRACT)


def kill_index(place: Place, chance: random.Random) -> str:
    """Kill -9 of a question while the index is built."""
    return _kill_at_random(place, chance, *QUESTION)


def kill_at_each_step(place: Place, _: random.Random) -> str:
    """Kill -9 before each single operation on a file that a process writes, renames or removes."""
    steps = 0
    for arguments in (EXTRACT, QUESTION):
        for number in count(1):
            place.forget_cache()
            ended = wait(start([sys.executable, "-c", _DIE_AT_STEP, str(number), *arguments], place))
            place.check()
            if ended.code != -signal.SIGKILL:
                break
            steps += 1
        expect(ended.code == 0, ended.err[-300:])
    return f"{steps} steps"


def interrupt_extract(place: Place, chance: random.Random) -> str:
    """Ctrl-C during an extraction."""
    place.forget_cache()  # else all is read already, and it ends at once
    process = start([*SEECLI, *EXTRACT], place)
    time.sleep(chance.uniform(0.2, 1.2))
    process.send_signal(signal.SIGINT)
    ended = wait(process)
    expect(ended.code in {0, 130}, f"exit code {ended.code}")
    return "interrupted" if ended.code else "had ended"


def _limit_files(size: int) -> Callable[[], None]:
    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return limit


def fill_disk(place: Place, chance: random.Random) -> str:
    """A file system that takes no more than so many bytes, for an extraction and for an index."""
    size = int(10 ** chance.uniform(0, 6))
    place.forget_cache()
    codes = []
    for arguments in (EXTRACT, QUESTION):
        ended = wait(start([*SEECLI, *arguments], place, before=_limit_files(size)))
        codes.append(ended.code)
        if arguments == QUESTION:
            expect(ended.out == place.answer, f"another answer on a full disk: {ended.err[-300:]}")
    return f"extract {codes[0]}"


def damage_index(place: Place, chance: random.Random) -> str:
    """Bytes of the index or of its notes changed, or cut off."""
    place.run(*QUESTION)
    path = chance.choice(sorted(place.cache.rglob("*.*")))
    content = bytearray(path.read_bytes())
    if chance.random() < 0.5:  # noqa: PLR2004
        del content[chance.randrange(len(content)) :]
    else:
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    before = path.stat()
    path.write_bytes(content)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    return path.suffix


def break_cache(place: Place, chance: random.Random) -> str:
    """A cache that is a file, a link to nowhere, not the user's alone, or on a device."""
    kind = chance.choice(["file", "link", "open to all", "device"])
    broken = place.folder / f"cache-{chance.randrange(10**9)}"
    match kind:
        case "file":
            broken.write_bytes(b"")
        case "link":
            broken.symlink_to("nowhere/at/all")
        case "open to all":
            (broken / "seecli").mkdir(parents=True)
            (broken / "seecli").chmod(0o777)
    asked = place.run(*QUESTION, XDG_CACHE_HOME="/dev/null" if kind == "device" else str(broken))
    expect((asked.code, asked.out) == (0, place.answer), f"{kind}: {asked.code} {asked.err[-300:]}")
    return kind


def jump_clock(place: Place, chance: random.Random) -> str:
    """Times of store and cache years away, as after the clock was set."""
    place.run(*QUESTION)
    for path in (place.store, *place.cache.rglob("*.*")):
        moment = time.time() + chance.uniform(-1, 1) * 3 * 365 * 86400
        os.utime(path, (moment, moment))
    return "jumped"


def take_folder_away(place: Place, chance: random.Random) -> str:
    """The folder of the store vanishes during an extraction, and comes back as it was."""
    away = place.folder / "away"
    process = start([*SEECLI, *EXTRACT], place)
    time.sleep(chance.uniform(0.1, 1.2))
    place.store.parent.rename(away)
    ended = wait(process)
    if place.store.parent.exists():  # made anew, with a whole store in it
        expect(len(load_events(place.store)) == place.whole.count(b"\n"), "half a store")
        shutil.rmtree(place.store.parent)
    away.rename(place.store.parent)
    return f"exit {ended.code}"


def close_streams(place: Place, chance: random.Random) -> str:
    """Streams that are closed, or that take nothing."""
    redirection = chance.choice(["<&-", ">&-", "2>&-", "<&- >&- 2>&-", ">/dev/full", "2>/dev/full", ">/dev/full 2>&1"])
    command = chance.choice([QUESTION, EXTRACT, ("list",), ("timeline",), ("--help",), ("list", "--store", "gone")])
    line = f"exec {sys.executable} -m seecli {' '.join(command)} {redirection}"
    wait(start(["/bin/sh", "-c", line], place))
    return redirection


def change_locale(place: Place, chance: random.Random) -> str:
    """A locale of few letters, or of none that exists."""
    locale = chance.choice(["C", "POSIX", "en_US.ISO-8859-1", "xx_YY.UTF-8", ""])
    asked = place.run(*QUESTION, LC_ALL=locale, LANG=locale, PYTHONUTF8=chance.choice(["0", "1"]))
    expect((asked.code, asked.out) == (0, place.answer), f"{locale}: {asked.code} {asked.err[-300:]}")
    extracted = place.run(*EXTRACT, LC_ALL=locale, LANG=locale)
    expect(extracted.code == 0, extracted.err[-300:])
    return locale or "none"


_TRIALS: Final[Mapping[str, Callable[[Place, random.Random], str]]] = {
    "kill -9 of extract": kill_extract,
    "kill -9 of index building": kill_index,
    "kill -9 before each operation on a file": kill_at_each_step,
    "Ctrl-C during extract": interrupt_extract,
    "full disk": fill_disk,
    "damaged index": damage_index,
    "unusable cache": break_cache,
    "clock jump": jump_clock,
    "vanished folder": take_folder_away,
    "closed streams": close_streams,
    "locales": change_locale,
}


def ask_at_once(place: Place, processes: int, seconds: float) -> int:
    """So many processes at once for so long, an extraction among them now and then; the number that ended."""
    end = time.monotonic() + seconds
    running: list[subprocess.Popen[bytes]] = []
    ended = 0
    while running or time.monotonic() < end:
        while len(running) < processes and time.monotonic() < end:
            asked = EXTRACT if (ended + len(running)) % 10 == 0 else QUESTION
            running.append(start([*SEECLI, *asked], place))
        process = running.pop(0)
        answered = wait(process)
        is_right = answered.code == 0 and answered.out in {b"", place.answer}
        expect(is_right, f"another answer among {processes}: {answered.code} {answered.err[-300:]}")
        ended += 1
    place.check()
    return ended


@contextmanager
def small_disk(folder: Path) -> Iterator[Path]:
    """A file system of one megabyte."""
    mounted = folder / "disk"
    mounted.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(mounted)], check=True)  # noqa: S607
    try:
        yield mounted
    finally:
        subprocess.run(["umount", str(mounted)], check=True)  # noqa: S607


def use_small_disk(place: Place, folder: Path) -> None:
    """A store that fits on a disk, to be replaced where there is no room for a second; a cache without room."""
    with small_disk(folder) as disk:
        store = disk / "events.jsonl"
        expect(place.run("extract", "seeds", "-o", str(store)).code == 0, "the first store fits")
        before = store.read_bytes()
        refused = place.run("extract", "seeds", "-o", str(store))
        expect(refused.code == 3 and "No space left" in refused.err, f"{refused.code} {refused.err[-300:]}")  # noqa: PLR2004
        expect(store.read_bytes() == before and is_as_written(store), "the old store is not what it was")
        left = {path.name for path in disk.iterdir()} - {store.name, f"{store.name}.sha256", "events.documents.jsonl"}
        expect(not left, f"left behind: {left}")
        asked = place.run(*QUESTION, XDG_CACHE_HOME=str(disk))
        expect((asked.code, asked.out) == (0, place.answer), f"full cache: {asked.code} {asked.err[-300:]}")


def main() -> None:
    """Run the trials and print what they counted."""
    parser = argparse.ArgumentParser(prog="python -m trials.faults", description=__doc__)
    parser.add_argument("--times", type=int, default=50, help="moments for each kind of fault; usual: 50")
    parser.add_argument("--only", choices=_TRIALS, help="one kind of fault")
    parser.add_argument("--seconds", type=float, default=60, help="how long 8 processes ask at once; usual: 60")
    parser.add_argument("--seed", type=int, default=1, help="another one tries other moments")
    parser.add_argument("--tmpfs", action="store_true", help="also a small file system; needs root")
    given = parser.parse_args()
    chance = random.Random(given.seed)  # noqa: S311  (to be repeated)
    with TemporaryDirectory() as folder:
        place = Place(Path(folder) / "place")
        for name in [given.only] if given.only else _TRIALS:
            counts: dict[str, int] = {}
            times = 1 if _TRIALS[name] is kill_at_each_step else given.times  # it tries all moments there are
            for _ in range(times):
                what = _TRIALS[name](place, chance)
                place.expect_nobody()
                place.check()
                counts[what] = counts.get(what, 0) + 1
            print(f"{name}: {times} times, nothing lost, nothing wrong {json.dumps(counts)}", flush=True)
        if given.seconds and not given.only:
            print(
                f"8 processes at once: {ask_at_once(place, 8, given.seconds)} ended in {given.seconds:.0f} s, all right"
            )
        if given.tmpfs:
            use_small_disk(place, Path(folder))
            print("a file system of 1 MB: nothing lost, nothing wrong")


if __name__ == "__main__":
    main()
