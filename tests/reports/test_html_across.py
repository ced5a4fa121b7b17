"""The page of what was found across articles."""

from pathlib import Path
from typing import Any
from zlib import crc32

import pytest
from axe_playwright_python.sync_playwright import Axe
from html_report import Node, finding_at, parsed, result_of, rule_of

from seo_audit.output import FileOutput, FolderOutput
from seo_audit.registry import registry
from seo_audit.report import Confidence, Lines, Reporter, RunInfo, Severity, SiteFinding, SitePlace, Span, Spot, Summary

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
TEXT = "---\ntitle: Секатор\n---\n\nСекатор на вырост не берут.\n"


def spot(path: str, line: int = 2, excerpt: str = "Секатор") -> Spot:
    return Spot(path, Span(11, 18), line, 8, line, 15, excerpt)


def found(code: str, *paths: str, severity: Severity = Severity.ERROR, message: str = "Заголовок повторяется", **more: object) -> SiteFinding:
    first, *others = (spot(path, **more) for path in paths)  # type: ignore[arg-type]
    finding = SiteFinding(first, "key", related=[SitePlace(other, "same") for other in others])
    finding.code, finding.name, finding.severity, finding.confidence = code, "test-defect", severity, Confidence.HIGH
    finding.message, finding.notes = message, tuple("тот же заголовок" for _ in others)
    finding.fingerprint = f"{crc32(repr((code, paths)).encode()):016x}"
    return finding


def summary(findings: tuple[SiteFinding, ...]) -> Summary:
    rules = {finding.code: 1 for finding in findings}
    return Summary(3, dict.fromkeys(Severity, 0), 0, 0, rules, rules, (), crashed=False, site=findings)


def written(reporter: Reporter, findings: tuple[SiteFinding, ...], language: str = "ru") -> None:
    info = RunInfo("1.0", language, color=False, rule=rule_of)
    reporter.prepare(info)
    reporter.begin(info)
    for path in ("a.md", "b.md", "c.md"):
        reporter.article(result_of(path, TEXT, [finding_at(4, 9, Lines(TEXT))]), TEXT)
    reporter.end(summary(findings))
    reporter.output.close()


def report(folder: Path, *findings: SiteFinding, language: str = "ru") -> Node:
    written(registry().reporter("html")(FolderOutput(str(folder))), findings, language)
    return parsed(folder / "site.html")


def test_where_nothing_was_found_there_is_no_page(tmp_path: Path) -> None:
    written(registry().reporter("html")(FolderOutput(str(tmp_path))), ())
    assert not (tmp_path / "site.html").exists()
    for page in tmp_path.glob("*.html"):
        assert not parsed(page).all("a", href="site.html")


def test_each_finding_tells_its_articles_with_links_to_their_lines(tmp_path: Path) -> None:
    page = report(tmp_path, found("SITE001", "a.md", "b.md", "gone.md"))
    group = page.one("li", "group")
    assert group.one("p", "message").text == "Заголовок повторяется"
    places = group.one("ul", "places").all("li")
    assert [bool(place.all("a")) for place in places] == [True, True, False]
    for place in places[:2]:
        file, _, line = place.one("a").attributes["href"].partition("#")
        assert parsed(tmp_path / file).one(id=line)
    assert "тот же заголовок" in places[1].text
    assert "тот же заголовок" not in places[0].text
    assert "gone.md" in places[2].text
    assert group.one("input").attributes["data-check"]


def test_lists_lead_to_it(tmp_path: Path) -> None:
    page = report(tmp_path, found("SITE001", "a.md", "b.md"), found("SITE007", "c.md", severity=Severity.INFO))
    for name in ("index.html", "rules.html", "checks.html", "help.html"):
        assert parsed(tmp_path / name).all("a", href="site.html"), name
    assert "2 замечания" in parsed(tmp_path / "index.html").one("header", "top").text
    listed = [link.attributes["href"] for link in parsed(tmp_path / "checks.html").one(id="main").all("a")]
    assert "site.html#about-SITE001" in listed
    assert [heading.attributes["id"] for heading in page.all("h2")] == ["about-SITE001", "about-SITE007"]


def test_very_many_are_cut_and_counted(tmp_path: Path) -> None:
    page = report(tmp_path, *(found("SITE008", f"{number}.md", *(f"{other}.md" for other in range(50))) for number in range(700)))
    assert len(page.all("li", "group")) == 500
    assert "ещё 200" in page.one("section").text.split("\n")[-2] or "200" in page.all("p", "quiet")[-1].text
    assert all(len(group.one("ul", "places").all("li")) == 30 for group in page.all("li", "group"))


def test_what_strangers_wrote_stays_text(tmp_path: Path) -> None:
    evil = "<script>alert(1)</script>\u202e\x01"
    page = report(tmp_path, found("SITE001", "a.md", f"{evil}.md", message=evil, excerpt=evil * 50))
    assert not page.one("main").all("script")
    raw = (tmp_path / "site.html").read_bytes()
    assert b"\x01" not in raw
    assert "\u202e".encode() not in raw


@pytest.mark.parametrize("language", ["ru", "en"])
def test_it_speaks_the_language_of_the_run(tmp_path: Path, language: str) -> None:
    page = report(tmp_path, found("SITE001", "a.md", "b.md"), language=language)
    assert page.one("h1").text == {"ru": "Статьи между собой", "en": "Between articles"}[language]


def test_in_one_file_it_is_a_part(tmp_path: Path) -> None:
    file = tmp_path / "report.html"
    written(registry().reporter("html")(FileOutput(str(file))), (found("SITE001", "a.md", "b.md"),))
    page = parsed(file)
    ids = {node.attributes.get("id") for node in page}
    group = page.one("li", "group")
    for link in group.all("a"):
        assert link.attributes["href"].startswith("#")
        assert link.attributes["href"][1:] in ids


@pytest.mark.browser
@pytest.mark.parametrize("settings", [{}, {"color_scheme": "dark"}, {"width": 360}])
def test_it_stands_in_nobodys_way_and_remembers_what_is_done(tmp_path: Path, opened: Any, settings: dict[str, Any]) -> None:
    report(tmp_path, found("SITE001", "a.md", "b.md"), found("SITE008", "c.md", "b.md", severity=Severity.INFO, message="Здесь просится ссылка"))
    page = opened(tmp_path / "site.html", **settings)
    results = Axe().run(page, options={"runOnly": list(TAGS), "resultTypes": ["violations"], "preload": False}).response
    assert results["passes"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in results["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.locator("input[data-check]").first.check()
    assert "1 из 2" in page.locator("main [role=status]").text_content()
    assert "looked" in page.locator("li.group").first.get_attribute("class")
