"""The panel of an article's page that shows the source beside it."""

import json
from pathlib import Path

import pytest
from cli.translations import RUSSIAN, SECTIONS, page, translation
from html_report import Node, _Parser

from seo_audit.cli import main

ADDRESS = "https://paths.example.com/gravel"


def panel(folder: Path, monkeypatch: pytest.MonkeyPatch, article: str, source: str, language: str = "ru") -> Node:
    """The whole page, of an article beside a page that was saved by hand."""
    monkeypatch.chdir(folder)
    for name in ("content", "saved"):
        (folder / name).mkdir()
    (folder / "saved" / "page.html").write_text(source, encoding="utf-8")
    (folder / "saved" / "manifest.json").write_text(json.dumps({ADDRESS: "page.html"}), encoding="utf-8")
    (folder / "content" / "path.md").write_text(article, encoding="utf-8")
    assert main(["source", "import", "saved"]) == 0
    assert main(["content", "--format", "html=report", "--lang", language]) in {0, 1}
    (file,) = (folder / "report" / "articles").iterdir()
    parser = _Parser()
    parser.feed(file.read_text(encoding="utf-8"))
    return parser.at


def test_sections_stand_side_by_side(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = panel(tmp_path, monkeypatch, translation(ADDRESS), page()).one(style="translation")
    assert "open" not in found.attributes
    rows = found.one("tbody").all("tr")
    assert [row.classes for row in rows] == [{"match"}] * 4
    texts = [[cell.one("b").text for cell in row.all("td")] for row in rows[1:]]
    assert texts == [list(pair) for pair in zip(SECTIONS, RUSSIAN, strict=True)]
    assert all(row.all("td")[0].one("details").attributes["lang"] == "en" for row in rows)


@pytest.mark.parametrize(("language", "said"), [("ru", "нет в статье"), ("en", "not in the article")])
def test_a_missing_section_stands_out_and_opens_the_panel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str, said: str) -> None:
    less = {heading: text for heading, text in RUSSIAN.items() if heading != "Отвод воды"}
    found = panel(tmp_path, monkeypatch, translation(ADDRESS, less), page(), language).one(style="translation")
    assert "open" in found.attributes
    (row,) = found.all("tr", "missing")
    assert "Drainage" in row.text
    assert said in row.text


def test_a_changed_number_is_told_on_its_row(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = {heading: text.replace("20 колышков", "30 колышков") for heading, text in RUSSIAN.items()}
    found = panel(tmp_path, monkeypatch, translation(ADDRESS, other), page()).one(style="translation")
    (number,) = found.all("p", "number")
    assert number.text == "≠ в оригинале 20, в статье 30"


def test_a_page_about_something_else_is_not_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    russian = page({"Вход": "Чтобы продолжить, войдите в свою учётную запись или зарегистрируйтесь. " * 8})
    found = panel(tmp_path, monkeypatch, translation(ADDRESS), russian).one(style="translation")
    assert not found.all("table")
    assert "не сверен" in found.text


def test_without_a_snapshot_there_is_no_panel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = panel(tmp_path, monkeypatch, translation("https://paths.example.com/other"), page())
    assert not found.all(style="translation")


def test_markup_and_passwords_of_the_source_are_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    evil = {
        **SECTIONS,
        "&lt;script&gt;alert(1)&lt;/script&gt;": "See https://user:s3cret@host.example/ and &lt;img src=x onerror=alert(2)&gt; at 7 a.m.",
    }
    page_shown = panel(tmp_path, monkeypatch, translation(ADDRESS), page(evil))
    assert len(page_shown.all("script")) == 1
    assert not page_shown.all("img")
    assert "s3cret" not in (tmp_path / "report" / "articles").iterdir().__next__().read_text(encoding="utf-8")
