"""A suppression that names no rule."""

from collections.abc import Iterator

from seo_audit.rule import Finding, Outcome, Scope, Severity, pattern, rule

# What was meant as the name of a rule, and is read as the reason.
_RULE = pattern(r"[A-Z]{2,10}\d{3}\b|[a-z][a-z0-9]+(?:-[a-z0-9]+)+\b")


@rule("SUP002", "blanket-suppression", severity=Severity.WARNING, scope=Scope.RUN)
def blanket_suppression(outcome: Outcome) -> Iterator[Finding]:
    for one in outcome.suppressions:
        # One that suppresses nothing is SUP001's; an `enable` of everything is a good thing.
        if one.directive in {"ignore", "disable"} and one.is_blanket and one.used:
            named = _RULE.match(one.reason)
            if named and not one.in_front_matter:
                yield Finding(one.span, "unbracketed", {"word": named[0], "directive": one.directive})
            else:
                yield Finding(one.span, "front-matter" if one.in_front_matter else one.directive)
