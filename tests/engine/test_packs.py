"""Rules of one's own in folders: found, told apart, and refused on one line that says where and why."""

import pytest

from seo_audit import ConfigError
from seo_audit.cli import main
from seo_audit.config import from_values, load
from seo_audit.packs import PackError
from seo_audit.registry import registry

MODULE = """from seo_audit.rule import Finding, Severity, rule


@rule("{code}", "{name}", severity=Severity.INFO)
def {function}(article):
    for heading in article.headings:
        yield Finding(heading.span, "found", {{"text": heading.text}})
"""
PAGE = """---
title: {{ru: Заголовок, en: A heading}}
messages: {{ru: {{found: "«{{text}}»"}}, en: {{found: "“{{text}}”"}}}}
why: {{ru: Потому., en: Because.}}
how: {{ru: Так., en: So.}}
---

```md bad
## Розы {{{code}}}
```

```md good
Розы.
```
"""
DECLARED = PAGE.replace("title:", "code: {code}\nmatch: {{phrases: [роза], in: headings}}\ntitle:")


def put(folder, name="own_rule", code="OWN001", *, module=MODULE, page=PAGE):
    folder.mkdir(parents=True, exist_ok=True)
    if module is not None:
        text = module.format(code=code, name=name.replace("_", "-"), function=name) if module is MODULE else module
        (folder / f"{name}.py").write_bytes(text if isinstance(text, bytes) else text.encode())
    if page is not None:
        (folder / f"{name}.md").write_text(page.format(code=code), encoding="utf-8")


def own(*folders):
    builtin = {rule.code for rule in registry().rules}
    return [(rule.code, rule.name) for rule in registry(tuple(map(str, folders))).rules if rule.code not in builtin]


class TestFolders:
    def test_what_is_no_rule_is_passed_over(self, tmp_path):
        put(tmp_path)
        put(tmp_path / "_drafts", "draft", "OWN009", module="1/0")
        put(tmp_path / ".git", "hidden", "OWN008", module="1/0")
        (tmp_path / "_helper.py").write_text("1/0", encoding="utf-8")
        (tmp_path / "__init__.py").write_text("1/0", encoding="utf-8")
        (tmp_path / "README.md").write_text("# Наши правила\n", encoding="utf-8")
        (tmp_path / "words.txt").write_text("роза\n", encoding="utf-8")
        assert own(tmp_path) == [("OWN001", "own-rule")]

    def test_modules_pages_and_sub_folders(self, tmp_path):
        put(tmp_path, "one", "OWN001")
        put(tmp_path, "two", "OWN002", module=None, page=DECLARED)
        put(tmp_path / "sub" / "deeper", "three", "OWN003")
        put(tmp_path / "sub", "four", "OTHER004", module=None, page=DECLARED)
        assert own(tmp_path) == [("OTHER004", "four"), ("OWN001", "one"), ("OWN002", "two"), ("OWN003", "three")]

    def test_equal_names_of_modules_in_two_folders(self, tmp_path):
        put(tmp_path / "a" / "x", "one", "OWN001")
        put(tmp_path / "a_x", "two", "OWN002")
        put(tmp_path / "a-x", "three", "OWN003")
        (tmp_path / "a" / "x" / "_data.py").write_text("", encoding="utf-8")
        assert [code for code, _ in own(tmp_path / "a", tmp_path / "a_x", tmp_path / "a-x")] == ["OWN001", "OWN002", "OWN003"]

    def test_one_folder_named_twice(self, tmp_path):
        put(tmp_path)
        assert own(tmp_path, tmp_path) == [("OWN001", "own-rule")]

    def test_folders_are_relative_to_the_configuration(self, tmp_path, monkeypatch):
        put(tmp_path / "site" / "rules")
        (tmp_path / "site" / "seo-audit.toml").write_text('rule-folders = ["rules"]\n', encoding="utf-8")
        monkeypatch.chdir(tmp_path)
        assert load("site/seo-audit.toml").rule_folders == (str(tmp_path / "site" / "rules"),)
        assert load("site/seo-audit.toml").registry.rule_by("own-rule")

    def test_they_are_configured_like_all_others(self, tmp_path):
        put(tmp_path)
        config = from_values({"rule-folders": [str(tmp_path)], "select": ["OWN"], "rules": {"own-rule": {"severity": "error"}}})
        assert config.rules["OWN001"].severity.name == "ERROR"
        with pytest.raises(ConfigError, match=r"did you mean `rules\.own-rule`"):
            from_values({"rule-folders": [str(tmp_path)], "rules": {"own-rul": "off"}})


BROKEN = {
    "import nowhere_to_be_found": "ModuleNotFoundError: No module named 'nowhere_to_be_found'",
    "1 / 0": "ZeroDivisionError: division by zero",
    "x = (": "SyntaxError: '(' was never closed (line 1)",
    "raise SystemExit": "SystemExit:",
    "import sys; sys.exit('так\\nи так')": "SystemExit: так и так",
    b"\xff": "SyntaxError:",
    b"x = 1\0": ("SyntaxError: source code", "ValueError: source code"),  # the latter before Python 3.11.4
    "x = 1": "must hold a rule whose function is called `own_rule` and whose name is `own-rule`",
    "own_rule = 1": "must hold a rule whose function is called",
    MODULE.format(code="OWN001", name="own-rule", function="other"): "must hold a rule whose function is called",
    MODULE.format(code="OWN001", name="other", function="own_rule"): "must hold a rule whose function is called",
    MODULE.format(code="OWN001", name="own-rule", function="own_rule").replace("Severity.INFO", "'info'"): "`severity` must be a Severity",
    MODULE.format(code="OWN001", name="own-rule", function="own_rule").replace("INFO", "INFO, scope='article'"): "`scope` must be a Scope",
    MODULE.format(code="OWN001", name="own-rule", function="own_rule").replace(", severity=Severity.INFO", ""): "TypeError: rule() missing",
    MODULE.format(code="own1", name="own-rule", function="own_rule"): "`own1` is no code: two to ten capitals and three digits, as in SHOP001",
    MODULE.format(code="META001", name="own-rule", function="own_rule"): "there is a rule META001 title-missing already",
    MODULE.format(code="meta001", name="own-rule", function="own_rule"): "`meta001` is no code",
}


@pytest.mark.parametrize(("module", "said"), BROKEN.items(), ids=map(str, BROKEN.values()))
def test_a_module_that_is_no_rule(tmp_path, module, said):
    put(tmp_path, module=module)
    with pytest.raises(PackError) as error:
        registry((str(tmp_path),))
    where, _, what = str(error.value).partition(": ")
    assert where in {str(tmp_path / "own_rule.py"), str(tmp_path / "own_rule.md")}
    assert what.startswith(said)
    assert "\n" not in what


@pytest.mark.parametrize("name", ["Own_Rule", "правило", "own rule", "title_missing"])
def test_a_name_that_is_none_or_taken(tmp_path, name):
    put(tmp_path, name, module=None, page=DECLARED)
    with pytest.raises(PackError, match=r"is no name: words in small Latin letters|there is a rule META001 title-missing already"):
        registry((str(tmp_path),))


def test_a_page_that_is_not_there(tmp_path):
    put(tmp_path, page=None)
    with pytest.raises(PackError, match=r"own_rule\.py: its page own_rule\.md is not beside it"):
        registry((str(tmp_path),))


def test_a_folder_that_is_not_there_or_none(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    for name in ("nowhere", "file"):
        with pytest.raises(PackError, match=f"{name}: no such folder of rules"):
            registry((str(tmp_path / name),))


def test_a_module_that_failed_may_be_mended(tmp_path):
    put(tmp_path, module="1 / 0")
    with pytest.raises(PackError):
        registry((str(tmp_path),))
    put(tmp_path)
    assert own(tmp_path) == [("OWN001", "own-rule")]


class TestCommand:
    """What any command says of folders that do not hold, and `seo-audit rule --test`."""

    @pytest.fixture
    def run(self, tmp_path, monkeypatch, capsys):
        monkeypatch.chdir(tmp_path)
        (tmp_path / "seo-audit.toml").write_text('lang = "en"\nrule-folders = ["own"]\n', encoding="utf-8")
        (tmp_path / "a.md").write_text("## Розы\n", encoding="utf-8")

        def call(*arguments):
            status = main(list(arguments))
            return status, *capsys.readouterr()

        return call

    @pytest.mark.parametrize("arguments", [["a.md"], ["rules"], ["rule", "OWN001"], ["config"], ["phrase", "роза", "a.md"]])
    @pytest.mark.parametrize("module", ["1 / 0", "raise SystemExit(0)", "x = ("])
    def test_one_line_and_2(self, run, tmp_path, arguments, module):
        put(tmp_path / "own", module=module)
        status, out, err = run(*arguments)
        assert (status, out, err.count("\n")) == (2, "", 1)
        assert err.startswith("seo-audit: ")
        assert f"seo-audit.toml:2: {tmp_path / 'own' / 'own_rule.py'}: " in err

    def test_rules_are_listed_explained_and_run(self, run, tmp_path):
        put(tmp_path / "own")
        assert "OWN001   own-rule                   info     A heading\n" in run("rules")[1]
        assert "## Why it matters\n\nBecause.\n" in run("rule", "own-rule")[1]
        assert "a.md:1:1: info OWN001 own-rule: “Розы”" in run("a.md", "--select", "OWN")[1]

    def test_a_page_that_cannot_be_read_is_one_line_everywhere(self, run, tmp_path):
        put(tmp_path / "own", page="---\nwhy: {{}}\n---\n")
        for arguments in (["rules"], ["rule", "OWN001"], ["rule", "--test", "own"]):
            status, out, err = run(*arguments)
            assert (status, out, err.count("\n")) == (2, "", 1)
            assert "own_rule.md: `messages` is missing" in err

    def test_examples_hold(self, run, tmp_path):
        put(tmp_path / "own", "one", "OWN001")
        put(tmp_path / "own" / "sub", "two", "OWN002", module=None, page=DECLARED)
        assert run("rule", "--test", "own") == (0, "2 rules, 4 examples, 0 wrong\n", "")
        assert run("rule", "--test", "own/")[0] == 0

    @pytest.mark.parametrize(
        ("change", "said"),
        [
            (("## Розы {OWN001}", "## Розы"), "own_rule.md:8: `md bad` needs markers"),
            (("Розы.\n```", "## Розы\n```"), "own_rule.md:12: found and not marked: example-0.md, line 13 of the page"),
            (("Розы.\n```", "Розы. {OWN001}\n```"), "own_rule.md:12: `md good` must not have markers"),
            (('{found: "«{text}»"}', '{fund: "«{text}»"}'), "own_rule.md:8: OWN001 raised LookupError: "),
            (("```md good", "```md"), "own_rule.md: no example: a fence `md good`"),
            (("```md bad", "```text"), "own_rule.md: no example: a fence `md bad`"),
        ],
    )
    def test_examples_that_do_not_hold(self, run, tmp_path, change, said):
        put(tmp_path / "own", page=PAGE)
        page = tmp_path / "own" / "own_rule.md"
        text = page.read_text(encoding="utf-8")
        assert change[0] in text
        page.write_text(text.replace(*change), encoding="utf-8")
        status, out, err = run("rule", "--test", "own")
        assert (status, err) == (1, "")
        assert f"{tmp_path}/own/{said}" in out
        assert " wrong\n" in out

    def test_a_diff_has_its_lines(self, run, tmp_path):
        fix = 'fix=Fix((Edit(heading.span, "## Сад"),), safe=True))'
        module = MODULE.format(code="OWN001", name="own-rule", function="own_rule").replace("import Finding", "import Edit, Finding, Fix")
        diff = "```diff\n-## Розы\n+# Сад\n```\n\n```md good"
        put(tmp_path / "own", module=module.replace("text})", f"text}}, {fix}"), page=PAGE.replace("```md good", diff))
        out = run("rule", "--test", "own")[1]
        assert f"{tmp_path}/own/own_rule.md:8: the fix makes\n    -## Розы\n    +## Сад\n1 rule, 2 examples, 1 wrong\n" == out

    def test_a_rule_that_raises(self, run, tmp_path):
        put(tmp_path / "own", module=MODULE.format(code="OWN001", name="own-rule", function="own_rule").replace("    for", "    1 / 0\n    for"))
        status, out, _ = run("rule", "--test", "own")
        assert status == 1
        assert "own_rule.md:8: OWN001 raised ZeroDivisionError: division by zero at own_rule.py:6\n" in out

    def test_nothing_to_test(self, run, tmp_path):
        (tmp_path / "own").mkdir()
        assert run("rule", "--test", "own")[0] == 3
        assert run("rule", "--test", "nowhere")[0] == 2
