"""Whether a document stays what it is: our parser's word for it is held against that of markdown-it-py."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from seo_audit.article.article import Article
from seo_audit.article.source import Source
from seo_audit.fixes import apply
from seo_audit.kept import kept
from seo_audit.rule import Edit, Span

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
FRONT = "---\ntitle: Сад\nurldel: https://a.example.org/\n---\n\n"


def read(text):
    return Article(Source("a.md", text))


def keeps(text, edits, *, structure=False):
    edits = sorted(edits)
    return kept(read(text), read(apply(text, edits)), edits, structure=structure)


def replaced(text, old, new, **how):
    start = text.index(old)
    return keeps(text, [Edit(Span(start, start + len(old)), new)], **how)


def structure(text):
    """Blocks in order, with the marks, links and images in each."""
    found = []
    for token in PARSER.parse(text):
        found.append((token.type, token.tag))
        found += [
            (child.type, str(child.attrs.get("href", child.attrs.get("src", ""))))
            for child in token.children or ()
            if child.type not in {"text", "softbreak"}
        ]
    return found


PIECES = st.sampled_from(
    [
        "слово слово", "**жирно**", "*курсив*", "`код`", "[ссылка](https://a.example)", "[там][x]", "![рис](a.png)", "<b>тег</b>", "\\*", "&amp;",
        "https://b.example", "1. ", "- ", "# ", "> ", "***", "___", "_", "*", "`", "[", "]", "(", ")", "!", "<", "~~", "|", ":", "2) ", "    ", "  ",
        "\n", "\n\n", "\n", "```\n", "<!-- x -->", "<div>\n", "\n---\n", "\n===\n", "[x]: https://c.example\n", "| a | b |\n|---|---|\n| c | d |\n",
    ]
)  # fmt: skip
NEW = st.sampled_from(["", "", "", " ", "а", "*", "`", "# ", "- ", "[", "](x)", "_", "<!--", "слово", "\\", "1. ", "|"])


@settings(max_examples=400)
@given(st.lists(PIECES, max_size=14).map("".join), st.data())
def test_what_is_kept_is_the_same_to_another_parser(text, data):
    at = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(at, min(len(text), at + 8)))
    new = data.draw(NEW)
    # Marks are not words: who deletes some of those says so.
    if (
        not re.fullmatch(r"[\w ]*", text[at:end])
        or not re.search(r"\w", text[max(0, at - 1) : end + 1])
        or text[at:end] == new
        or re.search(r"\[x\]: \S*\n2\) ", text)  # whether a list may begin right below a definition, parsers disagree
        or not keeps(text, [Edit(Span(at, end), new)])
    ):
        return
    after = text[:at] + new + text[end:]
    one, other = structure(text), structure(after)
    assert [kind for kind, _ in one if "html" not in kind] == [kind for kind, _ in other if "html" not in kind]


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("Шнур и колышки*.\n", "Шнур", "*Шнур"),  # a word becomes a mark
        ("*Шнур* и колышки\n", "*Шнур", "Шнур"),
        ("а [шнур] б\n\n[шнур2]: https://a.example\n", "шнур]", "шнур2]"),  # becomes a link
        ("а [x]\n\nб\n\n[x]: https://a.example\n", "[x]: ", "[y]: "),  # a link elsewhere becomes none
        ("Шнур\n\nПесок\n", "\n\nПесок", "\nПесок"),
        ("Шнур\nпесок\n", "песок", "- песок"),
        ("Шнур слово\nпесок\n", " слово", "  "),  # a hard break
        ("1986. Год\n", "1986. Год", "1986\\. Год"),
        ("## Шнур\n", "## ", "### "),
        ("- а\n- б\n", "- б", "  б"),
        ("```\nкод\n```\n", "код", "```"),
        ("`а` б\n", "`а", "а"),
        ("![р](a.png)\n", "a.png", "b.png"),
    ],
)
def test_more_than_was_said(text, old, new):
    assert not replaced(FRONT + text, old, new)


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("Шнур шнур и *колышки*.\n", " шнур", ""),
        ("## Шнур. {#id}\n", ".", ""),
        ("а сло\u200bво [x]\n\n[x]: https://a.example\n", "\u200b", ""),
        ("| а а | б |\n|---|---|\n| в | г |\n", " а |", " |"),
        ("<p>а а</p>\n", " а<", "<"),
        ("> - а а\n", "а а", "а"),
    ],
)
def test_no_more_than_was_said(text, old, new):
    assert replaced(FRONT + text, old, new)


class TestStructure:
    def test_a_new_heading(self):
        assert replaced(FRONT + "а\n\n##Шнур\nб\n\nв\n", "##Шнур", "## Шнур", structure=True)

    def test_what_stands_between_is_looked_at(self):
        text = "### А\n\nтекст\n\n### Б\n\nтекст\n"
        first, second = text.index("### А"), text.index("### Б")
        up = [Edit(Span(first, first + 1), ""), Edit(Span(second, second + 1), "")]
        assert keeps(text, up, structure=True)
        assert not keeps(text, [*up, Edit(Span(text.index("\n\n### Б"), second), "")], structure=True)

    def test_the_words_of_a_heading_stay(self):
        assert not replaced("### А *б в* г\n\n*б\n", "### А *", "## А ", structure=True)

    @pytest.mark.parametrize("new", ["```\n", "<div>\n", "> "])
    def test_nothing_swallows_what_is_below(self, new):
        assert not replaced("а\n\nб\n\nв\n\nг\n", "б\n\n", new, structure=True)

    def test_a_comment_goes(self):
        assert replaced("а\n\n<!-- x -->\n\nб\n", "<!-- x -->\n\n", "", structure=True)
        assert not replaced("а\n\n<!-- x -->\n\nб\n", "\n\n<!-- x -->\n", "", structure=True)


class TestFields:
    @pytest.mark.parametrize(
        ("front", "old", "new"),
        [
            ("title: Сад\nurldel: x\n", "title: Сад\n", ""),
            ("title: Сад Сад\n", " Сад\n", "\n"),
            ("ti\u200btle: Сад\n", "\u200b", ""),
            ("a: .nan\nurldel: x\n", "urldel: x\n", ""),
            ("title: >\n  Сад\n  сад\nb: 1\n", "\n  сад", ""),
        ],
    )
    def test_kept(self, front, old, new):
        assert replaced(f"---\n{front}---\n\n## Шнур\n", old, new)

    @pytest.mark.parametrize(
        ("front", "old", "new"),
        [
            ("title: Сад\nb: 1\n", "b: 1\n", "b: 1\nc: 2\n"),  # a key is made
            ("title: Сад\nb: 1\n", "title: ", ""),
            ("title: Сад\nb: 1\n", "Сад", "12"),
            ("title: Сад дом\nb: 1\n", "Сад", "'Сад"),
            ("a: &x 1\nb: *x\n", "a: &x 1\n", ""),
            ("a:\n  b: 1\nc: 2\n", "  b: 1\n", ""),  # a table becomes nothing
            ("title: Сад\n", "---\n\n", "\n"),
            ("b: 1\nc: 2\n", "1\nc: ", "1"),
        ],
    )
    def test_not_kept(self, front, old, new):
        assert not replaced(f"---\n{front}---\n\n## Шнур\n", old, new)


def test_everything_moves_by_what_was_put_in():
    text = "".join(f"Абзац {n} слово слово.\n\n" for n in range(50))
    edits = [Edit(Span(match.start(), match.end()), "") for match in re.finditer(" слово(?=\\.)", text)]
    assert keeps(text, edits)
    assert keeps(text, edits, structure=True)
