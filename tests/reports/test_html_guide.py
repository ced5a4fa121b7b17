"""The help page of the report, which is the guide for editors."""

import re
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote

import pytest
from html_report import TEA, Node, Report, parsed

from seo_audit.api import check_text
from seo_audit.registry import rules

GUIDE = Path(__file__).resolve().parent.parent.parent / "docs" / "editors.ru.md"


@pytest.fixture
def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Report:
    return Report(tmp_path, monkeypatch, {"tea.md": TEA})


def test_every_page_links_to_it(report: Report) -> None:
    (page,) = report.pages().values()
    assert [link.attributes["href"] for link in report.index.one("footer").all("a")] == ["help.html"]
    assert [link.attributes["href"] for link in page.one("footer").all("a")] == ["../help.html"]
    assert not parsed(report.folder / "help.html").one("footer").all("a")


def test_it_is_russian_in_an_english_report_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    report = Report(tmp_path, monkeypatch, {"tea.md": TEA}, "en")
    guide = parsed(report.folder / "help.html")
    assert guide.one("html").attributes["lang"] == "en"
    assert guide.one("article", "guide").attributes["lang"] == "ru"
    assert report.index.one("footer").one("a").attributes["hreflang"] == "ru"


def test_its_links_lead_somewhere(report: Report) -> None:
    page = parsed(report.folder / "help.html")
    for link in page.one("article", "guide").all("a"):
        target = link.attributes["href"]
        assert target.startswith("#"), "a page on a disk can link to itself alone"
        assert page.one(id=unquote(target[1:]))


def test_headings_come_in_order(report: Report) -> None:
    levels = [int(node.tag[1]) for node in parsed(report.folder / "help.html") if isinstance(node, Node) and re.fullmatch(r"h[1-6]", node.tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_the_rules_that_it_names_are_there() -> None:
    named = set(re.findall(r"\b[A-Z]{3,5}\d{3}\b", GUIDE.read_text(encoding="utf-8")))
    assert named
    assert named <= {rule.code for rule in rules()}


def test_what_it_says_about_switching_off_works() -> None:
    here, everywhere = re.findall(r"^```text\n(.*?)\n```$", GUIDE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    quoted = 'Он набрал "чай" и нажал ввод.\n'
    assert [finding.code for finding in check_text(quoted, select=["TYPO001"])] == ["TYPO001"]
    assert not check_text(f"{here}\n\n{quoted}", select=["TYPO001"])
    same = '---\ntitle: "Как заварить чай, который не горчит"\n{}---\n\n# Как заварить чай, который не горчит\n\nВода не должна кипеть.\n'
    assert [finding.code for finding in check_text(same.format(""), select=["META009"])] == ["META009"]
    assert not check_text(same.format(everywhere + "\n"), select=["META009"])
