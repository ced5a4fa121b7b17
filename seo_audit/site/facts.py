"""What rules across articles need to know of one of them: small, without its text, so that articles can be read anywhere and forgotten."""

from collections.abc import Callable
from typing import NamedTuple

from ..article.article import Article
from ..article.blocks import Heading
from ..article.fields import Field
from ..article.span import Span
from .inner_links import inner_links
from .linking import Linking, linking_of


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


class Facts(NamedTuple):
    """The summary of an article.

    Args:
        path: of the article.
        start: its beginning, for what is said of it as a whole.
        title: the field, or None.
        description: the field, or None.
        h1: the field or the heading of the body, or None.
        draft: whether it is not published: nobody finds it, so it competes with none.
        part: whether it is no page of its own, made to be part of others, or written for those who work on the site.
        links: paths of the other articles that it links to, sorted.
        loose: last parts of addresses within the site that it links to, where nobody can tell which article that is; sorted.
        linking: by which opportunities for links are found; None for what is no page.
    """

    path: str
    start: Spot
    title: Text | None
    description: Text | None
    h1: Text | None
    draft: bool
    part: bool = False
    links: tuple[str, ...] = ()
    loose: tuple[str, ...] = ()
    linking: Linking | None = None


def facts_of(article: Article, spot: Callable[[Span], Spot]) -> Facts:
    """The facts of an article that could be read.

    Args:
        article: it.
        spot: what makes a spot of a span.
    """

    def text_of(found: Field | Heading | None) -> Text | None:
        return Text(found.text, spot(found.span)) if found else None

    links, loose = inner_links(article)
    return Facts(
        path=article.path,
        start=spot(Span(0, 0)),
        title=text_of(article.title),
        description=text_of(article.description),
        h1=text_of(article.h1),
        draft=article.draft,
        part=article.is_part,
        links=links,
        loose=loose,
        linking=linking_of(article, lambda span: spot(span).ignored),
    )
