"""The article as it reads, of texts that nobody would write but to do harm, and of any text at all."""

import re
from pathlib import Path

import pytest
from html_report import EVIL, SECRET, Node, Report, files_of, finding_at, marked, report_on, shown_line
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from seo_audit.article.source import Source
from seo_audit.report import Article, Lines


def page_of(folder: Path, text: str, places: list[tuple[int, int]]) -> Node:
    lines = Lines(text)
    return report_on(folder, text, [finding_at(*place, lines) for place in places], article=Article(Source("a.md", text)))


_PARTS = [
    "*",
    "**",
    "`",
    "[",
    "](",
    ")",
    "!",
    "> ",
    "- ",
    "1. ",
    "\n",
    "\n\n",
    "|",
    "| --- |\n",
    "<b>",
    "&amp;",
    "\\",
    "слово",
    " ",
    "#",
    "```",
    "    ",
    "[^1]",
    "[^1]: ",
    "{{ x }}",
    "---\n",
    "[a]: b\n",
    "\r\n",
    "\t",
    "https://e.example",
    "<!--",
    "~~",
]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(parts=st.lists(st.sampled_from(_PARTS), max_size=40), places=st.lists(st.tuples(st.integers(0, 200), st.integers(0, 30)), max_size=4))
@example(parts=["[^1]: ", "[^1]: "], places=[])
def test_whatever_is_written_is_shown_whole(tmp_path: Path, parts: list[str], places: list[tuple[int, int]]) -> None:
    text = "".join(parts)
    spans = sorted((min(start, len(text)), min(start + length, len(text))) for start, length in places)
    page = page_of(tmp_path, text, spans)
    assert [shown_line(page, number) for number in range(1, len(Lines(text)) + 1)] == re.split(r"\r\n|\r|\n", text)
    found = [card.attributes["id"] for card in page.all("article", "card")]
    assert sorted(found) == sorted(f"f{number}" for number in range(1, len(spans) + 1))
    for number, (start, end) in enumerate(spans, 1):
        assert marked(page, number) == re.sub(r"[\r\n]", "", text[start:end])
        assert page.all("a", "tag", href=f"#f{number}")
    for holder, members in (("ul", {"li"}), ("ol", {"li"}), ("table", {"tr"}), ("tr", {"td", "th"})):
        lists = [node for part in page.one(style="lines").all() if part.classes & {"struck", "rest"} for node in part.all(holder)]
        assert {child.tag for node in lists for child in node.children if isinstance(child, Node)} <= members


def test_hostile_text_is_not_obeyed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hostile = (
        EVIL
        + '\n<img src=x onerror=alert(1)> ![" onerror=alert(2)](x"onerror=alert(3))\n\n<iframe srcdoc="<script>"></iframe>\n\n```</p><script>\nx\n```\n'
    )
    page = next(iter(Report(tmp_path, monkeypatch, {"a.md": hostile}).pages().values()))
    assert len(page.all("script")) == 1
    for element in page:
        assert element.tag not in {"img", "iframe", "object", "style"}
        assert not any(name.startswith("on") or name in {"style", "srcdoc"} for name in element.attributes)
        assert element.tag == "link" or not re.match(r"\s*(javascript|data):", element.attributes.get("href", ""), re.IGNORECASE)


@pytest.mark.parametrize(
    "written",
    [
        "https://user:s3&amp;cret@host.example/",
        "https://user:s3\\*cret@host.example/",
        "[вход](https://user:s3cret@host.example/)",
        "![s](https://user:s3cret@host.example/a.png)",
        "<https://user:s3cret@host.example/>",
        "![https://user:s3cret@h.example/](a.png)",
    ],
)
def test_passwords_are_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written: str) -> None:
    report = Report(tmp_path, monkeypatch, {"a.md": f"{SECRET}\nВот {written} и **ещё**.\n\n| {written} | b |\n| --- | --- |\n| {written} | b |\n"})
    raw = b"".join(files_of(report.folder).values()).decode()
    assert "s3" not in raw
    assert "cret" not in raw.replace("secret", "")


@pytest.mark.parametrize(
    "text",
    [
        "> " * 3000 + "дно\n",
        "".join(f"{'  ' * depth}- пункт {depth}\n" for depth in range(400)),
        "*а **б** в* " * 8000,
        "[а](https://e.example/b) " * 9000,
        "| а " * 150 + "|\n" + "| - " * 150 + "|\n" + "| б |\n" * 150,
        "![а](б) `в` &amp; <b> \\* {{ x }} " * 3000,
        "- пункт\n" * 9000,
        "<div>\n" + "текст <b>\n" * 9000,
        "*" * 100_000,
    ],
)  # fmt: skip
def test_a_text_that_is_much_is_shown(tmp_path: Path, text: str) -> None:
    page = page_of(tmp_path, text, [(0, 5)])
    assert page.one(style="card")
    assert marked(page, 1) == text[:5]
