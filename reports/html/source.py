"""The text of an article as an editor sees it: blocks with marks, cards beside their blocks, clean stretches folded."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, islice
from operator import itemgetter
from typing import NamedTuple

from markupsafe import Markup

from seo_audit.report import ArticleResult, Finding, Span

from .cards import Card
from .cutting import Cutter, Mark, Tag
from .entries import SEVERITIES
from .marking import Marker
from .reading import Reading
from .safe import Redactor
from .structure import Line, Slot, Unit, units_of
from .words import Words

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


Part = Markup | Line


class Block(NamedTuple):
    """Lines that belong together, in the elements that they are set in; see `Unit`."""

    parts: list[Part]
    lines: list[Line]
    unit: Unit

    @property
    def quiet(self) -> bool:
        """Whether it may be folded away."""
        return all(line.quiet for line in self.lines)

    @property
    def rows(self) -> int:
        """About how many rows it takes on the screen."""
        return sum(1 + sum(len(piece.text) for pieces in line.cells for piece in pieces) // _ROW for line in self.lines)


class Run(NamedTuple):
    """Blocks in a row, shown or folded: the numbers of their first and last line, about how many rows they take, and they themselves."""

    folded: bool
    first: int
    last: int
    rows: int
    html: Markup


class Stretch(NamedTuple):
    """A block with findings, their cards, and the blocks behind it up to the next such block.

    Args:
        hit: the block; empty for what stands before the first finding.
        cards: of the findings that begin in it.
        runs: the blocks behind it.
        beside: whether there is so much text that the cards may stand beside it; else they would leave a hole in it.
    """

    hit: Markup
    cards: tuple[Card, ...]
    runs: tuple[Run, ...]
    beside: bool


class Extent(NamedTuple):
    """How much of an article is shown: offset behind it, number of the last line."""

    end: int
    line: int


class Source(NamedTuple):
    """The text of an article as it is shown.

    Args:
        stretches: from first to last.
        reads: whether it can be shown as it reads, beside as it is written.
    """

    stretches: list[Stretch]
    reads: bool


def extent(result: ArticleResult, text: str) -> Extent:
    """What of an article fits on a page; more would make the browser stumble."""
    line = min(result.lines.position(min(len(text), MOST_CHARACTERS))[0], MOST_LINES)
    return Extent(min(MOST_CHARACTERS, result.lines.span(line).end), line)


def source_of(result: ArticleResult, text: str, findings: Sequence[Finding], cards: Sequence[Card], shown: Extent, words: Words) -> Source:
    """The text with its marks and cards.

    Args:
        result: the article.
        text: its text.
        findings: those that have cards, in the order of the text.
        cards: one a finding.
        shown: how much of the article is shown.
        words: of the run's language.
    """
    by_line: dict[int, list[Card]] = {}
    for card in cards:
        by_line.setdefault(card.line, []).append(card)
    read = Redactor(text, result.secrets)
    reading = None
    if result.article is None:
        units = list(_bare(result, text, shown))
    else:
        units = units_of(result.article, shown.line, words("reading.fields"))
        reading = Reading(result.article, result, text, [slot for unit in units for slot in unit.slots if slot.kind == "loose"], shown.end)
    cutter = Cutter(_marks(result, findings), _tags(result, findings, shown), read, reading.dresses if reading else None)
    maker = _Lines(result, cutter, by_line, shown)
    setter = _Setter(Marker(reading.links if reading else (), words), by_line)
    return Source(list(setter.stretches(maker.block(unit) for unit in units)), reading is not None)


def _bare(result: ArticleResult, text: str, shown: Extent) -> Iterator[Unit]:
    """The lines one by one, of an article that was not taken apart."""
    fence = ""
    for number in range(1, shown.line + 1):
        start, end = result.lines.span(number)
        fenced = _FENCE.match(text, start, end)
        if fenced and fence in {"", fenced[1]}:
            fence = "" if fence else fenced[1]
        kind = "heading" if not fence and _HEADING.match(text, start, end) else "blank" if start >= end else ""
        yield Unit([Slot(number, kind)])


class _Lines:
    """Cuts the lines of units, one after the other."""

    def __init__(self, result: ArticleResult, cutter: Cutter, cards: dict[int, list[Card]], shown: Extent) -> None:
        self._lines = result.lines
        self._cutter = cutter
        self._cards = cards
        self._end = shown.end

    def block(self, unit: Unit) -> Block:
        """The lines of a unit in their places."""
        parts = [self._line(part) if isinstance(part, Slot) else part for part in unit.parts]
        return Block(parts, [part for part in parts if isinstance(part, Line)], unit)

    def _line(self, slot: Slot) -> Line:
        start, end = self._lines.span(slot.number)
        end = max(start, min(end, self._end))
        severity = min((card.severity for card in self._cards.get(slot.number, ())), key=SEVERITIES.index, default="")
        cells = []
        for stop in slot.cells:
            if start < stop < end:
                cells.append(self._cutter.line(Span(start, stop), whole=False))
                start = stop
        cells.append(self._cutter.line(Span(start, end)))
        return Line(slot.number, slot.kind, severity, tuple(cells))


class _Setter:
    """Sets blocks with their cards."""

    def __init__(self, marker: Marker, cards: dict[int, list[Card]]) -> None:
        self._marker = marker
        self._cards = cards

    def stretches(self, blocks: Iterator[Block]) -> Iterator[Stretch]:
        """All of the text, divided in front of each block with findings."""
        hit: Block | None = None
        behind: list[Block] = []
        for block in blocks:
            if not any(line.severity for line in block.lines):
                behind.append(block)
                continue
            if hit or behind:
                yield self._stretch(hit, behind, last=False)
            hit, behind = block, []
        yield self._stretch(hit, behind, last=True)

    def _stretch(self, hit: Block | None, behind: list[Block], *, last: bool) -> Stretch:
        runs = tuple(self._runs(behind, first=hit is None, last=last))
        if hit is None:
            return Stretch(Markup(""), (), runs, beside=False)
        rows = hit.rows + sum(run.rows for run in runs)
        own = tuple(card for line in hit.lines for card in self._cards.get(line.number, ()))
        return Stretch(self._marker.written(_set([hit])), own, runs, beside=rows >= _ROWS_OF_CARD * len(own))

    def _runs(self, blocks: list[Block], *, first: bool, last: bool) -> Iterator[Run]:
        for folded, group in groupby(_folded(blocks, first=first, last=last), key=itemgetter(0)):
            members = [block for _, run in group for block in run]
            if members:
                rows = 1 if folded else sum(block.rows for block in members)
                yield Run(folded, members[0].lines[0].number, members[-1].lines[-1].number, rows, self._marker.written(_set(members)))


def _folded(blocks: list[Block], *, first: bool, last: bool) -> Iterator[tuple[bool, list[Block]]]:
    """Fold long runs of blocks about which nothing is said; what stands next to a marked one stays open."""
    position = 0
    for quiet, group in groupby(blocks, key=lambda block: block.quiet):
        run = list(group)
        before = 0 if position == 0 and first else _edge(run)
        after = 0 if position + len(run) == len(blocks) and last else _edge(run[::-1])
        position += len(run)
        middle = run[before : len(run) - after]
        if not quiet or before + after > len(run) or sum(len(block.lines) for block in middle) < _LEAST_FOLDED:
            yield False, run
            continue
        yield False, run[:before]
        yield True, middle
        yield False, run[len(run) - after :]


def _edge(blocks: list[Block]) -> int:
    """How many blocks hold the lines that stay open."""
    lines = 0
    for count, block in enumerate(blocks, 1):
        lines += len(block.lines)
        if lines >= _CONTEXT:
            return count
    return len(blocks)


def _set(blocks: list[Block]) -> list[Part]:
    """Blocks one after the other, items of one list in one list."""
    parts: list[Part] = []
    for _, group in groupby(blocks, key=lambda block: block.unit.series or id(block)):
        members = list(group)
        opening, closing = members[0].unit.opening, members[0].unit.closing
        parts += [opening] if opening else []
        parts += (part for block in members for part in block.parts)
        parts += [closing] if closing else []
    return parts


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
