"""What is said when something fails; it loads nothing, since every command begins here."""

import os
import sys


def said(error: OSError) -> str:
    """What the system could not do, and to what."""
    if error.filename is not None:
        name = os.fsdecode(error.filename) if isinstance(error.filename, (str, bytes, os.PathLike)) else str(error.filename)
        return f"{name}: {error.strerror}"
    if isinstance(error, FileNotFoundError):  # nothing else that is asked for has no name
        return "the working directory is no longer there"
    return str(error.strerror or error)


def give_up_stdout() -> None:
    """Python would try once more to write at exit what standard output did not take, and complain of it."""
    try:
        sys.stdout.flush()
    except (OSError, ValueError):
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - open to the end
