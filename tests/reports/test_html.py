"""The HTML report as its readers meet it: parsed, followed from link to link, and opened in a browser."""

import json
import posixpath
import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from seo_audit.cli import main
from seo_audit.output import FolderOutput
from seo_audit.registry import reporter
from seo_audit.report import ArticleResult, Confidence, Edit, Finding, Fix, Lines, RuleText, RunInfo, Severity, Shared, Span, Summary
from seo_audit.rule import Place

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

PIE = """\
---
title: "Яблочный пирог на скорую руку: как испечь его за сорок минут и не испортить вечер гостям"
description: Пирог, который получается у всех.
h1: "Яблочный пирог на скорую руку: как испечь его за сорок минут и не испортить вечер гостям"
urldel: "https://pies.example.com/apple"
---

### Какие яблоки взять

Берите кислые: сладкие в духовке теряют вкус.

### Тесто

Муку просейте, масло нарежьте кубиками.

##### Сколько печь

Сорок минут на среднем огне.

Потом дайте пирогу постоять.

Нарежьте тёплым.

Подайте со сметаной.

Остаток накройте полотенцем.
"""
TEA = """\
---
title: Как заварить чай, который не горчит
description: Температура, время и вода, от которых зависит вкус чая, и три ошибки, из-за которых он горчит даже у тех, кто старается.
---

Вода не должна кипеть.
"""
EVIL = """\
---
title: "<script>alert(1)</script> и \\" onerror=alert(2) x=\\""
description: "</script><img src=x onerror=alert(3)>"
h1: "<b>Жирный</b> заголовок"
urldel: "javascript:alert(4)"
---

# <script>alert(5)</script>

#### </div></body> \x01 \u202e \u200b &lt;

[ссылка](javascript:alert(6))
"""
SECRET = """\
---
title: Как настроить выгрузку на https://user:s3cret@host.example/ и ничего не сломать по дороге домой
description: Адрес https://user:s3cret@host.example/ знают все.
urldel: "https://user:s3cret@host.example/page"
---

# Адрес https://user:s3cret@host.example/feed
"""

VOID = {"meta", "link", "input", "br", "img", "hr", "use", "path", "circle", "rect"}


class Node:
    """An element with its attributes, elements and texts."""

    def __init__(self, tag: str, attributes: dict[str, str], parent: "Node | None") -> None:
        self.tag = tag
        self.attributes = attributes
        self.parent = parent
        self.children: list[Node | str] = []

    def __iter__(self) -> "Iterator[Node]":
        yield self
        for child in self.children:
            if isinstance(child, Node):
                yield from child

    @property
    def text(self) -> str:
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    @property
    def classes(self) -> set[str]:
        return set(self.attributes.get("class", "").split())

    def all(self, tag: str = "", style: str = "", **attributes: str) -> "list[Node]":
        return [
            node
            for node in self
            if (not tag or node.tag == tag)
            and (not style or style in node.classes)
            and all(node.attributes.get(name.strip("_").replace("_", "-")) == value for name, value in attributes.items())
        ]

    def one(self, tag: str = "", style: str = "", **attributes: str) -> "Node":
        (found,) = self.all(tag, style, **attributes)
        return found

    def above(self, style: str) -> "Node":
        node = self
        while style not in node.classes:
            assert node.parent is not None, f"{self.tag} is in no .{style}"
            node = node.parent
        return node


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.at = Node("#page", {}, None)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = Node(tag, {name: value or "" for name, value in attrs}, self.at)
        self.at.children.append(node)
        if tag not in VOID:
            self.at = node

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.at.children.append(Node(tag, {name: value or "" for name, value in attrs}, self.at))

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.at.tag == tag, f"</{tag}> closes <{self.at.tag}>"
            assert self.at.parent is not None
            self.at = self.at.parent

    def handle_data(self, data: str) -> None:
        self.at.children.append(data)


def parsed(path: Path) -> Node:
    parser = _Parser()
    parser.feed(path.read_text(encoding="utf-8"))
    parser.close()
    assert parser.at.tag == "#page", "an element is left open"
    return parser.at


def files_of(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


class Report:
    """A report on articles that were written to disk, beside the JSON report of the same run."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch, articles: dict[str, str], language: str = "ru") -> None:
        monkeypatch.chdir(folder)
        content = folder / "content"
        shutil.rmtree(content, ignore_errors=True)
        for name, text in articles.items():
            path = content / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        self.folder = folder / "report"
        json_path = folder / "report.json"
        formats = ["--format", f"html={self.folder}", "--format", f"json={json_path}"]
        assert main(["check", "content", "--lang", language, "--select", "ALL", "--exit-zero", "--today", "2026-01-15", *formats]) == 0
        self.json: dict[str, Any] = json.loads(json_path.read_text(encoding="utf-8"))

    @property
    def index(self) -> Node:
        return parsed(self.folder / "index.html")

    def pages(self) -> dict[str, Node]:
        """The page of each article, by the path that stands on it."""
        found = {}
        for path in sorted((self.folder / "articles").iterdir()):
            page = parsed(path)
            found[page.one("header").one(style="path").text] = page
        return found


def finding_at(start: int, end: int, lines: Lines, severity: Severity = Severity.WARNING, **more: Any) -> Finding:
    """A finding as the engine would stamp it."""
    finding = Finding(Span(start, end), "key", related=more.get("related", ()), fix=more.get("fix"))
    finding.code, finding.name = more.get("code", "TEST001"), "test-defect"
    finding.severity, finding.confidence = severity, more.get("confidence", Confidence.HIGH)
    finding.message = more.get("message", "Здесь недочёт")
    finding.notes = tuple(place.note for place in finding.related)
    finding.line, finding.column = lines.position(start)
    finding.end_line, finding.end_column = lines.position(end)
    return finding


def result_of(path: str, text: str, findings: Sequence[Finding]) -> ArticleResult:
    return ArticleResult(
        path=path,
        title=None,
        description=None,
        h1=None,
        source_url=None,
        draft=False,
        keyphrase=None,
        metrics=None,
        findings=tuple(findings),
        lines=Lines(text),
        secrets=(),
    )


def report_on(folder: Path, text: str, findings: Sequence[Finding], secrets: Sequence[Span] = (), path: str = "a.md", **more: Any) -> Node:
    """The page of one article with findings of our own."""
    result = result_of(path, text, findings)._replace(secrets=tuple(secrets), title="Пробная статья")._replace(**more)
    output = FolderOutput(str(folder))
    report = reporter("html")(output)
    report.begin(RunInfo("1.0", "ru", color=False, rule=rule_of))
    report.article(result, text)
    counts = {level: sum(finding.severity is level for finding in findings) for level in Severity}
    report.end(Summary(1, counts, 0, 0, {finding.code: 1 for finding in findings}, (), crashed=False))
    output.close()
    (page,) = (folder / "articles").iterdir()
    return parsed(page)


def rule_of(code: str) -> RuleText:
    return RuleText(code, "test-defect", f"Недочёт {code}", "Это мешает читать.", "Исправьте.", "плохо <b>", "хорошо", ("own observation",))


def marked(page: Node, number: int) -> str:
    return "".join(mark.text for mark in page.all("mark") if str(number) in mark.attributes["data-f"].split())


def shown_line(page: Node, number: int) -> str:
    """The text of a line without the numbers of findings."""
    text = page.one(id=f"L{number}").one(style="text")
    return "".join(child if isinstance(child, str) else child.text for child in text.children if isinstance(child, str) or "tag" not in child.classes)


@pytest.fixture
def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Report:
    return Report(tmp_path, monkeypatch, {"пирог.md": PIE, "чай/index.md": TEA})


def test_every_finding_stands_at_its_line_on_its_page(report: Report) -> None:
    pages = report.pages()
    assert {article["path"] for article in report.json["articles"]} == pages.keys()
    assert len(report.json["articles"][0]["findings"]) > 4
    for article in report.json["articles"]:
        page = pages[article["path"]]
        cards = page.all(style="card")
        assert len(cards) == len(article["findings"])
        for finding in article["findings"]:
            (card,) = (card for card in cards if card.one(style="message").text == finding["message"] and card.all(href=f"#L{finding['line']}"))
            assert finding["severity"] in card.classes
            stretch = card.above("stretch")
            line = next(node for node in stretch.children if isinstance(node, Node))
            assert line.attributes["id"] == f"L{finding['line']}"
            assert finding["how"] in " ".join(card.text.split())
            number = int(card.attributes["id"].removeprefix("f"))
            assert marked(page, number) == re.sub(r"[\r\n]", "", finding["excerpt"])
            assert page.all("a", "tag", href=f"#f{number}")
            contents = page.one(style="contents")
            assert contents.all("a", href=f"#f{number}")
            assert {f"#L{place['line']}" for place in finding["related"]} <= {link.attributes["href"] for link in card.all("a")}


def test_the_source_is_shown_as_it_stands(report: Report) -> None:
    page = report.pages()["content/пирог.md"]
    assert [shown_line(page, number) for number in range(1, PIE.count("\n") + 2)] == PIE.split("\n")


def test_links_lead_to_what_was_written(report: Report) -> None:
    files = files_of(report.folder)
    assert {"index.html", "assets/report.css", "assets/report.js"} < files.keys()
    names = [name for name in files if name.endswith(".html")]
    assert len(names) == 3
    anchors = {name: {node.attributes["id"] for node in parsed(report.folder / name) if "id" in node.attributes} for name in names}
    linked = set()
    for name in names:
        for node in parsed(report.folder / name):
            for attribute in ("href", "src"):
                target = node.attributes.get(attribute)
                if target is None or target.startswith(("https://pies.example.com", "data:,", "#rule=")):
                    continue
                path, _, anchor = target.partition("#")
                at = posixpath.normpath(posixpath.join(posixpath.dirname(name), path)) if path else name
                assert at in files, target
                assert not anchor or anchor in anchors[at], target
                linked.add(at)
    assert linked == {name for name in files if not name.startswith(".")}


def test_ids_are_unique(report: Report) -> None:
    for page in (report.index, *report.pages().values()):
        ids = [node.attributes["id"] for node in page if "id" in node.attributes]
        assert len(ids) == len(set(ids))


def test_nothing_is_fetched_from_elsewhere(report: Report) -> None:
    for page in (report.index, *report.pages().values()):
        policy = page.one("meta", http_equiv="Content-Security-Policy").attributes["content"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        for node in page:
            assert node.tag not in {"style", "img", "iframe", "base", "object", "embed"}
            assert not any(name.startswith("on") or name == "style" for name in node.attributes)
            if node.tag in {"script", "link"}:
                assert not re.match(r"\w+:(?!,)|//", node.attributes.get("src", node.attributes.get("href", "")))
                assert not node.text
    for name, content in files_of(report.folder).items():
        if name.startswith("assets/"):
            assert not re.search(rb"https?://|url\(|@import|fetch\(|XMLHttpRequest|innerHTML|\beval\b", content)


def test_the_index_tells_what_is_urgent(report: Report) -> None:
    index = report.index
    rows = index.one("table", "articles").one("tbody").all("tr")
    assert [row.one("a").text for row in rows] == [article["title"] for article in report.json["articles"]]
    assert "error" in rows[0].classes
    assert "clean" in rows[1].classes
    assert "замечаний нет" in rows[1].text
    counts = [int(cell.text) for cell in rows[0].all("td", "count")]
    severities = [finding["severity"] for finding in report.json["articles"][0]["findings"]]
    assert counts == [severities.count(level) for level in ("error", "warning", "info")]
    for row in index.one(style="rules").one("tbody").all("tr"):
        code = row.attributes["data-rule"]
        assert int(row.all("td", "number")[0].text) == report.json["summary"]["rules"][code]
        assert index.all("option", value=code)
    assert {row.attributes["data-rule"] for row in index.one(style="rules").one("tbody").all("tr")} == report.json["summary"]["rules"].keys()


def test_what_folders_share_is_said_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    articles = {f"{name}.md": TEA.replace("---\n\n", 'urldel: "https://tea.example.com/"\n---\n\n') for name in "абвг"}
    report = Report(tmp_path, monkeypatch, articles)
    assert "FM009" in [shared["code"] for shared in report.json["summary"]["shared"]]
    shared = report.index.one("section", "shared")
    assert "в 4 из 4 статей" in shared.text
    assert shared.all("a", href="#rule=FM009")


def test_numerals_agree(report: Report) -> None:
    header = " ".join(report.index.one("header").text.split())
    assert "2 статьи" in header
    page = " ".join(report.pages()["content/пирог.md"].one("header").text.split())
    errors = report.json["summary"]["findings"]["error"]
    assert f"{errors} {'ошибка' if errors == 1 else 'ошибки' if errors < 5 else 'ошибок'}" in page


def test_english(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    report = Report(tmp_path, monkeypatch, {"pie.md": PIE}, "en")
    page = report.pages()["content/pie.md"]
    assert page.one("html").attributes["lang"] == "en"
    assert "What to mend" in page.text
    assert "Article audit" in report.index.text
    for node in (report.index.one("header"), page.one("nav"), page.one(style="contents")):
        assert not re.search("[а-яё]", node.text.replace(report.json["articles"][0]["title"], ""), re.IGNORECASE)


def test_the_russian_interface_is_russian(report: Report) -> None:
    for page in (report.index, *report.pages().values()):
        for node in page.all("button") + page.all("label") + page.all("h2") + page.all("th", scope="col") + page.all("summary"):
            own = "".join(child for child in node.children if isinstance(child, str))
            assert not re.search("[A-Za-z]{2,}", own), own


def test_same_input_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    articles = {"пирог.md": PIE, "чай.md": TEA, "evil.md": EVIL}
    first = files_of(Report(tmp_path, monkeypatch, articles).folder)
    shutil.rmtree(tmp_path / "report")
    assert files_of(Report(tmp_path, monkeypatch, articles).folder) == first


def test_pages_of_an_earlier_report_vanish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Report(tmp_path, monkeypatch, {"пирог.md": PIE, "чай.md": TEA})
    foreign = tmp_path / "report" / "articles" / "mine.txt"
    foreign.write_text("не трогать", encoding="utf-8")
    report = Report(tmp_path, monkeypatch, {"чай.md": TEA})
    names = [name for name in files_of(report.folder) if name.startswith("articles/")]
    assert [name for name in names if name.endswith(".html")] == [name for name in names if "chay" in name]
    assert foreign.exists()


def test_names_of_pages_tell_the_article_and_never_collide(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    report = Report(tmp_path, monkeypatch, {"сад/index.md": TEA, "Сад/INDEX.md": TEA, "Щавель и ёж.md": TEA, "…….md": TEA})
    names = [name for name in files_of(report.folder) if name.startswith("articles/")]
    assert [name.rpartition("-")[0] for name in names] == ["articles/article", "articles/sad", "articles/sad", "articles/shchavel-i-ezh"]
    assert len({name.lower() for name in names}) == 4


def test_hostile_text_stays_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    name = "\" onerror=alert(7) '<b>\n.md"
    report = Report(tmp_path, monkeypatch, {name: EVIL})
    ((_, page),) = report.pages().items()
    for node in (report.index, page):
        assert len(node.all("script")) == 1
        for element in node:
            assert element.tag != "img"
            assert element.tag != "b" or "Жирный" not in element.text
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
        assert tag.above("line").attributes["id"] == f"L{finding.line}"
        assert "hit" in tag.above("line").classes
        for mark in page.all("mark"):
            assert (finding.severity.name.lower() in mark.classes) or str(number) not in mark.attributes["data-f"].split()


def test_an_empty_place_marks_its_line(tmp_path: Path) -> None:
    text = "Раз\nдва\n\nчетыре\n"
    lines = Lines(text)
    page = report_on(tmp_path, text, [finding_at(at, at, lines) for at in (0, 6, 8, len(text))])
    assert [mark.above("line").attributes["id"] for mark in page.all("mark", "point")] == ["L1", "L2", "L3", "L5"]
    assert all("hit" in mark.above("line").classes for mark in page.all("mark", "point"))


def test_an_unreadable_file_has_its_findings(tmp_path: Path) -> None:
    page = report_on(tmp_path, "", [finding_at(0, 0, Lines(""), Severity.ERROR, message="Файл не читается")], title=None, path="битый.md")
    assert page.one("h1").text == "битый.md"
    assert page.one(style="card").above("stretch").all(id="L1")
    assert "Файл не читается" in page.one(style="card").text
    assert "Текста нет" in page.one("section", "source").text
    assert not page.all(style="facts")


def test_clean_stretches_are_folded_and_marked_ones_are_not(tmp_path: Path) -> None:
    text = "\n".join(f"строка {number}" for number in range(1, 61))
    lines = Lines(text)
    related = (Place(lines.span(40), "то же самое"),)
    page = report_on(tmp_path, text, [finding_at(*lines.span(20), lines, related=related)])
    folded = [int(line.attributes["id"][1:]) for fold in page.all("details", "fold") for line in fold.all(style="line")]
    assert folded == [*range(1, 17), *range(24, 37), *range(44, 61)]
    assert [fold.one("summary").text.split()[1] for fold in page.all("details", "fold")] == ["1–16здесь", "24–36здесь", "44–60здесь"]
    assert page.one(style="card").all("a", href="#L40")
    assert [node.text for node in page if "data-r" in node.attributes] == ["строка 40"]


def test_a_fix_is_shown_as_what_goes_and_what_comes(tmp_path: Path) -> None:
    text = "Слово слово, и всё"
    fix = Fix((Edit(Span(5, 11), ""), Edit(Span(11, 12), " —")), safe=False)
    page = report_on(tmp_path, text, [finding_at(0, 11, Lines(text), fix=fix, confidence=Confidence.LOW)])
    card = page.one(style="card")
    assert [node.text for node in card.all("del")] == ["убрать:  слово", "убрать: ,"]
    assert [node.text for node in card.all("ins")] == ["вставить:  —"]
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
    facts = report_on(tmp_path, "текст", [], source_url=url).one(style="facts")
    assert [link.attributes["href"] for link in facts.all("a")] == [url] * linked
    assert all(link.attributes["rel"] == "noreferrer noopener" for link in facts.all("a"))
    assert " ".join(url.split()) in facts.text


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
    report = reporter("html")(output)
    report.begin(RunInfo("1.0", "ru", color=False, rule=rule_of))
    for folder in ("а", "б"):
        for number in range(4):
            text = "Слово"
            findings = tuple(finding_at(0, 5, Lines(text), code=code) for code in ("TEST001", "TEST002"))
            report.article(result_of(f"{folder}/{number}.md", text, findings), text)
    shared = (Shared("TEST002", "", 8, 8), Shared("TEST001", "а", 4, 4), Shared("TEST001", "б", 4, 4))
    report.end(Summary(8, {Severity.WARNING: 16}, 0, 0, {"TEST001": 8, "TEST002": 8}, shared, crashed=True))
    index = parsed(tmp_path / "index.html")
    items = index.one("ul", "common").all("h3")
    assert [item.one("small").text for item in items] == ["TEST002", "TEST001"]
    assert index.all("a", href="#rule=TEST001&q=%D0%B0/")
    assert "отчёт неполон" in index.text


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
    page = opened(path.as_uri() + "#L25", tmp_path)
    assert page.one("html").attributes["data-script"] == "ran"
    fold = page.one(id="L25").above("fold")
    assert "open" in fold.attributes
    assert page.one(role="status").text.startswith("мест: ")
