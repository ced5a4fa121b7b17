"""A long text without a single subheading."""

from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Article, Finding, Heading, Severity, rule


class Options(NamedTuple):
    """From how many words of running text on an article needs subheadings."""

    words: int = 300


@rule("HEAD015", "no-headings", severity=Severity.WARNING, options=Options)
def no_headings(article: Article, options: Options) -> Iterator[Finding]:
    lead = article.lead
    if lead.following is not None or lead.words <= options.words or article.html_headings:
        return
    if any(isinstance(block, Heading) and block.level > 1 for block in article.all_blocks):
        return
    yield Finding(article.before_body(), "none", {"words": lead.words, "limit": options.words})
