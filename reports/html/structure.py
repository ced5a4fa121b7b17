"""The lines of an article by the blocks that they make up: what may stand on its own with cards below it, one after the other."""

import re
from collections.abc import Iterator
from operator import attrgetter
from typing import NamedTuple

from markupsafe import Markup, escape

from seo_audit.report import Article, CodeBlock, Lines, Span, blocks

from .cutting import Piece
from .elements import ITEM_END, NOTHING, PARAGRAPH_END, TABLE, paragraph, style_of, tags_of

# Of containers in each other; nobody tells deeper ones apart, and browsers give up at some hundreds.
_MOST_DEPTH = 12
_DEFINITION = re.compile(r"[ \t>]*\[[^\]\r\n]+\]:")
ROWS = frozenset({"head", "row", "under"})


class Slot(NamedTuple):
    """Where a line goes.

    Args:
        number: of the line.
        kind: `heading` where nobody took the article apart, `blank`; `field` of front matter; `bare` for markup that is no part of a block;
            `loose` for what else is none;
            `head`, `row` and `under` (the head) of a table; or "".
        cells: where the cells of a row end.
    """

    number: int
    kind: str = ""
    cells: tuple[int, ...] = ()


_STYLES = attrgetter("styles")


class Line(NamedTuple):
    """A line of the article.

    Args:
        number: from 1.
        kind: as a `Slot` has it.
        severity: of the gravest finding that begins on it, or "".
        cells: its text: of a row of a table cell by cell, else all in one.
    """

    number: int
    kind: str
    severity: str
    cells: tuple[tuple[Piece, ...], ...]

    @property
    def quiet(self) -> bool:
        """Whether it may be folded away: nothing is said about it."""
        return not self.severity and not any(any(map(_STYLES, pieces)) for pieces in self.cells)


Part = Markup | Slot


class Unit(NamedTuple):
    """A block of the top level, or an item of a list there: its lines, and the elements round them.

    Args:
        parts: in order.
        opening: of the list that it is an item of, or "".
        closing: of that list.
        series: the number of that list, from 1; 0 for none.
    """

    parts: list[Part]
    opening: Markup = Markup("")
    closing: Markup = Markup("")
    series: int = 0

    @property
    def slots(self) -> list[Slot]:
        """Its lines."""
        return [part for part in self.parts if isinstance(part, Slot)]


def units_of(article: Article, last_line: int, fields: str) -> list[Unit]:
    """The lines of an article, each once, in order.

    Args:
        article: it.
        last_line: that is shown.
        fields: what the front matter is called.
    """
    builder = _Builder(article.text, article.lines, last_line)
    units: list[Unit] = []
    front = article.front_matter
    if front.kind:
        caption = Markup('<div class="fields"><p class="caption">') + escape(fields) + Markup("</p>")
        units.append(Unit([caption]))
        builder.take(units[0].parts, builder.last_of(front.span), "field" if front.problem is None else "loose")
        units[0].parts.append(Markup("</div>"))
    for number, above, index, block in _top(article.blocks):
        first = builder.first_of(block.span)
        if first > last_line:
            break
        builder.between(units, first - 1)
        opening, closing = tags_of(above, index) if above else (NOTHING, NOTHING)
        units.append(Unit([], opening, closing, number))
        builder.block(block, units[-1].parts)
        if not units[-1].slots:
            units.pop()  # it shares its line with the block in front of it
    builder.between(units, last_line)
    return units


def _top(found: list[blocks.Block]) -> Iterator[tuple[int, blocks.ListBlock | None, int, blocks.Block]]:
    """The blocks of the top level, of lists the items: with the number of their list, the list, and their place in it."""
    for number, block in enumerate(found, 1):
        if isinstance(block, blocks.ListBlock):
            yield from ((number, block, index, item) for index, item in enumerate(block.items))
        else:
            yield 0, None, 0, block


class _Builder:
    """Puts lines where they belong; `next` is the first one that has no place yet."""

    def __init__(self, text: str, lines: Lines, last: int) -> None:
        self._text = text
        self._lines = lines
        self._last = last
        self.next = 1

    def first_of(self, span: Span) -> int:
        """The line that a block begins on."""
        return self._lines.position(span.start)[0]

    def last_of(self, span: Span) -> int:
        """The line that a block ends on."""
        return self._lines.position(max(span.start, span.end - 1))[0]

    def take(self, parts: list[Part], until: int, kind: str) -> None:
        """Put the lines up to one of them here."""
        until = min(until, self._last)
        parts.extend(Slot(number, kind) for number in range(self.next, until + 1))
        self.next = max(self.next, until + 1)

    def between(self, units: list[Unit], until: int) -> None:
        """Put the lines in front of a block: blank ones belong to what stands before them, the others to nothing."""
        loose = False
        while self.next <= min(until, self._last):
            if not loose and (not units or self._kind(self.next) != "blank"):
                units.append(Unit([]))
                loose = True
            self._rest(units[-1].parts, self.next)

    def block(self, top: blocks.Block, parts: list[Part]) -> None:
        """Put a block and all that it holds here; without recursion, however deep they lie in each other."""
        stack: list[tuple[blocks.Block, bool]] = [(top, False)]
        opened: list[bool] = []
        while stack:
            block, done = stack.pop()
            if done:
                self._rest(parts, self.last_of(block.span))
                if opened.pop():
                    parts.append(tags_of(block, 0)[1])
                continue
            first = self.first_of(block.span)
            if first > self._last:
                continue
            self._rest(parts, first - 1)
            if not isinstance(block, blocks.Container) or isinstance(block, blocks.Row):
                self._leaf(block, parts)
                continue
            inside = block is top or (opened[-1] and (isinstance(block, blocks.Item) or len(opened) < _MOST_DEPTH))
            opened.append(inside)
            if inside:
                parts.append(tags_of(block, 0)[0])
            stack.append((block, True))
            stack.extend((child, False) for child in reversed(block.children))

    def _leaf(self, block: blocks.Block, parts: list[Part]) -> None:
        last = self.last_of(block.span)
        if self.next > last:
            return  # it shares its line with what stands before it
        if isinstance(block, blocks.Row):
            self._row(block, parts)
            return
        parts.append(paragraph(style_of(block)))
        if isinstance(block, CodeBlock) and block.fenced:
            self.take(parts, self.next, "bare")
            self.take(parts, last - 1 if block.closing else last, "")
            self.take(parts, last, "bare")
        else:
            self.take(parts, last, "")
        parts.append(PARAGRAPH_END)

    def _row(self, row: blocks.Row, parts: list[Part]) -> None:
        """A row of a table stands on one line; cells that it lacks are left out."""
        number = self.next
        end = self._lines.span(number).end
        ends = [cell.span.end for cell in row.cells if cell.span.start < end and cell.span.end <= end and cell.span.start < row.span.end]
        head = parts[-1:] == [TABLE]
        parts.append(Slot(number, "head" if head else "row", tuple(ends[:-1])))
        self.next = number + 1

    def _rest(self, parts: list[Part], until: int) -> None:
        """Lines that are no part of a block: into the item that ends in front of them, as a list holds items only."""
        until = min(until, self._last)
        if self.next > until:
            return
        last = parts[-1] if parts else None
        in_table = last == TABLE or (isinstance(last, Slot) and last.kind in ROWS)
        closing = [parts.pop()] if last == ITEM_END else []
        parts.extend(Slot(number, "under" if in_table else self._kind(number)) for number in range(self.next, until + 1))
        parts.extend(closing)
        self.next = until + 1

    def _kind(self, number: int) -> str:
        start, end = self._lines.span(number)
        line = self._text[start:end]
        if not line.strip(" \t>"):
            return "blank"
        return "bare" if _DEFINITION.match(line) or not line.strip(" \t|:->*+") else "loose"
