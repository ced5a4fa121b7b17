"""What is missing counts by what the other articles of the folder have."""

from datetime import date

import pytest

from seo_audit.article.source import Source
from seo_audit.config import Config
from seo_audit.engine import audit, jobs_of
from seo_audit.messages import format_message
from seo_audit.pages import read_page
from seo_audit.plan import make_plan
from seo_audit.registry import rules
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


OWN_NAMES = {"title": ("seo.title", "title"), "description": ("summary",), "h1": ("heading",)}


def messages(code, *texts):
    """What a rule says of the first of these articles on a site that has its own names for fields."""
    (rule,) = (rule for rule in rules() if rule.code == code)
    plan = make_plan(Config(lang="ru", fields={**Config().fields, **OWN_NAMES}), today=date(2026, 1, 15), only=[rule])
    job = next(iter(jobs_of([Source(f"{number}.md", text) for number, text in enumerate(texts)])))
    findings = audit(job, plan).result.findings
    return [format_message(read_page(rule.page).messages["ru"][finding.key], finding.parameters, "ru") for finding in findings]


def test_what_is_missing_has_the_name_that_the_site_gives_it():
    assert messages("META001", "---\nsummary: О саде\n---\n\nСад.\n") == ["У статьи нет поля seo.title"]
    assert messages("META001", "Сад.\n") == ["У файла нет ни полей, ни заголовков. Если это не вставка в другие статьи, ему нужно поле seo.title"]
    assert messages("META004", "---\ntitle: Сад\n---\n\nСад.\n") == ["У статьи нет поля summary"]
    assert messages("META007", "---\nsummary: О саде\n---\n\nСад.\n") == [
        "На странице не будет главного заголовка: нет ни поля heading, ни заголовка «# …», ни поля seo.title"
    ]
    neighbours = ["---\ntitle: Сад\nheading: Сад у дома\n---\n\nСад.\n"] * 3
    (unlike,) = messages("META007", "---\ntitle: Сад\n---\n\nСад.\n", *neighbours)
    assert "поле heading есть у 3 соседних статей из 3" in unlike
    assert messages("HEAD001", "---\nheading: Сад\n---\n\n# Огород\n\nСад.\n") == ["H1 уже есть в поле heading, а в тексте есть ещё: «Огород»"]
