"""An article that leads to no other one of the site."""

from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Article, Finding, Severity, rule


class Options(NamedTuple):
    """Words from which an article could lead on, and articles from which a site has somewhere to lead to."""

    words: int = 300
    articles: int = 10


@rule("LINK004", "no-internal-links", severity=Severity.INFO, options=Options)
def no_internal_links(article: Article, options: Options) -> Iterator[Finding]:
    if article.is_part or any(article.leads.is_own(link.target) for link in article.all_links if link.target.strip(" #")):
        return
    words = sum(len(prose.words) for prose in article.texts)
    if words >= options.words and not article.leads.brings_text and article.leads.articles >= options.articles:
        yield Finding(article.before_body(), "none", {"words": words})
