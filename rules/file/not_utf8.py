"""A file in another encoding is no article to anybody."""

from collections.abc import Iterator

from seo_audit.rule import Article, Finding, Needs, Scope, Severity, Span, rule


@rule("FILE001", "not-utf8", severity=Severity.ERROR, scope=Scope.FILE, needs=Needs.NOTHING)
def not_utf8(article: Article) -> Iterator[Finding]:
    problem = article.source.problem
    if problem is not None and problem.key == "not-utf8":
        key = "no-text" if problem.parameters["kind"] else "likely" if problem.parameters["encoding"] else "unknown"
        yield Finding(Span(problem.offset, problem.offset + 1), key, problem.parameters)
