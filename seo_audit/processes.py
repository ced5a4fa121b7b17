"""Audits in several processes: the same results in the same order as in one."""

import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from datetime import date
from multiprocessing.connection import wait
from typing import Any, NamedTuple

from .baseline import Baseline
from .comparison import Earlier
from .config import Config
from .discovery import File
from .engine import audit, jobs
from .grounds import ground_of
from .original.responses import fresh
from .plan import Plan, make_plan
from .program import program
from .registry import Registry
from .report import Reporter, RunInfo
from .rule_text import rule_texts
from .running import Done, LostProcessError, done_with
from .russian import answers
from .site.ground import Ground
from .touched import Touched
from .version import VERSION

# Below this, starting a process costs more than it saves: benchmarks/throughput.py --sizes breaks even at about forty articles of 12 KB.
_LEAST_BYTES = 600_000
_MOST_FILES = 16  # of a task: small enough that no process waits long for the last one
_TASKS_AHEAD = 3  # a process has so many waiting, and no more results than that wait for their turn


class Brief(NamedTuple):
    """What a process needs to know to do its share: it can be pickled, as a plan cannot.

    Args:
        config: of the run.
        today: the date that it is made for.
        reports: name of each report, and whether it writes a folder.
        color: whether colours are wanted.
        statistics: whether numbers are wanted instead of findings.
        around: the folder that no search for neighbours leaves.
        base: what stands in front of a path where pipelines look for it.
        earlier: what an earlier run found, or None.
        online: whether servers were asked what is at the addresses of links.
        baseline: findings that are known, or None.
        changes: the lines that changed, by path, or None.
        noting: whether it is wanted what a baseline would hold.
        answers: the folder where answers of the dictionary are kept, or "".
    """

    config: Config
    today: date
    reports: tuple[tuple[str, bool], ...]
    color: bool
    statistics: bool
    around: str
    base: str
    earlier: Earlier | None = None
    online: bool = False
    baseline: Baseline | None = None
    changes: Mapping[str, Touched] | None = None
    noting: bool = False
    answers: str = ""


def plan_of(brief: Brief) -> Plan:
    """The plan that a brief stands for."""
    plan = make_plan(brief.config, today=brief.today)._replace(
        earlier=brief.earlier, baseline=brief.baseline, changes=brief.changes, noting=brief.noting
    )
    return plan._replace(responses=fresh(brief.config.root, brief.today)) if brief.online else plan


def info_of(brief: Brief, plan: Plan) -> RunInfo:
    """What the reports of a brief are told."""
    return RunInfo(VERSION, plan.language, brief.color, rule_texts(brief.config.registry, plan.language), brief.statistics, brief.base)


def usual_number(files: Sequence[File]) -> int:
    """How many processes are worth it: as many as there are processors, for what takes longer than starting them.

    Args:
        files: that are to be audited.
    """
    left = _LEAST_BYTES
    for file in files:
        with suppress(OSError):
            left -= os.stat(file.file).st_size
        if left < 0:
            return _processors()
    return 1


def _processors() -> int:
    """Those that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def in_parallel(files: Sequence[File], brief: Brief, number: int) -> Iterator[Done]:
    """Audit files in several processes; where the run is broken off, all of them end at once.

    Args:
        files: in order of path.
        brief: what to do.
        number: of processes.

    Raises:
        LostProcessError: one was killed from outside, as happens where memory runs out.
    """
    before = {child.pid for child in multiprocessing.active_children()}
    pool = ProcessPoolExecutor(number, _context(), _start, (brief,))
    size = max(1, min(_MOST_FILES, len(files) // (_TASKS_AHEAD * number)))
    waiting: deque[Future[list[Done]]] = deque()
    try:
        for first in range(0, len(files), size):
            waiting.append(pool.submit(_audited, files[first : first + size]))
            if len(waiting) >= _TASKS_AHEAD * number:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    except BaseException as error:
        for child in multiprocessing.active_children():
            if child.pid not in before:
                child.terminate()
        if isinstance(error, BrokenProcessPool):
            raise LostProcessError("a process was killed, perhaps for want of memory: try again with `--jobs 1`") from None
        raise
    finally:
        # Waited for, as the interpreter's own end would otherwise meet a pool that is half closed (OSError, CPython 3.11).
        pool.shutdown(wait=True, cancel_futures=True)


def _context() -> Any:
    """Copying this process is the quickest way by far, and safe where no other thread could hold a lock in the copy."""
    can_copy = sys.platform == "linux" and threading.active_count() == 1
    return multiprocessing.get_context("fork" if can_copy else "spawn")


class _Nowhere:
    """What a reporter is given that only makes parts."""

    def __init__(self, *, folder: bool) -> None:
        self.folder = folder

    def write(self, text: str) -> None:
        raise TypeError(text[:20])

    def file(self, name: str, text: str) -> None:
        raise TypeError(name, text[:20])

    def close(self) -> None: ...

    def discard(self) -> None: ...


class _Share(NamedTuple):
    """What a process has made of its brief."""

    plan: Plan
    reporters: tuple[Reporter, ...]
    around: str
    ground: Ground


_share: list[_Share] = []  # of this process, once it has begun


def _start(brief: Brief) -> None:
    """Begin a process: whoever ends the run ends it, and it does not outlive the run."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()
    plan = plan_of(brief)
    info = info_of(brief, plan)
    if brief.answers:
        answers.use(brief.answers, program())
    reporters = tuple(_reporter(brief.config.registry, name, info, folder=folder) for name, folder in brief.reports)
    _share[:] = [_Share(plan, reporters, brief.around, ground_of(plan, brief.around))]


def _reporter(known: Registry, name: str, info: RunInfo, *, folder: bool) -> Reporter:
    reporter = known.reporter(name)(_Nowhere(folder=folder))
    reporter.prepare(info)
    return reporter


def _end_with(sentinel: int) -> None:
    """A run that was killed can end nobody: its processes see that it is gone."""
    wait([sentinel])
    os._exit(1)


def _audited(files: Sequence[File]) -> list[Done]:
    plan, reporters, around, ground = _share[0]
    figures = any(reporter.figures for reporter in reporters)
    done = [done_with(audit(job, plan, figures=figures), reporters) for job in jobs(files, plan, around, ground)]
    answers.keep()
    return done
