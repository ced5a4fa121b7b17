"""Which section of an article is the translation of which section of its source, and which piece in it of which piece.

Both pages are gone through in step (dynamic programming, as Gale and Church, "A Program for Aligning Sentences in Bilingual
Corpora", 1993), but what speaks for a pair is first of all what a translation keeps: names, numbers, code, addresses, by their
rarity, and in headings notions; then length, depth, place and what a section consists of. Either page may lack sections. What is
in one section here and in two there is looked for afterwards, and so is what stands elsewhere.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise, product
from math import exp, log
from typing import NamedTuple

from .anchors import anchors, words
from .joined import RATIO, SHORTEST, joined
from .likeness import Shared, shared
from .model import Page, Part, Piece
from .path import best_path, corridor

_DIGITS = re.compile(r"\d+")
_SPREAD = 0.3  # of the logarithm of that ratio, for a section
_MOST = 1_500  # sections or pieces that are aligned; no page that people read has more
_WINDOW = 3  # sections before and behind within which a pair has rivals
_LEAST_BETWEEN = -0.5  # score of a section that stands between two pairs as its partner does
_LEAST_OTHER_DEPTH = -0.2  # of one a level higher or lower
_SURE_OVERLAP = 0.5
_SURE_TELLS = 0.5
_MOST_MOVED = 40_000  # pairs that may be scored to find what stands elsewhere
_LEAST_MOVED = 2.0
_MOVED_MARGIN = 1.0
# Of what is left on both sides it is likely that it belongs together: of 570 removed sections with sections of other pages put in, one
# pair has more.
_LEAST_EXCHANGED = 0.8
_EXCHANGED_MARGIN = 0.5


class Link(NamedTuple):
    """A section, or piece, and its translation.

    Args:
        source: its index in the source.
        article: that of the translation in the article.
        confidence: how sure that is, 0 to 1.
    """

    source: int
    article: int
    confidence: float


class Alignment(NamedTuple):
    """What belongs together of two pages, or of two sections.

    Args:
        links: in the order of the source; a section may be in two of them, where it was split or two were joined.
        missing: the indices of what the article lacks.
        added: the indices of what the source lacks.
    """

    links: tuple[Link, ...]
    missing: tuple[int, ...]
    added: tuple[int, ...]

    @property
    def one_to_one(self) -> list[Link]:
        """The links of what was neither split nor joined: their texts can be compared word by word, number by number."""
        ones, others = Counter(link.source for link in self.links), Counter(link.article for link in self.links)
        return [link for link in self.links if ones[link.source] == others[link.article] == 1]


def aligned(source: Page, article: Page) -> Alignment:
    """The sections of an article with those of the page that it was translated from.

    Args:
        source: the page, in English.
        article: the article, in Russian.
    """
    ones, others = source.parts[:_MOST], article.parts[:_MOST]
    bodies = shared([anchors(part.pieces) for part in ones], [anchors(part.pieces) for part in others])
    lengths = [len(part.text) for part in ones], [len(part.text) for part in others]
    score = _section_score(ones, others, bodies, lengths)
    sure = [pair for pair in sorted(bodies.pairs) if bodies.overlap(*pair) > _SURE_OVERLAP and bodies.tells(*pair) > _SURE_TELLS]
    pairs = best_path(corridor(len(ones), len(others), sure), len(others), score)
    pairs += _between(pairs, (depths(ones), depths(others)), score)
    pairs += _moved(pairs, len(ones), len(others), score)
    pairs += joined(pairs, lengths, bodies, needed=True)
    return _alignment(pairs, score, len(source.parts), len(article.parts))


def aligned_pieces(source: Part, article: Part) -> Alignment:
    """The pieces of a section with those of its translation.

    Args:
        source: the section, in English.
        article: its translation.
    """
    ones, others = source.pieces[:_MOST], article.pieces[:_MOST]
    bodies = shared([anchors([piece]) for piece in ones], [anchors([piece]) for piece in others])
    lengths = [len(piece.text) for piece in ones], [len(piece.text) for piece in others]
    score = _piece_score(ones, others, bodies, lengths)
    pairs = best_path(corridor(len(ones), len(others), []), len(others), score)
    pairs += joined(pairs, lengths, bodies, needed=False)
    return _alignment(pairs, score, len(source.pieces), len(article.pieces))


_Score = Callable[[int, int], float]
_Lengths = tuple[Sequence[int], Sequence[int]]


def _section_score(ones: Sequence[Part], others: Sequence[Part], bodies: Shared, lengths: _Lengths) -> _Score:
    """What speaks for a pair of sections, about the logarithm of the odds.

    The weights are those that a perceptron found on pages with sections taken out, put in and thinned, rounded.
    """
    heads = shared(*([Counter(set(words(part.heading))) for part in parts] for parts in (ones, others)))
    misfit = _length_misfit(lengths)
    deep = depths(ones), depths(others)
    kinds = _kinds(ones), _kinds(others)
    # «Пример 3» is no "Example 4".
    digits = [[set(_DIGITS.findall(part.heading)) for part in parts] for parts in (ones, others)]
    steps = 1 / max(1, len(ones) - 1), 1 / max(1, len(others) - 1)

    def score(one: int, other: int) -> float:
        here, there = kinds[0][one], kinds[1][other]
        different = sum(abs(count - there[kind]) for kind, count in here.items()) + sum(n for kind, n in there.items() if kind not in here)
        return (
            0.7
            + bodies.tells(one, other) * (5.5 * bodies.overlap(one, other) - 2.0)
            + heads.tells(one, other) * (3.0 * heads.overlap(one, other) - 1.0)
            - 0.5 * misfit(one, other)
            - (0.4 if deep[0][one] != deep[1][other] else 0)
            - 0.8 * abs(one * steps[0] - other * steps[1])
            + (0.8 if one == other == deep[0][0] == deep[1][0] == 0 else 0)
            - (0.8 if digits[0][one] and digits[1][other] and digits[0][one].isdisjoint(digits[1][other]) else 0)
            - (0.25 * different / (here.total() + there.total()) if different else 0)
        )

    return score


def _piece_score(ones: Sequence[Piece], others: Sequence[Piece], bodies: Shared, lengths: _Lengths) -> _Score:
    """What speaks for a pair of pieces; code is translated by code."""
    misfit = _length_misfit(lengths)
    steps = 1 / max(1, len(ones) - 1), 1 / max(1, len(others) - 1)

    def score(one: int, other: int) -> float:
        here, there = ones[one].kind, others[other].kind
        if here != there and "code" in {here, there}:
            return -1.0
        return (
            1.0
            + bodies.tells(one, other) * (5.5 * bodies.overlap(one, other) - 2.0)
            - 1.1 * misfit(one, other)
            - (0.8 if here != there else 0)
            - 0.8 * abs(one * steps[0] - other * steps[1])
        )

    return score


def _length_misfit(lengths: _Lengths) -> _Score:
    """How badly the lengths of a pair fit, 0 to 1."""
    logs = [[log(length + SHORTEST) for length in each] for each in lengths]

    def misfit(one: int, other: int) -> float:
        off = (logs[1][other] - logs[0][one] - RATIO) / _SPREAD
        return min(off * off / 6, 1.0)

    return misfit


def depths(parts: Sequence[Part]) -> list[int]:
    """The depth of each section, whichever levels a page begins with, and whether its title is among its headings.

    Args:
        parts: the sections of a page.
    """
    levels = [part.level for part in parts]
    root = bool(levels) and (levels[0] == 0 or (levels[0] == 1 and levels.count(1) == 1))
    ranks = {level: rank for rank, level in enumerate(sorted(set(levels[root:])), 1)}
    return [0] * root + [ranks[level] for level in levels[root:]]


def _kinds(parts: Sequence[Part]) -> list[Counter[str]]:
    return [Counter(piece.kind for piece in part.pieces) for part in parts]


def _between(pairs: Sequence[tuple[int, int]], deep: tuple[Sequence[int], Sequence[int]], score: _Score) -> list[tuple[int, int]]:
    """Single sections that are left between two pairs, where little speaks against them."""
    ends = [(-1, -1), *pairs, (len(deep[0]), len(deep[1]))]
    gaps = [(one + 1, other + 1) for (one, other), after in pairwise(ends) if after == (one + 2, other + 2)]
    least = _LEAST_BETWEEN, _LEAST_OTHER_DEPTH
    return [(one, other) for one, other in gaps if (off := abs(deep[0][one] - deep[1][other])) <= 1 and score(one, other) > least[off]]


def _moved(pairs: Sequence[tuple[int, int]], height: int, width: int, score: _Score) -> list[tuple[int, int]]:
    """Pairs of what is left, wherever they stand, for which much more speaks than for either with anything else; less of what else is left."""
    left = sorted(set(range(height)) - {one for one, _ in pairs}), sorted(set(range(width)) - {other for _, other in pairs})
    if len(left[0]) * width + len(left[1]) * height > _MOST_MOVED:
        return []
    rows = {one: [score(one, other) for other in range(width)] for one in left[0]}
    columns = {other: [score(one, other) for one in range(height)] for other in left[1]}
    found = []
    for one, other in product(*left):
        value = rows[one][other]
        rivals = rows[one][:other] + rows[one][other + 1 :] + columns[other][:one] + columns[other][one + 1 :]
        left_over = [rows[one][place] for place in left[1] if place != other] + [columns[other][place] for place in left[0] if place != one]
        if (value > _LEAST_MOVED and value - max(rivals, default=0) > _MOVED_MARGIN) or (
            value > _LEAST_EXCHANGED and value - max(left_over, default=0) > _EXCHANGED_MARGIN
        ):
            found.append((one, other))
    return found


def _alignment(pairs: Iterable[tuple[int, int]], score: _Score, height: int, width: int) -> Alignment:
    pairs = sorted(set(pairs))
    links = tuple(Link(one, other, 1 / (1 + exp(-score(one, other)))) for one, other in pairs)
    used = {one for one, _ in pairs}, {other for _, other in pairs}
    missing, added = (tuple(index for index in range(size) if index not in side) for size, side in zip((height, width), used, strict=True))
    return Alignment(links, missing, added)
