"""Fixes: which of them may be done, and what they make of an article."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, TypeVar

from .article.article import Article
from .article.markdown import TooManyPartsError
from .finding import Edit, Finding, Fix
from .kept import kept
from .stamp import joined

# Of texts that are parsed to see what fixes make of one article. One look mostly tells that all is well; nobody's article has so many
# fixes that go wrong.
_MOST_CHARACTERS = 8_000_000
_BLOCK = 100  # characters that parsing and comparing a block costs as much as

Fixed = TypeVar("Fixed", Finding, Fix)


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
    fixable = [(finding, finding.fix) for finding in findings if finding.fix is not None]
    looker = _Looker(article, made)
    # As they are done: what changes the structure by itself, and what nobody need look at by itself.
    for kind in ((False, True), (False, False), (True, True), (True, False)):
        alike = [finding for finding, fix in fixable if (fix.structure, fix.safe) == kind]
        well = {id(finding) for finding in looker.together(_compatible(alike))}
        for finding in alike:
            if id(finding) not in well and finding.fix is not None:
                finding.fix = looker.what_keeps(finding.fix)
                finding.refused = finding.fix is None


class _Looker:
    """Looks at what fixes make of an article, until it has looked at too much."""

    def __init__(self, article: Article, made: Callable[[str], Article]) -> None:
        self._article = article
        self._made = made
        self._left = _MOST_CHARACTERS
        self._cost = len(article.text) + _BLOCK * len(article.all_blocks)

    def together(self, findings: Sequence[Finding]) -> list[Finding]:
        """As many of the findings as can be mended at once without changing anything else; their edits do not touch."""
        return self._most([(finding, finding.fix) for finding in findings if finding.fix is not None])

    def _most(self, fixes: Sequence[tuple[Fixed, Fix]]) -> list[Fixed]:
        """What as many of the fixes belong to as change nothing else together."""
        good: list[tuple[Fixed, Fix]] = []
        # Halves, and their halves, until those are found that do not go with the others.
        parts: list[Sequence[tuple[Fixed, Fix]]] = [fixes] if fixes else []
        while parts:
            part: Sequence[tuple[Fixed, Fix]] = parts.pop()
            if self._keeps([fix for _, fix in [*good, *part]]):
                good += part
            elif len(part) > 1:
                parts += [part[len(part) // 2 :], part[: len(part) // 2]]
        return [fixed for fixed, _ in good]

    def what_keeps(self, fix: Fix) -> Fix | None:
        """A fix, or as much of it as changes nothing else; None for nothing."""
        if self._keeps([fix]):
            return fix
        parts = [fix._replace(edits=edits, parts=()) for edits in fix.parts]
        good = self._most([(part, part) for part in parts])
        return joined(good) if good else None

    def _keeps(self, fixes: Sequence[Fix]) -> bool:
        text = self._article.text
        edits = sorted({edit for fix in fixes for edit in fix.edits})
        if self._left <= 0 or not edits or any(edit.text == text[slice(*edit.span)] for edit in edits):
            return False  # a fix that changes nothing is none
        self._left -= self._cost
        try:
            return kept(self._article, self._made(apply(text, edits)), edits, structure=any(fix.structure for fix in fixes))
        except TooManyPartsError:
            return False  # it was just below the limit, and twenty headings more are too many


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
    chosen = _Looker(article, made).together(_compatible(structural or fixable))
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
