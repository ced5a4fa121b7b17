"""Places of an article as links to their lines."""

from collections.abc import Iterable
from typing import NamedTuple

from seo_audit.report import Span

from .cards import Link
from .shown import Shown
from .source import extent

_MOST = 4


class Places(NamedTuple):
    """The lines that something stands in: the first ones, and how many more there are."""

    links: list[Link]
    more: int


def places_of(shown: Shown, spans: Iterable[Span]) -> Places:
    """The lines of some places, each once, in order.

    Args:
        shown: the article and what came of it.
        spans: the places.
    """
    last = extent(shown.result, shown.article.text).line
    lines = sorted({shown.result.lines.position(span.start)[0] for span in spans})
    # Nobody is helped by "and 1 more".
    most = len(lines) if len(lines) == _MOST + 1 else _MOST
    return Places([Link(line, line <= last) for line in lines[:most]], max(0, len(lines) - most))
