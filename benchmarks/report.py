"""What the HTML report costs beyond the audit: seconds, bytes and memory.

    python benchmarks/report.py FOLDER [--times N] [--json] [--profile]

The audit is made once for each article and its result kept, so that what is measured is the report alone: pages and lists, written
to a temporary folder. `--times` repeats the articles under other names, for a site as large as one likes; `--profile` says in which
functions the time goes. Peak memory is that of the whole process; the results that are kept are a part of it, and `grown` is what the
report itself added.
"""

import argparse
import cProfile
import json
import pstats
import resource
import statistics
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from seo_audit.config import Config
from seo_audit.discovery import discover
from seo_audit.engine import audit, jobs
from seo_audit.output import FolderOutput
from seo_audit.plan import make_plan
from seo_audit.registry import registry
from seo_audit.report import ArticleResult, RunInfo
from seo_audit.rule_text import rule_texts
from seo_audit.summary import Counts, tally_of

_SLOWEST = 25
_WITHIN = 60 * 1024  # bytes that a page may be larger than its article


class _Weighed(FolderOutput):
    """A folder that remembers how large each file is, in the order in which they came."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.sizes: dict[str, int] = {}

    def file(self, name: str, text: str) -> None:
        super().file(name, text)
        self.sizes[name] = len(text.encode("utf-8", "replace"))


def audited(folder: str, times: int) -> Iterator[tuple[ArticleResult, str]]:
    """Results and texts of a folder, again and again under other names."""
    found = discover([folder], str(Path.cwd()), ())
    plan = make_plan(Config(lang="ru"), today=date(2026, 1, 15))
    results = [(done.result, done.text) for job in jobs(found.files, plan) for done in [audit(job, plan, figures=True)]]
    for number in range(times):
        for result, text in results:
            yield result._replace(path=f"{number:03}/{result.path}") if times > 1 else result, text


def measure(folder: str, times: int, *, profile: bool) -> dict[str, Any]:
    """Write the report once.

    Args:
        folder: of articles.
        times: how often each is written.
        profile: whether to print where the time goes.
    """
    results = list(audited(folder, times))
    counts = Counts()
    for result, _ in results:
        counts.add(tally_of(result, None, crashed=False))
    before = _memory()
    profiler = cProfile.Profile()
    with tempfile.TemporaryDirectory() as scratch:
        start = time.perf_counter()
        if profile:
            profiler.enable()
        output = _Weighed(scratch)
        reporter = registry().reporter("html")(output)
        info = RunInfo("0", "ru", color=False, rule=rule_texts(registry(), "ru"))
        reporter.prepare(info)
        reporter.begin(info)
        for result, text in results:
            reporter.article(result, text)
        pages = time.perf_counter() - start
        reporter.end(counts.summary())
        output.close()
        profiler.disable()
        whole = time.perf_counter() - start
    sizes = output.sizes
    above = [page - len(text.encode("utf-8", "replace")) for page, (_, text) in zip(sizes.values(), results, strict=False)]
    if profile:
        pstats.Stats(profiler).sort_stats("tottime").print_stats(_SLOWEST)
    return {
        "articles": len(results),
        "seconds": round(whole, 2),
        "milliseconds_an_article": round(1000 * pages / len(results), 2),
        "milliseconds_lists": round(1000 * (whole - pages), 1),
        "bytes_above_article": {
            "median": round(statistics.median(above)),
            "mean": round(statistics.mean(above)),
            "most": max(above),
            "share_within": round(sum(size <= _WITHIN for size in above) / len(above), 3),
        },
        "bytes_lists": {name: sizes[name] for name in ("index.html", "rules.html")},
        "peak_mebibytes": _memory(),
        "grown_mebibytes": round(_memory() - before, 1),
    }


def _memory() -> float:
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1)


def main() -> None:
    """Print a table, or one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path")
    parser.add_argument("--times", type=int, default=1, help="write every article so many times (default: 1)")
    parser.add_argument("--json", action="store_true", help="one JSON object instead of a table")
    parser.add_argument("--profile", action="store_true", help="say where the time goes")
    arguments = parser.parse_args()
    result = measure(arguments.path, arguments.times, profile=arguments.profile)
    if arguments.json:
        print(json.dumps(result))
        return
    print(f"{result['articles']} articles in {result['seconds']} s beyond the audit")
    print(f"  pages  {result['milliseconds_an_article']:9.2f} ms an article")
    print(f"  lists  {result['milliseconds_lists']:9.1f} ms a run: index {result['bytes_lists']['index.html'] // 1024} KB, ", end="")
    print(f"defects {result['bytes_lists']['rules.html'] // 1024} KB")
    sizes = result["bytes_above_article"]
    print(f"a page is {sizes['median']} bytes larger than its article (median; mean {sizes['mean']}, most {sizes['most']}), ", end="")
    print(f"{sizes['share_within']:.1%} of the pages by {_WITHIN // 1024} KB or less")
    print(f"peak memory {result['peak_mebibytes']} MiB, {result['grown_mebibytes']} of it for the report")


if __name__ == "__main__":
    main()
