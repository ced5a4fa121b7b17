"""An article without front matter among articles that have it."""

from collections.abc import Iterator

from seo_audit.rule import Article, Finding, Scope, Severity, rule

_HABIT = 2


@rule("FM001", "front-matter-missing", severity=Severity.ERROR, scope=Scope.FILE, supersedes=("META001", "META004", "META007", "FM005"))
def front_matter_missing(article: Article) -> Iterator[Finding]:
    if article.front_matter.kind or article.is_part:
        return
    neighbours = article.neighbours
    # Some engines ask for front matter only where a page differs: one that has it proves no habit, nor do many without a title.
    if neighbours.with_front_matter >= _HABIT and 2 * neighbours.with_front_matter >= neighbours.articles and _hold_titles(article):
        yield Finding(article.before_body(), "missing", {"having": neighbours.with_front_matter, "articles": neighbours.articles})


def _hold_titles(article: Article) -> bool:
    """Whether the front matter of the neighbours is where titles or descriptions stand."""
    named = max(len(article.neighbour_texts(meaning)) for meaning in ("title", "description"))
    return 2 * named >= article.neighbours.with_front_matter
