"""`seo-audit rules`: all rules, a line each."""

import argparse

from ..messages import LANGUAGES, default_language
from ..registry import rules
from ..rule_text import rule_text
from .terminal import utf8


def main(argv: list[str]) -> int:
    """Print the rules; returns the exit status."""
    parser = argparse.ArgumentParser(prog="seo-audit rules", description="All rules, a line each.", allow_abbrev=False)
    parser.add_argument("--lang", choices=LANGUAGES, help="language (default: locale)")
    arguments = parser.parse_args(argv)
    utf8()
    language = arguments.lang or default_language()
    for rule in rules():
        state = rule.severity.name.lower() if rule.default else "off"
        print(f"{rule.code:8} {rule.name:26} {state:8} {rule_text(rule.code, language).title}")
    return 0
