"""A path that is no readable regular file."""

from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Article, Finding, Needs, Scope, Severity, Span, rule


class Options(NamedTuple):
    """From which size on a file is not read, in bytes."""

    max_bytes: int = 10_000_000


@rule("FILE002", "unreadable-file", severity=Severity.ERROR, scope=Scope.FILE, needs=Needs.NOTHING, options=Options)
def unreadable_file(article: Article, options: Options) -> Iterator[Finding]:
    problem = article.source.problem
    if problem is not None and problem.key != "not-utf8":
        yield Finding(Span(0, 0), problem.key, problem.parameters)
