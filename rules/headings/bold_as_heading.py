"""Bold lines in the place of headings."""

from collections.abc import Iterator, Sequence
from functools import partial

from seo_audit.rule import Article, BoldLine, Confidence, Finding, Group, Heading, Place, Severity, rule

_LOWEST_LEVEL = 6


@rule("HEAD011", "bold-as-heading", severity=Severity.WARNING, confidence=Confidence.MEDIUM)
def bold_as_heading(article: Article) -> Iterator[Group[BoldLine]]:
    for found in article.bold_headings:
        lines = [paragraph.bold_line for paragraph in found.paragraphs if paragraph.bold_line]
        yield Group(lines, partial(_finding, found.section.heading, "numbered" if found.numbered else "named"), least=2)


def _finding(heading: Heading, key: str, lines: Sequence[BoldLine]) -> Finding:
    first, *others = lines
    parameters = {
        "section": heading.text,
        "first": first.text,
        "last": lines[-1].text,
        "count": len(lines),
        "below": min(heading.level + 1, _LOWEST_LEVEL),
    }
    return Finding(first.span, key, parameters, related=[Place(line.span, "another") for line in others])
