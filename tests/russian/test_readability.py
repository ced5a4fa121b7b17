"""Formulas of readability, by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seo_audit.russian.readability import Counts, counted, flesch, grades

# 12 words, 2 sentences, 60 letters, 30 syllables, 2 hard words.
COUNTS = Counts(12, 2, 60, 30, 2)


def test_counts():
    assert counted(["Мама", "мыла", "перераспределение", "CSS"], 1) == Counts(4, 1, 28, 12, 1)
    assert counted([], 0) == Counts(0, 1, 0, 0, 0)


def test_each_formula():
    assert flesch(COUNTS) == round(206.835 - 1.3 * 6 - 60.1 * 2.5, 1)
    found = grades(COUNTS)
    assert found.flesch_kincaid == round(0.318 * 6 + 14.2 * 2.5 - 30.5, 1)
    assert found.coleman_liau == round(0.055 * 500 - 0.35 * 100 * 2 / 12 - 20.33, 1)
    assert found.smog == round(1.1 * (64.6 / 2 * 2) ** 0.5 + 0.05, 1)
    assert found.dale_chall == round(0.552 * 100 * 2 / 12 + 0.273 * 6, 1)
    assert found.ari == round(6.26 * 5 + 0.2805 * 6 - 31.04, 1)


def test_nothing_is_zero():
    assert flesch(counted([], 0)) == 0.0
    assert set(grades(counted([], 0))) == {0.0}


@pytest.mark.parametrize("shorter", [Counts(12, 3, 60, 30, 2), Counts(12, 2, 50, 25, 1)])
def test_shorter_sentences_and_words_are_easier(shorter):
    assert flesch(shorter) > flesch(COUNTS)
    assert grades(shorter).flesch_kincaid < grades(COUNTS).flesch_kincaid


@given(st.lists(st.text(max_size=12), max_size=20), st.integers(0, 30))
def test_any_words_have_figures(forms, sentences):
    counts = counted(forms, sentences)
    assert counts.syllables <= counts.letters
    assert len(grades(counts)) == 5
    assert isinstance(flesch(counts), float)
