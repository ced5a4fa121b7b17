"""`seo-audit rule` and `seo-audit rules`."""

import pytest

from seo_audit.cli import main
from seo_audit.registry import rules


@pytest.fixture
def run(capsys):
    def call(*arguments):
        status = main(list(arguments))
        out, err = capsys.readouterr()
        return status, out, err

    return call


@pytest.mark.parametrize("name", ["HEAD003", "head003", "heading-level-skipped"])
def test_a_page_by_code_or_name(run, name):
    status, out, _ = run("rule", name, "--lang", "ru")
    assert status == 0
    assert out.startswith("# HEAD003 heading-level-skipped\n")
    assert "## Почему это важно" in out and "## Что делать" in out and "#### Инструменты\n" in out
    assert "{HEAD003}" not in out


def test_options_are_shown_as_one_writes_them(run):
    assert "[rules.title-too-wide]\nmax-width = 580\nwarn-width = 700\n" in run("rule", "META002", "--lang", "en")[1]


def test_a_family_at_once(run):
    out = run("rule", "HEAD", "--lang", "en")[1]
    assert out.count("## Why it matters") == sum(rule.family == "HEAD" for rule in rules())


def test_an_unknown_rule_is_2_with_a_suggestion(run):
    assert run("rule", "heading-level-skiped") == (2, "", "seo-audit: no rule `heading-level-skiped`; did you mean `heading-level-skipped`?\n")


@pytest.mark.parametrize("language", ["ru", "en"])
def test_all_rules_a_line_each(run, language):
    status, out, _ = run("rules", "--lang", language)
    assert status == 0
    assert [line.split()[0] for line in out.splitlines()] == [rule.code for rule in rules()]


def test_the_source_of_an_example_stands_above_it(run):
    out = run("rule", "SRC011", "--lang", "ru")[1]
    assert [line for line in out.splitlines() if line.startswith("## ") and line[3:] in {"Оригинал", "Оригинал теперь", "Плохо", "Хорошо"}] == [
        "## Оригинал",
        "## Оригинал теперь",
        "## Плохо",
        "## Хорошо",
    ]
    assert "## Оригинал" not in run("rule", "HEAD003", "--lang", "ru")[1]
