"""Lists of phrases that lie beside rules."""

from pathlib import Path

import pytest

from seo_audit.article.article import Article
from seo_audit.article.source import Source
from seo_audit.lexicon import LexiconError, lexicon
from seo_audit.listed import listed_findings

RULES = Path(__file__).parents[2] / "rules"
LISTS = [*sorted((RULES / "text").glob("*.toml")), RULES / "translation" / "calques.toml", RULES / "translation" / "literal_term.toml"]


def beside(tmp_path, text):
    (tmp_path / "garden.toml").write_text(text, encoding="utf-8")
    return str(tmp_path / "garden.py")


def found(tmp_path, listed, text):
    module = beside(tmp_path, listed)
    return [
        (finding.key, finding.parameters["text"], finding.parameters["times"]) for finding in listed_findings(Article(Source("a.md", text)), module)
    ]


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_the_lists_of_the_rules_can_be_read_and_are_long(path):
    assert len(lexicon(str(path.with_suffix(".py")))) >= 100


def test_a_phrase_is_found_in_any_form_and_once_with_its_other_places(tmp_path):
    assert found(tmp_path, '[old]\nphrases = ["старая яблоня"]', "Под старой яблоней. Старые яблони. Старая груша.") == [("old", "старой яблоней", 2)]


def test_a_form_is_found_only_as_it_is_written(tmp_path):
    assert found(tmp_path, '[old]\nforms = ["в рамках"]', "В рамках закона. Картина в рамке.") == [("old", "В рамках", 1)]


@pytest.mark.parametrize(("text", "times"), [("Кстати, да.", 1), ("Да, кстати, нет.", 1), ("Это кстати.", 0), ("Дождь кстати, а ветер нет.", 0)])
def test_an_aside_stands_between_commas(tmp_path, text, times):
    assert len(found(tmp_path, '[aside]\nset-off = ["кстати"]', text)) == times


def test_the_longest_phrase_is_named(tmp_path):
    assert found(tmp_path, '[a]\nphrases = ["сад"]\n[b]\nphrases = ["старый сад"]', "В старом саду.") == [("b", "старом саду", 1)]


@pytest.mark.parametrize("text", ["Кнопка «Новый сад у реки» вверху.", "Это не сад.", "`сад`"])
def test_what_is_quoted_or_denied_is_not_meant(tmp_path, text):
    assert found(tmp_path, '[a]\nphrases = ["сад"]', text) == []


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Вот сад.", 1),
        ("Вот мой старый, тихий сад.", 1),
        ("Вот мой старый большой тихий сад.", 0),
        ("Вот оно. Сад за домом.", 0),
        ("Сад. Вот.", 0),
        ("Вот сада", 1),
        ("Вот", 0),
    ],
)
def test_a_phrase_may_have_a_gap_of_up_to_three_words_of_its_sentence(tmp_path, text, times):
    assert len(found(tmp_path, '[a]\nphrases = ["вот … сад"]', text)) == times


def test_a_form_may_have_a_gap_too(tmp_path):
    assert found(tmp_path, '[a]\nforms = ["вот … в саду"]', "Вот дом в саду. Вот дом в садах. Вот дом в сад.") == [("a", "Вот дом в саду", 1)]


def test_a_list_that_is_none_says_so(tmp_path):
    with pytest.raises(LexiconError, match=r"a\.words` is none of"):
        lexicon(beside(tmp_path, '[a]\nwords = ["сад"]'))


def test_a_phrase_stands_in_a_list_once(tmp_path):
    with pytest.raises(LexiconError, match="twice"):
        lexicon(beside(tmp_path, '[a]\nphrases = ["сад"]\n[b]\nforms = ["сад"]'))


NEAR = '[mail]\nnear = ["письмо", "Email"]\n[mail.instead]\n"открытая ставка" = { of = "open rate", write = "открываемость" }'


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Открытая ставка писем растёт.", 1),
        ("Рост открытой ставки в email виден сразу.", 1),
        ("Письмо пришло. Банк показал открытую ставку.", 0),
        ("Открытая ставка.", 0),
    ],
)
def test_a_word_of_one_field_is_meant_beside_others_of_it(tmp_path, text, times):
    assert len(found(tmp_path, NEAR, text)) == times


def test_what_stands_in_the_phrase_itself_is_no_neighbour(tmp_path):
    assert found(tmp_path, '[mail]\nnear = ["ставка"]\nphrases = ["открытая ставка"]', "Открытая ставка.") == []


def test_a_phrase_may_name_the_term_that_it_renders(tmp_path):
    ((listed, _),) = lexicon(beside(tmp_path, NEAR))
    assert (listed.phrase, listed.of, listed.instead, listed.near) == ("открытая ставка", "open rate", "открываемость", {"письмо", "email"})


def test_several_words_mean_the_same_in_the_whole_article_and_one_word_does_not(tmp_path):
    text = "Открытая ставка писем растёт. Открытая ставка низка. Отскок письма. Отскок мяча."
    listed = '[mail]\nnear = ["письмо"]\nphrases = ["открытая ставка", "отскок"]'
    assert found(tmp_path, listed, text) == [("mail", "Открытая ставка", 2), ("mail", "Отскок", 1)]
