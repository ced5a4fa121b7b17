"""The report jsonl: a finding a line, each as in the report json, with the path of its article first."""

import json

import pytest

from seo_audit.cli import main

BAD = '---\ntitle: "Роза\u2028и\\u0085 😀 \\e[31m"\nurldel: "https://me:pa55@example.org/x"\n---\n\n#### Розы\n\nтекст\n\n# Ещё\n'


@pytest.fixture
def site(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.md").write_text(BAD, encoding="utf-8")
    (tmp_path / "b.md").write_bytes(b"\xff\xfe")
    (tmp_path / "c.md").write_text("<!-- seo-audit: disable[HEAD] -->\n\n#### x\n", encoding="utf-8")
    return tmp_path


def written(site, *arguments, name="jsonl"):
    out = site / f"report.{name}"
    status = main([".", "--format", f"{name}={out}", "--lang", "ru", "--today", "2026-01-01", *arguments])
    return status, out.read_text(encoding="utf-8")


def test_nothing_is_written_for_nothing(site):
    assert written(site, "--select", "META020", "--ignore", "FILE") == (0, "")


def test_a_line_is_a_finding_and_a_finding_is_a_line(site):
    _, text = written(site)
    lines = text.splitlines()  # at U+2028 and U+0085 too
    assert len(lines) == text.count("\n") > 5
    assert "Роза\u2028и" in {json.loads(line, parse_constant=pytest.fail)["excerpt"][:6] for line in lines}
    assert all(list(json.loads(line))[:3] == ["path", "code", "name"] for line in lines)


def test_the_same_findings_as_json_in_the_same_order(site):
    status, text = written(site)
    assert status == 1
    articles = json.loads(written(site, name="json")[1])["articles"]
    wanted = [{"path": article["path"], **finding} for article in articles for finding in article["findings"]]
    assert [json.loads(line) for line in text.splitlines()] == wanted
    assert {one["path"] for one in wanted} == {"a.md", "b.md", "c.md"}


def test_neither_suppressed_ones_nor_passwords(site):
    _, text = written(site)
    assert not any(one["path"] == "c.md" and one["code"].startswith("HEAD") for one in map(json.loads, text.split("\n")[:-1]))
    assert "pa55" not in text


def test_it_goes_to_standard_output_as_it_is_made(site, capsys):
    main(["a.md", "--format", "jsonl", "--lang", "en", "--select", "FM009"])
    (line,) = capsys.readouterr().out.splitlines()[:1]
    assert json.loads(line)["path"] == "a.md"
