"""A site of any size, made of a folder of articles.

The articles are taken in an order in which any number of the first ones has small and large ones alike. When all are there, they are copied
again and again, each time into a folder of its own and in other words: seven in ten Russian words of four letters or more are exchanged for
others of the corpus that end alike, so that they look inflected as they were; in all articles of one folder, code and addresses included, a
word is exchanged for the same other word, so that links, headings and phrases go on to fit each other. Titles and main headings get two more
words, and what a field says of the address a number. So copies are no duplicates of one another, pages that are hardly in Russian aside. In
one copy of fifty only every tenth word is exchanged: these are the near-duplicates that a site really has.

Everything is drawn from a seeded generator: the same folder and size make the same site.
"""

import random
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from seo_audit.discovery import is_article

_WORD = re.compile(r"[А-Яа-яЁё]{4,}")
_END = 2  # letters that words have in common which stand in for each other
_EXCHANGED, _HARDLY = 0.7, 0.1  # of the words
_NEAR = 50  # one copy in so many is a near-duplicate
_TITLE = re.compile(r"^((?:title[ \t]*[:=]|#)[ \t]*[\"']?)(?=[^\s#])", re.MULTILINE)  # of the front matter, and the main heading
_ADDRESS = re.compile(r"^((?:permalink|slug|url|urldel):[ \t]*[\"']?(?:https?://)?/?)(?=\S)", re.MULTILINE)
_SPREAD = 0.6180339887498949  # the golden ratio: multiples of it, without their whole parts, lie evenly between 0 and 1


def make_site(source: Path, target: Path, size: int) -> int:
    """Write the articles of a site.

    Args:
        source: a folder of articles.
        target: a folder that is made.
        size: how many articles it gets.

    Returns:
        Their bytes.

    Raises:
        ValueError: there are no articles.
    """
    texts = _texts(source)
    if not texts:
        raise ValueError(f"{source}: no articles")
    pools = _pools(text for _, text in texts)
    written = 0
    for number in range(1 + (size - 1) // len(texts)):
        words = _Exchanged(pools, str(number), _EXCHANGED), _Exchanged(pools, str(number), _HARDLY)
        for index, (path, text) in enumerate(texts[: size - number * len(texts)]):
            file = target / f"{number:03}" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            near = (number * len(texts) + index) % _NEAR == 0
            data = (_changed(text, words[near], number) if number else text).encode()
            file.write_bytes(data)
            written += len(data)
    return written


def _texts(source: Path) -> list[tuple[Path, str]]:
    """Paths and texts of what can be read, small and large alike from the beginning on."""
    files = [path for path in source.rglob("*") if is_article(path.name) and path.is_file()]
    files.sort(key=lambda path: (path.stat().st_size, path))
    spread = sorted(range(len(files)), key=lambda rank: rank * _SPREAD % 1)
    found = []
    for rank in spread:
        try:
            found.append((files[rank].relative_to(source), files[rank].read_bytes().decode()))
        except UnicodeDecodeError:
            continue
    return found


def _pools(texts: Iterable[str]) -> Mapping[str, Sequence[str]]:
    pools = defaultdict(set)
    for text in texts:
        for word in _WORD.findall(text):
            pools[word[-_END:].lower()].add(word.lower())
    return {end: sorted(words) for end, words in pools.items()}


class _Exchanged(dict[str, str]):
    """What stands in for each word in one copy of the site; most often itself."""

    def __init__(self, pools: Mapping[str, Sequence[str]], seed: str, share: float) -> None:
        super().__init__()
        self._pools = pools
        self._chance = random.Random(f"{seed} {share}")  # noqa: S311 - nothing is kept secret by it
        self._share = share

    def __missing__(self, word: str) -> str:
        other = self._chance.choice(self._pools[word[-_END:]]) if self._chance.random() < self._share else word
        self[word] = other
        return other

    def drawn(self) -> str:
        """Any word."""
        return self._chance.choice(self._pools[self._chance.choice(list(self._pools))])


def _changed(text: str, words: _Exchanged, number: int) -> str:
    def exchanged(match: re.Match[str]) -> str:
        word = match[0]
        other = words[word.lower()]
        return other if word.islower() else other.upper() if word.isupper() else other.capitalize()

    text = _WORD.sub(exchanged, text)
    text = _TITLE.sub(lambda match: f"{match[1]}{words.drawn().capitalize()} {words.drawn()} ", text, count=2)
    return _ADDRESS.sub(rf"\g<1>{number:03}-", text)
