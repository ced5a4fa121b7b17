"""What rules across articles need to know of one of them: small, without its text, so that articles can be read anywhere and forgotten."""

from collections.abc import Callable
from typing import NamedTuple

from ..article.article import Article
from ..article.blocks import Heading
from ..article.fields import Field
from ..article.span import Span
from .inner_links import inner_links
from .linking import Linking, linking_of
from .matter import Matter, matter_of
from .spot import Spot, Text


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
        matter: what it says and what it is about; None for what is no page of its own, or not published.
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
    matter: Matter | None = None


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
        matter=None if article.draft or article.is_part else matter_of(article, spot),
    )
