"""Which articles say nearly the same: candidates by locality-sensitive hashing, then compared sentence by sentence.

Two texts are compared where one of 42 bands of three slots of their MinHash agrees: 99.9 % of pairs with a likeness of 0.54 (what
remains when 30 % of the sentences are replaced), 0.3 % of those with 0.04 (Leskovec, Rajaraman, Ullman, Mining of Massive Datasets,
3.4). Where very many agree, as pages of one template do, each is compared with the first and its nearest: never all with all.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from .signature import SLOTS, Signature, likeness, shared

_BAND = 12  # bytes: three slots
_FEW = 12  # texts of one band that are all compared with each other
_NEAREST = 3
_MOST = 16  # texts that one is compared with; pages of one template would be candidates by the hundred
FLOOR = 0.5  # below which nothing is a copy
# Runs of words in common, where every other sentence was touched, and sentences then; of short texts too little is known for that.
_ALIKE, _SOME, _ENOUGH = 0.6, 0.2, 100


class Near(NamedTuple):
    """Two texts that say nearly the same.

    Args:
        one: index of the first.
        other: of the second, which is larger.
        share: of the two together that coincides, from 0 to 1.
    """

    one: int
    other: int
    share: float


def near(signatures: Sequence[Signature], kinds: Sequence[Hashable], words: int) -> list[Near]:
    """The pairs of texts of which half coincides, sorted.

    Args:
        signatures: of the texts; those that are alike in order, so that neighbours are compared.
        kinds: of each text; only those of one kind are compared.
        words: that a text has at least.
    """
    groups = defaultdict(list)
    for index, (signature, kind) in enumerate(zip(signatures, kinds, strict=True)):
        if signature.slots and signature.words >= words:
            groups[kind].append(index)
    found: list[Near] = []
    for group in groups.values():
        compared: Counter[int] = Counter()
        for one, other in sorted(set(_candidates(signatures, group))) if len(group) > 1 else ():
            if min(compared[one], compared[other]) < _MOST:
                compared[one] += 1
                compared[other] += 1
                share = _share(signatures[one], signatures[other])
                if share >= FLOOR:
                    found.append(Near(one, other, share))
    return sorted(found)


def _candidates(signatures: Sequence[Signature], group: Sequence[int]) -> Iterator[tuple[int, int]]:
    slots = [signatures[index].slots for index in group]
    for at in range(0, 4 * SLOTS, _BAND):
        keys = [each[at : at + _BAND] for each in slots]
        # Most keys are there once: what is counted and passed over in one go each costs a tenth of an entry in a dictionary of lists.
        often = {key for key, times in Counter(keys).items() if times > 1}
        buckets = defaultdict(list)
        for index, key in [(index, key) for index, key in zip(group, keys, strict=True) if key in often] if often else ():
            buckets[key].append(index)
        for bucket in buckets.values():
            if len(bucket) <= _FEW:
                yield from combinations(bucket, 2)
                continue
            bucket.sort(key=lambda index: (signatures[index].slots, index))
            for order, index in enumerate(bucket):
                others = (bucket[0], *bucket[order + 1 : order + 1 + _NEAREST])
                yield from ((min(index, other), max(index, other)) for other in others if other != index)


def _share(one: Signature, other: Signature) -> float:
    share = shared(one, other)
    if _SOME <= share < FLOOR and min(one.words, other.words) >= _ENOUGH:
        alike = likeness(one, other)
        if alike >= _ALIKE:  # as a share of the two together, like the other one: 2J / (1 + J)
            return 2 * alike / (1 + alike)
    return share
