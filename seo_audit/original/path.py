"""The best way through two lists in step, with some of either left out."""

from bisect import bisect_right
from collections.abc import Callable, Sequence

_FEW = 20_000  # pairs that may all be scored
_WIDTH = 40  # columns on either side of the way to be expected


def best_path(columns: Sequence[range], width: int, score: Callable[[int, int], float]) -> list[tuple[int, int]]:
    """The pairs, each further on in both lists than the one before, whose scores are most together.

    Dynamic programming; what is left out costs nothing, so a pair with a score below zero is never taken.

    Args:
        columns: for each of the first list which of the second may be its partner; where these begin and end never goes back.
        width: length of the second list.
        score: of a pair, by the two indices.
    """
    rows = [[0.0] * (width + 1)]
    for index, allowed in enumerate(columns):
        above = rows[-1]
        row = above.copy()
        for column in allowed:
            row[column + 1] = max(row[column], above[column + 1], above[column] + score(index, column))
        column = allowed.stop
        while column < width and row[column + 1] < row[column]:
            row[column + 1] = row[column]
            column += 1
        rows.append(row)
    pairs = []
    index, column = len(columns), width
    while index and column:
        best = rows[index][column]
        if best == rows[index - 1][column]:
            index -= 1
        elif best == rows[index][column - 1]:
            column -= 1
        else:
            index, column = index - 1, column - 1
            pairs.append((index, column))
    return pairs[::-1]


def corridor(height: int, width: int, sure: Sequence[tuple[int, int]]) -> list[range]:
    """Which partners are worth a look: all in short lists, in long ones those near the line through the sure pairs.

    Args:
        height: length of the first list.
        width: length of the second one.
        sure: pairs that are nearly certain, in order of the first list.
    """
    if height * width <= _FEW:
        return [range(width)] * height
    points = [(-1, -1), *_rising(sure), (height, width)]
    ranges = []
    leg = 0
    for index in range(height):
        while points[leg + 1][0] < index:
            leg += 1
        (left, low), (right, high) = points[leg], points[leg + 1]
        centre = low + (high - low) * (index - left) // (right - left)
        ranges.append(range(max(0, centre - _WIDTH), max(0, min(width, centre + _WIDTH + 1))))
    return ranges


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest run of pairs that go on in both lists (patience sorting, as of a longest increasing subsequence)."""
    tops: list[int] = []
    piles: list[int] = []
    before: list[int] = []
    for order, (_, column) in enumerate(pairs):
        pile = bisect_right(tops, column)
        if pile and tops[pile - 1] == column:
            before.append(-1)
            continue
        before.append(piles[pile - 1] if pile else -1)
        tops[pile : pile + 1] = [column]
        piles[pile : pile + 1] = [order]
    run = []
    order = piles[-1] if piles else -1
    while order >= 0:
        run.append(pairs[order])
        order = before[order]
    return run[::-1]
