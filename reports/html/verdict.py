"""The verdict on an article and its tasks: what the template needs to know."""

from collections.abc import Sequence
from typing import NamedTuple

from seo_audit.report import Finding, Task, verdict_of

from .cards import Card
from .entries import Entry, entries_of

_SHOWN = 5
_RANGES = 4


class TaskRow(NamedTuple):
    """A task of the page.

    Args:
        name: of its group.
        severity: `error`, `warning` or `info`.
        lines: where, as ranges: `160–164`; the first few.
        more: how many ranges were left out.
        minutes: that it may take.
        entries: its findings by rule.
    """

    name: str
    severity: str
    lines: list[str]
    more: int
    minutes: int
    entries: list[Entry]


class VerdictBox(NamedTuple):
    """All that the template is given.

    Args:
        key: `stop`, `mend` or `go`.
        reasons: defects that make it so.
        minutes: that the tasks that have them may take.
        first: the tasks that matter most.
        rest: the others.
    """

    key: str
    reasons: int
    minutes: int
    first: list[TaskRow]
    rest: list[TaskRow]


def verdict_box(cards: Sequence[Card], findings: Sequence[Finding], everything: Sequence[Finding]) -> VerdictBox:
    """The verdict as it is shown.

    Args:
        cards: of the page, one a finding.
        findings: those that have cards, in the same order.
        everything: all findings of the article, be they more than the page has cards for.
    """
    found = verdict_of(everything)
    numbers = {id(finding): card for finding, card in zip(findings, cards, strict=True)}
    rows = [_row(task, [numbers[id(finding)] for finding in task.findings if id(finding) in numbers], len(cards)) for task in found.tasks]
    shown = len(rows) if len(rows) == _SHOWN + 1 else _SHOWN  # nobody unfolds a single one
    return VerdictBox(found.key, found.reasons, found.minutes, rows[:shown], rows[shown:])


def _row(task: Task, cards: Sequence[Card], all_cards: int) -> TaskRow:
    ranges = [str(first) if first == last else f"{first}–{last}" for first, last in task.lines]
    entries = entries_of(cards, task.findings, all_cards)
    return TaskRow(task.name, task.severity.name.lower(), ranges[:_RANGES], max(0, len(ranges) - _RANGES), task.minutes, entries)
