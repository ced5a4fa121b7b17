"""Fields of the front matter by what they mean."""

import json
from itertools import count, pairwise, takewhile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seo_audit.article.article import Article
from seo_audit.article.source import Source
from seo_audit.article.width import width


def field_of(line, meaning="title"):
    return Article(Source("a.md", f"---\n{line}\n---\n")).field(meaning)


@pytest.mark.parametrize(
    "line", ["title:", "title: ''", 'title: "  "', "title: ~", "title: null", "title: []", "title: {а: б}", 'title: "\\u200b\\u00ad"', "title: |\n\n"]
)
def test_a_field_without_text_is_false(line):
    field = field_of(line)
    assert field is not None
    assert not field


@pytest.mark.parametrize("line", ["Title: А", "titles: А", "seo:\n  title: А", "# title: А", "'title ': А", "текст: 'title: А'"])
def test_what_is_no_title(line):
    assert field_of(line) is None


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("title: Сад", "Сад"),
        ("title: 2025", "2025"),
        ("title: yes", "yes"),
        ("title: 1.50", "1.50"),
        ("title: >\n  Сад\n  и дом", "Сад и дом"),
        ("title: '  Сад   и  дом '", "Сад и дом"),
        ("title: 2025-01-02", "2025-01-02"),
    ],
)
def test_the_text_of_a_field_is_one_line_as_it_is_written(line, text):
    field = field_of(line)
    assert field
    assert field.text == text


@pytest.mark.parametrize(
    ("value", "is_true"),
    [
        ("true", True),
        ("yes", True),
        ("'true'", True),
        ("' YES '", True),
        ("'1'", True),
        ("false", False),
        ("'false'", False),
        ("1", False),
        ("нет", False),
        ("", False),
        ("[true]", False),
    ],
)
def test_drafts(value, is_true):
    assert Article(Source("a.md", f"---\ndraft: {value}\n---\n")).draft is is_true


@pytest.mark.parametrize(
    ("line", "texts"),
    [
        ("keywords: сад", ["сад"]),
        ("keywords: сад, осенний дом ,", ["сад", "осенний дом"]),
        ("keywords: сад; осенний дом | сад", ["сад", "осенний дом", "сад"]),
        ("keywords: [' сад ', 5, '', дом]", ["сад", "дом"]),
        ("keywords: []", []),
        ("keywords: {а: б}", []),
        ("keywords:", []),
    ],
)
def test_lists_of_texts(line, texts):
    assert field_of(line, "keyphrase").texts == texts


def test_the_first_of_the_names_of_a_field_counts_and_dotted_names_are_names():
    text = "---\nseo:\n  title: А\nheader: Б\n---\n"
    names = {"title": ("missing", "seo.title", "header")}
    article = Article(Source("a.md", text), names=names)
    assert (article.title.text, article.title.name) == ("А", "seo.title")
    assert text[slice(*article.title.line_span)] == "title: А"
    assert article.description is None


@pytest.mark.parametrize(
    ("text", "h1"),
    [
        ("---\nh1: А\n---\n# Б", "А"),
        ("---\nh1: ''\n---\n# Б", "Б"),
        ("## А\n\n# Б\n\n# В", "Б"),
        ("> # А\n\n## Б", None),
        ("Б\n===", "Б"),
        ("<h1>А</h1>", None),
    ],
)
def test_the_main_heading(text, h1):
    found = Article(Source("a.md", text)).h1
    assert (found and found.text) == h1


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.sampled_from(["слово", "ЩЩЩ", "i", " ", "—", "🎉", "e\u0301"]), min_size=1, max_size=30).map("".join),
    st.sampled_from(["{}", "'{}'", '"{}"']),
    st.integers(0, 400),
)
def test_what_is_cut_off_is_the_rest_of_what_is_shown(value, quoting, limit):
    text = f"---\ntitle: {quoting.format(value)}\n---\n"
    field = Article(Source("a.md", text)).title
    cut = field.cut(20, limit)
    if cut is None:
        assert width(field.text, 20) <= limit
        return
    assert cut.width > limit or cut.width == round(width(field.text, 20)) >= limit
    assert 0 <= cut.seen < len(field.text)
    assert field.text[: cut.seen].rstrip().endswith(cut.tail)
    assert field.span.start <= cut.hidden.start <= cut.hidden.end <= field.span.end
    hidden = " ".join(text[slice(*cut.hidden)].split())
    assert field.text.endswith(hidden)
    if "  " not in value and value == value.strip():
        assert field.text == field.text[: cut.seen] + text[slice(*cut.hidden)]


@pytest.mark.parametrize(("text", "place"), [("---\ntitle: А\n---\n", "---"), ("+++\n+++\n", "+++"), ('{"а": 1}\n', "{"), ("# А", "")])
def test_what_is_missing_is_missed_at_the_opening(text, place):
    assert text[slice(*Article(Source("a.md", text)).before_body())] == place


def all_sentences(field):
    return list(takewhile(bool, map(field.sentence, count())))


SENTENCES = st.lists(
    st.sampled_from(["Слово", "слово", ". ", "! ", "… ", "т. д.", "«", "»", " ", "\n", "\t", "\u00ad", "🌿", '"', "\\", "2023"]), max_size=12
)


@settings(max_examples=150, deadline=None)
@given(SENTENCES.map("".join))
def test_sentences_stand_where_they_are_said_to(text):
    source = f"---\ndescription: {json.dumps(text, ensure_ascii=False)}\n---\n"
    sentences = all_sentences(Article(Source("a.md", source)).description)
    assert all(one.span.end <= other.span.start for one, other in pairwise(sentences))
    for sentence in sentences:
        assert sentence.prose.words.forms
        if "\\" not in source[slice(*sentence.span)]:
            assert " ".join(source[slice(*sentence.span)].split()) == sentence.text


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("title: Сад. И огород!", ["Сад.", "И огород!"]),
        ("title: Сад и т. д. и огород", ["Сад и т. д. и огород"]),
        ("title: >\n  Сад. И\n  огород", ["Сад.", "И огород"]),
        ("title: ...", []),
        ("title:", []),
        ("title: [Сад]", []),
    ],
)
def test_sentences(line, sentences):
    assert [sentence.text for sentence in all_sentences(field_of(line))] == sentences
    assert field_of(line).sentence(len(sentences)) is None
    assert [field_of(line).sentence(order - len(sentences)).text for order in range(len(sentences))] == sentences
