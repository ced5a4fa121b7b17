"""What search engines show of an article."""

import pytest

from seo_audit.article.snippet import ENGINES, GOOGLE_DESCRIPTION, GOOGLE_TITLE, snippets
from seo_audit.article.width import cut, width
from seo_audit.russian.phrases import wanted

LONG = "Как подготовить яблони к зиме, чтобы весной они проснулись здоровыми и дали урожай " * 4


def test_each_engine_cuts_where_its_room_ends():
    for engine, found in zip(ENGINES, snippets(LONG, LONG, None), strict=True):
        assert found.engine == engine.name
        for shown, room in ((found.title, engine.title), (found.description, engine.description)):
            text = "".join(run.text for run in shown.runs)
            assert text + shown.hidden == LONG
            assert (shown.seen, shown.length) == (len(text), len(LONG))
            assert room.width - 25 < width(text + "…", room.size) <= room.width


def test_google_cuts_where_the_rules_say():
    google = snippets(LONG, LONG, None)[0]
    assert google.title.seen == cut(LONG, GOOGLE_TITLE.size, GOOGLE_TITLE.width)
    assert google.description.seen == cut(LONG, GOOGLE_DESCRIPTION.size, GOOGLE_DESCRIPTION.width)


def test_short_texts_are_seen_whole_and_missing_ones_are_none():
    for found in snippets("Яблони зимой", "", None):
        assert (found.title.hidden, found.title.seen) == ("", 12)
        assert found.description is None
    assert all(found.title is None for found in snippets(None, None, None))


@pytest.mark.parametrize(("engine", "title"), [(0, []), (1, []), (2, ["Садовые", "секаторы"])])
def test_words_of_the_query_are_bold_in_any_form(engine, title):
    found = snippets("Садовые секаторы для роз", "Выберите секатор для сада: садовый, не столовый.", wanted("садовый секатор"))[engine]
    assert [run.text for run in found.title.runs if run.bold] == title
    assert [run.text for run in found.description.runs if run.bold] == ["секатор", "садовый"]


def test_a_bold_word_is_cut_with_its_text():
    text = "м" * 45 + " секатор" * 20
    for found in snippets(text, text, wanted("секатор")):
        assert "".join(run.text for run in found.title.runs) + found.title.hidden == text


def test_prepositions_of_the_query_are_not_bold():
    found = snippets("Секатор для роз", "Для роз нужен секатор", wanted("секатор для роз"))[2]
    assert [run.text for run in found.title.runs if run.bold] == ["Секатор", "роз"]


def test_a_book_for_a_title_takes_no_time():
    for text in ("слово " * 100_000, "\u200b" * 100_000, "i" * 1_000_000):
        found = snippets(text, text, wanted("слово"))[0]
        assert 0 < found.title.seen < 1_100
        assert found.title.length == len(text)
