"""More than one main heading."""

from collections.abc import Iterator, Sequence
from functools import partial

from seo_audit.rule import Article, Field, Finding, Group, Heading, Place, Severity, rule


@rule("HEAD001", "extra-h1", severity=Severity.ERROR)
def extra_h1(article: Article) -> Iterator[Group[Heading]]:
    mains = [heading for heading in article.headings if heading.level == 1 and heading not in article.blank_headings]
    if not mains:
        return
    if isinstance(article.h1, Field):
        first, extra, key, field = Place(article.h1.span, "field"), mains, "beside-field", article.h1.name
    else:
        first, extra, key, field = Place(mains[0].span, "first"), mains[1:], "second", ""
    if extra:
        yield Group(extra, partial(_finding, key, first, field))


def _finding(key: str, first: Place, field: str, extra: Sequence[Heading]) -> Finding:
    others = tuple(Place(heading.span, "another") for heading in extra[1:])
    return Finding(extra[0].span, key, {"text": extra[0].text, "count": len(extra), "field": field}, related=(first, *others))
