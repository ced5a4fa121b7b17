"""Which lines of an article changed, and whether a finding is about them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import NamedTuple

from .article.article import Article
from .article.span import Lines, Span
from .finding import Edit, Finding


class Touched(NamedTuple):
    """The lines of an article that changed.

    Args:
        ranges: first and last line of each change, from 1, sorted, none over another; where lines were deleted and none came in their place,
            the last one stands before the first one: (5, 4) between the lines 4 and 5.
        whole: whether all is new.
    """

    ranges: tuple[tuple[int, int], ...] = ()
    whole: bool = False

    def touches(self, first: int, last: int) -> bool:
        """Whether something from one line to another changed, or was deleted between two of them."""
        at = bisect_right(self.ranges, last, key=lambda one: one[0]) - 1
        return self.whole or (at >= 0 and self.ranges[at][1] >= first)

    def is_about(self, finding: Finding, article: Article) -> bool:
        """Whether a finding has something to do with what changed.

        That is so where one of its places, related ones too, has a line that changed. What is said of the article as a whole points at its
        first line, and has to do with changes of the front matter, all of it.

        Args:
            finding: with its place.
            article: that it is about.
        """
        if self.whole:
            return True
        if finding.line == 1 and finding.span.start == 0 and finding.span.end <= article.front_matter.opening.end:
            return self.touches(0, _last_line(article.lines, article.front_matter.span))
        return any(self.has(span, article.lines) for span in (finding.span, *(place.span for place in finding.related)))

    def has(self, span: Span, lines: Lines) -> bool:
        """Whether a line of a span changed, or one was deleted inside it."""
        return self.whole or self.touches(lines.position(span.start)[0], _last_line(lines, span))

    def of_text(self, text: str, lines: Lines) -> "Touched":
        """The same by our lines, where these are git's: to git a CR alone ends no line."""
        if not self.ranges or text.count("\r") == text.count("\r\n"):
            return self
        starts = [0, *(match.end() for match in re.finditer("\n", text)), len(text)]

        def start(line: int) -> int:
            return starts[min(line, len(starts)) - 1]

        return self._replace(ranges=_by_lines((Span(start(first), start(last + 1)) for first, last in self.ranges), lines))

    def after(self, edits: Iterable[Edit], before: str, text: str) -> "Touched":
        """The same for what edits made of a text: what they put into changed lines counts as changed.

        Args:
            edits: without overlaps, in any order.
            before: what they were done to.
            text: what came out.
        """
        if self.whole or not self.ranges:
            return self
        moved = _Moved(sorted(edits))
        lines = Lines(before)
        spans = (Span(moved.start(lines.start(first)), moved.end(lines.start(last + 1))) for first, last in self.ranges)
        return Touched(_by_lines(spans, Lines(text)))


class _Moved:
    """Where offsets of a text are when edits are done."""

    def __init__(self, edits: Sequence[Edit]) -> None:
        self._starts = [edit.span.start for edit in edits]
        self._ends = [edit.span.end for edit in edits]
        self._longer = [0, *accumulate(len(edit.text) - (edit.span.end - edit.span.start) for edit in edits)]

    def start(self, offset: int) -> int:
        """Of something that begins at an offset: what is put in there belongs to it."""
        at = bisect_left(self._ends, offset)
        return min(offset, self._starts[at] if at < len(self._starts) else offset) + self._longer[at]

    def end(self, offset: int) -> int:
        """Of something that ends at an offset."""
        at = bisect_left(self._starts, offset)
        return max(offset, self._ends[at - 1] if at else offset) + self._longer[at]


def _by_lines(spans: Iterable[Span], lines: Lines) -> tuple[tuple[int, int], ...]:
    """The lines of spans, those that meet joined; an empty one at the start of a line stands before it."""
    found: list[tuple[int, int]] = []
    for start, end in spans:
        first = lines.position(start)[0]
        last = first - 1 if end <= start else _last_line(lines, Span(start, end))
        if found and first <= found[-1][1]:
            first, last = found[-1][0], max(last, found.pop()[1])
        found.append((first, last))
    return tuple(found)


def _last_line(lines: Lines, span: Span) -> int:
    """The line that a span ends on; a line end is on the line that it ends."""
    return lines.position(max(span.start, span.end - 1))[0]
