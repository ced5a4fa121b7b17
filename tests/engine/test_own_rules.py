"""Rules of one's own that do what no rule may: one finding that says so, and everything else goes on."""

import json
from textwrap import indent

import pytest
from articles import CLEAN

from seo_audit import asking
from seo_audit.cli import main

MODULE = """import sys

from seo_audit.rule import Edit, Finding, Fix, Place, Severity, Span, rule


class Mute(Exception):
    def __str__(self):
        raise ValueError


class Base(BaseException):
    pass


@rule("OWN001", "own-rule", severity=Severity.INFO{options})
def own_rule(article):
    yield Finding(Span(0, 1), "found", {{"n": 1}})
{body}
"""
PAGE = """---
messages: {ru: {found: "Найдено {n}"}}
why: Потому.
how: Так.
---

```md bad
Роза. {OWN001}
```

```md good
Роза.
```
"""


@pytest.fixture
def run(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "own_rule.md").write_text(PAGE, encoding="utf-8")
    (tmp_path / "seo-audit.toml").write_text('lang = "ru"\nrule-folders = ["own"]\n', encoding="utf-8")
    for name in "ab":
        (tmp_path / f"{name}.md").write_text(CLEAN.replace("##", "####"), encoding="utf-8")

    def call(body, *arguments, options=""):
        module = MODULE.format(body=indent(body, "    "), options=options)
        (tmp_path / "own" / "own_rule.py").write_text(module, encoding="utf-8")
        status = main([*(arguments or ("a.md", "b.md")), "--format", "json"] if arguments[:1] != ("rule",) else list(arguments))
        return status, *capsys.readouterr()

    return call


def findings(out):
    return {
        article["path"]: [(finding["code"], finding["message"]) for finding in article["findings"] if finding["code"] in {"OWN001", "FILE009"}]
        for article in json.loads(out)["articles"]
    }


HARMLESS = [
    "",
    "yield Finding(Span(1, 2), 'found', {'n': 1}, severity=Severity.ERROR, related=[Place(Span(0, 1), 'found', {'n': 2})])",
    "yield Finding(Span(1, 2), 'found', {'n': 1}, fix=Fix((Edit(Span(2, 3), 'b'), Edit(Span(0, 2), 'a'), Edit(Span(2, 2), '')), safe=True))",
]


@pytest.mark.parametrize("body", HARMLESS)
@pytest.mark.parametrize("options", ["", ", once=True"])
def test_what_a_rule_may_do(run, body, options):
    status, out, err = run(body, options=options)
    assert (status, err) == (status & 1, "")
    assert {code for found in findings(out).values() for code, _ in found} == {"OWN001"}


RAISED = {
    "sys.exit(0)": "SystemExit: 0",
    "sys.exit()": "SystemExit:",
    "raise GeneratorExit": "GeneratorExit:",
    "raise Base('вот')": "Base: вот",
    "raise Mute": "Mute:",
    "raise ValueError('раз\\nдва\\x1b[31m')": "ValueError: раз два",
    "sys.stdin.read().nothing": "AttributeError:",
    "yield 5": "TypeError: what a rule yields: must be a Finding, not int",
    "yield Finding((0, 1), 'found')": "TypeError: span: must be a Span, not tuple",
    "yield Finding(Span('0', 1), 'found')": "TypeError: span Span(",
    "yield Finding(Span(0, 10**6), 'found')": "ValueError: span 0:1000000 is not in the text",
    "yield Finding(Span(0, 1), 'found', {'n': 1}, severity='error')": "TypeError: severity: must be a Severity, not str",
    "yield Finding(Span(0, 1), 'found', {'n': 1}, severity=99)": "TypeError: severity: must be a Severity, not int",
    "yield Finding(Span(0, 1), 'found', {'n': 1}, related=[5])": "TypeError: what is related: must be a Place, not int",
    "yield Finding(Span(0, 1), 'found', {'n': 1}, fix=5)": "TypeError: fix: must be a Fix, not int",
    "yield Finding(Span(0, 1), 'found', {'n': 1}, fix=Fix([], True))": "TypeError: edits of a fix: must be a tuple",
    "yield Finding(Span(0, 1), 'found', {'n': 1}, fix=Fix((Edit(Span(0, 1), 5),), True))": "TypeError: text of an edit: must be a str, not int",
    "yield Finding(Span(0, 1), 'found', {'n': 1}, fix=Fix((Edit(Span(3, 1), ''),), True))": "ValueError: span 3:1 is not in the text",
    "yield Finding(Span(0, 1), 'found', {'n': 1}, fix=Fix((Edit(Span(2, 5), ''), Edit(Span(0, 3), '')), True))": "ValueError: edits overlap at 2",
    "yield Finding(Span(0, 1), 'nothing')": "LookupError:",
    "yield Finding(Span(0, 1), 'found', 5)": "TypeError:",
    "yield Finding(Span(0, 1), 'found', {})": "KeyError: 'n'",
}


@pytest.mark.parametrize(("body", "said"), RAISED.items(), ids=map(str, RAISED))
@pytest.mark.parametrize("options", ["", ", once=True"])
def test_what_it_may_not_do_is_a_finding_and_the_others_go_on(run, monkeypatch, body, said, options):
    monkeypatch.setattr("sys.stdin", None)
    status, out, err = run(body, options=options)
    assert (status, err) == (2, "")
    for found in findings(out).values():
        (message,) = [message for code, message in found if code == "FILE009"]
        assert message.startswith(f"Ваше правило OWN001 не смогло проверить статью: {said.partition(':')[0]}: ".replace(": : ", ": "))
        assert said in message
        assert "(own_rule." in message
    assert all(any(code == "OWN001" for code, _ in found) for found in findings(out).values()) or options


def test_what_it_prints_goes_to_standard_error_without_control_characters(run):
    status, out, err = run("print('раз\\x1b[31m')\nsys.stderr.write('два\\n')\nsys.stdout.flush()")
    assert (status, err) == (0, "раз\ufffd[31m\nдва\n" * 2)
    assert findings(out)["b.md"] == [("OWN001", "Найдено 1")]


def test_it_closes_nothing_of_ours(run):
    status, out, _ = run("sys.stdout.close()\nsys.stderr.close()")
    assert (status, [*findings(out)]) == (0, ["a.md", "b.md"])


@pytest.mark.parametrize("body", ["while True:\n    pass", "while True:\n    try:\n        raise ValueError\n    except Exception:\n        pass"])
def test_one_that_never_ends_is_stopped(run, monkeypatch, body):
    monkeypatch.setattr(asking, "_SECONDS", 0.05)
    status, out, _ = run(body, "a.md")
    assert status == 2
    (message,) = [message for code, message in findings(out)["a.md"] if code == "FILE009"]
    assert message.startswith("Ваше правило OWN001 проверяло статью слишком долго и остановлено (own_rule.py:")


def test_an_interruption_is_one(run):
    assert run("raise KeyboardInterrupt")[0] == 130


@pytest.mark.parametrize("body", ["sys.exit(0)", "raise Base"])
def test_its_examples_say_it_too(run, body):
    status, out, _ = run(body, "rule", "--test", "own")
    assert status == 1
    assert "own_rule.md:7: OWN001 raised " in out
