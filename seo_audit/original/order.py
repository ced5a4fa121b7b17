"""Sections that stand elsewhere in an article than in its source."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from .levels import parents
from .model import Part

_ALPHABETICAL = 4  # sections in the order of their headings, from which on that order is no accident


class Move(NamedTuple):
    """A section that was moved, or several in a row.

    Args:
        article: index of the first one in the article.
        size: how many.
        here: index of the section of the article that it follows, subsections of that left out; None where it is the first one.
        there: index of the section of the article that it follows in the source; None where it is the first one there.
    """

    article: int
    size: int
    here: int | None
    there: int | None


def moves(source: Sequence[Part], article: Sequence[Part], pairs: Sequence[tuple[int, int]]) -> list[Move]:
    """The least text that was moved for the one order to become the other, in the order of the article.

    Subsections that went with their section are no moves of their own, and nothing is told of sections that an article sorts by
    their headings: other words have another order.

    Args:
        source: the sections of the source.
        article: those of the article.
        pairs: indices of the sections that belong together, each in one pair, in the order of the source.
    """
    if all(before < other for (_, before), (_, other) in pairwise(pairs)):
        return []
    kept = set(_heaviest_rising(pairs, [len(article[other].text) + len(article[other].heading) + 1 for _, other in pairs]))
    above = parents(source), parents(article)
    moved = [pair for pair in pairs if pair not in kept]
    partner = dict(pairs)
    gone = {one for one, _ in moved}
    tops = [(one, other) for one, other in moved if above[0][one] not in gone and not _is_sorted(article, above[1], other)]
    runs: list[list[tuple[int, int]]] = []
    for one, other in sorted(tops, key=lambda pair: pair[1]):
        if runs and runs[-1][-1][0] < one and _is_next(runs[-1][-1], (one, other), above, kept):
            runs[-1].append((one, other))
        else:
            runs.append([(one, other)])
    found = []
    for run in runs:
        one, other = run[0]
        here = next((place for place in range(other - 1, -1, -1) if article[place].level <= article[other].level), None)
        there = next((partner[place] for place in range(one - 1, -1, -1) if place in partner and source[place].level <= source[one].level), None)
        found.append(Move(other, len(run), here, there))
    return found


def _is_next(
    before: tuple[int, int], pair: tuple[int, int], above: tuple[Sequence[int | None], Sequence[int | None]], kept: set[tuple[int, int]]
) -> bool:
    """Whether a section followed another one of the same parent on either page, with nothing between them that stayed in its place."""
    same = above[0][before[0]] == above[0][pair[0]] and above[1][before[1]] == above[1][pair[1]]
    return same and not any(before[0] < one < pair[0] or before[1] < other < pair[1] for one, other in kept)


def _is_sorted(article: Sequence[Part], above: Sequence[int | None], index: int) -> bool:
    """Whether a section is one of several that stand in the order of their headings."""
    part = article[index]
    headings = [other.heading.casefold() for place, other in enumerate(article) if above[place] == above[index] and other.level == part.level]
    return len(headings) >= _ALPHABETICAL and headings == sorted(headings)


def _heaviest_rising(pairs: Sequence[tuple[int, int]], weights: Sequence[int]) -> list[tuple[int, int]]:
    """Of pairs in the order of the first page those that keep the order of the other one too, as much text of them as there is."""
    best: list[int] = []
    before: list[int | None] = []
    for place, (_, other) in enumerate(pairs):
        behind = max((earlier for earlier in range(place) if pairs[earlier][1] < other), key=lambda earlier: best[earlier], default=None)
        best.append(weights[place] + (best[behind] if behind is not None else 0))
        before.append(behind)
    place_now: int | None = max(range(len(best)), key=lambda place: best[place], default=None)
    rising = []
    while place_now is not None:
        rising.append(pairs[place_now])
        place_now = before[place_now]
    return rising[::-1]
