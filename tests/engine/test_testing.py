"""The runner of examples must be able to fail."""

from pathlib import Path

import pytest

from seo_audit.pages import PageError, read_page, strip_markers
from seo_audit.registry import registry
from seo_audit.testing import examples, failures

PAGE = """---
title: {ru: Пропуск, en: Skip}
messages:
  ru: {skipped: "H{level}", previous: "до"}
  en: {skipped: "H{level}", previous: "before"}
why: {ru: Потому., en: Because.}
how: {ru: Так., en: So.}
---
"""


@pytest.fixture
def rule_with(tmp_path):
    def make(fences):
        path = tmp_path / f"page{len(list(tmp_path.iterdir()))}.md"
        path.write_text(PAGE + fences, encoding="utf-8")
        return registry().rule_by("HEAD003")._replace(page=str(path))

    return make


def test_right_examples_pass(rule_with):
    assert list(failures(rule_with("```md bad\n# А\n\n### Б {HEAD003}\n```\n\n```md good\n# А\n\n## Б\n```\n"))) == []


def test_a_marker_on_the_wrong_line_fails(rule_with):
    marked, found = failures(rule_with("```md bad\n# А {HEAD003}\n\n### Б\n```\n"))
    assert "marked and not found: example-0.md, line " in marked
    assert "found and not marked: example-0.md, line " in found


def test_a_fence_with_a_word_that_is_none_fails(rule_with):
    assert any(
        "`god` is none of bad, good" in said for said in failures(rule_with("```md bad\n# А\n\n### Б {HEAD003}\n```\n\n```md god\n# А\n```\n"))
    )


def test_a_good_example_that_fires_fails(rule_with):
    assert list(failures(rule_with("```md good\n# А\n\n### Б\n```\n")))


def test_a_bad_example_without_markers_fails(rule_with):
    assert any("needs markers" in said for said in failures(rule_with("```md bad\n# А\n\n## Б\n```\n")))


def test_a_missing_message_fails(rule_with, tmp_path):
    rule = rule_with("```md bad\n# А\n\n### Б {HEAD003}\n```\n")
    page = tmp_path / "broken.md"
    page.write_text(
        (PAGE + "```md bad\n# А\n\n### Б {HEAD003}\n```\n").replace('en: {skipped: "H{level}"', 'en: {other: "H{level}"'), encoding="utf-8"
    )
    assert any("has no message `skipped`; it has other" in said for said in failures(rule._replace(page=str(page))))


FIXED = "```md bad\nЭто сло\u200bво. {HEAD003}\n\nИ это сло\u200bво.\n```\n\n```diff\n%s```\n".replace("HEAD003", "FILE003")


@pytest.fixture
def wrong_fixes(tmp_path):
    def said(diff):
        rule = registry().rule_by("FILE003")
        head = Path(rule.page).read_text(encoding="utf-8").partition("\n---\n")[0]
        page = tmp_path / "page.md"
        page.write_text(f"{head}\n---\n{FIXED % diff}", encoding="utf-8")
        return [failure.partition(": ")[2] for failure in failures(rule._replace(page=str(page)))]

    return said


ONE, OTHER = "-Это сло\u200bво.\n+Это слово.\n", "-И это сло\u200bво.\n+И это слово.\n"


@pytest.mark.parametrize("diff", [f"@@ -1 +1 @@\n{ONE}@@ -3 +3 @@\n{OTHER}", ONE + OTHER])
def test_a_diff_that_is_right_may_lack_the_numbers_of_lines(wrong_fixes, diff):
    assert wrong_fixes(diff) == []


@pytest.mark.parametrize(
    ("diff", "made"),
    [
        (ONE, ONE + OTHER),
        ("", ONE + OTHER),
        (f"@@ -2 +2 @@\n{ONE}@@ -3 +3 @@\n{OTHER}", f"@@ -1 +1 @@\n{ONE}@@ -3 +3 @@\n{OTHER}"),
        (ONE.replace("Это слово", "@@ слово") + OTHER, ONE + OTHER),
    ],
)
def test_a_diff_that_is_wrong(wrong_fixes, diff, made):
    assert wrong_fixes(diff) == [f"the fix makes\n{made}"]


def test_a_diff_where_nothing_is_fixed(rule_with):
    (said,) = failures(rule_with("```md bad\n# А\n\n### Б {HEAD003}\n```\n\n```diff\n-### Б\n+## Б\n```\n"))
    assert said.endswith(": the fix changes nothing")


def test_config_belongs_to_the_next_example_only(rule_with):
    fences = '```toml config\n[rules.heading-level-skipped]\nseverity = "off"\n```\n\n```md good\n# А\n\n### Б\n```\n\n```md bad\n# А\n\n### Б {HEAD003}\n```\n'
    assert list(failures(rule_with(fences))) == []


def test_files_by_path_are_one_folder(rule_with):
    fences = "```md bad path=a.md\n# А\n\n### Б {HEAD003}\n```\n\n```md path=b.md\n# А\n\n### Б {HEAD003}\n```\n"
    (example,) = examples(rule_with(fences))
    assert [fence.words[-1] for fence in example.articles] == ["path=a.md", "path=b.md"]


def test_markers_are_taken_off_and_counted_by_line():
    text, marked = strip_markers("один {META001} {META004}\nдва\nтри {HEAD003}\n")
    assert text == "один\nдва\nтри\n"
    assert marked == [(1, "META001"), (1, "META004"), (3, "HEAD003")]


def test_a_page_without_a_part_is_refused(tmp_path):
    page = tmp_path / "page.md"
    page.write_text(PAGE.replace("why:", "whence:"), encoding="utf-8")
    with pytest.raises(PageError, match="`why` is missing"):
        read_page(str(page))


def test_a_page_may_lack_title_sources_and_a_language(tmp_path):
    page = tmp_path / "lost_section.md"
    page.write_text("---\nmessages: {ru: {a: б}}\nwhy: {ru: Потому.}\nhow: Так.\nsources: [опыт]\n---\n", encoding="utf-8")
    read = read_page(str(page))
    assert read.title == {"ru": "lost section", "en": "lost section"}
    assert read.messages["en"] == {"a": "б"}
    assert read.why["en"] == "Потому."
    assert read.how["en"] == "Так."
    assert read.sources["en"] == ("опыт",)


@pytest.mark.parametrize(
    ("fences", "said"),
    [
        ("```md bad today=2024-99-99\n# А\n\n### Б {HEAD003}\n```\n", "`today=2024-99-99` is no date of the form YYYY-MM-DD"),
        ("```md bad today=\n# А\n\n### Б {HEAD003}\n```\n", "`today=` is no date of the form YYYY-MM-DD"),
        ("```toml config\nx =\n```\n\n```md bad\n# А\n\n### Б {HEAD003}\n```\n", "Invalid value"),
        ("```toml config\nx = 1\n```\n\n```md bad\n# А\n\n### Б {HEAD003}\n```\n", "the configuration: unknown key `x`"),
    ],
)
def test_an_example_that_cannot_be_run_fails(rule_with, fences, said):
    (failure,) = failures(rule_with(fences))
    assert f": {said}" in failure
