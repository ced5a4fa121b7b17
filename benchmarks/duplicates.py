"""Plant copies among articles, and count those that are found, what else is found, and the time that it takes.

    python benchmarks/duplicates.py FOLDER [--articles N] [--copies N] [--seed N] [--words N] [--list]

Of the articles in FOLDER (all, or N drawn at random) some are copied: 10 to 30 % of the sentences of the copy are changed (replaced by
one of another article, deleted, or every fourth word exchanged), and its paragraphs shuffled, code and front matter as they fall. What is
found without any copy planted is printed by `--list`: a corpus has near-duplicates of its own, and they have to be read.
"""

import argparse
import random
import re
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations
from pathlib import Path

from seo_audit.article.article import Article
from seo_audit.article.source import Source, decode
from seo_audit.config import Config
from seo_audit.discovery import is_article
from seo_audit.plan import make_plan
from seo_audit.registry import rules
from seo_audit.site.facts import Facts
from seo_audit.site_asking import ask_site, facts_for
from seo_audit.stamp import Context

_SENTENCES = re.compile(r"(?<=[.!?…])\s+")
_PARAGRAPHS = re.compile(r"\n\s*\n")
_LEAST, _MOST = 0.1, 0.3  # of the sentences
_BEHIND = "-copy-of.md"
_FEWEST, _LONGEST = 4, 40  # words of a sentence that stands in for another


def main() -> int:
    """Print what is found; returns the exit status."""
    parser = argparse.ArgumentParser(description="Score the search for near-duplicates.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=0, help="how many of them; all by default")
    parser.add_argument("--copies", type=int, default=50, help="how many are planted")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--words", type=int, default=100, help="that an article has at least to be copied")
    parser.add_argument("--list", action="store_true", help="print what was not found, and what was found without being planted")
    given = parser.parse_args()
    chance = random.Random(given.seed)  # noqa: S311 - nothing is kept secret by it
    paths = sorted(path for path in given.folder.rglob("*") if is_article(path.name) and path.is_file())
    if 0 < given.articles < len(paths):
        paths = sorted(chance.sample(paths, given.articles))
    texts = {path.relative_to(given.folder).as_posix(): decode("", path.read_bytes()).text for path in paths}
    finder = Finder()
    originals = {path: finder.facts(path, text) for path, text in texts.items()}
    own = finder.pairs(list(originals.values()))
    fit = [path for path, facts in originals.items() if facts is not None and facts.matter is not None and _is_fit(facts, given.words)]
    planted = dict(_planted(chance, texts, chance.sample(fit, min(given.copies, len(fit)))))
    copies = [finder.facts(_copy(path), text) for path, text in planted.items()]
    before = time.perf_counter()
    found = finder.pairs([*originals.values(), *copies])
    took = time.perf_counter() - before
    wanted = {(min(path, _copy(path)), max(path, _copy(path))) for path in planted}
    hit = {pair for pair in wanted if pair in found}
    # A copy of what has a near-duplicate of its own is near to that too.
    false = {pair: share for pair, share in found.items() if pair not in wanted and tuple(sorted(map(_origin, pair))) not in own}
    shares = sorted(found[pair] for pair in hit)
    print(f"{len(texts)} articles, {len(wanted)} copies: found {len(hit)} ({len(hit) / max(1, len(wanted)):.3f}), false {len(false)}")
    print(f"share told of those: {shares[0] if shares else 0} to {shares[-1] if shares else 0} %; without copies {len(own)} pairs found")
    print(f"looking across: {took:.2f} s; facts: {1000 * finder.spent / max(1, finder.made):.2f} ms an article, articles parsed already")
    if given.list:
        for title, pairs in (("unplanted", own), ("false", false)):
            for (one, other), share in sorted(pairs.items()):
                print(f"{title}: {share} % {one} {other}")
        for pair in sorted(wanted - hit):
            print(f"not found: {pair[0]}")
    return 0


class Finder:
    """Asks the rule."""

    def __init__(self) -> None:
        self._plan = make_plan(Config(), today=date(2026, 1, 15), only=[rule for rule in rules() if rule.code == "SITE004"])
        self.spent = 0.0
        self.made = 0

    def facts(self, path: str, text: str) -> Facts | None:
        """The facts of an article, by themselves."""
        article = Article(Source(path, text))
        _ = article.blocks, article.is_russian, [prose.lemmas for prose in article.texts]
        before = time.process_time()
        facts = facts_for(Context(article, "en", (), frozenset()), self._plan, None)
        self.spent += time.process_time() - before
        self.made += 1
        return facts

    def pairs(self, facts: Sequence[Facts | None]) -> dict[tuple[str, str], int]:
        """The pairs that the rule tells together, smaller path first, and the per cent that coincide in the one that is told."""
        told: dict[tuple[str, str], int] = {}
        for one in ask_site([one for one in facts if one is not None], self._plan).findings:
            shares = {place.spot.path: int(str(place.parameters["percent"])) for place in one.related}
            for pair in combinations(sorted(one.paths), 2):
                told[pair] = max(shares.get(path, 0) for path in pair)
        return told


def _copy(path: str) -> str:
    return f"{path.removesuffix('.md')}{_BEHIND}"


def _origin(path: str) -> str:
    return f"{path.removesuffix(_BEHIND)}.md" if path.endswith(_BEHIND) else path


def _is_fit(facts: Facts, words: int) -> bool:
    return facts.matter is not None and facts.matter.listed and facts.matter.signature.words >= words


def _planted(chance: random.Random, texts: dict[str, str], chosen: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Altered copies, by the path of the original."""
    others = [sentence for text in texts.values() for sentence in _SENTENCES.split(text) if "\n" not in sentence]
    others = [sentence for sentence in others if _FEWEST <= len(sentence.split()) <= _LONGEST]
    for path in chosen:
        start = Article(Source(path, texts[path])).front_matter.span.end
        share = chance.uniform(_LEAST, _MOST)
        paragraphs = [_SENTENCES.split(paragraph) for paragraph in _PARAGRAPHS.split(texts[path][start:])]
        places = [(row, at) for row, paragraph in enumerate(paragraphs) for at in range(len(paragraph))]
        for row, at in chance.sample(places, round(share * len(places))):
            paragraphs[row][at] = _changed(chance, paragraphs[row][at], others)
        chance.shuffle(paragraphs)
        yield path, texts[path][:start] + "\n\n".join(" ".join(paragraph) for paragraph in paragraphs)


def _changed(chance: random.Random, sentence: str, others: Sequence[str]) -> str:
    how = chance.choice(("replaced", "deleted", "exchanged"))
    if how == "exchanged":
        words = sentence.split(" ")
        spare = chance.choice(others).split()
        return " ".join(chance.choice(spare) if index % 4 == 1 else word for index, word in enumerate(words))
    return chance.choice(others) if how == "replaced" else ""


if __name__ == "__main__":
    sys.exit(main())
