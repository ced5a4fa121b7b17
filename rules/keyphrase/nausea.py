"""Figures of "nausea" above what a brief allows."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Article, Finding, Needs, Severity, content_lemmas, rule


class Options(NamedTuple):
    """Most of both figures, as briefs have them, and the words from which they tell anything."""

    max_classic: float = 7.0
    max_academic: float = 9.0
    min_words: int = 200


@rule("KEY013", "nausea", severity=Severity.WARNING, default=False, needs=Needs.RUSSIAN | Needs.LEMMAS, options=Options)
def nausea(article: Article, options: Options) -> Iterator[Finding]:
    metrics = article.metrics
    if metrics.words < options.min_words:
        return
    if metrics.nausea_classic > options.max_classic:
        counts = Counter(lemma for prose in article.texts for lemma in content_lemmas(prose))
        word, times = max(counts.items(), key=lambda item: item[1])
        yield Finding(
            article.before_body(), "classic", {"word": word, "times": times, "figure": metrics.nausea_classic, "limit": options.max_classic}
        )
    if metrics.nausea_academic > options.max_academic:
        yield Finding(article.before_body(), "academic", {"words": metrics.words, "figure": metrics.nausea_academic, "limit": options.max_academic})
