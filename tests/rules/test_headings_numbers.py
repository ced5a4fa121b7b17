"""HEAD006: which numbers of headings are right, and what is said of those that are not."""

import pytest
from single_rule import audited

GOOD = [
    "1, 2, 3", "0, 1, 2", "3, 4, 5", "5, 6, 7", "2", "3, 2, 1", "10, 9, 8", "1, 2, -, 1, 2", "1, 2, -, 3", "-, 1, 2", "1", "1, -, 1", "7", "404, 500", "1, 2, 10, 11",
]  # fmt: skip
BAD = [
    ("1, 2, 4", "missing", [4]), ("1, 2, 2, 3", "repeated", [2]), ("1, 1, 1", "repeated", [1]), ("1, 2, 1, 2", "restarted", [1]), ("1, 5", "several", [5]),
    ("1, 3, 2, 4", "missing", [3]), ("1, 2, -, 4", "missing", [4]), ("2, 3, 4", "opens", [2]), ("2, 3, 5, 4", "opens", [2]), ("-, 2, 3", "opens", [2]), ("5, 6, 8", "missing", [8]), ("1, 2, 3, 2", "back", [2]),
]  # fmt: skip


def outline(numbers, mark="## "):
    return "\n\n".join(f"{mark}{'Раздел' if number == '-' else f'{number}. Пункт'}\n\nТекст." for number in numbers.split(", "))


@pytest.mark.parametrize("numbers", GOOD)
def test_numbers_that_are_right(numbers):
    assert audited("HEAD006", outline(numbers)) == []


@pytest.mark.parametrize(("numbers", "key", "at"), BAD)
def test_numbers_that_are_wrong(numbers, key, at):
    (finding,) = audited("HEAD006", outline(numbers))
    assert (finding.key, [finding.parameters["number"]]) == (key, at)


@pytest.mark.parametrize(
    "text",
    [
        f"## А\n\n{outline('1, 2', '### ')}\n\n## Б\n\n{outline('3, 4', '### ')}",
        f"## А\n\n{outline('1, 2', '### ')}\n\n## Б\n\n{outline('1, 2', '### ')}",
        "## Шаг 1\n\nа\n\n## Ошибка 1\n\nб\n\n## Шаг 2\n\nв\n\n## Ошибка 2\n\nг",
        "## 1. А\n\n### 1.1 а\n\nа\n\n### 1.2 б\n\nб\n\n## 2. Б\n\n### 2.1 в\n\nв\n\n### 2.2 г\n\nг",
        "## 1.1 Рама\n\nа\n\n## 1.2 Руль\n\nа\n\n## 2.1 Цепь\n\nа\n\n## 2.2 Тормоз\n\nа",
        "## 1.1\n\nа\n\n## 1.3\n\nа",
        "## 1.1 кг\n\nа\n\n## 1.3 кг\n\nа",
        "## 1.2 Рама\n\nа\n\n## 1.4 Руль\n\nа",
        "## 1.3 Рама\n\nа\n\n## 1.1 Руль\n\nа",
        "# Что нового\n\n## 1.1 Рама\n\nа\n\n## 1.3 Руль\n\nа",
        "---\ntitle: Уроки езды, урок 2\n---\n\n## 2. А\n\nа\n\n## 3. Б\n\nб",
        "# Езда. Часть 2\n\n## 4. А\n\nа\n\n## 5. Б\n\nб",
        "1. А\n\n## 2. Б\n\nб\n\n## 3. В\n\nв",
        "<h2>Шаг 1</h2>\n\n## Шаг 2\n\nб\n\n## Шаг 3\n\nв",
        "## Версии\n\n### 3.1 Весна\n\nа\n\n### 3.4 Лето\n\nб",
        "::: moniker range='2'\n\n## 1. А\n\nа\n\n::: moniker-end\n::: moniker range='1'\n\n## 1. А\n\nа\n\n::: moniker-end\n\n## 2. Б\n\nб",
        "> ## 1. А\n\n## 1. А\n\nа\n\n## 2. Б\n\nб",
    ],
)
def test_counts_of_their_own(text):
    assert audited("HEAD006", text) == []


def test_a_section_begins_at_the_beginning():
    (finding,) = audited("HEAD006", f"## А\n\n{outline('2, 3', '### ')}")
    assert finding.message == "Подзаголовки раздела начинаются с номера 2: «2. Пункт»"


def test_an_article_with_a_main_heading_begins_at_the_beginning():
    (finding,) = audited("HEAD006", f"# А\n\n{outline('3, 4')}")
    assert finding.message == "Подзаголовки статьи начинаются с номера 3: «3. Пункт»"


@pytest.mark.parametrize("text", ["## 1.1 Рама\n\nа\n\n## 1.3 Руль", "# Части\n\n### 2.1. Рама\n\nа\n\n### 2.2. Вилка\n\nа\n\n### 2.4. Руль"])
def test_numbers_of_two_parts_count_without_a_heading_above(text):
    (finding,) = audited("HEAD006", text)
    assert (finding.key, finding.parameters["text"][4:].strip()) == ("missing", "Руль")


def test_the_message_shows_the_count_round_the_break():
    (finding,) = audited("HEAD006", outline("1, 2, 4, 5, 7, -, 1, 2"))
    assert finding.message == "Перед «4. Пункт» пропущен номер 3: подзаголовки идут 1, 2, 4, 5, 7"
    assert finding.notes == ("здесь счёт сбит ещё раз",)
