"""The HTML report for everybody: whoever reads it by ear, by keyboard, on a phone, on paper, in the dark, or without scripts."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from html_report import Report

pytestmark = pytest.mark.browser
# What the law asks for in most countries: WCAG 2.2, levels A and AA.
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
UNFOLD = "for (const one of document.querySelectorAll('details')) one.open = true"
PAGES = ("index.html", "rules.html", "articles/landing-pages", "articles/garden-path", "../report.html", "checks.html", "help.html")


def page_of(folder: Path, name: str) -> Path:
    (path,) = folder.glob(f"{name}-*.html") if name.startswith("articles/") else [folder / name]
    return path


def complaints(page: Any, only: Sequence[str] = TAGS) -> dict[str, list[str]]:
    """What axe finds, by rule, with the first elements."""
    results = Axe().run(page, options={"runOnly": list(only), "resultTypes": ["violations"], "preload": False}).response
    assert results["passes"], "axe did not look at anything"
    return {found["id"]: [node["html"][:200] + " — " + node["failureSummary"] for node in found["nodes"][:3]] for found in results["violations"]}


@pytest.mark.parametrize("name", PAGES)
def test_nothing_stands_in_anybodys_way(examples: Path, opened: Any, name: str) -> None:
    page = opened(page_of(examples, name))
    page.evaluate(UNFOLD)
    assert complaints(page) == {}


@pytest.mark.parametrize("name", PAGES)
def test_in_the_dark_everything_stands_out(examples: Path, opened: Any, name: str) -> None:
    page = opened(page_of(examples, name), color_scheme="dark")
    page.evaluate(UNFOLD)
    assert complaints(page, ["color-contrast"]) == {}


def test_what_is_narrowed_down_or_empty_is_accessible_too(examples: Path, opened: Any) -> None:
    page = opened(examples / "index.html", "#q=такого+нет", width=360)
    assert page.locator(".nothing").is_visible()
    assert complaints(page) == {}


@pytest.mark.parametrize("name", PAGES)
def test_a_phone_shows_all_without_scrolling_sideways(examples: Path, opened: Any, name: str) -> None:
    page = opened(page_of(examples, name), width=360)
    page.evaluate(UNFOLD)
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    assert page.locator("h1").is_visible()


@pytest.mark.parametrize("name", PAGES[:4])
def test_in_the_dark_the_page_is_dark(examples: Path, opened: Any, name: str) -> None:
    def brightness(scheme: str) -> tuple[int, int]:
        page = opened(page_of(examples, name), color_scheme=scheme)
        style = "getComputedStyle(document.querySelector('{}')).{}"
        shades = [page.evaluate(style.format(*of)) for of in (("body", "backgroundColor"), ("h1", "color"))]
        paper, ink = (sum(map(int, shade.removeprefix("rgb(").removesuffix(")").split(","))) for shade in shades)
        return paper, ink

    (paper, ink), (dark_paper, light_ink) = brightness("light"), brightness("dark")
    assert min(paper, light_ink) > 600
    assert max(ink, dark_paper) < 200


def test_without_scripts_every_message_can_be_read(examples: Path, opened: Any) -> None:
    report = json.loads((examples.parent / "report.json").read_text(encoding="utf-8"))
    page = opened(examples / "index.html", java_script_enabled=False)
    rows = page.locator("table.articles tbody tr")
    assert rows.count() == len(report["articles"])
    assert page.locator("table.articles tbody tr:visible").count() == rows.count()
    assert page.locator(".needs-script:visible").count() == 0
    pages = rows.locator("th a").evaluate_all("all => all.map((one) => one.getAttribute('href'))")
    articles = {article["path"]: article for article in report["articles"]}
    for name in pages:
        page.goto((examples / name).as_uri())
        article = articles.pop(page.locator(".top .path").inner_text())
        messages = page.locator(".card .message")
        assert sorted(messages.all_inner_texts()) == sorted(" ".join(finding["message"].split()) for finding in article["findings"])
        assert page.locator(".card .message:visible").count() == messages.count()
    assert articles == {}
    page.goto((examples / "rules.html").as_uri())
    assert page.locator(".rule").count() == len(report["summary"]["rules"])


def test_without_scripts_the_single_file_shows_all_pages(examples: Path, opened: Any) -> None:
    report = json.loads((examples.parent / "report.json").read_text(encoding="utf-8"))
    page = opened(examples.parent / "report.html", java_script_enabled=False)
    assert page.locator(".view.article").count() == len(report["articles"])
    messages = page.locator(".card .message")
    assert messages.count() == sum(len(article["findings"]) for article in report["articles"])
    assert page.locator(".card .message:visible").count() == messages.count()


@pytest.mark.parametrize("name", PAGES[:4])
def test_paper_has_the_text_and_no_controls(examples: Path, opened: Any, name: str) -> None:
    page = opened(page_of(examples, name), color_scheme="dark")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print", color_scheme="dark")
    assert page.locator("h1").is_visible()
    assert page.locator(":is(.needs-script, nav, .skip):visible").count() == 0
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    if name.startswith("articles/"):
        assert page.locator(".card .message:visible").count() == page.locator(".card .message").count() > 0


def test_the_keyboard_reaches_everything(examples: Path, opened: Any) -> None:
    page = opened(examples / "index.html")
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    assert skip.get_attribute("class") == "skip"
    assert skip.bounding_box()["x"] >= 0
    page.keyboard.press("/")
    assert page.locator(":focus").get_attribute("name") == "q"
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press("Escape")
    heading = page.get_by_role("button", name="Слова")
    heading.focus()
    page.keyboard.press("Enter")
    assert "sort=words" in page.url


@pytest.mark.parametrize("layout", ["us", "russian"])
def test_keys_step_from_finding_to_finding(examples: Path, opened: Any, layout: str) -> None:
    page = opened(page_of(examples, "articles/garden-path"))
    # The Russian layout has other letters on the same keys.
    keys = {"us": ("j", "k"), "russian": ("о", "л")}[layout]
    press = """([key, code]) => document.body.dispatchEvent(new KeyboardEvent('keydown', {key, code, bubbles: true}))"""
    focused = "document.activeElement.id"
    page.evaluate(press, [keys[0], "KeyJ"])
    first = page.evaluate(focused)
    page.evaluate(press, [keys[0], "KeyJ"])
    second = page.evaluate(focused)
    page.evaluate(press, [keys[1], "KeyK"])
    assert page.evaluate(focused) == first != second
    assert "#finding-" in page.url
    assert page.locator(".card.current").count() == 1


def test_english_pages_are_accessible(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opened: Any) -> None:
    text = "---\ntitle: Как заварить чай\n---\n\n# Чай\n\n#### Вода\n\nВода не должна кипеть.\n"
    report = Report(tmp_path, monkeypatch, {"tea.md": text}, "en")
    (path,) = (report.folder / "articles").iterdir()
    page = opened(path)
    page.evaluate(UNFOLD)
    assert page.locator("html").get_attribute("lang") == "en"
    assert complaints(page) == {}
