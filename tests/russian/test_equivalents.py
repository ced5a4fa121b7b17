"""Frequent words of both languages stand for the same notions, in any form."""

import pytest

from seo_audit.russian.equivalents import notions


@pytest.mark.parametrize(
    ("english", "russian"),
    [("overview", "обзора"), ("prerequisites", "предварительные"), ("introduction", "введение"), ("changing", "изменение"), ("steps", "шагов"), ("installing", "установка")],
)  # fmt: skip
def test_they_share_a_notion(english, russian):
    assert set(notions(english)) & set(notions(russian))


@pytest.mark.parametrize("word", ["", "x", "logical", "testimony", "zebra", "жираф"])
def test_what_only_begins_like_a_short_word_is_none(word):
    assert "log" not in notions(word) and "test" not in notions(word)
    assert word not in {"", "x", "zebra", "жираф"} or notions(word) == ()
