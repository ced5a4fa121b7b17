"""A text of which too large a part carries no content."""

from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import TOKEN, Article, Finding, Needs, Paragraph, Place, Severity, content_lemmas, rule

_LONG = 25  # words from which the share of a paragraph tells something
_MOST_PLACES = 3


class Options(NamedTuple):
    """Per cent of words without content above which it is too much, and the number of words from which that can be told."""

    max_share: float = 45.0
    min_words: int = 300


@rule("TEXT017", "water", severity=Severity.INFO, needs=Needs.RUSSIAN | Needs.LEMMAS, default=False, options=Options)
def water(article: Article, options: Options) -> Iterator[Finding]:
    metrics = article.metrics
    if metrics.words < options.min_words or metrics.water <= options.max_share:
        return
    empty = round(metrics.words * metrics.water / 100)
    # Inline code and the like are no words, but they say something: round them function words are thick.
    things = sum(prose.text.count(TOKEN) for prose in article.texts)
    if 100 * empty <= options.max_share * (metrics.words + things):
        return
    watery = sorted((paragraph for paragraph in article.paragraphs if len(paragraph.prose.words) >= _LONG), key=_content)[:_MOST_PLACES]
    related = tuple(Place(one.span, "place", {"share": 100 - _content(one)}) for one in sorted(watery, key=lambda one: one.span))
    said = {"share": metrics.water, "empty": empty, "words": metrics.words, "limit": options.max_share}
    yield Finding(article.before_body(), "much", said, related=related)


def _content(paragraph: Paragraph) -> float:
    return 100 * len(content_lemmas(paragraph.prose)) / len(paragraph.prose.words)
