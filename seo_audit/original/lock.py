"""Two commands at once, each of which would forget what the other one noted."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress


@contextmanager
def alone(folder: str) -> Iterator[None]:
    """Nobody else who asks for it writes in a folder meanwhile.

    Args:
        folder: it, which is there.
    """
    if sys.platform == "win32":
        import msvcrt

        with open(os.path.join(folder, ".lock"), "a+b") as file:
            msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
            try:
                yield
            finally:
                file.seek(0)
                msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)
    else:
        import fcntl

        handle = os.open(folder, os.O_RDONLY)
        try:
            with suppress(OSError):  # some network folders have no locks
                fcntl.flock(handle, fcntl.LOCK_EX)
            yield
        finally:
            os.close(handle)
