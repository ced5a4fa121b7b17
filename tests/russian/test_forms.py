"""What the dictionary says of single words."""

import pytest

from seo_audit.russian.forms import is_broken_word, is_common_word, is_verb

ODD = ["", "и", "docker", "2025", "\U00017000", "айти-рынок"]


@pytest.mark.parametrize("form", [*ODD, "готова", "др", "кубернетес", "чатбот", "нейросет"])
def test_words_that_are_whole_or_unknown(form):
    assert not is_broken_word(form)


@pytest.mark.parametrize("form", ["осн", "подгот", "рассмотр", "маркетинго"])
def test_words_that_break_off(form):
    assert is_broken_word(form)


@pytest.mark.parametrize("form", [*ODD[2:], "соль", "стекло", "который", "готова", "читать"])
def test_words_that_may_be_no_verb(form):
    assert not is_verb(form)


@pytest.mark.parametrize("form", ["Узнайте", "рассказываем", "упрощают", "поможет"])
def test_verbs(form):
    assert is_verb(form)


@pytest.mark.parametrize("form", [*ODD[2:], "МОСКВА", "ВЦИОМ", "СНИЛС", "РОСКОСМОС", "РОСАТОМ", "АННА"])
def test_names_and_abbreviations_are_no_common_words(form):
    assert not is_common_word(form)


@pytest.mark.parametrize("form", ["БЕСПЛАТНО", "быстро", "Скидки", "дешёвые"])
def test_common_words(form):
    assert is_common_word(form)
