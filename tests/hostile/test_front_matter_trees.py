"""Any tree of keys and values, written in any format with any line ends: each key and value is found, and where it stands."""

import json
import tomllib

import pytest
import yaml
from article.test_front_matter_places import toml_escaped
from hostile.targets import check_front_matter
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from seo_audit.article.front_matter import parse

SETTINGS = settings(max_examples=250, deadline=None)
CHARACTERS = st.sampled_from(
    [*"абЯz1 -_:#'\"\\[]{},&*!|>%@`?=<~+/№«", "🎉", "e\u0301", "\u200b", "\xa0", "title", "<<", "true", "2024-01-01", "0x1", "---"]
)
KEYS = st.lists(CHARACTERS, min_size=1, max_size=5).map("".join)
TEXTS = st.lists(CHARACTERS | st.sampled_from(["\n", "  ", "\t", "слово ", ": "]), max_size=12).map("".join)
SCALARS = TEXTS | st.integers(-(10**6), 10**6) | st.booleans() | st.floats(-1e6, 1e6).filter(lambda number: number != 0)
VALUES = SCALARS | st.lists(SCALARS, max_size=3)
TREES = st.dictionaries(
    KEYS, st.recursive(VALUES, lambda inner: st.dictionaries(KEYS, inner, min_size=1, max_size=3), max_leaves=6), min_size=1, max_size=4
)
LINE_ENDS = st.sampled_from(["\n", "\r\n", "\r"])


def flat(tree, prefix=()):
    """Path and value of each key, those that hold others before what they hold."""
    for key, value in tree.items():
        yield (*prefix, key), value
        if isinstance(value, dict):
            yield from flat(value, (*prefix, key))


def check_tree(text, tree, read):
    """All keys are told in their order, and what stands at their places reads as the key or value; strings are checked letter by letter."""
    check_front_matter(text.encode())
    found = parse(text)
    assert found.problem is None
    assert found.values == tree
    assert [(entry.key, entry.value) for entry in found.entries] == [(".".join(path), value) for path, value in flat(tree)]
    for entry, (path, value) in zip(found.entries, flat(tree), strict=True):
        assert read(text[slice(*entry.key_span)]) == path[-1]
        if isinstance(value, str):
            assert entry.text == value
            assert entry.offsets() is not None
        elif not isinstance(value, (list, dict)):
            assert entry.text == text[slice(*entry.span)]
            assert read(entry.text) == value


@SETTINGS
@given(TREES, st.sampled_from([None, False, True]), st.sampled_from([None, "'", '"']), st.booleans(), LINE_ENDS)
@example({"а": {"<<": "б"}}, False, None, True, "\n")
@example({"ключ" * 50: {"б": "в"}}, False, None, True, "\r\n")
def test_yaml(tree, flow, style, unicode, line_end):
    front = yaml.safe_dump(tree, default_flow_style=flow, default_style=style, allow_unicode=unicode, sort_keys=False)
    written = front.replace("\n", line_end)
    assume(yaml.safe_load(written) == tree)  # which PyYAML's own writer does not always bring about
    if style:  # all scalars are strings, or have a tag
        check_front_matter(f"---\n{written}---\n".encode())
    else:
        check_tree(f"---{line_end}{written}---{line_end}Текст.", tree, yaml.safe_load)


@SETTINGS
@given(TREES, st.booleans(), st.sampled_from([None, 0, 2]), st.booleans(), LINE_ENDS)
@example({"а": {"": "б"}}, False, None, False, "\n")
def test_json(tree, ascii_only, indent, fenced, line_end):
    written = json.dumps(tree, ensure_ascii=ascii_only, indent=indent).replace("\n", line_end)
    fence = f"---{line_end}" if fenced else ""
    check_tree(f"{fence}{written}{line_end}{fence}Текст.", tree, json.loads)


def quoted(text):
    """A string of TOML; a key is one too."""
    return f'"{"".join(map(toml_escaped, text))}"'


def toml_value(value):
    if isinstance(value, list):
        return f"[ {', '.join(map(toml_value, value))} ]"
    return quoted(value) if isinstance(value, str) else str(value).lower() if isinstance(value, bool) else repr(value)


def toml_lines(tree, path=()):
    """A table of TOML: its own keys first, then the tables that it holds."""
    for key, value in tree.items():
        if not isinstance(value, dict):
            yield f"{quoted(key)} = {toml_value(value)} # комментарий = 1"
    for key, value in tree.items():
        if isinstance(value, dict):
            yield f"# раздел\n[ {' . '.join(map(quoted, (*path, key)))} ]"
            yield from toml_lines(value, (*path, key))


@SETTINGS
@given(TREES, st.sampled_from(["\n", "\r\n"]))
def test_toml(tree, line_end):
    front = "\n".join(toml_lines(tree)) + "\n"
    assert tomllib.loads(front) == tree
    text = f"+++\n{front}+++\nТекст.".replace("\n", line_end)
    check_front_matter(text.encode())
    found = parse(text)
    assert found.problem is None
    assert found.values == tree
    leaves = {".".join(path): value for path, value in flat(tree) if not isinstance(value, dict)}
    assume(len(leaves) == sum(not isinstance(value, dict) for _, value in flat(tree)))
    assert {entry.key: entry.value for entry in found.entries} == leaves
    for entry in found.entries:
        if isinstance(entry.value, str):
            assert entry.text == entry.value
            assert entry.offsets() is not None


def test_an_escape_in_a_key_of_toml_is_a_character():
    assert parse('+++\n"\\u0441\\u0430\\u0434" = "дом"\n+++\n').entry("сад").value == "дом"


def test_a_comment_of_toml_ends_with_its_line():
    assert parse("+++\ra = 1 # комментарий\rb = 2\r+++\r").entry("b").value == 2


@pytest.mark.parametrize("front", ["---\n\ufefftitle: сад\nh1: дом\n---\n", "---\n\ufeff# комментарий\ntitle: сад\n---\n"])
def test_a_byte_order_mark_behind_the_delimiter_moves_no_place(front):
    found = parse(front)
    title = found.entry("title")
    assert front[slice(*title.key_span)] == "title"
    assert front[slice(*title.span)] == "сад"
