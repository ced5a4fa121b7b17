"""The verdict on an article and its tasks: what the template needs to know."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from seo_audit.report import ArticleResult, Finding, Task, Verdict, rounded, without_passwords

from .cards import Card, Change, change_of
from .entries import Entry, entries_of
from .safe import Redactor, one_line
from .task_words import command, duration, lines_of, title_of
from .words import Words

_SHOWN = 5
_MOST_CHANGES = 20
_LONGEST_SUBJECT = 80
_TYPOGRAPHY = "typography"


class TaskRow(NamedTuple):
    """A task of the page.

    Args:
        number: of the task, from 1, which its cards know it by.
        title: what to do, with lines where it can be said.
        basket: one of BASKETS.
        first: number of the card of its first place, the gravest that it has; 0 where none has a card.
        where: its lines, as ranges.
        time: that it may take, in words.
        entries: its findings by rule.
    """

    number: int
    title: str
    basket: str
    first: int
    where: str
    time: str
    entries: list[Entry]


class Mending(NamedTuple):
    """What a program can do about the typography.

    Args:
        row: the task.
        changes: with their lines.
        more: changes that were left out.
        command: that does them all.
    """

    row: TaskRow
    changes: list[tuple[int, Change]]
    more: int
    command: str


class VerdictBox(NamedTuple):
    """All that the template is given.

    Args:
        key: `stop`, `mend` or `go`.
        reasons: defects that make it so.
        time: that the tasks that have them may take, in words, or ``.
        all_time: that all tasks may take, in words, or `` where that is the same.
        baskets: how many findings are in each.
        first: the tasks that matter most.
        rest: the others.
        typography: all that is typography, or None.
    """

    key: str
    reasons: int
    time: str
    all_time: str
    baskets: Mapping[str, int]
    first: list[TaskRow]
    rest: list[TaskRow]
    typography: Mending | None


def verdict_box(found: Verdict, cards: Sequence[Card], findings: Sequence[Finding], result: ArticleResult, text: str, words: Words) -> VerdictBox:
    """The verdict as it is shown.

    Args:
        found: the verdict.
        cards: of the page, one a finding.
        findings: those that have cards, in the same order.
        result: the article.
        text: of it.
        words: of the run's language.
    """
    card_of = {id(finding): card for finding, card in zip(findings, cards, strict=True)}
    rows, typography = [], None
    for number, task in enumerate(found.tasks, 1):
        own = [card_of[id(finding)] for finding in task.findings if id(finding) in card_of]
        row = _row(number, task, own, len(cards), result, words)
        if task.name == _TYPOGRAPHY:
            typography = _mending(row, task, result, text)
        else:
            rows.append(row)
    time = duration(found.minutes, words) if found.reasons and found.key != "go" else ""
    everything = duration(rounded(sum(task.minutes for task in found.tasks)), words)
    return VerdictBox(
        found.key, found.reasons, time, everything if everything != time else "", found.baskets, rows[:_SHOWN], rows[_SHOWN:], typography
    )


def _row(number: int, task: Task, cards: Sequence[Card], all_cards: int, result: ArticleResult, words: Words) -> TaskRow:
    # Clipped last: half an address would no longer be seen to hold a password.
    subject = one_line(without_passwords(task.subject, result.passwords))
    entries = entries_of(cards, task.findings, all_cards)
    return TaskRow(
        number=number,
        title=title_of(task, subject if len(subject) <= _LONGEST_SUBJECT else subject[:_LONGEST_SUBJECT] + "…", words),
        basket=task.basket,
        first=entries[0].cards[0].number if entries else 0,
        where=lines_of(task.lines, "lines", words),
        time=duration(task.minutes, words),
        entries=entries,
    )


def _mending(row: TaskRow, task: Task, result: ArticleResult, text: str) -> Mending:
    read = Redactor(text, result.secrets)
    fixes = [(finding.code, finding.fix) for finding in task.findings if finding.fix and finding.fix.safe]
    edits = sorted({edit for _, fix in fixes for edit in fix.edits})
    codes = sorted({code for code, _ in fixes})
    changes = [(result.lines.position(edit.span.start)[0], change_of(edit, read, result)) for edit in edits[:_MOST_CHANGES]]
    return Mending(row, changes, len(edits) - len(changes), command(codes, one_line(result.path)) if changes else "")
