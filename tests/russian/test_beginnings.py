"""A phrase is not passed over that a text has in another form."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seo_audit.russian.beginnings import all_beginnings, beginnings
from seo_audit.russian.dictionary import analyzer
from seo_audit.russian.phrases import find, wanted
from seo_audit.russian.words import words

ROOT = Path(__file__).resolve().parent.parent.parent
INFLECTED = ("phrases", "before-clause", "instead")


@pytest.mark.parametrize("name", sorted(str(path.relative_to(ROOT)) for path in (ROOT / "rules").glob("*/*.toml")))
def test_every_form_of_every_noun_and_adjective_of_our_lists_begins_so(name: str) -> None:
    tables = tomllib.loads((ROOT / name).read_text(encoding="utf-8"))
    phrases = {phrase for table in tables.values() for key in INFLECTED if isinstance(table, dict) for phrase in table.get(key, ())}
    for phrase in sorted(phrases):
        for form in words(phrase).forms:
            for reading in analyzer().parse(form)[:1]:
                # A phrase whose forms differ only in case and number is one that lists mean; degrees are another phrase, slang is too.
                if "Supr" in reading.tag:
                    continue
                cells = {"COMP", "Supr", "PRTF", "PRTS", "GRND", "ADJS", "VERB", "INFN", "Infr"}
                others = [other.word for other in reading.lexeme if reading.is_known and not cells & other.tag.grammemes]
                for other in others:
                    assert beginnings(form) <= all_beginnings([other]), (phrase, form, other)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("писать письмо", "Я пишу письма."),
        ("хороший результат", "Лучших результатов не бывает, хорошими результатами гордятся."),
        ("подарок", "Нет подарка."),
        ("играть роль", "Это играет роль."),
        ("свёкла", "О СВЕКЛЕ"),
        ("день", "Два дня."),
    ],
)
def test_what_is_found_is_not_passed_over(phrase: str, text: str) -> None:
    found = words(text)
    assert find(found, wanted(phrase))
    assert beginnings(phrase) <= all_beginnings(found.forms)


def test_what_a_text_does_not_begin_with_is_passed_over() -> None:
    assert not beginnings("целевая страница") <= all_beginnings(words("Странная цель.").forms)


def test_exact_forms_ask_for_more():
    assert not beginnings("в реальном мире", exact=True) <= all_beginnings(words("Реальный мир велик.").forms)


@given(st.lists(st.text("абёиЖ", min_size=1, max_size=9), min_size=1, max_size=4))
def test_a_text_has_the_beginnings_of_the_very_words_that_it_holds(forms):
    assert beginnings(" ".join(forms), exact=True) <= all_beginnings(words(" ".join(forms)).forms)
