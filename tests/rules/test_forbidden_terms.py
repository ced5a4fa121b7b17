"""TRAN018: a glossary that people keep by hand."""

from datetime import date

import pytest

from seo_audit.article.source import Source
from seo_audit.config import Config
from seo_audit.engine import audit, jobs_of
from seo_audit.fixes import apply
from seo_audit.glossary import glossary_of
from seo_audit.plan import make_plan
from seo_audit.registry import rules


def found(glossary, text):
    """What the rule finds with a glossary."""
    plan = make_plan(Config(lang="ru"), today=date(2026, 1, 15), only=[rule for rule in rules() if rule.code == "TRAN018"])
    plan = plan._replace(site=plan.site._replace(glossary=glossary_of(f"[forbidden]\n{glossary}", "g.toml")))
    (job,) = jobs_of([Source("a.md", text)])
    audited = audit(job, plan)
    assert audited.crashes == ()
    return list(audited.result.findings)


@pytest.mark.parametrize("phrase", ["…", "—", "!", "C++", "№1"])
def test_signs_alone_are_no_phrase(phrase):
    assert found(f'"{phrase}" = "горшок"', "Сеять пора, а поливать рано.") == []


def test_one_finding_a_phrase_with_all_places_of_it():
    one, other = found('"тяпка" = "мотыга"\n"лейка" = ""', "Тяпки лежат в сарае.\n\nТяпки две, лейка одна, но не тяпка.")
    assert (one.key, one.parameters["times"], len(one.related)) == ("preferred", 3, 2)
    assert (other.key, other.related, other.fix) == ("unwanted", (), None)


def test_the_fix_leaves_code_fields_and_what_it_cannot_tell():
    text = "---\ntitle: Про торфостаканы\n---\n\nТорфостаканы, `торфостаканы`, **торфостаканы** и &laquo;торфостаканы&raquo;.\n"
    (finding,) = found('"торфостакан" = "горшок"', text)
    assert finding.fix is not None
    assert not finding.fix.safe
    assert apply(text, finding.fix.edits) == text.replace("Торфостаканы,", "Горшки,").replace("**торфостаканы**", "**горшки**").replace(
        ";торфостаканы&", ";горшки&"
    )


def test_a_place_that_the_article_suppresses_is_left_out():
    text = "Тяпки лежат в сарае.\n\n<!-- seo-audit: ignore[TRAN018] a quotation -->\nТяпки две.\n"
    shown = [finding for finding in found('"тяпка" = "мотыга"', text) if finding.suppressed is None]
    assert [finding.parameters["times"] for finding in shown] == [1]
