"""The lists of the HTML report in a browser: narrowed down, sorted, linked, many articles, one file, and nothing that runs by itself."""

import json
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from html_report import finding_at, result_of, rule_of

from seo_audit.output import FolderOutput
from seo_audit.registry import registry
from seo_audit.report import Lines, RunInfo, Severity, Summary

pytestmark = pytest.mark.browser


def titles(page: Any) -> list[str]:
    return page.locator("table.articles tbody tr th a").all_inner_texts()


def numbers(page: Any, column: str) -> list[int]:
    return [int(text or 0) for text in page.locator(f"table.articles tbody td.{column}").all_inner_texts()]


def state(page: Any) -> dict[str, Any]:
    """What the reader sees and has chosen."""
    fields = page.evaluate(
        "[...document.querySelector('.filters').elements].filter((one) => one.name).map((one) => [one.name, one.value, one.checked])"
    )
    return {"fields": fields, "rows": titles(page), "said": page.locator(".outcome [role=status]").inner_text()}


def choose(page: Any, **values: str) -> None:
    for name, value in values.items():
        field = page.locator(f".filters [name={name}]")
        if field.evaluate("one => one.tagName") == "SELECT":
            field.select_option(value)
        elif field.get_attribute("type") == "checkbox":
            field.check()
        else:
            field.fill(value)


@pytest.fixture
def report(examples: Path) -> list[dict[str, Any]]:
    return json.loads((examples.parent / "report.json").read_text(encoding="utf-8"))["articles"]


def test_words_are_looked_for_in_title_path_and_phrase(examples: Path, opened: Any) -> None:
    page = opened(examples / "index.html")
    choose(page, q="ДОРОЖКА  garden")
    assert len(titles(page)) == 1
    assert "Показано статей: 1 из 12" in page.locator(".outcome").inner_text()
    choose(page, q="дорожка такого-нет")
    assert titles(page) == []
    assert page.locator(".nothing").is_visible()
    page.get_by_role("button", name="Показать все").click()
    assert len(titles(page)) == 12
    assert "#" not in page.url


def test_filters_do_what_they_say(examples: Path, opened: Any, report: list[dict[str, Any]]) -> None:
    page = opened(examples / "index.html")

    def expected(fits: Any) -> int:
        return sum(any(fits(finding) for finding in article["findings"]) for article in report)

    choose(page, severity="warning")
    assert len(titles(page)) == expected(lambda finding: finding["severity"] == "warning")
    choose(page, severity="", family="META")
    assert len(titles(page)) == expected(lambda finding: finding["code"].startswith("META"))
    choose(page, family="", rule="FM009")
    assert len(titles(page)) == expected(lambda finding: finding["code"] == "FM009")
    assert page.locator("table.articles tbody th a:not([href$='#rule-FM009'])").count() == 0
    choose(page, rule="", only="1")
    assert len(titles(page)) == expected(lambda _: True)
    choose(page, new="1")
    assert 0 < len(titles(page)) < 12


def test_columns_are_sorted_by_what_they_hold(examples: Path, opened: Any) -> None:
    page = opened(examples / "index.html")
    page.get_by_role("button", name="Слова").click()
    assert numbers(page, "words") == sorted(numbers(page, "words"), reverse=True)
    page.get_by_role("button", name="Слова").click()
    assert numbers(page, "words") == sorted(numbers(page, "words"))
    assert page.locator("th[aria-sort]").all_inner_texts() == ["Слова"]
    page.get_by_role("button", name="Статья").click()
    letters = [title[0].lower() for title in titles(page)]  # Cyrillic first, as the language of the page has it
    assert letters == sorted(letters, key=lambda letter: (letter.isascii(), letter))
    page.get_by_role("button", name="Изменена").click()
    days = page.locator("td.changed").evaluate_all("all => all.map((one) => one.querySelector('time')?.dateTime ?? '')")
    assert days == sorted(days, reverse=True)


def test_the_address_brings_the_view_back(examples: Path, opened: Any) -> None:
    page = opened(examples / "index.html")
    choose(page, q="как", severity="error", family="FM", only="1", new="1")
    page.get_by_role("button", name="Слова").click()
    before = state(page)
    assert before["rows"]
    assert state(opened(examples / "index.html", page.evaluate("location.hash"))) == before
    page.reload()
    assert state(page) == before


def test_the_way_back_leads_to_the_view_that_one_came_from(examples: Path, opened: Any) -> None:
    page = opened(examples / "index.html")
    choose(page, rule="FM009")
    before = state(page)
    page.locator("table.articles tbody th a").first.click()
    page.wait_for_url("**/articles/*#rule-FM009")
    page.locator(".tools .back").click()
    page.wait_for_url("**/index.html#rule=FM009")
    assert state(page) == before


def test_an_address_that_says_nonsense_shows_something(examples: Path, opened: Any) -> None:
    page = opened(examples / "index.html", "#severity=__proto__&sort=constructor&dir=x&q=%E0%A4%A&only=")
    assert len(titles(page)) <= 12
    page = opened(examples / "index.html", "#sort=words&dir=nowhere&unknown=1")
    assert len(titles(page)) == 12


def test_defects_are_narrowed_down_and_lead_to_articles(examples: Path, opened: Any, report: list[dict[str, Any]]) -> None:
    page = opened(examples / "rules.html")
    choose(page, severity="error", family="FM")
    shown = [rule for rule in page.locator(".rule").all() if rule.is_visible()]
    assert {rule.get_attribute("data-severity") for rule in shown} == {"error"}
    assert {rule.get_attribute("data-family") for rule in shown} == {"FM"}
    again = opened(examples / "rules.html", page.evaluate("location.hash"))
    assert again.locator(".rule:visible").count() == len(shown)
    choose(page, severity="", family="", q="адресом оригинала")
    rule = page.locator("#about-FM009")
    assert rule.is_visible()
    rule.get_by_role("link", name="показать в списке статей").click()
    page.wait_for_url("**/index.html#rule=FM009")
    assert len(titles(page)) == sum(any(finding["code"] == "FM009" for finding in article["findings"]) for article in report)


def test_many_articles_are_drawn_as_they_are_looked_at(tmp_path: Path, opened: Any) -> None:
    output = FolderOutput(str(tmp_path))
    report = registry().reporter("html")(output)
    info = RunInfo("1.0", "ru", color=False, rule=rule_of)
    report.prepare(info)
    report.begin(info)
    text, number = "Слово", 450
    for at in range(number):
        finding = finding_at(0, 5, Lines(text), Severity.WARNING)
        report.article(result_of(f"{at % 3}/{at:03}.md", text, [finding])._replace(title=f"Статья {at:03}"), text)
    counts = {Severity.ERROR: 0, Severity.WARNING: number, Severity.INFO: 0}
    report.end(Summary(number, counts, 0, 0, {"TEST001": number}, {"TEST001": number}, (), crashed=False))
    output.close()
    page = opened(tmp_path / "index.html")
    rows = page.locator("table.articles tbody tr")
    assert rows.count() == 100
    page.locator(".more").scroll_into_view_if_needed()
    rows.nth(100).wait_for()
    choose(page, q="449")
    assert titles(page) == ["Статья 449"]
    choose(page, q="", folder="2/")
    assert rows.count() == 100
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert rows.count() == 150
    choose(page, folder="")
    assert rows.count() == 100


def test_one_file_shows_one_page_at_a_time(examples: Path, opened: Any, report: list[dict[str, Any]]) -> None:
    page = opened(examples.parent / "report.html")
    assert page.locator(".view").count() == 1
    assert len(titles(page)) == 12
    choose(page, rule="FM009")
    title = titles(page)[0]
    page.locator("table.articles tbody th a").first.click()
    page.wait_for_selector(".view.article")
    assert page.locator("h1").inner_text() == title == page.title()
    assert page.locator(".card").count() == next(len(article["findings"]) for article in report if article["title"] == title)
    page.keyboard.press("j")
    assert "#finding-" in page.url
    page.reload()
    assert page.locator("h1").inner_text() == title
    assert page.locator(".card.current").count() == 1
    page.locator(".tools .back").click()
    page.wait_for_selector(".view.index")
    assert page.locator(".filters [name=rule]").input_value() == "FM009"
    page.get_by_role("link", name="Виды недочётов", exact=True).click()
    page.wait_for_selector(".view.rules")
    choose(page, family="FM")
    assert "view=rules" in page.url
    again = opened(examples.parent / "report.html", page.evaluate("location.hash"))
    assert again.locator(".view.rules").count() == 1
    assert again.locator(".filters [name=family]").input_value() == "FM"
    page.locator("#about-FM009 .where a").first.click()
    page.wait_for_selector(".view.article")
    page.go_back()
    page.wait_for_selector(".view.rules")


@pytest.mark.parametrize("name", ["report/index.html", "report/rules.html", "report.html"])
def test_titles_and_names_full_of_script_do_not_run(hostile: Path, opened: Any, name: str) -> None:
    page = opened(hostile.parent / name)
    assert page.evaluate("document.documentElement.dataset.script") == "ran"
    assert page.locator("script").count() == 1
    for address in ('#q="><img src=x onerror=alert(1)>', "#rule=<script>alert(2)</script>", '#about-"]<img src=x onerror=alert(3)>', "#%"):
        page.goto("about:blank")
        page.goto((hostile.parent / name).as_uri() + address)
        assert page.locator("img").count() == 0


def test_hostile_articles_do_not_run(hostile: Path, opened: Any) -> None:
    for path in sorted((hostile / "articles").iterdir()):
        page = opened(path)
        assert page.evaluate("document.documentElement.dataset.script") == "ran"
        links = page.locator("a").evaluate_all("all => all.map((one) => one.getAttribute('href'))")
        assert not any(unquote(link).strip().lower().startswith("javascript:") for link in links)
        assert page.locator("img, iframe, object, embed").count() == 0
