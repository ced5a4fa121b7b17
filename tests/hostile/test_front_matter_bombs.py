"""Front matter made to kill its parser is one finding, on a line of its own, and the other files are audited."""

import pytest
from hostile.command import run_site

DEEP = 100_000


def yaml(text):
    return f"---\n{text}\n---\nТекст.\n"


def toml(text):
    return f"+++\n{text}\n+++\nТекст.\n"


def laughs(levels):
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    lines += [f"{chr(98 + level)}: &{chr(98 + level)} [{', '.join([f'*{chr(97 + level)}'] * 9)}]" for level in range(levels)]
    return "\n".join(lines)


# Each is FM002 (it cannot be read) or FM003 (it is not closed).
BROKEN = {
    "yaml-flow.md": yaml("a: " + "[" * DEEP),
    "yaml-flow-closed.md": yaml("a: " + "[" * DEEP + "]" * DEEP),
    "yaml-flow-maps.md": yaml("a: " + "{a: " * DEEP),
    "yaml-block-lists.md": yaml("a:\n" + "- " * DEEP),
    "yaml-block-maps.md": yaml("\n".join(" " * level + "a:" for level in range(1500))),
    "yaml-keys.md": yaml("? " * DEEP),
    "yaml-laughs.md": yaml(laughs(9)),
    "yaml-laughs-in-title.md": yaml(f"{laughs(5)}\ntitle: *f"),
    "yaml-cycle.md": yaml("title: &a [*a]"),
    "yaml-cycle-map.md": yaml("a: &a\n  b: *a"),
    "yaml-cycle-merge.md": yaml("a: &a\n  <<: *a"),
    "yaml-apply.md": yaml("title: !!python/object/apply:os.system ['touch hacked']"),
    "yaml-new.md": yaml("title: !!python/object/new:subprocess.Popen [['touch', 'hacked']]"),
    "yaml-name.md": yaml("title: !!python/name:os.system"),
    "yaml-module.md": yaml("!!python/module:os: 1"),
    "yaml-tab.md": yaml("seo:\n\ttitle: Сад"),
    "yaml-alias.md": yaml("title: *nowhere"),
    "yaml-tag.md": yaml("title: !<tag:nowhere> a"),
    "yaml-quote.md": yaml('title: "Сад'),
    "yaml-colon.md": yaml("title: Сад: дорожка: шнур"),
    "yaml-list.md": yaml("- title\n- Сад"),
    "yaml-word.md": yaml("Сад"),
    "yaml-two.md": yaml("title: Сад\n--- \ntitle: Сад").replace("--- \n", "--- !!map\n"),
    "yaml-key-list.md": yaml("? [a, b]\n: c"),
    "yaml-key-map.md": yaml("? {a: b}\n: c"),
    "yaml-set.md": yaml("!!set\n? a"),
    "yaml-omap.md": yaml("!!omap\n- a: 1"),
    "yaml-pairs.md": yaml("!!pairs {a: 1}"),
    "yaml-text.md": yaml("!!str {a: 1}"),
    "yaml-binary.md": yaml("!!binary {a: 1}"),
    "yaml-python.md": yaml("!!python/dict {a: 1}"),
    "yaml-long-alias.md": yaml('a: &a "' + "я" * 330_000 + '"\n' + "\n".join(f"k{number}: *a" for number in range(4_900))),
    "yaml-unclosed.md": "---\ntitle: Сад\n\nТекст.\n",
    "toml-arrays.md": toml("a = " + "[" * DEEP),
    "toml-arrays-closed.md": toml("a = " + "[" * DEEP + "]" * DEEP),
    "toml-tables.md": toml("a = " + "{a=" * DEEP),
    "toml-dots.md": toml("a." * DEEP + "a = 1"),
    "toml-header.md": toml("[" + "a." * DEEP + "a]"),
    "toml-twice.md": toml("[a]\ntitle = 'Сад'\n[a]\ntitle = 'Сад'"),
    "toml-quoted-dots.md": toml(".".join(['"="'] * 60_000) + " = 1"),
    "toml-number.md": toml("a = " + "9" * 5000),
    "toml-date.md": toml("date = 2024-02-30"),
    "toml-unclosed.md": "+++\ntitle = 'Сад'\n\nТекст.\n",
    "json-arrays.md": '{"a": ' + "[" * DEEP + "\n}\nТекст.\n",
    "json-arrays-closed.md": '{"a": ' + "[" * DEEP + "]" * DEEP + "}\nТекст.\n",
    "json-objects-closed.md": '{"a": ' * DEEP + "1" + "}" * DEEP + "\nТекст.\n",
    "json-levels.md": "{" + ",".join(f'"k{number}":' + '{"a":' * 90 + "1" + "}" * 90 for number in range(1_300)) + "}\nТекст.\n",
    "json-number.md": '{"a": ' + "9" * 5000 + "}\nТекст.\n",
    "json-nan.md": '{"a": NaN}\nТекст.\n',
    "json-unclosed.md": '{"title": "Сад",\n"a": [\n',
}
# What parsers or rules might choke on, and must not: it can be read.
READ = {
    "number.md": yaml(f"title: Сад\na: {'9' * 5000}\nb: 0x{'f' * 5000}\nc: 1{':59' * 150_000}\nd: 1e{'9' * 5000}"),
    "dates.md": yaml("title: Сад\ndate: 2024-02-30\nlastmod: 2024-13-45 99:99:99\na: 0000-00-00\nb: 9999-12-31T23:59:59-23:59"),
    "twice.md": yaml("title: Сад\n" * 1000),
    "toml-twice.md": toml("title = 'Сад'\n" * 1000),
    "merges.md": yaml("a: &a {b: c}\n" + "".join(f"k{number}: {{<<: *a}}\n" for number in range(500))),
    "many-keys.md": yaml("".join(f"ключ{number}: значение\n" for number in range(5000))),
    "odd-tags.md": yaml(
        "title: !!str 12\na: !!binary 0LA=\nb: !!set {a, b}\nc: !!omap [a: 1]\nd: !!float .nan\ne: !!null ''\nf: !!timestamp 2001-01-01"
    ),
    "surrogates.md": '{"title": "\\ud800 Сад \\udfff", "\\ud800": "\\ud83c\\udf89"}\nТекст.\n',
    "infinity.md": toml("a = inf\nb = nan\nc = 1e999\ntitle = 'Сад'"),
}
VALUES = [
    "[Сад, дорожка]",
    "[]",
    "{a: b}",
    "12",
    "1.5",
    "null",
    "~",
    "",
    "true",
    "2024-05-01",
    "2024-05-01T10:00:00Z",
    "!!binary 0LA=",
    "!!set {а}",
    "[[[]]]",
    "|",
    ".nan",
]
FIELDS = ("title", "description", "h1", "urldel", "keyphrase", "keywords", "draft", "date", "lastmod", "seo_audit")


def test_front_matter_that_breaks_parsers_is_one_finding(tmp_path):
    done = run_site(tmp_path, BROKEN)
    for name in BROKEN:
        lines = done.lines(f"site/{name}")
        assert {"FM002", "FM003"} & set(lines), name
        assert min(line for code, line in lines.items() if code in {"FM002", "FM003"}) >= 1
        assert done.articles[f"site/{name}"]["title"] is None
    assert not (tmp_path / "hacked").exists()
    assert not (tmp_path / "site" / "hacked").exists()


def test_front_matter_that_only_looks_bad_is_read(tmp_path):
    done = run_site(tmp_path, READ)
    assert not [path for path in done.articles if {"FM002", "FM003"} & done.codes(path)]


@pytest.mark.parametrize("language", ["yaml", "toml", "json"])
def test_any_field_may_hold_anything(tmp_path, language):
    if language == "yaml":
        files = {f"{field}-{order}.md": yaml(f"{field}: {value}") for field in FIELDS for order, value in enumerate(VALUES)}
    elif language == "toml":
        values = ["['Сад']", "[]", "{a = 'b'}", "12", "1.5", "true", "2024-05-01", "10:00:00", "[{a = 1}]", "inf", "''"]
        files = {f"{field}-{order}.md": toml(f"{field} = {value}") for field in FIELDS for order, value in enumerate(values)}
    else:
        values = ['["Сад"]', "[]", '{"a": {"b": null}}', "12", "1.5", "true", "null", "[[[]]]", '""', '"\\u0000\\u001b"']
        files = {f"{field}-{order}.md": f'{{"{field}": {value}}}\nТекст.\n' for field in FIELDS for order, value in enumerate(values)}
    run_site(tmp_path, files)


@pytest.mark.parametrize(
    "front",
    [yaml("? [a, b]: c\n: d"), yaml("a: [b: c, d: {e: f}]"), toml("[[a]]\n[a.b]\n[[a]]"), '{"": {"": {"": ""}}}\n', yaml('"": ""'), yaml(": ")],
)
def test_odd_shapes(tmp_path, front):
    run_site(tmp_path, {"a.md": front})
