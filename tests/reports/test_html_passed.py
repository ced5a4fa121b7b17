"""Checks that found nothing, listed on the page of an article."""

from pathlib import Path

import pytest
from html_report import PIE, TEA, Report, parsed, report_on

from seo_audit.article.source import Source
from seo_audit.report import Article


def test_checks_that_found_nothing_are_counted_and_explained_on_a_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    report = Report(tmp_path, monkeypatch, {"a.md": PIE})
    found = {finding["code"] for finding in report.json["articles"][0]["findings"]}
    panel = report.pages()["content/a.md"].one("details", "passed")
    assert "open" not in panel.attributes
    checks = parsed(report.folder / "checks.html")
    listed = {item.one(style="code").text: item for section in checks.all("section") for item in section.all("li")}
    assert len(listed) > 50
    assert "META002" in found < listed.keys()
    # What found something is linked to what it found; the rest is what the article is said to have passed.
    assert {code for code, item in listed.items() if item.all("a")} == found
    assert f"{len(listed) - len(found)} провер" in panel.one("summary").text
    assert sum(int(item.text.split()[-1]) for item in panel.all("li")) == len(listed) - len(found)
    for link in panel.all("a"):
        page, _, place = link.attributes["href"].partition("#")
        assert page == "../checks.html"
        assert not place or checks.one(id=place).tag == "h2"


def test_no_check_no_panel(tmp_path: Path) -> None:
    article = Article(Source("a.md", TEA))
    assert not report_on(tmp_path / "a", TEA, [], article=article).all("details", "passed")
    page = report_on(tmp_path / "b", TEA, [], article=article, passed=("META001", "SHOP001"))
    assert [link.text for link in page.one("details", "passed").all("a")[1:]] == ["Заголовок и описание для поиска", "SHOP"]
