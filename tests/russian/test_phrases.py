"""Phrases: found in any form, never across what separates words, and printed in the nominative."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seo_audit.russian.dictionary import lemmas_of
from seo_audit.russian.noun_phrases import competing, in_nominative, main_phrase, nominative, pairs
from seo_audit.russian.phrases import find, wanted
from seo_audit.russian.words import words


def found_in(text, phrase):
    found = words(text)
    return [text[found.spans[first][0] : found.spans[last][1]] for first, last in find(found, wanted(phrase))]


def phrase_of(text):
    found = words(text)
    return found, main_phrase(found)


@pytest.mark.parametrize(
    "text",
    [
        "", "социальные", "сеть социальная", "социальная, сеть", "социальная. Сеть", "социальная\nсеть", "социальная — сеть", "социальная «сеть»", "социальная \ufffc сеть", "социальная/сеть", "социальная новая сеть",
        "социально сетевой", "социальная-сеть", "асоциальная сеть", "социальная (сеть)",
    ],
)  # fmt: skip
def test_what_a_phrase_is_not_found_in(text):
    assert found_in(text, "социальная сеть") == []


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("В социальных сетях и Социальная Сеть", ["социальных сетях", "Социальная Сеть"]),
        ("социальных \xa0 сетей", ["социальных \xa0 сетей"]),
        ("социа\u0301льной се\u00adти", ["социа\u0301льной се\u00adти"]),
        ("социальная сеть социальная сеть", ["социальная сеть", "социальная сеть"]),
    ],
)
def test_a_phrase_is_found_in_any_form(text, places):
    assert found_in(text, "социальная сеть") == places


def test_occurrences_do_not_overlap():
    assert found_in("сад сад сад", "сад сад") == ["сад сад"]
    assert found_in("сад", "") == []


def test_prepositions_of_a_phrase_must_stand_there():
    assert found_in("уход за розами, уход розами, ухода за розой", "уход за розами") == ["уход за розами", "ухода за розой"]


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.sampled_from(["белый", "дом", "белого", ",", "\n", "дома", "и"]), max_size=12).map(" ".join),
    st.sampled_from(["белый дом", "дом", "дом дом", "дом и дом"]),
)
def test_every_occurrence_is_one(text, phrase):
    found = words(text)
    looked_for = wanted(phrase)
    places = find(found, looked_for)
    end = -1
    for first, last in places:
        assert end < first
        forms = found.forms[first : last + 1]
        assert all(lemmas & lemmas_of(form) for form, lemmas in zip(forms, looked_for.lemmas, strict=True))
        assert not set(text[found.spans[first][0] : found.spans[last][1]]) & set(",\n")
        end = last
    if len(looked_for.forms) == 1:
        assert len(places) == found.lemmas.count("дом")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Скачать",
        "Рецепты",
        "Как выбрать ноутбук",
        "Что это такое",
        "2025",
        "Купить, продать",
        "Сад, дом, роза",
        "Очень красивый",
        "Кто он и где она",
    ],
)
def test_what_has_no_main_phrase(text):
    assert phrase_of(text)[1] is None


@pytest.mark.parametrize(
    ("text", "phrase", "named"),
    [
        ("Уход за комнатными растениями зимой", "Уход за комнатными растениями", "уход за комнатными растениями"),
        ("Как стать цифровым маркетологом", "цифровым маркетологом", "цифровой маркетолог"),
        ("Всё о комнатных растениях", "комнатных растениях", "комнатные растения"),
        ("Дом. Большой красивый сад", "Большой красивый сад", "большой красивый сад"),
        ("Ремонт квартиры: новая кухня", "Ремонт квартиры", "ремонт квартиры"),
        ("Настройка Google Analytics", "Настройка Google Analytics", "настройка Google Analytics"),
        ("Пять ошибок начинающих садоводов", "ошибок начинающих садоводов", "ошибки начинающих садоводов"),
    ],
)
def test_main_phrase(text, phrase, named):
    found, main = phrase_of(text)
    assert text[found.spans[main.first][0] : found.spans[main.last][1]] == phrase
    assert main.first <= main.head <= main.core <= main.last
    assert main.lemmas == tuple(found.lemmas[main.first : main.last + 1])
    assert in_nominative(found, main, text) == named


def counted(*texts):
    found = [words(text) for text in texts]
    return dict(pairs(found))


def test_pairs_are_counted_in_all_forms():
    assert counted("Социальная сеть. Социальных сетей!", "в социальную сеть") == {("социальный", "сеть"): 3}


@pytest.mark.parametrize(
    "text", ["новая сеть", "социальная, сеть", "социальная\nсеть", "этот сад", "белый раз", "сеть социальная", "первый сад", "Социальная"]
)
def test_what_is_no_pair(text):
    assert counted(text) == {}


def test_a_pair_does_not_reach_into_the_next_text():
    assert counted("социальная", "сеть") == {}


@pytest.mark.parametrize(
    ("adjective", "noun", "named"),
    [
        ("социальный", "сеть", "социальная сеть"),
        ("цифровой", "маркетолог", "цифровой маркетолог"),
        ("мобильный", "приложение", "мобильное приложение"),
        ("новогодний", "каникулы", "новогодние каникулы"),
        ("железный", "ножницы", "железные ножницы"),
        ("солнечный", "очки", "солнечные очки"),
        ("теплый", "пальто", "тёплое пальто"),
        ("зеленый", "елка", "зелёная ёлка"),
        ("молодой", "мужчина", "молодой мужчина"),
        ("детский", "площадка", "детская площадка"),
        ("белый", "xyz", "белый xyz"),
    ],
)
def test_nominative(adjective, noun, named):
    assert nominative(adjective, noun) == named


@pytest.mark.parametrize(
    ("title", "own", "is_rival"),
    [
        ("Специалист по цифровому маркетингу", ("цифровой", "маркетолог"), True),
        ("Уход за комнатными растениями", ("комнатный", "температура"), False),
        ("Уход за комнатными растениями", ("комнатный", "растение"), False),
        ("Уход за комнатными растениями", ("зеленый", "чай"), False),
    ],
)
def test_what_is_another_name_of_the_subject(title, own, is_rival):
    assert competing(phrase_of(title)[1], own) is is_rival
