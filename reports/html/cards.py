"""A finding as a card: what is wrong, why it matters, what to do, and where else to look."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from seo_audit.report import ArticleResult, Edit, Finding, RuleText, RunInfo, without_passwords

from .safe import Redactor, one_line

MOST_CARDS = 1000
MOST_PLACES = 40
_MOST_EDITS = 5
_MOST_OLD = 300
_CONTEXT = 30
_EXAMPLE = 240
_EXAMPLE_LINES = 8


class Link(NamedTuple):
    """A line that is referred to, and whether it is on the page."""

    line: int
    shown: bool


class Related(NamedTuple):
    """Places of which the same is said; `more` were left out."""

    note: str
    links: tuple[Link, ...]
    more: int


class Change(NamedTuple):
    """A replacement with what stands round it."""

    before: str
    old: str
    new: str
    after: str


class Card(NamedTuple):
    """A finding on a page.

    Args:
        number: of the finding on its page, from 1, in the order of the text.
        severity: `error`, `warning` or `info`.
        sure: False where the finding may well be wrong.
        rule: the words of its rule.
        message: what is wrong.
        line: where it begins.
        shown: whether that line is on the page.
        first: whether it is the first of its rule on the page: only there the whole advice is open.
        related: other places.
        changes: what a fix would do; empty where there is none.
        more_changes: how many more replacements it has.
        safe: whether the fix needs nobody to look at it.
        bad: the beginning of an example that has the defect, or "".
        good: that of one that has not, or "".
        key: its fingerprint, which stays the same from run to run.
        new: whether an earlier run had it not.
        task: that it belongs to, from 1 in the order of the verdict.
    """

    number: int
    severity: str
    sure: bool
    rule: RuleText
    message: str
    line: int
    shown: bool
    first: bool
    related: tuple[Related, ...]
    changes: tuple[Change, ...]
    more_changes: int
    safe: bool
    bad: str
    good: str
    key: str
    new: bool
    task: int = 0


def gravest(findings: Sequence[Finding]) -> list[Finding]:
    """The findings in the order of the text; of more than a page can hold, the gravest."""
    kept = sorted(findings, key=lambda finding: (-finding.severity, -finding.confidence, finding.span.start))[:MOST_CARDS]
    return sorted(kept, key=lambda finding: (finding.span.start, -finding.severity, finding.span.end, finding.code))


def cards_of(findings: Sequence[Finding], result: ArticleResult, text: str, info: RunInfo, last_line: int) -> list[Card]:
    """The cards of a page.

    Args:
        findings: in the order of the page.
        result: the article.
        text: its text.
        info: what holds for the run.
        last_line: the last line that the page shows.
    """
    read = Redactor(text, result.secrets)
    seen: set[str] = set()
    cards = []
    for number, finding in enumerate(findings, 1):
        rule, first = info.rule(finding.code), finding.code not in seen
        edits = sorted(finding.fix.edits) if finding.fix else []
        card = Card(
            number=number,
            severity=finding.severity.name.lower(),
            sure=finding.confidence.name != "LOW",
            rule=rule,
            message=one_line(finding.message),
            line=finding.line,
            shown=finding.line <= last_line,
            first=first,
            related=_related(finding, result, last_line),
            changes=tuple(change_of(edit, read, result) for edit in edits[:_MOST_EDITS]),
            more_changes=max(0, len(edits) - _MOST_EDITS),
            safe=finding.fix is not None and finding.fix.safe,
            bad=_begun(rule.bad) if first else "",
            good=_begun(rule.good) if first else "",
            key=finding.fingerprint,
            new=result.compared is not None and result.compared.known and finding.fingerprint in result.compared.new,
        )
        seen.add(finding.code)
        cards.append(card)
    return cards


@lru_cache(maxsize=1024)
def _begun(example: str | None) -> str:
    """The first lines of an example: enough to see what is meant; the index has all of it."""
    lines = (example or "").rstrip().splitlines()
    text = "\n".join(lines[:_EXAMPLE_LINES])
    return text if len(text) <= _EXAMPLE and len(lines) <= _EXAMPLE_LINES else text[:_EXAMPLE].rstrip() + "…"


def _related(finding: Finding, result: ArticleResult, last_line: int) -> tuple[Related, ...]:
    """Related places, neighbours with the same note together, each line once."""
    groups = []
    places = zip(finding.notes, finding.related, strict=True)
    for note, group in groupby(places, key=lambda pair: pair[0]):
        lines = list(dict.fromkeys(result.lines.position(place.span.start)[0] for _, place in group))
        links = tuple(Link(line, line <= last_line) for line in lines[:MOST_PLACES])
        groups.append(Related(one_line(note), links, len(lines) - len(links)))
    return tuple(groups)


def change_of(edit: Edit, read: Redactor, result: ArticleResult) -> Change:
    """An edit with what stands round it on its line.

    Args:
        edit: of a fix.
        read: gives out the text of the article.
        result: the article.
    """
    first, last = edit.span
    line = result.lines.span(result.lines.position(first)[0])
    end = max(last, result.lines.span(result.lines.position(last)[0]).end)
    left = max(min(line.start, first), first - _CONTEXT)
    right = min(end, last + _CONTEXT)
    before = ("…" if left > line.start else "") + read(left, first)
    after = read(last, right) + ("…" if right < end else "")
    return Change(before, _clipped(read(first, min(last, first + _MOST_OLD + 1))), _clipped(without_passwords(edit.text)), after)


def _clipped(text: str) -> str:
    return text if len(text) <= _MOST_OLD else text[:_MOST_OLD] + "…"
