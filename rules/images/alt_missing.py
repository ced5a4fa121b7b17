"""Images of which nothing is said to those who do not see them."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from seo_audit.rule import AnyImage, Article, Finding, Group, Place, Severity, rule

_MOST_PLACES = 1000


@rule("IMG001", "alt-missing", severity=Severity.WARNING)
def alt_missing(article: Article) -> Iterator[Group[AnyImage]]:
    # A link or heading that holds nothing else is told as such.
    told = sorted([span for span, key in article.blank_links.items() if key == "image"] + [heading.span for heading in article.blank_headings])
    found = []
    for image in article.all_images:
        at = bisect_right(told, (image.span.start, image.span.end)) - 1
        if image.is_blank and not (at >= 0 and image.span.end <= told[at].end):
            found.append(image)
    if found:
        yield Group(found, _told)


def _told(found: Sequence[AnyImage]) -> Finding:
    first, *others = found
    related = [Place(image.span, "place") for image in others[:_MOST_PLACES]]
    return Finding(first.span, "missing", {"target": first.target, "count": len(found)}, related=related)
