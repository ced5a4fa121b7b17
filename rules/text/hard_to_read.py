"""A text of long words in long sentences."""

from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Article, Finding, Needs, Severity, rule


class Options(NamedTuple):
    """Reading ease below which a text is hard, and the words from which that can be told."""

    flesch: float = 10.0
    words: int = 150


@rule("TEXT005", "hard-to-read", severity=Severity.INFO, needs=Needs.RUSSIAN | Needs.LEMMAS, options=Options)
def hard_to_read(article: Article, options: Options) -> Iterator[Finding]:
    metrics = article.metrics
    if metrics.words >= options.words and metrics.flesch < options.flesch and not article.is_part:
        parameters = {"flesch": metrics.flesch, "limit": options.flesch, "words": metrics.words / max(1, metrics.sentences)}
        yield Finding(article.before_body(), "hard", parameters)
