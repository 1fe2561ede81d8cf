"""Something that a check found wrong."""

from typing import NamedTuple


class Finding(NamedTuple):
    """What is wrong, and where: an event's id, or a document and a line of it."""

    check: str
    where: str
    problem: str
