"""The panel of an article's page that shows words that are usually others."""

from pathlib import Path

import pytest
from html_report import Node, Report

HIVES = """\
---
title: Как рассказать о пасеке соседям
description: Где заказчики узнают о мёде, зачем пасеке свой сайт и что написать на нём в первую очередь, чтобы соседи приехали за мёдом сами.
---

Начните с того, что напишете блоговую статью о первом мёде. Вторая блоговая статья пусть будет о сотах.

Счётчик поставьте сразу: Яндекс Метрика считает гостей. Отчёт Yandex Metrica приходит раз в неделю, а Яндекс Метрика хранит его год.

Соты меняют раз в два года, и cоты эти продают.
"""


def panel(folder: Path, monkeypatch: pytest.MonkeyPatch, article: str, language: str = "ru") -> Node:
    (page,) = Report(folder, monkeypatch, {"a.md": article}, language).pages().values()
    return page


@pytest.mark.parametrize(
    ("language", "groups"),
    [("ru", ["Термины, переведённые по словам", "Названия", "Написание"]), ("en", ["Terms that were translated word by word", "Names", "Spelling"])],
)
def test_words_stand_beside_what_is_usual(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str, groups: list[str]) -> None:
    page = panel(tmp_path, monkeypatch, HIVES, language)
    found = page.one("details", "terms")
    assert [head.text for head in found.all("th", scope="rowgroup")] == groups
    rows = [row.all("td") for row in found.all("tr") if row.all("td")]
    told = [(cells[0].text.partition("blog")[0].strip(), [usual.text for usual in cells[1].all("b")], cells[2].text) for cells in rows]
    assert ("Блоговая статья", ["статья в блоге"], "2") in told
    assert ("Yandex Metrica", ["Яндекс Метрика"], "1") in told
    assert ("cоты", ["соты"], "1") in told


def test_lines_and_findings_are_linked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = panel(tmp_path, monkeypatch, HIVES)
    links = [link.attributes["href"] for link in page.one("details", "terms").all("a")]
    assert "#6" in links
    cards = [target[1:] for target in links if target.startswith("#f")]
    assert "Термин переведён по словам" in page.one(id=cards[0]).one("h3").text
    assert all(page.all(id=target[1:]) for target in links)


def test_without_such_words_there_is_no_panel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clean = HIVES.partition("Начните")[0] + "Соты меняют раз в два года.\n"
    assert not panel(tmp_path, monkeypatch, clean).all(style="terms")


def test_of_many_words_the_first_ones_are_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    letters = "бвгджзклмнпрстф"
    many = "\n\n".join(f"Это cот{one}{other}овый мёд." for one in letters for other in letters[:4])
    found = panel(tmp_path, monkeypatch, f"{HIVES}\n{many}\n").one("details", "terms")
    assert len([row for row in found.all("tr") if row.all("td")]) <= 40
    assert "и ещё" in found.all("p")[-1].text
