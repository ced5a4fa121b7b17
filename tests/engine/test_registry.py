"""What somebody meant who typed a word that stands for no rule."""

import pytest

from seo_audit.registry import registry


@pytest.mark.parametrize("word", ["", "X", "BODY03", "HEAD" + "9" * 5000, "пробел"])
def test_what_is_like_nothing(word):
    assert registry().suggestion(word) is None


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("HEAD03", "HEAD003"),
        ("head03", "HEAD003"),
        ("HEAD3", "HEAD003"),
        ("HEAD-3", "HEAD003"),
        ("META02", "META002"),
        ("FM04", "FM004"),
        ("HEAD0011", "HEAD011"),
        ("HAED003", "HEAD003"),
        ("HEAD", "HEAD001"),
        ("heading-level-skiped", "heading-level-skipped"),
    ],
)
def test_what_was_meant(word, meant):
    assert registry().suggestion(word) == meant
