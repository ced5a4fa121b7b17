"""A page that says too little to be found by it."""

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import NamedTuple

from seo_audit.rule import Article, Confidence, Finding, Needs, Severity, rule

_SPECIAL = frozenset({"404", "index", "_index", "search", "tags", "contacts", "privacy"})  # no articles, whatever they hold


class Options(NamedTuple):
    """Words of an article, those of its code blocks counted, below which it is thin."""

    words: int = 300


@rule("TEXT001", "thin-content", severity=Severity.WARNING, confidence=Confidence.MEDIUM, needs=Needs.RUSSIAN, default=False, options=Options)
def thin_content(article: Article, options: Options) -> Iterator[Finding]:
    if article.is_part or article.draft or PurePosixPath(article.path).stem in _SPECIAL:
        return
    words = sum(len(prose.words) for prose in article.texts)
    # No words at all is another rule's affair.
    if 0 < words < options.words and words + sum(len(block.text.split()) for block in article.code_blocks) < options.words:
        yield Finding(article.before_body(), "thin", {"words": words, "limit": options.words})
