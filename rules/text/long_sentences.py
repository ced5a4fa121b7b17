"""A text in which every other sentence is long."""

from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Article, Finding, Needs, Severity, rule


class Options(NamedTuple):
    """Words from which a sentence is long, the per cent of such sentences that is too much, and the sentences from which that can be told."""

    words: int = 15
    share: float = 25.0
    sentences: int = 10


@rule("TEXT003", "long-sentences", severity=Severity.INFO, default=False, needs=Needs.RUSSIAN, options=Options)
def long_sentences(article: Article, options: Options) -> Iterator[Finding]:
    lengths = [last - first for paragraph in article.paragraphs for first, last in paragraph.prose.sentence_words]
    long = sum(1 for length in lengths if length > options.words)
    if len(lengths) >= options.sentences and 100 * long > options.share * len(lengths):
        share = 100 * long / len(lengths)
        parameters = {"long": long, "sentences": len(lengths), "share": share, "words": options.words, "limit": options.share}
        yield Finding(article.before_body(), "long", parameters)
