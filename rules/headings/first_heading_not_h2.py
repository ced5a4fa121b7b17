"""A tree of headings that begins too deep."""

from collections.abc import Iterator

from seo_audit.rule import Article, Finding, Fix, Severity, rule, shifted

_FIRST = 2


@rule("HEAD002", "first-heading-not-h2", severity=Severity.WARNING)
def first_heading_not_h2(article: Article) -> Iterator[Finding]:
    headings = article.headings
    main = article.field("h1") or article.title
    if not headings or not main or article.is_part or any(heading.level == 1 for heading in headings):
        return
    first = headings[0]
    if article.is_other_component(article.front_matter.span, first.span):
        return
    if first.level > _FIRST and not any(span.start < first.span.start for span in article.html_headings):
        top = min(heading.level for heading in headings)
        key = "all" if top > _FIRST else "first"
        # Where a later heading is higher than the first one, lifting all would not mend the first.
        edits = shifted(article, headings, _FIRST - top) if first.level == top else ()
        fix = Fix(edits, safe=False, structure=True) if edits else None
        yield Finding(first.span, key, {"level": first.level, "top": top, "text": first.text, "headings": len(headings)}, fix=fix)
