"""Sections that were moved: the fewest, and none that an alphabet moves."""

from seo_audit.original.model import Part, Piece
from seo_audit.original.order import moves


def page(*headings, level=2):
    return [Part(heading, level, (Piece("paragraph", "x" * 100),)) for heading in headings]


def moved(order, headings=None, levels=None, sizes=None):
    """What is told where the article has the sections of its source in this order."""
    headings = headings or [f"№ {17 * index % 10}" for index in range(len(order))]
    levels, sizes = levels or [2] * len(order), sizes or [100] * len(order)
    source = [Part(*each[:2], (Piece("paragraph", "x" * each[2]),)) for each in zip(headings, levels, sizes, strict=True)]
    pairs = sorted((index, place) for place, index in enumerate(order))
    return [tuple(move) for move in moves(source, [source[index] for index in order], pairs)]


def test_nothing_moved():
    assert moved([0, 1, 2, 3]) == moved([0]) == moved([]) == []


def test_what_is_missing_or_new_moves_nothing():
    assert moves(page("a", "b", "c"), page("new", "c", "old"), [(2, 1)]) == []


def test_one_section():
    assert moved([0, 2, 3, 1]) == [(3, 1, 2, 0)]
    assert moved([3, 0, 1, 2]) == [(0, 1, None, 3)]
    assert moved([1, 2, 3, 0]) == [(3, 1, 2, None)]


def test_of_two_the_shorter_one():
    assert moved([1, 0], sizes=[900, 100]) == [(0, 1, None, 1)]
    assert moved([1, 0], sizes=[100, 900]) == [(1, 1, 0, None)]


def test_several_in_a_row_are_one_move():
    assert moved([0, 3, 4, 5, 6, 1, 2]) == [(5, 2, 4, 0)]


def test_subsections_go_along():
    assert moved([0, 4, 5, 6, 1, 2, 3], levels=[2, 2, 3, 3, 2, 2, 2], sizes=[100] * 4 + [200] * 3) == [(4, 1, 3, 0)]


def test_sections_in_the_order_of_their_headings():
    assert moved([3, 0, 1, 2], headings=["Cord", "Gravel", "Roller", "A stake"]) == []
    assert moved([2, 0, 1], headings=["Cord", "Gravel", "A roller"]) != []
