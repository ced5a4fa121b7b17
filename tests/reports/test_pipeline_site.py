"""Findings across articles stand in every report for pipelines, behind those of single articles, wherever the report puts them."""

import json

import pytest
from articles import CLEAN
from pipeline_reports import JUNIT, RDJSON, across, commands, run_of, told, tree

from seo_audit.report import Severity
from seo_audit.rule import Crash
from seo_audit.site_asking import SiteResult

SITE = SiteResult(findings=(across("a.md", "b/ж.md"),), crashes=(Crash("SITE001", "OSError: ](x)", "site.py:3"),))


@pytest.fixture
def reports():
    return told({"a.md": CLEAN.encode(), "b/ж.md": CLEAN.encode()}, select=("HEAD",), site=SITE, base="site/").reports


def test_sarif(reports):
    run = run_of(reports["sarif"])
    (result,) = run["results"]
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "HEAD007"
    assert result["level"] == "error"
    assert result["message"]["text"] == "Одно и то же [там] (1)\ufffd::error::"
    (place,) = result["locations"]
    assert place["physicalLocation"]["artifactLocation"]["uri"] == "site/a.md"
    assert place["physicalLocation"]["region"] == {"startLine": 2, "startColumn": 3, "endLine": 2, "endColumn": 7, "charOffset": 10, "charLength": 4}
    (related,) = result["relatedLocations"]
    assert related["physicalLocation"]["artifactLocation"]["uri"] == "site/b/%D0%B6.md"
    assert related["message"] == {"text": "там же"}


def test_a_rule_across_articles_that_raised(reports):
    (invocation,) = run_of(reports["sarif"])["invocations"]
    assert invocation["executionSuccessful"] is False
    assert [one["message"]["text"] for one in invocation["toolExecutionNotifications"]] == ["SITE001: OSError: ] (x) (site.py:3)"]


def test_github(reports):
    ((kind, place, message),), (last,) = commands(reports["github"])
    assert (kind, place["file"], place["line"], place["title"]) == ("error", "site/a.md", "2", "HEAD007 same-everywhere")
    assert message.startswith("Одно и то же [там](1)\ufffd::error::\n")
    assert last.startswith("seo-audit: 2 статьи: 1 ошибка")


def test_it_comes_before_what_is_less_bad():
    site = SiteResult(findings=(across("a.md"), across("a.md", severity=Severity.INFO)))
    found, _ = commands(told({"a.md": (CLEAN + "\n#### Шнур\n").encode()}, ("github",), select=("HEAD003",), site=site).reports["github"])
    assert [kind for kind, _, _ in found] == ["error", "warning", "notice"]


def test_that_nothing_was_looked_for_is_said():
    report = told({"a.md": CLEAN.encode()}, ("github",), language="en", select=("HEAD",), site=SiteResult(skipped=True)).reports["github"]
    assert report.splitlines()[1].startswith("seo-audit: Not compared with the other articles")


def test_gitlab(reports):
    (problem,) = json.loads(reports["gitlab"])
    assert problem["location"] == {"path": "site/a.md", "lines": {"begin": 2}}
    assert (problem["check_name"], problem["fingerprint"], problem["severity"]) == ("HEAD007", "0123456789abcdef", "critical")


def test_rdjson(reports):
    data = json.loads(reports["rdjson"])
    assert list(RDJSON.iter_errors(data)) == []
    (one,) = data["diagnostics"]
    assert one["location"] == {"path": "site/a.md", "range": {"start": {"line": 2}, "end": {"line": 2}}}


def test_junit(reports):
    root = tree(reports["junit"])
    assert JUNIT.validate(root), JUNIT.error_log
    assert [suite.get("name") for suite in root] == ["site/a.md", "site/b/ж.md", "seo-audit"]
    (case,) = root[-1]
    assert (case.get("classname"), case.get("name"), root.get("failures")) == ("site/a.md", "HEAD007 same-everywhere (2:3)", "1")


def test_checkstyle(reports):
    ((error,),) = tree(reports["checkstyle"])
    assert (error.getparent().get("name"), error.get("line"), error.get("severity")) == ("site/a.md", "2", "error")
