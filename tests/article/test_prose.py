"""Prose is what a reader sees, and every word of it leads back to the source."""

import html
import re

import pytest
from article.documents import documents
from article.strategies import markdown_texts
from hypothesis import given, settings
from hypothesis import strategies as st

from seo_audit.article.article import Article
from seo_audit.article.prose import TOKEN, Piece, Prose, ProseBuilder
from seo_audit.article.source import Source

SETTINGS = settings(max_examples=300, deadline=None)


def article_of(text):
    return Article(Source("a.md", text))


def prose_of(text):
    (prose,) = article_of(text).texts
    return prose


def source(text, prose, piece):
    start = prose.text.index(piece)
    return text[slice(*prose.span(start, start + len(piece)))]


def resolved(markdown):
    return html.unescape(re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", markdown))


@SETTINGS
@given(documents())
def test_the_source_of_a_word_says_that_word(document):
    for prose in article_of(document.text).texts:
        for start, end in prose.words.spans:
            assert resolved(document.text[slice(*prose.span(start, end))]) == prose.text[start:end]


@SETTINGS
@given(markdown_texts(), st.data())
def test_verbatim_is_only_what_the_source_has_letter_for_letter(text, data):
    for prose in article_of(text).texts:
        start = data.draw(st.integers(0, len(prose.text)))
        end = data.draw(st.integers(start, len(prose.text)))
        place = prose.span(start, end)
        assert 0 <= place.start <= place.end <= len(text)
        if prose.is_verbatim(start, end):
            assert text[slice(*place)] == prose.text[start:end]


@SETTINGS
@given(markdown_texts(), st.data())
def test_a_part_of_a_stretch_lies_inside_the_place_of_the_stretch(text, data):
    for prose in article_of(text).texts:
        if not prose.text:
            continue
        start = data.draw(st.integers(0, len(prose.text) - 1))
        end = data.draw(st.integers(start + 1, len(prose.text)))
        middle = data.draw(st.integers(start + 1, end))
        whole, part = prose.span(start, end), prose.span(start, middle)
        assert whole.start == part.start
        assert part.end <= whole.end


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("один\nдва", "один два"),
        ("один  \nдва", "один\nдва"),
        ("один\\\nдва", "один\nдва"),
        ("один<br>\nдва", f"один{TOKEN} два"),
        ("нажмите на `Enter`", f"нажмите на {TOKEN}"),
        ("до ![значок](a.png) после", f"до {TOKEN} после"),
        ("слово[^1]\n\n[^1]: сноска", f"слово{TOKEN}"),
        ("см. https://ya.ru/a_b*c~d!e?x=1#y, да", f"см. {TOKEN}, да"),
        ("(www.ya.ru)", f"({TOKEN})"),
        ("<https://ya.ru>", TOKEN),
        ("{{ имя }} и {% b %}", f"{TOKEN} и {TOKEN}"),
        ("[текст](/а 'т') [ссылка][б]\n\n[б]: /в", "текст ссылка"),
        ("*а* **б** ~~в~~ _г_ ***д***", "а б в г д"),
        ("&laquo;Сад&raquo;&nbsp;&mdash; 5&#160;&#x20BD;", "«Сад»\xa0— 5\xa0₽"),
        (r"\*не курсив\* 2 \< 3 \\ \[а\]", r"*не курсив* 2 < 3 \ [а]"),
        ("неизвестная &сущность; и AT&T", "неизвестная &сущность; и AT&T"),
        ("снег_белый и 2 * 2 * 2 = 8", "снег_белый и 2 * 2 * 2 = 8"),
        ("а\\б", "а\\б"),
        ("> цитата\nленивая строка", "цитата ленивая строка"),
        ("- [x] готово", "готово"),
        ("# Заголовок #", "Заголовок"),
        ("# Заголовок C# {#id}", "Заголовок C#"),
        ('# <a name="x"></a>Заголовок', f"{TOKEN}{TOKEN}Заголовок"),
        ("<p>Текст &amp; <b>ещё</b></p>", f"{TOKEN}Текст & {TOKEN}ещё{TOKEN}{TOKEN}"),
        ("<div>\nа < б\n</div>", f"{TOKEN} а < б {TOKEN}"),
        ("<div>\nдо <script>let тайна</script> после\n</div>", f"{TOKEN} до {TOKEN} после {TOKEN}"),
        ("<!-- тайна -->", TOKEN),
        ("> <div>\n> текст\n> </div>", f"{TOKEN} текст {TOKEN}"),
        ("<?а>\n{% тайна %}\nб", f"{TOKEN} б"),
        ("<div>\n{{ а }} б\n</div>", f"{TOKEN} {TOKEN} б {TOKEN}"),
    ],
)
def test_prose_of(text, said):
    assert article_of(text).texts[0].text == said


@pytest.mark.parametrize("between", ["`код`", "![а](б)", "<br>", "[^1]", "{{ x }}", "{% x %}", "<!-- -->", "  \n", "\n", "&nbsp;", "&mdash;", "\\*"])
def test_words_do_not_grow_together_across(between):
    article = article_of(f"до{between}после\n\n[^1]: сноска")
    assert article.texts[0].words.forms == ["до", "после"]


@pytest.mark.parametrize("text", ["сл**ов**о", "*сло*во", "сло&shy;во", "сло\u0301во", "сло\u00adво", "сло&#x301;во", "[сло](/а)во", "сло&#1074;о"])
def test_words_are_not_torn_apart_by_markup(text):
    assert prose_of(text).words.forms == ["слово"]


def test_an_entity_is_one_whole_that_no_fix_may_touch():
    text = "Купить &amp; продать &lt;b&gt;"
    prose = prose_of(text)
    assert source(text, prose, "&") == "&amp;"
    assert source(text, prose, "<") == "&lt;"
    at = prose.text.index("&")
    assert not prose.is_verbatim(at, at + 1)
    assert not prose.is_verbatim(0, len(prose.text))
    assert prose.is_verbatim(0, at)


def test_what_an_escape_stands_for_is_not_verbatim_together_with_its_surroundings():
    text = r"цена 5\* руб"
    prose = prose_of(text)
    assert source(text, prose, "5* руб") == r"5\* руб"
    assert not prose.is_verbatim(prose.text.index("5"), prose.text.index("*") + 1)
    assert prose.is_verbatim(0, prose.text.index("*"))


def test_emphasis_inside_a_stretch_is_part_of_its_source():
    text = "очень **важный** совет"
    prose = prose_of(text)
    assert source(text, prose, "очень важный") == "очень **важный"
    assert not prose.is_verbatim(0, len("очень важный"))


def test_a_line_of_a_quote_goes_on_behind_its_mark():
    text = "> первая\n> вторая"
    prose = prose_of(text)
    assert source(text, prose, "первая вторая") == "первая\n> вторая"
    assert source(text, prose, "вторая") == "вторая"


def test_plain_spells_out_code_and_addresses_and_leaves_out_tags():
    prose = prose_of("Введите  `pip install` на https://ya.ru<br>\nи {{ тег }} ждите")
    assert prose.plain == "Введите pip install на https://ya.ru и ждите"


def test_an_empty_prose_has_no_place_but_breaks_nothing():
    prose = Prose("", [])
    assert prose.span(0, 0) == (0, 0)
    assert prose.plain == ""
    assert prose.words.forms == prose.lemmas == []


def test_what_stands_for_several_characters_is_one_whole():
    prose = Prose("абв г", [Piece(0, 10, 14, verbatim=False), Piece(3, 14, 16, verbatim=True)])
    assert prose.span(1, 2) == prose.span(0, 3) == (10, 14)
    assert prose.span(2, 4) == (10, 15)
    assert prose.span(4, 5) == (15, 16)


def test_a_builder_keeps_what_stands_for_what():
    builder = ProseBuilder()
    builder.verbatim("А ", 10)
    builder.verbatim("", 12)
    builder.instead(TOKEN, 12, 20, "код")
    builder.instead("\n", 20, 23)
    prose = builder.build()
    assert (prose.text, len(builder), builder.plain_since(1)) == (f"А {TOKEN}\n", 4, "код")
    assert prose.pieces == [Piece(0, 10, 12, True), Piece(2, 12, 20, False, "код"), Piece(3, 20, 23, False)]
    assert prose.span(2, 3) == (12, 20)
    assert prose.span(1, 1) == (11, 11)


def test_sentences_have_their_words():
    prose = prose_of("Один раз. Код `и` два.")
    assert [prose.words.forms[first:last] for first, last in prose.sentence_words] == [["Один", "раз"], ["Код", "два"]]
    assert Prose("…", []).sentence_words == []
