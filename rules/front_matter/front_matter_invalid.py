"""Front matter that its own format does not allow."""

from collections.abc import Iterator

from seo_audit.rule import Article, Finding, Scope, Severity, rule


@rule("FM002", "front-matter-invalid", severity=Severity.ERROR, scope=Scope.FILE)
def front_matter_invalid(article: Article) -> Iterator[Finding]:
    problem = article.front_matter.problem
    if problem is not None and problem.key != "unclosed":
        yield Finding(problem.span, problem.key, problem.parameters)
