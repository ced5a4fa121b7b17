"""`seo-audit source`: the pages that articles were translated from, fetched, looked at, taken from a folder."""

import argparse
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from ..article.article import Article
from ..config import Config, ConfigError
from ..discovery import discover
from ..engine import jobs
from ..messages import LANGUAGES, default_language, format_message
from ..original.guard import allowed_hosts, fault
from ..original.index import Record, key_of, update
from ..original.snapshots import MAX_AGE, State, state
from ..passwords import without_passwords
from ..plan import make_plan
from ..registry import PackError
from ..report import printable
from .failing import said
from .options import configuration_for, day
from .source_words import REASONS, WORDS
from .terminal import Parser, complain, complain_of, progress, utf8

_FAILED, _INTERNAL, _NOTHING = 1, 2, 3
_MOST_SHOWN = 3  # articles of one source


class _Sources(NamedTuple):
    """The sources of the given articles.

    Args:
        articles: path → address, as the article names it.
        paths: address, see `key_of` → the articles that were translated from it, sorted by address.
        without: how many articles name none.
        failed: whether something that was given could not be looked at.
    """

    articles: Mapping[str, str]
    paths: Mapping[str, Sequence[str]]
    without: int
    failed: bool


class _Told(NamedTuple):
    """What a command works with: the configuration, the language of messages, the date."""

    config: Config
    language: str
    today: date

    def word(self, key: str, **parameters: object) -> str:
        return format_message(WORDS[self.language][key], parameters, self.language)

    def reason(self, key: str, record: Record | None) -> str:
        """Why there is no page; where it was looked for, if that was elsewhere."""
        known = record or Record()
        text = format_message(
            REASONS[self.language].get(key, key), {"status": known.status, "content_type": known.content_type or "?"}, self.language
        )
        return f"{text} ({known.final})" if known.redirects else text


def main(argv: list[str]) -> int:
    """Run the command; returns the exit status: 0 all there, 1 a source is missing or failed, 2 wrong usage, 3 no sources."""
    arguments = _parser().parse_args(argv)
    utf8()
    run: Callable[[argparse.Namespace], int] = arguments.run
    try:
        return run(arguments)
    except (ConfigError, PackError) as error:
        complain(str(error))
    except OSError as error:
        if error.filename is None:  # standard output, which the program speaks of itself
            raise
        complain(said(error))
    return _INTERNAL


def _parser() -> argparse.ArgumentParser:
    parser = Parser(prog="seo-audit source", description="The pages that articles were translated from.", allow_abbrev=False)
    commands = parser.add_subparsers(required=True, metavar="COMMAND", parser_class=Parser)
    fetch = _command(commands, "fetch", _fetch, "download the sources of articles that are not there yet, failed before, or have become old")
    fetch.add_argument("--refresh", action="store_true", help="ask for all of them, whether there is a newer version")
    fetch.add_argument("--connections", type=_between(1, 64), default=8, metavar="N", help="at once, to all hosts (default: 8)")
    fetch.add_argument("--per-host", type=_between(1, 64), default=2, metavar="N", help="at once, to one host (default: 2)")
    fetch.add_argument(
        "--delay", type=_seconds, metavar="SECONDS", help="between two requests to a host (default: 0.5, and 0 for hosts of `allow-hosts`)"
    )
    status = _command(commands, "status", _status, "say which sources are there, missing, stale or failed, and why")
    for command in (fetch, status):
        command.add_argument("paths", nargs="+", metavar="PATH", help="articles and folders")
        command.add_argument(
            "--max-age", type=_between(0, 100_000), default=MAX_AGE, metavar="DAYS", help=f"a page is stale after so many days (default: {MAX_AGE})"
        )
    taken = _command(commands, "import", _import, "take pages that were saved by hand")
    taken.add_argument("folder", metavar="DIR", help='folder with manifest.json, {"address": "file.html", …}')
    return parser


def _command(
    commands: "argparse._SubParsersAction[Parser]", name: str, run: Callable[[argparse.Namespace], int], about: str
) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=about, description=f"{about[0].upper()}{about[1:]}.", allow_abbrev=False)
    parser.set_defaults(run=run)
    parser.add_argument("--today", metavar="DATE", help="the date that is noted, YYYY-MM-DD (default: today)")
    parser.add_argument("--lang", choices=LANGUAGES, help="language of messages (default: configuration, then locale)")
    parser.add_argument("--config", metavar="FILE", help="use this configuration file instead of the nearest one upwards")
    return parser


def _between(least: int, most: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        number = int(text) if text.isascii() and text.isdigit() and len(text) <= len(str(most)) else -1
        if not least <= number <= most:
            raise argparse.ArgumentTypeError(f"`{text}` is no whole number from {least} to {most}")
        return number

    return read


def _seconds(text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = -1.0
    if not 0 <= number <= 3600:  # noqa: PLR2004 - an hour
        raise argparse.ArgumentTypeError(f"`{text}` is no number of seconds from 0 to 3600")
    return number


def _told(arguments: argparse.Namespace, paths: Sequence[str]) -> _Told:
    config = configuration_for(paths, arguments.config)
    return _Told(config, arguments.lang or config.lang or default_language(), day(arguments.today))


def _sources(paths: Sequence[str], told: _Told) -> _Sources:
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
    by_address: dict[str, list[str]] = {}
    for path, address in articles.items():
        by_address.setdefault(key_of(address), []).append(path)
    return _Sources(articles, {address: by_address[address] for address in sorted(by_address)}, without, failed)


def _fetch(arguments: argparse.Namespace) -> int:
    told = _told(arguments, arguments.paths)
    sources, root, hosts = _sources(arguments.paths, told), told.config.root, told.config.allow_hosts
    if not sources.paths:
        return _nothing(sources)
    allowed = allowed_hosts(hosts)
    good = {path: address for path, address in sources.articles.items() if not fault(key_of(address), allowed)}
    if good:
        update(root, good)
    states = {address: _state(told, address, allowed, arguments.max_age) for address in sources.paths}
    wanted = [address for address, state in states.items() if arguments.refresh or state.key != "have"]
    from ..original.fetch import Outcome, fetch
    from ..original.polite import Manners

    manners = Manners(arguments.connections, arguments.per_host, arguments.delay)
    with progress(len(wanted), told.language, told.word("bar")) as advance:
        done = fetch(wanted, root, today=told.today.isoformat(), allowed=hosts, manners=manners, advance=advance)
    outcomes = {address: done.get(address, Outcome("kept", Record())) for address in sources.paths}
    _say_counts(told, sources, ("fetched", "unchanged", "kept", "failed"), [outcome.key for outcome in outcomes.values()])
    failures = {address: told.reason(outcome.record.failure, outcome.record) for address, outcome in outcomes.items() if outcome.key == "failed"}
    for address, why in failures.items():
        _say(told.word("failed"), address, why, sources.paths[address])
    return _INTERNAL if sources.failed else _FAILED if failures else 0


def _status(arguments: argparse.Namespace) -> int:
    told = _told(arguments, arguments.paths)
    sources, allowed = _sources(arguments.paths, told), allowed_hosts(told.config.allow_hosts)
    if not sources.paths:
        return _nothing(sources)
    states = {address: _state(told, address, allowed, arguments.max_age) for address in sources.paths}
    _say_counts(told, sources, ("have", "missing", "stale", "failed"), [state.key for state in states.values()])
    for key in ("missing", "stale", "failed"):
        for address, (own, why, record) in states.items():
            if own == key:
                parts = [told.reason(why, record)] if why else []
                parts += [told.word("fetched-on", fetched=record.fetched)] if key == "stale" and record else []
                _say(told.word(key), address, ", ".join(parts), sources.paths[address])
    if sources.failed:
        return _INTERNAL
    return _FAILED if any(state.key in {"missing", "failed"} for state in states.values()) else 0


def _state(told: _Told, address: str, allowed: frozenset[str], max_age: int) -> State:
    why = fault(address, allowed)
    return State("failed", why, None) if why else state(told.config.root, address, told.today, max_age)


def _import(arguments: argparse.Namespace) -> int:
    from ..original.importing import ManifestError, bring_in

    told = _told(arguments, [os.getcwd()])
    try:
        outcomes = bring_in(arguments.folder, told.config.root, today=told.today.isoformat(), allowed=told.config.allow_hosts)
    except ManifestError as error:
        complain(str(error))
        return _INTERNAL
    _say_table(told, {"taken": sum(not why for why in outcomes.values()), "left": sum(map(bool, outcomes.values()))})
    for address, why in outcomes.items():
        if why:
            _say(told.word("left"), address, told.reason(why, None), ())
    return _NOTHING if not outcomes else int(any(outcomes.values()))


def _nothing(sources: _Sources) -> int:
    complain("no article names its source" if sources.without else "no articles")
    return _INTERNAL if sources.failed else _NOTHING


def _say_counts(told: _Told, sources: _Sources, keys: Sequence[str], found: Iterable[str]) -> None:
    counted = list(found)
    print(
        told.word("articles", sources=len(sources.paths), articles=len(sources.articles))
        + (told.word("without", without=sources.without) if sources.without else "")
    )
    _say_table(told, {key: counted.count(key) for key in keys})


def _say_table(told: _Told, counts: Mapping[str, int]) -> None:
    words = {key: told.word(key) for key in counts}
    width, digits = max(map(len, words.values())), max(len(str(count)) for count in counts.values())
    for key, count in counts.items():
        print(f"  {words[key]:{width}}  {count:{digits}}")


def _say(state: str, address: str, why: str, paths: Sequence[str]) -> None:
    more = f" +{len(paths) - _MOST_SHOWN}" if len(paths) > _MOST_SHOWN else ""
    articles = f" [{', '.join(paths[:_MOST_SHOWN])}{more}]" if paths else ""
    print(printable(without_passwords(f"{state}: {address}{articles}" + (f": {why}" if why else ""))))
