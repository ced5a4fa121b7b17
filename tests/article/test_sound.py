"""Names in two alphabets: first what must not sound alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seo_audit.article.sound import share_a_name, skeleton


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Docker", "Кубернетес"),
        ("Git", "год"),
        ("Power", "пора"),
        ("Go", "го"),
        ("C", "си"),
        ("Docker", "docker"),
        ("Докер", "докер"),
        ("Post", "Постгрес"),
        ("2025", "год"),
        ("", "Докер"),
        ("Ai", "Яя"),
    ],
)
def test_names_that_do_not_sound_alike(one, other):
    assert not share_a_name([one], [other])
    assert not share_a_name([other], [one])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Docker", "докер"),
        ("Kubernetes", "Кубернетес"),
        ("iPhone", "айфон"),
        ("Photoshop", "Фотошоп"),
        ("GitHub", "Гитхаб"),
        ("Google", "Гугл"),
        ("Django", "Джанго"),
        ("Excel", "Эксель"),
        ("Facebook", "Фейсбук"),
        ("WhatsApp", "Ватсап"),
        ("Chrome", "Хром"),
        ("Cisco", "Циско"),
        ("Schneider", "Шнайдер"),
        ("PostgreSQL", "Постгрес"),
        ("Nginx", "Энджинкс"),
        ("Quora", "Квора"),
        ("Notion", "Ноушен"),
        ("Pokémon", "Покемон"),
        ("neilpatel", "Нил Патель"),
        ("landingi", "Лендинги"),
    ],
)
def test_names_that_sound_alike(one, other):
    assert share_a_name([one], [other])
    assert share_a_name(["для", other.upper()], [one.upper(), "с"])


@given(st.text())
def test_a_skeleton_is_of_russian_consonants(name):
    assert set(skeleton(name)) <= set("бвгдзклмнпрстфхчш")
