"""`seo-audit source show`: what was made of the source of an article, beside the article, in the terminal."""

import argparse
import shutil
import sys

from ...original.guard import allowed_hosts
from ...original.pair import Pair
from ...original.snapshots import MAX_AGE
from ..terminal import complain, wants_color
from .changes import changes
from .compared import Compared, begin, compared
from .paper import Paper
from .shared import FAILED, INTERNAL, NOTHING, Told, state_of
from .sides import outline, side_by_side, texts, totals_of

ABOUT = "show what was made of the source of an article, section by section beside the article"
_NARROW, _WIDE = 60, 160  # columns


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("--full", action="store_true", help="show the texts of all sections too")
    parser.add_argument("article", metavar="ARTICLE", help="the article")


def run(arguments: argparse.Namespace) -> int:
    """Run the command; returns the exit status."""
    told, plan = begin(arguments, [arguments.article])
    found = compared(arguments.article, told, plan)
    if found is None:
        return INTERNAL
    if not found.address:
        complain(f"{found.article.path}: {told.word('no-address')}")
        return NOTHING
    width = min(max(shutil.get_terminal_size().columns, _NARROW), _WIDE)
    paper = Paper(width, color=wants_color(sys.stdout))
    pair = found.pair
    _head(paper, found, told)
    paper.line()
    if pair is None:
        paper.line(told.word("no-snapshot"), paper.RED)
        return FAILED
    if pair.misfit:
        paper.line(told.word("misfit", why=told.reason(pair.misfit, None)), paper.RED)
        outline(paper, pair.source, told, full=arguments.full)
        return FAILED
    _compare(paper, pair, told, full=arguments.full)
    return 0


def _head(paper: Paper, found: Compared, told: Told) -> None:
    """Which article, which page, of when, in which state."""
    state = state_of(told, found.address, allowed_hosts(told.config.allow_hosts), MAX_AGE)
    original, record, title = found.original, state.record, found.article.title
    why = f": {told.reason(state.why, record)}" if state.why else ""
    facts = {"article": found.article.path + (f" — {title.text}" if title else ""), "source": found.address}
    if record is not None and record.final and record.final != found.address:
        facts["final"] = record.final
    if original is not None and original.fetched:
        facts["fetched"] = original.fetched
    if original is not None and original.later is not None:
        facts["version"] = told.word("version-older", seen=original.seen)
    facts["state"] = told.word(state.key) + why
    words = {key: told.word(f"head-{key}") for key in facts}
    widest = max(map(len, words.values()))
    for key, value in facts.items():
        paper.line(f"{words[key]:{widest}}  {value}")


def _compare(paper: Paper, pair: Pair, told: Told, *, full: bool) -> None:
    side_by_side(paper, pair, told)
    paper.line()
    totals_of(paper, pair, told)
    if pair.original.later is not None:
        paper.line()
        changes(paper, pair, told)
    if full:
        texts(paper, pair, told)
