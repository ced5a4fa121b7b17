"""Which places of an article say a phrase, and how it is spread over the text."""

from collections.abc import Sequence
from typing import NamedTuple

from ..russian.dictionary import lemmas_of
from ..russian.phrases import Wanted, find
from .article import Article
from .blocks import Heading
from .fields import Field
from .intro import intro
from .prose import Piece, Prose
from .span import Span
from .subject import is_short
from .wording import Wording, names_any, nearest, wording

_INTRO = 30  # words, as for KEY004
_MOST_HEADINGS = 100
_MOST_CHARACTERS = 2_000  # of a field: nobody reads on


class Covered(NamedTuple):
    """How one place says a phrase.

    Args:
        place: `title`, `description`, `h1`, `intro` or `headings`.
        wording: how; None where the article has no such place. That of headings is `whole` (one of them says it), `partial` (one
            says a word of it) or `absent`.
        span: where to look.
        saying: how many headings say it.
        headings: how many subheadings there are.
    """

    place: str
    wording: Wording | None
    span: Span | None
    saying: int = 0
    headings: int = 0


class Spread(NamedTuple):
    """Where in the body something stands.

    Args:
        places: from 0, the beginning of the body, to 1, its end.
        headings: the same of headings.
        thirds: how many of the places are in the first third, in the second, and in the last.
    """

    places: tuple[float, ...]
    headings: tuple[float, ...]
    thirds: tuple[int, int, int]


def coverage(article: Article, phrase: Wanted) -> list[Covered]:
    """How title, description, main heading, beginning and subheadings say a phrase.

    Args:
        article: it.
        phrase: what to look for; nothing is said of one that is too long for a title, or has no word that says what is meant.
    """
    if not is_short(phrase):
        return []
    beginning = intro(article, _INTRO)
    best = nearest([_wording(block.prose, phrase) for block in beginning]) if beginning else None
    return [
        _of_field("title", article.title, phrase),
        _of_field("description", article.description, phrase),
        _of_field("h1", article.h1, phrase),
        Covered("intro", best, beginning[0].span if beginning else None),
        _of_headings(article, phrase),
    ]


def spread(article: Article, places: Sequence[Span]) -> Spread:
    """How places are spread over the body.

    Args:
        article: it.
        places: where something stands, in order.
    """
    start = article.front_matter.span.end
    size = max(1, len(article.text) - start)
    shares = tuple((place.start - start) / size for place in places)
    first, second = (sum(share < border for share in shares) for border in (1 / 3, 2 / 3))
    headings = tuple((heading.span.start - start) / size for heading in article.headings)
    return Spread(shares, headings, (first, second - first, len(shares) - second))


def _of_field(place: str, field: Field | Heading | None, phrase: Wanted) -> Covered:
    if not field or not field.text:
        return Covered(place, None, None)
    return Covered(place, _wording(field.prose, phrase), field.span)


def _of_headings(article: Article, phrase: Wanted) -> Covered:
    headings = [heading for heading in article.headings if heading is not article.h1 and heading.prose.words]
    if not headings:
        return Covered("headings", None, None)
    saying = [heading for heading in headings if find(heading.prose.words, phrase)]
    near = next(iter(saying), None) or _naming(headings[:_MOST_HEADINGS], phrase)
    kind = "whole" if saying else "partial" if near is not None else "absent"
    return Covered("headings", Wording(kind), near.span if near is not None else None, len(saying), len(headings))


def _naming(headings: Sequence[Heading], phrase: Wanted) -> Heading | None:
    """The first heading with a word of a phrase, which tells a reader that the section is about it: «Как хранить секатор» for «садовый секатор»."""
    lemmas = phrase.content
    # Words of one root cost more to find, and are mostly not needed.
    same = (heading for heading in headings if any(not lemmas.isdisjoint(lemmas_of(form)) for form in heading.prose.words.forms))
    return next(same, None) or next((heading for heading in headings if names_any(heading.prose, phrase)), None)


def _wording(prose: Prose, phrase: Wanted) -> Wording:
    if len(prose.text) <= _MOST_CHARACTERS:
        return wording(prose, phrase)
    return wording(Prose(prose.text[:_MOST_CHARACTERS], [Piece(0, 0, 0, verbatim=False)]), phrase)
