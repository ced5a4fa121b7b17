"""A paragraph that fills the screen."""

from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Article, Finding, Needs, Severity, rule


class Options(NamedTuple):
    """Words above which a paragraph is too long."""

    words: int = 150


@rule("TEXT002", "paragraph-too-long", severity=Severity.WARNING, needs=Needs.RUSSIAN, options=Options)
def paragraph_too_long(article: Article, options: Options) -> Iterator[Finding]:
    for paragraph in article.paragraphs:
        words = len(paragraph.prose.words)
        # Lines of their own, and the rows of a table that the parser does not know, are no paragraph to a reader.
        if words > options.words and not any(mark in paragraph.prose.text for mark in ("\n", "||")):
            yield Finding(paragraph.span, "long", {"words": words, "limit": options.words, "sentences": len(paragraph.prose.sentences)})
