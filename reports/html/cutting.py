"""The text of an article cut at every edge of every mark, so that marks may overlap and lie in each other."""

from collections import Counter
from collections.abc import Callable, Sequence
from heapq import heappop, heappush
from itertools import islice
from typing import NamedTuple

from seo_audit.report import Span

# No reader tells more marks on one word apart; without a limit, hostile nesting would take quadratic room.
_MOST_NUMBERS = 16


class Mark(NamedTuple):
    """A range of the text that something is said about.

    Args:
        span: where.
        style: `error`, `warning`, `info`; `related-error` …; `phrase`.
        number: of the finding, from 1; 0 where it is of none.
    """

    span: Span
    style: str
    number: int = 0


class Tag(NamedTuple):
    """The number that stands where a finding begins.

    Args:
        number: of the finding.
        severity: of the finding, `error`, `warning` or `info`.
        empty: whether the finding has no text here to be marked.
    """

    number: int
    severity: str
    empty: bool


class Piece(NamedTuple):
    """A piece of a line on which the same marks lie throughout.

    Args:
        text: passwords hidden.
        styles: of the marks on it, joined by spaces; empty for bare text.
        numbers: of the findings that mark it, joined by spaces.
        related: of the findings that refer to it, joined by spaces.
        tags: of the findings that begin before it.
    """

    text: str
    styles: str = ""
    numbers: str = ""
    related: str = ""
    tags: tuple[Tag, ...] = ()


class Cutter:
    """Cuts a text line by line, from the first to the last; costs as much as the text and the marks are long.

    Args:
        marks: in any order.
        tags: by the offset that they stand at.
        read: gives the text between two offsets.
    """

    def __init__(self, marks: Sequence[Mark], tags: dict[int, list[Tag]], read: Callable[[int, int], str]) -> None:
        self._marks = sorted((mark for mark in marks if mark.span.start < mark.span.end), key=lambda mark: (mark.span, mark.number, mark.style))
        self._edges = sorted({offset for mark in self._marks for offset in mark.span} | tags.keys())
        self._tags = tags
        self._read = read
        self._next_mark = self._next_edge = 0
        self._open: dict[int, Mark] = {}
        self._ends: list[tuple[int, int]] = []
        self._styles: Counter[str] = Counter()

    def line(self, span: Span) -> tuple[Piece, ...]:
        """The pieces of a line that lies behind all lines asked for before; `span` is without the line end."""
        pieces = []
        at = span.start
        while at < span.end:
            self._move_to(at)
            edge = self._edges[self._next_edge] if self._next_edge < len(self._edges) else span.end
            stop = min(edge, span.end)
            pieces.append(self._piece(at, stop))
            at = stop
        if span.end in self._tags:
            pieces.append(Piece("", tags=tuple(self._tags[span.end])))
        return tuple(pieces)

    def _move_to(self, at: int) -> None:
        while self._ends and self._ends[0][0] <= at:
            closed = self._open.pop(heappop(self._ends)[1])
            self._styles[closed.style] -= 1
        while self._next_mark < len(self._marks) and self._marks[self._next_mark].span.start <= at:
            mark = self._marks[self._next_mark]
            if mark.span.end > at:
                self._open[self._next_mark] = mark
                self._styles[mark.style] += 1
                heappush(self._ends, (mark.span.end, self._next_mark))
            self._next_mark += 1
        while self._next_edge < len(self._edges) and self._edges[self._next_edge] <= at:
            self._next_edge += 1

    def _piece(self, start: int, end: int) -> Piece:
        text = self._read(start, end)
        tags = tuple(self._tags.get(start, ()))
        if not self._open:
            return Piece(text, tags=tags)
        top = list(islice(self._open.values(), _MOST_NUMBERS))
        numbers = dict.fromkeys(mark.number for mark in top if mark.number and "-" not in mark.style)
        related = dict.fromkeys(mark.number for mark in top if mark.number and "-" in mark.style)
        styles = sorted(style for style, count in self._styles.items() if count)
        return Piece(text, " ".join(styles), " ".join(map(str, numbers)), " ".join(map(str, related)), tags)
