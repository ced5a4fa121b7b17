"""Keys and values of front matter have places, and every character of a value leads to what stands for it."""

import json
from itertools import pairwise

import pytest
import yaml
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from seo_audit.article.article import Article
from seo_audit.article.front_matter import parse
from seo_audit.article.front_matter.model import align
from seo_audit.article.source import Source

SETTINGS = settings(max_examples=250, deadline=None)
PIECES = [
    *"\"'#&*!%@`{],|>?1~=🎉\\\n\t\xa0\u2028\u200b\ufeff\x07\x7f\ue000\U0010ffff",
    *("слово ", "два", "«Ёж»", "e\u0301", "\\n", "\n\n", "  ", ": ", " # ", "- ", "true", "null", "...", "длинная строка, которая не помещается"),
]
VALUES = st.lists(st.sampled_from(PIECES) | st.characters(exclude_categories=["Cs", "Cc"]), max_size=8).map("".join)


def check_offsets(text, entry):
    """Every character but white space stands where its offset says, as itself or as what the format writes for it."""
    offsets = entry.offsets()
    assert offsets is not None
    assert len(offsets) == len(entry.text) + 1
    assert all(before <= after for before, after in pairwise(offsets))
    assert entry.line_span.start == entry.key_span.start < entry.key_span.end <= entry.span.start <= entry.span.end <= entry.line_span.end
    assert entry.span.start <= offsets[0]
    assert offsets[-1] <= entry.span.end
    for character, (start, end) in zip(entry.text, pairwise(offsets), strict=True):
        if not character.isspace():
            written = text[start:end]
            assert written[0] in {character, "\\"} or (character, written[:2]) == ("'", "''")


def check_value(text, value):
    found = parse(text)
    assert found.problem is None
    entry = found.entry("title")
    assert entry.value == entry.text == found.values["title"] == value
    assert text[slice(*entry.key_span)].strip("\"'") == "title"
    check_offsets(text, entry)


@SETTINGS
@given(VALUES, st.sampled_from([None, '"', "'", "|", ">"]), st.sampled_from([8, 20, 80]), st.booleans())
@example('it\'s \\ "both" \u0416\n', '"', 8, False)
def test_any_value_comes_back_from_yaml(value, style, width, allow_unicode):
    front = yaml.safe_dump({"а": 1, "title": value, "я": [2]}, default_style=style, width=width, allow_unicode=allow_unicode, sort_keys=False)
    # The emitter of PyYAML writes some values so that PyYAML itself reads others.
    assume(yaml.safe_load(front)["title"] == value)
    check_value(f"---\n{front}---\n", value)


@SETTINGS
@given(VALUES, st.booleans(), st.sampled_from([None, 0, 2]), st.booleans())
@example("😀\U0010ffff\\u", True, None, False)
def test_any_value_comes_back_from_json(value, ensure_ascii, indent, fenced):
    front = json.dumps({"а": {"б": [1]}, "title": value, "я": None}, ensure_ascii=ensure_ascii, indent=indent)
    check_value(f"---\n{front}\n---\n" if fenced else f"{front}\n", value)


def toml_escaped(character):
    if character in '"\\':
        return "\\" + character
    return (
        character
        if character.isprintable() or character in "\xa0\u2028"
        else f"\\u{ord(character):04X}"
        if ord(character) < 0x10000
        else f"\\U{ord(character):08X}"
    )


@SETTINGS
@given(VALUES, st.sampled_from(["title", '"title"', "'title'"]))
def test_any_value_comes_back_from_a_basic_string_of_toml(value, key):
    check_value(f'+++\na = 1\n{key} = "{"".join(map(toml_escaped, value))}" # хвост\n[z]\n+++\n', value)


@SETTINGS
@given(VALUES)
def test_any_value_comes_back_from_a_string_of_several_lines_of_toml(value):
    written = "".join(character if character == "\n" else toml_escaped(character) for character in value)
    check_value(f'+++\ntitle = """\n{written}"""\n+++\n', value)


@SETTINGS
@given(VALUES.filter(lambda value: not set(value) & set("'\n") and all(character >= " " and character != "\x7f" for character in value)))
def test_any_value_comes_back_from_a_literal_string_of_toml(value):
    check_value(f"+++\ntitle = '{value}'\n+++\n", value)


@pytest.mark.parametrize(
    ("written", "value", "span"),
    [
        ("Осенний сад", "Осенний сад", "Осенний сад"),
        ("Сад # примечание", "Сад", "Сад"),
        ("первая\n  вторая\n\n  третья", "первая вторая\nтретья", "первая\n  вторая\n\n  третья"),
        ("'it''s'", "it's", "it''s"),
        ('"\\"\\u0416\\x41\\n\\\n   б"', '"ЖA\nб', '\\"\\u0416\\x41\\n\\\n   б'),
        ('"а\n  б\n\n  в"', "а б\nв", "а\n  б\n\n  в"),
        ("|\n  а\n   б\n", "а\n б\n", "а\n   б"),
        (">-\n  а\n  б\n\n  в\n", "а б\nв", "а\n  б\n\n  в"),
        ("|2+ # так\n   а\n\n", " а\n\n\n", "а"),
        ("&t Сад", "Сад", "Сад"),
        ("!!str &t 'Сад'", "Сад", "Сад"),
        ("&t |\n  Сад\n", "Сад\n", "Сад"),
        ("12.50", 12.5, "12.50"),
        ('""', "", ""),
        ("", None, ""),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_where_a_value_of_yaml_stands(written, value, span, end):
    text = f"---\nраньше: 1\ntitle: {written}\n# хвост\nпозже: 2\n---\nтело".replace("\n", end)
    entry = parse(text).entry("title")
    assert entry.value == value
    assert text[slice(*entry.span)] == span.replace("\n", end)
    check_offsets(text, entry)


@pytest.mark.parametrize(
    ("front", "places"),
    [
        ("---\nа:\n  'б в': г\n  д: [е]\nё: {ж: з}\n---\n", {"а": None, "а.б в": "г", "а.д": "[е]", "ё": "{ж: з}", "ё.ж": "з"}),
        ("+++\na.b = 'в'\n\"c d\" = 1 # x\n[e.f]\ng = \"\"\"\nё\"\"\"\nh = [ '# ]', 2 ] \n[[i]]\nj = 1\n[k]\nl = {m = 'н'}\n+++\n",
         {"a.b": "в", "c d": "1", "e.f.g": "\nё", "e.f.h": "[ '# ]', 2 ]", "k.l": "{m = 'н'}"}),
        ('{"а": {"б в": ["г", {"д": 1}], "е": null}, "ё": "\\"Ж"}', {"а": '{"б в": ["г", {"д": 1}], "е": null}', "а.б в": '["г", {"д": 1}]', "а.е": "null", "ё": '\\"Ж'}),
    ],
)  # fmt: skip
def test_nested_keys_have_dotted_paths_and_places(front, places):
    found = parse(front)
    assert [entry.key for entry in found.entries] == list(places)
    for entry in found.entries:
        assert front[slice(*entry.key_span)].strip("\"'").rpartition(".")[2].strip() == entry.key.rpartition(".")[2]
        assert places[entry.key] in {None, front[slice(*entry.span)]}


@pytest.mark.parametrize(("value", "raw"), [("аб", "абв"), ("абв", "аб"), ("аб", "аВб"), ("а б", "аб в"), ("а", ""), ("", "а"), ("аб", "ба")])
def test_what_does_not_agree_has_no_map(value, raw):
    assert align(value, raw, 0, None) is None


@pytest.mark.parametrize(
    ("value", "raw", "offsets"),
    [("", "", [5]), ("", "  ", [5]), ("а б", "а\n  б", [5, 6, 9, 10]), ("а\n", "а", [5, 6, 6]), ("аб", "а \n б", [5, 9, 10])],
)
def test_white_space_may_differ(value, raw, offsets):
    assert align(value, raw, 5, None) == offsets


def test_an_alias_is_where_its_anchor_is():
    text = "---\nа: &t 'Сад'\ntitle: *t\n---\n"
    entry = parse(text).entry("title")
    assert (entry.value, text[slice(*entry.span)], text[slice(*entry.line_span)]) == ("Сад", "Сад", "title")


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("title: Уход  за розами", "розами"),
        ("title: 'It''s розами'", "розами"),
        ('title: "\\u0420озами"', "\\u0420озами"),
        ("title: >\n  Уход за\n  розами зимой", "розами"),
        ("title: Уход за\n  розами", "розами"),
    ],
)
def test_a_word_of_a_title_is_marked_inside_the_title(line, place):
    article = Article(Source("a.md", f"---\n{line}\n---\n"))
    prose = article.title.prose
    word = next(index for index, form in enumerate(prose.words.forms) if form.lower() == "розами")
    assert article.text[slice(*prose.span(*prose.words.spans[word]))] == place


def test_a_title_is_verbatim_only_where_the_file_has_it_so():
    plain, escaped = (Article(Source("a.md", f"---\ntitle: {title}\n---\n")).title.prose for title in ("'Сад и дом'", "'Сад ''и'' дом'"))
    assert plain.is_verbatim(0, 9)
    assert not escaped.is_verbatim(0, len(escaped.text))
