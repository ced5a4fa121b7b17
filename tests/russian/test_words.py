"""What a word is."""

import re
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seo_audit.russian.words import words

TEXTS = st.lists(st.sampled_from([*"абЁzQ19 \n\t-–—'’.,_/«»&\xa0\u00ad\u0301\u0306\ufffc🎉\u2011\u200b"]), max_size=30).map("".join)


@pytest.mark.parametrize("text", ["", " ", "—", "«…»", "\ufffc", "- – —", "\u0301", "___", "🎉", "'", "\u00ad", "№", "%", "…!?", "&", "\u200b"])
def test_what_holds_no_words(text):
    found = words(text)
    assert len(found) == 0
    assert found.forms == list(found.spans) == []


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("Мама мыла раму.", ["Мама", "мыла", "раму"]),
        ("нон-стоп, из-за кого-то", ["нон-стоп", "из-за", "кого-то"]),
        ("A/B-тест", ["A", "B-тест"]),
        ("д'Артаньян и О’Генри", ["д'Артаньян", "и", "О’Генри"]),
        ("‑ SEO\u2011текст\u2010а", ["SEO-текст-а"]),
        ("за\u0301мок и замо\u0301к, кафе\u0301", ["замок", "и", "замок", "кафе"]),
        ("элек\u00adтри\u00adче\u00adство", ["электричество"]),
        ("и\u0306од и е\u0308лка, саи\u0306т, первыи\u0306", ["йод", "и", "ёлка", "сайт", "первый"]),
        ("10\xa0000 рублей", ["10", "000", "рублей"]),
        ("в 2025 году 5-й раз", ["в", "2025", "году", "5-й", "раз"]),
        ("3,5 и 1.000.000 — 3.", ["3,5", "и", "1.000.000", "3"]),
        ("ASP.NET и Node.js.", ["ASP.NET", "и", "Node.js"]),
        ("конец.Начало т.е. так", ["конец", "Начало", "т", "е", "так"]),
        ("snake_case", ["snake", "case"]),
        ("до\ufffcпосле", ["до", "после"]),
        ("C++ и C#", ["C", "и", "C"]),
        ("-слово- --", ["слово"]),
        ("да—нет–да", ["да", "нет", "да"]),
        ("http2, H₂O и ½", ["http2", "H₂O", "и", "½"]),
        ("日本語 მარია", ["日本語", "მარია"]),
    ],
)
def test_words(text, forms):
    assert words(text).forms == forms


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_words_stand_where_their_spans_say_and_nothing_but_gaps_is_left(text):
    found = words(text)
    assert len(found.spans) == len(found)
    end = 0
    for form, (start, stop) in zip(found.forms, found.spans, strict=True):
        assert not any(character.isalnum() for character in text[end:start])
        assert form
        assert form[0].isalnum()
        assert not set(form) & set("\u00ad\u0301\u2011 \n\ufffc")
        assert normalize("NFC", re.sub("[\u0301\u00ad]", "", text[start:stop])).replace("\u2011", "-") == form
        end = stop
    assert not any(character.isalnum() for character in text[end:])


@settings(max_examples=200, deadline=None)
@given(TEXTS, TEXTS)
def test_words_of_two_texts_are_the_words_of_each(first, second):
    assert words(f"{first} | {second}").forms == words(first).forms + words(second).forms


@pytest.mark.parametrize(
    ("text", "adjacent"),
    [
        ("а б", True),
        ("а  б", True),
        ("а\xa0б", True),
        ("а\tб", True),
        ("а\nб", False),
        ("а, б", False),
        ("а-, б", False),
        ("а \ufffc б", False),
        ("а/б", False),
        ("а «б", False),
        ("а \n б", False),
    ],
)
def test_which_words_adjoin(text, adjacent):
    assert words(text).adjacent(0) is adjacent
