"""What a terminal is, and whether there is one."""

import argparse
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from typing import TYPE_CHECKING, Any, NoReturn, TextIO

from ..report import printable

if TYPE_CHECKING:
    from ..discovery import Found

_LONG = 800  # characters of a complaint
_PATIENCE = 1.0  # seconds until a progress bar is worth showing


def utf8() -> None:
    """Write UTF-8 whatever the locale says; what cannot be encoded is escaped, never an error."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def complain(text: str) -> None:
    """One line on standard error."""
    if sys.stderr is not None:  # closed by whoever called
        sys.stderr.write(f"seo-audit: {_shown(text)}\n")


def _shown(text: str) -> str:
    """On one line, without control characters; the middle of what is very long is left out."""
    line = printable(" ".join(text.split()))
    return line if len(line) <= _LONG else f"{line[: _LONG // 2]}…{line[-_LONG // 2 :]}"


class Parser(argparse.ArgumentParser):
    """What reads arguments; none of them is shown with control characters."""

    def print_help(self, file: Any = None) -> None:
        """Write the help; argparse says nothing where that cannot be done."""
        stream = file or sys.stdout
        if stream is not None:  # closed by whoever called
            stream.write(self.format_help())

    def error(self, message: str) -> NoReturn:
        """Complain of arguments, and end the program."""
        super().error(_shown(message))


def complain_of(found: "Found") -> bool:
    """Say which of the given paths are no articles; whether that makes the command fail."""
    for path in found.missing:
        complain(f"{path or '``'}: no such file or folder{_meant(path)}")
    for path in found.unreadable:
        complain(f"{path}: the folder cannot be read")
    for path in found.others:
        complain(f"{path}: not an article (.md, .mdx, .markdown)")
    return bool(found.missing or found.unreadable)


def _meant(word: str) -> str:
    """The command that somebody who mistyped it probably meant."""
    from difflib import get_close_matches

    from . import COMMANDS

    close = get_close_matches(word, COMMANDS, n=1, cutoff=0.75)
    return f"; did you mean `seo-audit {close[0]}`?" if close else ""


def wants_color(stream: TextIO | None) -> bool:
    """Whether a stream gets colours: NO_COLOR says no, FORCE_COLOR says yes, else terminals do."""
    if stream is None or os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or stream.isatty()


@contextmanager
def progress(total: int, language: str, title: str = "") -> Iterator[Callable[[str], None]]:
    """A progress bar on standard error, where that is a terminal, for runs of over a second.

    Args:
        total: how many articles there are, or whatever is counted.
        language: `ru` or `en`.
        title: what is being done; auditing by default.

    Yields:
        What to call with the path of each article that is done.
    """
    if sys.stderr is None or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield lambda _: None
        return
    bar = _Bar(total, title or ("Проверяю статьи" if language == "ru" else "Auditing articles"))
    try:
        yield bar.advance
    finally:
        bar.stop()


class _Bar:
    """Rich's bar, imported when a run turns out to be long."""

    def __init__(self, total: int, title: str) -> None:
        self._total = total
        self._title = title
        self._done = 0
        self._started = time.monotonic()
        self._stop: Callable[[], None] = lambda: None
        self._update: Callable[[int], None] | None = None

    def advance(self, _: str) -> None:
        self._done += 1
        if self._update is None and time.monotonic() - self._started > _PATIENCE:
            self._start()
        if self._update is not None:
            self._update(self._done)

    def _start(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        bar = Progress(*columns, console=Console(stderr=True), transient=True)
        task = bar.add_task(self._title, total=self._total, completed=self._done)
        bar.start()
        self._stop = bar.stop
        self._update = lambda done: bar.update(task, completed=done)

    def stop(self) -> None:
        """Take the bar off the screen."""
        self._stop()
