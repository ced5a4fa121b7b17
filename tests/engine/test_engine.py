"""What the engine does with what rules say, tried with rules made for the purpose."""

from datetime import date

import pytest

from seo_audit import Config, audit, check_text
from seo_audit.article.source import Source
from seo_audit.config import RuleConfig
from seo_audit.engine import audit as audit_job
from seo_audit.engine import jobs_of
from seo_audit.plan import make_plan
from seo_audit.rule import Confidence, Finding, Needs, Place, Scope, Severity, Span, rule
from seo_audit.summary import Counts, exit_status

PAGE = """---
title: {ru: Слово, en: Word}
messages:
  ru: {found: "«{text}», всего {count}", one: "ещё", other: "другое", place: "и это"}
  en: {found: "“{text}”, {count} in all", one: "one more", other: "other", place: "this too"}
why: {ru: Потому., en: Because.}
how: {ru: Так., en: So.}
---
"""


@pytest.fixture
def make(tmp_path):
    page = tmp_path / "page.md"
    page.write_text(PAGE, encoding="utf-8")

    def declare(code, spans, **options):
        def check(article):
            for start, end in spans:
                yield Finding(Span(start, end), "found", {"text": article.text[start:end]} | ({} if options.get("once") else {"count": 1}))

        made = rule(code, code.lower() + "-rule", severity=options.pop("severity", Severity.WARNING), **options)(check)
        return made._replace(page=str(page))

    return declare


def found(rules, text="один два три четыре", config=None, path="a.md"):
    plan = make_plan(config or Config(lang="en"), today=date(2026, 1, 1), only=rules)
    (job,) = jobs_of([Source(path, text)])
    return audit_job(job, plan)


def spans(audited):
    return [(finding.code, tuple(finding.span)) for finding in audited.result.findings]


class TestSupersedes:
    def test_not_other_spans_and_not_other_rules(self, make):
        rules = [make("GRAVE001", [(0, 4)], supersedes=("LESS001",)), make("LESS001", [(5, 8)]), make("LESS002", [(0, 4)])]
        assert len(spans(found(rules))) == 3

    def test_the_same_span(self, make):
        rules = [make("GRAVE001", [(0, 4)], supersedes=("LESS001",)), make("LESS001", [(0, 4), (5, 8)])]
        assert spans(found(rules)) == [("GRAVE001", (0, 4)), ("LESS001", (5, 8))]

    def test_a_span_inside(self, make):
        rules = [make("GRAVE001", [(0, 8)], supersedes=("LESS001",)), make("LESS001", [(5, 8), (5, 12)])]
        assert spans(found(rules)) == [("GRAVE001", (0, 8)), ("LESS001", (5, 12))]

    def test_other_places_of_the_same_defect(self, make):
        def chain(article):
            yield Finding(
                Span(0, 4),
                "found",
                {"text": "", "count": 1},
                related=[Place(Span(5, 8), "place"), Place(Span(9, 12), "found", {"text": "", "count": 1})],
            )

        grave = make("GRAVE001", [], supersedes=("LESS001",))._replace(check=chain)
        assert spans(found([grave, make("LESS001", [(5, 8), (9, 12)])])) == [("GRAVE001", (0, 4)), ("LESS001", (9, 12))]

    def test_a_rule_that_is_off_silences_nobody(self, make):
        rules = [make("GRAVE001", [(0, 4)], supersedes=("LESS001",)), make("LESS001", [(0, 4)])]
        config = Config(lang="en", rules={"GRAVE001": RuleConfig(off=True)})
        assert spans(found(rules, config=config)) == [("LESS001", (0, 4))]


class TestOnce:
    def test_several_places_are_one_finding_with_the_others_related(self, make):
        (finding,) = found([make("WORD001", [(9, 12), (0, 4), (5, 8)], once=True)]).result.findings
        assert tuple(finding.span) == (0, 4)
        assert finding.message == "“один”, 3 in all"
        assert [tuple(place.span) for place in finding.related] == [(5, 8), (9, 12)]

    def test_one_place_is_counted_too(self, make):
        (finding,) = found([make("WORD001", [(0, 4)], once=True)]).result.findings
        assert finding.message == "“один”, 1 in all"

    def test_none_is_none(self, make):
        assert spans(found([make("WORD001", [], once=True)])) == []


class TestNeeds:
    def test_text(self, make):
        plan = make_plan(Config(lang="en"), today=date(2026, 1, 1), only=[make("WORD001", [(0, 0)])])
        from seo_audit.article.source import decode

        (job,) = jobs_of([decode("a.md", b"\xff\xfe\x00")])
        assert audit_job(job, plan).result.findings == ()

    @pytest.mark.parametrize(("text", "asked"), [("---\ntitle: x\n---\nя", 1), ("я", 1), ("---\ntitle: x: y\n---\nя", 0), ("---\ntitle: x\n\nя", 0)])
    def test_front_matter_that_could_be_read(self, make, text, asked):
        assert len(spans(found([make("WORD001", [(0, 1)], needs=Needs.FRONT_MATTER)], text))) == asked

    @pytest.mark.parametrize(("text", "asked"), [("Песок сушат на солнце", 1), ("Sand is dried in the sun", 0), ("`код`", 0), ("", 0)])
    def test_russian(self, make, text, asked):
        assert len(spans(found([make("WORD001", [(0, 0)], needs=Needs.RUSSIAN)], text))) == asked

    def test_a_fragment_has_no_fields_to_miss(self):
        assert check_text("Песок сушат на солнце.") == []
        assert [finding.code for finding in check_text("---\ntitle: Как сушить песок на солнце\n---\n\nПесок.")] == ["META004"]


class TestStamp:
    def test_place_excerpt_and_severity(self, make):
        (finding,) = found([make("WORD001", [(6, 10)], confidence=Confidence.MEDIUM)], "а😀б\r\nв\u0301гдежз").result.findings
        assert (finding.line, finding.column, finding.end_line, finding.end_column) == (2, 2, 2, 6)
        assert finding.excerpt == "\u0301где"
        assert (finding.severity, finding.confidence) == (Severity.WARNING, Confidence.MEDIUM)

    def test_configured_severity_wins(self, make):
        config = Config(lang="en", rules={"WORD001": RuleConfig(severity=Severity.INFO)})
        (finding,) = found([make("WORD001", [(0, 1)])], config=config).result.findings
        assert finding.severity is Severity.INFO

    def test_a_span_outside_the_text_is_the_rules_crash(self, make):
        audited = found([make("WORD001", [(0, 999)]), make("WORD002", [(0, 1)])])
        assert [crash.code for crash in audited.crashes] == ["WORD001"]
        assert spans(audited) == [("WORD002", (0, 1))]

    def test_an_unknown_note_is_the_rules_crash(self, make):
        broken = make("WORD001", [])._replace(check=lambda _: [Finding(Span(0, 1), "other", related=(Place(Span(0, 1), "nothing"),))])
        assert [crash.code for crash in found([broken]).crashes] == ["WORD001"]

    def test_low_confidence_comes_last(self, make):
        rules = [make("WORD001", [(0, 1)], confidence=Confidence.LOW), make("WORD002", [(5, 8)])]
        assert [code for code, _ in spans(found(rules))] == ["WORD002", "WORD001"]


class TestFingerprint:
    def prints(self, make, text, *places, path="a.md"):
        return [finding.fingerprint for finding in found([make("WORD001", places)], text, path=path).result.findings]

    def test_it_survives_moved_lines_and_other_white_space(self, make):
        assert self.prints(make, "раз два", (0, 7)) == self.prints(make, "новое\n\nраз  два", (7, 15))

    def test_it_differs_by_text_path_and_ordinal(self, make):
        first, second = self.prints(make, "раз раз", (0, 3), (4, 7))
        other = self.prints(make, "два", (0, 3))
        elsewhere = self.prints(make, "раз", (0, 3), path="b.md")
        assert len({first, second, *other, *elsewhere}) == 4

    def test_it_is_16_hex_digits(self, make):
        (one,) = self.prints(make, "раз", (0, 3))
        assert len(one) == 16
        int(one, 16)


class TestSummary:
    def test_exit_status(self):
        empty = Counts().summary()
        assert exit_status(empty, Severity.ERROR) == 3

    def test_shared_needs_more_than_half_of_at_least_four(self, tmp_path):
        for number in range(4):
            text = "---\ntitle: Дорожка из песка и щебня\n" + ("urldel: x\n" if number < 2 else "") + "description: Как.\n---\nА\n"
            (tmp_path / f"{number}.md").write_text(text, encoding="utf-8")
        config = Config(select=("FM009",))
        assert [shared.code for shared in audit([tmp_path], config).summary.shared] == []
        (tmp_path / "3.md").write_text("---\ntitle: Дорожка из песка и щебня\nurldel: x\ndescription: Как.\n---\nА\n", encoding="utf-8")
        assert [(shared.code, shared.affected, shared.articles) for shared in audit([tmp_path], config).summary.shared] == [("FM009", 3, 4)]


def test_rules_of_scope_run_see_crashes(make):
    def check(outcome):
        for _ in outcome.crashes:
            yield Finding(Span(0, 0), "other")

    last = make("WORD009", [], scope=Scope.RUN)._replace(check=check)
    audited = found([make("WORD001", [(0, 999)]), last])
    assert spans(audited) == [("WORD009", (0, 0))]
