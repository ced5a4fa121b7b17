"""Which numbers of a section its translation lacks, and what stands in their place."""

from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple

from ..article.lazy_pattern import pattern
from .align import Alignment, aligned_pieces
from .model import Part
from .number import Number, Value
from .numbers import HEADING, numbers, numbers_of_section
from .readings import ROUBLES

_YEAR = pattern(r"(?:19|20)\d\d")
_MOST = 2_000  # numbers of a section that are compared


class Change(NamedTuple):
    """A number that the translation lacks.

    Args:
        source: the number of the source.
        became: what stands in its place; None where nothing does.
    """

    source: Number
    became: Number | None


def changed_numbers(source: Part, article: Part, *, pieces: Alignment | None = None, is_russian: bool = True) -> list[Change]:
    """The numbers of a section that its translation lacks, in order.

    Args:
        source: the section, in English.
        article: its translation, or a later version of it.
        pieces: which of their pieces belong together; they are aligned where it is None.
        is_russian: whether that is Russian; else it is English too.
    """
    ones, others = numbers_of_section(source, is_russian=False), numbers_of_section(article, is_russian=is_russian)
    if not is_russian:
        ones = [number._replace(values=number.values - {ROUBLES}) for number in ones]
    if not any(number.sure or number.is_figure for number in ones) or max(len(ones), len(others)) > _MOST:
        return []
    links = (pieces or aligned_pieces(source, article)).links
    return missing(ones, others, {(link.source, link.article) for link in links})


def missing(source: Sequence[Number], article: Sequence[Number], pieces: Collection[tuple[int, int]] = ()) -> list[Change]:
    """The numbers of a section that its translation lacks, in order.

    A number is kept where the translation has it anywhere, in whatever form; where pieces that belong together each have a figure
    that the other one lacks, the one became the other all the same.

    Args:
        source: the numbers of the section.
        article: those of its translation.
        pieces: which pieces belong together, by their indices; the headings always do.
    """
    groups = _groups(pieces)
    became = _swapped(source, article, groups)
    sames = _sames(source, article)
    kept = {other for each in sames for other in each} | set(became.values())
    new = [index for index, number in enumerate(article) if number.sure and index not in kept]
    for index, number in enumerate(source):
        if index in became or sames[index] or not number.sure:
            continue
        group = groups[0].get(number.piece)
        beside = [other for other in new if not pieces or (group is not None and group == groups[1].get(article[other].piece))]
        near = min(beside, key=lambda other: abs(_place(index, source) - _place(other, article)), default=None)
        if near is not None:
            new.remove(near)
        # «the two», "three dots": what is a word may become something that is no number.
        if near is not None or number.is_figure:
            became[index] = near
    return [Change(source[index], None if other is None else article[other]) for index, other in sorted(became.items())]


def changed_title(source: str, article: str) -> list[Change]:
    """The figures of a title that became other ones; a year that became another year was brought up to date.

    Args:
        source: the title, in English.
        article: its translation.
    """
    sides = [numbers(text, is_russian=is_russian) for text, is_russian in ((source, False), (article, True))]
    ones, others = ([number._replace(piece=HEADING) for number in side] for side in sides)
    return [
        change
        for change in missing(ones, others)
        if change.became and change.source.is_figure and change.became.is_figure and not (_is_year(change.source) and _is_year(change.became))
    ]


def _is_year(number: Number) -> bool:
    return _YEAR.fullmatch(number.text) is not None


def _groups(pieces: Collection[tuple[int, int]]) -> tuple[dict[int, int], dict[int, int]]:
    """Which group each piece of the source, and each of the article, belongs to: one of each, or several where one was split."""
    ones, others = {HEADING: HEADING}, {HEADING: HEADING}
    for number, (one, other) in enumerate(sorted(pieces)):
        ones[one] = others[other] = ones.get(one, others.get(other, number))
    return ones, others


def _swapped(source: Sequence[Number], article: Sequence[Number], groups: tuple[dict[int, int], dict[int, int]]) -> dict[int, int | None]:
    """Figures of pieces that belong together of which either side lacks those of the other one, in order."""
    members: defaultdict[int, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for side, found in enumerate((source, article)):
        for index, number in enumerate(found):
            if number.piece in groups[side]:
                members[groups[side][number.piece]][side].append(index)
    swapped: dict[int, int | None] = {}
    for ones, others in members.values():
        lost, added = _unmatched(source, ones, article, others)
        if len(lost) == len(added):
            swapped.update(zip(lost, added, strict=True))
    return swapped


def _unmatched(source: Sequence[Number], ones: Sequence[int], article: Sequence[Number], others: Sequence[int]) -> tuple[list[int], list[int]]:
    """The figures of two texts that have no partner in the other one: another figure, else code or a word."""

    def is_same(one: int, other: int) -> bool:
        return source[one].is_same(article[other])

    lost, added = _left([one for one in ones if source[one].is_figure], [other for other in others if article[other].is_figure], is_same)
    rest, rest_added = _left(
        [one for one in ones if _may_be_figure(source[one])], [other for other in others if _may_be_figure(article[other])], is_same
    )
    lost, _ = _left(lost, rest_added, is_same)
    added, _ = _left(added, rest, lambda other, one: is_same(one, other))
    return lost, added


def _may_be_figure(number: Number) -> bool:
    """Whether it may be a figure in the other language: code, a Roman numeral, a word that is a number for certain."""
    return not number.is_figure and (number.sure or number.opaque or not number.text.islower())


def _left(ones: Sequence[int], others: Sequence[int], is_same: Callable[[int, int], bool]) -> tuple[list[int], list[int]]:
    """What is left of two lists when each has taken its partner in the other one: that at the same place, else the first."""
    if len(ones) == len(others):
        apart = [(one, other) for one, other in zip(ones, others, strict=True) if not is_same(one, other)]
        ones, others = [one for one, _ in apart], [other for _, other in apart]
    free, left = list(others), []
    for one in ones:
        partner = next((other for other in free if is_same(one, other)), None)
        if partner is None:
            left.append(one)
        else:
            free.remove(partner)
    return left, free


def _sames(source: Sequence[Number], article: Sequence[Number]) -> list[list[int]]:
    """For each number of the source those of the article that may be the same."""
    by_value: defaultdict[Value, list[int]] = defaultdict(list)
    for index, number in enumerate(article):
        for value in number.values:
            by_value[value].append(index)
    measures = [index for index, number in enumerate(article) if number.about]
    found = []
    for number in source:
        same = {index for value in number.values for index in by_value[value]}
        loose = range(len(article)) if number.about else measures
        same.update(index for index in loose if number.is_same(article[index]))
        found.append(sorted(same))
    return found


def _place(index: int, numbers: Sequence[Number]) -> float:
    """Where in the order of the numbers of a text one stands, 0 to 1."""
    return index / max(1, len(numbers) - 1)
