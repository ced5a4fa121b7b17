"""What articles hold is shown as text in every report: nothing in it is obeyed by a browser, a terminal or a reader of JSON."""

import json
from html.parser import HTMLParser

import pytest
from hostile.command import folder_of, run
from hostile.targets import unprintable

SCRIPTS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "'><iframe src=javascript:alert(1)>",
    "</title></style></textarea></pre><script>alert(1)</script>",
    "{{ 7*7 }}{% raw %}${7*7}<%= 7*7 %>",
    "javascript:alert(1)",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "<!--<script>alert(1)//-->",
    "]]><script>alert(1)</script>",
    "\\u003cscript\\u003ealert(1)",
    "`<script>alert(1)</script>`",
]
TERMINAL = [
    "\x1b[31mred",
    "\x1b]8;;https://evil.example/\x1b\\link",
    "\x1b]0;title\x07",
    "\x9b31m",
    "\x07\x08\x0b\x0c",
    "\x1b[2J",
    "\u202edeer\u202c",
    "\u2066a\u2069",
    "\x7f",
    "\x85",
]
SOURCES = [
    "https://user:s3cr3t-w0rd@example.org/a",
    "https://user:s3cr3t-w0rd@localhost:8080/",
    "http://admin:s3cr3t-w0rd@169.254.169.254/latest/meta-data",
    "http://127.0.0.1/", "http://[::1]/", "http://0x7f.1/", "http://10.0.0.1/", "file:///etc/passwd", "ftp://u:s3cr3t-w0rd@h/", "gopher://x", "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>", "//example.org", "http://", "http:///a", "http://[", "http://a:b:c", "https://example.org:99999999/", "not an address",
    "https://пример.рф/путь", "https://example.org/%zz%00", "https://exa mple.org", "HTTPS://USER:S3CR3T-W0RD@EXAMPLE.ORG", "https://example.org/" + "a" * 5000,
]  # fmt: skip


class Page(HTMLParser):
    """The elements and attributes that a browser would see."""

    def __init__(self, text):
        super().__init__()
        self.found = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))


def article(said, *, quoted=True):
    """An article that says something in every field, heading, paragraph, cell, item, address and alternative text."""
    value = json.dumps(said, ensure_ascii=False) if quoted else said
    fields = "".join(f"{name}: {value}\n" for name in ("title", "description", "h1", "urldel", "keyphrase", "keywords", "date", "lastmod", "draft"))
    return (
        f'---\n{fields}{value}: {value}\nseo:\n  title: {value}\n---\n\n# {said}\n\n#### {said}\n\n{said} [{said}]({said}) ![{said}]({said} "{said}")\n\n'
        f"- {said}\n\n| {said} | б |\n|---|---|\n| {said} | б |\n\n> {said}\n\n```{said}\n{said}\n```\n\n[^а]: {said}\n\n<div>{said}</div>\n\n# {said}\n"
    )


@pytest.fixture
def shown(tmp_path):
    def audit(texts):
        files = {f"{order:02}.md": text for order, text in enumerate(texts)}
        done = run(folder_of(tmp_path, files), "site", "--select", "ALL", "--format", "html=report", "--format", "jsonl=report.jsonl")
        assert done.err == ""
        assert len(done.articles) == len(files) + 1
        return done, {path: path.read_text(encoding="utf-8") for path in tmp_path.rglob("*") if path.suffix in {".html", ".json", ".jsonl"}}

    return audit


@pytest.mark.parametrize("quoted", [True, False])
def test_scripts_are_text(shown, quoted):
    _, reports = shown([article(said, quoted=quoted) for said in SCRIPTS])
    pages = {path: Page(text) for path, text in reports.items() if path.suffix == ".html"}
    assert len(pages) >= len(SCRIPTS)
    for path, page in pages.items():
        assert not [tag for tag, _ in page.found if tag in {"iframe", "object", "embed", "base", "img"}], path
        for tag, attributes in page.found:
            assert not [name for name in attributes if name.startswith("on")], (path, tag, attributes)
            target = (attributes.get("href") or "").strip().lower()
            assert target == "data:," or not target.startswith(("javascript", "data", "vbscript", "file")), (path, attributes)
            assert tag != "svg" or "onload" not in attributes
        assert "<script>alert" not in reports[path]
        assert ">49<" not in reports[path]


def test_no_terminal_is_told_what_to_do(shown):
    done, reports = shown([article(said) for said in TERMINAL] + [article(said, quoted=False) for said in TERMINAL])
    assert not unprintable(done.out)
    for path, text in reports.items():
        controls = {character for character in unprintable(text) if ord(character) < 32 or 0x7F <= ord(character) < 0xA0}
        assert path.suffix == ".html" or not controls - {"\x7f", *map(chr, range(0x80, 0xA0))}


@pytest.mark.parametrize("quoted", [True, False])
def test_no_report_shows_a_password(shown, quoted):
    done, reports = shown([article(said, quoted=quoted) for said in SOURCES])
    for text in (done.out, *reports.values()):
        assert "3cr3t" not in text.lower()
    assert not quoted or "https://user:***@example.org/a" in {found["source_url"] for found in done.articles.values()}


def test_addresses_that_browsers_would_follow_elsewhere_are_no_links(shown):
    _, reports = shown([article(said) for said in SOURCES])
    for path, text in reports.items():
        if path.suffix == ".html":
            targets = [attributes.get("href") or "" for tag, attributes in Page(text).found if tag == "a"]
            assert not [target for target in targets if target.lower().startswith(("file:", "javascript:", "data:", "gopher:", "//"))]
