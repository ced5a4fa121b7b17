"""An article that says that it is not published."""

from collections.abc import Iterator

from seo_audit.rule import Article, Finding, Needs, Severity, rule


@rule("FM008", "draft", severity=Severity.INFO, needs=Needs.FRONT_MATTER)
def draft(article: Article) -> Iterator[Finding]:
    field = article.field("draft")
    if field is not None and field.is_true:
        yield Finding(field.line_span, "draft", {"field": field.name})
