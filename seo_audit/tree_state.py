"""What all files below a folder look like from outside: while that stays, whatever was made of them would be made again."""

import os
import time
from collections.abc import Iterator
from hashlib import blake2b
from stat import S_ISDIR, S_ISLNK

from .cache import FOLDER
from .discovery import COARSE

_PASSED_OVER = frozenset({".git", ".hg", ".svn", FOLDER})  # nothing that is said of articles depends on these


def tree_state(root: str, most: int) -> bytes | None:
    """A digest of the names, sizes and times of all files below a folder.

    Args:
        root: the folder.
        most: files and folders that are looked at, since that takes time, too.

    Returns:
        None where it would say nothing: there are too many, one may have been written just now and be written again without looking
        different, a folder cannot be listed, or a link leads to another one.
    """
    latest = time.time_ns() - COARSE
    digest = blake2b(digest_size=16)
    try:
        for number, (path, status) in enumerate(_files(root)):
            if number >= most or (status is not None and max(status.st_mtime_ns, status.st_ctime_ns) >= latest):
                return None
            seen = f"{status.st_mode} {status.st_size} {status.st_mtime_ns} {status.st_ctime_ns}" if status is not None else "folder"
            digest.update(f"{path}\0{seen}\0".encode("utf-8", "surrogateescape"))
    except OSError:
        return None
    return digest.digest()


def _files(root: str) -> Iterator[tuple[str, os.stat_result | None]]:
    """Files in an order that stays, each with what it looks like; None for folders, of which the names in them say all.

    Raises:
        OSError: a folder cannot be listed, or a file is gone.
        NotADirectoryError: a link leads to a folder.
    """
    folders = [root]
    while folders:
        folder = folders.pop()
        with os.scandir(folder) as entries:
            listed = sorted(entries, key=lambda entry: entry.name)
        for entry in listed:
            status = entry.stat(follow_symlinks=False)
            if S_ISLNK(status.st_mode):
                status = os.stat(entry.path)
                if S_ISDIR(status.st_mode):
                    raise NotADirectoryError(entry.path)
            if not S_ISDIR(status.st_mode):
                yield entry.path, status
            elif entry.name not in _PASSED_OVER:
                yield entry.path, None
                folders.append(entry.path)
