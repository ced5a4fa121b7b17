"""What a run does not report: findings that are known, and what has not changed."""

import argparse
from typing import NamedTuple

from ..baseline import read_baseline
from ..config import ConfigError
from ..discovery import Found
from ..plan import Plan


class Narrowed(NamedTuple):
    """What is left of a run.

    Args:
        plan: with what is known and what has changed.
        found: with the files that changed.
        nothing: what to say where none has; "" where one has, or nobody asked.
    """

    plan: Plan
    found: Found
    nothing: str = ""


def narrowed(arguments: argparse.Namespace, plan: Plan, found: Found) -> Narrowed:
    """Leave out what is known and what has not changed, where that is asked for.

    Args:
        arguments: of the command.
        plan: of the run.
        found: what the given paths hold.

    Raises:
        ConfigError: the baseline is none, or git does not know what has changed.
    """
    if plan.config.baseline is not None:
        folders = [path for path in arguments.paths if path != "-"]
        plan = plan._replace(baseline=read_baseline(plan.config.baseline).covering(folders, found, plan.config.root))
    if arguments.since is None and not arguments.staged:
        return Narrowed(plan, found)
    if "-" in arguments.paths:
        raise ConfigError("`--since` and `--staged` compare files on disk: standard input is none")
    if not found.files:
        return Narrowed(plan, found)
    from ..changed import since, staged

    changes = staged(found.files) if arguments.staged else since(arguments.since, found.files)
    files = tuple(file for file in found.files if file.path in changes)
    nothing = "" if files else "no article is staged" if arguments.staged else f"no article has changed since {arguments.since}"
    return Narrowed(plan._replace(changes=changes), found._replace(files=files), nothing)


def stale_line(number: int) -> str:
    """What is said of entries of the baseline that stand for nothing any more.

    Args:
        number: of them.
    """
    return f"entries of the baseline that are found no longer: {number}; `seo-audit baseline prune` removes them"
