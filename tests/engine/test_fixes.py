"""Edits of a text, and the diffs of rule pages that show them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seo_audit.fixes import apply
from seo_audit.rule import Edit, Finding, Fix, Severity, Span, rule
from seo_audit.testing import failures

PAGE = """---
messages: {ru: {found: слово}, en: {found: word}}
why: Потому.
how: Так.
---

```md bad
один {WORD001}
два
```
"""


def test_overlapping_edits_are_refused():
    with pytest.raises(ValueError, match="overlap"):
        apply("один два", [Edit(Span(0, 5), ""), Edit(Span(4, 8), "")])


def test_edits_in_any_order():
    assert apply("один два три", [Edit(Span(9, 12), "3"), Edit(Span(0, 4), "1"), Edit(Span(5, 5), "и ")]) == "1 и два 3"


@given(st.text(), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 5), st.text(max_size=3)), max_size=5))
def test_nothing_outside_the_edits_changes(text, wanted):
    edits, end = [], 0
    for start, length, new in sorted(wanted):
        if end <= start and start + length <= len(text):
            edits.append(Edit(Span(start, start + length), new))
            end = start + length
    after = apply(text, edits)
    kept = [text[a:b] for a, b in zip([0, *(edit.span.end for edit in edits)], [*(edit.span.start for edit in edits), len(text)], strict=True)]
    assert after == "".join(part for pair in zip(kept, [*(edit.text for edit in edits), ""], strict=True) for part in pair)


@pytest.fixture
def word(tmp_path):
    def check(article):
        yield Finding(Span(0, 4), "found", fix=Fix((Edit(Span(0, 4), "раз"),), safe=True))

    def make(diff):
        page = tmp_path / "word.md"
        page.write_text(PAGE + diff, encoding="utf-8")
        return rule("WORD001", "word", severity=Severity.INFO)(check)._replace(page=str(page))

    return make


def test_a_right_diff_passes(word):
    assert list(failures(word("\n```diff\n@@ -1 +1 @@\n-один\n+раз\n```\n"))) == []


def test_a_wrong_diff_fails(word):
    (said,) = failures(word("\n```diff\n@@ -1 +1 @@\n-один\n+два\n```\n"))
    assert "the fix makes" in said
    assert "+раз" in said
