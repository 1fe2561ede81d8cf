"""Nodes of a page: the order in which they are read, without recursion, so that no depth of tags can be too deep."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from selectolax.lexbor import LexborNode

Question = Callable[[LexborNode], bool]


class Step(NamedTuple):
    """A node that is entered, or left."""

    node: LexborNode
    enters: bool


def walk(root: LexborNode, is_skipped: Question, is_whole: Question) -> Iterator[Step]:
    """The nodes below a root, each entered and left, save what is skipped and what is inside of that which is whole."""
    node = root.first_child
    above: list[LexborNode] = []
    while node is not None or above:
        if node is None:
            left = above.pop()
            yield Step(left, enters=False)
            node = left.next
        elif is_skipped(node):
            node = node.next
        else:
            yield Step(node, enters=True)
            above.append(node)
            node = None if is_whole(node) else node.first_child


def name_of(node: LexborNode) -> str:
    """The name of an element in lower case; "-text" for text."""
    return node.tag or ""


def words_of(node: LexborNode, *attributes: str) -> str:
    """The values of attributes of an element, in lower case."""
    values: dict[str, str | None] = node.attributes if node.is_element_node else {}
    return spell_values(values, *attributes) if values else ""


def spell_values(values: Mapping[str, str | None], *attributes: str) -> str:
    """The values of some attributes, in lower case."""
    return " ".join([values.get(attribute) or "" for attribute in attributes]).lower()
