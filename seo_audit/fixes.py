"""Fixes: which of them may be done, and what they make of an article."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from .article.article import Article
from .finding import Edit, Finding, Fix
from .kept import kept
from .stamp import joined

_MOST_TRIES = 300  # looks at single fixes of one article; nobody's article has so many that go wrong


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text with all edits done.

    Args:
        text: what the spans of the edits refer to.
        edits: in any order.

    Raises:
        ValueError: two of them overlap.
    """
    parts = []
    done = 0
    for span, replacement in sorted(edits):
        if span.start < done:
            raise ValueError(f"edits overlap at {span.start}")
        parts += [text[done : span.start], replacement]
        done = span.end
    parts.append(text[done:])
    return "".join(parts)


def refuse(article: Article, findings: Iterable[Finding], made: Callable[[str], Article]) -> None:
    """Take the fix from each finding whose fix would change more of the document than it says.

    Of a fix that mends several places, those stay that change nothing else.

    Args:
        article: what the findings are about.
        findings: those that may have fixes.
        made: what makes an article of a text.
    """
    fixable = [finding for finding in findings if finding.fix is not None]
    tries = _MOST_TRIES
    for structure in (False, True):
        alike = [finding for finding in fixable if finding.fix and finding.fix.structure is structure]
        chosen = _compatible(alike)
        # Mostly all is well, and one look at all of them tells it.
        well = {id(finding) for finding in chosen} if _keeps(article, [finding.fix for finding in chosen if finding.fix], made) else set()
        for finding in alike:
            if id(finding) not in well and finding.fix is not None:
                tries -= 1 + len(finding.fix.parts)
                finding.fix = _what_keeps(article, finding.fix, made) if tries > 0 else None
                finding.refused = finding.fix is None


def _what_keeps(article: Article, fix: Fix, made: Callable[[str], Article]) -> Fix | None:
    """A fix, or as much of it as changes nothing else; None for nothing."""
    if _keeps(article, [fix], made):
        return fix
    parts = [fix._replace(edits=edits, parts=()) for edits in fix.parts]
    good = [part for part in parts if _keeps(article, [part], made)]
    return joined(good) if good and _keeps(article, good, made) else None


def _keeps(article: Article, fixes: Sequence[Fix], made: Callable[[str], Article]) -> bool:
    edits = sorted({edit for fix in fixes for edit in fix.edits})
    if not edits:
        return True
    if any(edit.text == article.text[slice(*edit.span)] for edit in edits):
        return False  # a fix that changes nothing is none
    return kept(article, made(apply(article.text, edits)), edits, structure=any(fix.structure for fix in fixes))


class Chosen(NamedTuple):
    """What is done to a text in one pass.

    Args:
        findings: those that are mended.
        text: what comes out.
    """

    findings: tuple[Finding, ...]
    text: str


def choose(article: Article, findings: Iterable[Finding], made: Callable[[str], Article], *, unsafe: bool) -> Chosen:
    """The fixes that can be done at once, and what they make.

    Args:
        article: what the findings are about.
        findings: with fixes that may be done one by one.
        made: what makes an article of a text.
        unsafe: whether those are wanted too that somebody ought to look at.
    """
    fixable = [finding for finding in findings if finding.fix is not None and (unsafe or finding.fix.safe)]
    # What changes the structure is done first, and by itself: others may see another document behind it.
    structural = [finding for finding in fixable if finding.fix and finding.fix.structure]
    chosen = _compatible(structural or fixable)
    if not _keeps(article, [finding.fix for finding in chosen if finding.fix], made):
        chosen = chosen[:1]
    edits = {edit for finding in chosen if finding.fix for edit in finding.fix.edits}
    return Chosen(tuple(chosen), apply(article.text, edits))


def _compatible(findings: Iterable[Finding]) -> list[Finding]:
    """Findings whose edits do not touch each other, the graver and the earlier ones first."""
    starts: list[int] = []
    ends: list[int] = []
    chosen = []
    for finding in sorted(findings, key=lambda one: (-int(one.severity), one.span, one.code)):
        edits = finding.fix.edits if finding.fix else ()
        if not edits or any(_meets(edit, starts, ends) for edit in edits):
            continue
        chosen.append(finding)
        for edit in edits:
            at = bisect_right(starts, edit.span.start)
            starts.insert(at, edit.span.start)
            ends.insert(at, edit.span.end)
    return chosen


def _meets(edit: Edit, starts: list[int], ends: list[int]) -> bool:
    """Whether an edit touches one of those that are taken; what is inserted where another one begins or ends does."""
    at = bisect_right(starts, edit.span.end)
    return at > 0 and ends[at - 1] >= edit.span.start
