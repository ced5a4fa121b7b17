"""A suppression that names no rule."""

from collections.abc import Iterator

from seo_audit.rule import Finding, Outcome, Scope, Severity, rule


@rule("SUP002", "blanket-suppression", severity=Severity.WARNING, scope=Scope.RUN)
def blanket_suppression(outcome: Outcome) -> Iterator[Finding]:
    for one in outcome.suppressions:
        # One that suppresses nothing is SUP001's; an `enable` of everything is a good thing.
        if one.directive in {"ignore", "disable"} and one.is_blanket and one.used:
            yield Finding(one.span, "front-matter" if one.in_front_matter else one.directive)
