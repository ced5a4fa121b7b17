"""What one of two pages has and the other has not: sections without a counterpart, and where they would stand."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from .align import depths
from .model import Part


class Gap(NamedTuple):
    """A section of one page that the other one has no counterpart of, with its subsections that have none either.

    Args:
        parts: the section, then its subsections.
        after: the last section before it of the other page that has a counterpart; None where it would stand at the beginning.
        before: the first such section behind it; None where it would stand at the end.
        instead: a section of the other page at the same place and of the same depth that has no counterpart either.
    """

    parts: Sequence[Part]
    after: Part | None
    before: Part | None
    instead: Part | None

    @property
    def words(self) -> int:
        """How many words it has, code left out."""
        return sum(part.words for part in self.parts)


def gaps(parts: Sequence[Part], others: Sequence[Part], links: Sequence[tuple[int, int]], missing: Iterable[int], added: Iterable[int]) -> list[Gap]:
    """The sections without a counterpart; those right behind a missing one and below it belong to it.

    Args:
        parts: the sections of a page.
        others: those of the other one.
        links: indices of what belongs together, in order.
        missing: indices of what only the first page has.
        added: indices of what only the other one has.
    """
    runs: list[list[int]] = []
    for index in missing:
        if runs and index == runs[-1][-1] + 1 and parts[index].level > parts[runs[-1][0]].level > 0:
            runs[-1].append(index)
        else:
            runs.append([index])
    free = set(added)
    deep = depths(parts), depths(others)
    found = []
    for run in runs:
        before = max((link for link in links if link[0] < run[0]), default=None)
        behind = min((link for link in links if link[0] > run[-1]), default=None)
        start, end = before[1] + 1 if before else 0, behind[1] if behind else len(others)
        instead = next((other for other in range(start, end) if other in free and deep[1][other] == deep[0][run[0]]), None)
        if instead is not None:
            free.remove(instead)
        found.append(
            Gap(
                [parts[index] for index in run],
                others[before[1]] if before else None,
                others[behind[1]] if behind else None,
                others[instead] if instead is not None else None,
            )
        )
    return found
