"""Long texts are kept in another way than ordinary ones, and say the same."""

from array import array

import pytest
from article.strategies import markdown_texts
from hypothesis import example, given, settings
from hypothesis import strategies as st

from seo_audit.article.prose import Piece, Prose
from seo_audit.russian import words
from seo_audit.russian.words import Places, Words, each_sentence, sentences


@pytest.fixture
def long(monkeypatch):
    """Every text counts as a long one."""

    def of(text):
        with monkeypatch.context() as patched:
            patched.setattr(words, "_LONG", 0)
            return Words(text)

    return of


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=60) | markdown_texts())
@example("зо\u0301нтик и-и-и сло\u00adво ASP.NET 1,5")
def test_the_words_of_a_long_text_are_those_of_a_short_one(text):
    ordinary = Words(text)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(words, "_LONG", 0)
        long = Words(text)
    assert long.forms == ordinary.forms
    assert list(long.spans) == list(ordinary.spans)
    assert len(long.spans) == len(ordinary.spans)
    assert all(long.adjacent(index) == ordinary.adjacent(index) for index in range(len(long) - 1))
    assert long.spans[1:3] == ordinary.spans[1:3]
    if ordinary.spans:
        assert long.spans[-1] == ordinary.spans[-1]


def test_a_form_is_kept_once(long):
    forms = long("вода " * 3).forms
    assert forms[0] is forms[1] is forms[2]


def test_places_know_what_they_hold():
    places = Places(array("I", [1, 3, 5, 6]))
    assert list(places) == [(1, 3), (5, 6)]
    assert (1, 3) in places
    assert places.index((5, 6)) == 1
    assert places[-1] == (5, 6)
    assert places[1:] == [(5, 6)]
    with pytest.raises(IndexError):
        places[2]


def test_a_word_ends_after_a_hundred_parts():
    assert len(words.words("а-" * 100 + "а")) == 1
    assert words.words("а-" * 250).forms == ["-".join("а" * 101), "-".join("а" * 101), "-".join("а" * 48)]


@given(st.text(alphabet="аБ. !?\n«»1", max_size=30))
def test_sentences_one_by_one_are_those_of_the_list(text):
    assert list(each_sentence(text)) == sentences(text)


def test_pieces_are_given_back_as_they_were():
    pieces = [Piece(0, 4, 6, True), Piece(2, 6, 14, False, "код"), Piece(3, 14, 19, False)]
    assert Prose("аб\ufffc ", pieces).pieces == pieces


def test_where_the_words_begin_is_listed_once():
    places = Places(array("I", [1, 3, 5, 6]))
    assert places.starts is places.starts
    assert list(places.starts) == [1, 5]
