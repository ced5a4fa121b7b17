"""`seo-audit source accept`: an article is a translation of its source as that is now, and what it lacks it leaves out on purpose."""

import argparse
from collections.abc import Iterable

from ...original.at_hand import tie_of
from ...original.index import Tie, key_of, pages
from ...original.index import accept as note
from ...original.pair import Pair
from ...report import printable
from .compared import Compared, begin, compared
from .shared import FAILED, INTERNAL, NOTHING, Told

ABOUT = "note that articles are translations of the newest version of their sources, and leave out on purpose what they lack"


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("--undo", action="store_true", help="forget what was accepted of these articles")
    parser.add_argument("articles", nargs="+", metavar="ARTICLE", help="the articles")


def run(arguments: argparse.Namespace) -> int:
    """Run the command; returns the exit status."""
    told, plan = begin(arguments, arguments.articles)
    failed = refused = named = False
    for file in arguments.articles:
        found = compared(file, told, plan)
        if found is None:
            failed = True
            continue
        named = named or bool(found.address)
        done, text = _undone(found, told) if arguments.undo else _accepted(found, told)
        refused = refused or not done
        print(printable(f"{found.article.path}: {text}"))
    return INTERNAL if failed else NOTHING if not named else FAILED if refused else 0


def _accepted(found: Compared, told: Told) -> tuple[bool, str]:
    """Note what holds from now on; whether that could be done, and what is said."""
    if not found.address:
        return False, told.word("no-address")
    original = found.original
    record = pages(told.config.root).get(key_of(found.address))
    if original is None or record is None:
        return False, told.word("no-snapshot")
    if not original.seen and not original.fetched:  # there is a newer version, of which nothing can be read
        return False, told.word("no-snapshot")
    page = original.later if original.later is not None else original.page
    pair = Pair(found.article, original._replace(page=page, later=None))
    if pair.misfit:
        return False, told.word("misfit", why=told.reason(pair.misfit, None))
    omitted = tuple(dict.fromkeys(part.heading for gap in pair.missing for part in gap.parts))
    note(told.config.root, found.article.path, Tie(found.address, record.hash, omitted))
    version = told.word("accepted", fetched=record.fetched)
    return True, f"{version}; {told.word('omitted') + _names(omitted, told) if omitted else told.word('omitted-none')}"


def _undone(found: Compared, told: Told) -> tuple[bool, str]:
    if not found.address:
        return False, told.word("no-address")
    tie = tie_of(told.config.root, found.article.path, found.address)
    if not tie.accepted and not tie.omitted:
        return True, told.word("undone-nothing")
    note(told.config.root, found.article.path, Tie(tie.address))
    return True, told.word("undone")


def _names(headings: Iterable[str], told: Told) -> str:
    return ", ".join(told.word("quoted", text=heading or told.word("lead")) for heading in headings)
