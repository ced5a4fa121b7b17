"""What a text is about: phrases in the nominative, each once, the weightiest first."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seo_audit import keyphrases
from seo_audit.russian.words import words


@pytest.mark.parametrize(
    "text", ["", "Да.", "Идём и смотрим, куда идём.", "Садовая дорожка.", "```\nсадовая дорожка садовая дорожка\n```\n", "2025 2025 2025"]
)
def test_what_has_none(text):
    assert keyphrases(text) == []


@pytest.mark.parametrize("phrase", ["новый день", "другой способ", "данный случай"])
def test_what_goes_with_anything_is_none(phrase):
    assert phrase not in keyphrases(f"{phrase}. {phrase}. {phrase}.")


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Садовые дорожки мостят летом. Выбирая садовую дорожку, смотрят на почву. О садовой дорожке спорят.", "садовая дорожка"),
        ("Плитку кладут на песок. Плиткой мостят двор. Без плитки сыро.", "плитка"),
        ("Укладка плитки начинается с песка. Для укладки плитки нужен уровень. Об укладке плитки пишут.", "укладка плитки"),
        ("Google Ads дорожает. В Google Ads есть отчёты. Без Google Ads трудно.", "Google Ads"),
        ("Социальные сети растут. В социальных сетях спорят. Социальной сети не верят.", "социальная сеть"),
        ("# Полив\n\nКапельный полив экономит воду.\n\n- капельного полива хватает\n\n| капельным поливом |\n|---|\n| а |\n", "капельный полив"),
    ],
)
def test_the_first_is_what_the_text_repeats(text, first):
    assert keyphrases(text)[0] == first


def test_a_part_of_a_phrase_is_not_listed_beside_it():
    found = keyphrases("Садовые дорожки мостят летом. Выбирая садовую дорожку, смотрят на почву. О садовой дорожке спорят.")
    assert "дорожка" not in found


def test_the_title_weighs():
    text = "Плитка и песок. Плитка и песок. Плитка и песок."
    assert keyphrases(text, title="Песок для дорожек")[0] == "песок"
    assert keyphrases(f"---\ntitle: Песок для дорожек\n---\n\n{text}")[0] == "песок"
    assert len(keyphrases(text, limit=1)) == 1


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.sampled_from(["садовая", "дорожка", "дорожки", "садовой", "Google", "Ads", "в", ",", ".", "\n\n", "роза", "новый"]), max_size=40).map(
        " ".join
    )
)
def test_each_is_listed_once_and_has_words(text):
    found = keyphrases(text, limit=5)
    assert len(found) == len(set(found)) <= 5
    assert all(words(phrase) for phrase in found)
