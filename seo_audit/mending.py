"""Mending an article: audit, do what can be done at once, and again, until there is nothing left to do."""

from collections import Counter
from functools import partial
from typing import NamedTuple

from .article.source import Source
from .engine import Audited, Job, audit, with_text
from .fixes import choose
from .plan import Plan

_MOST_PASSES = 20


class Mended(NamedTuple):
    """What came of mending one article.

    Args:
        before: the text as it was.
        after: the text as it is to be.
        fixes: how many places were mended, by rule.
        addresses: of the source, that the index must hold before the text is written.
        audited: the audit of what came out.
        settled: whether nothing is left to do; false where fixes kept undoing each other.
    """

    before: str
    after: str
    fixes: Counter[str]
    addresses: tuple[str, ...]
    audited: Audited
    settled: bool


def mend(job: Job, plan: Plan, *, unsafe: bool, figures: bool = False) -> Mended:
    """Mend one article; nothing is written.

    Args:
        job: the file.
        plan: which rules are asked.
        unsafe: whether fixes are wanted too that somebody ought to look at.
        figures: whether reporters want figures.
    """
    before = text = job.source.text
    fixes: Counter[str] = Counter()
    addresses: list[str] = []
    seen = {text}
    for _ in range(_MOST_PASSES):
        audited = audit(job, plan, figures=figures)
        chosen = choose(audited.article, audited.result.findings, partial(with_text, audited.article), unsafe=unsafe)
        if not chosen.findings:
            return Mended(before, text, fixes, tuple(addresses), audited, settled=True)
        if chosen.text in seen:
            break
        text = chosen.text
        seen.add(text)
        for finding in chosen.findings:
            fixes[finding.code] += max(1, len(finding.fix.parts)) if finding.fix else 0
        addresses += [finding.fix.address for finding in chosen.findings if finding.fix and finding.fix.address]
        job = job._replace(source=Source(job.source.path, text, bom=job.source.bom))
    return Mended(before, text, fixes, tuple(addresses), audit(job, plan, figures=figures), settled=False)
