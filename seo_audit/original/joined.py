"""What is one text here and two there: a neighbour that nothing was found for belongs to it as well."""

from collections.abc import Sequence
from math import log

from .likeness import Shared

RATIO = log(1.12)  # characters of a Russian text to those of the English one, in the middle of whole articles
SHORTEST = 30  # characters added to either length: a word more or less is nothing
_BETTER = 0.25  # by how much the logarithm of the ratio of lengths fits better with the neighbour than without
_SECTION_BETTER = 0.1, 0.4  # the same of sections: of one whose rare things the neighbour's partner holds, and of one that has none
_CONTAINED = 0.6  # of what the neighbour could share the text must have
_TELLING = 3.0  # weight from which on that says something


def joined(pairs: Sequence[tuple[int, int]], lengths: tuple[Sequence[int], Sequence[int]], bodies: Shared, *, needed: bool) -> list[tuple[int, int]]:
    """Further pairs: of two neighbours that were joined, and of one that was split.

    Args:
        pairs: what was found.
        lengths: of the texts of source and article, characters.
        bodies: what they share.
        needed: whether they are sections: a neighbour must share something telling, or lengths must fit much better.
    """
    found = _absorbed(pairs, lengths[0], lengths[1], bodies, RATIO, needed=needed)
    turned = _absorbed([(other, one) for one, other in pairs], lengths[1], lengths[0], bodies.turned(), -RATIO, needed=needed)
    return found + [(one, other) for other, one in turned]


def _absorbed(
    pairs: Sequence[tuple[int, int]], ones: Sequence[int], others: Sequence[int], bodies: Shared, ratio: float, *, needed: bool
) -> list[tuple[int, int]]:
    """Texts without a partner that the partner of a neighbour holds as well."""
    partner = dict(pairs)
    found = []
    taken: set[int] = set()
    for index, length in enumerate(ones):
        if index in partner or not length:
            continue
        for beside in (index - 1, index + 1):
            other = partner.get(beside)
            if other is None or other in taken:
                continue

            def misfit(size: int, other: int = other) -> float:
                return abs(log((others[other] + SHORTEST) / (size + SHORTEST)) - ratio)

            could = bodies.source[index]
            has = bodies.pairs.get((index, other), 0.0)
            better = _SECTION_BETTER[could < _TELLING] if needed else _BETTER
            if (could < _TELLING or has >= _CONTAINED * could) and misfit(ones[beside]) - misfit(ones[beside] + length) > better:
                found.append((index, other))
                taken.add(other)
                break
    return found
