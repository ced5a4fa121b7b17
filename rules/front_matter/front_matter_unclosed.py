"""Front matter that begins and does not end."""

from collections.abc import Iterator

from seo_audit.rule import Article, Finding, Scope, Severity, rule

_DELIMITERS = {"yaml": "---", "toml": "+++", "json": "}"}


@rule("FM003", "front-matter-unclosed", severity=Severity.ERROR, scope=Scope.FILE)
def front_matter_unclosed(article: Article) -> Iterator[Finding]:
    problem = article.front_matter.problem
    if problem is not None and problem.key == "unclosed":
        yield Finding(problem.span, "unclosed", {"delimiter": _DELIMITERS[article.front_matter.kind]})
