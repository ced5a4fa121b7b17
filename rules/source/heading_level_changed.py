"""A heading that stands higher or lower in the outline than in the source."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from seo_audit.rule import Edit, Finding, Fix, Group, Needs, PagePart, Pair, Place, Scope, Severity, Shift, Span, parents, rule, shifted

_SEVERAL = 3  # headings that changed in the same way, from which on one finding tells of all


class _Moved(NamedTuple):
    span: Span
    shift: Shift


@rule(
    "SRC003",
    "heading-level-changed",
    severity=Severity.WARNING,
    scope=Scope.PAIR,
    needs=Needs.SNAPSHOT | Needs.RUSSIAN,
    mqm="Design and markup",
)
def heading_level_changed(pair: Pair) -> Iterator[Group[_Moved]]:
    alike: defaultdict[tuple[int, int], list[_Moved]] = defaultdict(list)
    for shift in pair.shifts:
        part = pair.page.parts[shift.article]
        alike[part.level, shift.level].append(_Moved(pair.place_of(part), shift))
    for moved in alike.values():
        for group in [moved] if len(moved) >= _SEVERAL else [[one] for one in moved]:
            yield Group(group, partial(_finding, pair))


def _finding(pair: Pair, places: Sequence[_Moved]) -> Finding:
    first, *others = places
    shift = first.shift
    part = pair.page.parts[shift.article]
    fix = _fix(pair, places)
    said = {"text": part.heading, "level": part.level, "wanted": shift.level}
    if others:
        related = tuple(Place(other.span, "also") for other in others)
        return Finding(first.span, "several", {**said, "count": len(places)}, related=related, fix=fix)
    above = parents(pair.page.parts)[shift.article]
    here = pair.page.parts[above] if above is not None else None
    own = next(iter(pair.parts_of(shift.parent)), None) if shift.parent is not None else None
    parent = (own or pair.source.parts[shift.parent]).heading if shift.parent is not None else ""
    key = _key(own, here, parent)
    related = (Place(pair.place_of(own), "parent"),) if own is not None else ()
    return Finding(first.span, key, {**said, "parent": parent, "here": here.heading if here else ""}, related=related, fix=fix)


def _key(own: PagePart | None, here: PagePart | None, parent: str) -> str:
    if own is here:
        return "level-in" if own else "level"
    return "apart" if here is None else "inside" if parent else "inside-top"


def _fix(pair: Pair, places: Sequence[_Moved]) -> Fix | None:
    """Move the headings back, with what went along."""
    headings = {heading.span: heading for heading in pair.article.headings}
    edits: list[Edit] = []
    for place in places:
        parts = [pair.page.parts[index] for index in (place.shift.article, *place.shift.below)]
        own = [headings[part.span] for part in parts if part.span in headings]
        done = shifted(pair.article, own, place.shift.level - parts[0].level) if len(own) == len(parts) else ()
        if not done:
            return None
        edits += done
    return Fix(tuple(edits), safe=False, structure=True)
