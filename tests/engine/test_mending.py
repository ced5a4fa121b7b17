"""Mending over real articles and generated ones: what comes out is the same document, and there is nothing more to do."""

import os
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from seo_audit.article.source import Source, decode, encode
from seo_audit.config import from_values
from seo_audit.engine import audit, jobs_of
from seo_audit.fixes import apply
from seo_audit.mending import mend
from seo_audit.plan import make_plan
from seo_audit.rule import Edit, Finding, Fix, Severity, Span, rule

ROOT = Path(__file__).resolve().parent.parent.parent
REAL = sorted(file for folder in ("examples/content", "tests/data/articles") for file in (ROOT / folder).rglob("*.md"))
PARSER = MarkdownIt("commonmark").enable("table")
FRONT = "---\ntitle: Садовая дорожка за два дня\ndescription: Как разметить дорожку\n---\n\n"
PAGE = """---
title: Слово
messages: {ru: {found: слово}, en: {found: word}}
why: Потому.
how: Так.
---
"""


@cache
def a_plan():
    """All rules; no fixture, since Hypothesis would print it."""
    return make_plan(from_values({}), today=date(2026, 1, 15))


def mended(text, plan=None, *, unsafe=True):
    (job,) = jobs_of([Source("a.md", text)])
    return mend(job, plan or a_plan(), unsafe=unsafe)


def blocks(text):
    return [token.type for token in PARSER.parse(text)]


@pytest.mark.parametrize("file", REAL, ids=lambda file: os.path.relpath(file, ROOT))
def test_real_articles(file):
    source = decode("a.md", file.read_bytes())
    if source.problem is not None:
        return
    first = mended(source.text)
    assert not first.endless
    text = first.audited.text
    assert mended(text).audited.text == text
    structural = {"BLOCK004", "FILE003", "HEAD011", "HEAD014", "SUP001", "TRAN008"} & set(first.fixes)
    assert structural or blocks(text) == blocks(source.text)
    safe = mended(source.text, unsafe=False)
    assert safe.fixes.total() <= first.fixes.total()
    if not first.fixes:
        assert text == source.text


DEFECTS = st.lists(
    st.sampled_from(
        [
            "## Разметка дорожки.\n\n", "### Шнур:\n\n", "##Песок\n\n", "## - Щебень\n\n", "Натяните натяните шнур по по дорожке.\n\n",
            "Это может понадобится вам.\n\n", "До\u200bрожка\u2028готова.\n\n", "<!-- seo-audit: ignore[HEAD010] -->\n", "<!-- seo-audit: ignore[HEAD003, TEXT008] x -->\n\n",
            "## 3 способа\n\nТекст.\n\n## 1. Один\n\nТекст.\n\n## 2. Два\n\nТекст.\n\n", "**Жирно**\n\nТекст.\n\n**Ещё**\n\nТекст.\n\n", "- шнур шнур\n- песок\n\n",
            "> ## Цитата.\n\n", "| а а | б |\n|---|---|\n| в | г |\n\n", "```\n## код код.\n```\n\n", "*курсив курсив* и `код`\n\n", "Текст\r\nтекст\r\n\r\n", "[там][x] там там\n\n",
            "[x]: https://a.example.org/\n\n", "<div>\nтекст текст\n</div>\n\n", "#\u00a0Заголовок\n\n", "Текст текст", "\u200b- не список\n\n", "## [#](#a) Ссылка\n\n",
        ]
    ),
    max_size=10,
)  # fmt: skip
FRONTS = st.sampled_from(
    [
        "", FRONT, '+++\ntitle = "Дорожка **за** два"\nurldel = """\nhttps://a.example.org/"""\n+++\n\n', '{"title": "Дорожка — a.example.org", "urldel": "https://a.example.org/"}\n\n',
        "---\ntitle: 'Дорожка `за` два: дня дня'\nurldel: >-\n  https://a.example.org/\n---\n\n", "---\ntitle: Дорожка &laquo;за&raquo; два\ndescription: |\n  Как как\n  *быть*\n---\n\n",
        '---\n{"title": "Дорожка \\"за\\" два | A.example.org", "urldel": "https://a.example.org/"}\n---\n\n', "---\nurldel: https://a.example.org/,\n---\n\n",
    ]
)  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(FRONTS, DEFECTS, st.sampled_from(["\n", "\r\n", "\r"]), st.booleans(), st.booleans())
def test_generated_articles(front, defects, ends, bom, last):
    before = (front + "".join(defects)).removesuffix("\n" * last).replace("\n", ends)
    source = decode("a.md", b"\xef\xbb\xbf" * bom + before.encode("utf-8"))
    first = mend(next(iter(jobs_of([source]))), a_plan(), unsafe=True)
    after = first.audited.text
    assert not first.endless
    assert mended(after).audited.text == after
    shown = audit(next(iter(jobs_of([source]))), a_plan()).result.findings
    # What check shows as fixable is what fix mends: somebody's fix may mend, or move, what another one is about, and nothing is mended unseen.
    assert bool(first.fixes) == any(finding.fix for finding in shown)
    assert encode(Source("a.md", after, bom=source.bom)).startswith(b"\xef\xbb\xbf") == bom
    if not before.endswith("-->"):  # a comment that is the last line goes as a whole
        assert before.endswith(("\n", "\r")) == after.endswith(("\n", "\r"))


@pytest.fixture
def one_rule(tmp_path):
    """A plan with one rule whose fixes are a function of the text."""

    def make(fixes, **how):
        page = tmp_path / "word.md"
        page.write_text(PAGE, encoding="utf-8")

        def check(article):
            for fix in fixes(article.text):
                yield Finding(fix.edits[0].span, "found", fix=fix)

        one = rule("WORD001", "word", severity=Severity.INFO, **how)(check)._replace(page=str(page))
        return make_plan(from_values({}), today=date(2026, 1, 15), only=[one])

    return make


def at(text, old, new, **how):
    start = text.find(old)
    return [] if start < 0 else [Fix((Edit(Span(start, start + len(old)), new),), safe=True, **how)]


class TestPasses:
    def test_edits_that_touch_settle_in_passes(self, one_rule):
        plan = one_rule(lambda text: [*at(text, "аб", "б"), *at(text, "бв", "в")])
        assert mended("1 абв 2\n", plan).audited.text == "1 в 2\n"

    def test_a_fix_that_changes_nothing_is_none(self, one_rule):
        plan = one_rule(lambda text: at(text, "а", "а"))
        result = mended("а\n", plan)
        assert (result.fixes.total(), result.endless) == (0, ())
        assert result.audited.result.findings[0].fix is None

    @pytest.mark.parametrize("fixes", [lambda text: at(text, "а", "аа"), lambda text: [*at(text, "а", "б"), *at(text, "б", "а")]])
    def test_no_end(self, one_rule, fixes):
        result = mended("а\n", one_rule(fixes))
        assert (result.audited.text, result.endless, result.fixes.total()) == ("а\n", ("WORD001",), 0)

    def test_one_that_goes_wrong_takes_no_other_with_it(self, one_rule):
        plan = one_rule(lambda text: [*at(text, "а\n\nб", "а\nб"), *at(text, "вв", "в"), *at(text, "г", "*г"), *at(text, "ж", "з")])
        result = mended("а\n\nб\n\nвв\n\nг д*\n\nж\n", plan)
        assert result.audited.text == "а\n\nб\n\nв\n\nг д*\n\nз\n"
        assert sum(finding.refused for finding in result.before.result.findings) == 2

    def test_of_several_places_those_that_can_be(self, one_rule):
        plan = one_rule(lambda text: [*at(text, "а\n\nб", "а\nб"), *at(text, "в", "г")], once=True)
        result = mended("а\n\nб\n\nв\n", plan)
        assert (result.audited.text, result.fixes["WORD001"]) == ("а\n\nб\n\nг\n", 1)

    def test_thousands_that_go_wrong_end_soon(self, one_rule):
        def fixes(text):
            return [Fix((Edit(Span(place, place + 2), "\n"),), safe=True) for place in range(len(text)) if text.startswith("\n\n", place)]

        text = "абзац\n\n" * 3000 + "конец\n"
        assert mended(text, one_rule(fixes)).audited.text == text


class TestNonsense:
    @pytest.mark.parametrize(
        "fix",
        [
            Fix((Edit(Span(0, 99), ""),), safe=True),
            Fix((Edit(Span(-1, 1), ""),), safe=True),
            Fix((Edit(Span(2, 1), ""),), safe=True),
            Fix((Edit(Span(0, 2), ""), Edit(Span(1, 3), "")), safe=True),
            Fix((Edit(Span(0, 1), "\ud800"),), safe=True),
            Fix((Edit(Span(0, 1), None),), safe=True),
            Fix([Edit(Span(0, 1), "")], safe=True),
            Fix((Edit(Span(0, 1), ""),), safe=True, address=1),
            Fix((Edit(Span(0, 1), ""),), safe=True, parts=((Edit(Span(1, 2), ""),),)),
            Fix((Edit(Span(0, 1), ""),), safe=True, parts=(1,)),
        ],
    )
    def test_the_rule_has_failed_and_nothing_is_done(self, one_rule, fix):
        result = mended("абв\n", one_rule(lambda _: [fix]))
        assert result.audited.text == "абв\n"
        assert result.audited.crashes

    def test_no_edits_are_no_fix(self, one_rule):
        plan = one_rule(lambda _: [Fix((Edit(Span(0, 0), ""),), safe=True)])
        assert mended("абв\n", plan).audited.result.findings[0].fix is None

    def test_a_byte_order_mark_is_not_a_character_of_the_text(self, one_rule):
        result = mended("\ufeffа б\n", one_rule(lambda text: at(text, " б", "")))
        assert result.audited.text == "\ufeffа\n"


def test_apply_with_an_insertion_at_the_start_of_a_deletion():
    assert apply("аб", [Edit(Span(0, 0), "в"), Edit(Span(0, 1), "")]) == "вб"
