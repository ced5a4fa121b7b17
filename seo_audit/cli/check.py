"""`seo-audit check`: audit articles and write the reports that were asked for."""

import argparse
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, TextIO

from ..article.source import decode
from ..comparison import Earlier, EarlierError, read_earlier
from ..config import Config, ConfigError
from ..discovery import File, Neighbourhood, below_here, discover, is_excluded, report_path
from ..engine import Job
from ..grounds import ground_of, leads_of
from ..output import FileOutput, FolderOutput, Output, StreamOutput
from ..plan import Plan, make_plan
from ..registry import PackError, Registry
from ..report import Reporter, RunInfo, Summary
from ..rule_text import rule_texts
from ..running import LostProcessError, run
from ..summary import exit_status
from ..version import VERSION
from .again import Again, again_of
from .failing import give_up_stdout, said
from .narrowed import narrowed, stale_line
from .options import Target, configuration, day, parser, targets
from .terminal import complain, complain_of, progress, utf8, wants_color
from .working import Asked, Work, work_of

if TYPE_CHECKING:
    from .fixer import Fixer

_INTERNAL = 2
_TERMINATED = 143


def main(argv: list[str], *, fixing: bool = False) -> int:
    """Run `check` with its arguments.

    Args:
        argv: the arguments.
        fixing: whether it was called as `fix`: mend, and report nothing but that.

    Returns:
        The exit status.
    """
    arguments = parser().parse_args(argv)
    utf8()
    piped = _is_piped(arguments, fixing=fixing)
    try:
        config = configuration(arguments)
        plan = make_plan(config, today=day(arguments.today))
        asked = _targets(arguments, quiet=fixing)
        given = _standard_input(arguments, config, echoed=piped)
        # Before anything is written: it may be what a report is about to replace.
        plan = plan._replace(earlier=_earlier(arguments.compare))
        plan, found, nothing = narrowed(arguments, plan, discover([path for path in arguments.paths if path != "-"], config.root, config.exclude))
        outputs, reporters = _open(asked, config.registry)
    except (ConfigError, PackError, OSError) as error:
        complain(said(error) if isinstance(error, OSError) else str(error))
        return _INTERNAL
    failed = complain_of(found)
    count = len(found.files) + (given is not None)
    fixer = _fixer(arguments, config, fixing=fixing)

    def status(summary: Summary) -> int:
        if failed or (fixer is not None and fixer.failed):
            return _INTERNAL
        # A hook passes what was committed: that all of it is excluded is no failure.
        if nothing or (not count and not found.others and (found.excluded or piped)):
            return 0
        worst = exit_status(summary, config.fail_on)
        return 0 if arguments.exit_zero and worst == 1 else worst

    info = _info(arguments, plan, status)
    try:
        with _written(outputs):
            plan, given = _informed(found.files, given, plan, arguments)
            with progress(count, plan.language) as advance:
                work = work_of(Asked(found.files, given, plan, asked, reporters, fixer, info.color, info.base), arguments, whole=_is_whole(arguments))
                try:
                    again = None if failed or nothing else again_of(work, plan, found.files, arguments, outputs, info, whole=_is_whole(arguments))
                    summary = _summary(work, again, partial(run, work.done, plan, reporters, info, advance, work.across), status)
                finally:
                    work.end()
            if isinstance(summary, int):
                return summary
            if fixer is not None:
                _say_what_was_mended(fixer, summary, info, _beside(arguments, asked), quiet=not asked)
    except _TerminatedError:
        return _TERMINATED
    except SystemExit:
        complain("a report ended the program")
        return _INTERNAL
    except LostProcessError as error:
        complain(str(error))
        return _INTERNAL
    except BrokenPipeError:
        raise
    except OSError as error:  # files that cannot be read are findings: this is a report that cannot be written
        complain(f"the report cannot be written: {said(error)}")
        give_up_stdout()
        return _INTERNAL
    _say_the_rest(summary, nothing, asked)
    if not count and not nothing and not failed and not (piped and not found.others):
        complain("nothing to audit")
    return status(summary)


def _summary(work: Work, again: Again | None, audit: Callable[[], Summary], status: Callable[[Summary], int]) -> Summary | int:
    """What a run adds up to; its exit status, where what an earlier one said of the same was said again."""
    if again is None:
        return audit()
    known = again.said()
    if known is not None:
        return known
    summary = audit()
    if work.is_all_read():
        again.keep(status(summary))
    return summary


def _say_the_rest(summary: Summary, nothing: str, asked: Sequence[Target]) -> None:
    """What no report says."""
    for crashed in summary.crashes:
        complain(f"{crashed.code} failed: {crashed.error} ({crashed.place})")
    if summary.stale and not any(target.name == "text" for target in asked):
        complain(stale_line(summary.stale))
    if nothing:
        complain(nothing)


def _info(arguments: argparse.Namespace, plan: Plan, status: Callable[[Summary], int]) -> RunInfo:
    config = plan.config
    return RunInfo(
        version=VERSION,
        language=plan.language,
        color=wants_color(sys.stdout),
        rule=rule_texts(config.registry, plan.language),
        statistics=arguments.statistics,
        base=below_here(config.root),
        fail_on=config.fail_on,
        status=status,
        step_summary=os.environ.get("GITHUB_STEP_SUMMARY", ""),
    )


def _informed(files: Sequence[File], given: Job | None, plan: Plan, arguments: argparse.Namespace) -> tuple[Plan, Job | None]:
    """The plan with what the web says, where it may be asked, and what standard input holds with what stands round it."""
    if arguments.online:
        from .online import bring_sources, try_links

        bring_sources(files, given, plan)
        plan = try_links(files, given, plan)
    if given is not None and arguments.stdin_filename:  # what lies nowhere knows of nothing beside it
        given = given._replace(leads=leads_of(ground_of(plan, plan.config.root)))
    return plan, given


def _targets(arguments: argparse.Namespace, *, quiet: bool) -> list[Target]:
    """The reports that are asked for; none by default where `fix` says what it did, or where standard output takes something else."""
    piped = _is_piped(arguments, fixing=quiet)
    asked = [] if arguments.format is None and (quiet or arguments.diff or piped) else targets(arguments.format)
    if (piped or arguments.diff) and any(target.path is None for target in asked):
        raise ConfigError("standard output takes the text itself: give the report a path, as in `--format json=report.json`")
    return asked


def _is_piped(arguments: argparse.Namespace, *, fixing: bool) -> bool:
    """Whether what standard input holds goes to standard output, mended."""
    return "-" in arguments.paths and (fixing or arguments.fix) and not arguments.diff


def _beside(arguments: argparse.Namespace, asked: Sequence[Target]) -> TextIO:
    """Where people are told what was mended: not in the middle of an article, a diff or a report that a program reads."""
    taken = "-" in arguments.paths or arguments.diff or any(target.path is None and target.name != "text" for target in asked)
    return sys.stderr if taken else sys.stdout


def _fixer(arguments: argparse.Namespace, config: Config, *, fixing: bool) -> "Fixer | None":
    if not (fixing or arguments.fix or arguments.diff):
        return None
    from .fixer import Fixer

    return Fixer(config, unsafe=arguments.unsafe_fixes, diff=arguments.diff, stream=sys.stdout)


def _say_what_was_mended(fixer: "Fixer", summary: Summary, info: RunInfo, stream: TextIO, *, quiet: bool) -> None:
    lines = fixer.summary({code: (info.rule(code).name, info.rule(code).title) for code in fixer.rules}, info.language)
    if quiet and any(summary.findings.values()):
        lines.append(fixer.left(summary, info.language))
    stream.write("".join(f"{line}\n" for line in lines))


def _earlier(path: str | None) -> Earlier | None:
    """What `--compare` names.

    Raises:
        ConfigError: it is no report.
        OSError: it cannot be read.
    """
    if path is None:
        return None
    try:
        return read_earlier(path)
    except EarlierError as error:
        raise ConfigError(f"`--compare`: {path} {error}") from None


def _is_whole(arguments: argparse.Namespace) -> bool:
    """Whether folders were given: who names single files, as a hook does, means that there are others; so does who asks for what changed."""
    return arguments.since is None and not arguments.staged and any(os.path.isdir(path) for path in arguments.paths)


class _TerminatedError(KeyboardInterrupt):
    """A pipeline ran out of time: an interruption, which no rule may take for a fault of its own."""


def _terminate(*_: object) -> None:
    raise _TerminatedError


def _standard_input(arguments: argparse.Namespace, config: Config, *, echoed: bool) -> Job | None:
    """What standard input holds, where it was asked for and its name is not excluded: then it is at most written as it is.

    Raises:
        ConfigError: it is closed, or cannot be read.
    """
    name = arguments.stdin_filename
    excluded = is_excluded(name, config.root, config.exclude)
    if "-" not in arguments.paths or (excluded and not echoed):
        return None
    if sys.stdin is None:
        raise ConfigError("standard input is closed")
    try:
        given = sys.stdin.buffer.read()
    except OSError as error:
        raise ConfigError(f"standard input cannot be read: {error.strerror}") from None
    if excluded:
        from .fixer import write_bytes

        write_bytes(sys.stdout, given)
        return None
    source = decode(report_path(name, config.root) if name else "-", given)
    return Job(source, lambda: Neighbourhood(config.root).of(name or os.path.join(os.getcwd(), "-")), given=given)


def _open(asked: Sequence[Target], registry: Registry) -> tuple[list[Output], list[Reporter]]:
    """The outputs and reporters; nothing is left open where one of them cannot be had."""
    outputs: list[Output] = []
    reporters: list[Reporter] = []
    try:
        for name, path in asked:
            if name not in registry.reporters:
                raise ConfigError(f"`--format`: no report `{name}`; there are {', '.join(registry.reporters)}")
            kind = registry.reporter(name)
            outputs.append(_output(kind, name, path))
            reporters.append(kind(outputs[-1]))
    except (ConfigError, OSError):
        for output in outputs:
            output.discard()
        raise
    return outputs, reporters


def _output(kind: type[Reporter], name: str, path: str | None) -> Output:
    """Where a report goes.

    Raises:
        ConfigError: it cannot go to standard output.
        OSError: the path cannot be written to.
    """
    if path is None:
        if kind.folder:
            single = f", or one file, as in `--format {name}=report{kind.single}`" if kind.single else ""
            raise ConfigError(f"`--format {name}` writes a folder: give it one, as in `--format {name}=report`{single}")
        return StreamOutput()
    single_file = kind.single and path.lower().endswith(kind.single)
    return FolderOutput(path) if kind.folder and not single_file else FileOutput(path)


@contextmanager
def _written(outputs: Sequence[Output]) -> Iterator[None]:
    """Close what was written; what a broken-off run has written is thrown away, also when a pipeline runs out of time."""
    before = signal.signal(signal.SIGTERM, _terminate) if threading.current_thread() is threading.main_thread() else None
    try:
        yield
    except BaseException:
        for output in outputs:
            output.discard()
        raise
    finally:
        if before is not None:
            signal.signal(signal.SIGTERM, before)
    for output in outputs:
        output.close()
