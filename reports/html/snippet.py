"""The article on pages of results: what the template needs to know."""

from typing import NamedTuple

from seo_audit.report import BoldRun, SeenText, Snippet, slug_of, snippets, wanted

from .safe import one_line
from .shown import Shown

_MOST_HIDDEN = 300  # characters
_MOST_ADDRESS = 60


class Text(NamedTuple):
    """A title or a description.

    Args:
        runs: what is seen of it, bold or not.
        hidden: what is not, clipped; "" where all is seen.
        seen: how many characters are seen.
        length: how many there are.
    """

    runs: tuple[BoldRun, ...]
    hidden: str
    seen: int
    length: int


class Result(NamedTuple):
    """A page of results; None for what the article lacks."""

    engine: str
    title: Text | None
    description: Text | None


class Preview(NamedTuple):
    """All that the template is given.

    Args:
        address: the last part of the article's, or "".
        results: one an engine.
        cut: whether any of them hides anything.
        bold: whether any word is bold.
    """

    address: str
    results: list[Result]
    cut: bool
    bold: bool


def snippet(shown: Shown) -> Preview | None:
    """The panel; None where there is nothing that an engine could show.

    Args:
        shown: the article and what came of it.
    """
    result, article = shown.result, shown.article
    if article.source.problem is not None or not (result.title or result.description or article.all_blocks):
        return None
    title, description = (one_line(text) if text else None for text in (result.title, result.description))
    phrase = wanted(result.keyphrase.text) if result.keyphrase else None
    results = [_result(one) for one in snippets(title, description, phrase)]
    texts = [text for one in results for text in (one.title, one.description) if text]
    slug = slug_of(article.path, article.front_matter, top=article.top)
    return Preview(
        address=one_line(slug.text)[:_MOST_ADDRESS] if slug else "",
        results=results,
        cut=any(text.hidden for text in texts),
        bold=any(run.bold for text in texts for run in text.runs),
    )


def _result(one: Snippet) -> Result:
    return Result(one.engine, _text(one.title), _text(one.description))


def _text(seen: SeenText | None) -> Text | None:
    if seen is None:
        return None
    hidden = seen.hidden if len(seen.hidden) <= _MOST_HIDDEN else seen.hidden[:_MOST_HIDDEN] + "…"
    return Text(seen.runs, hidden, seen.seen, seen.length)
