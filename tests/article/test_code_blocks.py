"""Code blocks: what closes them, what language they are in, and which of their lines are ordinary text."""

import pytest
from article.strategies import LINE_ENDS, markdown_texts
from hypothesis import example, given, settings
from hypothesis import strategies as st

from seo_audit.article.article import Article
from seo_audit.article.code_prose import code_prose
from seo_audit.article.source import Source

SETTINGS = settings(max_examples=300, deadline=None)
SENTENCE = "Теперь сравним число с порогом и решим, пора ли поливать."
CODE = st.sampled_from(
    ["x = 1", "    y = f(x)", "", "# Теперь сравним число с порогом и решим.", 's = "Теперь сравним число с порогом и решим."', "return x"]
)


def blocks_of(text):
    return Article(Source("a.md", text)).code_blocks


def said(text, span):
    return text[span.start : span.end]


@pytest.mark.parametrize(
    ("text", "closing"),
    [
        ("```\nкод\n```", "```"),
        ("```py\nкод\n`````  \n\nтекст", "`````"),
        ("~~~\nкод\n~~~\n", "~~~"),
        ("- ```\n  код\n  ```\n", "```"),
        ("> ~~~~\n> код\n> ~~~~\n", "~~~~"),
        ("```\n```", "```"),
        ("```\r\nкод\r\n```\r\n", "```"),
        ("```\nкод", None),
        ("```\nкод\n    ```", None),
        ("````\nкод\n```", None),
        ("~~~\nкод\n```", None),
        ("```\nкод ```", None),
        ("```", None),
        ("- ```\n  код\n\nтекст", None),
        ("    код\n    ```", None),
    ],
)
def test_the_marks_that_close_a_block(text, closing):
    found = blocks_of(text)[0].closing
    assert (found and said(text, found)) == closing


@pytest.mark.parametrize(
    ("info", "language"),
    [
        ("python", "python"),
        ("JS{2,4}", "js"),
        ('ts title="a"', "ts"),
        ("{.python .wide}", "python"),
        ("{r}", "r"),
        ("c++", "c++"),
        ("", ""),
        (" c# ", "c#"),
        ("!", ""),
    ],
)
def test_the_language_is_the_first_word(info, language):
    assert blocks_of(f"```{info}\nкод\n```")[0].language == language


@SETTINGS
@given(markdown_texts() | st.lists(st.sampled_from(["```", "~~~", "```py", "> ", "- ", "  ", "\n", "\r\n", "\r", "код"]), max_size=20).map("".join))
@example("- ```\n  а\n```\n```")
@example("> ```\n> а\n```")
def test_each_character_of_code_has_its_place(text):
    for block in blocks_of(text):
        assert [text[block.at(offset)] for offset in range(len(block.text))] == list(block.text)
        if block.closing is not None:
            marks = said(text, block.closing)
            assert block.closing.end == block.span.end
            assert marks.startswith(block.marks)
            assert set(marks) == set(block.marks)
            assert all(part.end <= block.closing.start for part in block.content)


@SETTINGS
@given(st.lists(CODE, min_size=1), st.lists(CODE), st.sampled_from(LINE_ENDS), st.sampled_from(["", "> ", "  "]))
def test_a_sentence_between_lines_of_code_is_told_where_it_stands(above, below, line_end, prefix):
    lines = ["```python", "x = 1", *above, SENTENCE, *below, "y = 2", "```"]
    text = line_end.join([f"{'- а' if prefix == '  ' else 'а'}", "", *(f"{prefix}{line}" for line in lines)])
    (block,) = blocks_of(text)
    (found,) = block.prose
    assert said(text, found.span) == SENTENCE
    assert found.below
    assert found.russian


@SETTINGS
@given(st.lists(CODE), st.sampled_from(LINE_ENDS))
def test_comments_and_strings_are_no_sentences(lines, line_end):
    assert code_prose(line_end.join(lines), "python") == []


@SETTINGS
@given(
    st.text(max_size=200) | st.lists(CODE | st.sampled_from([SENTENCE, "## Число", '"""', "/*", "*/", "`", "'"]), max_size=20).map("\n".join),
    st.sampled_from(["python", "js", "sql", "php", "c#", "yaml", "bash"]),
)
@example(f"x\n{SENTENCE}\x0b\ny", "python")
def test_any_code_is_read(code, language):
    done = 0
    for found in code_prose(code, language):
        assert done < found.start < found.end <= len(code)
        assert code[found.start : found.end].strip() == code[found.start : found.end]
        done = found.end


@pytest.mark.parametrize(
    ("code", "language"),
    [
        (f'"""\n{SENTENCE}\n"""\nx', "python"),
        (f"x\n/*\n{SENTENCE}\n*/\nx", "java"),
        (f"x\n/*\n{SENTENCE}\nx", "java"),
        (f"const x = `\n{SENTENCE}\n`\n", "js"),
        (f"x\n'\n{SENTENCE}\n'\nx", "sql"),
        (f"x\n--[[\n{SENTENCE}\n]]\nx", "lua"),
        (f"x: |\n  {SENTENCE}\ny: 1", "yaml"),
        (f"<p>\n  {SENTENCE}\n</p>", "jsx"),
        (f"$ x\n{SENTENCE}\n$ y", "bash"),
        (f"cat <<EOF\n{SENTENCE}\nEOF\n", "bash"),
        (f">>> x\n{SENTENCE}\n>>> y", "python"),
        (f"x\n{SENTENCE}\ny", "text"),
        (f"x\n{SENTENCE}\ny", ""),
        (f"<p>\n{SENTENCE}\n</p>", "html"),
        (f"{SENTENCE}\nx = 1", "python"),
        (f"x\n{SENTENCE}\n" * 10_000, "python"),
    ],
)
def test_where_text_belongs_nothing_is_told(code, language):
    assert code_prose(code, language) == []
