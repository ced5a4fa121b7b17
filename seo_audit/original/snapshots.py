"""Pages that were fetched or saved by hand, as they came from their server: compressed, under the hash of what is in them."""

import os
import zlib
from datetime import date, timedelta
from errno import EINVAL
from hashlib import sha256
from stat import S_ISREG
from typing import NamedTuple

from .index import CORRUPT, FOLDER, Record, key_of, pages, write_whole

MOST_BYTES = 5_000_000  # of a page; the longest articles of the web have a tenth of it
LOST = "lost"
MAX_AGE = 90  # days after which a page may have changed
_GZIP = zlib.MAX_WBITS | 16
_SYSTEM = 9  # the place in a gzip header where zlib notes the system that it runs on


class State(NamedTuple):
    """How it stands with a source.

    Args:
        key: `have`, `stale`, `missing` or `failed`.
        why: the failure; "" for none.
        record: what the index says of it; None where it says nothing.
    """

    key: str
    why: str
    record: Record | None


def page(root: str, address: str) -> bytes | None:
    """The page of an address as its server sent it; None where there is none that can be read.

    Args:
        root: the folder of the configuration.
        address: as an article names it.
    """
    record = pages(root).get(key_of(address))
    return body(root, record.hash) if record is not None else None


def html(root: str, address: str) -> str | None:
    """The page of an address as text; what its charset does not know is U+FFFD. None where there is none that can be read.

    Args:
        root: the folder of the configuration.
        address: as an article names it.
    """
    from .charset import decoded

    record = pages(root).get(key_of(address))
    data = body(root, record.hash) if record is not None else None
    return decoded(data, record.charset) if record is not None and data is not None else None


def body(root: str, digest: str) -> bytes | None:
    """The page with a hash; None where there is none, or where something else lies in its place.

    Args:
        root: the folder of the configuration.
        digest: as an index notes it.
    """
    if not digest:
        return None
    try:
        packed = read_regular(_file(root, digest), 2 * MOST_BYTES)
        data = zlib.decompressobj(_GZIP).decompress(packed, MOST_BYTES + 1)
    except (OSError, zlib.error):
        return None
    return data if sha256(data).hexdigest() == digest else None


def read_regular(path: str, most: int) -> bytes:
    """The bytes of a regular file; a pipe or a device in its place is waited for by nobody.

    Args:
        path: of the file.
        most: bytes that are read.

    Raises:
        OSError: it is none, or cannot be read.
    """
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with open(handle, "rb") as stream:
        if not S_ISREG(os.fstat(handle).st_mode):
            raise OSError(EINVAL, "is no regular file", path)
        return stream.read(most)


def keep(root: str, data: bytes) -> str:
    """Put a page beside the index, unless it is there already; its hash.

    Args:
        root: the folder of the configuration.
        data: the page, `MOST_BYTES` at most.

    Raises:
        OSError: it cannot be written.
    """
    digest = sha256(data).hexdigest()
    if body(root, digest) is None:
        packed = bytearray(zlib.compress(data, 9, _GZIP))  # zlib notes no time, so the same page gives the same bytes
        packed[_SYSTEM] = 255  # unknown
        file = _file(root, digest)
        os.makedirs(os.path.dirname(file), exist_ok=True)
        write_whole(file, bytes(packed))
    return digest


def state(root: str, address: str, today: date, max_age: int = MAX_AGE) -> State:
    """How it stands with a source.

    Args:
        root: the folder of the configuration.
        address: as an article names it.
        today: the day.
        max_age: days after which a page is stale.
    """
    record = pages(root).get(key_of(address))
    if record is None:
        return State("missing", "", None)
    if body(root, record.hash) is None:
        if not record.hash:
            return State("failed", record.failure or CORRUPT, record)
        lost = not os.path.lexists(_file(root, record.hash))
        return State("missing" if lost else "failed", LOST if lost else CORRUPT, record)
    by_hand = record.status == 0 and not record.failure
    old = not by_hand and _is_old(record.fetched, today, max_age)
    return State("stale" if old or record.failure else "have", record.failure, record)


def _is_old(fetched: str, today: date, max_age: int) -> bool:
    try:
        return date.fromisoformat(fetched) + timedelta(days=max_age) < today
    except (ValueError, OverflowError):
        return True


def _file(root: str, digest: str) -> str:
    return os.path.join(root, FOLDER, "pages", digest[:2], f"{digest}.html.gz")
