"""Where phrases stand: in any form, side by side, once each, in the text that they belong to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seo_audit.article.article import Article
from seo_audit.article.source import Source
from seo_audit.russian.phrases import find, wanted


def found(text, phrase):
    """The place and the text of each occurrence, in order."""
    article = Article(Source("a.md", text))
    index = article.phrases
    places = [(prose.span(start, end), index.place(prose), prose.text[start:end]) for prose, start, end in index.find(wanted(phrase))]
    return [(place, said) for _, place, said in sorted(places)]


@pytest.mark.parametrize(
    "text",
    [
        "Роль важная.\n",
        "Важная и роль.\n",
        "Важная, роль.\n",
        "Важная — роль.\n",
        "Важная. Роль.\n",
        "Важная `и` роль.\n",
        "Важная ![](a.png) роль.\n",
        "Важная[^1] роль.\n\n[^1]: а\n",
        "Важная\n\nроль.\n",
        "- Важная\n- роль\n",
        "| Важная | роль |\n|---|---|\n",
        "`важная роль`\n",
        "    важная роль\n",
        "<!-- важная роль -->\n",
        "[а](https://example.org/важная роль)\n",
        "<script>важная роль</script>\n",
        "---\nnote: важная роль\n---\n",
        "Неважная роль, важная рольная.\n",
    ],
)
def test_what_is_no_occurrence(text):
    assert found(text, "важная роль") == []


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Важная\nроль.\n", ["text"]),
        ("**Важная** *роль*.\n", ["text"]),
        ("[Важная](a) роль.\n", ["text"]),
        ("ВАЖНЫЕ РОЛИ\n===\n\n# важных ролей\n", ["h1", "headings"]),
        ("---\nh1: Важная роль\n---\n\n# Важная роль\n", ["h1", "headings"]),
        ("- важную роль\n\n> важной ролью\n\n| важной роли |\n|---|\n| важная роль |\n", ["text"] * 4),
        ("<p>важная роль</p>\n", ["text"]),
        ("![важная роль](a.png)\n", ["alt"]),
        ("а[^1]\n\n[^1]: важная роль\n", ["text"]),
        ("---\ntitle: важная роль\ndescription: важной роли\n---\n", ["title", "description"]),
        ("Важная роль важная роль.\n", ["text"] * 2),
    ],
)
def test_occurrences_with_their_places(text, places):
    assert [place for place, _ in found(text, "важная роль")] == places


@pytest.mark.parametrize(("text", "number"), [("роза роза роза\n", 1), ("роза роза роза роза\n", 2), ("роза\n", 0), ("роза, роза роза\n", 1)])
def test_a_phrase_of_equal_words_does_not_overlap_itself(text, number):
    assert len(found(text, "роза роза")) == number


def test_one_word_and_long_phrases():
    assert len(found("Роза, розы, розам.\n", "роза")) == 3
    assert found("Сажают розы весной.\n", "сажать роза весна осень зима лето") == []
    assert found("", "роза") == []


WORDS = st.sampled_from(["роза", "розы", "красная", "красной", "и", ",", ".", "\n\n", "—"])


@given(st.lists(WORDS, max_size=25).map(" ".join), st.sampled_from(["роза", "красная роза", "роза роза", "роза и роза"]))
def test_the_same_as_looking_through_each_text(text, phrase):
    article = Article(Source("a.md", text))
    looked_for = wanted(phrase)
    looked = sum(len(find(prose.words, looked_for)) for prose in article.phrases.texts)
    assert len(list(article.phrases.find(looked_for))) == looked
