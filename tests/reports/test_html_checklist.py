"""The panel of an article's page that lists what an editor ought to look up."""

from pathlib import Path

import pytest
from html_report import EVIL, SECRET, Node, Report

HONEY = """\
---
title: Как выбрать улей для первой пасеки
description: Рассказываем, чем ульи отличаются друг от друга, сколько они стоят и какой из них подойдёт тому, кто держит пчёл первый год.
---

Улей стоит 350 рублей, а служит 40 лет. Этого требует ГОСТ 25629-2014.

Совет дала Вера Петрова: смотрите каталог Honey Corp, его обновляют с 2019 года.

Каталог Honey Corp продаёт и рамки.
"""
PLAIN = """\
---
title: Как выбрать улей для первой пасеки
description: Рассказываем, чем ульи отличаются друг от друга и какой из них подойдёт тому, кто держит пчёл первый год.
---

Улей выбирают по росту хозяина.
"""


def panel(folder: Path, monkeypatch: pytest.MonkeyPatch, article: str, language: str = "ru") -> Node:
    (page,) = Report(folder, monkeypatch, {"a.md": article}, language).pages().values()
    return page


@pytest.mark.parametrize(
    ("language", "headings"),
    [
        ("ru", ["Законы и стандарты", "Цены и суммы", "Числа", "Даты", "Люди", "Компании, сервисы, продукты"]),
        ("en", ["Laws and standards", "Prices and amounts", "Numbers", "Dates", "People", "Companies, services, products"]),
    ],
)
def test_facts_stand_in_groups_with_links_to_their_lines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str, headings: list[str]) -> None:
    page = panel(tmp_path, monkeypatch, HONEY, language)
    found = page.one("details", "checklist")
    assert [heading.text for heading in found.all("h3")] == headings
    texts = [item.children[0].strip() for item in found.all("li")]
    assert texts == ["ГОСТ 25629-2014", "350 рублей", "40 лет", "2019 года", "Вера Петрова", "Honey Corp"]
    links = [[link.attributes["href"] for link in item.all("a")] for item in found.all("li")]
    assert links == [["#6"], ["#6"], ["#6"], ["#8"], ["#8"], ["#8", "#10"]]
    assert all(page.all(id=target[1:]) for targets in links for target in targets)


def test_each_fact_has_a_box_under_a_key_that_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keys = [
        [fact.attributes["data-check"] for fact in panel(tmp_path, monkeypatch, text).one("details", "checklist").all("li")]
        for text in (HONEY, HONEY.replace("Улей стоит", "Вступление.\n\nУлей стоит"))
    ]
    assert keys[0] == keys[1]
    assert len(set(keys[0])) == 6


def test_without_facts_there_is_no_panel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not panel(tmp_path, monkeypatch, PLAIN).all(style="checklist")


def test_of_many_facts_every_kind_has_some_and_the_rest_is_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    many = "\n\n".join(
        f"Пасека {n} собрала {n} банок, и банка стоит {n} рублей, а продаёт их Honeycomb{chr(65 + n % 26)}{'a' * (n // 26)}." for n in range(11, 101)
    )
    found = panel(tmp_path, monkeypatch, f"{PLAIN}\n\n{many}\n").one("details", "checklist")
    assert [sum("data-check" in item.attributes for item in group.all("li")) for group in found.all("ul")] == [30, 5, 5]
    assert [item.text for item in found.all("li", "quiet")] == ["и ещё 60", "и ещё 85", "и ещё 85"]
    assert "270 фактов" in found.one("summary").text


@pytest.mark.parametrize(
    "article", [EVIL, SECRET, HONEY.replace("Honey Corp", "Honey<img src=x onerror=alert(1)> Corp https://user:s3cret2024@host.example/")]
)
def test_hostile_articles_stay_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, article: str) -> None:
    page = panel(tmp_path, monkeypatch, article)
    assert not page.all("img")
    assert len(page.all("script")) == 1
    assert "s3cret" not in page.text
