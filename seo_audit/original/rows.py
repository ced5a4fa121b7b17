"""Two pages side by side: a row for each section of either, in the order of the source, and what each page has of everything."""

from collections.abc import Iterator, Sequence
from enum import Enum, auto
from typing import NamedTuple

from .align import Alignment, Link
from .model import Page


class Kind(Enum):
    """What a row says of its sections."""

    MATCH = auto()
    """They belong together."""
    MISSING = auto()
    """The article lacks that of the source."""
    ADDED = auto()
    """The source lacks that of the article."""
    JOINED = auto()
    """That of the source is a part of the section of the article, which stood in a row above."""
    SPLIT = auto()
    """That of the article is a further part of the section of the source, which stands in the row above."""


class Row(NamedTuple):
    """A row.

    Args:
        kind: what it says.
        source: index of the section of the source; None for none.
        article: that of the section of the article.
        confidence: how sure it is that they belong together, 0 to 1; 0 where there is one only.
    """

    kind: Kind
    source: int | None
    article: int | None
    confidence: float = 0.0


class Totals(NamedTuple):
    """What a page has."""

    sections: int
    words: int
    links: int
    images: int
    lists: int
    tables: int
    code: int


def rows(alignment: Alignment) -> Sequence[Row]:
    """The sections of both pages: those of the source in order, added ones behind what they stand behind in the article.

    Args:
        alignment: of the sections.
    """
    links: dict[int, list[Link]] = {}
    for link in alignment.links:
        links.setdefault(link.source, []).append(link)
    added = set(alignment.added)
    shown: set[int] = set()
    found = [Row(Kind.ADDED, None, article) for article in _behind(-1, added)]
    for source in sorted({*links, *alignment.missing}):
        if source not in links:
            found.append(Row(Kind.MISSING, source, None))
        for number, link in enumerate(sorted(links.get(source, ()), key=lambda link: link.article)):
            kind = Kind.SPLIT if number else Kind.JOINED if link.article in shown else Kind.MATCH
            found.append(Row(kind, source, link.article, link.confidence))
            if link.article not in shown:
                found += (Row(Kind.ADDED, None, article) for article in _behind(link.article, added))
            shown.add(link.article)
    return found


def _behind(article: int, added: set[int]) -> Iterator[int]:
    """The added sections that stand right behind one."""
    while (article := article + 1) in added:
        yield article


def totals(page: Page) -> Totals:
    """What a page has; links and images count as often as they occur.

    Args:
        page: it.
    """
    pieces = [piece for part in page.parts for piece in part.pieces]
    groups = {(index, piece.group) for index, part in enumerate(page.parts) for piece in part.pieces if piece.group}
    tables = {(index, piece.group) for index, part in enumerate(page.parts) for piece in part.pieces if piece.kind == "cell"}
    return Totals(
        sections=len(page.parts),
        words=sum(part.words for part in page.parts),
        links=sum(len(piece.links) for piece in pieces),
        images=sum(len(piece.images) for piece in pieces),
        lists=len(groups - tables),
        tables=len(tables),
        code=sum(piece.kind == "code" for piece in pieces),
    )
