"""What of an article is English."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seo_audit.article.article import Article
from seo_audit.article.source import Source
from tests.article.strategies import MARKDOWN_ALPHABET

LEFT = "You need a pot that is larger than the old one."


def english(text):
    return Article(Source("a.md", text)).english


@pytest.mark.parametrize(
    "text",
    [
        "Скажите: «You need a pot that is larger than the old one».",
        'Скажите "You need a pot that is larger than the old one".',
        "Скажите **You need a pot that is larger than the old one**.",
        "Скажите [You need a pot that is larger than the old one](https://example.com).",
        "Горшок You need a pot that is larger than the old one (нужен горшок побольше).",
        "Появится ошибка You need a pot that is larger than the old one.",
        f"> {LEFT}",
        f"Программа напишет:\n\n{LEFT}",
        f"<ConsoleBlock>\n\n{LEFT}\n\n</ConsoleBlock>",
        f"Горшок[^1].\n\n[^1]: {LEFT}",
        f"```\n{LEFT}\n```\n\n{LEFT}",
        f"`{LEFT}`",
        f"    {LEFT}",
    ],
)
def test_what_is_english_for_a_reason(text):
    assert not english(text).places


@pytest.mark.parametrize("text", [LEFT, f"- {LEFT}", f"> [!NOTE]\n> {LEFT}", f"# {LEFT}", f"Горшок. {LEFT} Глина.", f"| а |\n| --- |\n| {LEFT} |"])
def test_what_is_left(text):
    (place,) = english(text).places
    assert text[slice(*place.span)] == LEFT[:-1]
    assert place.words == 11


def test_what_stands_together():
    text = f"{LEFT}\n\n{LEFT}\n\nГоршок.\n\n{LEFT}\n\n| {LEFT} | {LEFT} |\n| --- | --- |\n| горшок | {LEFT} |"
    groups = [place.group for place in english(text).places]
    assert groups[0] == groups[1] != groups[2] != groups[3] == groups[4] == groups[5]


def test_shares():
    found = english(f"{LEFT}\n\nГоршок нужен глиняный, с отверстием на дне, и такой, чтобы он не падал.")
    assert 40 < found.share < 50
    assert found.russian_share == 50
    assert english("Горшок").share == 0


@given(
    st.lists(st.one_of(MARKDOWN_ALPHABET, st.sampled_from(["you ", "this is ", "a ", "pot ", "горшок ", "\n\n", "> ", "| "])), max_size=60).map(
        "".join
    )
)
def test_places_are_in_the_file(text):
    article = Article(Source("a.md", text))
    for place in article.english.places:
        assert 0 <= place.span.start < place.span.end <= len(text)
        assert place.text
