"""Whether a text is Russian."""

import pytest

from seo_audit.russian.language import is_russian


@pytest.mark.parametrize(
    "text",
    [
        "", "12345 — 67", "\ufffc", "Only English text here.", "Це український текст, який має інші літери.", "Гэта беларускі тэкст, ён кароткі.", "Қазақ тілінде жазылған мәтін.",
        "Ово је српски текст о људима.", "Deutsch und ein русское слово in einem ganzen Satz.", "Ціна є. І її немає.",
    ],
)  # fmt: skip
def test_what_is_not_russian(text):
    assert not is_russian([text])


@pytest.mark.parametrize(
    "text",
    [
        "Сад", "Это русский текст без затей.", "ЁЛКА ёлка", "Установите Python и pip, затем запустите команду main и откройте localhost в браузере.", "Слово Київ в длинном русском тексте " + "про сад и дом " * 10,
        "Метод GetHashCode класса Object возвращает число, а метод ToString — строку.",
    ],
)  # fmt: skip
def test_what_is_russian(text):
    assert is_russian([text])


def test_pieces_are_judged_together():
    assert is_russian(["Русский текст, и его больше, чем другого.", "English"])
    assert not is_russian(["Сад", "A long English text that outweighs one single word"])
    assert not is_russian([])
