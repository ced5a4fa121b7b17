"""The panels of an article's page: each shows one side of the article, and stands in a module, a template and a style of its own name."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from seo_audit.report import Article, ArticleResult, Finding, RunInfo

from .words import Words


class Shown(NamedTuple):
    """What a panel is made from.

    Args:
        article: what it says.
        result: what came of it.
        findings: those that have a card on the page, in the order of the text: the card of the n-th is `#fN`, counted from 1.
        info: what holds for the run.
        words: of the run's language.
    """

    article: Article
    result: ArticleResult
    findings: list[Finding]
    info: RunInfo
    words: Words


class Panel(NamedTuple):
    """A panel of a page: its name, which its template and its heading go by, and what the template is given."""

    name: str
    content: Any


# In the order of the page.
_PANELS: tuple[tuple[str, Callable[[Shown], Any]], ...] = ()
NAMES = tuple(name for name, _ in _PANELS)


def panels_of(shown: Shown) -> Iterator[Panel]:
    """The panels that have something to show.

    Args:
        shown: what they are made from.
    """
    for name, make in _PANELS:
        content = make(shown)
        if content is not None:
            yield Panel(name, content)
