"""No description, or an empty one."""

from collections.abc import Iterator

from seo_audit.rule import Article, Finding, Needs, Severity, rule


@rule("META004", "description-missing", severity=Severity.ERROR, needs=Needs.FRONT_MATTER)
def description_missing(article: Article) -> Iterator[Finding]:
    description = article.description
    if description or article.is_part:
        return
    if description is None:
        fragment = not article.front_matter.kind and not article.headings
        yield Finding(article.before_body(), "missing", {"field": article.name_of("description")}, severity=Severity.INFO if fragment else None)
    elif isinstance(description.value, str) or not description.value:
        yield Finding(description.line_span, "empty", {"field": description.name})
