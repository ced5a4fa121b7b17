"""The panel of an article's page that shows the source beside it."""

import json
from pathlib import Path

import pytest
from cli.translations import RUSSIAN, SECTIONS, page, translation
from html_report import Node, _Parser, parsed

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


def rows_of(found: Node) -> list[Node]:
    return [item for item in found.one("ol").all("li") if item.parent is found.one("ol")]


def test_sections_stand_side_by_side(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = panel(tmp_path, monkeypatch, translation(ADDRESS), page()).one(style="translation")
    assert "open" not in found.attributes
    rows = rows_of(found)
    assert [row.classes for row in rows] == [{"match"}] * 4
    texts = [[side.one("b").text for side in row.all(style="side")] for row in rows[1:]]
    assert texts == [list(pair) for pair in zip(SECTIONS, RUSSIAN, strict=True)]
    assert all([side.one("span", lang="en").text.strip() for side in row.all(style="side")[:1]] for row in rows)
    assert not any(row.all(style="side")[1].all(lang="en") for row in rows)


def test_a_folded_section_says_what_it_begins_with(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = panel(tmp_path, monkeypatch, translation(ADDRESS), page()).one(style="translation")
    drains = rows_of(found)[2]
    here, there = drains.all(style="side")
    assert "Water that stays under the gravel" in here.text
    assert "Вода, которая стоит под гравием" in there.text
    assert [link.attributes["href"] for link in drains.one("details").all("a")] == ["#12"]


@pytest.mark.parametrize(("language", "said"), [("ru", "нет в статье"), ("en", "not in the article")])
def test_a_missing_section_stands_out_and_opens_the_panel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str, said: str) -> None:
    less = {heading: text for heading, text in RUSSIAN.items() if heading != "Отвод воды"}
    whole = panel(tmp_path, monkeypatch, translation(ADDRESS, less), page(), language)
    found = whole.one(style="translation")
    assert "open" in found.attributes
    (row,) = found.all("li", "missing")
    assert "Drainage" in row.text
    assert said in row.one("summary").text
    (link,) = row.one("ul", "notes").all("a")
    assert "Drainage" in whole.one(id=link.attributes["href"][1:]).one(style="message").text


def test_a_section_that_the_source_lacks_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    more = {**RUSSIAN, "От редакции": "Мы построили такую дорожку сами и за две зимы ни разу об этом не пожалели, хотя снег убирали обычной лопатой."}
    found = panel(tmp_path, monkeypatch, translation(ADDRESS, more), page()).one(style="translation")
    (row,) = found.all("li", "added")
    assert "нет в оригинале" in row.one("summary").text
    assert "От редакции" in row.text


def test_a_section_that_is_left_out_on_purpose_does_not_stand_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    less = {heading: text for heading, text in RUSSIAN.items() if heading != "Отвод воды"}
    panel(tmp_path, monkeypatch, translation(ADDRESS, less), page())
    assert main(["source", "accept", "content/path.md"]) == 0
    assert main(["content", "--format", "html=report", "--lang", "ru"]) in {0, 1}
    (file,) = (tmp_path / "report" / "articles").iterdir()
    found = parsed(file).one(style="translation")
    assert not found.all("li", "missing")
    assert "пропущено нарочно" in found.one("li", "omitted").text


def test_a_changed_number_is_told_with_its_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = {heading: text.replace("20 колышков", "30 колышков") for heading, text in RUSSIAN.items()}
    found = panel(tmp_path, monkeypatch, translation(ADDRESS, other), page()).one(style="translation")
    number, note = found.one("ul", "notes").all("li")
    assert number.text == "≠ в оригинале 20, в статье 30"
    assert note.one("a").attributes["href"].startswith("#f")


def test_a_changed_number_is_marked_in_both_texts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = {heading: text.replace("глубиной 30 см", "глубиной 45 см") for heading, text in RUSSIAN.items()}
    found = panel(tmp_path, monkeypatch, translation(ADDRESS, other), page()).one(style="translation")
    assert [mark.text for mark in found.all("mark")] == ["30", "45"]


def test_lost_links_are_told_where_they_stood(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    linked = {
        **SECTIONS,
        "Gravel": SECTIONS["Gravel"] + " See <a href='https://stone.example.org/a'>the list</a> and <a href='https://sand.example.net/b'>this</a>.",
    }
    found = panel(tmp_path, monkeypatch, translation(ADDRESS), page(linked)).one(style="translation")
    assert [(row.all("b")[0].text, row.one("ul", "notes").text.strip()) for row in rows_of(found) if row.all("ul", "notes")] == [
        ("Gravel", "Из перевода пропали ссылки (×\u00a02): замечание 3")
    ]


def test_a_change_of_the_source_since_then_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    panel(tmp_path, monkeypatch, translation(ADDRESS), page())
    later = {
        **SECTIONS,
        "Edging": "Since last year we set the edges of all our paths in oak, which rots only after twenty winters and needs no paint at all.",
    }
    (tmp_path / "saved" / "page.html").write_text(page(later), encoding="utf-8")
    assert main(["source", "import", "saved"]) == 0
    assert main(["content", "--format", "html=report", "--lang", "ru"]) in {0, 1}
    (file,) = (tmp_path / "report" / "articles").iterdir()
    found = parsed(file).one(style="translation")
    assert "новых — 1, переписанных — 0, удалённых — 0" in found.one(style="drifted").text


def test_a_page_about_something_else_is_not_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    russian = page({"Вход": "Чтобы продолжить, войдите в свою учётную запись или зарегистрируйтесь. " * 8})
    found = panel(tmp_path, monkeypatch, translation(ADDRESS), russian).one(style="translation")
    assert not found.all("ol")
    assert "Перевод не сверен: сохранённая страница сама на русском" in found.text
    assert found.one("a").attributes["href"].startswith("#f")


@pytest.mark.parametrize(("language", "said"), [("ru", "Оригинал не скачан"), ("en", "was not fetched")])
def test_without_a_snapshot_one_line_says_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str, said: str) -> None:
    found = panel(tmp_path, monkeypatch, translation("https://paths.example.com/other"), page(), language).one(style="translation")
    assert said in found.text
    assert found.one("code").text == "seo-audit source fetch content/path.md"
    assert not found.all("ol")


@pytest.mark.parametrize("address", ["", "urldel: javascript:alert(1)\n"])
def test_an_article_that_names_no_page_has_no_panel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    article = translation("").replace("urldel: \n", address)
    assert not panel(tmp_path, monkeypatch, article, page()).all(style="translation")


def test_of_many_sections_those_that_tell_something_are_kept_and_the_panel_stays_small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    numbered = [(f"Layer {n}", f"Spread layer {n} of gravel and roll it {n + 3} times. " * 12) for n in range(90)]
    translated = [(f"Слой {n}", f"Насыпьте слой {n} гравия и укатайте его {n + 3} раз. " * 12) for n in range(90)]
    lost = 80
    article = translation(ADDRESS, dict(translated[:lost] + translated[lost + 1 :]))
    whole = panel(tmp_path, monkeypatch, article, page(dict(numbered)))
    found = whole.one(style="translation")
    rows = rows_of(found)
    assert len(rows) == 26
    assert [row.all("b")[0].text for row in rows if "missing" in row.classes] == [f"Layer {lost}"]
    assert "И ещё 65 разделов." in found.text
    (file,) = (tmp_path / "report" / "articles").iterdir()
    written = file.read_text(encoding="utf-8")
    start = written.index('<details class="panel translation"')
    assert len(written[start : written.index("</ol>\n", start)].encode()) < 24_000


def test_markup_and_passwords_of_the_source_are_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    evil = {
        **SECTIONS,
        "&lt;script&gt;alert(1)&lt;/script&gt;": "See https://user:s3cret@host.example/ and &lt;img src=x onerror=alert(2)&gt; at 7 a.m.",
    }
    page_shown = panel(tmp_path, monkeypatch, translation(ADDRESS), page(evil))
    assert len(page_shown.all("script")) == 1
    assert not page_shown.all("img")
    assert "s3cret" not in (tmp_path / "report" / "articles").iterdir().__next__().read_text(encoding="utf-8")
