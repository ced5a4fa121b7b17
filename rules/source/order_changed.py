"""Sections in another order than in the source."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from seo_audit.rule import Finding, Group, Move, Needs, Pair, Place, Scope, Severity, Span, rule

_MANY = 3  # moves, from which on the whole has another order


class _Moved(NamedTuple):
    span: Span
    move: Move


@rule(
    "SRC010",
    "order-changed",
    severity=Severity.INFO,
    scope=Scope.PAIR,
    needs=Needs.SNAPSHOT | Needs.RUSSIAN,
    mqm="Design and markup",
)
def order_changed(pair: Pair) -> Iterator[Group[_Moved]]:
    moved = [_Moved(pair.place_of(pair.page.parts[move.article]), move) for move in pair.moves]
    for group in [moved] if len(moved) >= _MANY else [[one] for one in moved]:
        yield Group(group, partial(_finding, pair))


def _finding(pair: Pair, places: Sequence[_Moved]) -> Finding:
    parts = pair.page.parts
    (span, move), *others = places
    said = {"heading": parts[move.article].heading, "more": move.size - 1}
    if others:
        return Finding(span, "several", {**said, "count": len(places)}, related=tuple(Place(other.span, "also") for other in others))
    here, there = (parts[index] if index is not None else None for index in (move.here, move.there))
    key = "both" if here and there else "here" if here else "there"
    said |= {"here": here.heading if here else "", "there": there.heading if there else ""}
    related = (Place(pair.place_of(there), "after"),) if there else ()
    return Finding(span, key if move.size == 1 else f"{key}-more", said, related=related)
