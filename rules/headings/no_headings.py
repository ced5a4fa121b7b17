"""A long text without a single subheading."""

from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Article, Finding, Heading, Severity, rule


class Options(NamedTuple):
    """Words of running text without a subheading: from `words` on a remark, from `many` on a warning."""

    words: int = 300
    many: int = 350


@rule("HEAD015", "no-headings", severity=Severity.WARNING, options=Options)
def no_headings(article: Article, options: Options) -> Iterator[Finding]:
    lead = article.lead
    if lead.following is not None or lead.words <= options.words or article.html_headings:
        return
    if any(isinstance(block, Heading) and block.level > 1 for block in article.all_blocks):
        return
    severity = Severity.WARNING if lead.words > options.many else Severity.INFO
    yield Finding(article.before_body(), "none", {"words": lead.words, "limit": options.words}, severity=severity)
