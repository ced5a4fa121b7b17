"""Whatever a configuration, a page or a schema holds, it holds or is refused on one line; nothing else is raised."""

import json

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from seo_audit import ConfigError
from seo_audit.article.misfit import Misfit
from seo_audit.config import SETTINGS, from_values
from seo_audit.declared import DeclarationError, declared
from seo_audit.field_schema import Schema
from seo_audit.plan import make_plan, options_of
from seo_audit.registry import registry

NAMES = "HEAD HEAD003 heading-level-skipped ALL off error info never high ru en title h1 strict docs severity max-width ! [ ( ** a/*.md . x"
WORDS = st.sampled_from([*NAMES.split(), "", " ", "я", "\0", "\x1b"])
SCALARS = WORDS | st.text(max_size=3) | st.integers(-2, 700) | st.floats() | st.booleans() | st.dates()
VALUES = st.recursive(SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3), max_leaves=8)
# What names files of others is left out: these may hold anything.
KEYS = st.sampled_from([key for key in SETTINGS if key not in {"rule-folders", "plugins", "front-matter-schema", "glossary"}] + ["preset", "exlude"])
FIELDS = st.sampled_from(["title", "description", "h1", "keyphrase", "titel"])
RULES = st.sampled_from([word for rule in registry().rules[::7] for word in (rule.code, rule.name)])
TABLES = st.fixed_dictionaries(
    {},
    optional={
        "rules": st.dictionaries(
            RULES, st.dictionaries(st.sampled_from(["severity", "max-width", "min-words", "fields"]), VALUES, max_size=2) | WORDS
        ),
        "fields": st.dictionaries(FIELDS, VALUES, max_size=3),
        "per-file-ignores": st.dictionaries(WORDS, st.lists(WORDS, max_size=2) | VALUES, max_size=2),
        "preset": st.lists(st.sampled_from(["strict", "docs", "essential"]), max_size=3),
    },
)


def made_or_refused(make, refusal):
    """What is made, or why it is not: no other exception may come."""
    try:
        return make(), ""
    except refusal as error:
        return None, str(error)


@given(st.dictionaries(KEYS, VALUES, max_size=3), TABLES)
# Where much else runs, making examples is slow.
@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow])
def test_configurations(values, tables):
    config, why = made_or_refused(lambda: from_values(values | tables), ConfigError)
    if config is None:
        assert why
        return
    for rule in config.registry.rules:
        options_of(rule, config)
    for path in ("a.md", "news/я.md"):
        config = config._replace(front_matter_schema=None, glossary=None)
        assert make_plan(config, today=None).ignored_in(path) <= {rule.code for rule in config.registry.rules}


PAGE = st.fixed_dictionaries(
    {},
    optional={
        "code": st.sampled_from(["OWN001", "own", 3, ""]),
        "severity": VALUES,
        "confidence": VALUES,
        "once": VALUES,
        "default": VALUES,
        "title": VALUES,
        "sources": st.lists(VALUES, max_size=2) | st.none(),
        "messages": st.sampled_from([{"ru": {"found": "{text}"}}, {"en": {"found": "{count:a|b}"}}, {"ru": {"found": "{0}"}}, {"ru": {"found": 3}}])
        | VALUES,
        "why": st.just("why") | VALUES,
        "how": st.just("how") | VALUES,
        "match": st.fixed_dictionaries(
            {},
            optional={key: VALUES | st.lists(st.sampled_from(["роза", "a(b", "a", "(?P<x>a)"])) for key in ("phrases", "patterns", "replace", "in")},
        )
        | VALUES,
    },
)


@given(PAGE)
@settings(max_examples=300)
def test_pages(tmp_path_factory, page):
    path = tmp_path_factory.mktemp("pages") / "own_rule.md"
    path.write_text("---\n" + json.dumps(page, default=str) + "\n---\n", encoding="utf-8")
    rule, why = made_or_refused(lambda: declared(str(path)), DeclarationError)
    assert rule.name == "own-rule" if rule else why.startswith(f"{path}:")


SCHEMA_KEYS = st.sampled_from(
    "type properties required items enum const minimum maxLength pattern format additionalProperties patternProperties not anyOf if then $ref $id $defs "
    "$schema minItems propertyNames dependentRequired unevaluatedProperties a b".split()
)
LEAVES = st.sampled_from(["string", "array", "null", "a", "b", "[", "date", "#", "#/$defs/a", "https://example.org/x", 1, -1, 2.5, True, False, None])
SCHEMAS = st.recursive(LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(SCHEMA_KEYS, inner, max_size=4), max_leaves=12)


@given(st.dictionaries(SCHEMA_KEYS, SCHEMAS, max_size=4), st.dictionaries(st.sampled_from(["a", "b"]), VALUES, max_size=2))
@settings(max_examples=500)
def test_schemas(tmp_path_factory, schema, values):
    path = tmp_path_factory.mktemp("schemas") / "schema.json"
    path.write_text(json.dumps(schema), encoding="utf-8")
    found, why = made_or_refused(lambda: Schema(str(path)).misfits(values), ConfigError)
    if found is None:
        assert why.startswith(f"`front-matter-schema`: {path}: no JSON Schema: ")
    else:
        assert all(isinstance(one, Misfit) and one.key.startswith("schema-") for one in found)
