"""How often a phrase occurs, and where."""

import pytest

from seo_audit.article.article import Article
from seo_audit.article.keyphrase import count
from seo_audit.article.source import Source

PHRASE = "комнатное растение"


def counted(text, phrase=PHRASE):
    article = Article(Source("a.md", text))
    found = count(phrase, "field", article.texts)
    return found, [text[slice(*place)] for place in found.places]


@pytest.mark.parametrize(
    "text",
    [
        "Комнатные, растения", "комнатные. Растения", "комнатные\n\nрастения", "комнатные  \nрастения", "комнатные `x` растения", "комнатные - растения", "комнатные (растения)",
        "комнатные ![](а) растения", "комнатные <br> растения", "комнатные\n: растения", "растения комнатные", "комната растений", "| комнатные | растения |\n|---|---|", "# комнатные\nрастения",
        "- комнатные\n- растения", "`комнатные растения`", "```\nкомнатные растения\n```", "<!-- комнатные растения -->", "{{ комнатные растения }}", "[а](/комнатные-растения)",
        "![комнатные растения](а)", "некомнатные растения", "комнатные «растения»",
    ],
)  # fmt: skip
def test_what_is_no_occurrence(text):
    assert counted(text)[1] == []


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Уход за комнатными растениями", ["комнатными растениями"]),
        ("КОМНАТНОЕ РАСТЕНИЕ!", ["КОМНАТНОЕ РАСТЕНИЕ"]),
        ("комнатных\nрастений", ["комнатных\nрастений"]),
        ("> комнатных\n> растений", ["комнатных\n> растений"]),
        ("комнатных&nbsp;растений", ["комнатных&nbsp;растений"]),
        ("**комнатные** [растения](/а)", ["комнатные** [растения"]),
        ("комнатные расте\u0301ния", ["комнатные расте\u0301ния"]),
        ("# Комнатные растения\n\n| комнатному растению |\n|---|", ["Комнатные растения", "комнатному растению"]),
        ("<p>комнатные растения</p>", ["комнатные растения"]),
        ("комнатные растения комнатных растений", ["комнатные растения", "комнатных растений"]),
    ],
)
def test_places(text, places):
    assert counted(text)[1] == places


def test_counts_of_a_small_text():
    found, _ = counted(
        "Комнатное растение любит свет. Комнатные растения растут. Растение это комнатное. Растение и ещё сто совсем других слов, а потом комнатное. Сад."
    )
    assert (found.exact, found.forms, found.diluted, found.words) == (1, 2, 1, 21)
    assert found.density == pytest.approx(200 / 21)
    assert found.lemmas == ("комнатный", "растение")
    assert (found.text, found.origin) == (PHRASE, "field")


def test_yo_and_ye_are_one_letter_for_forms_and_two_for_exactness():
    found, _ = counted("Ёлка, елка, ёлки", "ёлка")
    assert (found.forms, found.exact) == (3, 1)


def test_a_phrase_of_one_word_is_never_diluted():
    assert counted("Растения и сад.", "растение")[0].diluted == 0


@pytest.mark.parametrize(
    ("text", "diluted"),
    [
        ("растение комнатное", 1),
        ("растение для вашей новой комнатное", 1),
        ("растение для вашей новой старой комнатное", 0),
        ("Растение. Комнатное.", 0),
        ("Растение комнатное. Комнатное, растение!", 2),
        ("Комнатное растение и растение комнатное", 0),
    ],
)
def test_what_is_diluted(text, diluted):
    assert counted(text)[0].diluted == diluted


@pytest.mark.parametrize("phrase", ["", " ", "«»", "и", "\ufffc"])
def test_a_phrase_that_says_nothing_is_counted_without_harm(phrase):
    found, _ = counted("И сад, и дом.", phrase)
    assert found.density >= 0
    assert found.forms <= 2


def test_an_empty_body_has_no_density():
    assert counted("")[0].density == 0.0


@pytest.mark.parametrize(
    ("front", "body", "origin", "text"),
    [
        ("keyphrase: уход за розами\ntitle: Осенний сад", "", "field", "уход за розами"),
        ("keywords: [осенний сад, роза]", "", "field", "осенний сад"),
        ("keywords: осенний сад, роза", "", "field", "осенний сад"),
        ("keyphrase: ''\ntitle: Уход за комнатными растениями зимой", "", "title", "уход за комнатными растениями"),
        ("title: Скачать", "Зелёный чай и зелёного чая. Чёрный кофе.", "discovered", "зелёный чай"),
    ],
)
def test_where_the_phrase_of_an_article_comes_from(front, body, origin, text):
    found = Article(Source("a.md", f"---\n{front}\n---\n{body}")).keyphrase
    assert (found.origin, found.text) == (origin, text)


@pytest.mark.parametrize("text", ["", "# Сад", "Сад и дом. Сад!", "---\ntitle: Скачать\n---\nЗелёный чай."])
def test_an_article_without_any_phrase_has_none(text):
    assert Article(Source("a.md", text)).keyphrase is None
