"""`seo-audit baseline write|prune [PATH…]`: note the findings that are to be lived with, and forget those that are no more."""

import argparse
import json
import os
from collections.abc import Iterable, Iterator

from ..baseline import NAME, Baseline, Entry, read_baseline, text_of
from ..config import ConfigError
from ..discovery import Found, discover
from ..messages import LANGUAGES, format_message
from ..output import FileOutput
from ..plan import Plan, make_plan
from ..registry import PackError
from ..report import RunInfo, Summary, printable
from ..rule import Scope
from ..rule_text import rule_texts
from ..running import LostProcessError, run
from ..version import VERSION
from .failing import said
from .options import configuration_for, day, number_of_jobs
from .terminal import Parser, complain, complain_of, progress, utf8
from .working import Asked, work_of

_GROWN = 1
_INTERNAL = 2
_NOTHING = 3
_WORDS = {
    "ru": {
        "written": "{file}: {n} {n:замечание|замечания|замечаний}, мест — {places} (было {before})",
        "grown": "{file} не изменён: известных мест стало бы {places} вместо {before}. Новое покажет seo-audit check, а записать его всё равно можно с --force",
        "hint": "Чтобы о них больше не сообщалось: baseline = {name} в seo-audit.toml или --baseline {file}",
    },
    "en": {
        "written": "{file}: {n} {n:finding|findings} in {places} {places:place|places} (before: {before})",
        "grown": "{file} is left as it is: it would grow from {before} known {before:place|places} to {places}. seo-audit check shows what is new; --force writes it all the same",
        "hint": "To have them reported no more: baseline = {name} in seo-audit.toml, or --baseline {file}",
    },
}


def main(argv: list[str]) -> int:
    """Run the command; returns the exit status: 0 written, 1 it would grow, 2 something is wrong, 3 there is nothing to audit."""
    arguments = _parser().parse_args(argv)
    utf8()
    try:
        return _run(arguments)
    except (ConfigError, PackError, LostProcessError) as error:
        complain(str(error))
    except OSError as error:
        if error.filename is None:  # standard output, which the program speaks of itself
            raise
        complain(said(error))
    return _INTERNAL


def _parser() -> argparse.ArgumentParser:
    parser = Parser(prog="seo-audit baseline", description="The findings that are known, and that `check` does not report.", allow_abbrev=False)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND", parser_class=Parser)
    abouts = {
        "write": "note all findings that there are now, in place of those noted before",
        "prune": "forget those that are found no longer, and note nothing new",
    }
    for name, about in abouts.items():
        command = commands.add_parser(name, help=about, description=f"{about[0].upper()}{about[1:]}.", allow_abbrev=False)
        add = command.add_argument
        add("paths", nargs="*", metavar="PATH", help="articles and folders (default: the folder of the configuration)")
        add("--baseline", metavar="FILE", help=f"the file (default: that of the configuration, else {NAME} beside it)")
        add("--lang", choices=LANGUAGES, help="language of messages (default: configuration, then locale)")
        add("--today", metavar="DATE", help="audit as of this date, YYYY-MM-DD (default: today)")
        add("--jobs", type=number_of_jobs, metavar="N", help="audit in N processes (default: as many as are worth it)")
        add("--no-cache", action="store_true", help="audit all articles, also those that have not changed since the last run")
        add("--config", metavar="FILE", help="use this configuration file instead of the nearest one upwards")
        command.set_defaults(statistics=False, force=False)
        if name == "write":
            add("--force", action="store_true", help="also where more findings would be known than before")
    return parser


def _run(arguments: argparse.Namespace) -> int:
    config = configuration_for(arguments.paths or ["."], arguments.config)
    config = config._replace(lang=arguments.lang or config.lang)
    paths = arguments.paths or [config.root]
    file = arguments.baseline or _shown(config.baseline or os.path.join(config.root, NAME))
    before = _before(file, writing=arguments.command == "write")
    found = discover(paths, config.root, config.exclude)
    if complain_of(found):
        return _INTERNAL
    before = before.covering(paths, found, config.root)
    if not found.files and not before.gone:
        complain("nothing to audit")
        return _NOTHING
    plan = make_plan(config, today=day(arguments.today))._replace(baseline=before, noting=True)
    summary = _looked(arguments, plan, found, whole=any(map(os.path.isdir, paths)))
    if summary.crashed:
        complain("a rule failed: nothing is written, since nobody knows what it would have found; `seo-audit check` says more")
        return _INTERNAL
    now = [one for noted in summary.noted for one in noted.found]
    kept = [one for noted in summary.noted for one in noted.kept]
    entries = (*_outside(before, plan, found), *kept, *(now if arguments.command == "write" else before.still(now)))
    return _put(file, before, entries, arguments, plan)


def _shown(file: str) -> str:
    """A path as somebody here would write it."""
    try:
        relative = os.path.relpath(file)
    except ValueError:  # another drive
        return file
    return file if relative.startswith(os.pardir) else relative


def _before(file: str, *, writing: bool) -> Baseline:
    """What the file holds; nothing where it is to be made."""
    if writing and not os.path.lexists(file):
        return Baseline()
    return read_baseline(file)


def _looked(arguments: argparse.Namespace, plan: Plan, found: Found, *, whole: bool) -> Summary:
    """Audit the articles, as `check` does."""
    info = RunInfo(VERSION, plan.language, color=False, rule=rule_texts(plan.config.registry, plan.language))
    with progress(len(found.files), plan.language) as advance:
        work = work_of(Asked(found.files, None, plan, [], [], None, color=False, base=info.base), arguments, whole=whole)
        try:
            return run(work.done, plan, [], info, advance, work.across)
        finally:
            work.end()


def _outside(before: Baseline, plan: Plan, found: Found) -> Iterator[Entry]:
    """The entries that a run over some articles says nothing about; those about articles that are gone are not among them."""
    across = {bound.rule.code for bound in plan.bound(Scope.SITE)}
    others = {bound.rule.code for bounds in plan.by_scope.values() for bound in bounds} - across
    here = before.named(file.path for file in found.files)
    for one in before.entries:
        # Of rules that are not chosen any more nothing is left where all articles were looked at.
        told = one.path in here if one.code in others else one.code in across or here.issuperset(one.paths)
        if not told and one.fingerprint not in before.gone:
            yield one


def _put(file: str, before: Baseline, entries: Iterable[Entry], arguments: argparse.Namespace, plan: Plan) -> int:
    """Write the file, whole, where it changes and does not grow."""
    after = Baseline(entries)
    words, there = _WORDS[plan.language], os.path.lexists(file)
    numbers = {"file": file, "n": len(after.entries), "places": after.size, "before": before.size}
    if there and after.size > before.size and not arguments.force:
        complain(format_message(words["grown"], numbers, plan.language))
        return _GROWN
    text = text_of(after.entries)
    if not there or not _holds(file, text):
        output = FileOutput(file)
        output.write(text)
        output.close()
    print(printable(format_message(words["written"], numbers, plan.language)))
    if plan.config.baseline is None or os.path.realpath(plan.config.baseline) != os.path.realpath(file):
        name = json.dumps(os.path.relpath(file, plan.config.root).replace(os.sep, "/"), ensure_ascii=False)
        print(printable(format_message(words["hint"], {"file": file, "name": name}, plan.language)))
    return 0


def _holds(file: str, text: str) -> bool:
    with open(file, "rb") as stream:
        return stream.read() == text.encode()
