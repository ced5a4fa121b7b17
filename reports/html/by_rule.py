"""The defects of a site by rule: how many, how bad, and in which articles."""

from collections.abc import Sequence
from heapq import nsmallest
from typing import NamedTuple

from seo_audit.report import RuleText, RunInfo, Summary

from .entries import SEVERITIES
from .families import families_of, family_of
from .rows import Defect, Row

_FIRST = 3
_MOST_PLACES = 50


class Place(NamedTuple):
    """An article that has a defect: its page and title, how often, and the line of the first."""

    page: str
    title: str
    times: int
    line: int


class RuleRow(NamedTuple):
    """A rule that found something.

    Args:
        rule: its words.
        family: the letters of its code.
        severity: the gravest that it found.
        findings: how many.
        articles: in how many articles.
        share: of all articles, percent.
        first: the articles that have it most.
        more: those that follow.
        left: how many articles are not listed.
    """

    rule: RuleText
    family: str
    severity: str
    findings: int
    articles: int
    share: float
    first: tuple[Place, ...]
    more: tuple[Place, ...]
    left: int


class RulesPage(NamedTuple):
    """All that the template is given: how many articles there are, the rules, and the severities and families among them."""

    articles: int
    rules: Sequence[RuleRow]
    severities: list[str]
    families: list[str]


def rules_page(rules: Sequence[RuleRow], articles: int) -> RulesPage:
    """Work out the page of defects.

    Args:
        rules: that found something.
        articles: how many there are.
    """
    severities = [severity for severity in SEVERITIES if any(row.severity == severity for row in rules)]
    return RulesPage(articles, rules, severities, families_of([row.rule.code for row in rules]))


def rules_of(rows: Sequence[Row], summary: Summary, info: RunInfo) -> list[RuleRow]:
    """The rules that found something, gravest first, then those that most articles have.

    Args:
        rows: of the articles.
        summary: of the run.
        info: what holds for the run.
    """
    by_code: dict[str, list[tuple[Row, Defect]]] = {}
    for row in rows:
        for code, defect in row.defects.items():
            by_code.setdefault(code, []).append((row, defect))
    found = [_rule_row(info.rule(code), having, summary.rules.get(code, 0), len(rows)) for code, having in by_code.items()]
    return sorted(found, key=lambda row: (SEVERITIES.index(row.severity), -row.articles, -row.findings, row.rule.code))


def _rule_row(rule: RuleText, having: Sequence[tuple[Row, Defect]], findings: int, articles: int) -> RuleRow:
    worst = nsmallest(_MOST_PLACES, having, key=lambda pair: (-pair[1].severity, -pair[1].times, pair[0].path, pair[0].page))
    places = tuple(Place(row.page, row.title, defect.times, defect.line) for row, defect in worst)
    # Nobody unfolds a single one.
    first = _FIRST if len(places) > _FIRST + 1 else len(places)
    severity = max(defect.severity for _, defect in having).name.lower()
    share = round(100 * len(having) / articles, 1)
    return RuleRow(
        rule, family_of(rule.code), severity, findings, len(having), share, places[:first], places[first:], max(0, len(having) - len(places))
    )
