"""A suppression that suppresses nothing."""

from collections.abc import Iterator

from seo_audit.rule import Article, Edit, Finding, Fix, Outcome, Scope, Severity, Span, Suppression, Word, rule


@rule("SUP001", "unused-suppression", severity=Severity.WARNING, scope=Scope.RUN)
def unused_suppression(outcome: Outcome) -> Iterator[Finding]:
    for one in outcome.suppressions:
        if one.directive == "enable":
            for word in one.words:
                if word not in one.used and word.codes:
                    yield Finding(word.span, "enable" if word.text else "enable-all", {"word": word.text})
            continue
        unused = one.unused
        for word in unused:
            fix = Fix((_edit(one, unused, outcome.article),), safe=True) if one.directive == "ignore" and not one.in_front_matter else None
            yield Finding(word.span, "unused" if word.text else "unused-all", {"word": word.text}, fix=fix)


def _edit(one: Suppression, unused: list[Word], article: Article) -> Edit:
    """Delete the comment, with its line where nothing else stands there; of several names only those that are unused."""
    kept = [word.text for word in one.words if word not in unused]
    if kept:
        return Edit(Span(one.words[0].span.start, one.words[-1].span.end), ", ".join(kept))
    lines, span = article.lines, one.span
    line = lines.position(span.start)[0]
    if article.text[slice(*lines.span(line))].strip() != article.text[slice(*span)]:
        return Edit(span, "")
    blank = [not article.text[lines.start(near) : lines.start(near + 1)].strip() for near in (line - 1, line + 1) if near]
    # Between two lines of text the line stays, empty: without it they would be one paragraph.
    return Edit(Span(lines.start(line), lines.start(line + 1)) if any(blank) else span, "")
