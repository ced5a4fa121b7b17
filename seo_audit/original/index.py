"""The index of sources, `.seo-audit/sources/index.json`: which page each article was translated from, and what came of fetching it.

    {"version": 1, "articles": {"content/a.md": {"address": "https://example.com/a"}},
     "pages": {"https://example.com/a": {"final": "https://example.com/a", "status": 200, "hash": "…", …}}}

It keeps the tie between an article and its source when the field that named it has been deleted.
"""

import json
import os
import re
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from errno import EINVAL
from functools import lru_cache
from typing import Any, NamedTuple
from urllib.parse import urlsplit, urlunsplit

from .lock import alone

FOLDER = os.path.join(".seo-audit", "sources")
INDEX = os.path.join(FOLDER, "index.json")
VERSION = 1
CORRUPT = "corrupt"
_MOST_BYTES = 100_000_000
_PORTS = {"http": 80, "https": 443}
_HASH = re.compile(r"(?:[0-9a-f]{64})?")  # it becomes the name of a file: nothing else may stand there


class Record(NamedTuple):
    """What is known of a source.

    Args:
        final: the address that it was found at, behind all redirects.
        status: of the last answer; 0 where there was none, or the page was saved by hand.
        fetched: the day on which the page was last fetched, or confirmed by the server; without one, the day of the attempt.
        hash: of the page, SHA-256 in hexadecimal; "" where there is none.
        etag: what the server called this version, to ask whether there is another one.
        last_modified: the same as a date, as the server wrote it.
        content_type: as the server wrote it, without parameters.
        charset: that the page is written in, by the name that Python has for it.
        version: of the extraction (`model.EXTRACTION`) that the program had when the page was noted; 0 where there is no page.
        redirects: the addresses that led to `final`, in order, the first one left out.
        failure: why the last attempt failed; "" where it did not.
        accepted: hash of the page that the article is known to be a translation of: the first that was fetched.
    """

    final: str = ""
    status: int = 0
    fetched: str = ""
    hash: str = ""
    etag: str = ""
    last_modified: str = ""
    content_type: str = ""
    charset: str = ""
    version: int = 0
    redirects: tuple[str, ...] = ()
    failure: str = ""
    accepted: str = ""


class Tie(NamedTuple):
    """What ties an article to its source.

    Args:
        address: of the source, as the article names it.
        accepted: hash of the page that it is known to be a translation of; "" where nobody said so, and the page's own holds.
        omitted: headings of the sections that it leaves out on purpose.
    """

    address: str
    accepted: str = ""
    omitted: tuple[str, ...] = ()


def key_of(address: str) -> str:
    """The address as the index names it: without fragment, scheme and host in lower case, no port that goes without saying.

    Args:
        address: as somebody wrote it.
    """
    address = address.strip()
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return address
    scheme, host = parts.scheme.lower(), parts.netloc.lower()
    if not host or "@" in host:
        return address
    if port is not None and port == _PORTS.get(scheme):
        host = host.rpartition(":")[0]
    return urlunsplit((scheme, host, parts.path or "/", parts.query, ""))


def addresses(root: str) -> dict[str, str]:
    """Path of each article → address of its source; nothing where there is no index that can be read.

    Args:
        root: the folder of the configuration.
    """
    return {path: tie.address for path, tie in ties(root).items() if tie.address}


def ties(root: str) -> Mapping[str, Tie]:
    """Path of each article, as reports name it → what ties it to its source; an entry that means nothing is left out.

    Args:
        root: the folder of the configuration.
    """
    return _index(root)[0]


def pages(root: str) -> Mapping[str, Record]:
    """Address, see `key_of` → what is known of the page; an entry that means nothing is a failure `corrupt`.

    Args:
        root: the folder of the configuration.
    """
    return _index(root)[1]


def _index(root: str) -> tuple[Mapping[str, Tie], Mapping[str, Record]]:
    try:
        status = os.stat(os.path.join(root, INDEX))
    except OSError:
        return {}, {}
    return _tables(root, status.st_mtime_ns, status.st_size, status.st_ino)


@lru_cache(maxsize=4)
def _tables(root: str, *_: int) -> tuple[Mapping[str, Tie], Mapping[str, Record]]:
    """Asked for each article of a run: read once, until the file is another one."""
    index = _read(root)
    found = {path: _tie(entry) for path, entry in _table(index, "articles").items()}
    return (
        {path: tie for path, tie in found.items() if tie is not None},
        {address: _record(entry) for address, entry in _table(index, "pages").items()},
    )


def remember(root: str, path: str, address: str) -> None:
    """Put the address of an article's source into the index; what else the index says of the article stays, unless the address is another one.

    Args:
        root: the folder of the configuration.
        path: of the article, as reports name it.
        address: of the source.

    Raises:
        OSError: the index cannot be written, or what lies in its place is none.
    """
    update(root, {path: address})


def accept(root: str, path: str, tie: Tie) -> None:
    """Note that an article is a translation of one version of its source, and what it leaves out on purpose.

    Args:
        root: the folder of the configuration.
        path: of the article, as reports name it.
        tie: what holds from now on.

    Raises:
        OSError: the index cannot be written, or what lies in its place is none.
    """
    _write(root, {path: tie._asdict()}, {})


def update(root: str, articles: Mapping[str, str], records: Mapping[str, Record] | None = None) -> None:
    """Put addresses of sources and what is known of them into the index; all else that it says stays, whoever wrote it.

    Args:
        root: the folder of the configuration.
        articles: path of an article, as reports name it → address of its source.
        records: address, see `key_of` → what is known of the page.

    Raises:
        OSError: the index cannot be written, or what lies in its place is none.
    """
    _write(
        root,
        {path: {"address": address} for path, address in articles.items()},
        {address: record._asdict() for address, record in (records or {}).items()},
    )


def _write(root: str, articles: Mapping[str, dict[str, Any]], records: Mapping[str, dict[str, Any]]) -> None:
    """Lay entries over those of the index.

    Raises:
        OSError: the index cannot be written, or what lies in its place is none.
    """
    file = os.path.join(root, INDEX)
    os.makedirs(os.path.dirname(file), exist_ok=True)
    with alone(os.path.dirname(file)):
        index = _read(root)
        if index is None and os.path.lexists(file):
            raise OSError(EINVAL, "is no index of sources", file)
        index = index or {"version": VERSION, "articles": {}}
        _forget_others(_table(index, "articles"), articles)
        _merge(index, "articles", articles)
        if records:
            _merge(index, "pages", records)
        text = json.dumps(index, ensure_ascii=False, indent=1) + "\n"
        write_whole(file, text.encode("utf-8", "backslashreplace"))


def write_whole(file: str, data: bytes) -> None:
    """Write a file whole or not at all; its folder is there.

    Raises:
        OSError: it cannot be written.
    """
    handle, temporary = tempfile.mkstemp(prefix=".seo-audit-", dir=os.path.dirname(file))
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        os.chmod(temporary, 0o644)
        os.replace(temporary, file)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)
        raise


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


def _table(index: dict[str, Any] | None, name: str) -> dict[str, Any]:
    table = index.get(name) if index is not None else None
    return table if isinstance(table, dict) else {}


def _merge(index: dict[str, Any], name: str, entries: Mapping[str, dict[str, Any]]) -> None:
    """Lay entries over those of a table, key by key: another version of the program may have noted more."""
    table = _table(index, name)
    for key, entry in entries.items():
        before = table.get(key)
        table[key] = {**(before if isinstance(before, dict) else {}), **entry}
    index[name] = {key: table[key] for key in sorted(table)}


def _forget_others(table: Mapping[str, Any], entries: Mapping[str, dict[str, Any]]) -> None:
    """What was accepted of one source holds for no other one."""
    for path, entry in entries.items():
        before = table.get(path)
        if isinstance(before, dict) and key_of(str(before.get("address", ""))) != key_of(entry["address"]):
            for name in ("accepted", "omitted"):
                before.pop(name, None)


def _tie(entry: Any) -> Tie | None:
    """What an entry says of an article; None where it says nothing."""
    if not isinstance(entry, dict) or not isinstance(entry.get("address"), str):
        return None
    accepted, omitted = entry.get("accepted", ""), entry.get("omitted", [])
    known = isinstance(accepted, str) and _HASH.fullmatch(accepted)
    said = isinstance(omitted, list) and all(isinstance(heading, str) for heading in omitted)
    return Tie(entry["address"], accepted if known else "", tuple(omitted) if said else ())


def _record(entry: Any) -> Record:
    """What an entry says; whoever edited the file may have written anything."""
    if not isinstance(entry, dict):
        return Record(failure=CORRUPT)
    values: dict[str, Any] = {name: entry.get(name, default) for name, default in Record()._asdict().items()}
    redirects = values["redirects"]
    if not isinstance(redirects, (list, tuple)) or not all(isinstance(address, str) for address in redirects):
        return Record(failure=CORRUPT)
    values["redirects"] = tuple(redirects)
    fits = all(type(values[name]) is type(default) for name, default in Record()._asdict().items())
    if not fits or not _HASH.fullmatch(values["hash"]) or not _HASH.fullmatch(values["accepted"]):
        return Record(failure=CORRUPT)
    return Record(**values)
