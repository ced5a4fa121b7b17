"""Checks that found nothing, listed on the page of an article."""

from pathlib import Path

import pytest
from html_report import PIE, TEA, Report, report_on

from seo_audit.article.source import Source
from seo_audit.report import Article


def test_checks_that_found_nothing_are_listed_by_what_they_are_about(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    report = Report(tmp_path, monkeypatch, {"a.md": PIE})
    found = {finding["code"] for finding in report.json["articles"][0]["findings"]}
    panel = report.pages()["content/a.md"].one("details", "passed")
    assert "open" not in panel.attributes
    titles = [item.text for item in panel.all("li")]
    assert len(titles) == len(set(titles)) > 50
    assert "META002" in found
    assert "Title не помещается в строку выдачи" not in titles
    assert "В title осталось название сайта" in titles
    assert sum(int(small.text) for family in panel.all("details")[1:] for small in family.one("summary").all("small")) == len(titles)
    assert f"{len(titles)} провер" in panel.all("summary")[0].text


def test_no_check_no_panel(tmp_path: Path) -> None:
    article = Article(Source("a.md", TEA))
    assert not report_on(tmp_path / "a", TEA, [], article=article).all("details", "passed")
    page = report_on(tmp_path / "b", TEA, [], article=article, passed=("META001", "SHOP001"))
    assert [summary.text.rstrip(" 0123456789") for summary in page.one("details", "passed").all("summary")[1:]] == [
        "Заголовок и описание для поиска",
        "Свои проверки",
    ]
