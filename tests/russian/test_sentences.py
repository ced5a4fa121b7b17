"""Where sentences end."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seo_audit.russian.words import sentences, words


def said(text):
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Это т. е. То самое", "Это т.е. То самое", "Дом г. Москвы", "Жил в г. Москве", "ул. Ленина", "Ул. Ленина", "театр им. Чехова", "стоит 5 руб. За штуку", "А. С. Пушкин написал", "А.С. Пушкин написал",
        "Ж.-Б. Мольер написал", "Он встретил А. Блока", "см. Рис. 3", "Рис. 3 показывает", "Табл. 1 и гл. 2", "цена 3.5 Рубля", "версия 2.0 Beta", "в 2020 г. Москва росла", "5 тыс. Человек", "др. Мастера",
        "сайт ya.ru Хорош", "ждите...и дождётесь", "а! но б", "что?! но да", "слово.Слово", "5 млн. Рублей", "проф. Иванов и акад. Петров", "(им. Чехова)", "«Яндекс.Директ» Платный",
    ],
)  # fmt: skip
def test_what_does_not_end_a_sentence(text):
    assert said(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Раз. Два! Три? Четыре… Пять", ["Раз.", "Два!", "Три?", "Четыре…", "Пять"]),
        ("Он пришёл. А. С. Пушкин писал.", ["Он пришёл.", "А. С. Пушкин писал."]),
        ("Да?! «Нет». (Может быть.) — Кто?", ["Да?!", "«Нет».", "(Может быть.)", "— Кто?"]),
        ("Он сказал: «Да!» Она ушла.", ["Он сказал: «Да!»", "Она ушла."]),
        ("Конец... Начало", ["Конец...", "Начало"]),
        ("Это сад. 5 роз.", ["Это сад.", "5 роз."]),
        ("Первая\nвторая", ["Первая", "вторая"]),
        ("Иванов И.\nПетров П.", ["Иванов И.", "Петров П."]),
        ("стоит 5 руб.\n\nПотом 6", ["стоит 5 руб.", "Потом 6"]),
        ("Сад.\xa0Дом.", ["Сад.", "Дом."]),
        ("  Сад.   Дом  ", ["Сад.", "Дом"]),
        ("Сад. ... Дом.", ["Сад. ...", "Дом."]),
        ("Это сон. Он снился.", ["Это сон.", "Он снился."]),
        ("I came. You saw.", ["I came.", "You saw."]),
    ],
)
def test_sentences(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize("text", ["", " ", "\n\n", "...", "—", "\ufffc", "!?"])
def test_what_holds_no_letter_is_no_sentence(text):
    assert sentences(text) == []


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from([*"аБ5 .!?…\n«»()-\xa0", "им.", "А. ", ". ", " Да"]), max_size=30).map("".join))
def test_sentences_are_in_order_and_hold_all_words(text):
    found = sentences(text)
    end = 0
    for start, stop in found:
        assert end <= start < stop <= len(text)
        assert "\n" not in text[start:stop]
        assert text[start:stop] == text[start:stop].strip()
        end = stop
    for start, stop in words(text).spans:
        assert any(first <= start and stop <= last for first, last in found)


@pytest.mark.parametrize(
    "text", ["." * 200_000, ". " * 100_000, "а." + " " * 200_000 + "б", "." + "»" * 200_000, "а. " + "- " * 100_000, "им. " * 50_000]
)
def test_hostile_texts_are_read_in_time(text):
    assert all(0 <= start < stop <= len(text) for start, stop in sentences(text))
