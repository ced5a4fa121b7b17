"""The middle of each figure over the articles of a run: what an article is compared with."""

from array import array
from collections.abc import Sequence
from typing import Any

from .article.metrics import Metrics
from .russian.readability import Grades

FEWEST_ARTICLES = 5  # of fewer, the middle says little of the others


class Medians:
    """Keeps eight bytes a figure while articles go by."""

    def __init__(self) -> None:
        self._columns: list[array[Any]] = []

    def add(self, metrics: Metrics) -> None:
        """Count in one article; one without words has no figures."""
        if not metrics.words:
            return
        figures = (*metrics[:-1], *metrics.grades)
        if not self._columns:
            self._columns = [array("q" if isinstance(figure, int) else "d") for figure in figures]
        for column, figure in zip(self._columns, figures, strict=True):
            column.append(figure)

    def value(self) -> Metrics | None:
        """The medians; None where there are too few articles."""
        if not self._columns or len(self._columns[0]) < FEWEST_ARTICLES:
            return None
        middles = [_middle(sorted(column)) for column in self._columns]
        plain = len(Metrics._fields) - 1
        return Metrics._make((*middles[:plain], Grades(*middles[plain:])))


def _middle(ordered: Sequence[float]) -> float:
    """The median of sorted numbers: the middle one, or the mean of both."""
    half, odd = divmod(len(ordered), 2)
    if odd or ordered[half - 1] == ordered[half]:
        return ordered[half]
    middle = round((ordered[half - 1] + ordered[half]) / 2, 3)
    return int(middle) if isinstance(ordered[half], int) and middle.is_integer() else middle
