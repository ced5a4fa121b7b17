"""How the work of a run is done: from the cache as far as that goes, the rest in as many processes as are worth it."""

import argparse
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from ..across import across_given
from ..discovery import File, common_folder
from ..engine import Job, jobs
from ..plan import Plan
from ..report import Reporter
from ..reporter import divides
from ..running import Auditor, Done, one_by_one
from ..russian import answers
from ..site.facts import Facts
from ..site_asking import SiteResult
from .options import Target
from .terminal import complain

if TYPE_CHECKING:
    from ..cache import Cache
    from ..processes import Brief


class Work(NamedTuple):
    """What a run needs.

    Args:
        done: does the work.
        across: looks across articles.
        end: ends it.
        cache: that it uses, or None.
        is_all_read: whether each file could be read and no rule failed at one, when the work is done.
    """

    done: Callable[[], Iterator[Done]]
    across: Callable[[list[Facts]], SiteResult]
    end: Callable[[], None] = lambda: None
    cache: "Cache | None" = None
    is_all_read: Callable[[], bool] = lambda: False


class Asked(NamedTuple):
    """What a run is asked to do.

    Args:
        files: in order of path.
        given: what standard input holds, or None.
        plan: what to do.
        targets: the reports.
        reporters: of them, in the same order.
        auditor: what mends and audits instead of only auditing, or None.
        color: whether colours are wanted.
        base: what stands in front of a path where pipelines look for it.
    """

    files: Sequence[File]
    given: Job | None
    plan: Plan
    targets: Sequence[Target]
    reporters: Sequence[Reporter]
    auditor: Auditor | None
    color: bool
    base: str


def work_of(asked: Asked, arguments: argparse.Namespace, *, whole: bool) -> Work:
    """How the work is done.

    Args:
        asked: what is to be done.
        arguments: of the command.
        whole: whether the files are all that the site has.
    """
    files, plan = asked.files, asked.plan
    simple = Work(lambda: one_by_one(_all(asked), plan, asked.reporters, asked.auditor), lambda facts: across_given(facts, plan, whole=whole))
    if asked.given is not None or asked.auditor is not None or not all(map(divides, asked.reporters)):
        return simple
    from ..processes import in_parallel, usual_number

    around = common_folder([file.file for file in files], plan.config.root)
    brief = _brief(asked, arguments, around)
    cache = _cache(files, brief, plan, arguments, asked.reporters)
    if cache is not None:
        brief = brief._replace(answers=cache.folder)

    def audit(wanted: Sequence[File]) -> Iterator[Done]:
        number = arguments.jobs or usual_number(wanted)
        if number > 1 and len(wanted) > 1:
            return in_parallel(wanted, brief, min(number, len(wanted)))
        return one_by_one(jobs(wanted, plan, around), plan, asked.reporters)

    if cache is None:
        return simple._replace(done=lambda: audit(files))
    from ..across import Across
    from ..remembered import Remembered

    work = Remembered(files, plan, cache, around, audit)

    def end() -> None:
        _let_go(cache, work)

    return Work(work.done, Across(files, plan, cache, work, whole=whole), end, cache, lambda: len(work.digests) == len(files))


def _all(asked: Asked) -> Iterator[Job]:
    """All jobs in order of path; what standard input stands for is not read from disk too."""
    files, given, plan = asked.files, asked.given, asked.plan
    if given is None:
        yield from jobs(files, plan)
        return
    yield from jobs([file for file in files if file.path < given.source.path], plan)
    yield given
    yield from jobs([file for file in files if file.path > given.source.path], plan)


def _brief(asked: Asked, arguments: argparse.Namespace, around: str) -> "Brief":
    from ..processes import Brief

    reports = tuple((target.name, reporter.output.folder) for target, reporter in zip(asked.targets, asked.reporters, strict=True))
    plan = asked.plan
    return Brief(
        config=plan.config,
        today=plan.today,
        reports=reports,
        color=asked.color,
        statistics=arguments.statistics,
        around=around,
        base=asked.base,
        earlier=plan.earlier,
        baseline=plan.baseline,
        changes=plan.changes,
        noting=plan.noting,
        online=plan.responses is not None,
    )


def _cache(files: Sequence[File], brief: "Brief", plan: Plan, arguments: argparse.Namespace, reporters: Sequence[Reporter]) -> "Cache | None":
    """The cache, where it is of use and can be used."""
    if not files or arguments.no_cache or brief.earlier is not None or not all(reporter.kept for reporter in reporters):
        return None
    from ..cache import Cache
    from ..pickled import CacheError
    from ..program import program
    from ..setting import setting_of

    try:
        cache = Cache(plan.config.root, setting_of(brief, plan.language))
        answers.use(cache.folder, program())
    except CacheError:
        return None  # a folder that cannot be written to: all is audited, and nothing kept
    if cache.rebuilt:
        complain("the cache was damaged: it is made anew")
    return cache


def _let_go(cache: "Cache", work: object) -> None:
    from ..pickled import CacheError

    failed = getattr(work, "failed", "")
    if failed:
        complain(f"the cache is not used: {failed}")
    with suppress(CacheError):
        cache.use()
    cache.close()
    answers.leave()
