"""A suppression that names a rule that there is not, or that cannot be read at all."""

from collections.abc import Iterator
from difflib import get_close_matches

from seo_audit.rule import DIRECTIVES, Finding, Outcome, Scope, Severity, rule


@rule("SUP003", "unknown-rule", severity=Severity.WARNING, scope=Scope.RUN)
def unknown_rule(outcome: Outcome) -> Iterator[Finding]:
    for one in outcome.suppressions:
        if one.directive not in DIRECTIVES:
            close = get_close_matches(one.directive.lower(), DIRECTIVES, n=1)
            yield Finding(one.span, "directive-meant" if close else "directive", {"directive": one.directive, "meant": close[0] if close else ""})
        for word in one.words:
            if not word.codes:
                yield Finding(word.span, "meant" if word.meant else "unknown", {"word": word.text, "meant": word.meant})
