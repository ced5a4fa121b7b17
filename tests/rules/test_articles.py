"""Whole articles with the defects that rules are for: what an editor meets, not the few lines of an example.

A file of tests/data/articles ends each line where a finding must begin in `{CODE}`; of the codes that it names there must be no
other findings in it. A folder there is one site: FM001, META013 and their like see its other articles. Its `seo-audit.toml`, where there is one, holds;
`source.md` is the page that its articles were translated from, `later.md` what that says now.
"""

from datetime import date
from pathlib import Path

import pytest

from seo_audit.article.source import Source
from seo_audit.config import Config, load
from seo_audit.engine import audit, jobs_of
from seo_audit.original.article_page import page_in
from seo_audit.original.at_hand import Original
from seo_audit.pages import read_page, strip_markers
from seo_audit.plan import make_plan
from seo_audit.registry import rules
from seo_audit.site_asking import ask_site

ARTICLES = Path(__file__).parents[1] / "data" / "articles"
SOURCES = ("source.md", "later.md")
FOLDERS = sorted({path.parent for path in ARTICLES.rglob("*.md")})
# Bytes, and rules that fail: no Markdown file can show them. See test_file.py.
FEWEST_WORDS = 100
ELSEWHERE = {
    *("FILE001", "FILE002", "FILE009"),
    # What lies beside an article, on servers, or in all of a site: tests/site/test_leads.py, tests/cli/test_links.py.
    *("IMG002", "IMG004", "LINK010", "SITE007"),
}


def articles_in(folder):
    """Sources without their markers, and the (path, line, code) that the markers ask for."""
    sources, expected = [], []
    for path in sorted(path for path in folder.glob("*.md") if path.name not in SOURCES):
        text, marked = strip_markers(path.read_bytes().decode("utf-8"))
        sources.append(Source(path.name, text))
        expected += [(path.name, line, code) for line, code in marked]
    return sources, expected


def original_in(folder):
    """The page that the articles of a folder were translated from; None where there is none."""
    page, later = (page_in((folder / name).read_text(encoding="utf-8")) if (folder / name).is_file() else None for name in SOURCES)
    return Original(page, later=later, seen="2026-01-10") if page is not None else None


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_articles_have_the_findings_that_they_are_marked_with(folder):
    sources, expected = articles_in(folder)
    file = folder / "seo-audit.toml"
    config = load(str(file)) if file.is_file() else Config()
    plan = make_plan(config._replace(lang="ru"), today=date(2026, 1, 15), only=rules())
    found = []
    facts = []
    for job in jobs_of(sources):
        audited = audit(job._replace(original=original_in(folder)), plan)
        assert audited.crashes == ()
        marked = {code for name, _, code in expected if name == audited.result.path}
        found += [(audited.result.path, finding.line, finding.code) for finding in audited.result.findings if finding.code in marked]
        facts.append(audited.facts)
    across = ask_site(facts, plan)
    assert across.crashes == ()
    marked = {(name, code) for name, _, code in expected}
    found += [(one.spot.path, one.spot.line, one.code) for one in across.findings if (one.spot.path, one.code) in marked]
    assert sorted(found) == sorted(expected)


def whole_articles_of(page):
    """The bad examples of a rule's page that are as long as an article."""
    texts = (strip_markers(fence.text)[0] for fence in page.fences if fence.words[:2] == ("md", "bad"))
    return [text for text in texts if len(text.split()) >= FEWEST_WORDS]


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: f"{rule.code}-{rule.name}")
def test_every_rule_fires_in_a_whole_article(rule):
    if rule.code not in ELSEWHERE and not whole_articles_of(read_page(rule.page)):
        marked = {code for folder in FOLDERS for _, _, code in articles_in(folder)[1]}
        assert rule.code in marked, f"{rule.code}: no bad example of {FEWEST_WORDS} words, and no article of tests/data/articles is marked"
