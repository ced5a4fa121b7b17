"""The HTML report in a real browser: what its scripts do."""

import shutil
import subprocess
from pathlib import Path

import pytest
from html_report import PIE, TEA, Node, Report, _Parser

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture
def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Report:
    return Report(tmp_path, monkeypatch, {"пирог.md": PIE, "чай/index.md": TEA})


def opened(url: str, tmp_path: Path) -> Node:
    if BROWSER is None:
        pytest.fail("no browser: install chromium (Debian: apt-get install chromium), this test opens the report in it")
    command = [BROWSER, *FLAGS, f"--user-data-dir={tmp_path / 'profile'}", "--virtual-time-budget=3000", "--dump-dom", url]
    done = subprocess.run(command, capture_output=True, timeout=120, check=True)
    parser = _Parser()
    parser.feed(done.stdout.decode())
    return parser.at


@pytest.mark.browser
def test_in_a_browser_the_index_is_sorted_and_filtered_by_its_address(report: Report, tmp_path: Path) -> None:
    address = (report.folder / "index.html").as_uri()
    page = opened(address, tmp_path)
    assert page.one("html").attributes["data-script"] == "ran"
    assert [row.one("a").text for row in page.one("table", "articles").one("tbody").all("tr")] == [a["title"] for a in report.json["articles"]]
    page = opened(address + "#sort=title&dir=descending", tmp_path)
    titles = [row.one("a").text for row in page.one("table", "articles").one("tbody").all("tr")]
    assert titles == sorted(titles, reverse=True)
    assert [heading.text.strip() for heading in page.all("th", aria_sort="descending")] == ["Статья"]
    page = opened(address + "#rule=FM009&only=1", tmp_path)
    (row,) = page.one("table", "articles").one("tbody").all("tr")
    assert row.one("a").attributes["href"].endswith("#rule-FM009")
    assert page.one(style="outcome").one("span").text == "Показано статей: 1 из 2"


@pytest.mark.browser
def test_in_a_browser_a_link_opens_what_is_folded(report: Report, tmp_path: Path) -> None:
    (path,) = (path for path in (report.folder / "articles").iterdir() if "pirog" in path.name)
    page = opened(path.as_uri() + "#25", tmp_path)
    assert page.one("html").attributes["data-script"] == "ran"
    fold = page.one(id="25").above("fold")
    assert "open" in fold.attributes
    assert page.one(role="status").text.startswith("мест: ")


@pytest.mark.browser
@pytest.mark.parametrize("articles", [4, 5])
def test_in_a_browser_figures_stand_beside_the_medians_of_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, articles: int) -> None:
    report = Report(tmp_path, monkeypatch, {f"{number}.md": TEA + "Пейте чай. " * number for number in range(articles)})
    path = next(path for path in (report.folder / "articles").iterdir() if path.name.startswith("0-"))
    page = opened(path.as_uri(), tmp_path)
    assert page.one("html").attributes["data-script"] == "ran"
    assert len(page.all("td", style="median")) == (12 if articles == 5 else 0)
    hidden = ["hidden" in node.attributes for node in page if "data-median" in node.attributes]
    assert len(hidden) == 2
    assert hidden == [articles < 5] * 2
    if articles == 5:
        words = page.one(style="measures").all("td", style="median")[0].text
        assert int(words) == report.json["summary"]["medians"]["words"] == report.json["articles"][2]["metrics"]["words"]
        assert page.one("th", data_median="").text == "Медиана папки"


@pytest.mark.browser
def test_in_a_browser_every_finding_can_be_ticked_off(report: Report, tmp_path: Path) -> None:
    (path,) = (path for path in (report.folder / "articles").iterdir() if "pirog" in path.name)
    page = opened(path.as_uri(), tmp_path)
    cards = page.all(style="card")
    boxes = [card.one("label", style="done").one("input").attributes["aria-label"] for card in cards]
    assert sorted(boxes) == sorted(f"готово: {number}" for number in range(1, len(cards) + 1))
    assert not page.all(style="finished")
    assert page.one(style="progress").text == ""
