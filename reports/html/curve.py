"""The rank–frequency curve as a drawing: how counts of words fall, on logarithmic axes, beside Zipf's law."""

from collections.abc import Sequence
from itertools import groupby
from math import log10
from typing import NamedTuple

_WIDTH, _HEIGHT = 360, 190
_LEFT, _TOP = 40, 10
_FEWEST_WORDS, _FEWEST_TIMES = 10, 3  # of less there is no curve to see
_POWERS = (1, 10, 100, 1_000, 10_000, 100_000, 1_000_000)
_FINE = (1, 2, 5, 10, 20, 50)


class Tick(NamedTuple):
    """A mark on an axis: where, and its number."""

    at: float
    value: int


class Curve(NamedTuple):
    """All that the template is given; units are those of the drawing.

    Args:
        box: left, top, right and bottom of the field that is drawn in.
        points: of the curve, as SVG writes them.
        zipf: of the line that Zipf's law draws from the same first word.
        ranks: ticks below.
        times: ticks on the left.
        said: ranks that are told in words, with their counts.
    """

    box: tuple[int, int, int, int]
    points: str
    zipf: str
    ranks: list[Tick]
    times: list[Tick]
    said: list[tuple[int, int]]


def curve_of(counts: Sequence[int]) -> Curve | None:
    """The drawing; None where a text is so short or so varied that there is nothing to see.

    Args:
        counts: of words, in falling order.
    """
    if len(counts) < _FEWEST_WORDS or counts[0] < _FEWEST_TIMES:
        return None
    last, most = len(counts), counts[0]

    def x(rank: float) -> float:
        return round(_LEFT + _WIDTH * log10(rank) / log10(last), 1)

    def y(times: float) -> float:
        return round(_TOP + _HEIGHT * (1 - log10(times) / log10(most)), 1)

    end = min(last, most)
    return Curve(
        box=(_LEFT, _TOP, _LEFT + _WIDTH, _TOP + _HEIGHT),
        points=" ".join(f"{x(rank):g},{y(times):g}" for rank, times in _corners(counts)),
        zipf=f"{x(1):g},{y(most):g} {x(end):g},{y(most / end):g}",
        ranks=[Tick(x(rank), rank) for rank in _ticks(last)],
        times=[Tick(y(times), times) for times in _ticks(most)],
        said=[(rank, counts[rank - 1]) for rank in (1, 10, 100) if rank <= last],
    )


def _corners(counts: Sequence[int]) -> list[tuple[int, int]]:
    """Rank and count of the first and the last word of each count: between them the curve is level."""
    corners: list[tuple[int, int]] = []
    rank = 1
    for times, group in groupby(counts):
        behind = rank + sum(1 for _ in group)
        corners += dict.fromkeys([(rank, times), (behind - 1, times)])
        rank = behind
    return corners


def _ticks(most: int) -> list[int]:
    return [tick for tick in (_FINE if most < 100 else _POWERS) if tick <= most]  # noqa: PLR2004 - two decades leave room for fine ticks
