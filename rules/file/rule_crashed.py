"""A rule that raised: the program's fault or that of a rule of one's own, not the article's."""

from collections.abc import Iterator

from seo_audit.rule import Finding, Outcome, Scope, Severity, Span, rule


@rule("FILE009", "rule-crashed", severity=Severity.ERROR, scope=Scope.RUN)
def rule_crashed(outcome: Outcome) -> Iterator[Finding]:
    for crash in outcome.crashes:
        yield Finding(Span(0, 0), crash.key, {"rule": crash.code, "error": crash.error, "place": crash.place})
