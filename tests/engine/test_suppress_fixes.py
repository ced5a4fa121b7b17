"""Fixes of suppressions that are not needed; comments over generated articles, and hostile ones."""

import json
from itertools import pairwise

import pytest
from article.trees import outline_of
from hypothesis import example, given
from hypothesis import strategies as st
from suppressing import audited

from seo_audit import Config
from seo_audit.article.article import Article
from seo_audit.article.source import Source
from seo_audit.article.span import Span
from seo_audit.finding import Edit
from seo_audit.fixes import apply


class TestFixes:
    @staticmethod
    def fixed(text):
        """A text without what the rule takes out, all at once but for edits that overlap: these are done one after the other."""
        edits = [edit for finding in audited(text).result.findings if finding.code == "SUP001" and finding.fix for edit in finding.fix.edits]
        edits.sort()
        apart = [edit for before, edit in pairwise([Edit(Span(0, 0), ""), *edits]) if before.span.end <= edit.span.start]
        return apply(text, apart)

    U = "<!-- seo-audit: ignore[HEAD004, HEAD005] -->"

    @pytest.mark.parametrize(
        "text",
        [
            "@ текст в строке с ним\n",
            "слово@слово\n",
            "- а\n@\n- б\n",
            "- а\n\n@\n\n- б\n",
            "- а\n  @\n  б\n",
            "- а\n\n@\n\n      код\n",
            "- @\n\n  а\n",
            "1. @\n   а\n",
            "@ @\n\nтекст\n",
            "<div>\n@\nтекст</div>\n",
            "<p>\n@\n</p>\n",
        ],
    )
    def test_what_could_change_the_text_round_it_is_left_to_people(self, text):
        text = text.replace("@", self.U)
        assert self.fixed(text) == text

    @pytest.mark.parametrize(
        ("text", "after"),
        [
            ("один\n\n@\nдва\n", "один\n\nдва\n"),
            ("один\n@\n\nдва\n", "один\n\nдва\n"),
            ("один\n@\nдва\n", "один\n\nдва\n"),
            ("один\n\n@\n\nдва\n", "один\n\n\nдва\n"),
            ("один\n\n@\n@\nдва\n", "один\n\n\nдва\n"),
            ("@\nдва\n", "два\n"),
            ("один\n\n@", "один"),
            ("один\n\n@\n", "один\n\n"),
            ("один @\nдва\n", "один\nдва\n"),
            ("один @ два\n", "один два\n"),
            ("## Посев @\n\nтекст\n", "## Посев\n\nтекст\n"),
            ("один @  \nдва\n", "один  \nдва\n"),
            ("> а\n@\n> б\n", "> а\n\n> б\n"),
            ("| а | б |\n|---|---|\n| в @ | г |\n", "| а | б |\n|---|---|\n| в | г |\n"),
            ("один\r\n\r\n@\r\nдва\r\n", "один\r\n\r\nдва\r\n"),
        ],
    )
    def test_the_comment_goes(self, text, after):
        text = text.replace("@", self.U)
        assert self.fixed(text) == after
        assert _without_comments(after) == _without_comments(text)

    def test_only_the_names_that_are_not_needed_go(self):
        text = "## Рассада\n\n<!-- seo-audit: ignore[HEAD004, HEAD003; NONE, HEAD005] так -->\n#### Посев\n\nСеют.\n"
        assert "<!-- seo-audit: ignore[HEAD003, NONE] так -->" in self.fixed(text)

    def test_several_lines_of_one_comment(self):
        assert self.fixed("один\n\n<!-- seo-audit: ignore[HEAD004]\nпотому -->\n\nдва\n") == "один\n\n\nдва\n"

    PART = st.sampled_from(
        """@;- а;  @;1. б;текст;текст @;@ текст;## г;> ц;> @;```;    код;| а |\n|-|;| @ |;---;;<div>;</div>;<!-- заметка -->;<p>x;[^1]: с;т[^1];===;+++
        ;    @;\t@;~~~;@@;<!-- в\nдве -->;[a]: b;{/* в */};текст  ;- @;*@*""".replace("\n        ;", ";").split(";")
    )

    @given(st.lists(PART, max_size=8).map("\n".join))
    @example("- а\n@\n\n@")
    def test_nothing_else_changes_and_it_comes_to_an_end(self, text):
        text = text.replace("@", self.U)
        after = self.fixed(self.fixed(text))
        assert self.fixed(after) == after
        assert _without_comments(after) == _without_comments(text)


def _without_comments(text):
    def kept(blocks):
        return [_kept(block) for block in blocks if block[0] != "HtmlBlock" or block[1].strip(" \n\ufffc")]

    def _kept(block):
        return [kept(part) if isinstance(part, list) and part and isinstance(part[0], list) else _clean(part) for part in block]

    return kept(outline_of(Article(Source("a.md", text)).blocks))


def _clean(part):
    if isinstance(part, list):  # links and images: where they stand in the prose changes with the blanks
        return [tuple(fact for fact in one if not isinstance(fact, int)) if isinstance(one, tuple) else one for one in part]
    return " ".join(part.replace("\ufffc", " ").split()) if isinstance(part, str) else part


BLOCKS = st.sampled_from(
    ["#### Заголовок.", "## Заголовок", "текст и текст", "- а\n- б", "| а |\n|---|\n| б |", "```\nкод\n```", "**Жирно**", "1. раз", "> и"]
)


@given(st.lists(BLOCKS, min_size=1, max_size=8), st.data())
def test_a_comment_takes_nothing_but_its_rule_from_nothing_but_its_block(parts, data):
    place = data.draw(st.integers(0, len(parts) - 1))
    code = data.draw(st.sampled_from(["HEAD003", "HEAD002", "HEAD016", "heading-punctuation", "HEAD013"]))
    config = {"select": ("HEAD",)}
    before = audited("\n\n".join(parts) + "\n", **config).result
    comment = f"<!-- seo-audit: ignore[{code}] -->"
    result = audited("\n\n".join([*parts[:place], f"{comment}\n{parts[place]}", *parts[place + 1 :]]) + "\n", **config).result
    shift = 1 + sum(part.count("\n") + 2 for part in parts[:place])

    def places(findings, moved):
        return sorted((finding.code, finding.line - (finding.line > shift) * moved) for finding in findings)

    assert places([*result.findings, *result.suppressed], 1) == places(before.findings, 0)
    wanted = Config().registry.select(code)[0].code
    last = shift + parts[place].count("\n") + 1
    assert all(finding.code == wanted and shift < finding.line <= last for finding in result.suppressed)


class TestHostile:
    def many(self, text):
        result = audited(text).result
        assert json.dumps([finding.message for finding in result.findings])
        return result

    def test_comments_by_the_hundred_thousand(self):
        for between in ("\n", "\n\n", " "):
            assert len(self.many(f"<!-- seo-audit: ignore[HEAD003] -->{between}" * 100_000).findings) <= 1010

    def test_names_by_the_hundred_thousand(self):
        names = ", ".join(f"rule-{number}" for number in range(100_000))
        assert len(self.many(f"---\nseo_audit:\n  ignore: [{names}]\n---\n\nтекст\n").findings) <= 1010
        assert len(self.many("".join(f"<!-- seo-audit: ignore[{names[:900]}] -->\n\nтекст\n\n" for _ in range(1000))).findings) <= 1010

    def test_comments_that_are_too_long_or_never_end_are_none(self):
        assert not self.many("<!-- seo-audit: ignore[HEAD003] " + "и" * 1_000_000 + " -->\n\nтекст\n").suppressed
        for opening in ("<!-- seo-audit:", "<!-- seo-audit: ignore[", "{/* seo-audit: ", "<!-" + "-" * 50):
            assert not self.many(opening * 50_000).suppressed

    def test_ranges_by_the_thousand(self):
        on, off = "<!-- seo-audit: enable -->\n\n", "<!-- seo-audit: disable -->\n\n"
        assert self.many((off + on) * 1000 + off * 500 + on * 500)
