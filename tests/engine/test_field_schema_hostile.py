"""Schemas and front matter that would stop the run: a configuration error or a finding, and no text of the library that nobody understands."""

import json
import os
import threading

import pytest
from articles import CLEAN
from engine.test_field_schema import misfits, of  # noqa: F401 - a fixture

from seo_audit import ConfigError, field_schema
from seo_audit.cli import main
from seo_audit.field_schema import Schema


def nested(depth, value=1):
    for _ in range(depth):
        value = {"a": value}
    return value


DOUBLING = {
    "$defs": {f"d{n}": {"allOf": [{"$ref": f"#/$defs/d{n + 1}"}] * 2} for n in range(40)} | {"d40": {}},
    "$ref": "#/$defs/d0",
}
SLOW = of({"pattern": "^([a-z0-9]+-?)+$"})
DRAFT_7 = "http://json-schema.org/draft-07/schema#"


@pytest.mark.parametrize(
    ("schema", "value"),
    [
        ({"uniqueItems": True}, [{"a": n} for n in range(20_000)]),
        ({"uniqueItems": True}, [1, True, "1", [1], {"a": 1}, {"a": True}, {"a": 1, "b": 1}, None, 0, False]),
        ({"uniqueItems": False}, [1, 1]),
        ({"uniqueItems": True}, "aa"),
        ({"multipleOf": 0.01}, 0.07),
        ({"multipleOf": 0.1}, 0.3),
        ({"multipleOf": 0.5}, 10**399),
        ({"multipleOf": 3}, 10**399 - 1),
        ({"multipleOf": 1e-300}, 1e300),
        ({"multipleOf": 2}, "x"),
        ({"format": "regex"}, "a{3}"),
        ({"pattern": "[[]a"}, "[a"),
    ],
)
def test_what_fits(misfits, schema, value):  # noqa: F811
    assert misfits(of(schema), {"a": value}) == []
    assert misfits({"$schema": DRAFT_7, "properties": {"b": {"$ref": "#"}, "a": schema}}, {"b": {"a": value}}) == []


@pytest.mark.parametrize(
    ("schema", "value", "key"),
    [
        ({"uniqueItems": True}, [*({"a": n} for n in range(20_000)), {"a": 5.0}], "schema-same"),
        ({"uniqueItems": True}, [{"a": 1, "b": [1]}, {"b": [1.0], "a": 1}], "schema-same"),
        ({"multipleOf": 0.01}, float("inf"), "schema-other"),
        ({"multipleOf": 0.01}, float("nan"), "schema-other"),
        ({"multipleOf": 2}, 10**399 + 1, "schema-other"),
        ({"format": "regex"}, "a{4294967295}", "schema-format"),
        ({"format": "regex"}, "(" * 5000 + "a" + ")" * 5000, "schema-format"),
        ({"minimum": 1}, float("-inf"), "schema-low"),
        ({"type": "integer"}, float("inf"), "schema-type-integer"),
    ],
)
def test_what_does_not_fit(misfits, schema, value, key):  # noqa: F811
    assert [one[:2] for one in misfits(of(schema), {"a": value})] == [("a", key)]
    assert [one[:2] for one in misfits({"$schema": DRAFT_7, "properties": {"b": {"$ref": "#"}, "a": schema}}, {"b": {"a": value}})] == [("b.a", key)]


class TestFalse:
    """It forbids; the library says so of a value whole, in English."""

    @pytest.mark.parametrize(
        ("schema", "said"),
        [
            (False, [("a", "schema-unknown", {}), ("b", "schema-unknown", {})]),
            ({"allOf": [False]}, [("", "schema-whole", {"said": "allOf/false"})]),
            ({"if": {"required": ["a"]}, "then": False}, [("", "schema-whole", {"said": "false"})]),
            ({"patternProperties": {"^b$": False}}, [("b", "schema-unknown", {"field": "b"})]),
        ],
    )
    def test_what_it_forbids_is_named(self, misfits, schema, said):  # noqa: F811
        assert misfits(schema, {"a": [1], "b": 2}) == said

    def test_nothing_is_nothing(self, misfits):  # noqa: F811
        assert misfits(False, {}) == []


@pytest.mark.parametrize("schema", [{"type": "object"}, of({"$ref": "#"}), of({"enum": [1]}), of({"uniqueItems": True})])
@pytest.mark.parametrize("make", [lambda: nested(5000), lambda: {"a": [nested(990)]}])
def test_front_matter_that_is_nested_too_deep(misfits, schema, make):  # noqa: F811
    assert misfits(schema, make()) == [("", "schema-deep", {})]


def test_what_would_never_end(misfits, monkeypatch):  # noqa: F811
    assert misfits(SLOW, {"a": "aaa-aaa"}) == []
    monkeypatch.setattr(field_schema, "PATIENCE", 0.3)
    assert misfits(SLOW, {"a": "a" * 40 + "!"}) == [("", "schema-slow", {"seconds": 0.3})]


@pytest.mark.parametrize(
    ("schema", "said"),
    [
        (DOUBLING, "it takes more than 0.3 seconds to check nothing by it: its references multiply"),
        ({"$schema": 1}, "no JSON Schema: `$schema` must be a text"),
        ({"$schema": None}, "no JSON Schema: `$schema` must be a text"),
        ("[" + "1," * 5_000_000 + "1]", "more than 10000000 characters: no schema"),
    ],
    ids=["doubling", "number", "null", "long"],
)
def test_schemas_that_are_none(misfits, monkeypatch, schema, said):  # noqa: F811
    monkeypatch.setattr(field_schema, "PATIENCE", 0.3)
    with pytest.raises(ConfigError) as error:
        misfits(schema, {})
    assert str(error.value).endswith(f"schema.json: {said}")


@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="no such device")
def test_a_device_is_no_schema():
    with pytest.raises(ConfigError, match="/dev/zero: is no file"):
        Schema("/dev/zero")


def test_in_a_thread_there_is_no_timer_and_all_else_is_the_same(misfits):  # noqa: F811
    said = []
    thread = threading.Thread(target=lambda: said.append(misfits(of({"type": "integer"}), {"a": "x"})))
    thread.start()
    thread.join()
    assert said == [[("a", "schema-type-integer", {"value": "x"})]]


@pytest.mark.parametrize(
    ("schema", "front", "said"),
    [
        (of({"multipleOf": 0.01}), "---\na: .inf\n---\n", "В поле a стоит не то"),
        (SLOW, "---\na: " + "a" * 40 + "!\n---\n", "Поля не удалось проверить по схеме сайта за 1 секунду"),
    ],
    ids=["infinite", "slow"],
)
def test_on_the_command_line(tmp_path, monkeypatch, capsys, schema, front, said):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(field_schema, "PATIENCE", 1)
    (tmp_path / "seo-audit.toml").write_text('lang = "ru"\nselect = ["FM006"]\nfront-matter-schema = "s.json"\n', encoding="utf-8")
    (tmp_path / "s.json").write_text(json.dumps(schema), encoding="utf-8")
    (tmp_path / "a.md").write_text(front + "\nтекст\n", encoding="utf-8")
    (tmp_path / "b.md").write_text(CLEAN, encoding="utf-8")
    assert main(["a.md", "b.md"]) == 1
    out, err = capsys.readouterr()
    assert err == ""
    assert said in out
    assert "FILE009" not in out


def test_a_schema_that_is_none_is_said_with_the_line_that_names_it(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "seo-audit.toml").write_text('lang = "ru"\n\nfront-matter-schema = "s.json"\n', encoding="utf-8")
    (tmp_path / "s.json").write_text("{", encoding="utf-8")
    for command in (["."], ["phrase", "роза", "."]):
        assert main(command) == 2
        assert f"seo-audit.toml:3: `front-matter-schema`: {tmp_path}/s.json: not JSON: " in capsys.readouterr().err
