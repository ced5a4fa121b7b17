"""How long sites of several sizes take: the command in fresh processes, and the step across articles by itself.

    python benchmarks/throughput.py FOLDER --sizes 100,1000,10000 [--jobs 1,2] [--times 3] [--json]

Sites are made of the articles of FOLDER in a temporary folder (`copies.py` says how). Of each size these runs are timed, with text output:

    first, jobs N   no cache, N processes
    unchanged       the same again
    one changed     a sentence was added to one article
    one given       the same to another article, and only its path is given, as a pre-commit hook does

`first` once, the others so many times as `--times` says, and at least three times, of which the median stands there. CPU is that of all processes, peak memory that of
the parent and of the largest child by itself, as the kernel counts it. Growth is CPU an article divided by what it was at the size before:
1.00 where twice as many take twice as long, and no more than the figure in brackets where nothing is worse than n log n; more is marked by
`!`, where it takes long enough to be measured. What a run costs whatever its size makes growth smaller, so look at large sizes. The step across articles is measured on the facts that the
runs left in the cache: reading them, each rule by itself with the indexes that it shares with others, and all rules as a run asks them.
"""

import gc
import math
import os
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import date
from itertools import cycle
from pathlib import Path
from typing import Any, NamedTuple

from copies import make_site

from seo_audit.cache import FOLDER, Cache
from seo_audit.config import Config
from seo_audit.discovery import COARSE
from seo_audit.plan import make_plan
from seo_audit.rule import Scope
from seo_audit.site.facts import Facts
from seo_audit.site_asking import ask_site

_SITE = "content"
_FEWEST_TIMES = 3
_MEASURED = 0.1  # seconds: below it chance decides
# Runs the command as `python -m` does, and tells at its end the peak memory of this process and of its largest child, KiB. What the kernel
# says of a process that was begun by a large one counts that one's memory (`ru_maxrss`), so Linux is asked about its own alone.
_COMMAND = """
import atexit, os, resource, runpy, sys

def told(handle=int(sys.argv.pop(1))):
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    if os.path.exists("/proc/self/status"):
        with open("/proc/self/status") as stream:
            own = next(line for line in stream if line.startswith("VmHWM")).split()[1]
    os.write(handle, f"{own} {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss}".encode())

atexit.register(told)
runpy.run_module("seo_audit", run_name="__main__", alter_sys=True)
"""


class Run(NamedTuple):
    """What a run took: seconds, and MiB at most."""

    wall: float
    cpu: float
    parent: float
    child: float


def timed(folder: Path, *arguments: str) -> Run:
    """Run the command in a process of its own.

    Args:
        folder: that it runs in.
        arguments: of the command.

    Raises:
        RuntimeError: it failed.
    """
    # Bytecode is kept, as in any installation: compiling all modules anew takes a third of a short run.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    told, telling = os.pipe()
    start = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-c", _COMMAND, str(telling), *arguments, "--lang", "ru"],
        cwd=folder,
        env=environment,
        stdout=subprocess.DEVNULL,
        pass_fds=(telling,),
    )
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    os.close(telling)
    with os.fdopen(told) as stream:
        parent, child = (int(word) / 1024 for word in stream.read().split())
    if process.returncode not in {0, 1}:
        raise RuntimeError(f"{' '.join(arguments)}: exit status {process.returncode}")
    return Run(wall, used.ru_utime + used.ru_stime, parent, child)


def runs_of(folder: Path, jobs: Sequence[str], times: int) -> dict[str, Run]:
    """All runs over one site.

    Args:
        folder: that it lies in.
        jobs: numbers of processes.
        times: how often the short runs are repeated, three times at least.
    """
    articles = sorted(path.relative_to(folder).as_posix() for path in (folder / _SITE).rglob("*.md"))
    drawn = cycle(articles[:: max(1, len(articles) // (2 * times))])

    def changed() -> str:
        path = next(drawn)
        with (folder / path).open("a", encoding="utf-8") as stream:
            stream.write("\n\nЗдесь прибавилось одно предложение.\n")
        return path

    found = {}
    for number in jobs:
        shutil.rmtree(folder / FOLDER, ignore_errors=True)
        found[f"first, jobs {number}"] = timed(folder, _SITE, "--jobs", number)
    found["unchanged"] = _median(lambda: timed(folder, _SITE), times)
    found["one changed"] = _median(lambda: (changed(), timed(folder, _SITE))[1], times)
    found["one given"] = _median(lambda: timed(folder, changed()), times)
    return found


def _median(run: Callable[[], Run], times: int) -> Run:
    return Run(*map(statistics.median, zip(*(run() for _ in range(times)), strict=True)))


def across(folder: Path) -> dict[str, float]:
    """CPU seconds of the step across articles: by rule, and whole.

    Args:
        folder: that a site lies in whose articles the cache knows.
    """
    gc.set_threshold(50_000, 20, 20)  # as the command does: looking for cycles among all facts costs more than the rules
    plan = make_plan(Config(lang="ru"), today=date(2026, 1, 1))
    rules = [bound.rule for bound in plan.bound(Scope.SITE)]
    with sqlite3.connect(folder / FOLDER / "cache-1.sqlite") as base:
        (setting,) = base.execute("SELECT setting FROM settings ORDER BY used DESC").fetchone()
        paths = [path for (path,) in base.execute("SELECT path FROM articles WHERE setting = ? ORDER BY path", (setting,))]
    cache = Cache(str(folder), setting)
    start = time.process_time()
    facts = [one for one in cache.facts(paths) if isinstance(one, Facts)]
    found = {"reading facts": time.process_time() - start}
    cache.close()
    for only in (*([rule] for rule in rules), rules):
        one = make_plan(Config(lang="ru"), today=date(2026, 1, 1), only=only)
        start = time.process_time()
        ask_site(facts, one)
        found[f"{only[0].code} {only[0].name}" if len(only) == 1 else "all rules"] = time.process_time() - start
    return found


def measure(source: str, sizes: Sequence[int], jobs: Sequence[str], times: int) -> list[dict[str, Any]]:
    """What sites of several sizes take, one after the other.

    Args:
        source: a folder of articles.
        sizes: numbers of articles.
        jobs: numbers of processes.
        times: how often the short runs are repeated, three times at least.
    """
    results: list[dict[str, Any]] = []
    for size in sizes:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            written = make_site(Path(source), folder / _SITE, size)
            time.sleep(COARSE / 1e9)  # files that were written just now are read again by the run after
            runs = {case: run._asdict() for case, run in runs_of(folder, jobs, max(times, _FEWEST_TIMES)).items()}
            results.append({"articles": size, "kilobytes": round(written / size / 1024, 1), "runs": runs, "across": across(folder)})
    return results


def show(results: Sequence[dict[str, Any]]) -> None:
    """Print the tables."""
    before: dict[str, Any] | None = None
    for result in results:
        size = result["articles"]
        print(f"{size} articles of {result['kilobytes']} KB on average")
        print(f"  {'':30} {'wall, s':>9} {'CPU, s':>9} {'articles/s':>11} {'parent, MiB':>12} {'child, MiB':>11}  growth")
        for case, run in result["runs"].items():
            growth = _growth(run["cpu"], size, before and before["runs"][case]["cpu"], before)
            print(
                f"  {case:30} {run['wall']:9.3f} {run['cpu']:9.3f} {size / run['wall']:11.1f} {run['parent']:12.1f} {run['child'] or 0:11.1f}  {growth}"
            )
        for step, seconds in result["across"].items():
            print(f"  {step:30} {'':9} {seconds:9.3f} {'':36}  {_growth(seconds, size, before and before['across'][step], before)}")
        before = result


def _growth(seconds: float, size: int, earlier: float | None, before: dict[str, Any] | None) -> str:
    if not before or not earlier:
        return ""
    growth = seconds / size / (earlier / before["articles"])
    bound = math.log(size) / math.log(before["articles"])
    return f"{growth:6.2f} ({bound:.2f}){' !' if growth > bound and seconds > _MEASURED else ''}"
