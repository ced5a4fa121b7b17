"""One article, and what of it is shown and what is suppressed."""

from datetime import date

from seo_audit import Config
from seo_audit.article.source import Source
from seo_audit.engine import audit, jobs_of
from seo_audit.plan import make_plan


def audited(text, path="a.md", lang="en", **config):
    plan = make_plan(Config(lang=lang, **config), today=date(2026, 1, 15))
    result = audit(next(jobs_of([Source(path, text)])), plan)
    assert result.crashes == ()
    return result


def codes(text, **config):
    """What is shown, and what is suppressed with which reason."""
    result = audited(text, **config).result
    return [finding.code for finding in result.findings], [(finding.code, finding.suppressed) for finding in result.suppressed]


def of(text, *wanted, **config):
    shown, hidden = codes(text, **config)
    return [code for code in shown if code.startswith(wanted)], [(code, why) for code, why in hidden if code.startswith(wanted)]
