"""The index of sources, `.seo-audit/sources/index.json`: which page each article was translated from.

    {"version": 1, "articles": {"content/a.md": {"address": "https://example.com/a"}}}

It keeps the tie between an article and its source when the field that named it has been deleted.
"""

import json
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

INDEX = os.path.join(".seo-audit", "sources", "index.json")
VERSION = 1
_MOST_BYTES = 100_000_000


def addresses(root: str) -> dict[str, str]:
    """Path of each article → address of its source; nothing where there is no index that can be read.

    Args:
        root: the folder of the configuration.
    """
    found = {path: entry.get("address") for path, entry in _articles(_read(root)).items() if isinstance(entry, dict)}
    return {path: address for path, address in found.items() if isinstance(address, str)}


def remember(root: str, path: str, address: str) -> None:
    """Put the address of an article's source into the index; what else the index says of the article stays.

    Args:
        root: the folder of the configuration.
        path: of the article, as reports name it.
        address: of the source.

    Raises:
        OSError: the index cannot be written, or what lies in its place is none.
    """
    file = os.path.join(root, INDEX)
    os.makedirs(os.path.dirname(file), exist_ok=True)
    with _alone(os.path.dirname(file)):
        _write(root, file, path, address)


def _write(root: str, file: str, path: str, address: str) -> None:
    index = _read(root)
    if index is None and os.path.lexists(file):
        raise OSError(22, "is no index of sources", file)
    index = index or {"version": VERSION, "articles": {}}
    articles = _articles(index)
    entry = articles.get(path)
    articles[path] = {**(entry if isinstance(entry, dict) else {}), "address": address}
    index["articles"] = {name: articles[name] for name in sorted(articles)}
    handle, temporary = tempfile.mkstemp(prefix=".seo-audit-", dir=os.path.dirname(file))
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
            json.dump(index, stream, ensure_ascii=False, indent=1)
            stream.write("\n")
        os.chmod(temporary, 0o644)
        os.replace(temporary, file)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)
        raise


@contextmanager
def _alone(folder: str) -> Iterator[None]:
    """Nobody else writes the index of a folder meanwhile: two commands at once would each forget what the other one noted."""
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


def _read(root: str) -> dict[str, Any] | None:
    path = os.path.join(root, INDEX)
    try:
        if os.path.getsize(path) > _MOST_BYTES:
            return None
        with open(path, encoding="utf-8") as file:
            index = json.load(file)
    except (OSError, ValueError, RecursionError):
        return None
    return index if isinstance(index, dict) and index.get("version") == VERSION and isinstance(index.get("articles"), dict) else None


def _articles(index: dict[str, Any] | None) -> dict[str, Any]:
    return index["articles"] if index is not None else {}
