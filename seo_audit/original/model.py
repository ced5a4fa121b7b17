"""What is compared of two pages, whatever they are written in: sections with what stands in them, in order."""

from typing import NamedTuple

from ..article.span import Span

EXTRACTION = 1
"""The version of what a page is read as; to be raised whenever the same bytes give another `Page`."""


class Piece(NamedTuple):
    """A paragraph, a list item, a cell, a block of code, a caption; of a list item only its first paragraph is called an item.

    Args:
        kind: `paragraph`, `item`, `cell`, `code`, `quote` or `image`.
        text: as a reader sees it, on one line; of code as it stands, without blank lines round it; of an image that stands alone its
            alternative text.
        links: targets of its links, in order.
        images: addresses of its images.
        code: inline code in it.
        group: which list or table of the section it belongs to, counted from 1; 0 for none. Lists in lists are one.
        span: where it stands in the file of an article; None in a page from the web.
    """

    kind: str
    text: str
    links: tuple[str, ...] = ()
    images: tuple[str, ...] = ()
    code: tuple[str, ...] = ()
    group: int = 0
    span: Span | None = None


class Part(NamedTuple):
    """A section: a heading with what follows it up to the next heading of any level.

    Args:
        heading: its text; "" for what stands before the first heading.
        level: 1 to 6; 0 for what stands before the first heading.
        pieces: in order.
        span: where its heading stands in the file of an article; None in a page from the web, and before the first heading.
    """

    heading: str
    level: int
    pieces: tuple[Piece, ...]
    span: Span | None = None

    @property
    def text(self) -> str:
        """All that a reader reads of it, heading and code left out."""
        return "\n".join(piece.text for piece in self.pieces if piece.kind != "code")

    @property
    def words(self) -> int:
        """How many words that has."""
        return len(self.text.split())


class Page(NamedTuple):
    """A page.

    Args:
        title: its main heading, which is no section of its own where it is the first one.
        description: of the page, or "".
        parts: its sections in order; the first one may have no heading.
    """

    title: str
    description: str
    parts: tuple[Part, ...]
