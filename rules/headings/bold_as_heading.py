"""Bold lines in the place of headings."""

from collections.abc import Iterator, Sequence
from functools import partial

from seo_audit.rule import Article, BoldLine, Confidence, Edit, Finding, Fix, Group, Heading, Place, Severity, pattern, rule

_LOWEST_LEVEL = 6
_BOLD = pattern(r"(?P<mark>\*\*|__)(?P<inner>[^*_\r\n]+)(?P=mark)\s*[.:]?\s*")


@rule("HEAD011", "bold-as-heading", severity=Severity.WARNING, confidence=Confidence.MEDIUM)
def bold_as_heading(article: Article) -> Iterator[Group[BoldLine]]:
    for found in article.bold_headings:
        lines = [paragraph.bold_line for paragraph in found.paragraphs if paragraph.bold_line]
        yield Group(lines, partial(_finding, article.text, found.section.heading, "numbered" if found.numbered else "named"), least=2)


def _finding(text: str, heading: Heading, key: str, lines: Sequence[BoldLine]) -> Finding:
    first, *others = lines
    parameters = {
        "section": heading.text,
        "first": first.text,
        "last": lines[-1].text,
        "count": len(lines),
        "below": min(heading.level + 1, _LOWEST_LEVEL),
    }
    edits = tuple(edit for line in lines if (edit := _edit(text, line, heading.level + 1)) is not None)
    fix = Fix(edits, safe=False, structure=True) if len(edits) == len(lines) else None
    return Finding(first.span, key, parameters, related=[Place(line.span, "another") for line in others], fix=fix)


def _edit(text: str, line: BoldLine, level: int) -> Edit | None:
    """Make a bold line a heading: marks in front instead of round it, without the stop or colon behind."""
    written = _BOLD.fullmatch(text[line.span.start : line.span.end])
    begins = not text[max(text.rfind("\n", 0, line.span.start), text.rfind("\r", 0, line.span.start)) + 1 : line.span.start]
    if written is None or not begins or level > _LOWEST_LEVEL:
        return None
    return Edit(line.span, f"{'#' * level} {written['inner'].rstrip(' .:')}")
