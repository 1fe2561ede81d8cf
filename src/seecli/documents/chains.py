"""Fragments joined one by one in, which of them hang together so far out."""


class Chains:
    """Which fragments hang together so far: the first and the last of each chain, found in next to no time."""

    def __init__(self) -> None:
        """Begin with each fragment alone."""
        self._above: dict[int, int] = {}
        self._last: dict[int, int] = {}
        self.continuing: set[int] = set()

    def link(self, end: int, begin: int) -> None:
        """Let the chain that ends at `end` go on with the one that begins at `begin`."""
        start = self.start(end)
        self._above[begin] = start
        self._last[start] = self._last.pop(begin, begin)
        self.continuing.add(begin)

    def start(self, index: int) -> int:
        """The first fragment of a chain; the way to it is made shorter for the next who asks."""
        way = []
        while index in self._above:
            way.append(index)
            index = self._above[index]
        self._above.update(dict.fromkeys(way, index))
        return index

    def last(self, index: int) -> int:
        """The last fragment of a chain."""
        start = self.start(index)
        return self._last.get(start, start)
