"""Articles switch findings off: what that hides, what it must not hide, and what is said of it."""

from datetime import date

import pytest
from suppressing import audited, of

from seo_audit import Config, Severity
from seo_audit.article.source import Source
from seo_audit.config import RuleConfig
from seo_audit.engine import audit, jobs_of
from seo_audit.plan import make_plan
from seo_audit.rule import Scope, rule
from seo_audit.summary import Counts, exit_status, tally_of

SKIPPED = "## Рассада\n\nТекст.\n\n@\n#### Посев\n\nСеют в марте.\n"
SHORT = "---\ntitle: Перец\n@\n---\n\nСеют в марте.\n"


class TestComments:
    @pytest.mark.parametrize(
        "comment",
        [
            "",
            "<!-- seo-audit: ignore[HEAD004] -->",
            "<!-- seo-audit: enable[HEAD003] -->",
            "<!-- seo-audit: -->",
            "<!-- seo-audit: ignore[HEAD003 -->",
            "`<!-- seo-audit: ignore[HEAD003] -->`\n",
            "```\n<!-- seo-audit: ignore[HEAD003] -->\n```",
            "<!-- seo-audit: ignore[HEAD003] -->\n\nАбзац между ними.\n",
        ],
    )
    def test_what_hides_nothing(self, comment):
        assert of(SKIPPED.replace("@", comment), "HEAD003") == (["HEAD003"], [])

    @pytest.mark.parametrize("word", ["HEAD003", "head003", "heading-level-skipped", "HEAD", "HEAD00", "ALL", "HEAD004, HEAD003"])
    def test_ignore(self, word):
        assert of(SKIPPED.replace("@", f"<!-- seo-audit: ignore[{word}] так в брошюре -->"), "HEAD003") == ([], [("HEAD003", "так в брошюре")])

    def test_other_rules_and_other_blocks_are_still_reported(self):
        text = SKIPPED.replace("@", "<!-- seo-audit: ignore[HEAD003] -->") + "\n## Полив\n\nТекст.\n\n#### Капельный\n\nТекст.\n"
        shown, hidden = of(text, "HEAD003")
        assert (shown, hidden) == (["HEAD003"], [("HEAD003", "")])

    def test_front_matter_is_no_block(self):
        text = "---\ntitle: Перец\n---\n\n<!-- seo-audit: ignore[META003] -->\nСеют в марте.\n"
        assert of(text, "META003", "SUP") == (["META003", "SUP001"], [])


class TestRanges:
    BODY = "## а\n\nт\n\n{}\n\n#### б\n\nт\n\n{}\n\n## в\n\nт\n\n#### г\n\nт\n"

    def hidden(self, first, second):
        return len(of(self.BODY.format(first, second), "HEAD003")[1])

    @pytest.mark.parametrize(
        ("first", "second", "hidden"),
        [
            ("<!-- seo-audit: disable[HEAD003] -->", "", 2),
            ("<!-- seo-audit: disable[HEAD] -->", "<!-- seo-audit: enable[HEAD] -->", 1),
            ("<!-- seo-audit: disable[HEAD] -->", "<!-- seo-audit: enable[HEAD003] -->", 1),
            ("<!-- seo-audit: disable[HEAD] -->", "<!-- seo-audit: enable[HEAD004] -->", 2),
            ("<!-- seo-audit: disable[HEAD003] -->", "<!-- seo-audit: enable -->", 1),
            ("<!-- seo-audit: disable -->", "<!-- seo-audit: enable[HEAD003] -->", 1),
            ("<!-- seo-audit: disable -->", "<!-- seo-audit: enable -->", 1),
            ("<!-- seo-audit: disable[HEAD003, HEAD004] -->", "<!-- seo-audit: enable[HEAD004] -->", 2),
            ("<!-- seo-audit: disable[HEAD] -->\n<!-- seo-audit: disable[HEAD003] -->", "<!-- seo-audit: enable[HEAD003] -->", 1),
            ("", "<!-- seo-audit: disable[HEAD003] -->", 1),
            ("<!-- seo-audit: enable[HEAD003] -->", "<!-- seo-audit: disable[HEAD003] -->", 1),
            ("", "", 0),
        ],
    )
    def test_from_disable_to_enable(self, first, second, hidden):
        assert self.hidden(first, second) == hidden

    def test_ends_that_end_nothing_are_said(self):
        assert of(self.BODY.format("<!-- seo-audit: enable[HEAD003] -->", "<!-- seo-audit: enable -->"), "SUP") == (["SUP001", "SUP001"], [])

    def test_disabled_again_behind_its_end(self):
        both = "<!-- seo-audit: enable[HEAD003] -->\n<!-- seo-audit: disable[HEAD003] -->"
        assert of(self.BODY.format("<!-- seo-audit: disable[HEAD003] -->", both), "SUP", "HEAD003") == ([], [("HEAD003", "")] * 2)


class TestFrontMatter:
    @pytest.mark.parametrize(
        "key",
        [
            "seo_audit: прошла 12 марта",
            "seo_audit:",
            "seo_audit:\n  ignore:",
            "seo_audit:\n  ignore: []",
            "seo_audit: {keyphrase: перец}",
            "seo_audit: {done: true}",
            "seo_audit: 2026-01-15",
            "seo_audit: 3",
            "seo_audit: {}",
            "seo_audit: ''",
            "note: 'seo_audit: {ignore: [META003]}'",
            "other:\n  seo_audit:\n    ignore: [META003]",
        ],
    )
    def test_what_hides_nothing_and_is_not_reported(self, key):
        assert of(SHORT.replace("@", key), "META003", "SUP") == (["META003"], [])

    @pytest.mark.parametrize(
        "key",
        ["seo_audit: META003", "seo_audit: [META003]", "seo_audit:\n  ignor: [META003]", "seo_audit: {rules: META003}"]
        + [f"seo_audit: {value}" for value in ("true", "false", "off", "skip", "ignore", "'Нет'")],
    )
    def test_what_was_meant_to_hide_is_reported(self, key):
        assert of(SHORT.replace("@", key), "META003", "SUP") == (["META003", "SUP003"], [])

    @pytest.mark.parametrize(
        ("key", "reason"),
        [
            ("seo_audit: {ignore: [META003]}", ""),
            ("seo_audit:\n  ignore:\n    - title-too-short", ""),
            ("seo_audit:\n  ignore: META003", ""),
            ("seo_audit:\n  ignore: META003, HEAD", ""),
            ("seo_audit:\n  ignore: {META003: бренд}", "бренд"),
            ("seo_audit:\n  ignore:\n    META003: бренд\n    HEAD: так задумано", "бренд"),
            ("seo_audit:\n  ignore:\n    - META003: бренд\n    - HEAD", "бренд"),
            ("seo_audit:\n  ignore:\n    META003:", ""),
            ('"seo-audit": {"ignore": ["META003"]}', ""),
            ("seo-audit.ignore: [META003]", ""),
            ("x: &names [META003]\nseo_audit:\n  ignore: *names", ""),
        ],
    )
    def test_for_the_whole_article(self, key, reason):
        assert of(SHORT.replace("@", key), "META003") == ([], [("META003", reason)])

    @pytest.mark.parametrize(
        "key",
        [
            '[seo_audit]\nignore = ["META003"]',
            'seo_audit.ignore = ["META003"]',
            'seo_audit = { ignore = ["META003"] }',
            '[seo_audit.ignore]\nMETA003 = ""',
            '"seo-audit".ignore = "META003"',
        ],
    )
    def test_toml(self, key):
        assert of(f'+++\ntitle = "Перец"\n{key}\n+++\n\nСеют.\n', "META003", "SUP") == ([], [("META003", "")])

    def test_json(self):
        text = '{"title": "Перец",\n "seo_audit": {"ignore": {"META003": "бренд", "HEAD003": "нет"}}}\n\nСеют.\n'
        (unused,) = [finding for finding in audited(text).result.findings if finding.code == "SUP001"]
        assert (text[slice(*unused.span)], unused.line) == ("HEAD003", 2)
        assert of(text, "META003") == ([], [("META003", "бренд")])

    def test_names_are_found_where_they_stand(self):
        text = SHORT.replace("@", "seo_audit:\n  ignore: [HEAD003, 'HEAD004', HEAD003x]")
        spans = [text[slice(*finding.span)] for finding in audited(text).result.findings if finding.code.startswith("SUP")]
        assert spans == ["HEAD003", "HEAD004", "HEAD003x"]


class TestWhatNothingHides:
    def test_files_that_nobody_could_read_and_rules_that_fail(self):
        def failing(article):
            raise ZeroDivisionError

        made = rule("TEST001", "failing", severity=Severity.INFO, scope=Scope.ARTICLE)(failing)
        crashed = next(one for one in Config().registry.rules if one.code == "FILE009")
        text = "---\nseo_audit:\n  ignore: [ALL, FILE009]\n---\n\n<!-- seo-audit: disable -->\nтекст\n"
        plan = make_plan(Config(lang="en"), today=date(2026, 1, 15), only=[made, crashed])
        result = audit(next(jobs_of([Source("a.md", text)])), plan)
        assert [finding.code for finding in result.result.findings] == ["FILE009"]

    def test_what_is_said_of_suppressions_themselves(self):
        shown, hidden = of("<!-- seo-audit: disable -->\n\n<!-- seo-audit: ignore[NONE001] -->\n\nтекст\n", "SUP003")
        assert (shown, hidden) == (["SUP003"], [])

    def test_front_matter_that_cannot_be_read_hides_nothing(self):
        assert of("---\ntitle: [\nseo_audit: {ignore: [FM002]}\n---\n\nтекст\n", "FM002") == (["FM002"], [])

    def test_no_ignores(self):
        text = SKIPPED.replace("@", "<!-- seo-audit: ignore[HEAD003, HEAD999] -->")
        assert of(text, "HEAD003", "SUP", ignores=False) == (["HEAD003"], [])


class TestSaidOfSuppressions:
    def test_a_rule_that_was_not_asked_may_be_needed_another_day(self):
        text = SKIPPED.replace("@", "<!-- seo-audit: ignore[HEAD005, HEAD003] -->")
        assert of(text, "SUP") == (["SUP001"], [])
        assert of(text, "SUP", ignore=("HEAD005",)) == ([], [])
        assert of(text, "SUP", rules={"HEAD005": RuleConfig(off=True)}) == ([], [])
        assert of(text, "SUP", per_file_ignores={"*.md": ("HEAD005",)}) == ([], [])

    def test_findings_that_are_not_shown_use_a_suppression_too(self):
        text = SHORT.replace("@", "seo_audit: {ignore: [META003]}")
        assert of(text, "SUP", min_severity=Severity.ERROR) == ([], [])

    def test_per_file_ignores(self):
        text = SKIPPED.replace("@", "<!-- seo-audit: ignore -->\n<!-- seo-audit: ignore[X] -->")
        assert of(text, "SUP") == (["SUP002", "SUP003"], [])
        assert of(text, "SUP", per_file_ignores={"a.md": ("SUP002",), "b.md": ("SUP",)}) == (["SUP003"], [])
        assert of(text, "SUP", per_file_ignores={"*.md": ("SUP",)}) == ([], [])


class TestOnce:
    PAGE = """---
code: TEST001
once: true
match: {patterns: [ё]}
messages: {ru: {found: "х{count}"}, en: {found: "x{count}"}}
why: w
how: h
---
"""

    def found(self, tmp_path, text):
        (tmp_path / "yo.md").write_text(self.PAGE, encoding="utf-8")
        return audited(text, rule_folders=(str(tmp_path),), select=("TEST001",)).result

    def test_what_is_suppressed_is_no_part_of_the_one_finding(self, tmp_path):
        result = self.found(tmp_path, "ё\n\n<!-- seo-audit: ignore[yo] там так -->\nё\n\nё\n")
        (shown,), (hidden,) = result.findings, result.suppressed
        assert (shown.message, shown.line, [place.span.start for place in shown.related]) == ("x2", 1, [45])
        assert (hidden.message, hidden.line, hidden.suppressed, hidden.related) == ("x1", 4, "там так", ())

    def test_all_of_them(self, tmp_path):
        result = self.found(tmp_path, "<!-- seo-audit: disable[TEST] -->\n\nё\n\nё\n")
        assert (len(result.findings), len(result.suppressed)) == (0, 2)


def test_what_is_suppressed_does_not_fail_the_run():
    text = SKIPPED.replace("@", "<!-- seo-audit: disable[ALL] -->").replace("## Р", "<!-- seo-audit: disable[ALL] -->\n\n## Р")
    counts = Counts()
    counts.add(tally_of(audited(text, select=("HEAD003",)).result, None, crashed=False))
    summary = counts.summary()
    assert (summary.suppressed, exit_status(summary, Severity.INFO)) == (1, 0)
