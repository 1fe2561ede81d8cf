"""The words under a picture in, lines out that every layout knows for a caption."""

from collections.abc import Iterator
from textwrap import wrap
from typing import Final

_WIDTH: Final = 230  # what menus.py takes for a caption


def spell_caption(text: str) -> Iterator[str]:
    """The lines of a caption, which are nobody's text.

    >>> list(spell_caption("Officers in Bar"))
    ['Caption: Officers in Bar']
    """
    return (f"Caption: {part}" for part in wrap(text, _WIDTH))
