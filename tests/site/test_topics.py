import pytest

from seo_audit.russian.roots import akin, beginning
from seo_audit.russian.words import words
from seo_audit.site.topic import coincide, topic


def same(one, other):
    first, second = (topic(words(text), text) for text in (one, other))
    return first is not None and second is not None and first.key == second.key and coincide(first, second)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Как выбрать CRM", "CRM для салона"),
        ("Как выбрать CRM", "Как внедрить CRM"),
        ("Как выбрать CRM", "Зачем выбирать CRM"),
        ("Как выбрать CRM", "Как не выбрать плохую CRM"),
        ("Выбор CRM в 2024 году", "Выбор CRM в 2025 году"),
        ("Выбор CRM", "Выбор CRM в 2025 году"),
        ("Уход за розой, часть 1", "Уход за розой, часть 2"),
        ("Перенос данных из Excel в Access", "Перенос данных из Access в Excel"),
        ("Процессы контейнера", "Контейнер процессов"),
        ("Работа со списками в C++", "Работа со списками в C#"),
        ("Обрезка яблони весной", "Обрезка яблони осенью"),
        ("Полив до посадки", "Полив после посадки"),
        ("Приложение с базой данных", "Приложение без базы данных"),
        ("Установка", "Как установить"),  # one word: of what, nobody knows
        ("Авторы и статьи", "Авторизация и статьи"),
        ("Python 3.11: что нового", "Python 3.12: что нового"),
    ],
)
def test_what_is_about_different_things_is_apart(one, other):
    assert not same(one, other)
    assert not same(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("как выбрать CRM", "выбор CRM: как сделать"),
        ("Как выбрать CRM", "CRM: как правильно выбрать"),
        ("Выбираем CRM", "Выбор CRM — полное руководство"),
        ("Настройка сервера nginx", "Как настроить сервер Nginx"),
        ("Как разместить объявление", "Размещение объявлений: пошаговая инструкция"),
        ("Снижение веса", "Как снизить вес"),
        ("Запуск сайта", "Как запустить сайт"),
        ("Уход за розами", "Как ухаживать за розой"),
        ("Оптимизация изображений", "Как оптимизировать изображения"),
        ("Обрезка яблони весной", "Как обрезать яблоню весной"),
    ],
)
def test_what_is_about_one_thing_is_together(one, other):
    assert same(one, other)
    assert same(other, one)


def test_lemmas_that_are_akin_begin_alike():
    pairs = [("выбор", "выбрать"), ("покупка", "купить"), ("отладка", "отлаживать"), ("выпечка", "выпекать"), ("утепление", "утеплить")]
    assert all(akin(*pair) for pair in pairs)
    assert all(beginning(one) == beginning(other) for one, other in pairs)


@pytest.mark.parametrize("text", ["", "CRM", "Что это такое", "— ! ?", "слово " * 50])
def test_what_says_too_little_or_too_much_has_no_topic(text):
    assert topic(words(text), text) is None
