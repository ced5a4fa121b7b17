"""The most frequent words of an article, and the curve of their counts."""

from itertools import product

import pytest
from article.documents import documents
from hypothesis import given, settings

from seo_audit.article.article import Article
from seo_audit.article.source import Source
from seo_audit.article.vocabulary import MOST_LEMMAS, MOST_RANKS


def article_of(text):
    return Article(Source("a.md", text))


def counted(text):
    return [(lemma.spelling, lemma.times) for lemma in article_of(text).vocabulary.lemmas]


@pytest.mark.parametrize("text", ["", "`роза`", "---\ntitle: Роза\n---\n", "```\nроза\n```", "И у них — не то, что у нас: 15!"])
def test_what_has_no_words_to_count(text):
    assert article_of(text).vocabulary == ((), ())


def test_forms_of_a_word_count_as_one():
    assert counted("# Розы\n\nРоза, розой и ещё роз. Кустов — куст!") == [("роза", 4), ("куст", 2)]


def test_equally_frequent_words_stand_by_the_alphabet():
    assert counted("щука ёлка яблоко еда жук арбуз") == [(word, 1) for word in "арбуз еда ёлка жук щука яблоко".split()]


def test_both_spellings_of_a_word_are_one_word():
    assert counted("Ёлка и елка, еще елки") == [("ёлка", 3)]


def test_the_more_frequent_of_two_words_that_share_a_lemma_names_both():
    assert counted("нёбо, нёбо, небо") == [("нёбо", 3)]
    assert counted("нёбо, небо, небо") == [("небо", 3)]


def test_shares_are_of_all_words():
    (first, _) = article_of("Роза и роза, не куст.").vocabulary.lemmas
    assert first.share == pytest.approx(100 * 2 / 5)


def test_a_long_list_is_cut_and_the_curve_later():
    words = [f"word{''.join(letters)}" for letters in product("abcdefghijk", repeat=3)]
    vocabulary = article_of(" ".join(words)).vocabulary
    assert len(vocabulary.lemmas) == MOST_LEMMAS
    assert vocabulary.ranks == (1,) * MOST_RANKS


def test_a_word_without_end_is_clipped():
    ((spelling, times, share),) = article_of("a" * 100_000).vocabulary.lemmas
    assert (spelling, times, share) == ("a" * 100 + "…", 1, 100.0)


@settings(max_examples=60, deadline=None)
@given(documents())
def test_table_curve_and_figures_agree(document):
    article = article_of(document.text)
    lemmas, ranks = article.vocabulary
    assert [lemma.times for lemma in lemmas] == list(ranks[:MOST_LEMMAS])
    assert list(ranks) == sorted(ranks, reverse=True)
    if article.metrics.words:
        assert article.metrics.water == pytest.approx(100 - 100 * sum(ranks) / article.metrics.words, abs=0.06)
        assert article.metrics.nausea_classic == pytest.approx(max(ranks, default=0) ** 0.5, abs=0.006)
