"""Bold lines in the place of headings."""

from collections.abc import Iterator

from seo_audit.rule import Article, Confidence, Finding, Place, Severity, rule

_LOWEST_LEVEL = 6


@rule("HEAD011", "bold-as-heading", severity=Severity.WARNING, confidence=Confidence.MEDIUM)
def bold_as_heading(article: Article) -> Iterator[Finding]:
    for found in article.bold_headings:
        lines = [paragraph.bold_line for paragraph in found.paragraphs if paragraph.bold_line]
        first, *others = lines
        parameters = {
            "section": found.section.heading.text,
            "first": first.text,
            "last": lines[-1].text,
            "count": len(lines),
            "below": min(found.section.heading.level + 1, _LOWEST_LEVEL),
        }
        places = [Place(line.span, "another") for line in others]
        yield Finding(first.span, "numbered" if found.numbered else "named", parameters, related=places)
