"""`seo-audit source import`: take pages that were saved by hand."""

import argparse
import os

from ..terminal import complain
from .shared import INTERNAL, NOTHING, line_of, say_table, told_of

ABOUT = "take pages that were saved by hand"


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("folder", metavar="DIR", help='folder with manifest.json, {"address": "file.html or file.md", …}')


def run(arguments: argparse.Namespace) -> int:
    """Run the command; returns the exit status."""
    from ...original.importing import ManifestError, bring_in

    told = told_of(arguments, [os.getcwd()])
    try:
        outcomes = bring_in(arguments.folder, told.config.root, today=told.today.isoformat(), allowed=told.config.allow_hosts)
    except ManifestError as error:
        complain(str(error))
        return INTERNAL
    say_table(told, {"taken": sum(not why for why in outcomes.values()), "left": sum(map(bool, outcomes.values()))})
    for address, why in outcomes.items():
        if why:
            print(line_of(told.word("left"), address, told.reason(why, None), ()))
    return NOTHING if not outcomes else int(any(outcomes.values()))
