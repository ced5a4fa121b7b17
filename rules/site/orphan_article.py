"""An article that no other one leads to."""

from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Scope, Severity, SiteFinding, Whole, rule


class Options(NamedTuple):
    """Articles from which a site is one whose articles link to each other."""

    articles: int = 10


@rule("SITE007", "orphan-article", severity=Severity.INFO, scope=Scope.SITE, options=Options)
def orphan_article(whole: Whole, options: Options) -> Iterator[SiteFinding]:
    pages = [facts for facts in whole.articles if not facts.draft and not facts.part and not whole.is_list(facts)]
    orphans = [facts for facts in pages if not whole.is_linked(facts)]
    # Where most articles are led to by templates alone, it says nothing of one that no text leads to it.
    if whole.is_all_there and len(pages) >= options.articles and 2 * len(orphans) <= len(pages):
        for facts in orphans:
            yield SiteFinding(facts.title.spot if facts.title else facts.start, "orphan")
