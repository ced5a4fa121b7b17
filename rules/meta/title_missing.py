"""No title, or an empty one."""

from collections.abc import Iterator

from seo_audit.rule import Article, Finding, Needs, Severity, rule


@rule("META001", "title-missing", severity=Severity.ERROR, needs=Needs.FRONT_MATTER)
def title_missing(article: Article) -> Iterator[Finding]:
    if article.title:
        return
    if article.title is not None:
        if article.title.value in (None, ""):
            yield Finding(article.title.line_span, "empty", {"field": article.title.name})
    # Without any front matter the generators that do without it take the title from the first heading.
    elif article.front_matter.kind or article.h1 is None:
        yield Finding(article.before_body(), "missing")
