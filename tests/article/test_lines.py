"""Offsets as lines and columns, and back."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seo_audit.article.bytemap import ByteMap
from seo_audit.article.span import Lines, Span

TEXTS = st.lists(st.sampled_from(["\n", "\r", "\r\n", "а", "🎉", "e\u0301", "\x85", "\u2028", "\u2029", "\v", "\f", "\x1c", " "]), max_size=40).map(
    "".join
)


@pytest.mark.parametrize("character", ["\x85", "\u2028", "\u2029", "\v", "\f", "\x1c", "\x1d", "\x1e", "\0", "\ufeff"])
def test_only_lf_cr_and_both_end_a_line(character):
    lines = Lines(f"а{character}б")
    assert len(lines) == 1
    assert lines.position(2) == (1, 3)


@pytest.mark.parametrize(
    ("text", "starts"),
    [("", [0]), ("а", [0]), ("а\n", [0, 2]), ("а\r", [0, 2]), ("а\r\n", [0, 3]), ("\n\r", [0, 1, 2]), ("\r\r\n\n", [0, 1, 3, 4]), ("🎉\nб", [0, 2])],
)
def test_where_lines_begin(text, starts):
    lines = Lines(text)
    assert [lines.start(line) for line in range(1, len(lines) + 1)] == starts
    assert lines.start(len(lines) + 1) == lines.start(len(lines) + 5) == len(text)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_position_and_start_are_each_other_turned_round(text):
    lines = Lines(text)
    for offset in range(len(text) + 1):
        line, column = lines.position(offset)
        assert lines.start(line) + column - 1 == offset
        assert 1 <= line <= len(lines)
        assert column >= 1
        assert offset < lines.start(line + 1) or line == len(lines)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_lines_without_their_ends_and_their_ends_make_the_text(text):
    lines = Lines(text)
    ends = [text[lines.span(line).end : lines.start(line + 1)] for line in range(1, len(lines) + 1)]
    assert set(ends[:-1]) <= {"\n", "\r", "\r\n"}
    assert ends[-1] == ""
    assert "".join(text[slice(*lines.span(line))] + end for line, end in enumerate(ends, 1)) == text
    assert not any(set("\r\n") & set(text[slice(*lines.span(line))]) for line in range(1, len(lines) + 1))


def test_a_span_of_a_line_is_a_span():
    assert Lines("а\nбв\r\n").span(2) == Span(2, 4)


@settings(max_examples=200, deadline=None)
@given(TEXTS.map(lambda text: text * 40), st.integers(0, 9))
def test_bytes_are_converted_to_code_points(text, base):
    data = text.encode()
    at = ByteMap(data, base)
    for end in range(0, len(text) + 1, 7):
        assert at(len(text[:end].encode())) == base + end
    assert at(len(data)) == base + len(text)
