"""The HTML report as its readers meet it: parsed, and followed from link to link."""

import posixpath
import re
import shutil
from pathlib import Path
from urllib.parse import unquote

import pytest
from html_report import EVIL, PIE, TEA, Report, files_of, marked, parsed, shown_line


@pytest.fixture
def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Report:
    return Report(tmp_path, monkeypatch, {"пирог.md": PIE, "чай/chay.md": TEA})


def test_every_finding_stands_at_its_line_on_its_page(report: Report) -> None:
    pages = report.pages()
    assert {article["path"] for article in report.json["articles"]} == pages.keys()
    assert len(report.json["articles"][0]["findings"]) > 4
    for article in report.json["articles"]:
        page = pages[article["path"]]
        cards = page.all(style="card")
        assert len(cards) == len(article["findings"])
        for finding in article["findings"]:
            (card,) = (card for card in cards if card.one(style="message").text == finding["message"] and card.all(href=f"#{finding['line']}"))
            assert finding["severity"] in card.classes
            stretch = card.above("stretch")
            stretch.one("div", "struck").one(id=str(finding["line"]))
            assert finding["how"] in " ".join(card.text.split())
            number = int(card.attributes["id"].removeprefix("f"))
            assert marked(page, number) == re.sub(r"[\r\n]", "", finding["excerpt"])
            assert page.all("a", "tag", href=f"#f{number}")
            contents = page.one(style="contents")
            assert contents.all("a", href=f"#f{number}")
            assert {f"#{place['line']}" for place in finding["related"]} <= {link.attributes["href"] for link in card.all("a")}


def test_the_source_is_shown_as_it_stands(report: Report) -> None:
    page = report.pages()["content/пирог.md"]
    assert [shown_line(page, number) for number in range(1, PIE.count("\n") + 2)] == PIE.split("\n")


def test_links_lead_to_what_was_written(report: Report) -> None:
    files = files_of(report.folder)
    assert {"index.html", "assets/report.css", "assets/report.js"} < files.keys()
    names = [name for name in files if name.endswith(".html")]
    assert len(names) == 6  # two articles, the index, the list of defects, that of checks, the guide
    anchors = {name: {node.attributes["id"] for node in parsed(report.folder / name) if "id" in node.attributes} for name in names}
    linked = set()
    for name in names:
        for node in parsed(report.folder / name):
            for attribute in ("href", "src"):
                target = node.attributes.get(attribute)
                if target is None or target.startswith(("https://pies.example.com", "data:,", "#rule=")):
                    continue
                path, _, anchor = target.partition("#")
                anchor = "" if "=" in anchor else anchor
                at = posixpath.normpath(posixpath.join(posixpath.dirname(name), path)) if path else name
                anchor = unquote(anchor)
                assert at in files, target
                assert not anchor or anchor in anchors[at], target
                linked.add(at)
    assert linked == {name for name in files if not name.startswith(".")}


def test_ids_are_unique(report: Report) -> None:
    for page in (report.index, report.rules, *report.pages().values()):
        ids = [node.attributes["id"] for node in page if "id" in node.attributes]
        assert len(ids) == len(set(ids))


def test_nothing_is_fetched_from_elsewhere(report: Report) -> None:
    for page in (report.index, report.rules, *report.pages().values()):
        policy = page.one("meta", http_equiv="Content-Security-Policy").attributes["content"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        for node in page:
            assert node.tag not in {"style", "img", "iframe", "base", "object", "embed"}
            assert not any(name.startswith("on") or name == "style" for name in node.attributes)
            if node.tag in {"script", "link"}:
                assert not re.match(r"\w+:(?!,)|//", node.attributes.get("src", node.attributes.get("href", "")))
                assert not node.text
    for name, content in files_of(report.folder).items():
        if name.startswith("assets/"):
            # The name of a namespace is no address, and an image in the style comes from nowhere.
            own = re.sub(rb"""url\("data:image/svg\+xml,|xmlns='http://www\.w3\.org/2000/svg'|url\(%23m\)""", b"", content)
            assert not re.search(rb"https?://|url\(|@import|fetch\(|XMLHttpRequest|innerHTML|\beval\b", own)


def test_the_index_tells_what_is_urgent(report: Report) -> None:
    index = report.index
    rows = index.one("table", "articles").one("tbody").all("tr")
    assert [row.one("a").text for row in rows] == [article["title"] for article in report.json["articles"]]
    assert "error" in rows[0].classes
    assert "clean" in rows[1].classes
    assert "замечаний нет" in rows[1].text
    counts = [int(cell.text) for cell in rows[0].all("td", "count")]
    severities = [finding["severity"] for finding in report.json["articles"][0]["findings"]]
    assert counts == [severities.count(level) for level in ("error", "warning", "info")]
    assert {option.attributes["value"] for option in index.one("select", name="rule").all("option")} == {"", *report.json["summary"]["rules"]}


def test_what_folders_share_is_said_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    articles = {f"{name}.md": TEA.replace("---\n\n", 'urldel: "https://tea.example.com/"\n---\n\n') for name in "абвг"}
    report = Report(tmp_path, monkeypatch, articles)
    assert "FM009" in [shared["code"] for shared in report.json["summary"]["shared"]]
    shared = report.index.one("section", "shared")
    assert "в 4 из 4 статей" in shared.text
    assert shared.all("a", href="#rule=FM009")


def test_numerals_agree(report: Report) -> None:
    header = " ".join(report.index.one("header").text.split())
    assert "2 статьи" in header
    errors = report.json["summary"]["findings"]["error"]
    assert f"{errors} {'ошибка' if errors == 1 else 'ошибки' if errors < 5 else 'ошибок'}" in header


def test_english(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    report = Report(tmp_path, monkeypatch, {"pie.md": PIE}, "en")
    page = report.pages()["content/pie.md"]
    assert page.one("html").attributes["lang"] == "en"
    assert "Do not publish" in page.text or "Mend before" in page.text
    assert "Article audit" in report.index.text
    for node in (report.index.one("header"), page.one("nav"), page.one(style="contents")):
        assert not re.search("[а-яё]", node.text.replace(report.json["articles"][0]["title"], ""), re.IGNORECASE)


def test_the_russian_interface_is_russian(report: Report) -> None:
    for page in (report.index, report.rules, *report.pages().values()):
        for node in page.all("button") + page.all("label") + page.all("h2") + page.all("th", scope="col") + page.all("summary"):
            if node.tag == "h2" and node.parent is not None and "rule" in node.parent.classes:
                continue  # the name of a defect
            own = "".join(child for child in node.children if isinstance(child, str))
            assert not re.search("[A-Za-z]{2,}", own), own


def test_same_input_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    articles = {"пирог.md": PIE, "чай.md": TEA, "evil.md": EVIL}
    first = files_of(Report(tmp_path, monkeypatch, articles).folder)
    shutil.rmtree(tmp_path / "report")
    assert files_of(Report(tmp_path, monkeypatch, articles).folder) == first


def test_pages_of_an_earlier_report_vanish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Report(tmp_path, monkeypatch, {"пирог.md": PIE, "чай.md": TEA})
    foreign = tmp_path / "report" / "articles" / "mine.txt"
    foreign.write_text("не трогать", encoding="utf-8")
    report = Report(tmp_path, monkeypatch, {"чай.md": TEA})
    names = [name for name in files_of(report.folder) if name.startswith("articles/")]
    assert [name for name in names if name.endswith(".html")] == [name for name in names if "chay" in name]
    assert foreign.exists()


def test_names_of_pages_tell_the_article_and_never_collide(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    report = Report(tmp_path, monkeypatch, {"сад/index.md": TEA, "Сад/INDEX.md": TEA, "Щавель и ёж.md": TEA, "…….md": TEA})
    names = [name for name in files_of(report.folder) if name.startswith("articles/")]
    assert [name.rpartition("-")[0] for name in names] == ["articles/article", "articles/sad", "articles/sad", "articles/shchavel-i-ezh"]
    assert len({name.lower() for name in names}) == 4
