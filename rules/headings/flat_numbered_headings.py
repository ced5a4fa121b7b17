"""Numbered headings on the level of the heading that announces them."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from seo_audit.rule import LISTED, Article, Finding, Fix, Heading, Needs, Place, Severity, flat_lists, rule, shifted


class Options(NamedTuple):
    """Lemmas of what one lists: «7 ролей», «пять способов»."""

    listed: frozenset[str] = LISTED


@rule("HEAD004", "flat-numbered-headings", severity=Severity.WARNING, needs=Needs.RUSSIAN, options=Options)
def flat_numbered_headings(article: Article, options: Options) -> Iterator[Finding]:
    for announced, run in flat_lists(article.sections, options.listed):
        parent = Place(announced.span, "parent")
        items = tuple(Place(heading.span, "item") for heading in run[1:])
        level = announced.level
        parameters = {"parent": announced.text, "first": run[0].number, "last": run[-1].number, "level": level, "below": level + 1}
        edits = shifted(article, _with_what_is_below(article.headings, run), 1)
        fix = Fix(edits, safe=False, structure=True) if edits else None
        yield Finding(run[0].span, "flat", parameters, related=(parent, *items), fix=fix)


def _with_what_is_below(headings: Sequence[Heading], run: Sequence[Heading]) -> list[Heading]:
    """Headings of one level with all that belongs to them, out of all in their order."""
    found, below = [], False
    starts = {heading.span.start for heading in run}
    last = max(starts)
    # Not from the first heading of the article on: there may be thousands of such runs.
    for at in range(bisect_left(headings, min(starts), key=lambda heading: heading.span.start), len(headings)):
        heading = headings[at]
        if heading.level <= run[0].level:
            below = heading.span.start in starts
            if not below and heading.span.start > last:
                break
        if below:
            found.append(heading)
    return found
