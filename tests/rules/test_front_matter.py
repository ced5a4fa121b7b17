"""Fields that hold what they should not, in each of the formats of front matter."""

from datetime import date

import pytest

from seo_audit import check_text
from seo_audit.article.source import Source
from seo_audit.cli import main
from seo_audit.config import from_values
from seo_audit.engine import audit, jobs_of
from seo_audit.plan import make_plan
from seo_audit.registry import rules

TODAY = date(2026, 1, 15)
BODY = "\nСад сажают весной, а поливают летом.\n"


def yaml(fields):
    return f"---\n{fields}\n---\n{BODY}"


def said(text, code, **settings):
    """(key, line, severity) of each finding of one rule, in both languages the same."""
    rule = next(rule for rule in rules() if rule.code == code)
    config = from_values({"rules": {rule.name: settings.pop("options", {})}, **settings})
    runs = []
    for language in ("ru", "en"):
        plan = make_plan(config._replace(lang=language), today=TODAY, only=[rule])
        audited = audit(next(jobs_of([Source("a.md", text)])), plan)
        assert audited.crashes == ()
        runs.append([(finding.key, finding.line, finding.severity.name) for finding in audited.result.findings])
    assert runs[0] == runs[1]
    return runs[0]


# FM004


@pytest.mark.parametrize(
    "fields",
    [
        "a: 1\nb:\n  a: 1\nc:\n  a: 1",
        "a.b: 1\na:\n  b: 1",
        "a: &x {k: 1}\nb: {<<: *x, <<: *x}",
        "a:\n  - k: 1\n  - k: 2",
        "a: &x {k: 1}\nb: *x\nc: *x",
        "Title: 1\ntitle: 2",
    ],
)
def test_fields_of_one_name_that_are_not_repeated(fields):
    assert said(yaml(fields), "FM004") == []


@pytest.mark.parametrize(
    "fields", ["a = 1\n[b]\na = 1\n[c]\na = 1", "[[a]]\nk = 1\n[[a]]\nk = 2", "a = {k = 1}\nb = {k = 2}", "Title = 1\ntitle = 2"]
)
def test_nor_in_toml(fields):
    assert said(f"+++\n{fields}\n+++\n", "FM004") == []


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (yaml("a: 1\nb: 2\na: 3"), [4]),
        (yaml("a: 1\n\"a\": 2\n'a': 3"), [3]),
        (yaml("b:\n  a: 1\n  a: 2\nc: {a: 1, a: 2}"), [4, 5]),
        (yaml("a:\n  k: 1\na:\n  k: 2"), [4]),
        ('{\n"a": 1,\n"a": 2\n}\n', [3]),
        ("+++\na = 1\na = 2\n+++\n", [3]),
        ("+++\na = 1\n'a' = 2\na = 3\n[b]\na = 1\na.c = 1\na.c = 2\n+++\n".replace("a = 1\na.c", "a.c"), [3, 7]),
        ('---\n{"a": {"k": 1,\n"k": 2}}\n---\n', [3]),
    ],
)
def test_a_repeated_field_is_found_where_it_is_repeated(text, lines):
    assert [line for _, line, _ in said(text, "FM004")] == lines


# FM005


@pytest.mark.parametrize(
    ("value", "key"), [("", "empty"), ("''", "empty"), ("[]", "empty"), ("{}", "empty"), ("0", None), ("false", None), ("x", None)]
)
def test_nothing_is_no_value_and_zero_is_one(value, key):
    found = said(yaml(f"title: Сад\nauthor: {value}"), "FM005", options={"required": ["author"]})
    assert found == ([(key, 3, "ERROR")] if key else [])


def test_title_and_description_are_left_to_their_own_rules():
    assert said(yaml("author: x"), "FM005", options={"required": ["title", "description"]}) == []


def test_where_a_site_has_front_matter_and_an_article_has_none_one_rule_speaks():
    config = from_values({"lang": "ru", "rules": {"field-missing": {"required": ["author"]}}})
    sources = [Source(f"{name}.md", yaml("title: Сад\nauthor: x")) for name in "ab"] + [Source("c.md", f"# Сад\n{BODY}")]
    plan = make_plan(config, today=TODAY)
    codes = [{finding.code for finding in audit(job, plan).result.findings} for job in jobs_of(sources)]
    assert "FM001" in codes[2]
    assert all("FM005" not in found for found in codes)


def test_a_piece_of_text_lacks_no_field():
    assert check_text("Сад сажают весной.", select=["FM"], today=TODAY) == []


# FM006


@pytest.mark.parametrize(
    "fields",
    [
        'title: "404"',
        "title: 1984 год",
        "title: 'true'",
        "title: ~",
        "title:",
        "title: 2024-13-45",
        "date: 2024-01-15 10:00:00 +0300",
        'date: "2025-11-19T23:13:09+0000"',
        "date: {{ .Date }}",
        "date: '<% tp.date.now() %>'",
        "date: Last Modified",
        "date:",
        "draft: yes",
        "draft: ~",
        "draft: ''",
        "draft: '{{ draft }}'",
        "keywords: [сад, 2024]",
        "keywords: сад, огород",
        "seo: {title: 404, date: вчера}",
    ],
)
def test_values_of_the_right_kind(fields):
    assert said(yaml(fields), "FM006") == []


@pytest.mark.parametrize(
    ("fields", "key", "severity"),
    [
        ("title: 404", "number", "WARNING"),
        ("title: 007", "number", "ERROR"),
        ("title: 12:30", "number", "ERROR"),
        ("title: 1_000", "number", "ERROR"),
        ("title: 2024-01-15", "date", "ERROR"),
        ("title: on", "boolean", "ERROR"),
        ("title: [сад]", "list", "ERROR"),
        ("title: {ru: сад}", "block", "ERROR"),
        ("urldel: [https://example.org/]", "list", "ERROR"),
        ("h1: no", "boolean", "ERROR"),
        ("draft: 'false'", "draft", "ERROR"),
        ("draft: 1", "draft", "ERROR"),
        ("draft: да", "draft", "ERROR"),
        ("draft: готово", "draft-other", "ERROR"),
        ("draft: [true]", "draft-other", "ERROR"),
        ("date: 15.01.2024", "date-form", "ERROR"),
        ("date: 20240115", "no-date", "ERROR"),
        ("date: вчера", "no-date", "ERROR"),
        ("date: [2024-01-15]", "list", "ERROR"),
        ("lastmod: true", "no-date", "ERROR"),
        ("keywords: [[сад]]", "nested", "ERROR"),
        ("keywords: {сад: 1}", "block", "ERROR"),
        (f"weight: {'9' * 5000}", "long-number", "ERROR"),
    ],
)
def test_values_of_another_kind(fields, key, severity):
    assert said(yaml(f"layout: post\n{fields}"), "FM006") == [(key, 3, severity)]


@pytest.mark.parametrize(("value", "key"), [('["сад"]', "list"), ("404", "number"), ("true", "boolean"), ('{"ru": "сад"}', "block")])
def test_formats_agree_on_titles(value, key):
    for text in (yaml(f"title: {value}"), f"+++\ntitle = {value.replace(':', ' =')}\n+++\n", f'{{"title": {value}}}\n'):
        assert [found for found, _, _ in said(text, "FM006")] == [key]


def test_quotes_say_that_thousands_of_digits_are_meant():
    assert said(yaml(f"title: '{'9' * 5000}'"), "FM006") == []


# FM007


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ("date: 2026-01-15T23:59:59-11:00", []),
        ("date: 2026-01-16", [("future", 2, "WARNING")]),
        ("date: 2026-01-16\ndraft: true", []),
        ("date: 2026-02-30\ndraft: true", [("impossible", 2, "ERROR")]),
        ("lastmod: 2027-01-01", [("future", 2, "WARNING")]),
        ("date: 2025-01-02\nlastmod: 2025-01-01", [("before", 3, "WARNING")]),
        ("lastmod: 2025-01-01T23:00\ndate: 2025-01-01T10:00", []),
        ("date: 2026-03-01\nlastmod: 2026-01-10", [("future", 2, "WARNING")]),
        ("date: 2025-02-29\nlastmod: 2025-01-01", [("impossible", 2, "ERROR")]),
        ("date: вчера\nlastmod: 2025-01-01", []),
        ("expiryDate: 2030-01-01", []),
    ],
)
def test_dates(fields, found):
    assert said(yaml(fields), "FM007") == found


def test_the_date_of_a_toml_document_that_does_not_exist_is_said_in_words():
    assert said(f"+++\ntitle = 'Сад'\ndate = 2024-02-30\n+++\n{BODY}", "FM002") == [("toml-date", 3, "ERROR")]


# FM010


@pytest.mark.parametrize(
    "address", ["https://user:s3cret@example.org/", "https://s3cret@example.org/", "https://u:s3/cret@example.org/", "http:/u:s3cret@example.org"]
)
def test_what_stands_before_an_at_sign_is_in_no_finding(address):
    (finding,) = check_text(yaml(f'title: Сад\nurldel: "{address}"'), select=["FM010"], lang="ru", today=TODAY)
    assert "s3" not in f"{finding.message}{finding.excerpt}{finding.parameters}{finding.notes}"
    assert finding.line == 3


@pytest.mark.parametrize("value", ["", "''", "[https://localhost/]", "42", "https://example.org/", "https://пример.рф/сад"])
def test_what_is_no_wrong_address(value):
    assert said(yaml(f"urldel: {value}"), "FM010") == []


# FM011


@pytest.mark.parametrize(
    ("fields", "options", "found"),
    [
        ("a: 1", [], []),
        ("a: 1\ntitle: x\ndraft: true", ["b"], [("unknown", 2)]),
        ("descripton: x", ["description"], [("close", 2)]),
        ("Weight: 1", ["weight"], [("close", 2)]),
        ("ms.date: 1\nms.topic: 2", ["ms.date"], [("unknown", 3)]),
        ("a: {b: 1, c: {d: 2}}", ["a"], []),
        ("a: {b: 1, c: {d: 2}}", ["a.b"], [("unknown", 2)]),
        ("x: {b: 1, c: {d: 2}}", ["a"], [("unknown", 2)]),
        ("seo_audit: {ignore: [FM009]}", ["a"], []),
    ],
)
def test_unknown_fields(fields, options, found):
    assert [(key, line) for key, line, _ in said(yaml(fields), "FM011", options={"known-fields": options})] == found


def test_unknown_fields_are_not_looked_for_by_default(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "seo-audit.toml").write_text('[rules.unknown-field]\nknown-fields = ["a"]\n', encoding="utf-8")
    (tmp_path / "a.md").write_text(yaml("b: 1"), encoding="utf-8")
    main(["a.md", "--lang", "ru"])
    assert "FM011" not in capsys.readouterr().out
    main(["a.md", "--lang", "ru", "--extend-select", "FM011"])
    assert "FM011" in capsys.readouterr().out
