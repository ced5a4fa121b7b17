"""English prose, told from names, labels and code."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seo_audit.russian.english import is_english_title, may_be_english, stretches
from seo_audit.russian.words import words


def prose_in(text):
    return [text[one.start : one.end] for one in stretches(text, words(text)) if one.is_clause]


@pytest.mark.parametrize(
    "text",
    [
        "Фреймворк Ruby on Rails и Azure Toolkit for IntelliJ",
        "Модули Command modules: command, shell, raw, script",
        "Путь src/main/java/with/your/own/path/that/is/long",
        "Паттерн Law of Demeter, принцип Single Level of Abstraction Principle",
        "Статья Tutorial: Configure Azure CNI networking in Azure Kubernetes Service (AKS) using Ansible",
        "Тип List<T> = new { this, that, is, what }",
        "Lorem ipsum dolor sit amet, consectetur adipiscing elit",
        "Der Hund ist in dem Haus und schläft auf dem Bett",
    ],
)
def test_what_is_no_prose(text):
    assert prose_in(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Загрузите файлы. The default branch is usually called main. Готово", ["The default branch is usually called main"]),
        ("Если вы if you use yarn", ["if you use yarn"]),
        ("Don’t call it from a loop that never ends, потому что", ["Don’t call it from a loop that never ends"]),
        ("«If you want to go» на «please do it now yourself»", ["If you want to go", "please do it now yourself"]),
    ],
)
def test_where_prose_stands(text, found):
    assert prose_in(text) == found


@pytest.mark.parametrize(
    "title", ["Call of Duty", "Infrastructure as Code", "Ruby on Rails", "useState", "options", "ERROR This page has no title", "", "Как you do it"]
)
def test_names_are_no_english_titles(title):
    assert not is_english_title(title, words(title))


@pytest.mark.parametrize(
    "title", ["How to Choose What You Need", "Getting Started", "What’s next", "Add a new language", "No command is executed", "Conclusion"]
)
def test_english_titles(title):
    assert is_english_title(title, words(title))


@given(st.text(alphabet="the of is you We’re '-.,«» \n\ufffcяЖ12_/", max_size=80))
def test_stretches_are_in_order_and_hold_nothing_russian(text):
    found = stretches(text, words(text))
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(before.end <= after.start for before, after in pairwise(found))
    assert not any(set("яЖ«»") & set(text[one.start : one.end]) for one in found)
    assert may_be_english(words(text)) or not any(one.is_phrase and one.strong > 1 for one in found)
