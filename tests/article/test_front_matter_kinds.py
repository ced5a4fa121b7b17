"""What is front matter, where it ends, and what it says."""

from datetime import date

import frontmatter
import pytest

from seo_audit.article.front_matter import looks_like_front_matter, parse
from seo_audit.article.front_matter.handlers import HANDLERS

LINE_ENDS = ["\n", "\r\n", "\r"]


@pytest.mark.parametrize(
    "text",
    [
        "", "\n", "# Заголовок", "текст\n---\ntitle: а\n---\n", "\n---\ntitle: а\n---\n", " ---\ntitle: а\n---\n", "----\ntitle: а\n----\n", "---title: а\n---\n", "-- -\nа: б\n-- -\n",
        "---\n\nтекст под чертой\n", "---", "---\n", "---\nпросто строка\n", "***\nа: б\n***", "++\na = 1\n++\n", "++++\na = 1\n++++\n", "+++\nтекст\n", "{{< figure >}}\nтекст", "{% include а %}",
        "{ не JSON }\n", '["а"]\n', '{"а" без двоеточия\n\nтекст', "{: .a}\n", "~~~\nа: б\n~~~", "title: а\n\nтекст",
    ],
)  # fmt: skip
def test_what_is_no_front_matter(text):
    found = parse(text)
    assert found.kind == ""
    assert found.problem is None
    assert found.entries == ()
    assert found.span == found.opening == (0, 0)


@pytest.mark.parametrize("end", LINE_ENDS)
@pytest.mark.parametrize(
    ("kind", "text", "opening"),
    [
        ("yaml", "---\ntitle: Сад\n---\n", "---"),
        ("yaml", "--- \t\ntitle: Сад\n--- \n", "---"),
        ("yaml", "---\ntitle: Сад\n...\n", "---"),
        ("yaml", "---\n{title: Сад}\n---\n", "---"),
        ("toml", "+++\ntitle = 'Сад'\n+++\n", "+++"),
        ("toml", '+++ \ntitle = "Сад" # имя\n+++\t\n', "+++"),
        ("json", '{"title": "Сад"}\n', "{"),
        ("json", '{\n  "title":\n"Сад"\n}  \n', "{"),
        ("json", '---\n{"title": "Сад"}\n---\n', "---"),
    ],
)
def test_kinds(kind, text, opening, end):
    text = text.replace("\n", end)
    found = parse(f"{text}тело{end}---{end}")
    assert (found.kind, found.values, found.problem) == (kind, {"title": "Сад"}, None)
    assert found.span == (0, len(text))
    assert text[slice(*found.opening)] == opening
    assert looks_like_front_matter(text)


@pytest.mark.parametrize("text", ["---\n---\n", "---\n\n---\n", "---\n# примечание\n---\n", "+++\n+++\n", "{}\n", "---\n---", "+++\n+++"])
def test_empty_front_matter_has_no_fields_and_no_problem(text):
    found = parse(text + ("" if not text.endswith("\n") else "тело"))
    assert found.kind
    assert (found.values, found.entries, found.problem) == ({}, (), None)
    assert found.span == (0, len(text))


@pytest.mark.parametrize("inner", ["  ---", "---а", "-- -", "#---", "----", "....", "--- #"])
def test_what_does_not_close_front_matter(inner):
    found = parse(f"---\nа: |\n  б\n  {inner}\n---\nтело")
    assert found.values == {"а": f"б\n{inner.lstrip()}\n" if not inner.startswith("  ") else f"б\n{inner}\n"}


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("---\ntitle: а\n\nтекст\n", 13),
        ("---\ntitle: а\nb: в", 17),
        ("---\r\na: б\r\nв: г\r\n\r\nтекст", 17),
        ("+++\ntitle = 'а'\n\nтекст", 16),
        ('{\n"title": "а",\n\nтекст', 16),
        ("---\r\ntitle: а\r\n\r\nтекст", 15),
        ("---\rtitle: а\r\rтекст", 13),
    ],
)
def test_what_is_never_closed_ends_before_the_first_blank_line(text, end):
    found = parse(text)
    assert found.problem.key == "unclosed"
    assert found.problem.span == found.opening
    assert found.span == (0, end)
    assert found.entries == ()


def test_values_are_those_of_the_format():
    found = parse("---\ndate: 2025-03-01\ndraft: yes\nn: 012\nнет: ~\nнеделя: [пн, вт]\nдроби: 1.5\nстрока: '1'\n---\n")
    assert found.values == {"date": date(2025, 3, 1), "draft": True, "n": 10, "нет": None, "неделя": ["пн", "вт"], "дроби": 1.5, "строка": "1"}
    assert found.entry("date").text == "2025-03-01"
    assert found.entry("неделя").text == found.entry("нет").text.strip("~") == ""


@pytest.mark.parametrize(
    "value",
    [
        "2025-13-45",
        "2025-02-30",
        "2025-01-01T99:00:00",
        "9" * 5000,
        "0x" + "f" * 5000,
        ":".join(["59"] * 3000),
        "!!bool да",
        "!!int много",
        "!!timestamp вчера",
    ],
)
def test_a_date_or_number_that_cannot_be_is_the_text_that_it_is(value):
    found = parse(f"---\nа: {value}\n---\n")
    assert found.problem is None
    assert found.values == {"а": value.rpartition(" ")[2]}


def test_the_last_of_repeated_keys_counts_and_all_are_told():
    text = "---\ntitle: Один\nseo:\n  title: А\ntitle: Два\n---\n"
    found = parse(text)
    assert [(entry.key, text[slice(*entry.span)]) for entry in found.entries if entry.key == "title"] == [("title", "Один"), ("title", "Два")]
    assert found.entry("title").value == found.values["title"] == "Два"
    assert found.entry("seo.title").value == "А"
    assert found.entry("missing") is None


def test_so_it_is_in_toml_which_has_no_repeated_ones():
    text = '+++\ntitle = """\nОдин"""  # раз\ntags = ["а"]\n[seo]\ntitle = 1\ntitle = 2\ntitle = [3]\n[og]\ntitle = "А"\n+++\n'
    found = parse(text)
    assert found.problem is None
    assert [(entry.key, entry.value) for entry in found.entries] == [
        ("title", "Один"),
        ("tags", ["а"]),
        ("seo.title", 1),
        ("seo.title", 2),
        ("seo.title", [3]),
        ("og.title", "А"),
    ]
    assert found.values == {"title": "Один", "tags": ["а"], "seo": {"title": [3]}, "og": {"title": "А"}}
    text = text.replace("[seo]\n", "")
    found = parse(text)
    assert found.entry("title").value == found.values["title"] == [3]
    assert text[slice(*found.entries[0].span)].strip() == "Один"


@pytest.mark.parametrize(
    "text",
    [
        "---\na:\n  - b: 1\n    c: 2\n    b: 3\n  - b: 4\n    d:\n      - {e: 1, e: 2}\n---\n",
        '{"a": [{"b": 1, "c": 2, "b": 3}, {"b": 4, "d": [{"e": 1, "e": 2}]}]}\n',
        '---\n{"a": [{"b": [{}], "c": [2, [{"x": 1}]], "b": 3}, {"b": 4, "d": [{"e": 1, "e": 2}]}]}\n---\n',
    ],
)
def test_keys_that_repeat_inside_lists_are_told_and_no_others(text):
    found = parse(text)
    assert [entry.key for entry in found.entries] == ["a"]
    assert [entry.key for entry in found.repeats] == ["a.0.b", "a.0.b", "a.1.d.0.e", "a.1.d.0.e"]
    assert [text[slice(*entry.key_span)].strip('"') for entry in found.repeats] == ["b", "b", "e", "e"]
    assert [text[slice(*entry.span)] for entry in found.repeats][1:] == ["3", "1", "2"]


@pytest.mark.parametrize(
    "text",
    [
        "---\na: &a {b: 1}\nc:\n - <<: *a\n   <<: *a\n - *a\n - *a\n---\n",
        '{"a": [{"b": {"c": 1}, "c": 2}, {"b": 1}], "b": 1, "b": 2}\n',
        "+++\n[[a]]\nb = 1\n[[a]]\nb = 2\n+++\n",
    ],
)
def test_what_does_not_repeat_inside_lists_is_not_told(text):
    assert {entry.key.rpartition(".")[2] for entry in parse(text).repeats} <= {"<<"}


def test_keys_that_are_no_words_lead_to_their_values():
    found = parse("---\non: да\n2025-01-01: день\nseo: {'og.title': О, a.b: {c: г}}\n2: два\n<<: {слито: да}\n---\n")
    values = {entry.key: entry.value for entry in found.entries}
    assert (values["on"], values["2025-01-01"], values["seo.og.title"], values["seo.a.b.c"], values["2"]) == ("да", "день", "О", "г", "два")
    assert found.values["слито"] == "да"


@pytest.mark.parametrize(
    "text", ["---\ntitle: Сад\n---\nтело", "+++\ntitle = 'Сад'\n+++\nтело", '{"title": "Сад"}\nтело', '---\n{"title": "Сад"}\n---\nтело']
)
def test_the_handlers_work_with_python_frontmatter(text):
    handler = next(handler for handler in HANDLERS if handler.detect(text))
    post = frontmatter.loads(text, handler=handler)
    assert (post.metadata, post.content) == ({"title": "Сад"}, "тело")
