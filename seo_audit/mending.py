"""Mending an article: audit, do what can be done at once, and again, until there is nothing left to do."""

from collections import Counter
from functools import partial
from typing import NamedTuple

from .article.source import Source
from .engine import Audited, Job, audit, with_text
from .fixes import Chosen, choose
from .plan import Plan

_MOST_PASSES = 20
_MOST_ADDED = 10_000  # characters, to a text that is not twice as long; what doubles with each pass would fill the memory in twenty


class Mended(NamedTuple):
    """What came of mending one article.

    Args:
        before: the audit of what it was.
        audited: the audit of what it is to be.
        fixes: how many places were mended, by rule.
        addresses: of the source, that the index must hold before the text is written.
        endless: rules whose fixes never come to an end, so that none of theirs was done.
    """

    before: Audited
    audited: Audited
    fixes: Counter[str]
    addresses: tuple[str, ...]
    endless: tuple[str, ...]

    @property
    def changed(self) -> bool:
        """Whether there is something to write."""
        return self.before.text != self.audited.text


def mend(job: Job, plan: Plan, *, unsafe: bool, figures: bool = False) -> Mended:
    """Mend one article; nothing is written.

    Args:
        job: the file.
        plan: which rules are asked.
        unsafe: whether fixes are wanted too that somebody ought to look at.
        figures: whether reporters want figures.
    """
    first = audit(job, plan, figures=figures)
    endless: set[str] = set()
    while True:
        mended, going_on = _settled(job, plan, first, frozenset(endless), unsafe=unsafe, figures=figures)
        if not going_on:
            return mended
        endless |= going_on


def _settled(job: Job, plan: Plan, first: Audited, without: frozenset[str], *, unsafe: bool, figures: bool) -> tuple[Mended, set[str]]:
    """What passes make of an article, and the rules whose fixes undo each other or make new work for ever."""
    audited = first
    fixes: Counter[str] = Counter()
    addresses: list[str] = []
    seen = {audited.text}
    while True:
        # Those that are known too: what mends itself need not stay in a baseline.
        found = (*audited.result.findings, *audited.result.baselined)
        fixable = [finding for finding in found if finding.fix is not None and finding.code not in without]
        chosen = choose(audited.article, fixable, partial(with_text, audited.article), unsafe=unsafe) if fixable else None
        if chosen is None or not chosen.findings:
            return Mended(first, audited, fixes, tuple(addresses), tuple(sorted(without))), set()
        if chosen.text in seen or len(seen) > _MOST_PASSES or len(chosen.text) > 2 * len(first.text) + _MOST_ADDED:
            return Mended(first, audited, fixes, (), ()), {finding.code for finding in chosen.findings}
        seen.add(chosen.text)
        for finding in chosen.findings:
            fixes[finding.code] += max(1, len(finding.fix.parts)) if finding.fix else 0
        addresses += [finding.fix.address for finding in chosen.findings if finding.fix and finding.fix.address]
        plan = _moved(plan, job.source.path, audited.text, chosen)
        source = Source(job.source.path, chosen.text, bom=job.source.bom)
        audited = audit(job._replace(source=source), plan, figures=figures)


def _moved(plan: Plan, path: str, before: str, chosen: Chosen) -> Plan:
    """The plan for what came out: the lines that changed are elsewhere now."""
    if plan.changes is None or path not in plan.changes:
        return plan
    edits = {edit for finding in chosen.findings if finding.fix for edit in finding.fix.edits}
    return plan._replace(changes={path: plan.changes[path].after(edits, before, chosen.text)})
