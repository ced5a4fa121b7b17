"""Front matter that is not well formed, or made to do harm, is a problem with a place, and never an exception."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seo_audit.article.front_matter import json_kind, parse, toml_kind, yaml_problems
from seo_audit.article.front_matter.model import MAX_DEPTH
from seo_audit.article.source import Source
from seo_audit.pages import read_page

PAGE = Path(__file__).resolve().parents[2] / "rules" / "front_matter" / "front_matter_invalid.md"
MANY = 100_000
# Measured: 0.7 s at most. What is quadratic takes minutes.


def line_of(text, found):
    start, end = found.problem.span
    assert found.span.start <= start <= end <= len(text)
    assert found.entries == ()
    assert found.values == {}
    return Source("a.md", text).lines.position(start)[0]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    ("text", "key", "line"),
    [
        ("---\nа: б\nв: г: д\n---\n", "colon", 3),
        ("---\nа: б\n\tв: г\n---\n", "tab", 3),
        ("---\nа:\n\t- б\n---\n", "tab", 3),
        ('---\nа: "б\nв: г\nд: е\n---\n', "quote", 2),
        ("---\nа: б\nв: 'г\n---\n", "quote", 3),
        ('---\nа: б\nв: "г" д\n---\n', "key", 3),
        ("---\nа: @б\n---\n", "reserved", 2),
        ("---\nа: `б`\n---\n", "reserved", 2),
        ("---\nа: б\nв: %г\n---\n", "reserved", 3),
        ("---\nа: [б, в\nг: д\n---\n", "bracket", 2),
        ("---\nа: б\nв\nг: д\n---\n", "no-colon", 3),
        ("---\nа: *нет\n---\n", "reserved", 2),
        ("---\nб: в\nа: &нет\n---\n", "reserved", 3),
        ("---\nа: !Важно знать\n---\n", "tag", 2),
        ("---\nа: *b\n---\n", "alias", 2),
        ("---\n- а\n- б\n---\n", "not-mapping", 2),
        ("---\n\n# х\nтекст\n---\n", "not-mapping", 4),
        ("---\nа: б\n--- в\nг: д\n---\n", "second-document", 3),
        ("---\nа: !!python/object/apply:os.system ['echo']\n---\n", "tag", 2),
        ("---\nа: б\nв: !свой г\n---\n", "tag", 3),
        ("---\nа: б\nв: \x07\n---\n", "control", 3),
        ("---\na: &x [*x]\n---\n", "alias-cycle", 2),
        ("---\na: 1\nb: &x\n  c: *x\n---\n", "alias-cycle", 4),
        ("---\n!!set\n? а\n---\n", "not-mapping", 2),
        ("---\n!!omap\n- а: б\n---\n", "not-mapping", 2),
        ("---\n!!pairs {а: б}\n---\n", "not-mapping", 2),
        ("---\n!!str\nа: б\n---\n", "not-mapping", 2),
        ("---\n!!binary {а: б}\n---\n", "not-mapping", 2),
        ("---\n!!python/dict\nа: б\n---\n", "tag", 2),
        ("---\nа: б\nв: !!int {=: г}\n---\n", "tag", 3),
        ("---\nа: б\nв: !!str [г]\n---\n", "tag-kind", 3),
        ("---\nа: б\nв: !!omap [г]\n---\n", "tag-kind", 3),
        ("---\nа: б\nв: !!binary ж\n---\n", "binary", 3),
        ("---\nа: б\nв: !!binary abc\n---\n", "binary", 3),
        ("---\nа: б\n<<: в\n---\n", "merge", 3),
        ("---\nа: б\n<<: [в]\n---\n", "merge", 3),
        ('---\nа: б\nв: "г\\q"\n---\n', "escape", 3),
        ('---\nа: б\nв: "\\xЖЖ"\n---\n', "escape", 3),
        ("---\nа: б\nв: ? г\n---\n", "reserved", 3),
        ("---\nа: б\nв: - г\n---\n", "dash", 3),
        ("---\nа: б\nв: |г\n---\n", "block-text", 3),
        ("---\n%YAML 1.1\nа: б\n---\n", "directive", 2),
        ("---\n%YAML 2.0\n--- !!map\nа: б\n---\n", "directive", 2),
        ("---\nа: б\n%Скидка\n---\n", "directive", 3),
        ("---\n{а: б}\nв: г\n---\n", "rest", 3),
        ("+++\na = 1\nb = \n+++\n", "toml-value", 3),
        ("+++\na = 1\nb = {c = 1, c = 2}\n+++\n", "toml-duplicate", 3),
        ('+++\na = 1\nb = "\\ud800"\n+++\n', "escape", 3),
        ("+++\na = 1\nb = [0x" + "f" * 5000 + "]\n+++\n", "number", 3),
        ("+++\na = 1\nтекст\n+++\n", "toml-key", 3),
        ("+++\na = 'б\nc = 1\n+++\n", "quote", 2),
        ("+++\na = 1\na = 2\na = 3 4\n+++\n", "toml-rest", 4),
        ("+++\na = 1\na = 2\na = 3 4\na = 5\n+++\n", "toml-duplicate", 3),
        ("+++\na = 1\na = 2\nтекст\n+++\n", "toml-key", 4),
        ("+++\na = {b = 1, b = 2}\n+++\n", "toml-duplicate", 2),
        ("+++\na = 1\na.b = 2\n+++\n", "toml-duplicate", 3),
        ("+++\na.b = 1\n[a]\nb = 2\n+++\n", "toml-duplicate", 3),
        ("+++\n[[a]]\nb = 1\nb = 2\n+++\n", "toml-duplicate", 4),
        ("+++\n[a]\nb = 1\n[a]\nc = 1\n+++\n", "toml-duplicate", 4),
        ("+++\na = 1\nb = 2025-13-45\n+++\n", "toml-rest", 3),
        ("+++\na = 1\nb = 2025-02-30\n+++\n", "toml-date", 3),
        ("+++\na = 1\nb 2\n+++\n", "toml-equals", 3),
        ('+++\na = 1\nb = "\\д"\n+++\n', "escape", 3),
        ('+++\na = "б\nc = 1\n+++\n', "line", 2),
        ("+++\na = 1\nb = [1 2]\n+++\n", "bracket", 3),
        ('+++\na = 1\nb = "\x07"\n+++\n', "control", 3),
        ("+++\na = 1\nb = 99999999999999999999999\n+++\n", "number", 3),
        ('{\n"а": 1,\n"б" 2\n}\n', "json-colon", 3),
        ('{\n"а": "б\n}\n', "line", 2),
        ('{\n"а": 1, }\n', "json-key", 2),
        ('{\n"а": 1\n"б": 2\n}\n', "json-comma", 3),
        ('{\n"а": да\n}\n', "json-value", 2),
        ('{\n"а": "\\д"\n}\n', "escape", 2),
        ('{\n"а": NaN\n}\n', "json-constant", 2),
        ('{\n"а": "NaN",\n"б": -Infinity\n}\n', "json-constant", 3),
        ('---\n{"а": 1,\n"б" 2}\n---\n', "bracket", 2),
    ],
)  # fmt: skip
def test_a_problem_is_on_its_line(text, key, line, end):
    text = text.replace("\n", end) + "тело"
    found = parse(text)
    assert found.problem is not None
    assert (found.problem.key, line_of(text, found)) == (key, line)
    assert text[found.span.end :] == "тело"
    assert text[slice(*found.problem.span)].strip()


def bomb(levels):
    return "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n" + "".join(f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, levels))


HOSTILE = {
    "yaml brackets": ("---\na: " + "[" * MANY + "\n---\n", "depth"),
    "yaml closed brackets": ("---\na: " + "[" * MANY + "]" * MANY + "\n---\n", "depth"),
    "yaml braces": ("---\n" + "{a: " * MANY + "}" * MANY + "\n---\n", "depth"),
    "yaml dashes": ("---\na:\n" + "- " * MANY + "\n---\n", "depth"),
    "yaml question marks": ("---\n" + "? " * MANY + "\n---\n", "depth"),
    "yaml alias bomb": (f"---\n{bomb(12)}---\n", "alias-bomb"),
    "yaml merge bomb": (
        "---\nx0: &x0 {k: 1}\n" + "".join(f"x{n}: &x{n}\n  <<: [*x{n - 1}, *x{n - 1}]\n" for n in range(1, 30)) + "---\n",
        "alias-bomb",
    ),
    "yaml long value of many aliases": (
        '---\na: &a "' + "я" * 330_000 + '"\n' + "".join(f"k{n}: *a\n" for n in range(4_900)) + "---\n",
        "alias-bomb",
    ),
    "yaml blanks of many aliases": ("---\na: &a |\n  x\n" + "\n" * 300_000 + "".join(f"k{n}: *a\n" for n in range(4_900)) + "---\n", None),
    "yaml comment of many aliases": ("---\na: &a [ # " + "я" * 300_000 + "\n ]\n" + "".join(f"k{n}: *a\n" for n in range(4_900)) + "---\n", None),
    "yaml levels of aliases": ("---\na0: &a0 []\n" + "".join(f"a{n}: &a{n} [*a{n - 1}]\n" for n in range(1, 130)) + "---\n", "depth"),
    "yaml long names": (
        "---\n" + "".join(f"{' ' * n}{'я' * 900}{n}:\n" for n in range(90)) + "".join(f"{' ' * 90}k{n}: 1\n" for n in range(3_000)) + "---\n",
        "names",
    ),
    "yaml maps in lists": ("---\na:\n" + " - b: 1\n   b: 2\n" * 12_000 + "---\n", None),
    "yaml sexagesimal number": ("---\ntitle: 1" + ":59" * 249_000 + "\n---\n", None),
    "yaml hexadecimal number": ("---\ntitle: 0x" + "f" * 740_000 + "\n---\n", None),
    "yaml number of bars": ("---\ntitle: 1" + "_" * 740_000 + "\n---\n", None),
    "yaml anchors": ("---\na: " + "&a " * MANY + "\n---\n", "key"),
    "yaml tags": ("---\na: " + "!" * MANY + "\n---\n", "tag"),
    "yaml long key": ("---\n" + "a" * MANY + ": b\n---\n", "colon"),
    "yaml many keys": ("---\n" + "".join(f"k{n}: v\n" for n in range(30_000)) + "---\n", None),
    "yaml long value": ("---\ntitle: " + "слово " * MANY + "\n---\n", None),
    "yaml escapes": ('---\ntitle: "' + "\\n" * MANY + '"\n---\n', None),
    "yaml never closed": ("---\n" + "a: b\n" * MANY, "unclosed"),
    "yaml blanks": ("---\na: b\n" + " " * 10 * MANY + "x", "unclosed"),
    "toml brackets": ("+++\na = " + "[" * MANY + "\n+++\n", "depth"),
    "toml tables": ("+++\na = " + "{a=" * MANY + "1" + "}" * MANY + "\n+++\n", "too-many"),
    "toml dots": ("+++\n" + "a." * MANY + "a = 1\n+++\n", "depth"),
    "toml dots in a table": ("+++\n[" + "a." * MANY + "a]\nb = 1\n+++\n", "depth"),
    "toml quoted dots": ("+++\n" + ".".join(['"="'] * 60_000) + " = 1\n+++\n", "depth"),
    "toml spaced dots": ("+++\na = 1\n" + " . ".join(["'a.b'"] * 60_000) + " = 1\n+++\n", "depth"),
    "toml quotes never closed": ('+++\na = "' + '\\"' * 3 * MANY + "\n+++\n", "line"),
    "toml long quotes never closed": ('+++\na = ""' + '"""\\' * MANY + "\n+++\n", "quote"),
    "toml floats": ("+++\na = [" + "1.5, " * MANY + "]\n+++\n", None),
    "toml dots in a text": ("+++\na = '''\n" + "а.б = в\n" * 50_000 + "'''\nb = '" + "а.б=" * 50_000 + "'\n+++\n", None),
    "toml levels over many keys": ("+++\n[" + ".".join("a" * 100) + "]\n" + "".join(f"k{n}=1\n" for n in range(30_000)) + "+++\n", "depth"),
    "toml long names": ("+++\n[a.'" + "я" * 50_000 + "']\n" + "".join(f"k{n} = 1\n" for n in range(3_000)) + "+++\n", "names"),
    "toml blank lines": ("+++\n" + "\n" * 3 * MANY + "a = 1\n+++\n", None),
    "toml array": ("+++\na = [" + '"a",' * MANY + "]\n+++\n", None),
    "json brackets": ('{"a": ' + "[" * MANY + "\n}\n", "depth"),
    "json braces": ('{"a": ' * MANY + "1" + "}" * MANY + "\n", "depth"),
    "json stray braces": ('{"a"' + "}" * MANY + "\n", "json-colon"),
    "json levels": ("{" + ",".join(f'"k{n}":' + '{"a":' * 90 + "1" + "}" * 90 for n in range(1_300)) + "}\n", "too-many"),
    "json levels round a list": ('{"a":' * 98 + "[" + "1," * 350_000 + "1]" + "}" * 98 + "\n", "too-many"),
    "json without end": ('{"a":[' + "{}," * 300_000 + "\n}\n", "too-large"),
    "json levels of lists": ('{"a":' + "[" * 200 + "]" * 200 + "}\n", "depth"),
    "json long names": (
        '{"a":' + "".join(f'{{"{"я" * 5_000}{n}":' for n in range(90)) + "{" + ",".join(f'"k{n}":1' for n in range(3_000)) + "}" * 92 + "\n",
        "names",
    ),
    "json maps in lists": ('{"a": [' + '{"b":1,"b":2},' * 12_000 + "1]}\n", None),
    "json number": ('{"a": ' + "9" * 5000 + "}\n", "number"),
    "toml number": ("+++\na = 1\nb = " + "9" * 5000 + "\n+++\n", "number"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_front_matter_neither_kills_nor_delays(name):
    text, key = HOSTILE[name]
    found = parse(text)
    offsets = [entry.offsets() for entry in found.entries]
    assert (found.problem and found.problem.key) == key
    if key is None:
        assert offsets
    else:
        assert line_of(text, found) <= len(Source("a.md", text).lines)


def test_a_number_without_end_is_found_on_its_line():
    for text in ("+++\na = 1\nb = " + "9" * 5000 + "\n+++\n", '{\n"a": 1,\n"b": ' + "9" * 5000 + "}\n"):
        assert line_of(text, parse(text)) == 3


def test_aliases_are_told_where_they_go_too_far():
    text = "---\na: &a " + "x" * 300_000 + "\n" + "".join(f"k{n}: *a\n" for n in range(20)) + "---\n"
    found = parse(text)
    assert (found.problem.key, found.problem.parameters["name"]) == ("alias-bomb", "a")
    assert line_of(text, found) == 6


def test_each_problem_of_a_parser_has_a_message():
    messages = read_page(str(PAGE)).messages
    for kind, rest in ((yaml_problems, "yaml"), (json_kind, "json"), (toml_kind, "toml")):
        keys = {key for _, key in kind._PROBLEMS} | {rest}
        assert all(keys <= set(messages[language]) for language in ("ru", "en"))


def test_what_no_message_is_known_for_is_no_english_either(monkeypatch):
    monkeypatch.setattr(yaml_problems, "_PROBLEMS", ())
    problem = parse("---\nа: б: в\n---\n").problem
    assert (problem.key, problem.parameters) == ("yaml", {})


def test_a_number_of_five_thousand_signs_is_text():
    for number in ("1" + ":59" * 5000, "0x" + "f" * 5000, "0b" + "1" * 5000, "9" * 5000, "1_" * 2500, "1." + "1" * 5000):
        assert parse(f"---\na: {number}\n---\n").values == {"a": number}


def test_honest_depth_and_honest_aliases_are_no_problem():
    depth = MAX_DEPTH - 1
    assert parse("---\na: " + "[" * depth + "]" * depth + "\n---\n").problem is None
    assert parse("---\na: " + "[" * (depth + 1) + "]" * (depth + 1) + "\n---\n").problem.key == "depth"
    assert parse("---\na: &a {b: 1}\nc: *a\nd:\n  <<: *a\n---\n").values == {"a": {"b": 1}, "c": {"b": 1}, "d": {"b": 1}}
    assert parse("+++\n" + ".".join("a" * (MAX_DEPTH - 1)) + " = 1\n+++\n").problem is None
    assert parse("+++\na = '" + "б." * 5 + "'\n+++\n").problem is None


def test_nothing_is_run(tmp_path):
    target = tmp_path / "made"
    assert parse(f"---\na: !!python/object/apply:os.mkdir ['{target}']\n---\n").problem.key == "tag"
    assert not target.exists()


PIECES = st.sampled_from(
    [
        *"\n\r\tа=\"'[]{},#\\%@`1.~🎉\0\x07\ufffd\x85\u2028",
        *("---", "+++", "...", "\r\n", "  ", "title", ": ", " = ", '"""', "'''", "[[", "- ", "? ", ">-"),
        *("&a ", "*a", "!!int ", "!!binary ", "<<", "\\u", "\\x4", "\\ud83d"),
        *("2025-01-01", "99:99", "null", "true", "inf"),
    ]
)


@settings(max_examples=1000, deadline=None)
@given(
    st.sampled_from(["---\n", "+++\n", "{", '{"', "---\n{", "---\r"]),
    st.lists(PIECES, max_size=15).map("".join),
    st.sampled_from(["", "\n---\n", "\n+++\n", '"}\n', "}", "\n...\n"]),
)
def test_anything_between_delimiters_is_read_or_has_a_problem(opening, inner, closing):
    text = opening + inner + closing + "тело"
    found = parse(text)
    assert 0 == found.span.start <= found.span.end <= len(text)
    for place in (found.opening, found.problem.span if found.problem else found.opening):
        assert 0 <= place.start <= place.end <= found.span.end
    for entry in found.entries:
        for place in (entry.span, entry.key_span, entry.line_span):
            assert 0 <= place.start <= place.end <= found.span.end
        offsets = entry.offsets()
        assert offsets is None or len(offsets) == len(entry.text) + 1
