"""Findings as tasks: what is done in one go, how grave it is, where, and how long it may take."""

import tomllib
from importlib.resources import files

import pytest

from seo_audit.article.span import Span
from seo_audit.finding import Finding, Place, Severity
from seo_audit.registry import rules
from seo_audit.tasks import verdict_of


def found(code, line, severity="WARNING", end=None, places=0):
    finding = Finding(Span(line * 100, line * 100 + 5), "key", related=[Place(Span(0, 1), "place")] * places)
    finding.code, finding.severity = code, Severity[severity]
    finding.line, finding.end_line, finding.end_column = line, end or line, 6
    return finding


def test_nothing_found_may_be_published():
    assert verdict_of([]) == ("go", 0, (), 0)


def test_notes_alone_stop_nobody():
    verdict = verdict_of([found("TEXT003", 4, "INFO")])
    assert (verdict.key, verdict.reasons, verdict.minutes) == ("go", 0, 0)
    assert [task.name for task in verdict.tasks] == ["language"]


def test_the_gravest_task_goes_first_and_its_rules_are_the_reasons():
    verdict = verdict_of(
        [found("HEAD003", 9), found("TRAN006", 3), found("TRAN007", 7, "ERROR"), found("FM009", 1, "ERROR"), found("FM009", 2, "ERROR")]
    )
    assert verdict.key == "stop"
    assert verdict.reasons == 2
    assert [(task.name, task.severity.name, len(task.findings)) for task in verdict.tasks] == [("donor", "ERROR", 4), ("headings", "WARNING", 1)]
    assert [finding.line for finding in verdict.tasks[0].findings] == [1, 2, 3, 7]


@pytest.mark.parametrize(
    ("code", "name"),
    [("FM009", "donor"), ("FM003", "markup"), ("TRAN021", "terms"), ("TRAN017", "language"), ("SRC003", "headings"), ("ACME001", "other")],
)
def test_a_rule_belongs_to_the_task_that_names_most_of_its_code(code, name):
    assert verdict_of([found(code, 1)]).tasks[0].name == name


def test_lines_that_touch_are_one_range():
    (task,) = verdict_of([found("TEXT001", 5, end=8), found("TEXT002", 9), found("TEXT003", 2), found("TEXT004", 20), found("TEXT005", 6)]).tasks
    assert task.lines == [(2, 2), (5, 9), (20, 20)]


def test_what_ends_where_a_line_begins_does_not_reach_into_it():
    finding = found("TEXT001", 5, end=7)
    finding.end_column = 1
    assert verdict_of([finding]).tasks[0].lines == [(5, 6)]


def test_minutes_grow_with_the_places_and_are_rounded():
    assert verdict_of([found("TYPO001", 1)]).minutes == 1
    assert verdict_of([found("TYPO001", 1, places=49)]).tasks[0].minutes == 10
    assert verdict_of([found("HEAD003", line) for line in range(6)]).tasks[0].minutes == 15


def test_every_rule_of_ours_has_a_task_of_its_own_kind():
    assert not [rule.code for rule in rules() if verdict_of([found(rule.code, 1)]).tasks[0].name == "other"]


def test_the_list_names_no_rule_that_is_none():
    tables = tomllib.loads(files("seo_audit").joinpath("tasks.toml").read_text(encoding="utf-8"))
    known = [rule.code for rule in rules()]
    assert not [begin for table in tables.values() for begin in table["codes"] if not any(code.startswith(begin) for code in known) and begin]
