"""What each rule costs: the time that it takes of an article whose blocks, words and lemmas are read already.

    python benchmarks/rules.py PATH [--times 1] [--top 25] [--json]

What several rules share beyond that (keyphrase, index of phrases, outline…) counts for the first that asks for it, so a rule that
seems dear may only be the first.
"""

import argparse
import json
import os
import sys
import time
from collections import Counter
from datetime import date

from seo_audit.article.article import Article, Neighbours
from seo_audit.article.source import read
from seo_audit.config import Config
from seo_audit.discovery import discover
from seo_audit.engine import Job, audit
from seo_audit.plan import make_plan
from seo_audit.rule import Finding, Needs, Scope


def measure(path: str, times: int) -> dict[str, float]:
    """Milliseconds an article by rule, and for what all of them share.

    Args:
        path: an article or a folder.
        times: how often each article is read.
    """
    files = discover([path], os.getcwd()).files
    if not files:
        sys.exit(f"{path}: no articles")
    plan = make_plan(Config(lang="ru"), today=date(2026, 1, 1))
    sources = [read(file, name, root=os.getcwd()) for name, file, *_ in files]
    sources = [source for source in sources if source.problem is None]
    for source in sources:  # each form of the dictionary is looked up once a process
        audit(Job(source, lambda: Neighbours(0, 0)), plan)
    seconds: Counter[str] = Counter()
    for source in sources * times:
        article = Article(source)
        start = time.process_time()
        for prose in article.texts:
            _ = prose.words, prose.sentences, prose.lemmas if article.is_russian else None
        seconds["reading"] += time.process_time() - start
        for bound in plan.bound(Scope.ARTICLE):
            rule = bound.rule
            if rule.needs & (Needs.RUSSIAN | Needs.LEMMAS) and not article.is_russian:
                continue
            start = time.process_time()
            found: list[Finding] = list(rule.check(article, bound.options) if rule.options else rule.check(article))
            seconds[f"{rule.code} {rule.name}"] += time.process_time() - start
            del found
    return {name: round(1000 * spent / (len(sources) * times), 4) for name, spent in seconds.most_common()}


def main() -> None:
    """Print a table, or one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path")
    parser.add_argument("--times", type=int, default=1, help="read everything so many times (default: 1)")
    parser.add_argument("--top", type=int, default=25, help="list so many rules, the dearest first (default: 25)")
    parser.add_argument("--json", action="store_true", help="one JSON object instead of a table")
    arguments = parser.parse_args()
    milliseconds = measure(arguments.path, arguments.times)
    if arguments.json:
        print(json.dumps(milliseconds))
        return
    for name, value in list(milliseconds.items())[: arguments.top]:
        print(f"{value:9.3f} ms an article  {name}")
    print(f"{sum(milliseconds.values()):9.3f} ms in all")


if __name__ == "__main__":
    main()
