"""The arguments of `check`, and the configuration that they make of the one on disk."""

import argparse
import os
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from ..config import Config, ConfigError, fail_on, find, level, load, rule_words
from ..messages import LANGUAGES
from ..rule import Confidence, Severity
from .terminal import Parser

_EPILOG = """\
commands:
  seo-audit PATH...            audit files and folders (the same as `seo-audit check PATH...`)
  seo-audit fix PATH...        mend what can be mended without anybody looking
  seo-audit rule NAME          what a rule looks for, why, and how to mend it
  seo-audit rule --test FOLDER run the examples of your own rules
  seo-audit rules              all rules
  seo-audit phrase WORDS PATH  where a phrase occurs, in any form
  seo-audit source fetch PATH  download the pages that articles were translated from, see `seo-audit source fetch --help`
  seo-audit source status PATH which of them are there, missing, stale or failed, and why
  seo-audit source show PATH   what was made of the source of an article, beside the article
  seo-audit source accept PATH note that an article is up to date, and leaves out on purpose what it lacks
  seo-audit source import DIR  take pages that were saved by hand
  seo-audit cache clear [PATH] forget what came of articles in earlier runs
  seo-audit baseline write PATH note what is found now: from then on only what is new is reported
  seo-audit baseline prune PATH forget what is found no longer
  seo-audit config [PATH]      which configuration holds, and where each value comes from
  seo-audit init [FOLDER]      write a configuration that fits the articles of a folder

exit status: 0 clean, 1 findings, 2 usage, configuration or internal error, 3 nothing to audit
"""

_MOST_JOBS = 256


class Target(NamedTuple):
    """A report: the name of its reporter, and the path that it is written to; None for standard output."""

    name: str
    path: str | None


def parser() -> argparse.ArgumentParser:
    """The parser of `check`."""
    parser = Parser(
        prog="seo-audit",
        description="SEO content audit and translation QA for Markdown articles.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    add = parser.add_argument
    add("paths", nargs="+", metavar="PATH", help="articles and folders; `-` for standard input")
    add("--select", action="append", metavar="RULES", help="run these rules only: codes, beginnings of codes, names, ALL; separated by commas")
    add("--extend-select", action="append", metavar="RULES", help="run these rules too")
    add("--ignore", action="append", metavar="RULES", help="do not run these rules")
    add("--min-severity", metavar="LEVEL", help="show nothing below info, warning or error (default: info)")
    add("--min-confidence", metavar="LEVEL", help="show nothing below low, medium or high (default: low)")
    add("--fail-on", metavar="LEVEL", help="exit with 1 from this severity on, or never (default: error)")
    add("--exit-zero", action="store_true", help="exit with 0 whatever is found")
    add(
        "--format", action="append", metavar="NAME[=PATH]", help="a report, to standard output or to PATH; may be given several times (default: text)"
    )
    add("--compare", metavar="REPORT", help="say what is new and what is gone since an earlier run; REPORT is its JSON report")
    known = parser.add_mutually_exclusive_group()
    known.add_argument("--baseline", metavar="FILE", help="do not report the findings that this file lists, see `seo-audit baseline --help`")
    known.add_argument("--no-baseline", action="store_true", help="report them all the same, where the configuration names such a file")
    changed = parser.add_mutually_exclusive_group()
    changed.add_argument(
        "--since", metavar="REF", help="report only what lines have that changed since the branch left REF: main, a tag, a commit of git"
    )
    changed.add_argument("--staged", action="store_true", help="report only what lines have that changed in files which are staged for a commit")
    add("--fix", action="store_true", help="mend what can be mended without anybody looking, then report the rest")
    add("--unsafe-fixes", action="store_true", help="with --fix or --diff: also what somebody ought to look at")
    add("--diff", action="store_true", help="show what --fix would change, and change nothing")
    add("--lang", choices=LANGUAGES, help="language of messages (default: configuration, then locale)")
    add("--today", metavar="DATE", help="audit as of this date, YYYY-MM-DD (default: today)")
    add("--jobs", type=number_of_jobs, metavar="N", help="audit in N processes (default: as many as are worth it)")
    add("--no-cache", action="store_true", help="audit all articles, also those that have not changed since the last run")
    add("--online", action="store_true", help="first fetch the sources of the articles that are missing or stale; without it no connection is opened")
    add("--no-ignores", action="store_true", help="show also what comments and front matter of articles suppress")
    add("--statistics", action="store_true", help="show how many findings each rule has, instead of each finding")
    add("--stdin-filename", metavar="PATH", help="what standard input is called in reports")
    add("--config", metavar="FILE", help="use this configuration file instead of the nearest one upwards")
    add("--version", action="version", version=_version())
    return parser


def _version() -> str:
    from ..version import VERSION

    return f"seo-audit {VERSION}"


def configuration(arguments: argparse.Namespace) -> Config:
    """The configuration on disk, with what the command line says otherwise.

    Raises:
        ConfigError: either does not hold.
    """
    paths = [path for path in arguments.paths if path != "-"] or [arguments.stdin_filename or "."]
    config = configuration_for(paths, arguments.config)
    changes: dict[str, object] = {}
    if arguments.select:
        changes["select"] = _words(arguments.select, "--select", config)
        if not changes["select"]:  # which would mean all
            raise ConfigError("`--select` names no rule")
    if arguments.extend_select:
        changes["extend_select"] = config.extend_select + _words(arguments.extend_select, "--extend-select", config)
    if arguments.ignore:
        changes["ignore"] = config.ignore + _words(arguments.ignore, "--ignore", config)
    if arguments.min_severity:
        changes["min_severity"] = level(Severity, arguments.min_severity, ("--min-severity",))
    if arguments.min_confidence:
        changes["min_confidence"] = level(Confidence, arguments.min_confidence, ("--min-confidence",))
    if arguments.fail_on or arguments.exit_zero:
        changes["fail_on"] = None if arguments.exit_zero else fail_on(arguments.fail_on, ("--fail-on",))
    if arguments.no_ignores:
        changes["ignores"] = False
    if arguments.baseline or arguments.no_baseline:
        changes["baseline"] = os.path.abspath(arguments.baseline) if arguments.baseline else None
    if arguments.lang:
        changes["lang"] = arguments.lang
    return config._replace(**changes)  # type: ignore[arg-type]


def configuration_for(paths: Sequence[str], file: str | None = None) -> Config:
    """The configuration that holds for paths.

    Args:
        paths: files and folders; the folder that holds all of them decides.
        file: the configuration file that was named instead.

    Raises:
        ConfigError: it does not hold.
    """
    found = file or find(_common_folder(paths))
    return load(found) if found else Config(root=os.getcwd())


def _common_folder(paths: Sequence[str]) -> str:
    folders = [path if os.path.isdir(path) else os.path.dirname(path) or "." for path in map(os.path.abspath, paths)]
    try:
        return os.path.commonpath(folders)
    except ValueError:  # several drives
        return os.getcwd()


def _words(given: Sequence[str], key: str, config: Config) -> tuple[str, ...]:
    return rule_words((word.strip() for part in given for word in part.split(",") if word.strip()), (key,), config.registry)


def day(text: str | None) -> date:
    """The date of `--today`; the only place where the program asks a clock.

    Raises:
        ConfigError: it is no date.
    """
    if text is None:
        return date.today()
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ConfigError(f"`--today`: `{text}` is no date of the form YYYY-MM-DD") from None


def targets(given: Sequence[str] | None) -> list[Target]:
    """What `--format` asks for.

    Raises:
        ConfigError: two reports on standard output.
    """
    asked = [Target(name, path or None) for name, _, path in (word.partition("=") for word in given or ["text"])]
    paths = [os.path.realpath(target.path) for target in asked if target.path is not None]
    if len(set(paths)) < len(paths):
        raise ConfigError("two reports cannot go to one path")
    if sum(target.path is None for target in asked) > 1:
        raise ConfigError("only one report can go to standard output: give the others a path, as in `--format json=report.json`")
    return asked


def number_of_jobs(text: str) -> int:
    """The number of `--jobs`.

    Raises:
        argparse.ArgumentTypeError: it is none.
    """
    if not text.isascii() or not text.isdigit() or not 0 < int(text) <= _MOST_JOBS:
        raise argparse.ArgumentTypeError(f"`{text}` is no number of processes from 1 to {_MOST_JOBS}")
    return int(text)
