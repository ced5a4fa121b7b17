"""`seo-audit source fetch`: download the sources of articles."""

import argparse
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from ...original.guard import allowed_hosts, fault
from ...original.index import Record, key_of, update
from ...original.snapshots import MAX_AGE
from ..terminal import progress
from .shared import FAILED, INTERNAL, Sources, Told, between, line_of, nothing, say_counts, sources_in, state_of, told_of

if TYPE_CHECKING:
    from ...original.fetch import Outcome
    from ...original.polite import Manners

ABOUT = "download the sources of articles that are not there yet, failed before, or have become old"


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("--refresh", action="store_true", help="ask for all of them, whether there is a newer version")
    parser.add_argument("--connections", type=between(1, 64), default=8, metavar="N", help="at once, to all hosts (default: 8)")
    parser.add_argument("--per-host", type=between(1, 64), default=2, metavar="N", help="at once, to one host (default: 2)")
    parser.add_argument(
        "--delay", type=_seconds, metavar="SECONDS", help="between two requests to a host (default: 0.5, and 0 for hosts of `allow-hosts`)"
    )
    parser.add_argument("paths", nargs="+", metavar="PATH", help="articles and folders")
    parser.add_argument(
        "--max-age", type=between(0, 100_000), default=MAX_AGE, metavar="DAYS", help=f"a page is stale after so many days (default: {MAX_AGE})"
    )


def _seconds(text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = -1.0
    if not 0 <= number <= 3600:  # noqa: PLR2004 - an hour
        raise argparse.ArgumentTypeError(f"`{text}` is no number of seconds from 0 to 3600")
    return number


def run(arguments: argparse.Namespace) -> int:
    """Run the command; returns the exit status."""
    told = told_of(arguments, arguments.paths)
    sources = sources_in(arguments.paths, told)
    if not sources.paths:
        return nothing(sources)
    from ...original.fetch import Outcome
    from ...original.polite import Manners

    manners = Manners(arguments.connections, arguments.per_host, arguments.delay)
    done = bring(sources, told, max_age=arguments.max_age, refresh=arguments.refresh, manners=manners)
    outcomes = {address: done.get(address, Outcome("kept", Record())) for address in sources.paths}
    say_counts(told, sources, ("fetched", "unchanged", "kept", "failed"), [outcome.key for outcome in outcomes.values()])
    failures = failed(sources, told, outcomes)
    for line in failures:
        print(line)
    return INTERNAL if sources.failed else FAILED if failures else 0


def bring(sources: Sources, told: Told, *, max_age: int = MAX_AGE, refresh: bool = False, manners: "Manners | None" = None) -> "dict[str, Outcome]":
    """Fetch sources, with a progress bar, and tie the articles to them.

    Args:
        sources: of the articles.
        told: what the command works with.
        max_age: days after which a page is stale.
        refresh: whether those that are there and not stale are asked for too.
        manners: how hosts are treated.

    Returns:
        By address, what came of each that was asked for.

    Raises:
        OSError: the index or a page cannot be written.
    """
    root, hosts = told.config.root, told.config.allow_hosts
    allowed = allowed_hosts(hosts)
    good = {path: address for path, address in sources.articles.items() if not fault(key_of(address), allowed)}
    if good:
        update(root, good)
    states = {address: state_of(told, address, allowed, max_age) for address in sources.paths}
    wanted = [address for address, state in states.items() if refresh or state.key != "have"]
    if not wanted:
        return {}
    from ...original.fetch import fetch

    with progress(len(wanted), told.language, told.word("bar")) as advance:
        return fetch(wanted, root, today=told.today.isoformat(), allowed=hosts, manners=manners, advance=advance)


def failed(sources: Sources, told: Told, outcomes: "Mapping[str, Outcome]") -> Sequence[str]:
    """A line for each source that did not come."""
    return [
        line_of(told.word("failed"), address, told.reason(outcome.record.failure, outcome.record), sources.paths[address])
        for address, outcome in outcomes.items()
        if outcome.key == "failed"
    ]
