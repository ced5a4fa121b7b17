"""Numbered headings on the level of the heading that announces them."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from seo_audit.rule import LISTED, Article, Finding, Fix, Heading, Needs, Place, Severity, promised, rule, shifted

_LOWEST_LEVEL = 6


class Options(NamedTuple):
    """Lemmas of what one lists: «7 ролей», «пять способов»."""

    listed: frozenset[str] = LISTED


@rule("HEAD004", "flat-numbered-headings", severity=Severity.WARNING, needs=Needs.RUSSIAN, options=Options)
def flat_numbered_headings(article: Article, options: Options) -> Iterator[Finding]:
    for section in article.sections:
        run = section.flat_numbered
        if len(run) < 2 or section.heading.level == _LOWEST_LEVEL:  # noqa: PLR2004 - one item is no list
            continue
        promise = promised(section.heading.prose, options.listed)
        if promise is None and not section.heading.text.endswith(":"):
            continue
        if promise is not None and len(section.first_list_items) == promise.number:
            continue  # the promise is kept right there, and the numbers are those of chapters
        parent = Place(section.heading.span, "parent")
        items = tuple(Place(heading.span, "item") for heading in run[1:])
        level = section.heading.level
        parameters = {"parent": section.heading.text, "first": run[0].number, "last": run[-1].number, "level": level, "below": level + 1}
        edits = shifted(article, _with_what_is_below(article.headings, run), 1)
        fix = Fix(edits, safe=False, structure=True) if edits else None
        yield Finding(run[0].span, "flat", parameters, related=(parent, *items), fix=fix)


def _with_what_is_below(headings: Sequence[Heading], run: Sequence[Heading]) -> list[Heading]:
    """Headings of one level with all that belongs to them."""
    found, below = [], False
    for heading in headings:
        if heading.level <= run[0].level:
            below = heading in run
        if below:
            found.append(heading)
    return found
