"""The reports gitlab, junit, rdjson and checkstyle: as their readers want them, whatever articles and their names hold."""

import json
from pathlib import Path

import pytest
from articles import CLEAN, LEFTOVER
from pipeline_reports import HOSTILE, JUNIT, RDJSON, told, tree

from seo_audit.report import Severity
from seo_audit.site_asking import SiteResult

EXAMPLES = Path(__file__).parents[2] / "examples" / "content"
FILES = {
    "none": {},
    "clean": {"a.md": CLEAN.encode()},
    "examples": {path.name: path.read_bytes() for path in EXAMPLES.glob("*.md")},
    "hostile": HOSTILE,
    "no text": {"a.md": b"\xff\xfe\xff", "b.md": b"", "c.md": b"\xef\xbb\xbf"},
}
SETS = pytest.mark.parametrize("files", FILES.values(), ids=FILES)


def report(name, files, **info):
    audits, reports = told(files, (name,), site=SiteResult(), **info)  # what stands across articles has tests of its own
    return [(one.result.path, finding) for one in audits for finding in one.result.findings], reports[name]


class TestGitlab:
    @SETS
    def test_the_documented_fields(self, files):
        findings, text = report("gitlab", files, base="site/")
        problems = json.loads(text)
        assert not text.startswith("\ufeff")
        assert len(problems) == len(findings)
        for problem, (path, finding) in zip(problems, findings, strict=True):
            assert problem.keys() == {"description", "check_name", "fingerprint", "severity", "location"}
            assert problem["check_name"] == finding.code
            assert problem["location"] == {"path": f"site/{path}", "lines": {"begin": finding.line}}
            assert problem["severity"] in {"info", "minor", "major", "critical", "blocker"}
            assert "\n" not in problem["description"]
        prints = [problem["fingerprint"] for problem in problems]
        assert len(set(prints)) == len(prints)


class TestJunit:
    @SETS
    @pytest.mark.parametrize("fail_on", [Severity.ERROR, Severity.INFO, None])
    def test_the_schema_and_the_numbers(self, files, fail_on):
        findings, text = report("junit", files, fail_on=fail_on)
        root = tree(text)
        assert JUNIT.validate(root), JUNIT.error_log
        assert [suite.get("name") for suite in root] == [suite.get("name") for suite in root.iter("testsuite")]
        assert len(root) == len(files)
        wanted = sum(fail_on is not None and finding.severity >= fail_on for _, finding in findings)
        assert (len(list(root.iter("failure"))), root.get("failures"), root.get("errors")) == (wanted, str(wanted), "0")
        assert int(root.get("tests")) == len(list(root.iter("testcase"))) == sum(int(suite.get("tests")) for suite in root) >= len(findings)

    def test_a_finding(self):
        _, text = report("junit", {"a.md": LEFTOVER.encode()}, language="en")
        (case,) = (case for case in tree(text).iter("testcase") if case.get("name").startswith("FM009"))
        (failure,) = case
        assert (case.get("classname"), case.get("name"), failure.get("type")) == ("a.md", "FM009 urldel-leftover (4:1)", "error")
        assert failure.text.startswith("a.md:4:1: error FM009 urldel-leftover: ")
        assert "\nWhat to do: " in failure.text


class TestCheckstyle:
    @SETS
    def test_files_and_their_errors(self, files):
        findings, text = report("checkstyle", files)
        root = tree(text)
        assert root.tag == "checkstyle"
        told_of = [
            (error.get("line"), error.get("column"), error.get("severity"), error.get("source")) for file in root for error in file if len(error) == 0
        ]
        wanted = [(str(one.line), str(one.column), one.severity.name.lower(), f"seo-audit.{one.code}") for _, one in findings]
        assert told_of == wanted
        assert len(root) == len({path for path, _ in findings})


class TestRdjson:
    @SETS
    def test_the_schema(self, files):
        findings, text = report("rdjson", files, base="site/")
        data = json.loads(text, parse_constant=pytest.fail)
        assert [error.message for error in RDJSON.iter_errors(data)] == []
        told_of = [(one["location"]["path"], one["code"]["value"], one["severity"]) for one in data["diagnostics"]]
        assert told_of == [(f"site/{path}", finding.code, finding.severity.name) for path, finding in findings]

    def test_lines_are_those_of_git(self):
        findings, text = report("rdjson", {"a.md": "# Сад\r\r#### Роза\r\n\r\nЦветёт.\n\n###### Куст\n".encode()})
        diagnostics = json.loads(text)["diagnostics"]
        skipped = [
            (finding.line, one["location"]["range"]["start"])
            for (_, finding), one in zip(findings, diagnostics, strict=True)
            if finding.code == "HEAD003"
        ]
        assert skipped == [(3, {"line": 1, "column": len("# Сад\r\r".encode()) + 1}), (7, {"line": 5, "column": 1})]

    def test_changes_on_neighbouring_lines_are_one_suggestion(self):
        text = '# Сад\n\nСказал "да".\nСказал "нет".\n\nРоза.\n\nСказал "да".\n'
        _, told_of = report("rdjson", {"a.md": text.encode()})
        (diagnostic,) = (one for one in json.loads(told_of)["diagnostics"] if one["code"]["value"] == "TYPO001")
        ranges = [(one["range"]["start"]["line"], one["range"]["end"]["line"]) for one in diagnostic["suggestions"]]
        assert ranges == [(3, 4), (8, 8)]
        assert diagnostic["suggestions"][0]["text"] == "«да».\nСказал «нет»"
