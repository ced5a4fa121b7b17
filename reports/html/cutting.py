"""The text of an article cut at every edge of every mark, so that marks may overlap and lie in each other."""

import sys
from collections import Counter
from collections.abc import Callable, Sequence
from heapq import heappop, heappush
from itertools import islice
from typing import NamedTuple

from seo_audit.report import Span

# No reader tells more marks on one word apart; without a limit, hostile nesting would take quadratic room.
_MOST_NUMBERS = 16
_NEVER = sys.maxsize  # an offset behind every text


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


class Dress(NamedTuple):
    """How a stretch of the text looks where the article is shown as it reads.

    Args:
        span: where.
        style: classes, joined by spaces; "" for plain text.
        said: what is seen in its place; "" for the stretch itself.
        link: the number of the link that it is the text of, from 1; 0 for none.
    """

    span: Span
    style: str = ""
    said: str = ""
    link: int = 0


class Piece(NamedTuple):
    """A piece of a line on which the same marks lie throughout.

    Args:
        text: passwords hidden.
        styles: of the marks of findings on it, joined by spaces; empty for bare text.
        numbers: of the findings that mark it, joined by spaces.
        related: of the findings that refer to it, joined by spaces.
        tags: of the findings that begin before it.
        markup: whether readers of the article do not see it.
        dress: classes that say how it reads.
        said: what readers see in its place, or "".
        link: the number of the link that it lies in; 0 for none.
        opens: whether that link begins with it.
        closes: whether that link ends with it.
        phrase: whether the keyphrase, or a part of it, is said.
    """

    text: str
    styles: str = ""
    numbers: str = ""
    related: str = ""
    tags: tuple[Tag, ...] = ()
    markup: bool = False
    dress: str = ""
    said: str = ""
    link: int = 0
    opens: bool = False
    closes: bool = False
    phrase: bool = False


_PHRASE = "phrase"


class Cutter:
    """Cuts a text line by line, from the first to the last; costs as much as the text and the marks are long.

    Args:
        marks: in any order.
        tags: by the offset that they stand at.
        read: gives the text between two offsets.
        dresses: how what readers see of it looks, sorted, without overlaps; None where nobody knows what is markup.
    """

    def __init__(
        self, marks: Sequence[Mark], tags: dict[int, list[Tag]], read: Callable[[int, int], str], dresses: Sequence[Dress] | None = None
    ) -> None:
        self._marks = sorted((mark for mark in marks if mark.span.start < mark.span.end), key=lambda mark: (mark.span, mark.number, mark.style))
        edges = {offset for mark in self._marks for offset in mark.span} | tags.keys()
        self._edges = [*sorted(edges.union(*(dress.span for dress in dresses or ()))), _NEVER]
        self._dresses = None if dresses is None else [*dresses, Dress(Span(_NEVER, _NEVER))]
        self._next_dress = 0
        self._tags = {offset: tuple(found) for offset, found in tags.items()}
        self._read = read
        self._next_mark = self._next_edge = 0
        self._edge = 0  # the next one: up to there, nothing changes
        self._open: dict[int, Mark] = {}
        self._ends: list[tuple[int, int]] = []
        self._styles: Counter[str] = Counter()

    def line(self, span: Span, *, whole: bool = True) -> tuple[Piece, ...]:
        """The pieces of a line that lies behind all lines asked for before.

        Args:
            span: of the line, without its end.
            whole: False where the rest of the line is yet to be asked for.
        """
        pieces = []
        at, end = span
        is_linked = False
        while at < end:
            if self._edge <= at:
                self._move_to(at)
            piece = self._piece(at, min(self._edge, end))
            is_linked = is_linked or piece.link > 0
            pieces.append(piece)
            at = self._edge
        if whole and end in self._tags:
            pieces.append(Piece("", tags=self._tags[end]))
        return tuple(linked(pieces) if is_linked else pieces)

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
        while self._edges[self._next_edge] <= at:
            self._next_edge += 1
        self._edge = self._edges[self._next_edge]

    def _piece(self, start: int, end: int) -> Piece:
        text = self._read(start, end)
        tags = self._tags.get(start, ())
        markup, dress, said, link = self._look(start)
        if not self._open:
            return Piece(text, "", "", "", tags, markup, dress, said, link)
        top = list(islice(self._open.values(), _MOST_NUMBERS))
        numbers = dict.fromkeys(mark.number for mark in top if mark.number and "-" not in mark.style)
        related = dict.fromkeys(mark.number for mark in top if mark.number and "-" in mark.style)
        styles = sorted(style for style, count in self._styles.items() if count and style != _PHRASE)
        said_phrase = self._styles[_PHRASE] > 0
        joined = " ".join(styles), " ".join(map(str, numbers)), " ".join(map(str, related))
        return Piece(text, *joined, tags, markup, dress, said, link, phrase=said_phrase)

    def _look(self, start: int) -> tuple[bool, str, str, int]:
        """Whether the piece is markup, its classes, what is said in its place, its link."""
        dresses = self._dresses
        if dresses is None:
            return False, "", "", 0
        while dresses[self._next_dress].span[1] <= start:
            self._next_dress += 1
        (begin, _), style, said, link = dresses[self._next_dress]
        if begin > start:
            return True, "", "", 0
        # Of something that stands for something else and is cut in two, the beginning stands for it.
        return (False, style, said, link) if begin == start else (said != "", style, "", link)


def linked(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces of a line, with word of where links begin and end: the numbers of findings, links themselves, lie outside."""
    links = _with_markup(pieces)
    found = []
    for index, (piece, link) in enumerate(zip(pieces, links, strict=True)):
        if not link:
            found.append(piece)
            continue
        before = links[index - 1] if index else 0
        behind = links[index + 1] if index + 1 < len(links) else 0
        opens = before != link or bool(piece.tags)
        closes = behind != link or bool(pieces[index + 1].tags)
        found.append(Piece(*piece[:8], link, opens, closes, piece.phrase))
    return found


def _with_markup(pieces: Sequence[Piece]) -> list[int]:
    """The link of each piece; markup between two pieces of one link is part of it."""
    after, behind = [], 0
    for piece in reversed(pieces):
        behind = behind if piece.markup else piece.link
        after.append(behind)
    links, before = [], 0
    for piece, following in zip(pieces, reversed(after), strict=True):
        before = before if piece.markup else piece.link
        links.append(before if before == following else piece.link)
    return links
