"""One rule over one text."""

from datetime import date

from seo_audit.article.source import Source
from seo_audit.config import Config
from seo_audit.engine import audit, jobs_of
from seo_audit.plan import make_plan
from seo_audit.registry import rules


def audited(codes, text, path="a.md"):
    """What the rules of these codes find in a text; nothing of it may raise."""
    plan = make_plan(Config(lang="ru"), today=date(2026, 1, 15), only=[rule for rule in rules() if rule.code in codes.split()])
    (job,) = jobs_of([Source(path, text)])
    result = audit(job, plan)
    assert result.crashes == ()
    return list(result.result.findings)
