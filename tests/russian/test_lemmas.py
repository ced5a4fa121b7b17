"""The dictionary form of a word, and what kind of word it is."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seo_audit.russian.dictionary import lemmas_of, parse, parses
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
    assert {parse(form).lemma for form in forms} == {lemma}


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
    assert words("Уход за садом и уход за розами").content_lemmas == ["уход", "сад", "уход", "роза"]


def test_the_spelling_keeps_yo():
    assert (parse("ребёнка").lemma, parse("ребёнка").spelling) == ("ребенок", "ребёнок")


@pytest.mark.parametrize("form", ["\U00017000", "\U00017000слово", "日本", "𝒳", "½", "ﬁ", "ǅ", "İ"])
def test_a_letter_that_the_dictionary_chokes_on_is_a_word_all_the_same(form):
    assert parse(form).lemma


@settings(max_examples=300, deadline=None)
@given(st.text(st.characters(categories=["L", "N", "M"]), max_size=12))
def test_any_word_has_a_lemma_in_small_letters_without_yo(text):
    for form, lemma in zip(words(text).forms, words(text).lemmas, strict=True):
        assert lemma
        assert "ё" not in lemma
        assert lemma in lemmas_of(form.lower())


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Солдаты этого полка вернулись домой", "полк"),
        ("Он посмотрел на часы и ушёл", "часы"),
        ("Через два часа магазин закроется", "час"),
        ("Стекло в окне разбилось", "стекло"),
        ("Мы купили новые очки", "очки"),
        ("Команда набрала пять очков", "очко"),
        ("Дорога к дому", "дорога"),
        ("У белой стены", "белый"),
        ("Вес груза — 40 кг", "килограмм"),
        ("До города 10 км", "километр"),
    ],
)
def test_what_stands_round_a_word_says_which_lemma_is_meant(text, lemma):
    assert lemma in words(text).lemmas


@pytest.mark.parametrize(
    ("form", "lemma"),
    [("счастья", "счастье"), ("деньгами", "деньги"), ("печенье", "печенье"), ("курсов", "курс"), ("руб", "рубль"), ("млн", "миллион"), ("Ивановой", "иванова"), ("Петровна", "петровна")],
)  # fmt: skip
def test_what_the_dictionary_names_oddly_has_its_usual_name(form, lemma):
    assert lemma in lemmas_of(form)


@pytest.mark.parametrize(
    ("form", "kept"), [("часов", {"час", "часы"}), ("очков", {"очко", "очки"}), ("стали", {"сталь", "стать"}), ("им", {"он", "они"})]
)
def test_what_is_two_words_stays_two(form, kept):
    assert kept <= lemmas_of(form)


def test_second_cases_are_folded_into_the_first_ones():
    assert {one.case for form in ("лесу", "чаю", "снегу") for one in parses(form)} <= {"nomn", "gent", "datv", "accs", "ablt", "loct", "voct", ""}


def test_each_reading_is_listed_once():
    for form in ("тем", "стекло", "г", "мм", "чаще"):
        assert len(set(parses(form))) == len(parses(form))
