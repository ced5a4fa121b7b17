"""What is printed as TOML is TOML that says the same."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seo_audit.config import key, toml

TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
VALUES = st.recursive(
    TEXTS | st.integers(-(2**63), 2**63 - 1) | st.booleans() | st.floats(allow_nan=False),
    lambda inner: st.lists(inner) | st.dictionaries(TEXTS, inner),
)


@given(TEXTS, VALUES)
def test_any_value_under_any_key(name, value):
    assert tomllib.loads(f"{key(name)} = {toml(value)}") == {name: value}


@given(st.frozensets(TEXTS))
def test_sets_are_sorted(value):
    assert tomllib.loads(f"a = {toml(value)}") == {"a": sorted(value)}


@given(TEXTS)
def test_nothing_breaks_the_line(name):
    written = f"{key(name)} = {toml([name, {name: name}])}"
    assert "\n" not in written
    assert tomllib.loads(f"{written}  # why") == {name: [name, {name: name}]}


@pytest.mark.parametrize("name", ["a", "a-b_C9", "META001"])
def test_plain_keys_have_no_quotes(name):
    assert key(name) == name


@pytest.mark.parametrize("name", ["", "a b", "a.b", "é", "я", "#", '"', "a\n"])
def test_other_keys_have(name):
    assert key(name).startswith('"')
