"""Widths in Arial, and how much of a text fits."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from seo_audit.article.width import cut, width

SETTINGS = settings(max_examples=300, deadline=None)
EM = 2048
TEXTS = st.text(st.sampled_from("абвгщШЁё ilW.,—«»…1\u0301\u00ad\u200b😀漢\U0010ffff\t"), max_size=40) | st.text(
    st.characters(exclude_categories=["Cs"]), max_size=20
)


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("", 0),
        ("0", 1139),
        ("0123456789", 11390),
        (" ", 569),
        ("i", 455),
        ("W", 1933),
        ("a", 1139),
        ("A", 1366),
        ("m", 1706),
        ("а", 1139),
        ("с", 1024),
        ("Н", 1479),
        ("…", 2048),
        ("\xa0", 569),
        ("—", 2048),
        ("–", 1139),
    ],
)
def test_the_widths_of_the_font(text, units):
    assert width(text, EM) == units
    assert width(text, 20) == pytest.approx(units * 20 / EM)


@pytest.mark.parametrize("character", ["\u0301", "\u0306", "\u200d", "\ufe0f", "\u20e3", "\x07"])
def test_what_combines_or_is_invisible_has_no_width(character):
    assert width(f"а{character}", EM) == width("а", EM)


@pytest.mark.parametrize("character", ["😀", "漢", "あ", "！", "🎄"])
def test_what_is_wide_and_unknown_is_an_em(character):
    assert width(character, EM) == EM


@pytest.mark.parametrize("character", ["ა", "ᚠ", "\ue000"])
def test_what_is_unknown_is_as_wide_as_a_digit(character):
    assert width(character, EM) == 1139


@SETTINGS
@given(TEXTS, TEXTS, st.floats(1, 100))
def test_widths_add_up(text, more, size):
    assert width(text + more, size) == pytest.approx(width(text, size) + width(more, size))
    assert width(text, size) <= width(text + more, size)
    assert width(text, 2 * size) == pytest.approx(2 * width(text, size))


@SETTINGS
@given(TEXTS, st.floats(8, 40), st.floats(0, 700))
@example("а", 20, 11.0)
def test_never_more_is_shown_than_fits(text, size, limit):
    seen = cut(text, size, limit)
    assert 0 <= seen <= len(text)
    if width(text, size) <= limit:
        assert seen == len(text)
    else:
        assert seen < len(text)
        assert seen == 0 or width(text[:seen] + "…", size) <= limit + 1e-6
        assert width(text[: seen + 1] + "…", size) > limit - 1e-6


@SETTINGS
@given(TEXTS, st.floats(8, 40), st.floats(0, 700), st.floats(0, 700))
def test_more_room_never_shows_less(text, size, limit, room):
    assert cut(text, size, limit) <= cut(text, size, limit + room)


def test_what_fits_to_the_pixel_is_shown():
    assert cut("0000", EM, 4 * 1139) == 4
    assert cut("0000", EM, 4 * 1139 - 1) == 2
    assert cut("0000", EM, 2 * 1139 + EM) == 2
    assert cut("0000", EM, 2 * 1139 + EM - 1) == 1


def test_a_title_is_cut_by_its_width_and_not_by_its_length():
    assert cut("Ш" * 60, 20, 600) < cut("i" * 60, 20, 600) == 60
