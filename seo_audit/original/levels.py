"""Headings that stand higher or lower in the outline of an article than in that of its source.

Levels themselves say nothing: where the title is a field of the front matter all of them may be one lower, and who leaves out a level
numbers anew. What a level of the source is in this article, most headings of that level say.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from .model import Part

_TOP = 2  # the level of sections under a title
_OWN = 3  # of so many headings one, from which on an outline is another one


class Shift(NamedTuple):
    """A heading on another level than in the source.

    Args:
        source: its index in the source.
        article: its index in the article.
        level: that it should have, in the numbering of the article.
        parent: index of the section of the source that it belongs to; None for one of the highest level.
        below: indices of the sections of the article that went down or up with it.
    """

    source: int
    article: int
    level: int
    parent: int | None
    below: Sequence[int]


def shifts(source: Sequence[Part], article: Sequence[Part], pairs: Sequence[tuple[int, int]]) -> list[Shift]:
    """The headings whose level differs; what only went along with the section that it belongs to is no one of its own.

    A section that somebody grouped under a heading of his own may be lower, and one whose parent is gone, higher. Where a third of an
    outline differs, now so, now so, it is another outline, and nothing is told.

    Args:
        source: the sections of the source.
        article: those of the article.
        pairs: indices of the sections that belong together, each in one pair, in the order of the source.
    """
    pairs = [(one, other) for one, other in pairs if source[one].level and article[other].level]
    levels = _expected([(source[one].level, article[other].level) for one, other in pairs])
    above = parents(source), parents(article)
    ones, others = {one for one, _ in pairs}, {other for _, other in pairs}
    moved: dict[int | None, tuple[int, list[int]]] = {}
    found: list[tuple[int, Shift]] = []
    for one, other in pairs:
        by = _off(article[other].level, levels[source[one].level])
        parent, parent_here = above[0][one], above[1][other]
        if not by:
            continue
        own = moved[parent] if parent in moved and moved[parent][0] == by else None
        moved[one] = own or (by, [])
        if own:
            own[1].append(other)
        elif (by > 0 and (parent_here is None or parent_here in others)) or (by < 0 and (parent is None or parent in ones)):
            found.append((by, Shift(one, other, article[other].level - by, parent, moved[one][1])))
    kinds = {(source[shift.source].level, by) for by, shift in found}
    return [shift for _, shift in found] if len(kinds) <= 1 or len(found) * _OWN <= len(pairs) else []


def _off(level: int, wanted: range) -> int:
    """How many levels too low a heading is, too high if negative."""
    return max(0, level - wanted.stop + 1) + min(0, level - wanted.start)


def parents(parts: Sequence[Part]) -> list[int | None]:
    """The index of the section that each section is one of; None for those of the highest level.

    Args:
        parts: the sections of a page.
    """
    found: list[int | None] = []
    above: list[int] = []
    for index, part in enumerate(parts):
        while above and parts[above[-1]].level >= part.level:
            above.pop()
        found.append(above[-1] if above else None)
        if part.level:
            above.append(index)
    return found


def _expected(pairs: Sequence[tuple[int, int]]) -> Mapping[int, range]:
    """What level or levels of an article each level of its source is: nearly always one.

    Args:
        pairs: the levels of headings that belong together, of the source and of the article.
    """
    offsets = Counter(there - here for here, there in pairs)
    usual = min(offsets, key=lambda offset: (-offsets[offset], abs(offset), offset), default=0)
    if len(pairs) == 1 and pairs[0][0] == _TOP:
        usual = min(0, usual)  # of a single section it is known only that it stands right under the title
    known: dict[int, int] = {}
    alone = []
    for level in sorted({here for here, _ in pairs}):
        counts = Counter(there for here, there in pairs if here == level)
        most = max(counts.values())
        likely = [there for there, count in counts.items() if count == most]
        if most == 1 and len(counts) == 1:
            alone.append(level)
        elif len(likely) == 1:
            known[level] = likely[0]
        else:
            known[level] = min(likely, key=lambda there: (abs(there - level - usual), there))
    _unfold(known, usual)
    found = {level: range(there, there + 1) for level, there in known.items()}
    for level in alone:
        found[level] = _of_one(level, known, usual)
        known[level] = found[level].start
    return found


def _unfold(known: dict[int, int], usual: int) -> None:
    """Two levels of the source are no one level: the one that is not where most headings are is out of place."""
    for upper, lower in zip(sorted(known), sorted(known)[1:], strict=False):
        if known[lower] <= known[upper]:
            if known[lower] - lower == usual:
                known[upper] = upper + usual
            else:
                known[lower] = known[upper] + lower - upper


def _of_one(level: int, known: Mapping[int, int], usual: int) -> range:
    """What a level is that only one heading of the source has: as far below or above others as there."""
    upper = max((one for one in known if one < level), default=None)
    if upper is not None:
        # Where the source leaves out a level the article need not.
        return range(known[upper] + 1 if level > upper + 1 else known[upper] + level - upper, known[upper] + level - upper + 1)
    lower = min((one for one in known if one > level), default=None)
    wanted = known[lower] - lower + level if lower is not None else level + usual
    return range(wanted, wanted + 1)
