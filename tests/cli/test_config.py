"""`seo-audit config`: what holds, from where, and as a file that one could use."""

import json
import tomllib

import pytest

from seo_audit.config import from_values, load
from seo_audit.plan import options_of, selected

FULL = """preset = ["strict", "docs"]
lang = "en"
ignore = ["HEAD020"]
exclude = ["черновики/", 'a"b\\\\c', "x\\ty"]
fail-on = "never"
min-confidence = "medium"

[fields]
title = ["seo title", "заголовок"]
"h1" = "seo.h1"

[per-file-ignores]
"news/*.md" = ["HEAD", "title-too-wide"]
"café\\u007f.md" = ["META003"]

[rules]
description-missing = "error"
META020 = "off"

[rules.title-too-wide]
max-width = 400

[rules.HEAD003]
severity = "info"
"""


def lines(out):
    return [line for line in out.splitlines() if line]


def effective(config):
    """What a configuration comes to, rule by rule."""
    running = {rule.code: (config.rules[rule.code].severity if rule.code in config.rules else None) for rule in selected(config)}
    options = {rule.code: options_of(rule, config) for rule in config.registry.rules}
    off = {code for code, said in config.rules.items() if said.off}
    return config._replace(root="", file=None, select=(), extend_select=(), ignore=(), rules={}), running, options, off


class TestWhatDoesNotHold:
    def test_a_path_that_is_not_there(self, run):
        assert run("config", "nowhere") == (2, "", "seo-audit: nowhere: no such file or folder\n")

    def test_a_file_that_is_not_there(self, run):
        assert run("config", "--config", "x.toml") == (2, "", "seo-audit: x.toml: No such file or directory\n")

    @pytest.mark.parametrize("text", ["exlude = []", "lang =", "rule-folders = ['none']", "plugins = ['none']", "[rules.x]"])
    def test_a_wrong_configuration_is_one_line(self, run, site, text):
        (site / "seo-audit.toml").write_text(text, encoding="utf-8")
        for arguments in (["config"], ["config", "--all"], ["config", "--schema"], ["rules"], ["rule", "HEAD003"], ["phrase", "сад", "content"]):
            status, out, err = run(*arguments)
            assert (status, out, err.count("\n")) == (2, "", 1)
            assert "seo-audit.toml" in err


def test_defaults(run):
    status, out, err = run("config")
    assert (status, err) == (0, "")
    assert lines(out)[:3] == ["# no configuration file: these are the defaults", "# preset: not set", "# lang: not set"]
    assert all("# default" in line or "=" not in line for line in lines(out))


def test_every_line_says_where_it_comes_from(run, site):
    (site / "seo-audit.toml").write_text(FULL, encoding="utf-8")
    out = run("config")[1].replace(f"{site}/", "")
    assert lines(out)[0] == "# seo-audit.toml"
    for line in [
        'lang = "en"  # seo-audit.toml:2',
        'extend-select = ["ALL"]  # preset strict',
        'fail-on = "never"  # seo-audit.toml:5',
        'min-severity = "info"  # default',
        'h1 = ["seo.h1"]  # seo-audit.toml:10',
        'date = ["date"]  # default',
        '"news/*.md" = ["HEAD", "title-too-wide"]  # seo-audit.toml:13',
        "[rules.title-too-wide]  # META002 title-too-wide, running",
        "max-width = 400  # seo-audit.toml:21",
        "warn-width = 700  # default",
        'severity = "error"  # seo-audit.toml:17',
        "[rules.META009]  # META009 title-equals-h1, switched off",
        'severity = "off"  # preset docs',
    ]:
        assert line in lines(out)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", "# preset: not set"),
        ('lang = "en"\npreset = "docs"\n', 'preset = "docs"  # seo-audit.toml:2'),
        ('preset = ["strict", "docs"]\n', 'preset = ["strict", "docs"]  # seo-audit.toml:1'),
    ],
)
def test_the_preset_is_the_first_of_the_keys(run, site, text, line):
    (site / "seo-audit.toml").write_text(text, encoding="utf-8")
    assert lines(run("config")[1].replace(f"{site}/", ""))[1] == line


def test_a_file_has_what_is_ignored_in_it(run, site):
    (site / "seo-audit.toml").write_text('[per-file-ignores]\n"clean.md" = ["HEAD001", "HEAD003"]\n', encoding="utf-8")
    said = "# per-file-ignores: these do not run for content/clean.md: HEAD001, HEAD003"
    assert lines(run("config", "content/clean.md")[1])[-1] == said
    assert said not in run("config", "content/left.md")[1] + run("config", "content")[1]


def test_the_nearest_file_of_the_path_counts(run, site):
    (site / "seo-audit.toml").write_text('lang = "en"', encoding="utf-8")
    (site / "content" / ".seo-audit.toml").write_text('lang = "ru"', encoding="utf-8")
    assert ('lang = "en"' in run("config")[1], 'lang = "ru"' in run("config", "content/clean.md")[1]) == (True, True)
    assert 'lang = "en"' in run("config", "content", "--config", "seo-audit.toml")[1]


@pytest.mark.parametrize("text", ["", FULL, 'preset = "docs"', 'select = ["HEAD"]\n[rules]\nHEAD003 = "error"\n', 'ignore = ["FILE001"]'])
@pytest.mark.parametrize("all_", [[], ["--all"]])
def test_what_is_printed_is_a_configuration_that_comes_to_the_same(run, site, text, all_):
    (site / "seo-audit.toml").write_text(text, encoding="utf-8")
    out = run("config", *all_)[1]
    assert effective(from_values(tomllib.loads(out))) == effective(load(str(site / "seo-audit.toml")))


def test_severities_that_nobody_set_are_not_set(run):
    out = run("config", "--all")[1]
    assert "\n# severity =" in out
    assert "\nseverity =" not in out  # META002 has two of its own


def test_schema(run):
    status, out, _ = run("config", "--schema")
    assert (status, json.loads(out)["title"]) == (0, "seo-audit.toml")


def test_nothing_that_a_terminal_obeys_is_printed(run, site):
    (site / "seo-audit.toml").write_text('exclude = ["a\\u001b[31m\\u202e"]\n[fields]\ntitle = "x\\u009b"\n', encoding="utf-8")
    out = run("config")[1]
    assert not set(out) & {"\x1b", "\u202e", "\x9b"}
