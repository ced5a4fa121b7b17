"""The panels of an article's page about results of searches, headings and the keyphrase."""

import re
from pathlib import Path

import pytest
from html_report import EVIL, PIE, SECRET, TEA, Node, Report, finding_at, report_on

from seo_audit.article.article import Article
from seo_audit.article.source import Source
from seo_audit.article.width import cut
from seo_audit.report import Lines

GARDEN = """\
---
title: "Садовый секатор: как его выбрать, как точить, где хранить и чем смазывать, чтобы служил сто лет"
description: Садовым секатором режут ветки.
h1: Секатор для роз
---

Садовым секатором режут ветки. Садовый секатор любит уход.

### 2 способа наточить

Их два: **камнем** и напильником.

### 1. Камнем

Мелкий камень возьмите, острый нож оставьте. Мелкий камень дешевле.

### 2. Напильником

Крупный, с насечкой, напильник для садового секатора.
"""


def page_of(folder: Path, monkeypatch: pytest.MonkeyPatch, text: str, language: str = "ru", name: str = "a.md") -> Node:
    (page,) = Report(folder, monkeypatch, {name: text}, language).pages().values()
    return page


def lines_of(tree: Node) -> list[str]:
    return [" ".join(line.text.split()) for line in tree.all("p")]


# Results of searches


def test_titles_are_cut_where_google_cuts_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    title = PIE.split('"')[1]
    page = page_of(tmp_path, monkeypatch, PIE)
    results = page.one("section", "snippet").all("li")
    assert [result.classes for result in results] == [{"google"}, {"google-mobile"}, {"yandex"}]
    headline = results[0].one(style="headline")
    seen = cut(title, 20, 580)
    assert headline.text.strip() == title[:seen] + "…дальше не видно: " + title[seen:]
    assert headline.one(style="rest").text.endswith(title[seen:])
    assert f"видно {seen}" in results[0].one(style="seen").text
    assert "Описание видно целиком." in results[0].one(style="seen").text


def test_what_is_missing_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = page_of(tmp_path, monkeypatch, "# Дорожка\n\nСлово.\n", name="дорожка/index.md")
    assert "Заголовка нет" in page.one("section", "snippet").text
    assert "Описания нет" in page.one("section", "snippet").text
    assert page.one("section", "snippet").all(style="site")[0].text == "ваш-сайт.ru › дорожка"


def test_words_of_the_phrase_are_bold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    results = page_of(tmp_path, monkeypatch, GARDEN).one("section", "snippet").all("li")
    assert [word.text for word in results[0].all("b")] == ["Садовым", "секатором"]
    assert [word.text for word in results[2].all("b")] == ["Садовый", "секатор", "Садовым", "секатором"]


# Headings


def test_the_tree_stands_beside_the_repaired_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    panel = page_of(tmp_path, monkeypatch, GARDEN).one("details", "outline")
    found, repaired = panel.one(style="trees").children[1::2]
    assert isinstance(found, Node)
    assert isinstance(repaired, Node)
    assert lines_of(found) == ["H1Секатор для роз", "H32 способа наточить", "H31. Камнем", "H32. Напильником"]
    assert lines_of(repaired) == ["H1Секатор для роз", "H22 способа наточить сейчас H3", "H31. Камнем", "H32. Напильником"]
    assert [len(tree.all("ol")) for tree in (found, repaired)] == [2, 3]
    assert "open" in panel.attributes


def test_defects_of_a_heading_lead_to_their_cards(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = page_of(tmp_path, monkeypatch, GARDEN)
    cards = {card.attributes["id"]: card for card in page.all(style="card")}
    said = {link.text: link.attributes["href"][1:] for link in page.one("details", "outline").all("a") if link.attributes["href"].startswith("#f")}
    assert {"Первый подзаголовок не H2", "Пункты стоят на уровне своего раздела"} <= said.keys()
    assert all(title in cards[number].text for title, number in said.items())
    assert {link.attributes["href"] for link in page.one("details", "outline").all("a")} >= {"#4", "#9", "#13", "#17"}


def test_a_sound_tree_stands_alone_and_folded(tmp_path: Path) -> None:
    text = "---\ntitle: Чай\n---\n\nСлово.\n\n## Вода\n\nСлово.\n\n### Мягкая\n\nСлово.\n"
    panel = report_on(tmp_path, text, [], article=Article(Source("a.md", text))).one("details", "outline")
    assert lines_of(panel.one(style="trees")) == ["H2Вода", "H3Мягкая"]
    assert "open" not in panel.attributes
    assert "Замечаний к заголовкам нет" in panel.text


def test_long_outlines_are_cut(tmp_path: Path) -> None:
    text = "---\ntitle: Чай\n---\n\n" + "".join(f"{'#' * (2 + n % 5)} Заголовок {n}\n\nСлово.\n\n" for n in range(5_000))
    lines = Lines(text)
    findings = [finding_at(*lines.span(number), lines, code=f"TEST{number % 9}") for number in range(5, 5 + 4 * 2_000, 4)]
    page = report_on(tmp_path, text, findings, article=Article(Source("a.md", text)))
    assert len(page.one("details", "outline").all("p")) == 120 + 2
    assert "И ещё 4880 заголовков" in page.one("details", "outline").text


# The keyphrase


def test_the_phrase_is_counted_and_placed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    report = Report(tmp_path, monkeypatch, {"a.md": GARDEN})
    (page,) = report.pages().values()
    panel, said = page.one("section", "keyphrase"), report.json["articles"][0]["keyphrase"]
    assert said["text"] in panel.one(style="phrase").text
    counts = [int(count.text.split()[0]) for count in panel.one("dl").all("dd")[:3]]
    assert counts == [said["forms"], said["exact"], said["diluted"]]
    strip = panel.one("figure", "strip")
    assert len(re.findall("M", strip.one("path", "ticks").attributes["d"])) == said["forms"]
    assert len(re.findall("M", strip.one("path", "headings").attributes["d"])) == 3
    caption = panel.one(id=strip.one("svg").attributes["aria-labelledby"]).text
    assert sum(map(int, re.findall("[0-9]+", caption))) == said["forms"]
    assert [link.attributes["href"] for link in strip.all("a")] == ["#7", "#19"]


def test_each_place_says_yes_or_no_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = GARDEN.replace("title:", "keyphrase: садовый секатор\ntitle:")
    places = page_of(tmp_path, monkeypatch, text).one("ul", "places").all("li")
    assert [" ".join(place.text.split()) for place in places] == [
        "Заголовок для поиска да строка 3",
        "Описание для поиска да строка 4",
        "H1 отчасти: недостаёт — садовый строка 5",
        "Начало текста да строка 8",
        "Подзаголовки нет",
    ]
    assert [place.one("i").classes - {"icon"} for place in places] == [{"clean"}, {"clean"}, {"warning"}, {"clean"}, {"warning"}]


def test_where_the_text_lacks_the_phrase_it_shows_what_it_says_instead(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = GARDEN.replace("title:", "keyphrase: тупой рубанок\ntitle:")
    panel = page_of(tmp_path, monkeypatch, text).one("section", "keyphrase")
    assert "этой фразы нет" in panel.text
    assert "«садовый секатор»" in panel.one(style="own").text
    assert len(panel.all("figure")) == 1


def test_words_are_those_of_json_and_their_bars_fall(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    report = Report(tmp_path, monkeypatch, {"a.md": GARDEN})
    (page,) = report.pages().values()
    words, phrases = page.one("section", "keyphrase").all("table")
    said = [(row.one("th").text, int(row.all("td")[0].text)) for row in words.one("tbody").all("tr")]
    assert said == [(lemma["lemma"], lemma["count"]) for lemma in report.json["articles"][0]["lemmas"] if lemma["count"] > 1][:8]
    assert [row.one("th").text for row in phrases.one("tbody").all("tr")] == ["садовый секатор", "мелкий камень"]
    for table in (words, phrases):
        bars = [int(bar.removeprefix("w")) for row in table.one("tbody").all("tr") for bar in row.all("td")[-1].classes]
        assert bars == sorted(bars, reverse=True)
        assert bars[0] == 100


def test_without_a_repeated_word_there_is_no_panel(tmp_path: Path) -> None:
    text = "Слово.\n"
    page = report_on(tmp_path, text, [], article=Article(Source("a.md", text)), title=None)
    assert not page.all(style="keyphrase")
    assert not page.all(style="outline")


# All of them


def test_an_empty_file_has_none(tmp_path: Path) -> None:
    page = report_on(tmp_path, "", [], article=Article(Source("a.md", "")), title=None)
    assert not any(page.all(style=name) for name in ("snippet", "outline", "keyphrase"))


@pytest.mark.parametrize("text", [TEA, "---\ntitle: Tea\ndescription: Water and time\n---\n\nTea and water. Tea is hot.\n\n#### Leaves\n\nTea.\n"])
def test_english_panels_are_english(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    page = page_of(tmp_path, monkeypatch, text, "en")
    own = {"snippet": {"shown"}, "outline": {"trees"}, "keyphrase": {"frequent", "phrase"}}
    for name, quoted in own.items():
        for panel in page.all(style=name):
            strangers = "".join(node.text for style in quoted for node in panel.all(style=style))
            assert not [word for word in re.findall("[а-яё]+", panel.text, re.IGNORECASE) if word not in strangers]


def test_markup_is_text_and_passwords_are_hidden(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = page_of(tmp_path, monkeypatch, EVIL)
    assert not page.one("section", "snippet").all("script")
    assert "<script>alert(1)</script>" in page.one("section", "snippet").text
    assert not page.one("details", "outline").all("script")
    page_of(tmp_path, monkeypatch, SECRET)
    assert not any(b"s3cret" in path.read_bytes() for path in (tmp_path / "report").rglob("*.html"))


def test_a_book_of_hostile_fields_is_clipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = f'---\ntitle: "{"слово и дело " * 8_000}"\n---\n\n' + f"# {'<b>слово</b> ' * 4_000}\n\n" + "Слово и дело. " * 5_000
    page = page_of(tmp_path, monkeypatch, text)
    assert all(len(page.one("", name).text) < 10_000 for name in ("snippet", "outline", "keyphrase"))
