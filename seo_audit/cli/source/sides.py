"""The sections of a source and of its translation, side by side."""

from ...original.model import Page, Part
from ...original.pair import Pair
from ...original.rows import Kind, Row, rows, totals
from .paper import Paper, cut
from .shared import Told

_NUMBER, _WORDS = 3, 6  # columns of figures
_BETWEEN = 4  # columns of the mark between the sides, with what is round it
_SURE, _LIKELY = 0.8, 0.5  # confidence that they belong together
_INDENT, _DEEPEST = 2, 4  # columns of a level, and levels that are shown
_COLORS = {Kind.MISSING: Paper.RED, Kind.ADDED: Paper.CYAN}


class _Side:
    """One column of the table.

    Args:
        page: its page.
        width: columns that it takes.
        told: what the command works with.
    """

    def __init__(self, page: Page, width: int, told: Told) -> None:
        self._parts = page.parts
        self._width = width - _NUMBER - 1 - _WORDS
        self._told = told
        self._top = min((part.level for part in page.parts if part.level), default=1)

    def section(self, index: int) -> str:
        """A section: its number, its heading, its words."""
        part = self._parts[index]
        deep = min(max(part.level - self._top, 0), _DEEPEST) * _INDENT
        return f"{index + 1:>{_NUMBER}} {cut(' ' * deep + name(part, self._told), self._width)}{part.words:>{_WORDS}}"

    def said(self, key: str, index: int | None = None) -> str:
        """What stands in place of one; of another one, with its name."""
        named = {"name": name(self._parts[index], self._told)} if index is not None else {}
        return f"{'':{_NUMBER}} {cut(self._told.word(key, **named), self._width)}{'':{_WORDS}}"

    def head(self, title: str) -> str:
        """What stands above the column."""
        return f"{self._told.word('number'):>{_NUMBER}} {cut(title, self._width)}{self._told.word('words-short'):>{_WORDS}}"


def name(part: Part, told: Told) -> str:
    """What a section is called."""
    return part.heading or f"({told.word('lead')})"


def side_by_side(paper: Paper, pair: Pair, told: Told) -> None:
    """Print the sections of both pages, a line for what belongs together.

    Args:
        paper: what prints.
        pair: the article and its source.
        told: what the command works with.
    """
    width = (paper.width - _BETWEEN) // 2
    source, article = _Side(pair.source, width, told), _Side(pair.page, width, told)
    paper.line(f"{source.head(told.word('column-source'))}{'':{_BETWEEN}}{article.head(told.word('column-article'))}", paper.BOLD)
    found = rows(pair.alignment)
    for row in found:
        omitted = row.source is not None and pair.source.parts[row.source].heading in pair.original.omitted
        color = _color(row) if row.kind is not Kind.MISSING or not omitted else paper.PALE
        paper.line("".join(_cells(row, source, article, omitted=omitted)), color)
    paper.line()
    paper.wrapped(told.word("marks"), "", "")


def _cells(row: Row, source: _Side, article: _Side, *, omitted: bool) -> tuple[str, str, str]:
    """Left, middle and right of a row."""
    if row.article is None or row.source is None:
        if row.source is not None:
            return source.section(row.source), _mark("×"), article.said("omitted-one" if omitted else "not-in-article")
        return source.said("not-in-source"), _mark("+"), article.section(row.article or 0)
    if row.kind is Kind.JOINED:
        return source.section(row.source), _mark("↑"), article.said("joined", row.article)
    if row.kind is Kind.SPLIT:
        return source.said("split", row.source), _mark("↑"), article.section(row.article)
    return (
        source.section(row.source),
        _mark("=" if row.confidence >= _SURE else "≈" if row.confidence >= _LIKELY else "?"),
        article.section(row.article),
    )


def _mark(sign: str) -> str:
    return f"{sign:^{_BETWEEN}}"


def _color(row: Row) -> str:
    if row.kind is Kind.MATCH and row.confidence < _LIKELY:
        return Paper.YELLOW
    return _COLORS.get(row.kind, "")


def totals_of(paper: Paper, pair: Pair, told: Told) -> None:
    """Print how much of the source is there, and what either page has."""
    found = rows(pair.alignment)
    missing = [row for row in found if row.kind is Kind.MISSING]
    added = sum(row.kind is Kind.ADDED for row in found)
    matched = len(pair.source.parts) - len(missing)
    paper.line(told.word("matched", matched=matched, missing=len(missing), added=added), paper.RED if missing else "")
    _figures(paper, {"column-source": pair.source, "column-article": pair.page}, told)


def _figures(paper: Paper, pages: dict[str, Page], told: Told) -> None:
    figures = [totals(page)._asdict() for page in pages.values()]
    labels = {key: told.word(f"total-{key}") for key in figures[0]}
    heads = [told.word(key).lower() for key in pages]
    wide, widths = max(map(len, labels.values())), [max(len(head), _WORDS) for head in heads]
    paper.line("  ".join([f"  {'':{wide}}", *(f"{head:>{width}}" for head, width in zip(heads, widths, strict=True))]))
    for key, label in labels.items():
        paper.line("  ".join([f"  {label:{wide}}", *(f"{page[key]:>{width}}" for page, width in zip(figures, widths, strict=True))]))


def outline(paper: Paper, page: Page, told: Told, *, full: bool) -> None:
    """Print what was made of a source that the article cannot be compared with.

    Args:
        paper: what prints.
        page: the source.
        told: what the command works with.
        full: whether its texts are wanted too.
    """
    if not page.parts:
        return
    side = _Side(page, paper.width, told)
    paper.line()
    paper.line(side.head(told.word("column-source")), paper.BOLD)
    for index, part in enumerate(page.parts):
        paper.line(side.section(index))
        if full:
            paper.section(part)
    paper.line()
    _figures(paper, {"column-source": page}, told)


def texts(paper: Paper, pair: Pair, told: Told) -> None:
    """Print the texts of all sections, each above its translation.

    Args:
        paper: what prints.
        pair: the article and its source.
        told: what the command works with.
    """
    shown: set[tuple[str, int]] = set()
    for row in rows(pair.alignment):
        sides = (("column-source", pair.source.parts, row.source), ("column-article", pair.page.parts, row.article))
        new = [(key, parts[index], index) for key, parts, index in sides if index is not None and (key, index) not in shown]
        if new:
            paper.line()
        for key, part, index in new:
            shown.add((key, index))
            paper.line(f"{told.word(key)}, {index + 1}: {name(part, told)}", paper.BOLD)
            paper.section(part)
        if row.kind in {Kind.MISSING, Kind.ADDED}:
            paper.line(told.word("not-in-article" if row.kind is Kind.MISSING else "not-in-source"), _color(row))
