"""A Chromium that tests drive, and reports for it to open."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from html_report import BROWSERS, EVIL, PIE, TEA, Report

Open = Callable[..., Any]
EXAMPLES = Path(__file__).parents[2] / "examples" / "content"


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    """The browser; closed behind each module, because other tests may not start an event loop beside that of Playwright."""
    from playwright.sync_api import sync_playwright

    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        pytest.fail("no browser: install chromium (Debian: apt-get install chromium), these tests open the report in it")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def opened(chromium: Any) -> Iterator[Open]:
    """Opens an address from disk; whatever a page complains of, or asks from elsewhere, fails the test."""
    contexts: list[Any] = []
    wrong: list[str] = []

    def watch(page: Any) -> None:
        page.on("console", lambda message: wrong.append(f"console: {message.text}") if message.type in {"error", "warning"} else None)
        page.on("pageerror", lambda error: wrong.append(f"error: {error}"))
        page.on("dialog", lambda dialog: (wrong.append(f"dialog: {dialog.message}"), dialog.dismiss()))

    def asked(request: Any) -> None:
        if not request.url.startswith(("file://", "data:")):
            wrong.append(f"request: {request.url}")

    def open_page(path: Path, address: str = "", *, width: int = 1300, **options: Any) -> Any:
        context = chromium.new_context(viewport={"width": width, "height": 900}, **options)
        context.set_default_timeout(10_000)
        contexts.append(context)
        context.on("page", watch)
        context.on("request", asked)
        page = context.new_page()
        page.goto(path.as_uri() + address)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert wrong == []


@pytest.fixture(scope="module")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a report on the examples, compared with one on half of them; `report.html` beside it is the same in one file."""
    folder = tmp_path_factory.mktemp("examples")
    articles = {path.name: path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.glob("*.md"))}
    with pytest.MonkeyPatch.context() as patch:
        Report(folder, patch, {name: text.replace("\n## ", "\n#### ", 1) for name, text in list(articles.items())[::2]})
        (folder / "report.json").rename(folder / "before.json")
        return Report(folder, patch, articles, "ru", "--compare", "before.json", "--format", f"html={folder / 'report.html'}").folder


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a report on articles that want to be run, `report.html` beside it."""
    folder = tmp_path_factory.mktemp("hostile")
    name = "\" onerror=alert(7) '<img src=x onerror=alert(8)>.md"
    articles = {name: EVIL, "пирог.md": PIE, "b/чай.md": TEA, "b/<script>alert(9)<.md": EVIL, "b/c.md": TEA}
    with pytest.MonkeyPatch.context() as patch:
        return Report(folder, patch, articles, "ru", "--format", f"html={folder / 'report.html'}").folder
