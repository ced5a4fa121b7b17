"""A run: files are audited, each gives its part to every report, and what they add up to comes last."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from .article.metrics import Metrics
from .baseline import Entry, Noted
from .comparison import Comparing
from .engine import Audited, Job, audit
from .only_new import sift_site
from .plan import Plan
from .report import Reporter, RunInfo
from .reporter import divides
from .russian.readability import Grades
from .site.facts import Facts
from .site_asking import SiteResult, ask_site
from .summary import Counts, Summary, Tally, tally_of

Auditor = Callable[[Job, Plan, bool], Audited]


class LostProcessError(Exception):
    """A process that audits articles was ended from outside, as happens where memory runs out; the text says so."""


class Done(NamedTuple):
    """All that is kept of an article that was audited.

    Args:
        tally: what of it counts.
        facts: what rules across articles need to know of it, or None.
        parts: what it gives to each report, in order of the reports.
        digest: of its file; b"" where that is not known, or no text.
        lookups: what its audit was told of the day and of other files.
    """

    tally: Tally
    facts: Facts | None
    parts: tuple[Any, ...]
    digest: bytes = b""
    lookups: Mapping[str, Any] = {}


def plain(done: Done) -> tuple[Any, ...]:
    """What is kept of an article for the next run, in tuples, numbers and texts only; without its facts."""
    tally = done.tally
    metrics = (*tally.metrics[:-1], tuple(tally.metrics.grades)) if tally.metrics is not None else None
    noted = tuple(tuple(map(tuple, entries)) for entries in tally.noted) if tally.noted is not None else None
    known = (tally.baselined, tally.stale, noted) if tally.baselined or tally.stale or noted is not None else None
    return (tally.path, tally.findings, tally.suppressed, tally.crashed, metrics, known), done.parts


def restored(kept: tuple[Any, ...]) -> Done:
    """The opposite of `plain`."""
    (path, findings, suppressed, crashed, metrics, known), parts = kept
    figures = Metrics._make((*metrics[:-1], Grades._make(metrics[-1]))) if metrics is not None else None
    tally = Tally(path, findings, suppressed, crashed, figures, None)
    if known is not None:
        baselined, stale, noted = known
        entries = Noted(*(tuple(map(Entry._make, some)) for some in noted)) if noted is not None else None
        tally = tally._replace(baselined=baselined, stale=stale, noted=entries)
    return Done(tally, None, parts)


class _Whole(NamedTuple):
    """The part of a report that takes whole results: all of one."""

    audited: Audited


def done_with(audited: Audited, reporters: Sequence[Reporter]) -> Done:
    """What is kept of an article.

    Args:
        audited: what came of it.
        reporters: that get their parts of it.
    """
    parts = tuple(reporter.part(audited.result, audited.text) if divides(reporter) else _Whole(audited) for reporter in reporters)
    tally = tally_of(audited.result, audited.compared, crashed=bool(audited.crashes), stale=audited.stale, noted=audited.noted)
    return Done(tally, audited.facts, parts, audited.article.source.digest, audited.article.lookups)


def one_by_one(work: Iterable[Job], plan: Plan, reporters: Sequence[Reporter], auditor: Auditor | None = None) -> Iterator[Done]:
    """Audit files in this process, one after the other.

    Args:
        work: the files.
        plan: what to do with each.
        reporters: that get their parts.
        auditor: what audits a file, given also whether figures are wanted; what mends it too, for `fix`.
    """
    figures = any(reporter.figures for reporter in reporters)
    for job in work:
        yield done_with(auditor(job, plan, figures) if auditor else audit(job, plan, figures=figures), reporters)


def run(
    work: Callable[[], Iterable[Done]],
    plan: Plan,
    reporters: Sequence[Reporter],
    info: RunInfo,
    progress: Callable[[str], None] = lambda _: None,
    across: Callable[[list[Facts]], SiteResult] | None = None,
) -> Summary:
    """Hand the parts of all articles to all reporters; nothing of an article is kept but its facts.

    Args:
        work: gives the articles in order of path, when reporters are prepared.
        plan: what is done.
        reporters: where results go.
        info: what reporters are told at the start.
        progress: called with the path of each file when it is done.
        across: looks across articles, given the facts that came with them; where it is None, these are all.
    """
    counts = Counts()
    comparing = Comparing(plan.earlier) if plan.earlier is not None else None
    facts: list[Facts] = []
    paths: set[str] = set()
    begun: list[Reporter] = []
    try:
        for reporter in reporters:
            reporter.prepare(info)
            reporter.begin(info)
            begun.append(reporter)
        for done in work():
            counts.add(done.tally)
            paths.add(done.tally.path)
            if comparing is not None and done.tally.compared is not None:
                comparing.add(done.tally.path, done.tally.compared)
            if done.facts is not None:
                facts.append(done.facts)
            for reporter, part in zip(reporters, done.parts, strict=True):
                _give(reporter, part)
            progress(done.tally.path)
        site = across(facts) if across is not None else ask_site(facts, plan)
        summary = counts.summary(sift_site(site, paths, plan))._replace(compared=comparing.comparison() if comparing else None)
        for reporter in reporters:
            reporter.end(summary)
    except BaseException:
        for reporter in begun:
            reporter.abort()
        raise
    return summary


def _give(reporter: Reporter, part: Any) -> None:
    if isinstance(part, _Whole):
        reporter.article(part.audited.result, part.audited.text)
    else:
        reporter.take(part)
