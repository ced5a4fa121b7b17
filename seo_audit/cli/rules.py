"""`seo-audit rules`: all rules, a line each."""

import os

from ..config import ConfigError
from ..messages import LANGUAGES, default_language
from ..pages import PageError
from ..registry import PackError
from ..report import printable
from ..rule_text import rule_text
from .options import configuration_for
from .terminal import Parser, complain, utf8


def main(argv: list[str]) -> int:
    """Print the rules; returns the exit status."""
    parser = Parser(prog="seo-audit rules", description="All rules, a line each.", allow_abbrev=False)
    parser.add_argument("--lang", choices=LANGUAGES, help="language (default: locale)")
    parser.add_argument("--config", metavar="FILE", help="use this configuration file instead of the nearest one upwards")
    arguments = parser.parse_args(argv)
    utf8()
    try:
        config = configuration_for([os.getcwd()], arguments.config)
        rules = config.registry.rules
        language = arguments.lang or config.lang or default_language()
        titles = [printable(rule_text(rule, language).title) for rule in rules]
    except (ConfigError, PackError, PageError) as error:
        complain(str(error))
        return 2
    for rule, title in zip(rules, titles, strict=True):
        state = rule.severity.name.lower() if rule.default else "off"
        print(f"{rule.code:8} {rule.name:26} {state:8} {title}")
    return 0
