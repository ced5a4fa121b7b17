"""Places in articles that are no longer at hand."""

from typing import NamedTuple

from ..article.span import Span


class Spot(NamedTuple):
    """A place in an article that is no longer at hand.

    Args:
        path: of the article.
        span: where.
        line: of its first code point, from 1.
        column: of its first code point, from 1, in code points.
        end_line: of its end.
        end_column: of its end, one behind the last code point.
        excerpt: the text there, passwords hidden; the end of a long one is left out.
        ignored: codes of rules that the article switches off there.
    """

    path: str
    span: Span
    line: int
    column: int
    end_line: int
    end_column: int
    excerpt: str
    ignored: frozenset[str] = frozenset()


class Text(NamedTuple):
    """A field or a heading: what it says, and where."""

    text: str
    spot: Spot
