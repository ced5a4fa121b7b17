"""A main heading that takes the reader's breath away."""

from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Article, Finding, Needs, Severity, rule, same_words


class Options(NamedTuple):
    """Characters up to which a heading is no longer than it should be."""

    max_characters: int = 70


@rule("META008", "h1-too-long", severity=Severity.WARNING, needs=Needs.FRONT_MATTER, options=Options)
def h1_too_long(article: Article, options: Options) -> Iterator[Finding]:
    title, h1 = article.title, article.h1
    if h1 is None or len(h1.text) <= options.max_characters:
        return
    # What is too long in both places is said of the title, where it costs more.
    if not (title and same_words(title.prose, h1.prose)):
        yield Finding(h1.span, "long", {"text": h1.text, "length": len(h1.text), "limit": options.max_characters})
