"""Places in a text: half-open ranges of code points, and lines."""

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

# LF, CRLF and CR end a line; U+0085, U+2028, form feed and the like do not, whatever str.splitlines thinks.
_LINE_END = re.compile(r"\r\n?|\n")


class Span(NamedTuple):
    """A half-open range of code points in the text of a file (a byte order mark is not counted).

    Args:
        start: offset of the first code point.
        end: offset behind the last one; equal to `start` for a place between two code points.
    """

    start: int
    end: int


def is_between(places: Sequence[tuple[int, int]], one: Span, other: Span) -> bool:
    """Whether one of some places, which are sorted and do not overlap, stands between two spans."""
    at = bisect_left(places, (one.end,))
    return at < len(places) and places[at][1] <= other.start


class Lines:
    """Offsets of a text as lines and columns, both counted from 1, columns in code points."""

    __slots__ = ("_starts", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = array("I", [0])  # a tenth of the memory of a list, for files of millions of line ends
        self._starts.extend(match.end() for match in _LINE_END.finditer(text))

    def __len__(self) -> int:
        """How many lines there are; a text that ends with a line end has an empty last one."""
        return len(self._starts)

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of `offset` (0 … length of the text)."""
        index = bisect_right(self._starts, offset) - 1
        return index + 1, offset - self._starts[index] + 1

    def span(self, line: int) -> Span:
        """The span of a line (from 1) without its line end."""
        start = self._starts[line - 1]
        end = self._starts[line] if line < len(self._starts) else len(self._text)
        return Span(start, start + len(self._text[start:end].rstrip("\r\n")))

    def start(self, line: int) -> int:
        """The offset at which a line (from 1) begins; past the last line, the length of the text."""
        return self._starts[line - 1] if line <= len(self._starts) else len(self._text)
