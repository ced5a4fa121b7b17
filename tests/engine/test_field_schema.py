"""The user's JSON Schema for front matter: what fits, what does not and under which message, schemas that are none."""

import json
import socket
from datetime import UTC, date, datetime

import pytest
from suppressing import audited

from seo_audit import ConfigError
from seo_audit.cli import main
from seo_audit.field_schema import Schema
from seo_audit.pages import read_page
from seo_audit.registry import registry


@pytest.fixture
def misfits(tmp_path):
    def check(schema, values):
        path = tmp_path / "schema.json"
        path.write_text(schema if isinstance(schema, str) else json.dumps(schema), encoding="utf-8")
        return [(".".join(map(str, one.path)), one.key, dict(one.parameters)) for one in Schema(str(path)).misfits(values)]

    return check


def of(schema):
    return {"properties": {"a": schema}}


@pytest.mark.parametrize(
    ("schema", "values"),
    [
        ({}, {"a": 1}),
        (True, {"a": 1}),
        (of({"type": "string"}), {}),
        (of({"type": ["string", "null"]}), {"a": None}),
        (of({"type": "string", "format": "date"}), {"a": date(2026, 1, 15)}),
        (of({"type": "string", "format": "date-time"}), {"a": datetime(2026, 1, 15, 10, 30, tzinfo=UTC)}),
        (of({"type": "array", "items": {"type": "string"}}), {"a": ["x"]}),
        (of({"type": "object"}), {"a": {1: {"b": {2, 3}}, "c": b"x"}}),
        ({"patternProperties": {"^x-": {}}, "additionalProperties": False}, {"x-a": 1}),
        ({"$defs": {"t": {"type": "string"}}, **of({"$ref": "#/$defs/t"})}, {"a": "x"}),
        (of({"$ref": "#"}), {"a": {"a": {}}}),
        ({"$id": "https://example.org/s", "$defs": {"t": {"$id": "t", "type": "string"}}, **of({"$ref": "t"})}, {"a": "x"}),
        ({"$schema": "https://example.org/of-our-own", "type": "object"}, {}),
        ({"$schema": "http://json-schema.org/draft-04/schema#", **of({"minimum": 1, "exclusiveMinimum": True})}, {"a": 2}),
        (of({"format": "no-such-format"}), {"a": "x"}),
        ("\ufeff{}", {"a": 1}),
    ],
)
def test_what_fits(misfits, schema, values):
    assert misfits(schema, values) == []


@pytest.mark.parametrize(
    ("schema", "value", "key", "parameters"),
    [
        ({"type": "string"}, 3, "schema-type-string", {"value": "3"}),
        ({"type": "integer"}, "3", "schema-type-integer", {"value": "3"}),
        ({"type": "number"}, [1, "я"], "schema-type-number", {"value": '[1, "я"]'}),
        ({"type": "boolean"}, "yes", "schema-type-boolean", {"value": "yes"}),
        ({"type": "array"}, "x", "schema-type-array", {"value": "x"}),
        ({"type": "object"}, [], "schema-type-object", {"value": "[]"}),
        ({"type": "null"}, 0, "schema-type-null", {"value": "0"}),
        ({"type": ["null", "string"]}, True, "schema-type-string", {"value": "true"}),
        ({"type": ["string", "array"]}, 3, "schema-other", {"said": "3 is not of type 'string', 'array'"}),
        ({"enum": ["news", 3, None]}, "новость", "schema-enum", {"value": "новость", "choices": "news, 3, null"}),
        ({"const": "x"}, "y" * 100, "schema-enum", {"value": "y" * 60 + "…", "choices": "x"}),
        ({"minLength": 3}, "я", "schema-short", {"length": 1, "limit": 3}),
        ({"maxLength": 3}, "ящик", "schema-long", {"length": 4, "limit": 3}),
        ({"minimum": 3}, 1, "schema-low", {"value": "1", "limit": 3}),
        ({"exclusiveMinimum": 3}, 3, "schema-above", {"value": "3", "limit": 3}),
        ({"maximum": 3}, 4, "schema-high", {"value": "4", "limit": 3}),
        ({"exclusiveMaximum": 3}, 3.0, "schema-below", {"value": "3.0", "limit": 3}),
        ({"minItems": 2}, [1], "schema-few", {"count": 1, "limit": 2}),
        ({"maxItems": 1}, [1, 2], "schema-many", {"count": 2, "limit": 1}),
        ({"pattern": "^[a-z-]+$"}, "Слаг", "schema-pattern", {"value": "Слаг", "wanted": "^[a-z-]+$"}),
        ({"format": "ipv4"}, "x", "schema-format", {"value": "x", "wanted": "ipv4"}),
        ({"format": "date"}, "2026-02-30", "schema-format-date", {"value": "2026-02-30", "wanted": "date"}),
        ({"format": "email"}, "x", "schema-format-email", {"value": "x", "wanted": "email"}),
        ({"uniqueItems": True}, [1, 1], "schema-same", {}),
        ({"anyOf": [{"type": "string"}, {"type": "array"}]}, 3, "schema-other", {"said": "3 is not valid under any of the given schemas"}),
        ({"type": "string"}, None, "schema-empty", {}),
        (False, 1, "schema-unknown", {"field": "a"}),
        ({"not": {}}, 1, "schema-unknown", {"field": "a"}),
        ({"not": {"minLength": 1}}, "я" * 500, "schema-other", {"said": ("'" + "я" * 500)[:200]}),
    ],
)
def test_what_does_not_fit(misfits, schema, value, key, parameters):
    assert misfits(of(schema), {"a": value}) == [("a", key, parameters)]


class TestPlaces:
    def test_missing_ones_one_by_one(self, misfits):
        schema = {"required": ["a", "aa", "'q'", "b"], "properties": {"b": {"required": ["c"]}}}
        missing = [place for place, key, _ in misfits(schema, {"b": {}}) if key == "schema-required"]
        assert missing == ["a", "aa", "'q'", "b.c"]

    def test_unknown_ones_one_by_one(self, misfits):
        schema = {"properties": {"a": {}}, "patternProperties": {"^x-": {}}, "additionalProperties": False}
        assert misfits(schema, {"a": 1, "x-b": 1, "c": 1, "d": {}}) == [
            ("c", "schema-unknown", {"field": "c"}),
            ("d", "schema-unknown", {"field": "d"}),
        ]

    def test_inside_lists_and_tables(self, misfits):
        assert [one[0] for one in misfits(of({"items": {"type": "string"}}), {"a": ["x", 3]})] == ["a.1"]
        assert [one[0] for one in misfits(of({"properties": {"b": {"type": "string"}}}), {"a": {"b": 3}})] == ["a.b"]

    def test_no_more_than_twenty(self, misfits):
        values = {f"k{number:04}": number for number in range(3000)}
        assert len(misfits({"additionalProperties": {"type": "string"}}, values)) == 20
        assert len(misfits({"additionalProperties": False}, values)) == 20
        assert len(misfits({"required": [f"r{number}" for number in range(1000)]}, values)) == 20


@pytest.mark.parametrize(
    ("schema", "said"),
    [
        ("", "not JSON: Expecting value"),
        ("{", "not JSON: "),
        ("[" * 100_000, "not JSON: "),
        ("1" * 5000, "not JSON: "),
        ("[]", "no JSON Schema: it must be an object"),
        ("3", "no JSON Schema: it must be an object"),
        ("null", "no JSON Schema: it must be an object"),
        ("NaN", "no JSON Schema: it must be an object"),
        ({"type": "strin"}, "no JSON Schema: type: 'strin' is not valid"),
        (of({"type": 3}), "no JSON Schema: properties/a/type: 3 is not valid"),
        (of({"pattern": "["}), "no JSON Schema: properties/a/pattern: '[' is not a 'regex'"),
        ({"patternProperties": {"(": {}}}, "no JSON Schema: patternProperties: '(' is not a 'regex'"),
        ({"$ref": "#"}, "no JSON Schema: it refers to itself without end, or is nested too deep"),
        (
            {"$defs": {"a": {"$ref": "#/$defs/b"}, "b": {"$ref": "#/$defs/a"}}, "$ref": "#/$defs/a"},
            "no JSON Schema: it refers to itself without end, or is nested too deep",
        ),
        *(
            (schema, f"no JSON Schema: `{reference}` is not in it, and references that lead out of it are not followed")
            for reference in ("https://example.org/s.json", "file:///etc/passwd", "other.json", "#/nowhere", "#nowhere", "//example.org/s")
            for schema in ({"$ref": reference}, of({"items": {"allOf": [{"$ref": reference}]}}))
        ),
    ],
)
def test_schemas_that_are_none_are_refused_before_the_run(misfits, schema, said):
    with pytest.raises(ConfigError) as error:
        misfits(schema, {})
    assert f"schema.json: {said}" in str(error.value)


def test_files_that_are_none(tmp_path):
    (tmp_path / "bytes.json").write_bytes(b"\xff")
    for name, said in (("nowhere.json", "No such file"), (".", "is no file"), ("bytes.json", "not JSON: ")):
        with pytest.raises(ConfigError, match=said):
            Schema(str(tmp_path / name))


def test_no_socket_is_opened(misfits, monkeypatch):
    def refuse(*_, **__):
        raise AssertionError

    for name in ("connect", "connect_ex"):
        monkeypatch.setattr(socket.socket, name, refuse)
    for name in ("create_connection", "getaddrinfo"):
        monkeypatch.setattr(socket, name, refuse)
    for schema in (
        {"$schema": "https://example.org/meta"},
        {"$schema": "http://json-schema.org/draft-99/schema#"},
        {"$id": "https://example.org/a", "$ref": "b.json"},
        {"$ref": "http://127.0.0.1/a"},
        {"$dynamicRef": "https://example.org/a"},
    ):
        try:
            misfits(schema, {"a": 1})
        except ConfigError as error:
            assert "schema.json" in str(error)  # noqa: PT017 - either is right


def test_every_message_is_one_of_the_page():
    rule = registry().rule_by("FM006")
    kinds = {f"schema-type-{kind}" for kind in ("array", "boolean", "integer", "number", "object", "string", "null")}
    others = """required required-in-item unknown unknown-in-item needless empty enum short long low high above below few many same pattern
        format format-date format-date-time format-email format-uri whole other deep slow""".split()
    assert kinds | {f"schema-{key}" for key in others} <= read_page(rule.page).messages["ru"].keys()


@pytest.mark.parametrize(
    ("schema", "fields", "ru", "en"),
    [
        (
            {"maxLength": 5},
            "a: Сад и огород",
            "В поле a 12 знаков, а схема сайта допускает не больше 5",
            "The field a has 12 characters, and the schema of the site allows 5 at most",
        ),
        (
            {"minItems": 2},
            "a: [x]",
            "В поле a 1 пункт, а схема сайта требует не меньше 2",
            "The field a has 1 item, and the schema of the site asks for 2 at least",
        ),
        (
            {"items": {"type": "string"}},
            "a: [x, 3]",
            "В пункте 2 поля a стоит «3», а схема сайта требует текст",
            "Item 2 of the field a holds “3”, and the schema of the site asks for text",
        ),
        (
            {"items": {"properties": {"b": {"type": "string"}}}},
            "a: [{b: 3}]",
            "В поле b (пункт 1 поля a) стоит «3», а схема сайта требует текст",
            "The field b (item 1 of a) holds “3”, and the schema of the site asks for text",
        ),
        (
            {"items": {"required": ["b"]}},
            "a: [{c: 3}]",
            "В пункте 1 поля a нет поля b, а схема сайта его требует",
            "Item 1 of the field a has no field b, and the schema of the site asks for it",
        ),
        (
            {"required": ["b"]},
            "a: {c: 3}",
            "Поля a.b нет, а схема сайта его требует",
            "There is no field a.b, and the schema of the site asks for it",
        ),
        (
            {"pattern": "^[a-z]+$"},
            "a: https://a.com/x",
            "В поле a стоит «https://a.com/x», а схема сайта требует запись по образцу ^[a-z]+$",
            "The field a holds “https://a.com/x”, and the schema of the site asks for a value that matches ^[a-z]+$",
        ),
        (
            {"type": "string"},
            "a:",
            "В поле a пусто, а схема сайта требует значение",
            "The field a is empty, and the schema of the site asks for a value",
        ),
    ],
)
def test_in_words(tmp_path, schema, fields, ru, en):
    path = tmp_path / "schema.json"
    path.write_text(json.dumps(of(schema)), encoding="utf-8")
    for language, said in (("ru", ru), ("en", en)):
        result = audited(f"---\n{fields}\n---\n\nтекст\n", front_matter_schema=str(path), select=("FM006",), lang=language)
        assert [(finding.message, finding.line) for finding in result.result.findings] == [(said, 2)]


def test_on_the_command_line(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "seo-audit.toml").write_text('lang = "en"\nselect = ["FM006"]\nfront-matter-schema = "fields.json"\n', encoding="utf-8")
    (tmp_path / "fields.json").write_text(json.dumps(of({"type": "integer"}) | {"required": ["b"]}), encoding="utf-8")
    (tmp_path / "a.md").write_text("---\na: три\n---\n\nтекст\n", encoding="utf-8")
    (tmp_path / "b.md").write_text("текст без front matter\n", encoding="utf-8")
    assert main(["a.md", "b.md"]) == 1
    out = capsys.readouterr().out
    assert "a.md:2:1: error FM006 field-type: The field a holds “три”, and the schema of the site asks for a whole number\n" in out
    assert "There is no field b, and the schema of the site asks for it\n" in out
    assert "b.md" not in out
    (tmp_path / "fields.json").write_text('{"$ref": "https://example.org/"}', encoding="utf-8")
    assert main(["a.md"]) == 2
    said = capsys.readouterr()
    assert (said.out, said.err.count("\n")) == ("", 1)
