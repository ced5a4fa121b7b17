"""A run over files none of which has changed at all: what the last one said is said again."""

import argparse
import os
from collections.abc import Sequence
from contextlib import suppress
from hashlib import blake2b
from typing import TYPE_CHECKING, NamedTuple

from ..discovery import File
from ..output import Copy, Output, StreamOutput, uncopied
from ..plan import Plan
from ..report import RunInfo
from .working import Work

if TYPE_CHECKING:
    from ..cache import Cache


_PIECE = 1_000_000  # characters
# Files that are looked at, for the run and for each article: more than that (`node_modules`) takes longer than is saved.
_MOST, _MOST_A_FILE = 2_000, 3


class Said(NamedTuple):
    """What a run said.

    Args:
        copies: of what went to each report, see `Copy`.
        status: that it ended with.
    """

    copies: tuple[bytes, ...]
    status: int


class Again:
    """Says again what was said, or keeps what is said now.

    Args:
        cache: of the run.
        asked: digest of what the run is asked.
        state: of all files that it may look at.
        outputs: of its reports.
    """

    def __init__(self, cache: "Cache", asked: bytes, state: bytes, outputs: Sequence[StreamOutput]) -> None:
        self._cache = cache
        self._asked = asked
        self._state = state
        self._outputs = outputs

    def said(self) -> int | None:
        """Say again what was said; the exit status, or None where it is not known what that was."""
        known = self._cache.said(self._asked, self._state)
        try:
            found = Said(*known)
            texts = [uncopied(copy) for copy in found.copies]
        except Exception:  # noqa: BLE001 - whatever stands there, it is nothing of ours
            found, texts = Said((), 0), []
        if type(found.status) is int and found.status in {0, 1} and len(texts) == len(self._outputs):
            for output, text in zip(self._outputs, texts, strict=True):
                # In pieces: encoding millions of letters at once takes as much memory again.
                for start in range(0, len(text), _PIECE):
                    output.write(text[start : start + _PIECE])
            return found.status
        for output in self._outputs:
            output.copy = Copy()
        return None

    def keep(self, status: int) -> None:
        """Keep what was said.

        Args:
            status: that the run ends with.
        """
        from ..pickled import CacheError

        copies = [output.copy.whole() if output.copy is not None else None for output in self._outputs]
        if status in {0, 1} and None not in copies:
            with suppress(CacheError):
                self._cache.keep_said(self._asked, self._state, (tuple(copies), status))


def again_of(
    work: Work, plan: Plan, files: Sequence[File], arguments: argparse.Namespace, outputs: Sequence[Output], info: RunInfo, *, whole: bool
) -> Again | None:
    """What says again what was said; None where a run depends on more than files, or goes elsewhere than to standard output.

    A run of some articles depends on what the cache knows of the others: only that of a whole folder is asked for.

    Args:
        work: of the run.
        plan: of the run.
        files: of the run.
        arguments: of the command.
        outputs: of the reports.
        info: that reports are told.
        whole: whether the files are all that the site has.
    """
    streams = [output for output in outputs if isinstance(output, StreamOutput)]
    told = plan.responses, plan.earlier, plan.baseline, plan.changes, plan.noting or None, info.step_summary or None
    if not whole or work.cache is None or told.count(None) < len(told) or not outputs or len(streams) < len(outputs) or any(map(_is_outside, files)):
        return None
    from ..tree_state import tree_state

    state = tree_state(plan.config.root, _MOST + _MOST_A_FILE * len(files))
    if state is None:
        return None
    digest = blake2b(digest_size=16)
    for part in (plan.today.isoformat(), repr(plan.config.fail_on), repr(arguments.exit_zero), *map(repr, files)):
        digest.update(part.encode("utf-8", "backslashreplace"))
    return Again(work.cache, digest.digest(), state, streams)


def _is_outside(file: File) -> bool:
    """Whether a file does not lie below the root, which reports name it from."""
    return file.path.startswith("..") or os.path.isabs(file.path)
