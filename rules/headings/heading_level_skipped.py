"""A heading more than one level below the one before it."""

from collections.abc import Iterator
from itertools import pairwise

from seo_audit.rule import Article, Finding, Place, Severity, rule


@rule("HEAD003", "heading-level-skipped", severity=Severity.WARNING)
def heading_level_skipped(article: Article) -> Iterator[Finding]:
    for before, heading in pairwise(article.headings):
        if heading.level <= before.level + 1 or article.is_other_component(before.span, heading.span):
            continue
        if any(before.span.end <= span.start < heading.span.start for span in article.html_headings):
            continue
        place = Place(before.span, "previous")
        key = "skipped" if heading.level == before.level + 2 else "several"
        parameters = {"level": heading.level, "after": before.level, "missing": before.level + 1, "last": heading.level - 1}
        yield Finding(heading.span, key, parameters, related=(place,))
