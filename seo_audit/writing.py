"""Writing an article back: whole or not at all, with the mode that it had, and never over what somebody else has written since."""

import os
import stat
import tempfile
from contextlib import suppress

_TEMPORARY = ".seo-audit-"


class ChangedError(OSError):
    """The file is not any more what was read."""


def replace(file: str, before: bytes, after: bytes) -> None:
    """Put other bytes in the place of a file's.

    A symbolic link is followed: its target is replaced, and the link stays. Another name of the same file keeps what it holds. Whoever is killed meanwhile leaves the old file or the new
    one, and at worst a hidden temporary file beside it.

    Args:
        file: the path.
        before: what was read from it.
        after: what it is to hold.

    Raises:
        ChangedError: it holds something else than `before`.
        OSError: it is read-only, or cannot be written.
    """
    path = os.path.realpath(file)
    status = os.stat(path)
    if not os.access(path, os.W_OK) or not status.st_mode & stat.S_IWUSR:  # root may write what nobody should
        raise PermissionError(13, "is read-only", path)
    try:
        handle, temporary = tempfile.mkstemp(prefix=_TEMPORARY, dir=os.path.dirname(path))
    except OSError as error:
        raise type(error)(error.errno, f"its folder cannot be written to: {error.strerror}", path) from None
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(after)
        if hasattr(os, "chown"):
            for owner, group in ((-1, status.st_gid), (status.st_uid, -1)):
                with suppress(OSError):  # only root gives files away, others only to their groups
                    os.chown(temporary, owner, group)
        os.chmod(temporary, stat.S_IMODE(status.st_mode))
        with open(path, "rb") as stream:
            if stream.read() != before:
                raise ChangedError(f"{file} has changed meanwhile")
        os.replace(temporary, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)
        raise
