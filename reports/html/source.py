"""The text of an article as an editor sees it: lines with marks, cards beside their lines, clean stretches folded."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, islice
from typing import NamedTuple

from seo_audit.report import ArticleResult, Finding, Span

from .cards import Card
from .cutting import Cutter, Mark, Piece, Tag
from .safe import Redactor

MOST_CHARACTERS = 400_000
MOST_LINES = 10_000
_MOST_RELATED_MARKS = 200
_MOST_PHRASES = 2_000
_CONTEXT = 3
_LEAST_FOLDED = 6
# About how many characters a row of text holds, and how many rows are as high as a card.
_ROW = 80
_ROWS_OF_CARD = 7
_HEADING = re.compile(r"#{1,6}\s")
_FENCE = re.compile(r" {0,3}(```|~~~)")


class Line(NamedTuple):
    """A line of the article.

    Args:
        number: from 1.
        kind: `heading`, `blank` or ``: how it is set.
        severity: of the gravest finding that begins on it, or ``.
        pieces: its text.
    """

    number: int
    kind: str
    severity: str
    pieces: tuple[Piece, ...]

    @property
    def quiet(self) -> bool:
        """Whether it may be folded away: nothing is said about it."""
        return not self.severity and all(piece.styles in {"", "phrase"} for piece in self.pieces)


class Run(NamedTuple):
    """Lines in a row, shown or folded."""

    folded: bool
    lines: tuple[Line, ...]


class Stretch(NamedTuple):
    """A line with findings, their cards, and the lines behind it up to the next such line.

    Args:
        hit: the line; None for what stands before the first finding.
        cards: of the findings that begin on it.
        runs: the lines behind it.
        beside: whether there is so much text that the cards may stand beside it; else they would leave a hole in it.
    """

    hit: Line | None
    cards: tuple[Card, ...]
    runs: tuple[Run, ...]
    beside: bool


class Extent(NamedTuple):
    """How much of an article is shown: offset behind it, number of the last line."""

    end: int
    line: int


def extent(result: ArticleResult, text: str) -> Extent:
    """What of an article fits on a page; more would make the browser stumble."""
    line = min(result.lines.position(min(len(text), MOST_CHARACTERS))[0], MOST_LINES)
    return Extent(min(MOST_CHARACTERS, result.lines.span(line).end), line)


def stretches(result: ArticleResult, text: str, findings: Sequence[Finding], cards: Sequence[Card], shown: Extent) -> list[Stretch]:
    """The source view.

    Args:
        result: the article.
        text: its text.
        findings: those that have cards, in the order of the text.
        cards: one a finding.
        shown: how much of the article is shown.
    """
    by_line: dict[int, list[Card]] = {}
    for card in cards:
        by_line.setdefault(card.line, []).append(card)
    cutter = Cutter(_marks(result, findings), _tags(result, findings, shown), Redactor(text, result.secrets))
    found: list[Stretch] = []
    hit: Line | None = None
    behind: list[Line] = []
    for line in _lines(result, text, cutter, by_line, shown):
        if not line.severity:
            behind.append(line)
            continue
        if hit or behind:
            found.append(_stretch(hit, by_line, behind, last=False))
        hit, behind = line, []
    found.append(_stretch(hit, by_line, behind, last=True))
    return found


def _lines(result: ArticleResult, text: str, cutter: Cutter, cards: dict[int, list[Card]], shown: Extent) -> Iterator[Line]:
    fence = ""
    for number in range(1, shown.line + 1):
        span = result.lines.span(number)
        span = Span(span.start, max(span.start, min(span.end, shown.end)))
        fenced = _FENCE.match(text, span.start, span.end)
        if fenced and fence in {"", fenced[1]}:
            fence = "" if fence else fenced[1]
        kind = "heading" if not fence and _HEADING.match(text, span.start, span.end) else "blank" if span.start == span.end else ""
        severity = min((card.severity for card in cards.get(number, ())), key=_ORDER.index, default="")
        yield Line(number, kind, severity, cutter.line(span))


_ORDER = ("error", "warning", "info")


def _stretch(hit: Line | None, cards: dict[int, list[Card]], behind: list[Line], *, last: bool) -> Stretch:
    runs = tuple(_folded(behind, first=hit is None, last=last))
    if hit is None:
        return Stretch(None, (), runs, beside=False)
    rows = _rows((hit,)) + sum(1 if run.folded else _rows(run.lines) for run in runs)
    own = tuple(cards[hit.number])
    return Stretch(hit, own, runs, beside=rows >= _ROWS_OF_CARD * len(own))


def _rows(lines: Sequence[Line]) -> int:
    return sum(1 + sum(len(piece.text) for piece in line.pieces) // _ROW for line in lines)


def _folded(lines: list[Line], *, first: bool, last: bool) -> Iterator[Run]:
    """Fold long runs of lines about which nothing is said; what stands next to a marked line stays open."""
    position = 0
    for quiet, group in groupby(lines, key=lambda line: line.quiet):
        run = tuple(group)
        before = 0 if position == 0 and first else _CONTEXT
        after = 0 if position + len(run) == len(lines) and last else _CONTEXT
        position += len(run)
        if not quiet or len(run) - before - after < _LEAST_FOLDED:
            yield Run(folded=False, lines=run)
            continue
        if before:
            yield Run(folded=False, lines=run[:before])
        yield Run(folded=True, lines=run[before : len(run) - after])
        if after:
            yield Run(folded=False, lines=run[len(run) - after :])


def _marks(result: ArticleResult, findings: Sequence[Finding]) -> list[Mark]:
    marks = [Mark(place, "phrase") for place in islice(result.keyphrase.places if result.keyphrase else (), _MOST_PHRASES)]
    for number, finding in enumerate(findings, 1):
        severity = finding.severity.name.lower()
        marks.append(Mark(finding.span, severity, number))
        marks.extend(Mark(place.span, f"related-{severity}", number) for place in finding.related[:_MOST_RELATED_MARKS])
    return marks


def _tags(result: ArticleResult, findings: Sequence[Finding], shown: Extent) -> dict[int, list[Tag]]:
    """Where the numbers of findings stand; one whose text is a line end, or nothing, gets a mark of its own."""
    tags: dict[int, list[Tag]] = {}
    for number, finding in enumerate(findings, 1):
        if finding.line > shown.line or finding.span.start > shown.end:
            continue
        line = result.lines.span(finding.line)
        at = min(finding.span.start, line.end, shown.end)
        empty = min(finding.span.end, line.end, shown.end) <= at
        tags.setdefault(at, []).append(Tag(number, finding.severity.name.lower(), empty))
    return tags
