"""A few texts as a site, and what rules find across it."""

from datetime import date

from seo_audit.article.source import Source
from seo_audit.config import Config
from seo_audit.engine import audit, jobs_of
from seo_audit.plan import make_plan
from seo_audit.registry import rules
from seo_audit.site_asking import ask_site


def plan_of(codes, **options):
    return make_plan(Config(lang="ru", **options), today=date(2026, 1, 15), only=[rule for rule in rules() if rule.code in codes.split()])


def facts_of(codes, texts):
    """The facts of texts by path."""
    plan = plan_of(codes)
    facts = []
    for job in jobs_of([Source(path, text) for path, text in texts.items()]):
        audited = audit(job, plan)
        assert audited.crashes == ()
        facts.append(audited.facts)
    return facts


def across(codes, texts):
    """What rules find across texts: each finding as its code, the paths that it is about, and its message."""
    return told(codes, facts_of(codes, texts))


def told(codes, facts):
    result = ask_site(facts, plan_of(codes))
    assert result.crashes == ()
    return [(one.code, one.paths, one.message) for one in result.findings]


def page(body="", **fields):
    lines = "".join(f"{name}: {value}\n" for name, value in fields.items())
    return f"---\n{lines}---\n{body}\n"
