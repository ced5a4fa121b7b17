"""The dictionary form of a word, and what kind of word it is."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seo_audit.russian.lemmas import content_lemmas, lemmatise, parse
from seo_audit.russian.words import words


@pytest.mark.parametrize(
    ("forms", "lemma"),
    [
        (["растение", "растения", "РАСТЕНИЯМИ", "Растений"], "растение"),
        (["цифровому", "цифровая", "цифровыми"], "цифровой"),
        (["ёлка", "елка", "Ёлками"], "елка"),
        (["идёт", "идет", "шли"], "идти"),
        (["маркетолога", "маркетологи"], "маркетолог"),
        (["SEO", "seo"], "seo"),
        (["2025"], "2025"),
        (["5-й"], "5-й"),
    ],
)
def test_forms_of_one_word_have_one_lemma(forms, lemma):
    assert set(lemmatise(forms)) == {lemma}


@pytest.mark.parametrize("form", ["и", "в", "не", "который", "он", "ли", "быть", "может", "также", "пять", "5", "2025", "это", "очень", "как", "—"])
def test_what_says_nothing_of_the_subject(form):
    assert not parse(form).content


@pytest.mark.parametrize(
    ("form", "kind"), [("сад", "NOUN"), ("красивый", "ADJF"), ("купить", "INFN"), ("быстро", "ADVB"), ("Python", "LATN"), ("бегущий", "PRTF")]
)
def test_what_says_what_a_text_is_about(form, kind):
    found = parse(form)
    assert (found.kind, found.content) == (kind, True)


def test_content_keeps_order_and_repetitions():
    assert content_lemmas(words("Уход за садом и уход за розами").forms) == ["уход", "сад", "уход", "роза"]


def test_the_spelling_keeps_yo():
    assert (parse("ребёнка").lemma, parse("ребёнка").spelling) == ("ребенок", "ребёнок")


@pytest.mark.parametrize("form", ["\U00017000", "\U00017000слово", "日本", "𝒳", "½", "ﬁ", "ǅ", "İ"])
def test_a_letter_that_the_dictionary_chokes_on_is_a_word_all_the_same(form):
    assert lemmatise([form])
    assert parse(form).lemma


@settings(max_examples=300, deadline=None)
@given(st.text(st.characters(categories=["L", "N", "M"]), max_size=12))
def test_any_word_has_a_lemma_in_small_letters_without_yo(text):
    for form, lemma in zip(words(text).forms, lemmatise(words(text).forms), strict=True):
        assert lemma
        assert "ё" not in lemma
        assert lemmatise([form.lower()]) == [lemma]
