"""What the commands about sources share: the sources of the given articles, and how something is said of one."""

import argparse
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from ...article.article import Article
from ...config import Config
from ...discovery import discover
from ...engine import jobs
from ...messages import default_language, format_message
from ...original.guard import fault
from ...original.index import Record, key_of
from ...original.snapshots import State, state
from ...passwords import without_passwords
from ...plan import make_plan
from ...report import printable
from ..options import configuration_for, day
from ..terminal import complain, complain_of
from .words import REASONS, WORDS

FAILED, INTERNAL, NOTHING = 1, 2, 3
_MOST_SHOWN = 3  # articles of one source


class Told(NamedTuple):
    """What a command works with: the configuration, the language of messages, the date."""

    config: Config
    language: str
    today: date

    def word(self, key: str, **parameters: object) -> str:
        """What is said, in the language of messages."""
        return format_message(WORDS[self.language][key], parameters, self.language)

    def reason(self, key: str, record: Record | None) -> str:
        """Why there is no page; where it was looked for, if that was elsewhere."""
        known = record or Record()
        text = format_message(
            REASONS[self.language].get(key, key), {"status": known.status, "content_type": known.content_type or "?"}, self.language
        )
        return f"{text} ({known.final})" if known.redirects else text


class Sources(NamedTuple):
    """The sources of articles.

    Args:
        articles: path → address, as the article names it.
        paths: address, see `key_of` → the articles that were translated from it, sorted by address.
        without: how many articles name none.
        failed: whether something that was given could not be looked at.
    """

    articles: Mapping[str, str]
    paths: Mapping[str, Sequence[str]]
    without: int = 0
    failed: bool = False


def told_of(arguments: argparse.Namespace, paths: Sequence[str]) -> Told:
    """What a command works with.

    Args:
        arguments: of the command.
        paths: what the configuration is looked for beside.

    Raises:
        ConfigError: the configuration does not hold.
    """
    config = configuration_for(paths, arguments.config)
    return Told(config, arguments.lang or config.lang or default_language(), day(arguments.today))


def sources_in(paths: Sequence[str], told: Told) -> Sources:
    """The sources of the articles that paths stand for; what cannot be looked at is complained of."""
    plan = make_plan(told.config, today=told.today)
    found = discover(paths, told.config.root, told.config.exclude)
    failed = complain_of(found)
    articles: dict[str, str] = {}
    without = 0
    for job in jobs(found.files, plan):
        article = Article(job.source, names=told.config.fields, site=plan.site)
        if job.source.problem is not None:
            complain(f"{article.path}: cannot be read as text")
        elif article.source_address:
            articles[article.path] = article.source_address
        else:
            without += 1
    return sources_of(articles)._replace(without=without, failed=failed)


def sources_of(articles: Mapping[str, str]) -> Sources:
    """The sources of articles, each once.

    Args:
        articles: path → address, as the article names it.
    """
    by_address: dict[str, list[str]] = {}
    for path, address in articles.items():
        by_address.setdefault(key_of(address), []).append(path)
    return Sources(articles, {address: by_address[address] for address in sorted(by_address)})


def between(least: int, most: int) -> Callable[[str], int]:
    """What reads an argument that is a whole number from `least` to `most`."""

    def read(text: str) -> int:
        number = int(text) if text.isascii() and text.isdigit() and len(text) <= len(str(most)) else -1
        if not least <= number <= most:
            raise argparse.ArgumentTypeError(f"`{text}` is no whole number from {least} to {most}")
        return number

    return read


def state_of(told: Told, address: str, allowed: frozenset[str], max_age: int) -> State:
    """How it stands with a source; one that is never asked for has failed.

    Args:
        told: what the command works with.
        address: of the source.
        allowed: hosts that may be inner ones.
        max_age: days after which a page is stale.
    """
    why = fault(address, allowed)
    return State("failed", why, None) if why else state(told.config.root, address, told.today, max_age)


def nothing(sources: Sources) -> int:
    """Complain that there is nothing to do; the exit status."""
    complain("no article names its source" if sources.without else "no articles")
    return INTERNAL if sources.failed else NOTHING


def say_counts(told: Told, sources: Sources, keys: Sequence[str], found: Iterable[str]) -> None:
    """Print how many sources there are, and how many of them are what."""
    counted = list(found)
    print(
        told.word("articles", sources=len(sources.paths), articles=len(sources.articles))
        + (told.word("without", without=sources.without) if sources.without else "")
    )
    say_table(told, {key: counted.count(key) for key in keys})


def say_table(told: Told, counts: Mapping[str, int]) -> None:
    """Print figures, a line each."""
    words = {key: told.word(key) for key in counts}
    width, digits = max(map(len, words.values())), max(len(str(count)) for count in counts.values())
    for key, count in counts.items():
        print(f"  {words[key]:{width}}  {count:{digits}}")


def line_of(state: str, address: str, why: str, paths: Sequence[str]) -> str:
    """What is said of one source, on one line: what became of it, its address, the articles that need it, the reason."""
    more = f" +{len(paths) - _MOST_SHOWN}" if len(paths) > _MOST_SHOWN else ""
    articles = f" [{', '.join(paths[:_MOST_SHOWN])}{more}]" if paths else ""
    return printable(without_passwords(f"{state}: {address}{articles}" + (f": {why}" if why else "")))
