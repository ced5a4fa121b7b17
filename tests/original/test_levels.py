"""What is no change of level first: outlines that are numbered otherwise; then headings that went up or down."""

from seo_audit.original.levels import parents, shifts
from seo_audit.original.model import Part


def outline(levels):
    return [Part(f"heading {index}", level, ()) for index, level in enumerate(levels)]


def moved(source, article):
    """Indices of the headings that changed, with the level that each should have; one heading has the place of the other."""
    pairs = [(index, index) for index in range(len(source))]
    return [(shift.article, shift.level) for shift in shifts(outline(source), outline(article), pairs)]


def test_the_same_outline():
    assert moved([0, 2, 3, 3, 2, 3], [0, 2, 3, 3, 2, 3]) == []


def test_all_levels_one_lower_or_higher():
    assert moved([2, 3, 3, 2, 3], [3, 4, 4, 3, 4]) == []
    assert moved([2, 3, 3, 2, 3], [1, 2, 2, 1, 2]) == []


def test_a_level_that_the_source_leaves_out_may_be_there():
    assert moved([2, 4, 4, 2, 4], [2, 3, 3, 2, 3]) == []
    assert moved([2, 4, 2, 2], [2, 3, 2, 2]) == []


def test_one_level_lower_in_all_its_places():
    assert moved([2, 3, 3, 2, 3], [2, 4, 4, 2, 4]) == []


def test_what_stands_in_front_of_the_first_heading_has_no_level():
    assert moved([0, 2], [0, 2]) == moved([2, 2], [0, 2]) == moved([0, 2], [2, 2]) == []


def test_each_heading_that_went_down_or_up():
    levels = [2, 3, 3, 2, 3, 3, 2]
    for index, level in enumerate(levels):
        for by in (1, -1) if level > 2 else (1,):
            changed = [*levels[:index], level + by, *levels[index + 1 :]]
            assert moved(levels, changed) == [(index, level)], changed


def test_a_heading_that_is_one_of_a_shifted_outline():
    assert moved([2, 3, 3, 2, 3], [3, 4, 4, 3, 3]) == [(4, 4)]


def test_one_of_two_headings():
    assert moved([2, 2], [2, 3]) == [(1, 2)]
    assert moved([2, 3], [2, 4]) == [(1, 3)]
    assert moved([2, 3], [3, 3]) == [(0, 2)]


def test_the_only_section_stands_right_under_the_title():
    assert moved([2], [3]) == [(0, 2)]
    assert moved([3], [2]) == []


def test_subsections_go_along():
    found = shifts(outline([2, 2, 3, 4, 2, 3]), outline([2, 3, 4, 5, 2, 3]), [(index, index) for index in range(6)])
    assert [(shift.article, shift.level, shift.parent, list(shift.below)) for shift in found] == [(1, 2, None, [2, 3])]


def test_two_levels_that_became_one():
    assert moved([2, 3, 3, 2, 3, 2], [2, 2, 2, 2, 2, 2]) == [(1, 3), (2, 3), (4, 3)]


def test_sections_under_a_heading_that_only_the_article_has():
    source, article = outline([2, 2, 2, 2]), outline([2, 2, 3, 3, 2])
    assert shifts(source, article, [(0, 0), (1, 2), (2, 3), (3, 4)]) == []


def test_sections_whose_parent_is_gone():
    source, article = outline([2, 2, 3, 3, 2, 3, 3]), outline([2, 2, 2, 2, 3, 3])
    assert shifts(source, article, [(0, 0), (2, 1), (3, 2), (4, 3), (5, 4), (6, 5)]) == []


def test_another_outline():
    assert moved([2, 2, 3, 3, 4, 4], [2, 3, 2, 3, 4, 2]) == []


def test_parents():
    assert parents(outline([0, 2, 3, 4, 3, 2, 1])) == [None, None, 1, 2, 1, None, None]
