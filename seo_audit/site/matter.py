"""What an article says and what it is about, so that others can be found that say the same or want to be found by the same words."""

from collections.abc import Callable
from typing import NamedTuple

from ..article.article import Article
from ..article.span import Span
from ..russian.words import words
from .glosses import Gloss, glosses_of
from .paragraphs import Paragraphs, paragraphs_of
from .signature import EMPTY, Signature, signature_of
from .spot import Spot, Text
from .standing import address_of, is_listed, source_key
from .topic import Topic, topic


class Matter(NamedTuple):
    """The matter of an article.

    Args:
        listed: whether search engines are to list it, so that it competes with others.
        title: what its title is about; None where that cannot be told.
        keyphrase: the phrase of its field, where it is one and no list of tags; else None.
        wanted: what that phrase is about.
        source: the page that it was translated from, as `source_key` gives it; None where none is known.
        address: what tells its address from others', as `address_of` gives it.
        signature: of its body.
        paragraphs: its long ones.
        glosses: the English terms that it explains.
    """

    listed: bool
    title: Topic | None = None
    keyphrase: Text | None = None
    wanted: Topic | None = None
    source: Text | None = None
    address: Text | None = None
    signature: Signature = EMPTY
    paragraphs: Paragraphs = Paragraphs()
    glosses: tuple[Gloss, ...] = ()


def matter_of(article: Article, spot: Callable[[Span], Spot]) -> Matter:
    """The matter of an article.

    Args:
        article: it.
        spot: what makes a spot of a span.
    """
    russian = article.is_russian
    keyphrase = _keyphrase(article, spot) if russian else None
    title = article.title
    address, entry = address_of(article)
    return Matter(
        listed=is_listed(article),
        title=topic(title.prose.words, title.prose.text) if title and russian else None,
        keyphrase=keyphrase,
        wanted=topic(words(keyphrase.text), keyphrase.text, fewest=1) if keyphrase else None,
        source=_source(article, spot),
        address=Text(address, spot(entry.span if entry else Span(0, 0))) if address else None,
        signature=signature_of(article.text, article.front_matter.span.end),
        paragraphs=paragraphs_of(article, spot),
        glosses=glosses_of(article, spot) if russian else (),
    )


def _keyphrase(article: Article, spot: Callable[[Span], Spot]) -> Text | None:
    field = article.field("keyphrase")
    phrase = article.subject.sought
    return Text(phrase.text, spot(field.span)) if field is not None and phrase is not None else None


def _source(article: Article, spot: Callable[[Span], Spot]) -> Text | None:
    field = article.source_url
    key = source_key(article.source_address)
    return Text(key, spot(field.span if field else Span(0, 0))) if key else None
