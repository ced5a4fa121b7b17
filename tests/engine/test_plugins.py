"""Packs that others install: a tiny package with rules, a page that is one, and a report, on the path of a process of its own."""

import json
import os
import subprocess
import sys

import pytest

RULE = """from seo_audit.rule import Finding, Severity, rule


@rule("RECIPE001", "no-salt", severity=Severity.INFO)
def no_salt(article):
    for heading in article.headings:
        yield Finding(heading.span, "found", {"text": heading.text})
"""
PAGE = """---
title: {ru: Соль, en: Salt}
messages: {ru: {found: "«{text}»"}, en: {found: "“{text}”"}}
why: {ru: Потому., en: Because.}
how: {ru: Так., en: So.}
---
"""
REPORT = """from seo_audit.report import Reporter


class ShoppingReporter(Reporter):
    def begin(self, info):
        self.output.write("begin\\n")

    def article(self, result, text):
        self.output.write(f"{result.path} {len(result.findings)}\\n")

    def end(self, summary):
        self.output.write("end\\n")
"""
POINTS = "[seo_audit.rules]\nrecipes = recipes.rules\n\n[seo_audit.reports]\nshopping = recipes.shopping:ShoppingReporter\n"


@pytest.fixture
def pack(tmp_path):
    """The package as pip leaves it."""
    rules = tmp_path / "installed" / "recipes" / "rules"
    (rules / "sub").mkdir(parents=True)
    for folder in (rules.parent, rules, rules / "sub"):
        (folder / "__init__.py").write_text("", encoding="utf-8")
    (rules / "no_salt.py").write_text(RULE, encoding="utf-8")
    (rules / "no_salt.md").write_text(PAGE, encoding="utf-8")
    (rules / "sub" / "big_role.md").write_text(PAGE.replace("title:", "code: RECIPE002\nmatch: {phrases: [важная роль]}\ntitle:"), encoding="utf-8")
    (rules.parent / "shopping.py").write_text(REPORT, encoding="utf-8")
    info = tmp_path / "installed" / "seo_audit_recipes-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: seo-audit-recipes\nVersion: 1.0\n", encoding="utf-8")
    (info / "entry_points.txt").write_text(POINTS, encoding="utf-8")
    (tmp_path / "a.md").write_text("## Соль\n\nСоль играет важную роль.\n", encoding="utf-8")
    return rules.parent


@pytest.fixture
def run(tmp_path, pack):
    def call(plugins, *arguments, text=""):
        (tmp_path / "seo-audit.toml").write_text(f'lang = "en"\nplugins = {json.dumps(plugins)}\n{text}', encoding="utf-8")
        command = [sys.executable, "-m", "seo_audit", *arguments]
        path = {"PYTHONPATH": str(tmp_path / "installed"), "PYTHONDONTWRITEBYTECODE": "1"}
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, env=os.environ | path)
        return done.returncode, done.stdout, done.stderr

    return call


def points(pack, text):
    (pack.parent / "seo_audit_recipes-1.0.dist-info" / "entry_points.txt").write_text(text, encoding="utf-8")


class TestNotAskedFor:
    def test_what_is_installed_is_neither_loaded_nor_known(self, run, pack):
        (pack / "__init__.py").write_text("1 / 0", encoding="utf-8")
        status, out, err = run([], "a.md", "--select", "ALL", "--exit-zero")
        assert (status, "RECIPE" in out, err) == (0, False, "")
        assert "no report `shopping`" in run([], "a.md", "--format", "shopping")[2]
        assert "no rule `RECIPE001`" in run([], "rule", "RECIPE001")[2]

    def test_one_entry_point_brings_only_itself(self, run):
        assert (
            run(["recipes"], "a.md", "--format", "shopping")[2]
            == "seo-audit: `--format`: no report `shopping`; there are checkstyle, github, gitlab, html, json, jsonl, junit, rdjson, sarif, text\n"
        )
        assert "RECIPE" not in run(["shopping"], "rules")[1]


class TestAskedFor:
    @pytest.mark.parametrize("name", ["seo-audit-recipes", "Seo_Audit.Recipes"])
    def test_all_of_a_distribution(self, run, name):
        status, out, err = run([name], "a.md", "--select", "RECIPE", "--format", "shopping")
        assert (status, out, err) == (0, "begin\na.md 2\nend\n", "")

    def test_rules_by_entry_point(self, run):
        out = run(["recipes"], "a.md", "--select", "RECIPE")[1]
        assert "a.md:1:1: info RECIPE001 no-salt: “Соль”" in out
        assert "a.md:3:13: warning RECIPE002 big-role: “важную роль”" in out

    def test_a_report_by_entry_point_or_module_that_names_it(self, run, pack):
        assert run(["shopping"], "a.md", "--format", "shopping", "--exit-zero")[0] == 0
        (pack / "shopping.py").write_text(REPORT + "\n\nREPORTER = ShoppingReporter\n", encoding="utf-8")
        points(pack, "[seo_audit.reports]\nshopping = recipes.shopping\n")
        assert run(["shopping"], "a.md", "--format", "shopping", "--exit-zero")[1].startswith("begin\n")

    def test_they_are_rules_like_all_others(self, run):
        text = '[rules.no-salt]\nseverity = "error"\n'
        assert "error RECIPE001" in run(["recipes"], "a.md", text=text)[1]
        assert "Salt" in run(["recipes"], "rule", "no-salt")[1]
        assert "RECIPE002 big-role" in run(["recipes"], "rules")[1]
        assert '"RECIPE001"' in run(["recipes"], "config", "--schema")[1]


@pytest.mark.parametrize(
    ("entry_points", "said"),
    [
        ("[other]\nx = recipes\n", "brings neither rules nor reports: it has no entry point in `seo_audit.rules` or `seo_audit.reports`"),
        ("", "brings neither rules nor reports"),
        ("[seo_audit.rules]\nx = recipes.nowhere\n", "cannot be loaded: ModuleNotFoundError: No module named 'recipes.nowhere'"),
        ("[seo_audit.rules]\nx = recipes.shopping\n", "cannot be loaded: recipes.shopping is no package with rules in it"),
        ("[seo_audit.rules]\nx = !!\n", "cannot be loaded: "),
        ("[seo_audit.reports]\nx = recipes.shopping:Nothing\n", "cannot be loaded: AttributeError"),
        ("[seo_audit.reports]\nx = recipes.shopping\n", "the report `x` cannot be loaded: recipes.shopping is no class derived from"),
        ("[seo_audit.reports]\nx = builtins:print\n", "the report `x` cannot be loaded: builtins:print is no class derived from"),
        ("[seo_audit.reports]\njson = recipes.shopping:ShoppingReporter\n", "there are two reports called `json`"),
    ],
)
def test_entry_points_that_lead_nowhere(run, pack, entry_points, said):
    points(pack, entry_points)
    status, out, err = run(["seo-audit-recipes"], "a.md")
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert err.startswith("seo-audit: ")
    assert "seo-audit.toml:2: " in err
    assert said in err


@pytest.mark.parametrize("name", ["nowhere", "../installed", "a b", "", "[x]"])
def test_what_is_not_installed(run, name):
    status, out, err = run([name], "a.md")
    assert (status, out) == (2, "")
    assert err.endswith(f"seo-audit.toml:2: the plugin `{name}` is not installed: there is no package and no entry point of that name\n")


@pytest.mark.parametrize("module", ["1 / 0", "raise SystemExit(0)", "import nowhere_at_all", "x = ("])
def test_a_package_that_fails_while_it_is_imported(run, pack, module):
    (pack / "__init__.py").write_text(module, encoding="utf-8")
    status, out, err = run(["seo-audit-recipes"], "a.md")
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert "seo-audit.toml:2: the plugin `seo-audit-recipes` cannot be loaded: " in err


def test_a_rule_that_fails_while_it_is_imported(run, pack):
    (pack / "rules" / "no_salt.py").write_text("1 / 0", encoding="utf-8")
    assert f"{pack / 'rules' / 'no_salt.py'}: ZeroDivisionError: division by zero\n" in run(["recipes"], "a.md")[2]


def test_the_line_is_that_of_what_is_wrong(run, tmp_path):
    (tmp_path / "own").mkdir()
    assert "seo-audit.toml:2: the plugin `nowhere`" in run(["nowhere"], "a.md", text='rule-folders = ["own"]\n')[2]
    assert "seo-audit.toml:3: " in run(["recipes"], "a.md", text='rule-folders = ["other"]\n')[2]
