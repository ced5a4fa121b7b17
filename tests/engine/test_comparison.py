"""A run beside an earlier one: what is new, gone and the same, and files that are no report."""

import json
from pathlib import Path

import pytest

from seo_audit.cli import main
from seo_audit.comparison import EarlierError, read_earlier

TITLE = 'title: "Как выбрать садовую дорожку и не пожалеть об этом через год после укладки"\n'
TEXT = f"---\n{TITLE}---\n\nПервый абзац о дорожках.\n\n#### Подзаголовок\n\nЕщё абзац.\n"


def audited(*more: str) -> int:
    return main(["check", "content", "--lang", "ru", "--exit-zero", "--today", "2026-01-15", *more])


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    content = tmp_path / "content"
    content.mkdir()
    (content / "a.md").write_text(TEXT, encoding="utf-8")
    (content / "b.md").write_text(TEXT, encoding="utf-8")
    assert audited("--format", "json=before.json") == 0
    return content


def said(capsys: pytest.CaptureFixture[str], *more: str) -> str:
    capsys.readouterr()
    assert audited("--compare", "before.json", *more) == 0
    (line,) = (line for line in capsys.readouterr().out.splitlines() if line.startswith("С прошлой проверки"))
    return line


def number_of(folder: Path, name: str) -> int:
    report = json.loads((folder.parent / "before.json").read_text(encoding="utf-8"))
    (article,) = (article for article in report["articles"] if article["path"] == f"content/{name}")
    return len(article["findings"])


def test_what_did_not_change_is_the_same(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    total = number_of(folder, "a.md") + number_of(folder, "b.md")
    assert total > 0
    assert said(capsys) == f"С прошлой проверки: новых — 0, исчезло — 0, осталось — {total}"


def test_lines_may_move(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "a.md").write_text(TEXT.replace("Первый", "Вставка.\n\n\nПервый"), encoding="utf-8")
    assert "исчезло — 0" in said(capsys)


def test_what_was_mended_is_gone_and_what_was_broken_is_new(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "a.md").write_text(TEXT.replace("#### Подзаголовок", "## Подзаголовок"), encoding="utf-8")
    (folder / "b.md").write_text(TEXT.replace("Ещё абзац", "Ещё ещё абзац"), encoding="utf-8")
    line = said(capsys, "--extend-select", "ALL")
    assert "исчезло — 0" not in line
    assert "новых — 0" not in line


def test_what_is_not_asked_about_is_not_gone(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "--select", "FM001") == "С прошлой проверки: новых — 0, исчезло — 0, осталось — 0"
    assert "исчезло — 0" in said(capsys, "--min-severity", "error")


def test_what_the_article_switches_off_is_not_gone(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "a.md").write_text(TEXT.replace(TITLE, f"{TITLE}seo_audit:\n  ignore: [ALL]\n"), encoding="utf-8")
    assert "исчезло — 0" in said(capsys)


def test_a_file_that_cannot_be_read_has_lost_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "a.md").write_bytes(b"\xff\xfe\x00")
    assert "исчезло — 0" in said(capsys)


def test_articles_that_are_not_audited_have_lost_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "b.md").unlink()
    assert said(capsys) == f"С прошлой проверки: новых — 0, исчезло — 0, осталось — {number_of(folder, 'a.md')}"


def test_a_report_may_replace_the_one_that_it_is_compared_with(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "c.md").write_text(TEXT, encoding="utf-8")
    new = number_of(folder, "a.md")
    assert f"новых — {new}" in said(capsys, "--format", "json=before.json", "--format", "text")
    assert "новых — 0" in said(capsys)


HEAD = {"version": 1, "tool": {"name": "seo-audit", "version": "0.1.0"}}
FINDING = {"fingerprint": "00", "code": "A001", "severity": "error", "confidence": "high", "line": 1, "message": "Плохо"}
DAMAGED = [
    {},
    {"articles": None},
    {"articles": [1]},
    {"articles": [{"path": "a.md"}]},
    {"articles": [{"path": 1, "findings": []}]},
    {"articles": [{"path": "a.md", "findings": {}}]},
    {"articles": [{"path": "a.md", "findings": ["x"]}]},
    *({"articles": [{"path": "a.md", "findings": [{**FINDING, **spoilt}]}]} for spoilt in (
        {"fingerprint": None}, {"severity": "fatal"}, {"severity": 3}, {"confidence": None}, {"line": "one"}, {"line": [1]}, {"message": 1}, {"code": []},
    )),
]  # fmt: skip
FOREIGN = [
    (b"", "is no JSON"),
    (b"\xff\xfe{\x00", "is no JSON"),
    (b"[" * 100_000, "is no JSON"),
    (b'{"a": ' + b"9" * 10_000 + b"}", "is no JSON"),
    (b"---\ntitle: a\n---\n", "is no JSON"),
    (b"[]", "of seo-audit"),
    (b"1", "of seo-audit"),
    (b'{"tool": "seo-audit", "version": 1}', "of seo-audit"),
    (b'{"tool": {"name": "eslint"}, "version": 1}', "of seo-audit"),
    (b'{"tool": {"name": "seo-audit"}}', "another version"),
    (b'{"tool": {"name": "seo-audit"}, "version": 2}', "another version"),
    (b'{"tool": {"name": "seo-audit"}, "version": true}', "another version"),
    (b'{"tool": {"name": "seo-audit"}, "version": 1, "articles": [{"path": "a", "findings": [{"line": 1e999, "severity": "info"}]}]}', "damaged"),
    *((json.dumps({**HEAD, **damage}).encode(), "damaged") for damage in DAMAGED),
]


@pytest.mark.parametrize(("content", "reason"), FOREIGN)
def test_what_is_no_report_is_refused_in_one_line(folder: Path, capsys: pytest.CaptureFixture[str], content: bytes, reason: str) -> None:
    path = folder.parent / "foreign.json"
    path.write_bytes(content)
    with pytest.raises(EarlierError, match=reason):
        read_earlier(str(path))
    capsys.readouterr()
    assert main(["check", "content", "--compare", "foreign.json", "--format", "html=report"]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert not (folder.parent / "report").exists()


@pytest.mark.parametrize("path", ["missing.json", "content"])
def test_what_cannot_be_read_is_refused_in_one_line(folder: Path, capsys: pytest.CaptureFixture[str], path: str) -> None:
    capsys.readouterr()
    assert main(["check", "content", "--compare", path]) == 2
    assert capsys.readouterr().err.startswith(f"seo-audit: {path}: ")


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    path.write_bytes(b"\xef\xbb\xbf" + json.dumps({**HEAD, "articles": [{"path": "a.md", "findings": [FINDING]}]}).encode())
    compared = read_earlier(str(path)).beside("a.md", (), (), lambda _: True)
    assert [gone.message for gone in compared.gone] == ["Плохо"]
