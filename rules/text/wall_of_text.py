"""A long text with nothing in it to rest the eye on."""

from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Article, Finding, Needs, Severity, rule


class Options(NamedTuple):
    """Words above which an article needs a list, a table, an image or a link."""

    words: int = 1000


@rule("TEXT022", "wall-of-text", severity=Severity.INFO, needs=Needs.RUSSIAN, supersedes=("LINK004", "IMG005"), options=Options)
def wall_of_text(article: Article, options: Options) -> Iterator[Finding]:
    if article.lists or article.tables or article.images or article.links or article.code_blocks:
        return
    words = sum(len(prose.words) for prose in article.texts)
    # Raw HTML may hold all of that.
    if words > options.words and not article.html_blocks:
        yield Finding(article.before_body(), "wall", {"words": words, "limit": options.words})
