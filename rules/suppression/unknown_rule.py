"""A suppression that names a rule that there is not, or that cannot be read at all."""

from collections.abc import Iterator
from difflib import get_close_matches

from seo_audit.rule import DIRECTIVES, Finding, Outcome, Scope, Severity, Suppression, rule


@rule("SUP003", "unknown-rule", severity=Severity.WARNING, scope=Scope.RUN)
def unknown_rule(outcome: Outcome) -> Iterator[Finding]:
    for one in outcome.suppressions:
        if one.directive not in DIRECTIVES:
            yield _no_directive(one)
        for word in one.words:
            if word.is_final:
                yield Finding(word.span, "final", {"word": word.text})
            elif not word.codes:
                yield Finding(word.span, "meant" if word.meant else "unknown", {"word": word.text, "meant": word.meant})


def _no_directive(one: Suppression) -> Finding:
    if one.in_front_matter:
        return Finding(one.span, "key")
    if not one.directive:
        return Finding(one.span, "empty")
    # In «ignore[HEAD003» the word is right, the brackets are not.
    close = get_close_matches(one.directive.lower().partition("[")[0].strip(), DIRECTIVES, n=1)
    meant = close[0] if close and not one.directive.lower().startswith(close[0]) else ""
    return Finding(one.span, "directive-meant" if meant else "directive", {"directive": one.directive, "meant": meant})
