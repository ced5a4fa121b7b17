"""How much texts of two pages are alike, by the rare things that they share."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from math import log, sqrt
from typing import NamedTuple

_NOTION = 0.5  # a notion of frequent words tells less than a name
_MOST_PAIRS = 500_000  # of texts that share something, all things together: what stands everywhere tells little
_LITTLE = 3.0  # weight of things below which there is little to compare


class Shared(NamedTuple):
    """What the texts of two pages share.

    Args:
        source: the weight of what each text of the source could share.
        article: the same of the article.
        pairs: the weight of what two texts do share, by their indices; pairs that share nothing are left out.
    """

    source: Sequence[float]
    article: Sequence[float]
    pairs: Mapping[tuple[int, int], float]

    def overlap(self, one: int, other: int) -> float:
        """How much of what two texts could share they share, 0 to 1 (a cosine, with the lesser count of each thing)."""
        weight = self.pairs.get((one, other))
        return weight / sqrt(self.source[one] * self.article[other]) if weight else 0.0

    def tells(self, one: int, other: int) -> float:
        """How much the overlap of two texts tells, 0 to 1: where there is little to share, nothing."""
        least = min(self.source[one], self.article[other])
        return least / (least + _LITTLE)

    def turned(self) -> "Shared":
        """The same with source and article exchanged."""
        return Shared(self.article, self.source, {(other, one): weight for (one, other), weight in self.pairs.items()})


def shared(source: Sequence[Counter[str]], article: Sequence[Counter[str]]) -> Shared:
    """What texts share, weighted by rarity: the logarithm of how many texts there are for each one that has it.

    What only one of the pages has tells nothing: most words of an English page are in no Russian one.

    Args:
        source: the anchors of each text of the source.
        article: the same of the article.
    """
    ones, others = _places(source), _places(article)
    total = len(source) + len(article)
    masses = [0.0] * len(source), [0.0] * len(article)
    pairs: defaultdict[tuple[int, int], float] = defaultdict(float)
    left = _MOST_PAIRS
    for anchor in sorted(ones.keys() & others.keys(), key=lambda anchor: (len(ones[anchor]) * len(others[anchor]), anchor)):
        here, there = ones[anchor], others[anchor]
        left -= len(here) * len(there)
        if left < 0:
            break
        # Of two texts on each side with the thing in one of each, the weight is log 1.5; in all of them, nothing.
        weight = log((1 + total / (len(here) + len(there))) / 2) * (_NOTION if anchor[0] == "≈" else 1)
        for mass, places in zip(masses, (here, there), strict=True):
            for index, often in places:
                mass[index] += weight * often
        for index, often in here:
            for other, often_there in there:
                pairs[index, other] += weight * min(often, often_there)
    return Shared(*masses, pairs)


def _places(texts: Sequence[Counter[str]]) -> dict[str, list[tuple[int, float]]]:
    """Where each anchor stands, and the square root of how often."""
    found: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for index, counts in enumerate(texts):
        for anchor, count in counts.items():
            found[anchor].append((index, sqrt(count)))
    return found
