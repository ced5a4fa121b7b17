"""Two headings of one section with the same words."""

from collections.abc import Iterator, Sequence
from functools import partial

from seo_audit.rule import Article, Finding, Group, Heading, Place, Severity, rule


@rule("HEAD007", "duplicate-heading", severity=Severity.WARNING)
def duplicate_heading(article: Article) -> Iterator[Group[Heading]]:
    for group in article.siblings:
        if group.headings[0].level == 1:
            continue
        same: dict[str, list[Heading]] = {}
        for heading in group.headings:
            alike = same.setdefault(" ".join(heading.text.rstrip(" .:?!…").casefold().split()), [])
            # What a tag shows in turn (versions, tabs) is never on the page together.
            if not alike or not article.switches_between(alike[-1].span, heading.span):
                alike.append(heading)
        for text, (first, *others) in same.items():
            if text and others:
                yield Group(others, partial(_finding, first))


def _finding(first: Heading, others: Sequence[Heading]) -> Finding:
    places = (Place(first.span, "first"), *(Place(other.span, "another") for other in others[1:]))
    return Finding(others[0].span, "again", {"text": others[0].text, "count": len(others) + 1}, related=places)
