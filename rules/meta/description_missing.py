"""No description, or an empty one."""

from collections.abc import Iterator

from seo_audit.rule import Article, Finding, Needs, Severity, rule


@rule("META004", "description-missing", severity=Severity.ERROR, needs=Needs.FRONT_MATTER)
def description_missing(article: Article) -> Iterator[Finding]:
    description = article.description
    if description is None:
        yield Finding(article.before_body(), "missing")
    elif description.value is None or (isinstance(description.value, str) and not description.text):
        yield Finding(description.line_span, "empty", {"field": description.name})
