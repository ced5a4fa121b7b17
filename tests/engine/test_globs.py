"""Patterns of paths: as pathspec reads them, but for what would take for ever and for what is no pattern."""

import warnings

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pathspec import GitIgnoreSpec

from seo_audit.globs import matcher

PARTS = ["*", "*", "a", "b", "?", "[ab]", "[[]", "/", "**/", ".", "\\*", "!", "\\[", "(", "é"]


@given(st.lists(st.sampled_from(PARTS), min_size=1, max_size=9).map("".join), st.lists(st.sampled_from("aab/.*[(é"), min_size=1, max_size=9))
def test_it_is_what_the_library_says(pattern, path):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            wanted = GitIgnoreSpec.from_lines([pattern])
        except ValueError:
            return
        path = "".join(path)
        if pattern.count("**") <= 3:
            assert matcher([pattern])(path) == wanted.match_file(path)


@pytest.mark.parametrize(
    ("pattern", "path", "matches"),
    [
        ("[!a]*a", "b/a", False),
        ("x[!a]", "x/", False),
        ("*[!a]*", "abc", True),
        ("[[]*.md", "[a.md", True),
        ("*a" * 30, "a" * 200 + "b", False),
        ("*a" * 30, "a" * 200, True),
        ("a*" * 300 + "x", "a" * 255, False),
        ("**/*a" * 3 + "x", "a/" * 2000 + "b", False),
        ("*a*b*a*b", "ab" * 100 + "/c", True),
        ("*a*b*a*b", "ab" * 100 + "c", False),
    ],
)
def test_what_matches(pattern, path, matches):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert matcher([pattern])(path) is matches


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        ("[z-a]", ": bad character range z-a"),
        ("[[:alpha:]]", ": write out what a class like `[:digit:]` means"),
        ("**/a/**/b/**/c/**/d", ": more than 3 times `**`"),
        ("!", ""),
    ],
)
def test_what_is_no_pattern(pattern, said):
    with pytest.raises(ValueError) as error:
        matcher(["*.md", pattern])
    assert str(error.value) == said


def test_none_is_none():
    assert not matcher([])("a")
