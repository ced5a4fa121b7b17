"""The text of an article as an editor sees it: blocks with marks, cards beside their blocks, clean stretches folded."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from seo_audit.report import ArticleResult, Finding, Span

from .cards import Card
from .cutting import Cutter, Mark, Tag
from .entries import SEVERITIES
from .marking import Marker
from .reading import Reading
from .safe import Redactor
from .setting import Block, Setter, Stretch
from .structure import Line, Slot, Unit, units_of
from .words import Words

MOST_CHARACTERS = 400_000
MOST_LINES = 10_000
_MOST_RELATED_MARKS = 200
_MOST_PHRASES = 2_000
_HEADING = re.compile(r"#{1,6}\s")
_FENCE = re.compile(r" {0,3}(```|~~~)")


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
    setter = Setter(Marker(reading.links if reading else (), words), by_line)
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
        own = self._cards.get(slot.number)
        severity = min((card.severity for card in own), key=SEVERITIES.index) if own else ""
        cells = []
        for stop in slot.cells:
            if start < stop < end:
                cells.append(self._cutter.line(Span(start, stop), whole=False))
                start = stop
        cells.append(self._cutter.line(Span(start, end)))
        return Line(slot.number, slot.kind, severity, tuple(cells))


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
