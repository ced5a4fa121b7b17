"""Count the numbers that faithful translations are said to lack, and the altered ones that are found.

    python benchmarks/altered_numbers.py FOLDER [--seed N] [--rounds N] [--errors]

FOLDER holds SOURCE/en/PATH and SOURCE/ru/PATH, Markdown articles and what they were translated from: nearly all that is said of these
as they are is an alarm for nothing. Then, in each article that has any, a digit of one number in its prose is altered, in as many rounds as
wanted; what is said of it then and was not before counts as found.
"""

import argparse
import random
import re
import sys
from collections import Counter
from pathlib import Path

from seo_audit.article.article import Article
from seo_audit.article.source import Source, decode
from seo_audit.original.align import aligned
from seo_audit.original.article_page import page_of
from seo_audit.original.model import Page
from seo_audit.original.number_changes import Change, changed_numbers

_LEAST_CONFIDENCE = 0.5
# Code, addresses, tags, mathematics, includes: what no reader takes for a number of the text.
_OTHER = re.compile(
    r"\{\*.*?\*\}|<pre>.*?</pre>|\$[^$\n]*\$|```.*?(?:```|\Z)|~~~.*?~~~|`[^`\n]*`|\]\([^)]*\)|https?://\S+|\{%.*?%\}|\{\{.*?\}\}|<[^>]*>"
    r"|\A---\n.*?\n---\n|^(?:    |\t).*?$|\{#.*?\}|^[ >]*\d+[.)]\s",
    re.DOTALL | re.MULTILINE,
)
_NUMBER = re.compile(r"(?<![\w.,:/#_@=-])\d+(?:[.,]\d+)*(?![\w/_=])")


def main() -> int:
    """Print what is found; returns the exit status."""
    parser = argparse.ArgumentParser(description="Score the comparison of numbers.")
    parser.add_argument("folder", type=Path, help="translations: SOURCE/en/PATH, SOURCE/ru/PATH")
    parser.add_argument("--seed", type=int, default=1, help="which numbers are altered")
    parser.add_argument("--rounds", type=int, default=3, help="how often each article is altered")
    parser.add_argument("--errors", action="store_true", help="print alarms and what was not found")
    given = parser.parse_args()
    chance = random.Random(given.seed)  # noqa: S311 - nothing is kept secret by it
    articles = alarms = tried = found = paired = 0
    for english in sorted(path for path in given.folder.glob("*/en/**/*") if path.is_file()):
        parts = english.relative_to(given.folder).parts
        text = decode("", given.folder.joinpath(parts[0], "ru", *parts[2:]).read_bytes()).text
        source = _page(decode("", english.read_bytes()).text)
        before = _changes(source, text)
        articles += 1
        alarms += len(before)
        for change in before if given.errors else ():
            print(f"alarm: {'/'.join(parts)}: {change.source.text} -> {change.became.text if change.became else None}")
        places = number_places(text)
        for _ in range(given.rounds if places else 0):
            place = chance.choice(places)
            other = with_other_digit(chance, place[0])
            new = list((Counter(_changes(source, text[: place.start()] + other + text[place.end() :])) - Counter(before)).elements())
            tried += 1
            found += bool(new)
            paired += any(change.became is not None and other in change.became.text for change in new)
            if given.errors and not new:
                print(f"not found: {'/'.join(parts)}: {text[max(0, place.start() - 40) : place.end() + 20]!r} -> {other}")
    print(f"{articles} articles, {alarms} numbers said to be lost: {10 * alarms / max(1, articles):.2f} in ten articles")
    print(f"{tried} altered, found {found / max(1, tried):.4f}, with what they became {paired / max(1, tried):.4f}")
    return 0


def _page(text: str) -> Page:
    return page_of(Article(Source("article.md", text)))


def _changes(source: Page, text: str) -> list[Change]:
    article = _page(text)
    links = [link for link in aligned(source, article).one_to_one if link.confidence >= _LEAST_CONFIDENCE]
    return [change for link in links for change in changed_numbers(source.parts[link.source], article.parts[link.article])]


def number_places(text: str) -> list[re.Match[str]]:
    """The numbers in the prose of a Markdown text."""
    others = [match.span() for match in _OTHER.finditer(text)]
    return [match for match in _NUMBER.finditer(text) if not any(start < match.end() and match.start() < end for start, end in others)]


def with_other_digit(chance: random.Random, number: str) -> str:
    """The number with another digit in one place."""
    place = chance.choice([index for index, sign in enumerate(number) if sign.isdigit()])
    digits = [digit for digit in "123456789" if digit != number[place]]
    return number[:place] + chance.choice(digits) + number[place + 1 :]


if __name__ == "__main__":
    sys.exit(main())
