"""What to do with an article: its findings as few tasks, and whether it may be published as it is.

A task is what an editor does in one go, whatever number of rules speak of it; which rules belong to which stands in tasks.toml.
"""

import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from math import ceil
from typing import NamedTuple

from .finding import Finding, Severity

_ROUND = 5  # minutes: nobody knows it better


class Task(NamedTuple):
    """What to do in one go.

    Args:
        name: of the group in tasks.toml: `donor`, `search`, `headings`, …
        severity: of its gravest finding.
        findings: in the order of the text.
        minutes: that it may take, an estimate of ours; from ten on in steps of five.
    """

    name: str
    severity: Severity
    findings: tuple[Finding, ...]
    minutes: int

    @property
    def lines(self) -> list[tuple[int, int]]:
        """First and last lines of the places, in order; what touches is one."""
        found: list[tuple[int, int]] = []
        for first, last in sorted(map(_lines, self.findings)):
            if found and first <= found[-1][1] + 1:
                found[-1] = (found[-1][0], max(found[-1][1], last))
            else:
                found.append((first, last))
        return found


class Verdict(NamedTuple):
    """Whether an article may be published.

    Args:
        key: `stop` (it has errors), `mend` (it has warnings) or `go`.
        reasons: defects (rules) that make it so.
        tasks: all, the gravest first, then those that the order of tasks.toml puts first.
        minutes: of the tasks that have them.
    """

    key: str
    reasons: int
    tasks: tuple[Task, ...]
    minutes: int


def verdict_of(findings: Sequence[Finding]) -> Verdict:
    """What to do with an article.

    Args:
        findings: of it.
    """
    by_name: dict[str, list[Finding]] = {}
    for finding in findings:
        by_name.setdefault(_group_of(finding.code), []).append(finding)
    tasks = sorted((_task(name, own) for name, own in by_name.items()), key=lambda task: (-task.severity, _names().index(task.name)))
    gravest = tasks[0].severity if tasks else Severity.INFO
    if gravest is Severity.INFO:
        return Verdict("go", 0, tuple(tasks), 0)
    reasons = {finding.code for finding in findings if finding.severity is gravest}
    minutes = sum(task.minutes for task in tasks if task.severity is gravest)
    return Verdict("stop" if gravest is Severity.ERROR else "mend", len(reasons), tuple(tasks), _rounded(minutes))


def _task(name: str, findings: Sequence[Finding]) -> Task:
    places = sum(1 + sum(place.note == "place" for place in finding.related) for finding in findings)
    severity = max(finding.severity for finding in findings)
    ordered = tuple(sorted(findings, key=lambda finding: (finding.span.start, finding.code)))
    return Task(name, severity, ordered, _rounded(places * _groups()[name][1]))


def _rounded(minutes: float) -> int:
    return max(1, ceil(minutes)) if minutes < 2 * _ROUND else _ROUND * ceil(minutes / _ROUND)


def _lines(finding: Finding) -> tuple[int, int]:
    """The lines of a finding; one that ends at the beginning of a line does not reach into it."""
    return finding.line, max(finding.line, finding.end_line - (finding.end_column == 1))


@cache
def _groups() -> dict[str, tuple[tuple[str, ...], float]]:
    tables = tomllib.loads(files(__package__).joinpath("tasks.toml").read_text(encoding="utf-8"))
    return {name: (tuple(table["codes"]), float(table["minutes"])) for name, table in tables.items()}


@cache
def _names() -> list[str]:
    return list(_groups())


@cache
def _group_of(code: str) -> str:
    """The group that names a code, or else the longest beginning of it."""
    fits = [(len(begin), -order, name) for order, (name, (codes, _)) in enumerate(_groups().items()) for begin in codes if code.startswith(begin)]
    return max(fits)[2]
