"""The page of an article, on findings and texts made to be hard: overlapping, hostile, huge."""

import re
from pathlib import Path

import pytest
from html_report import EVIL, SECRET, Report, files_of, finding_at, marked, parsed, report_on, result_of, rule_of, shown_line
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from seo_audit.output import FolderOutput
from seo_audit.registry import registry
from seo_audit.report import Confidence, Edit, Fix, Lines, RunInfo, Severity, Shared, Span, Summary
from seo_audit.rule import Place


def test_hostile_text_stays_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    name = "\" onerror=alert(7) '<b>\n.md"
    report = Report(tmp_path, monkeypatch, {name: EVIL})
    ((_, page),) = report.pages().items()
    for node in (report.index, page):
        assert len(node.all("script")) == 1
        for element in node:
            assert element.tag != "img"
            assert element.tag != "b" or element.text != "Жирный"
            assert not element.attributes.get("href", "").strip().lower().startswith("javascript:")
            assert not any(attribute.startswith("on") for attribute in element.attributes)
    assert page.one("h1").text == '<script>alert(1)</script> и " onerror=alert(2) x="'
    assert shown_line(page, 8) == "# <script>alert(5)</script>"
    assert shown_line(page, 10) == "#### </div></body> \u2401 U+202E U+200B &lt;"
    raw = b"".join(files_of(report.folder).values())
    assert b"\x01" not in raw
    assert "\u202e".encode() not in raw


def test_passwords_are_hidden_everywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    report = Report(tmp_path, monkeypatch, {"a.md": SECRET})
    raw = b"".join(files_of(report.folder).values())
    assert b"s3cret" not in raw
    assert b"***" in raw


@pytest.mark.parametrize("cut", range(14))
def test_half_a_password_does_not_leak(tmp_path: Path, cut: int) -> None:
    text = "Адрес https://user:ЪЫЪЫЪЫЪЫЪЫ@host.example/ готов"
    secret = Span(text.index("Ъ"), text.index("@"))
    at = secret.start - 2 + cut
    lines = Lines(text)
    fix = Fix((Edit(Span(at, secret.end + 3), "https://user:ЪЫЪЫЪЫЪЫЪЫ@host.example/"),), safe=True)
    page = report_on(tmp_path, text, [finding_at(0, at, lines), finding_at(at, len(text), lines, Severity.ERROR, fix=fix)], [secret])
    assert not re.search("[ЪЫ]", b"".join(files_of(tmp_path).values()).decode())
    assert "https://user:***" in shown_line(page, 1)
    assert shown_line(page, 1).endswith("@host.example/ готов")


TEXT = "Первая строка\r\nвторая  строка\r\rчетвёртая <b> строка\n\nшестая & последняя"


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(spans=st.lists(st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT)), st.sampled_from(Severity)), max_size=8))
def test_marks_may_overlap(tmp_path: Path, spans: list[tuple[int, int, Severity]]) -> None:
    lines = Lines(TEXT)
    findings = [finding_at(min(start, end), max(start, end), lines, severity) for start, end, severity in spans]
    page = report_on(tmp_path, TEXT, findings)
    assert [shown_line(page, number) for number in range(1, len(lines) + 1)] == re.split(r"\r\n|\r|\n", TEXT)
    ordered = sorted(findings, key=lambda finding: (finding.span.start, -finding.severity, finding.span.end))
    for number, finding in enumerate(ordered, 1):
        assert marked(page, number) == re.sub(r"[\r\n]", "", TEXT[finding.span.start : finding.span.end])
        (tag,) = page.all("a", "tag", href=f"#f{number}")
        assert tag.line.attributes["id"] == str(finding.line)
        assert "hit" in tag.line.classes
        for mark in page.all("mark"):
            assert (finding.severity.name.lower() in mark.classes) or str(number) not in mark.attributes["data-f"].split()


def test_an_empty_place_marks_its_line(tmp_path: Path) -> None:
    text = "Раз\nдва\n\nчетыре\n"
    lines = Lines(text)
    page = report_on(tmp_path, text, [finding_at(at, at, lines) for at in (0, 6, 8, len(text))])
    assert [mark.line.attributes["id"] for mark in page.all("mark", "point")] == ["1", "2", "3", "5"]
    assert all("hit" in mark.line.classes for mark in page.all("mark", "point"))


def test_an_unreadable_file_has_its_findings(tmp_path: Path) -> None:
    page = report_on(tmp_path, "", [finding_at(0, 0, Lines(""), Severity.ERROR, message="Файл не читается")], title=None, path="битый.md")
    assert page.one("h1").text == "битый.md"
    assert page.one(style="card").above("stretch").all(id="1")
    assert "Файл не читается" in page.one(style="card").text
    assert "Текста нет" in page.one("section", "source").text


def test_clean_stretches_are_folded_and_marked_ones_are_not(tmp_path: Path) -> None:
    text = "\n".join(f"строка {number}" for number in range(1, 61))
    lines = Lines(text)
    related = (Place(lines.span(40), "то же самое"),)
    page = report_on(tmp_path, text, [finding_at(*lines.span(20), lines, related=related)])
    folded = [int(line.attributes["id"]) for fold in page.all("details", "fold") for line in fold.lines]
    assert folded == [*range(1, 17), *range(24, 37), *range(44, 61)]
    assert [fold.one("summary").text.split()[1] for fold in page.all("details", "fold")] == ["1–16здесь", "24–36здесь", "44–60здесь"]
    assert page.one(style="card").all("a", href="#40")
    assert [node.text for node in page if "data-r" in node.attributes] == ["строка 40"]


def test_a_fix_is_shown_as_what_goes_and_what_comes(tmp_path: Path) -> None:
    text = "Слово слово, и всё"
    fix = Fix((Edit(Span(5, 11), ""), Edit(Span(11, 12), " —")), safe=False)
    page = report_on(tmp_path, text, [finding_at(0, 11, Lines(text), fix=fix, confidence=Confidence.LOW)])
    card = page.one(style="card")
    assert [node.text for node in card.all("del")] == [" слово", ","]
    assert [node.text for node in card.all("ins")] == [" —"]
    assert "нужно проверить" in card.text
    assert "возможно" in card.text


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://host.example/путь?a=b&c", True),
        ("HTTP://host.example", True),
        ("javascript:alert(1)", False),
        ("java\nscript:alert(1)", False),
        ("data:text/html,<script>", False),
        ("//host.example/", False),
        ("https://user:***@host.example/", False),
        ("https://host.example/ javascript:", False),
    ],
)
def test_only_web_addresses_become_links(tmp_path: Path, url: str, linked: bool) -> None:
    header = report_on(tmp_path, "текст", [], source_url=url).one("header")
    assert [link.attributes["href"] for link in header.all("a")] == [url] * linked
    assert all(link.attributes["rel"] == "noreferrer noopener" for link in header.all("a"))
    assert " ".join(url.split()) in header.text


def test_a_huge_line_is_cut_and_what_lies_behind_is_still_listed(tmp_path: Path) -> None:
    text = "слово  https://a:password@b/ " * 180_000
    lines = Lines(text)
    secrets = [Span(match.start(1), match.end(1)) for match in re.finditer(r"a:(password)@", text)]
    findings = [finding_at(at, at + 40 * (at % 50), lines) for at in range(5, len(text), 900)]
    page = report_on(tmp_path, text, findings, secrets)
    (file,) = (tmp_path / "articles").iterdir()
    assert file.stat().st_size < 5_000_000
    assert b"password" not in file.read_bytes()
    assert len(shown_line(page, 1)) < 450_000
    assert "Дальше текст не показан" in page.text
    assert f"Показаны самые важные места: 1000 из {len(findings)}" in page.text
    assert len(page.all(style="card")) == 1000
    assert page.one(style="beyond").all(style="card")


def test_defects_of_folders_come_after_those_of_the_whole_run(tmp_path: Path) -> None:
    output = FolderOutput(str(tmp_path))
    report = registry().reporter("html")(output)
    info = RunInfo("1.0", "ru", color=False, rule=rule_of)
    report.prepare(info)
    report.begin(info)
    for folder in ("а", "б"):
        for number in range(4):
            text = "Слово"
            findings = tuple(finding_at(0, 5, Lines(text), code=code) for code in ("TEST001", "TEST002"))
            report.article(result_of(f"{folder}/{number}.md", text, findings), text)
    shared = (Shared("TEST002", "", 8, 8), Shared("TEST001", "а", 4, 4), Shared("TEST001", "б", 4, 4))
    report.end(Summary(8, {Severity.WARNING: 16}, 0, 0, {"TEST001": 8, "TEST002": 8}, {"TEST001": 8, "TEST002": 8}, shared, crashed=True))
    index = parsed(tmp_path / "index.html")
    items = index.one("ul", "common").all("h3")
    assert [item.one("small").text for item in items] == ["TEST002", "TEST001"]
    assert index.all("a", href="#rule=TEST001&folder=%D0%B0/")
    assert "отчёт неполон" in index.text


def test_the_source_of_an_example_stands_above_it(tmp_path: Path) -> None:
    report_on(tmp_path, "Текст.\n", [finding_at(0, 5, Lines("Текст.\n"))])
    about = parsed(tmp_path / "rules.html").one(id="about-TEST001")
    assert [pre.text for pre in about.all("pre")] == ["<i>source</i>", "плохо <b>", "хорошо"]
    assert "Оригинал:" in about.text
