"""Pages that somebody saved by hand, where a site lets no program in: `manifest.json` says which file is which address.

A page is HTML, or Markdown where its file is called so: documentation has its sources in Markdown.
"""

import json
import os
from collections.abc import Iterable

from .charset import charset
from .extracted import MARKDOWN
from .guard import allowed_hosts, fault
from .index import Record, key_of, pages, update
from .model import EXTRACTION
from .noting import looks_like_html
from .snapshots import MOST_BYTES, keep, read_regular

MANIFEST = "manifest.json"
_MARKDOWN = (".md", ".markdown")
_MOST_MANIFEST = 20_000_000  # bytes


class ManifestError(Exception):
    """A folder whose manifest cannot be read, or is none; the text says why."""


def bring_in(folder: str, root: str, *, today: str, allowed: Iterable[str] = ()) -> dict[str, str]:
    """Put the pages of a folder beside the index.

    Args:
        folder: with `manifest.json`, {"address": "file.html", …}; files, of HTML or Markdown, lie in the folder or below it.
        root: the folder of the configuration.
        today: the date that is noted, in the form of ISO 8601.
        allowed: hosts that may be inner ones.

    Returns:
        Address, see `key_of` → why it was left out; "" where it was not.

    Raises:
        ManifestError: there is no manifest, or it is none.
        OSError: the index or a page cannot be written.
    """
    hosts, known = allowed_hosts(allowed), pages(root)
    outcomes: dict[str, str] = {}
    records: dict[str, Record] = {}
    for given, name in _manifest(folder).items():
        address = key_of(given)
        data, why = _page(folder, name) if not (reason := fault(address, hosts)) else (b"", reason)
        outcomes[address] = why
        if not why:
            before, digest = known.get(address, Record()), keep(root, data)
            records[address] = Record(
                final=address,
                fetched=today,
                hash=digest,
                content_type=MARKDOWN if _is_markdown(name) else "text/html",
                charset="utf-8" if _is_markdown(name) else charset(data, ""),
                version=EXTRACTION,
                accepted=before.accepted or digest,
            )
    if records:
        update(root, {}, records)
    return outcomes


def _manifest(folder: str) -> dict[str, str]:
    path = os.path.join(folder, MANIFEST)
    try:
        text = read_regular(path, _MOST_MANIFEST + 1)
        found = json.loads(text.decode("utf-8-sig")) if len(text) <= _MOST_MANIFEST else None
    except OSError as error:
        raise ManifestError(f"{path}: {error.strerror}") from None
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict) or not all(isinstance(name, str) for name in found.values()):
        raise ManifestError(f'{path}: must be one object of JSON, {{"address": "file.html", …}}')
    return found


def _page(folder: str, name: str) -> tuple[bytes, str]:
    """A page, and why there is none; a manifest may come from anybody, so it names nothing outside its folder."""
    try:
        path = os.path.realpath(os.path.join(folder, name))
        if not path.startswith(os.path.join(os.path.realpath(folder), "")):
            return b"", "outside"
        data = read_regular(path, MOST_BYTES + 1)
    except FileNotFoundError:
        return b"", "no-file"
    except (OSError, ValueError):  # a zero byte in the name
        return b"", "unreadable"
    if len(data) > MOST_BYTES:
        return b"", "too-large"
    if not data.strip():
        return b"", "empty"
    if _is_markdown(name):
        return data, "" if _is_text(data) else "no-text"
    return data, "" if looks_like_html(data) else "no-page"


def _is_markdown(name: str) -> bool:
    return name.lower().endswith(_MARKDOWN)


def _is_text(data: bytes) -> bool:
    try:
        return "\0" not in data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
