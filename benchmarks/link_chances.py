"""Look for opportunities for links between the articles of a folder: figures, time by size, and some at random to be read.

    python benchmarks/link_chances.py FOLDER [--draw 30 --seed 1] [--sizes 1000,10000] [--json]

With `--sizes` the folder is taken so many times over that so many articles come together: each copy as a site of its own, and all as
one site in which each copy has words of its own. What is measured there is the search alone, without reading the articles.
"""

import argparse
import json
import os
import pickle
import random
import sys
import time
from array import array
from collections import Counter
from datetime import date
from typing import Any

from seo_audit.config import Config
from seo_audit.discovery import discover
from seo_audit.engine import audit, jobs
from seo_audit.plan import make_plan
from seo_audit.registry import rules
from seo_audit.rule import Article, Chance, Facts, Whole, link_chances
from seo_audit.site.linking import linking_of
from seo_audit.site.saying import numbers

_FROM, _TO = 3, 5
_BESIDE = 160  # code points on either side of a phrase


def facts_in(folder: str) -> tuple[list[Facts], dict[str, str], dict[str, float]]:
    """The facts of all articles of a folder, their texts by path, and what they cost.

    Args:
        folder: of articles.
    """
    files = discover([folder], os.getcwd()).files
    if not files:
        sys.exit(f"{folder}: no articles")
    plan = make_plan(Config(lang="ru"), today=date(2026, 1, 1), only=[rule for rule in rules() if rule.code == "SITE008"])
    facts, texts = [], {}
    spent = 0.0
    sizes = 0
    for job in jobs(files, plan):
        audited = audit(job, plan, figures=True)
        if audited.facts is None:
            continue
        facts.append(audited.facts)
        texts[audited.facts.path] = audited.text
        sizes += len(pickle.dumps(audited.facts.linking, pickle.HIGHEST_PROTOCOL))
        spent += _seconds(audited.article)
    return facts, texts, {"ms an article": round(1000 * spent / len(facts), 3), "bytes pickled": sizes // len(facts)}


def _seconds(article: Article) -> float:
    """How long the facts of an article take whose words are read already: the best of two."""
    best = float("inf")
    for _ in range(2):
        start = time.process_time()
        linking_of(article, lambda _: frozenset())
        best = min(best, time.process_time() - start)
    return best


def by_size(facts: list[Facts], sizes: list[int]) -> dict[str, float]:
    """Seconds of the search by number of articles: copies of the folder as sites of their own, and all in one site.

    Args:
        facts: of its articles.
        sizes: numbers of articles.
    """
    found = {}
    for size in sizes:
        for name, top in (("apart", "site{}/{}"), ("together", "content/{}/{}")):
            many = [_moved(one, top.format(number, one.path), number) for number in range(1 + size // len(facts)) for one in facts][:size]
            whole = Whole(many)
            start = time.process_time()
            count = len(link_chances(whole.articles, _FROM, _TO))
            found[f"{size} {name}"] = round(time.process_time() - start, 3)
            found[f"{size} {name}, found"] = count
    return found


def _moved(facts: Facts, path: str, number: int) -> Facts:
    """The facts of a copy: elsewhere, and in other words."""
    linking = facts.linking
    if linking is None:
        return facts._replace(path=path)
    saying = linking.saying
    keys, linked = (array("I", (key ^ number for key in numbers(column))).tobytes() for column in (saying.keys, saying.linked))
    linking = linking._replace(
        saying=saying._replace(keys=keys, linked=linked),
        names=tuple(name._replace(key=name.key ^ number) for name in linking.names),
        own=tuple(key ^ number for key in linking.own),
    )
    return facts._replace(path=path, linking=linking)


def sentence(text: str, chance: Chance) -> str:
    """The text round a phrase on one line, the phrase between `>>` and `<<`."""
    start, end = chance.said.start, chance.said.start + len(chance.said.text)
    before = text[max(0, start - _BESIDE) : start].rpartition("\n\n")[2]
    behind = text[end : end + _BESIDE].partition("\n\n")[0]
    return " ".join(f"{before}>>{text[start:end]}<<{behind}".split())


def main() -> None:
    """Print figures, and what was drawn; or one JSON object."""
    parser = argparse.ArgumentParser(description="Look for opportunities for links between the articles of a folder.")
    parser.add_argument("folder")
    parser.add_argument("--draw", type=int, default=0, metavar="N", help="print N of them at random with their sentences")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--sizes", default="", metavar="N,N", help="numbers of articles to measure the search on")
    parser.add_argument("--json", action="store_true", help="print one object")
    given = parser.parse_args()
    facts, texts, cost = facts_in(given.folder)
    start = time.process_time()
    found = link_chances(Whole(facts).articles, _FROM, _TO)
    figures: dict[str, Any] = {"articles": len(facts), **cost, "search, ms": round(1000 * (time.process_time() - start), 1), "found": len(found)}
    figures |= by_size(facts, [int(size) for size in given.sizes.split(",") if size])
    if given.json:
        print(json.dumps(figures, ensure_ascii=False))
        return
    for name, value in figures.items():
        print(f"{name:24s} {value}")
    root = os.path.commonpath(list(texts)) if texts else ""
    tops = Counter(os.path.relpath(one.source.path, root).split(os.sep)[0] for one in found)
    print(", ".join(f"{top} {count}" for top, count in sorted(tops.items())))
    for one in sorted(random.Random(given.seed).sample(found, min(given.draw, len(found))), key=lambda one: one.source.path):  # noqa: S311 - no secret
        named = one.target.title or one.target.h1
        print(
            f"\n{one.source.path}:{one.said.line}\n  {sentence(texts[one.source.path], one)}\n  → «{named.text if named else ''}» {one.target.path}"
        )


if __name__ == "__main__":
    main()
