"""`seo-audit source status`: how it stands with the sources of articles."""

import argparse

from ...original.guard import allowed_hosts
from ...original.snapshots import MAX_AGE
from .shared import FAILED, INTERNAL, between, line_of, nothing, say_counts, sources_in, state_of, told_of

ABOUT = "say which sources are there, missing, stale or failed, and why"


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help="articles and folders")
    parser.add_argument(
        "--max-age", type=between(0, 100_000), default=MAX_AGE, metavar="DAYS", help=f"a page is stale after so many days (default: {MAX_AGE})"
    )


def run(arguments: argparse.Namespace) -> int:
    """Run the command; returns the exit status."""
    told = told_of(arguments, arguments.paths)
    sources, allowed = sources_in(arguments.paths, told), allowed_hosts(told.config.allow_hosts)
    if not sources.paths:
        return nothing(sources)
    states = {address: state_of(told, address, allowed, arguments.max_age) for address in sources.paths}
    say_counts(told, sources, ("have", "missing", "stale", "failed"), [state.key for state in states.values()])
    for key in ("missing", "stale", "failed"):
        for address, (own, why, record) in states.items():
            if own == key:
                parts = [told.reason(why, record)] if why else []
                parts += [told.word("fetched-on", fetched=record.fetched)] if key == "stale" and record else []
                print(line_of(told.word(key), address, ", ".join(parts), sources.paths[address]))
    if sources.failed:
        return INTERNAL
    return FAILED if any(state.key in {"missing", "failed"} for state in states.values()) else 0
