"""A heading without words."""

from collections.abc import Iterator

from seo_audit.rule import Article, Finding, Severity, rule


@rule("HEAD008", "empty-heading", severity=Severity.ERROR, supersedes=("LINK001",))
def empty_heading(article: Article) -> Iterator[Finding]:
    for heading, key in article.blank_headings.items():
        # In a piece of other pages an anchor alone is the name by which they include what follows.
        if key != "anchor" or not article.is_part:
            yield Finding(heading.span, key, {"level": heading.level})
