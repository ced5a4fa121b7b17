"""Declared rules whose patterns or messages would stop the run: refused at load, or broken off and said."""

from datetime import date

import pytest
from engine.test_declared import found, make  # noqa: F401 - a fixture

from seo_audit import Config, declared
from seo_audit.article.source import Source
from seo_audit.engine import audit, jobs_of
from seo_audit.messages import format_message
from seo_audit.plan import make_plan
from seo_audit.registry import registry

PAGE = "---\ncode: OWN001\nonce: {}\nmatch: {{phrases: [роза]}}\nmessages: {{ru: {{found: '{}'}}}}\nwhy: в\nhow: к\n---\n"


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        ("а{4294967295}", "`а{4294967295}`: the repetition number is too large"),
        ("(" * 5000 + "а" + ")" * 5000, f"`{'(' * 60}…`: no pattern that anybody wrote: nested too deep"),
        ("[[:alpha:]]", "`[[:alpha:]]`: Possible nested set"),
    ],
)
def test_patterns_that_are_none(make, pattern, said):  # noqa: F811
    with pytest.raises(declared.DeclarationError) as error:
        make(f"match: {{patterns: ['{pattern}']}}")
    assert f": `match.patterns`: {said}" in str(error.value)


@pytest.mark.parametrize(
    ("once", "message"),
    [("true", "{count}"), ("true", "{count:d} {count:роза|розы|роз}"), ("true", "{line}"), ("true", "{text:d}"), ("false", "{line:>3}")],
)
def test_messages_that_can_be_said(make, once, message):  # noqa: F811
    assert len(found(make("", PAGE.format(once, message)), "роза\n\nроза\n")) == (1 if once == "true" else 2)


@pytest.mark.parametrize(
    ("once", "message", "said"),
    [
        ("false", "{count:d}", "nothing is called `{count}`; there are text, phrase, preferred"),
        ("false", "{count}", "nothing is called `{count}`; there are text, phrase, preferred"),
        ("true", "{count:>999999999999}", "`>999999999999` is wider than any message"),
        ("false", "{line:>99999}", "`>99999` is wider than any message"),
        ("true", "{count:q}", "Unknown format code"),
        ("true", "{line:{nothing}}", "'nothing'"),
        ("true", "{line!x}", "Unknown conversion specifier"),
    ],
)
def test_messages_that_cannot(make, once, message, said):  # noqa: F811
    with pytest.raises(declared.DeclarationError) as error:
        make("", PAGE.format(once, message))
    assert f": `messages.ru.found`: {said}" in str(error.value)


def test_no_message_is_wider_than_memory():
    with pytest.raises(ValueError, match="wider than any message"):
        format_message("{n:>1000000000}", {"n": 1.5}, "ru")


@pytest.mark.parametrize(("pattern", "text"), [("(а+)+$", "а" * 60 + "б"), ("(.*?,){11}P", "а," * 200), (".*.*=.*", "а" * 50_000)])
def test_a_pattern_that_would_never_end_is_a_finding(make, monkeypatch, pattern, text):  # noqa: F811
    monkeypatch.setattr(declared, "PATIENCE", 0.05)
    rule = make(f"match: {{patterns: ['{pattern}']}}")
    plan = make_plan(Config(lang="ru"), today=date(2026, 1, 15), only=[rule, registry().rule_by("FILE009")])
    first, second = (audit(job, plan) for job in jobs_of([Source("a.md", text), Source("b.md", "щит")]))
    (finding,) = first.result.findings
    assert finding.message == (
        f"Ваше правило OWN001 проверяло статью слишком долго и остановлено (own_rule.md: `{pattern}`). Дело в правиле, а не в статье"
    )
    assert second.result.findings == ()
