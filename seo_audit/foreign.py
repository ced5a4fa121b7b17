"""What is not ours and runs all the same: rules of one's own, packs, patterns. What it raises, what it prints, and for how long."""

import io
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from typing import TextIO

_LONG = 500  # characters of what an exception says of itself


class OutOfTimeError(Exception):
    """Something took longer than it may; the text says what, and may be empty."""


def told(error: BaseException) -> str:
    """An exception on one line, also where its own text cannot be had."""
    try:
        text = str(error)
    except KeyboardInterrupt:
        raise
    except BaseException:  # noqa: BLE001 - `__str__` may be anybody's
        text = ""
    return " ".join(f"{type(error).__name__}: {text[:_LONG]}".split())


@contextmanager
def limited(seconds: float, what: str = "") -> Iterator[None]:
    """Break off what takes too long, a regular expression too: these look out for signals, and nothing else ends one.

    Only on the main thread of a system that has such timers; elsewhere nothing is limited. What is counted is the time that the
    processor spends, so that a busy machine changes nothing. Limits may stand inside each other.

    Args:
        seconds: of computing.
        what: is broken off, for the error.

    Raises:
        OutOfTimeError: it took longer.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(*_: object) -> None:
        raise OutOfTimeError(what)

    before = signal.signal(signal.SIGVTALRM, stop)
    # Again and again: somebody's `except Exception` may swallow it once.
    outer = signal.setitimer(signal.ITIMER_VIRTUAL, seconds, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, *outer)
        signal.signal(signal.SIGVTALRM, before or signal.SIG_DFL)


@contextmanager
def aside() -> Iterator[None]:
    """Lead what is printed to standard error, control characters replaced: standard output is for reports."""
    stream = _Aside(sys.stderr)
    with redirect_stdout(stream), redirect_stderr(stream):
        yield


class _Aside(io.StringIO):
    """Hands on what is written; closing it closes nothing."""

    def __init__(self, stream: TextIO | None) -> None:
        super().__init__()
        self._stream = stream

    def write(self, text: str) -> int:
        from .report import printable

        if self._stream is not None:  # closed by whoever called
            self._stream.write("\n".join(map(printable, text.split("\n"))))
        return len(text)

    def close(self) -> None:
        pass
