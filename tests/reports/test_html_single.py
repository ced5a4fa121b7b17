"""The HTML report in one file."""

import re
import shutil
from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from urllib.parse import unquote

import pytest
from html_report import EVIL, PIE, SECRET, TEA, Node, Report, finding_at, parsed, result_of, rule_of

from seo_audit.cli import main
from seo_audit.output import FileOutput
from seo_audit.registry import registry
from seo_audit.report import Lines, RunInfo, Severity, Summary


def single(folder: Path, monkeypatch: pytest.MonkeyPatch, articles: dict[str, str], language: str = "ru", *more: str) -> Path:
    path = folder / "report.html"
    Report(folder, monkeypatch, articles, language, "--format", f"html={path}", *more)
    return path


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return single(tmp_path, monkeypatch, {"пирог.md": PIE, "чай/chay.md": TEA})


def views(page: Node) -> dict[str, list[Node]]:
    return {kind: page.all("div", kind) for kind in ("index", "article", "rules")}


def test_all_pages_are_in_the_file(file: Path) -> None:
    page = parsed(file)
    found = views(page)
    assert {kind: len(nodes) for kind, nodes in found.items()} == {"index": 1, "article": 2, "rules": 1}
    folder = Report.__new__(Report)
    folder.folder = file.parent / "report"
    cards = {path: len(one.all(style="card")) for path, one in folder.pages().items()}
    assert {one.one("header").one(style="path").text: len(one.all(style="card")) for one in found["article"]} == cards
    assert len(found["rules"][0].all(style="rule")) == len(folder.rules.all(style="rule"))


def test_names_are_unique_and_links_lead_somewhere(file: Path) -> None:
    page = parsed(file)
    ids = [node.attributes["id"] for node in page if "id" in node.attributes]
    assert len(ids) == len(set(ids))
    for node in page:
        for attribute in ("aria-labelledby", "aria-describedby", "for"):
            assert set(node.attributes.get(attribute, "").split()) <= set(ids)
        target = node.attributes.get("href")
        if target is None or target.startswith(("https://pies.example.com", "data:,")):
            continue
        assert target.startswith("#"), target
        assert "=" in target or unquote(target[1:]) in ids, target


def test_nothing_is_fetched_and_only_what_is_known_runs(file: Path) -> None:
    page = parsed(file)
    policy = page.one("meta", http_equiv="Content-Security-Policy").attributes["content"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "'self'" not in policy
    for tag in ("script", "style"):
        (element,) = page.all(tag)
        assert "src" not in element.attributes
        known = b64encode(sha256(element.text.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{known}'" in policy
        assert "</" not in element.text
        assert "<!--" not in element.text
    for node in page:
        assert node.tag not in {"img", "iframe", "base", "object", "embed"}
        assert not any(name.startswith("on") or name == "style" for name in node.attributes)
    assert not re.search(r"""\s(?:src|srcset)=""", file.read_text(encoding="utf-8"))


def test_the_file_of_one_article_is_its_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = parsed(single(tmp_path, monkeypatch, {"пирог.md": PIE}))
    assert {kind: len(nodes) for kind, nodes in views(page).items()} == {"index": 0, "article": 1, "rules": 1}
    assert "Яблочный пирог" in page.one("title").text
    assert not page.all("a", "back")
    assert not page.all("nav", "views")
    assert page.one("html").attributes["data-single"] == "one"
    ids = {node.attributes.get("id") for node in page}
    assert all(unquote(link.attributes["href"][1:]) in ids for link in page.all("a") if link.attributes["href"].startswith("#"))


def test_a_report_on_nothing_is_a_page_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "content").mkdir()
    assert main(["check", "content", "--format", "html=report.html"]) == 3
    assert {kind: len(nodes) for kind, nodes in views(parsed(tmp_path / "report.html")).items()} == {"index": 1, "article": 0, "rules": 1}


@pytest.mark.parametrize("name", ["Report.HTML", "sub folder/отчёт.html"])
def test_the_ending_decides(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.md").write_text(TEA, encoding="utf-8")
    assert main(["check", "a.md", "--exit-zero", "--format", f"html={name}", "--format", "html=report.d"]) == 0
    assert (tmp_path / name).is_file()
    assert (tmp_path / "report.d" / "index.html").is_file()


def test_a_folder_of_that_name_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.md").write_text(TEA, encoding="utf-8")
    (tmp_path / "report.html").mkdir()
    assert main(["check", "a.md", "--format", "html=report.html"]) == 2
    assert capsys.readouterr().err == "seo-audit: report.html: is a folder, not a file\n"
    assert main(["check", "a.md", "--format", "html"]) == 2
    assert "--format html=report.html" in capsys.readouterr().err


def test_same_input_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    articles = {"пирог.md": PIE, "чай.md": TEA, "evil.md": EVIL}
    first = single(tmp_path, monkeypatch, articles).read_bytes()
    shutil.rmtree(tmp_path / "report")
    assert single(tmp_path, monkeypatch, articles).read_bytes() == first


def test_hostile_text_stays_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = EVIL + '\nТекст с id="f1" и href="articles/a.html", </div></main>.\n'
    path = single(tmp_path, monkeypatch, {"\" id='x' onerror=alert(7) <b>\n.md": text, "secret.md": SECRET})
    page = parsed(path)
    assert len(page.all("script")) == 1
    assert not any(attribute.startswith("on") for node in page for attribute in node.attributes)
    assert 'Текст с id="f1" и href="articles/a.html", </div></main>.' in page.text
    raw = path.read_bytes()
    assert b"s3cret" not in raw
    assert b"\x01" not in raw


def test_of_very_many_articles_the_most_urgent_are_shown(tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    output = FileOutput(str(path))
    report = registry().reporter("html")(output)
    info = RunInfo("1.0", "ru", color=False, rule=rule_of)
    report.prepare(info)
    report.begin(info)
    text = "Слово"
    for number in range(130):
        severity = Severity.ERROR if number >= 120 else Severity.WARNING
        report.article(result_of(f"{number:03}.md", text, [finding_at(0, 5, Lines(text), severity)]), text)
    report.end(Summary(130, {Severity.ERROR: 10, Severity.WARNING: 120}, 0, 0, {"TEST001": 130}, {"TEST001": 130}, (), crashed=False))
    output.close()
    page = parsed(path)
    shown = [one.one("h1").text for one in page.all("div", "article")]
    assert shown == [*(f"{number:03}.md" for number in range(120, 130)), *(f"{number:03}.md" for number in range(90))]
    assert "100 из 130" in page.one(style="cut").text
    rows = page.one("table", "articles").one("tbody").all("tr")
    assert [bool(row.one("a").attributes.get("href")) for row in rows] == [True] * 100 + [False] * 30


def test_a_run_that_is_broken_off_leaves_nothing(tmp_path: Path) -> None:
    output = FileOutput(str(tmp_path / "report.html"))
    report = registry().reporter("html")(output)
    info = RunInfo("1.0", "ru", color=False, rule=rule_of)
    report.prepare(info)
    report.begin(info)
    report.article(result_of("a.md", "Слово", []), "Слово")
    report.abort()
    output.discard()
    assert list(tmp_path.iterdir()) == []
