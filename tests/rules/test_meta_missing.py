"""What is missing counts by what the other articles of the folder have."""

from datetime import date

import pytest

from seo_audit.article.source import Source
from seo_audit.config import Config
from seo_audit.engine import audit, jobs_of
from seo_audit.plan import make_plan
from seo_audit.rule import Severity

WITHOUT = "---\noutline: deep\n---\n\n# Живая изгородь\n\nЕё стригут дважды в год.\n"
WITH = "---\ntitle: Живая изгородь из граба\n---\n\nЕё стригут дважды в год.\n"


@pytest.mark.parametrize(
    ("others", "severity"),
    [
        ([], Severity.WARNING),
        ([WITHOUT], Severity.WARNING),
        ([WITHOUT, WITHOUT], Severity.INFO),
        ([WITHOUT, WITHOUT, WITH], Severity.INFO),
        ([WITHOUT, WITH], Severity.WARNING),
        ([WITH, WITH], Severity.WARNING),
    ],
)
def test_a_title_that_no_article_of_the_folder_has_is_a_note(others, severity):
    plan = make_plan(Config(select=("META001",)), today=date(2026, 1, 15))
    job = next(iter(jobs_of([Source(f"{number}.md", text) for number, text in enumerate([WITHOUT, *others])])))
    assert [(finding.code, finding.severity) for finding in audit(job, plan).result.findings] == [("META001", severity)]
