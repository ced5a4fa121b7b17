"""Blocks with their cards, one below the other; clean stretches folded."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from markupsafe import Markup

from .cards import Card
from .marking import Marker
from .structure import Line, Unit

_CONTEXT = 3
_LEAST_FOLDED = 6
# About how many characters a row of text holds, and how many rows are as high as a card.
_ROW = 80
_ROWS_OF_CARD = 9

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


class Setter:
    """Sets blocks with their cards."""

    def __init__(self, marker: Marker, cards: dict[int, list[Card]]) -> None:
        self._marker = marker
        self._cards = cards

    def stretches(self, blocks: Iterable[Block]) -> Iterator[Stretch]:
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
