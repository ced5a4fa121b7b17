"""A report as tests look at it: written by the program, read back as a tree of elements."""

import json
import shutil
from collections.abc import Iterator, Sequence
from html.parser import HTMLParser
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from seo_audit.cli import main
from seo_audit.output import FolderOutput
from seo_audit.registry import registry
from seo_audit.report import ArticleResult, Confidence, Finding, Lines, RuleText, RunInfo, Severity, Span, Summary

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

_NUMBERS = count(1)
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

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

    @property
    def is_line(self) -> bool:
        return self.attributes.get("id", "").isdigit()

    @property
    def line(self) -> "Node":
        """The line of the article that this stands in."""
        node = self
        while not node.is_line:
            assert node.parent is not None, f"{self.tag} is in no line"
            node = node.parent
        return node

    @property
    def lines(self) -> "list[Node]":
        """The lines of the article in this."""
        return [node for node in self if node.is_line]


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

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch, articles: dict[str, str], language: str = "ru", *more: str) -> None:
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
        assert (
            main(
                [
                    "check",
                    "content",
                    "--lang",
                    language,
                    "--select",
                    "ALL",
                    "--ignore",
                    "TEXT001,TYPO010",
                    "--exit-zero",
                    "--today",
                    "2026-01-15",
                    *formats,
                    *more,
                ]
            )
            == 0
        )
        self.json: dict[str, Any] = json.loads(json_path.read_text(encoding="utf-8"))

    @property
    def index(self) -> Node:
        return parsed(self.folder / "index.html")

    @property
    def rules(self) -> Node:
        return parsed(self.folder / "rules.html")

    def pages(self) -> dict[str, Node]:
        """The page of each article, by the path that stands on it."""
        found = {}
        for path in sorted((self.folder / "articles").iterdir()):
            page = parsed(path)
            found[page.one("header").one(style="path").text] = page
        return found


def finding_at(start: int, end: int, lines: Lines, severity: Severity = Severity.WARNING, **more: Any) -> Finding:
    """A finding as the engine would stamp it."""
    finding = Finding(Span(start, end), more.get("key", "key"), more.get("parameters"), related=more.get("related", ()), fix=more.get("fix"))
    finding.code, finding.name = more.get("code", "TEST001"), "test-defect"
    finding.severity, finding.confidence = severity, more.get("confidence", Confidence.HIGH)
    finding.message = more.get("message", "Здесь недочёт")
    finding.fingerprint = more.get("fingerprint", f"{next(_NUMBERS):016x}")
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
    report = registry().reporter("html")(output)
    info = RunInfo("1.0", "ru", color=False, rule=rule_of)
    report.prepare(info)
    report.begin(info)
    report.article(result, text)
    counts = {level: sum(finding.severity is level for finding in findings) for level in Severity}
    report.end(Summary(1, counts, 0, 0, {finding.code: 1 for finding in findings}, {finding.code: 1 for finding in findings}, (), crashed=False))
    output.close()
    (page,) = (folder / "articles").iterdir()
    return parsed(page)


def rule_of(code: str) -> RuleText:
    texts = ("Это мешает читать.", "Исправьте.", "плохо <b>", "хорошо")
    return RuleText(code, "test-defect", f"Недочёт {code}", *texts, ("own observation",), "<i>source</i>")


def marked(page: Node, number: int) -> str:
    return "".join(written(mark) for mark in page.all("mark") if str(number) in mark.attributes["data-f"].split())


def written(node: Node) -> str:
    """The text of an element as it is written, without the numbers of findings, and what only readers see."""
    return "".join(
        child if isinstance(child, str) else written(child)
        for child in node.children
        if isinstance(child, str) or not child.classes & {"tag", "said"}
    )


def shown_line(page: Node, number: int) -> str:
    """The text of a line as it is written."""
    return written(page.one(id=str(number)))
