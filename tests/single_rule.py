"""One rule over one text."""

import json
from datetime import date

from seo_audit.api import check_text
from seo_audit.article.source import Source
from seo_audit.config import Config
from seo_audit.engine import audit, jobs_of
from seo_audit.plan import make_plan
from seo_audit.registry import rules

BODY = "Секатор выбирают по руке. Весной им режут ветки, осенью — сухие стебли.\n"


def in_fields(select, body=BODY, **fields):
    """What a rule finds in an article with these fields."""
    lines = "".join(f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in fields.items())
    return check_text(f"---\n{lines}---\n\n{body}", select=[select], lang="ru")


def audited(codes, text, path="a.md"):
    """What the rules of these codes find in a text; nothing of it may raise."""
    plan = make_plan(Config(lang="ru"), today=date(2026, 1, 15), only=[rule for rule in rules() if rule.code in codes.split()])
    (job,) = jobs_of([Source(path, text)])
    result = audit(job, plan)
    assert result.crashes == ()
    return list(result.result.findings)
