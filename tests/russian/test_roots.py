"""Words of one root."""

import pytest

from seo_audit.russian.roots import akin


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("стол", "стул"),
        ("нож", "нога"),
        ("кошка", "кошелек"),
        ("час", "касса"),
        ("маркетинг", "маркетолог"),
        ("контроль", "контакт"),
        ("программа", "прогресс"),
        ("садовый", "секатор"),
        ("я", "яблоко"),
        ("", "сад"),
        ("blazor", "blue"),
    ],
)
def test_other_words(one, other):
    assert not akin(one, other)
    assert not akin(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("сад", "садовый"),
        ("утепление", "утеплить"),
        ("отладка", "отлаживать"),
        ("квашеный", "квасить"),
        ("выбор", "выбрать"),
        ("выбор", "выбирать"),
        ("установка", "установить"),
        ("капуста", "капустный"),
        ("вес", "весить"),
        ("покупка", "купить"),
        ("настройка", "настроить"),
        ("лечение", "лечить"),
        ("react", "react"),
    ],
)
def test_words_of_one_root(one, other):
    assert akin(one, other)
    assert akin(other, one)
