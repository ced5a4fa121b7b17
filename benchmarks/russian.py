"""Measure how fast Russian is read: words, sentences, lemmas in context; first time and warm.

    python benchmarks/russian.py PATH [--json]

PATH is an article or a folder. Everything is timed in one process: `first` with empty caches (the dictionary loaded), `warm`
when each form was seen before. Per 3,000 words, in milliseconds, the best of five passes where it is warm; and the ratio to the
floor, which is one pass of the pattern of words.
"""

import argparse
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from seo_audit.article.article import Article
from seo_audit.article.source import read
from seo_audit.russian import context, dictionary
from seo_audit.russian.words import _WORD, sentences, words

_NORM = 3000  # words


def main() -> int:
    """Print a table; returns the exit status."""
    parser = argparse.ArgumentParser(description="Measure how fast Russian is read.")
    parser.add_argument("path", type=Path)
    parser.add_argument("--json", action="store_true", help="print one object instead of a table")
    given = parser.parse_args()
    paths = sorted(given.path.rglob("*.md")) if given.path.is_dir() else [given.path]
    articles = [Article(read(str(path), str(path), root=str(given.path))) for path in paths]
    texts = [prose.text for article in articles if article.source.problem is None for prose in article.texts]
    total = sum(len(words(text)) for text in texts)
    if not total:
        print("no words", file=sys.stderr)
        return 1
    dictionary.analyzer()
    started = time.perf_counter()
    context._weights()  # noqa: SLF001 - what loading costs
    loading = 1000 * (time.perf_counter() - started)
    first = _timed(lambda: [words(text).lemmas for text in texts], 1)
    passes = {
        "floor": lambda: [_WORD.findall(text) for text in texts],
        "words": lambda: [words(text) for text in texts],
        "sentences": lambda: [sentences(text) for text in texts],
        "words and lemmas": lambda: [words(text).lemmas for text in texts],
    }
    found = {name: _timed(one, 5) * _NORM / total for name, one in passes.items()}
    found["words and lemmas, first time"] = first * _NORM / total
    found["weights loaded"] = loading
    if given.json:
        print(json.dumps({"words": total, "milliseconds": found}))
        return 0
    print(f"{total} words in {len(texts)} texts; milliseconds for {_NORM} words")
    for name, milliseconds in found.items():
        print(f"  {name:30} {milliseconds:8.2f} {milliseconds / found['floor']:8.1f} x floor")
    speed = _NORM * 1000 / (found["words and lemmas"] + found["sentences"])
    print(f"{speed:.0f} words a second, warm")
    return 0


def _timed(work: Callable[[], object], times: int) -> float:
    """The shortest time of several, in milliseconds."""
    best = float("inf")
    for _ in range(times):
        started = time.perf_counter()
        work()
        best = min(best, 1000 * (time.perf_counter() - started))
    return best


if __name__ == "__main__":
    sys.exit(main())
