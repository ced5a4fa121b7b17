"""Take the pictures of README: the report on the examples, in the Chromium that is on the PATH.

    python scripts/screenshots.py

Writes docs/report.png (the index) and docs/report-article.png (an article); needs `pip install -e ".[tests]"`.
"""

import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from seo_audit.cli import main as audit

ROOT = Path(__file__).resolve().parent.parent
_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_ARTICLE = "garden-path"
_MOST_BYTES = 250_000
_SIZE = {"width": 1200, "height": 1500}
# A scale below one makes the file small; text stays readable at the width of a page of GitHub.
_SCALES = (1, 0.8, 0.65)


def main() -> int:
    """Write both pictures; returns the exit status."""
    from playwright.sync_api import sync_playwright

    browser_path = next(filter(None, map(shutil.which, _BROWSERS)), None)
    if browser_path is None:
        print("no Chromium on the PATH", file=sys.stderr)
        return 1
    os.chdir(ROOT)
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        folder = Path(scratch) / "report"
        audit(["check", "examples/content", "--lang", "ru", "--today", "2026-01-15", "--exit-zero", "--format", f"html={folder}"])
        (article,) = (folder / "articles").glob(f"{_ARTICLE}-*.html")
        browser = playwright.chromium.launch(executable_path=browser_path, args=["--no-sandbox"])
        for page, picture in ((folder / "index.html", "report.png"), (article, "report-article.png")):
            (ROOT / "docs" / picture).write_bytes(_picture(browser, page))
        browser.close()
    return 0


def _picture(browser: Any, page: Path) -> bytes:
    """The first screen of a page, at the largest scale at which the file is small."""
    picture = b""
    for scale in _SCALES:
        tab = browser.new_page(viewport=_SIZE, device_scale_factor=scale, color_scheme="light")
        tab.goto(page.as_uri())
        picture = tab.screenshot()
        tab.close()
        if len(picture) <= _MOST_BYTES:
            break
    return picture


if __name__ == "__main__":
    sys.exit(main())
