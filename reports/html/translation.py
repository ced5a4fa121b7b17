"""The source beside the article, section by section: what the template needs to know."""

from typing import NamedTuple

from seo_audit.report import Kind, PagePart, Pair, Row, rows, without_passwords

from .safe import address, one_line
from .shown import Shown

_MOST_ROWS = 60
_LONGEST = 600  # characters of a section that are shown
_MOST_PIECES = 12


class Side(NamedTuple):
    """A section of one of the pages.

    Args:
        heading: of it; "" for the introduction.
        depth: of its heading, 1 to 6; 0 for the introduction.
        words: how many it has.
        texts: its paragraphs, clipped.
        more: characters that were left out.
        line: where it stands in the article; 0 in the source.
    """

    heading: str
    depth: int
    words: int
    texts: list[str]
    more: int
    line: int = 0


class Numbers(NamedTuple):
    """A number of the source, and what the article has in its place; "" for nothing."""

    source: str
    article: str


class Sections(NamedTuple):
    """A row of the panel.

    Args:
        kind: `match`, `missing`, `added`, `joined` or `split`.
        source: the section of the source; None for none.
        article: that of the article.
        numbers: those that changed in it.
    """

    kind: str
    source: Side | None
    article: Side | None
    numbers: list[Numbers]


class Translation(NamedTuple):
    """All that the template is given.

    Args:
        address: of the source, or None where it may be no link.
        misfit: why the two cannot be compared, or "".
        sections: the rows.
        more: how many were left out.
        missing: sections that the article lacks.
        added: sections that the source lacks.
        matched: sections of the source that it has.
    """

    address: str | None
    misfit: str
    sections: list[Sections]
    more: int
    missing: int
    added: int
    matched: int


def translation(shown: Shown) -> Translation | None:
    """The panel; None where there is no snapshot of the source.

    Args:
        shown: the article and what came of it.
    """
    pair = shown.result.pair
    if pair is None:
        return None
    link = address(without_passwords(shown.article.source_address))
    if pair.misfit:
        return Translation(link, pair.misfit, [], 0, 0, 0, 0)
    found = rows(pair.alignment)
    numbers = _numbers(pair)
    sections = [_sections(shown, pair, row, numbers) for row in found[:_MOST_ROWS]]
    missing = sum(row.kind is Kind.MISSING for row in found)
    added = sum(row.kind is Kind.ADDED for row in found)
    return Translation(link, "", sections, len(found) - len(sections), missing, added, len(pair.source.parts) - missing)


def _numbers(pair: Pair) -> dict[int, list[Numbers]]:
    """The numbers that changed, by the index of their section in the source."""
    return {
        match.places[0]: [Numbers(change.source.text, change.became.text if change.became else "") for change in match.changed_numbers]
        for match in pair.matches
        if match.is_single and match.is_sure
    }


def _sections(shown: Shown, pair: Pair, row: Row, numbers: dict[int, list[Numbers]]) -> Sections:
    source = pair.source.parts[row.source] if row.source is not None and row.kind is not Kind.SPLIT else None
    article = pair.page.parts[row.article] if row.article is not None and row.kind is not Kind.JOINED else None
    there = _side(source, frozenset(), 0) if source else None
    line = shown.result.lines.position(pair.place_of(article).start)[0] if article else 0
    here = _side(article, shown.result.passwords, line) if article else None
    return Sections(row.kind.name.lower(), there, here, numbers.get(row.source, []) if row.source is not None else [])


def _side(part: PagePart, passwords: frozenset[str], line: int) -> Side:
    texts, left = [], _LONGEST
    said = [one_line(without_passwords(piece.text, passwords)) for piece in part.pieces if piece.kind != "code" and piece.text]
    for text in said[:_MOST_PIECES]:
        if left <= 0:
            break
        texts.append(text if len(text) <= left else text[:left].rstrip() + "…")
        left -= len(text)
    more = sum(map(len, said)) - sum(map(len, texts))
    return Side(one_line(without_passwords(part.heading, passwords)), part.level, part.words, texts, max(0, more), line)
