"""`seo-audit source`: the pages that articles were translated from, fetched, looked at, compared, accepted, taken from a folder."""

import argparse

from ...config import ConfigError
from ...messages import LANGUAGES
from ...registry import PackError
from ..failing import said
from ..terminal import Parser, complain, utf8
from . import accept, fetch, show, status, take
from .shared import INTERNAL


def main(argv: list[str]) -> int:
    """Run the command; returns the exit status: 0 all there, 1 a source is missing, failed or not comparable, 2 wrong usage, 3 no sources."""
    arguments = _parser().parse_args(argv)
    utf8()
    try:
        return int(arguments.run(arguments))
    except (ConfigError, PackError) as error:
        complain(str(error))
    except OSError as error:
        if error.filename is None:  # standard output, which the program speaks of itself
            raise
        complain(said(error))
    return INTERNAL


def _parser() -> argparse.ArgumentParser:
    parser = Parser(prog="seo-audit source", description="The pages that articles were translated from.", allow_abbrev=False)
    commands = parser.add_subparsers(required=True, metavar="COMMAND", parser_class=Parser)
    for name, module in {"fetch": fetch, "status": status, "show": show, "accept": accept, "import": take}.items():
        about = module.ABOUT
        command = commands.add_parser(name, help=about, description=f"{about[0].upper()}{about[1:]}.", allow_abbrev=False)
        command.set_defaults(run=module.run)
        command.add_argument("--today", metavar="DATE", help="the date that is noted, YYYY-MM-DD (default: today)")
        command.add_argument("--lang", choices=LANGUAGES, help="language of messages (default: configuration, then locale)")
        command.add_argument("--config", metavar="FILE", help="use this configuration file instead of the nearest one upwards")
        module.arguments(command)
    return parser
