"""SARIF 2.1.0: as the schema of OASIS wants it, with the words of the rules, whatever articles and their names hold."""

from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from pipeline_reports import HOSTILE, run_of, told

from seo_audit.cli import main

EXAMPLES = Path(__file__).parents[2] / "examples" / "content"
HIDDEN = "---\ntitle: Сад\n---\n\n# Сад\n\n<!-- seo-audit: ignore[HEAD003] так у подрядчика -->\n#### Роза\n\nЦветёт.\n"


def sarif(files, **info):
    audits, reports = told({name: text.encode() if isinstance(text, str) else text for name, text in files.items()}, ("sarif",), **info)
    return audits, run_of(reports["sarif"])


@pytest.fixture
def command(tmp_path, monkeypatch):
    """Run the command on articles, and give the run of the report with the exit status."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)

    def call(files, *arguments):
        for name, text in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        status = main([".", *arguments, "--lang", "en", "--format", "sarif=out.sarif"])
        return status, run_of((tmp_path / "out.sarif").read_text(encoding="utf-8"))

    return call


class TestSchema:
    def test_nothing_found(self):
        _, run = sarif({})
        assert run["results"] == run["tool"]["driver"]["rules"] == []

    @pytest.mark.parametrize("language", ["ru", "en"])
    def test_the_examples(self, language):
        audits, run = sarif({path.name: path.read_bytes() for path in EXAMPLES.glob("*.md")}, language=language)
        assert len(run["results"]) == sum(len(one.result.findings) + len(one.result.suppressed) for one in audits) > 50
        assert run["language"] == language

    def test_hostile_articles_and_names(self):
        _, run = sarif(HOSTILE)
        assert len(run["results"]) > 50

    def test_files_that_are_no_text(self):
        _, run = sarif({"a.md": b"\xff\xfe\xff", "b.md": b"", "c.md": b"\xef\xbb\xbf"})
        assert {result["ruleId"] for result in run["results"]} >= {"FILE001"}


class TestResults:
    def test_a_finding(self):
        audits, run = sarif({"content/a.md": "---\ntitle: Сад\n---\n\n# Сад\n\n#### 😀 Роза\n\nЦветёт.\n"})
        (finding,) = (one for one in audits[0].result.findings if one.code == "HEAD003")
        (result,) = (one for one in run["results"] if one["ruleId"] == "HEAD003")
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "HEAD003"
        assert (result["level"], result["message"]["text"]) == ("warning", finding.message)
        assert result["partialFingerprints"] == {"seoAuditFingerprint/v1": finding.fingerprint}
        (location,) = result["locations"]
        assert location["physicalLocation"]["artifactLocation"] == {"uri": "content/a.md", "uriBaseId": "SRCROOT"}
        assert location["physicalLocation"]["region"] == {
            "startLine": 7, "startColumn": finding.column, "endLine": 7, "endColumn": finding.end_column,
            "charOffset": finding.span.start, "charLength": finding.span.end - finding.span.start,
        }  # fmt: skip
        assert [related["physicalLocation"]["region"]["startLine"] for related in result["relatedLocations"]] == [5]
        assert [related["id"] for related in result["relatedLocations"]] == [1]

    def test_code_points_are_what_columns_count(self):
        _, run = sarif({"a.md": "Сад"})
        assert run["columnKind"] == "unicodeCodePoints"
        assert run["newlineSequences"] == ["\r\n", "\n", "\r"]

    def test_behind_the_last_line_end_is_no_line(self):
        text = "# Сад\n\nРоза.\n\n<!-- seo-audit: ignore[HEAD007] x -->\n"
        _, run = sarif({"a.md": text})
        ((change,),) = (fix["artifactChanges"] for one in run["results"] for fix in one.get("fixes", ()))
        (replacement,) = change["replacements"]
        region = replacement["deletedRegion"]
        assert region["charOffset"] + region["charLength"] == len(text)
        assert (region["endLine"], region["endColumn"]) == (5, len(text.splitlines()[-1]) + 2)

    def test_what_the_article_suppresses_is_there_and_says_why(self):
        audits, run = sarif({"a.md": HIDDEN})
        (result,) = (one for one in run["results"] if "suppressions" in one)
        assert result["ruleId"] == "HEAD003"
        assert result["suppressions"] == [{"kind": "inSource", "justification": "так у подрядчика"}]
        assert len(run["results"]) == len(audits[0].result.findings) + 1

    def test_no_text_of_an_article_becomes_a_link(self):
        audits, run = sarif(HOSTILE)
        assert any("](" in finding.message for one in audits for finding in one.result.findings)
        assert not any("](" in result["message"]["text"] for result in run["results"])

    @pytest.mark.parametrize("path", [name for name in HOSTILE if "\x1b" not in name])
    def test_an_address_leads_back_to_the_file(self, path):
        _, run = sarif({path: HOSTILE[path]}, base="site/")
        (uri,) = {result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in run["results"]}
        parts = urlsplit(uri)
        assert (parts.scheme, parts.netloc, parts.query, parts.fragment) == ("", "", "", "")
        assert unquote(parts.path) == f"site/{path}"
        assert uri.isascii()
        assert uri.isprintable()


class TestRules:
    def test_the_words_of_a_rule(self):
        _, run = sarif({"a.md": "# Сад\n\n#### Роза\n\nЦветёт.\n"}, language="ru")
        (rule,) = (one for one in run["tool"]["driver"]["rules"] if one["id"] == "HEAD003")
        assert rule["name"] == "heading-level-skipped"
        assert rule["defaultConfiguration"] == {"level": "warning"}
        assert rule["properties"] == {"tags": ["seo", "HEAD"], "precision": "high", "problem.severity": "warning"}
        assert "Почему это важно: " + rule["fullDescription"]["text"] in rule["help"]["text"]
        assert "**Что делать**" in rule["help"]["markdown"]

    def test_each_once_and_only_those_that_spoke(self):
        _, run = sarif({path.name: path.read_bytes() for path in EXAMPLES.glob("*.md")})
        ids = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
        assert len(ids) == len(set(ids))
        assert set(ids) == {result["ruleId"] for result in run["results"]}

    def test_no_html_in_markdown(self):
        _, run = sarif({"a.md": "# Сад\n\n<!-- seo-audit: ignore -->\n#### Роза\n\nЦветёт.\n"})
        (rule,) = (one for one in run["tool"]["driver"]["rules"] if one["id"] == "SUP002")
        assert "`<!-- seo-audit: " in rule["help"]["markdown"]


class TestInvocation:
    @pytest.mark.parametrize(
        ("arguments", "status"), [(["--fail-on", "never"], 0), (["--fail-on", "info"], 1), (["nowhere", "--fail-on", "info"], 2)]
    )
    def test_the_exit_status_is_that_of_the_command(self, command, arguments, status):
        done, run = command({"a.md": "# Сад\n\n#### Роза\n"}, *arguments)
        (invocation,) = run["invocations"]
        assert (done, invocation["exitCode"], invocation["executionSuccessful"]) == (status, status, status != 2)

    def test_nothing_to_audit(self, command):
        done, run = command({"a.txt": ""})
        assert (done, run["invocations"][0]["exitCode"], run["results"]) == (3, 3, [])

    def test_a_rule_that_raises_is_a_notification_too(self, command):
        page = "---\ntitle: Т\nmessages: {ru: {found: м}}\nwhy: В.\nhow: К.\n---\n"
        code = 'from seo_audit.rule import Severity, rule\n\n\n@rule("OWN001", "own", severity=Severity.INFO)\ndef own(article):\n    raise OSError("](x)\\n::error::")\n    yield\n'
        files = {"own/own.py": code, "own/own.md": page, "seo-audit.toml": 'rule-folders = ["own"]\nexclude = ["own/"]', "a.md": "# Сад\n\nРоза.\n"}
        done, run = command(files)
        (invocation,) = run["invocations"]
        assert (done, invocation["exitCode"], invocation["executionSuccessful"]) == (2, 2, False)
        (notification,) = invocation["toolExecutionNotifications"]
        assert notification["level"] == "error"
        assert "OWN001" in notification["message"]["text"]
        assert [result["ruleId"] for result in run["results"]].count("FILE009") == 1

    def test_paths_begin_where_the_command_is_run(self, command):
        _, run = command({"site/seo-audit.toml": "", "site/content/a.md": "#### Роза\n"}, "--config", "site/seo-audit.toml")
        assert {one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for one in run["results"]} == {"site/content/a.md"}
