"""Sections find their translations, whatever was taken out, put in or moved; and say nothing of what has none."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from seo_audit.article.article import Article
from seo_audit.article.source import Source
from seo_audit.original.align import aligned, aligned_pieces
from seo_audit.original.article_page import page_of
from seo_audit.original.path import best_path, corridor

ENGLISH = """# A garden path in two days

What you need is a spade, patience and 12 bags of gravel.

## Prerequisites

Buy `GeoTex 150` and a roller. Prices are on [the site of the maker](https://example.com/en/geotex).

## Mark the line

Stretch a cord between 4 pegs. The path is 80 cm wide, the trench 25 cm deep.

## Fill the trench

First comes sand, then gravel, then sand again. Water each layer before you roll it.

## Troubleshooting

Puddles after rain mean that the path has no slope. Lift the edge by 2 cm.

## See also

- [Fences](https://example.com/en/fences)
- [Gates](https://example.com/en/gates)
"""
RUSSIAN = """# Садовая дорожка за два дня

Понадобятся лопата, терпение и 12 мешков гравия.

## Предварительные требования

Купите `GeoTex 150` и каток. Цены есть на [сайте изготовителя](https://example.com/ru/geotex).

## Разметьте линию

Натяните шнур между 4 колышками. Ширина дорожки 80 см, глубина траншеи 25 см.

## Заполните траншею

Сначала идёт песок, затем гравий, затем снова песок. Каждый слой пролейте водой и укатайте.

## Устранение неполадок

Лужи после дождя означают, что у дорожки нет уклона. Приподнимите край на 2 см.

## См. также

- [Заборы](https://example.com/ru/fences)
- [Калитки](https://example.com/ru/gates)
"""


def page(text):
    return page_of(Article(Source("article.md", text)))


def pairs(alignment):
    return [(link.source, link.article) for link in alignment.links]


def without(whole, *indices):
    return whole._replace(parts=tuple(part for index, part in enumerate(whole.parts) if index not in indices))


def test_sections_in_the_same_order_are_paired():
    found = aligned(page(ENGLISH), page(RUSSIAN))
    assert pairs(found) == [(index, index) for index in range(6)]
    assert found.missing == found.added == ()
    assert all(0.5 < link.confidence < 1 for link in found.links)


def test_what_was_left_out_is_missing_and_nothing_takes_its_place():
    for index in range(1, 6):
        found = aligned(page(ENGLISH), without(page(RUSSIAN), index))
        assert found.missing == (index,), index
        found = aligned(without(page(ENGLISH), index), page(RUSSIAN))
        assert found.added == (index,), index


def test_a_section_that_was_moved_is_found_where_it_stands():
    whole = page(RUSSIAN)
    moved = whole._replace(parts=(*whole.parts[:1], *whole.parts[2:], whole.parts[1]))
    assert (1, 5) in pairs(aligned(page(ENGLISH), moved))


def test_levels_may_be_shifted_and_the_title_no_heading():
    whole = page(ENGLISH)
    shifted = whole._replace(parts=tuple(part._replace(level=part.level + 1 if index else 0, heading=part.heading if index else "") for index, part in enumerate(whole.parts)))  # fmt: skip
    assert pairs(aligned(shifted, page(RUSSIAN))) == [(index, index) for index in range(6)]


def test_two_sections_that_were_joined_are_both_in_the_one():
    whole = page(RUSSIAN)
    one, other = whole.parts[1:3]
    together = whole._replace(parts=(whole.parts[0], one._replace(pieces=one.pieces + other.pieces), *whole.parts[3:]))
    found = aligned(page(ENGLISH), together)
    assert {(1, 1), (2, 1)} <= set(pairs(found))
    assert [(link.source, link.article) for link in found.one_to_one] == [(0, 0), (3, 2), (4, 3), (5, 4)]


def test_numbers_of_headings_tell_sections_apart():
    def examples(word, *numbers):
        return page("".join(f"## {word} {number}\n\nxx xx\n\n" for number in numbers))

    assert pairs(aligned(examples("Example", 1, 2, 3, 4), examples("Пример", 1, 2, 4))) == [(0, 0), (1, 1), (3, 2)]


def test_an_empty_page_has_nothing():
    assert aligned(page(""), page("")) == ((), (), ())
    assert aligned(page(ENGLISH), page("")).missing == tuple(range(6))
    assert aligned(page(""), page(RUSSIAN)).added == tuple(range(6))


def test_pieces_are_paired_within_a_section():
    source = page("## A\n\nBuy 3 bags of sand.\n\n```sh\nmake path\n```\n\nRoll it, wait for a week, then roll it again.\n").parts[0]
    article = page("## А\n\nКупите 3 мешка песка.\n\n```sh\nmake path\n```\n\nУкатайте, подождите неделю и укатайте снова.\n").parts[0]
    assert pairs(aligned_pieces(source, article)) == [(0, 0), (1, 1), (2, 2)]
    assert aligned_pieces(source, article._replace(pieces=article.pieces[1:])).missing == (0,)


def test_a_paragraph_that_was_split_is_in_both_halves():
    source = page(
        "Sand comes first, and gravel follows when the sand is wet and even. The roller goes over it twice, once along and once across."
    ).parts[0]
    article = page("Сначала идёт песок, а когда он мокрый и ровный, за ним гравий.\n\nКаток проходит по нему дважды, раз вдоль и раз поперёк.").parts[
        0
    ]
    assert pairs(aligned_pieces(source, article)) == [(0, 0), (0, 1)]


_WORDS = st.sampled_from("sand gravel GeoTex path 25 80 roller `wet` water cord peg 2021 Docker house slope rain".split())
_SECTIONS = st.lists(st.lists(_WORDS, min_size=3, max_size=30), min_size=1, max_size=12)


def written(sections):
    """Each section has a name of its own in its heading and text, or else nobody could tell them apart."""
    return page("".join(f"## Name{index * 7}x\n\nUnit{index * 7}x {' '.join(words)}\n\n" for index, words in enumerate(sections)))


@given(_SECTIONS)
@settings(deadline=None)
def test_a_page_is_its_own_translation(sections):
    whole = written(sections)
    assert pairs(aligned(whole, whole)) == [(index, index) for index in range(len(sections))]


@given(_SECTIONS.filter(lambda sections: len(sections) > 1), st.data())
@settings(deadline=None)
def test_with_one_section_less_all_others_keep_their_places(sections, data):
    gone = data.draw(st.integers(0, len(sections) - 1))
    found = aligned(written(sections), without(written(sections), gone))
    assert pairs(found) == [(index, index - (index > gone)) for index in range(len(sections)) if index != gone]
    assert found.missing == (gone,)


@given(st.integers(0, 9), st.integers(0, 9), st.data())
@settings(deadline=None)
def test_the_best_path_is_the_best_one(height, width, data):
    table = [[data.draw(st.integers(-3, 5)) for _ in range(width)] for _ in range(height)]

    def best(one, other):
        if one == height or other == width:
            return 0
        return max(best(one + 1, other), best(one, other + 1), table[one][other] + best(one + 1, other + 1))

    if height * width > 36:
        return
    path = best_path([range(width)] * height, width, lambda one, other: table[one][other])
    assert sum(table[one][other] for one, other in path) == best(0, 0)
    assert all(a < c and b < d for (a, b), (c, d) in pairwise(path))


@given(st.integers(1, 600), st.integers(1, 600), st.lists(st.tuples(st.integers(0, 599), st.integers(0, 599)), max_size=20))
@settings(deadline=None)
def test_a_corridor_never_goes_back(height, width, sure):
    ranges = corridor(height, width, sorted(pair for pair in sure if pair[0] < height and pair[1] < width))
    assert len(ranges) == height
    assert all(each.start >= 0 and each.stop <= width for each in ranges)
    assert all(one.start <= other.start and one.stop <= other.stop for one, other in pairwise(ranges))


def test_a_thousand_sections_that_say_the_same_are_paired_in_order():
    whole = page("## Part\n\nthe same\n\n" * 1000)
    assert pairs(aligned(whole, whole)) == [(index, index) for index in range(1000)]
