"""How fast articles are audited, stage by stage; with `--sizes`, how fast whole sites are.

    python benchmarks/throughput.py PATH [--times 200] [--json]
    python benchmarks/throughput.py FOLDER --sizes 100,1000,10000 [--jobs 1,2] [--times 3] [--json]

PATH is an article or a folder; `--times` audits it so many times over, with every cache but the dictionary's cold. The floor
is what no audit can be faster than: reading the file, one pass of one pattern over it, one parse of its Markdown. Compare
ratios of one run; absolute times differ from machine to machine and from minute to minute. What is measured by size: `scale.py`.
"""

import argparse
import json
import os
import resource
import sys
import time
from collections.abc import Callable
from datetime import date
from typing import Any

from seo_audit.article.article import Article, Neighbours
from seo_audit.article.markdown import _PARSER
from seo_audit.article.masking import mask
from seo_audit.article.source import Source, read
from seo_audit.config import Config
from seo_audit.discovery import discover
from seo_audit.engine import Job, audit
from seo_audit.output import StreamOutput
from seo_audit.plan import make_plan
from seo_audit.registry import registry
from seo_audit.report import RunInfo
from seo_audit.rule_text import rule_texts
from seo_audit.running import one_by_one, run
from seo_audit.russian.words import _WORD
from seo_audit.version import VERSION

Stage = tuple[str, Callable[[Any], object]]


class _Nowhere:
    """Swallows what is written."""

    def write(self, text: str) -> int:
        return len(text)

    def flush(self) -> None:
        pass


def _floor(source: Source) -> object:
    return _WORD.findall(source.text), list(_PARSER.events_with_range(source.text))


STAGES: tuple[Stage, ...] = (
    ("front matter", lambda article: article.front_matter),
    ("masking", lambda article: mask(article.text[article.front_matter.span.end :])),
    ("Markdown", lambda article: article.all_blocks),
    ("prose", lambda article: article.texts),
    ("words", lambda article: [prose.words for prose in article.texts]),
    ("lemmas", lambda article: [prose.lemmas for prose in article.texts] if article.is_russian else None),
    ("metrics", lambda article: article.metrics),
)


def measure(path: str, times: int) -> dict[str, Any]:
    """Time all stages over all articles of a path.

    Args:
        path: an article or a folder.
        times: how often each article is audited.

    Returns:
        Milliseconds an article by stage, articles a second, the ratio to the floor, peak memory in MiB.
    """
    files = discover([path], os.getcwd()).files
    if not files:
        sys.exit(f"{path}: no articles")
    plan = make_plan(Config(lang="ru"), today=date(2026, 1, 1))
    info = RunInfo(VERSION, "ru", color=False, rule=rule_texts(registry(), "ru"))
    root = os.path.dirname(os.path.abspath(path)) or "/"

    def sources() -> list[Source]:
        return [read(file, name, root=root) for name, file, *_ in files]

    def work() -> list[Job]:
        return [Job(source, lambda: Neighbours(0, 0)) for source in sources()]

    for job in work():  # the dictionary and the pages of rules are loaded once a process
        audit(job, plan, figures=True)
    seconds: dict[str, float] = {}

    def timed(stage: str, function: Callable[[], object]) -> None:
        start = time.perf_counter()
        function()
        seconds[stage] = seconds.get(stage, 0.0) + time.perf_counter() - start

    for _ in range(times):
        timed("read", sources)
        for source in sources():
            timed("floor", lambda source=source: _floor(source))  # type: ignore[misc]
            article = Article(source)
            for stage, function in STAGES:
                timed(stage, lambda function=function, article=article: function(article))  # type: ignore[misc]
        jobs = work()
        timed("audit", lambda jobs=jobs: [audit(job, plan) for job in jobs])  # type: ignore[misc]
        for name in ("text", "json"):
            kind = registry().reporter(name)
            reporters = [kind(StreamOutput(_Nowhere()))]  # type: ignore[arg-type]
            timed(f"whole run, {name}", lambda reporters=reporters: run(lambda: one_by_one(work(), plan, reporters), plan, reporters, info))  # type: ignore[misc]
    number = len(files) * times
    milliseconds = {stage: 1000 * spent / number for stage, spent in seconds.items()}
    floor = milliseconds["read"] + milliseconds["floor"]
    whole = milliseconds["whole run, text"]
    return {
        "articles": number,
        "kilobytes": round(sum(len(source.text.encode()) for source in sources()) / len(files) / 1024, 1),
        "milliseconds": {stage: round(value, 3) for stage, value in milliseconds.items()},
        "articles_a_second": round(1000 / whole, 1),
        "ratio_to_floor": round(whole / floor, 1),
        "peak_mebibytes": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1),
    }


def main() -> None:
    """Print a table, or one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path")
    parser.add_argument("--times", type=int, default=1, help="audit everything so many times (default: 1)")
    parser.add_argument("--sizes", metavar="N,N", help="time the command on sites of so many articles, made of those of the folder")
    parser.add_argument("--jobs", default="1,2", metavar="N,N", help="with --sizes: numbers of processes for first runs (default: %(default)s)")
    parser.add_argument("--json", action="store_true", help="one JSON object instead of a table")
    arguments = parser.parse_args()
    if arguments.sizes:
        _by_size(arguments)
        return
    result = measure(arguments.path, arguments.times)
    if arguments.json:
        print(json.dumps(result))
        return
    print(f"{result['articles']} articles of {result['kilobytes']} KB on average")
    for stage, value in result["milliseconds"].items():
        print(f"  {stage:18} {value:9.3f} ms an article")
    print(f"{result['articles_a_second']} articles a second (text report), {result['ratio_to_floor']} times the floor")
    print(f"peak memory {result['peak_mebibytes']} MiB")


def _by_size(arguments: argparse.Namespace) -> None:
    from scale import measure as measured
    from scale import show

    try:
        results = measured(arguments.path, sorted(map(int, arguments.sizes.split(","))), arguments.jobs.split(","), arguments.times)
    except ValueError as error:  # no numbers, or no articles
        sys.exit(str(error))
    if arguments.json:
        print(json.dumps({"sizes": results}))
    else:
        show(results)


if __name__ == "__main__":
    main()
