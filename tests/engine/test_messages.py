"""Numerals agree; nothing of a template is left over."""

import pytest

from seo_audit.messages import default_language, format_message, plural


@pytest.mark.parametrize(
    ("number", "form"),
    [(0, 2), (1, 0), (2, 1), (4, 1), (5, 2), (11, 2), (12, 2), (14, 2), (20, 2), (21, 0), (22, 1), (25, 2), (100, 2), (101, 0), (111, 2), (112, 2), (122, 1), (1001, 0), (1.5, 1), (0.5, 1)],
)  # fmt: skip
def test_russian_plural(number, form):
    assert plural(number, "ru") == form


@pytest.mark.parametrize(("number", "form"), [(0, 1), (1, 0), (2, 1), (11, 1), (21, 1), (1.5, 1)])
def test_english_plural(number, form):
    assert plural(number, "en") == form


def test_words_agree_with_their_numbers():
    said = [format_message("{n} {n:знак|знака|знаков}", {"n": n}, "ru") for n in (1, 3, 55)]
    assert said == ["1 знак", "3 знака", "55 знаков"]


def test_decimals_have_a_comma_in_russian_only():
    assert format_message("{x:.1f} %", {"x": 3.14}, "ru") == "3,1 %"
    assert format_message("{x:.1f} %", {"x": 3.14}, "en") == "3.1 %"


def test_texts_of_articles_are_one_line_and_clipped_and_never_templates():
    assert format_message("«{text}»", {"text": "а\n {b} \tв"}, "ru") == "«а {b} в»"
    assert len(format_message("{text}", {"text": "я" * 1000}, "ru")) == 160


def test_a_missing_parameter_is_an_error():
    with pytest.raises(KeyError):
        format_message("{text}", {}, "ru")


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "ru_RU.UTF-8"}, "ru"),
        ({"LANG": "ru_RU.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "C", "LC_MESSAGES": "ru_RU"}, "ru"),
        ({"LANG": "de_DE"}, "en"),
    ],
)
def test_language_of_the_locale(environment, language):
    assert default_language(environment) == language
