"""Letters of two alphabets side by side."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seo_audit.article.article import Article
from seo_audit.article.scripts import cyrillic_of, latin_of, word_at
from seo_audit.article.source import Source


def odd(text):
    return [one.text for one in Article(Source("a.md", text)).odd_latin]


@pytest.mark.parametrize("text", ["SEO-текст", "web-сервер", "A/B-тест", "витамин Д", "Pod'ы", "сад", "garden", "2GB", "`cад`"])
def test_what_is_in_order(text):
    assert odd(text) == []


def test_what_is_odd():
    assert odd("Cад и coсна, SignalRКлиенты. Дом c окном\n\nКлён a дуб") == ["Cад", "coсна", "SignalRКлиенты", "c", "a"]


def test_the_word_round_a_place():
    (found,) = Article(Source("a.md", "Файл launchSettings.jsдля входа")).odd_latin
    text = found.prose.text
    assert (found.text, text[slice(*word_at(text, found.start, found.end))], found.runs) == ("jsдля", "launchSettings.jsдля", ["js", "для"])


def test_letters_that_look_alike():
    assert (cyrillic_of("cocнa"), cyrillic_of("garden"), latin_of("сом"), latin_of("сo")) == ("сосна", "", "", "co")


@given(st.text(alphabet="cCaoxсСшЯr -'.\n", max_size=60))
def test_each_place_once(text):
    found = Article(Source("a.md", text)).odd_latin
    assert all(one.start < one.end for one in found)
    assert all(before.end <= after.start for before, after in pairwise(found) if before.prose is after.prose)


@given(st.text(alphabet="abceopxyсшшЯ", max_size=12))
def test_what_changes_alphabet_keeps_its_length(word):
    assert all(len(said) in {0, len(word)} for said in (cyrillic_of(word), latin_of(word)))
