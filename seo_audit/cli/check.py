"""`seo-audit check`: audit articles and write the reports that were asked for."""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from ..article.source import decode
from ..config import Config, ConfigError
from ..discovery import Found, Neighbourhood, discover, is_excluded, report_path
from ..engine import Job, exit_status, jobs, run
from ..output import FileOutput, FolderOutput, Output, StreamOutput
from ..plan import make_plan
from ..registry import reporter, reporter_names
from ..report import Reporter, RunInfo
from ..rule_text import rule_text
from ..version import VERSION
from .options import Target, configuration, day, parser, targets
from .terminal import complain, progress, utf8, wants_color

_INTERNAL = 2


def main(argv: list[str]) -> int:
    """Run `check` with its arguments; returns the exit status."""
    arguments = parser().parse_args(argv)
    utf8()
    try:
        config = configuration(arguments)
        plan = make_plan(config, today=day(arguments.today))
        asked = targets(arguments.format)
        outputs, reporters = _open(asked)
    except (ConfigError, OSError) as error:
        complain(str(error))
        return _INTERNAL
    paths = [path for path in arguments.paths if path != "-"]
    found = discover(paths, config.root, config.exclude)
    failed = _complain(found)
    work = [jobs(found.files, plan)]
    count = len(found.files)
    if "-" in arguments.paths and not is_excluded(arguments.stdin_filename, config.root, config.exclude):
        work.append(_standard_input(arguments.stdin_filename, config))
        count += 1
    if not count:
        complain("nothing to audit")
    info = RunInfo(VERSION, plan.language, wants_color(sys.stdout), lambda code: rule_text(code, plan.language))
    with _written(outputs), progress(count, plan.language) as advance:
        summary = run((job for part in work for job in part), plan, reporters, info, advance)
    status = exit_status(summary, config.fail_on)
    if arguments.exit_zero and status == 1:
        return 0
    return _INTERNAL if failed else status


def _complain(found: Found) -> bool:
    for path in found.missing:
        complain(f"{path}: no such file or folder")
    for path in found.unreadable:
        complain(f"{path}: the folder cannot be read")
    for path in found.others:
        complain(f"{path}: not an article (.md, .mdx, .markdown)")
    return bool(found.missing or found.unreadable)


def _standard_input(name: str | None, config: Config) -> Iterator[Job]:
    path = report_path(name, config.root) if name else "-"
    source = decode(path, sys.stdin.buffer.read())
    yield Job(source, lambda: Neighbourhood(config.root).of(name or os.path.join(os.getcwd(), "-")))


def _open(asked: Sequence[Target]) -> tuple[list[Output], list[Reporter]]:
    """The outputs and reporters; nothing is left open where one of them cannot be had."""
    outputs: list[Output] = []
    reporters: list[Reporter] = []
    try:
        for name, path in asked:
            if name not in reporter_names():
                raise ConfigError(f"`--format`: no report `{name}`; there are {', '.join(reporter_names())}")
            kind = reporter(name)
            if kind.folder and path is None:
                raise ConfigError(f"`--format {name}` writes a folder: give it one, as in `--format {name}=report`")
            outputs.append(StreamOutput() if path is None else FolderOutput(path) if kind.folder else FileOutput(path))
            reporters.append(kind(outputs[-1]))
    except (ConfigError, OSError):
        for output in outputs:
            output.discard()
        raise
    return outputs, reporters


@contextmanager
def _written(outputs: Sequence[Output]) -> Iterator[None]:
    """Close what was written; what a broken-off run has written is thrown away."""
    try:
        yield
    except BaseException:
        for output in outputs:
            output.discard()
        raise
    for output in outputs:
        output.close()
