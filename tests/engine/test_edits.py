"""Values of the front matter are edited in their own syntax: whatever is written, the value is what was asked for."""

import pytest
from engine.title_styles import STYLES, by_others, entries, read, written
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from seo_audit.edits import deletion_of, edit_of
from seo_audit.fixes import apply

SIGNS = "абв xyz09\"'\\:#,-[]{}&*!|>%@`?=~;.«»—\u00a0\u2028\u200b\t🎉"
VALUES = st.text(st.sampled_from(SIGNS), max_size=25)
NEW = st.text(st.sampled_from(SIGNS), max_size=8)
ENDS = st.sampled_from(["\n", "\r\n", "\r"])


@pytest.mark.parametrize("style", STYLES)
@settings(suppress_health_check=[HealthCheck.filter_too_much])  # few values can be written in every style
@given(value=VALUES, new=NEW, data=st.data(), ends=ENDS)
def test_the_value_is_what_was_asked_for(style, value, new, data, ends):
    text = written(style, value)
    assume(text is not None)
    article = read(text.replace("\n", ends))
    prose = article.title.prose if article.title else None
    assume(prose is not None and prose.text)
    start = data.draw(st.integers(0, len(prose.text) - 1))
    end = data.draw(st.integers(start, len(prose.text)))
    edit = edit_of(article, prose, start, end, new)
    if edit is None:
        return
    after = apply(article.text, [edit])
    wanted = prose.text[:start] + new + prose.text[end:]
    before, found = entries(article), entries(read(after))
    assert {**found, "title": ""} == {**before, "title": ""}
    assert " ".join(found["title"].split()) == " ".join(wanted.split())
    if ends == "\n":
        assert by_others(after)["title"] == found["title"]


def titled(front, old, new):
    article = read(front + "\nТекст.\n")
    start = article.title.prose.text.index(old)
    edit = edit_of(article, article.title.prose, start, start + len(old), new)
    return None if edit is None else apply(article.text, [edit]).removesuffix("\nТекст.\n")


@pytest.mark.parametrize(
    ("before", "new", "after"),
    [
        ('---\ntitle: "Сад «у дома»"\n---\n', 'у "дома"', '---\ntitle: "Сад «у \\"дома\\"»"\n---\n'),
        ("---\ntitle: 'Сад «у дома»'\n---\n", "у д'ома", "---\ntitle: 'Сад «у д''ома»'\n---\n"),
        ("---\ntitle: Сад «у дома»\n---\n", "дом", "---\ntitle: Сад «дом»\n---\n"),
        ("---\ntitle: Сад «у дома»\n---\n", "дом: 2", '---\ntitle: "Сад «дом: 2»"\n---\n'),
        ("---\ntitle: >\n  Сад\n  «у дома»\n---\n", "дом", "---\ntitle: >\n  Сад\n  «дом»\n---\n"),
        ("---\ntitle: >\n  Сад\n  «у дома»\n---\n", "дом: 2", None),
        ("+++\ntitle = 'Сад «у дома»'\n+++\n", "д'ом", None),
        ('+++\ntitle = "Сад «у дома»"\n+++\n', "\\", '+++\ntitle = "Сад «\\\\»"\n+++\n'),
        ('{"title": "Сад «у дома»"}\n', 'у "дома"', '{"title": "Сад «у \\"дома\\"»"}\n'),
        ("---\ntitle: Сад «у дома»\n---\n", "а\nб", None),
    ],
)
def test_quotes_and_colons(before, new, after):
    assert titled(before, "у дома", new) == after


@pytest.mark.parametrize(("rest", "after"), [("", '"2024"'), (".", '"2024."'), ("!", "2024!")])
def test_what_would_be_read_as_a_number_is_quoted(rest, after):
    assert titled(f"---\ntitle: Сад 2024{rest}\n---\n", "Сад ", "") == f"---\ntitle: {after}\n---\n"


KEYS = st.lists(st.sampled_from(["title", "urldel", "tags", "seo", "a b", "ключ"]), min_size=2, max_size=5, unique=True)
ITEMS = {
    "yaml": [
        "x",
        "'it''s'",
        '"q\\"q"',
        ">-\n  один\n\n  два\n",
        "|\n  а: б\n  # не комментарий\n",
        "слово\n  и ещё",
        "[a, b]",
        "{c: d}",
        "\n  - e\n  - f",
        "",
        "!!str 1 # x",
        "Раз, два,",
    ],
    "toml": ["1", "'it'", '"q\\"q"', '"""\nодин\n"""', "'''а\n= б # нет'''", "[1, 2,\n 3]", "{c = 1}", "true # x"],
    "json": ["1", '"x"', '"q\\"q, }"', "[1,\n2]", '{"c": 1}', "null"],
}


@given(KEYS, st.sampled_from(list(ITEMS)), ENDS, st.data())
def test_a_key_goes_whole_and_alone(keys, kind, ends, data):
    pairs = [(key, data.draw(st.sampled_from(ITEMS[kind]))) for key in keys]
    if kind == "yaml":
        text = "---\n" + "".join(f"{key}: {value}\n" for key, value in pairs) + "---\n"
    elif kind == "toml":
        text = "+++\n" + "".join(f'"{key}" = {value}\n' for key, value in pairs) + "+++\n"
    else:
        text = "{\n" + ",\n".join(f'  "{key}": {value}' for key, value in pairs) + "\n}\n"
    article = read(text.replace("\n", ends) + f"{ends}Текст.{ends}")
    assume(article.front_matter.problem is None)
    gone = data.draw(st.sampled_from(keys))
    edit = deletion_of(article, article.front_matter.entry(gone))
    if edit is None:
        return
    after = read(apply(article.text, [edit]))
    assert after.front_matter.problem is None
    assert dict(after.front_matter.values) == {key: value for key, value in article.front_matter.values.items() if key != gone}
    assert gone not in after.text
    assert after.text.endswith(f"{ends}Текст.{ends}")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("---\nseo: {urldel: x, b: 1}\n---\n", "---\nseo: {b: 1}\n---\n"),
        ("---\nseo: {urldel: x}\n---\n", None),
        ("---\nseo:\n  urldel: x\n  b: 1\n---\n", "---\nseo:\n  b: 1\n---\n"),
        ("---\nseo:\n  urldel: x, # y\n  b: 1,\n---\n", "---\nseo:\n  b: 1,\n---\n"),
        ("---\nseo: {\n  b: 1, # one\n  urldel: x\n}\n---\n", None),
    ],
)
def test_nested_keys(before, after):
    article = read(before)
    edit = deletion_of(article, article.front_matter.entry("seo.urldel"))
    assert (None if edit is None else apply(before, [edit])) == after
