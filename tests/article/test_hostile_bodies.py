"""Bodies made to take for ever are read all the same: what is quadratic in one of them would hold up the whole suite for minutes."""

import pytest

from seo_audit.article.article import Article
from seo_audit.article.blocks import TextBlock
from seo_audit.article.markdown import TooManyPartsError, parse
from seo_audit.article.masking import mask
from seo_audit.article.source import Source

HUGE = {
    "one line of words": "слово и дело " * 220_000,
    "one line of tags": "{{ a }} б " * 400_000,
    "one line of one letter": "ж" * 2_500_000,
    "one callout": "[!A " + "слово " * 400_000,
    "one number": "1." * 1_250_000,
    "one word of stress marks": "а\u0301" * 1_200_000,
    "letters and commas": "а," * 1_600_000,
    "stops": "Сад. Да. " * 300_000,
    "HTML of entities": "<div>сад" + "&amp;" * 400_000,
    "HTML of tags": "<div>" + "слово <b>дело</b> " * 80_000,
}
BODIES = {
    "quotes": ">" * 100_000,
    "list markers": "1. " * 30_000,
    "opening brackets": "[" * 100_000,
    "brackets": "[" * 50_000 + "]" * 50_000,
    "links never closed": "[a](" * 30_000,
    "links": "[a](/b{{c}}) " * 20_000,
    "links in emphasis": "*[a](b)*" * 20_000,
    "images never closed": "[![" * 50_000,
    "images in images": "![" * 20_000 + "a" + "](b)" * 20_000,
    "references": "[a]: {{b}}\n\n" + "[a] " * 20_000,
    "definitions": "[a]: b\n" * 30_000 + "[a]",
    "footnotes": "[^1]" * 30_000,
    "backticks": "`" * 50_000,
    "backticks of all lengths": "".join("`" * n + " " for n in range(700)),
    "less-than signs": "<" * 150_000,
    "tags never closed": "<a " * 50_000,
    "comments never closed": "a <!-- " * 40_000,
    "HTML of less-than signs": "<div>" + "<" * 200_000,
    "HTML of comments never closed": "<div>" + "<!--" * 50_000,
    "HTML of scripts": "<div>" + "<script></style>" * 20_000,
    "ampersands": "&" * 200_000,
    "entities": "&amp;" * 40_000,
    "backslashes": "\\" * 200_000,
    "stars": "a**b" * 40_000,
    "tildes": "a~ ~~b" * 30_000,
    "braces": "{{" * 100_000,
    "opening tags": "{% " * 70_000,
    "callouts": "[!A[" * 50_000,
    "a callout of brackets": "[!A " + "[a]" * 100_000 + "]",
    "comments of JSX": "{/*" * 70_000,
    "headings": "# a\n" * 15_000,
    "underlined lines": "a\n" * 50_000 + "===\n",
    "nested lists": "".join("  " * n + "- a\n" for n in range(600)),
    "columns": "|" + "a|" * 200 + "\n|" + "-|" * 200 + "\n" + "a\n" * 150,
    "dots": "." * 300_000,
    "dots and blanks": "а." + " " * 300_000 + "б",
    "an address of dots": "https://a" + "." * 200_000 + " https://" + "." * 200_000,
    "hyphens": "а" + "-" * 200_000 + " " + "а-" * 50_000,
    "stress marks": "а\u0301" * 50_000 + "\u0301" * 50_000,
    "carriage returns": "\r" * 200_000,
    "NULs": "\0" * 200_000,
    "blanks": "а" + " " * 300_000 + "\n" + "\t" * 100_000 + "б",
    "paragraphs": "а\n\n" * 15_000,
    "one paragraph of sentences": "Сеть социальная. " * 30_000,
}


@pytest.fixture
def without_limit(monkeypatch):
    """What has too many parts is given up; here each body shall be read to its end."""
    monkeypatch.setattr("seo_audit.article.markdown.MAX_EVENTS", 1_000_000)


def read_all(text):
    article = Article(Source("a.md", f"---\ntitle: Социальная сеть\n---\n{text}"))
    for block in article.all_blocks:
        if isinstance(block, TextBlock):
            assert block.links is not None
            assert block.text is not None
    for prose in article.texts:
        assert len(prose.words.spans) == len(prose.lemmas)
    assert article.keyphrase.text == "социальная сеть"
    assert article.metrics.words >= 0
    for section in article.sections:
        assert section.numbered_headings is not None
    return article


@pytest.mark.parametrize("name", HUGE)
def test_a_huge_body_is_read_in_time(name):
    article = read_all(HUGE[name])
    assert article.metrics.words > 0


@pytest.mark.usefixtures("without_limit")
@pytest.mark.parametrize("name", BODIES)
def test_a_hostile_body_is_read_in_time(name):
    read_all(BODIES[name])


@pytest.mark.parametrize(
    "body",
    [
        "# а\n" * 10_001,
        "[" * 1_000_001,
        "> " * 1_000_001,
        "+ " * 1_000_001,
        "а\n" * 1_000_001,
        "1) " * 1_000_001,
        "*а* " * 30_000,
        " ".join(f"{number:x}ж" for number in range(60_000)),
        ",".join(f"{number}" for number in range(60_000)),
    ],
)
def test_a_body_of_more_parts_or_words_than_any_article_has_is_given_up(body):
    with pytest.raises(TooManyPartsError):
        parse(body, 0)


def test_a_body_of_many_parts_and_words_is_read():
    assert len(parse(" ".join(f"{number}ж" for number in range(40_000)) + "\n\nа" * 20_000, 0)) == 20_001


def test_a_body_of_many_headings_is_read():
    assert len(parse("## Шаг\n" * 10_000, 0)) == 10_000


def test_many_tags_on_one_line_are_hidden_in_time():
    text = "{{ a }}" * 300_000
    assert mask(text) == " " * len(text)


def test_a_title_of_adjectives_is_read_in_time():
    assert Article(Source("a.md", f"---\ntitle: {'красивый ' * 25_000}\n---\n")).subject.title_phrase is None
