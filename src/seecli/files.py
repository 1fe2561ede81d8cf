"""Files written in one step: whoever reads one sees the old one or the new one, never half of it."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from seecli.errors import StoreError


@contextmanager
def written_whole(path: Path) -> Iterator[Path]:
    """A name to write to, whose file takes the place of `path` when all is written; StoreError if that fails."""
    target = path.resolve()
    # A device or a pipe is written to: to put a file in its place would take /dev/null from the whole machine.
    is_stream = target.exists() and not target.is_file()
    folder = _find_temporary() if is_stream else target.parent
    temporary = folder / f".{target.name}.{os.getpid()}.tmp"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        yield temporary
        if is_stream:
            with temporary.open("rb") as written, target.open("wb") as stream:
                shutil.copyfileobj(written, stream)
        else:
            temporary.replace(target)
    except OSError as error:
        raise StoreError(path, f"cannot be written: {error.strerror}; it is as it was") from None
    finally:
        if temporary.is_file():
            temporary.unlink()


def _find_temporary() -> Path:
    from tempfile import gettempdir  # noqa: PLC0415  (2 ms, only for a device or a pipe)

    return Path(gettempdir())
