"""What servers said of links, `.seo-audit/cache/links.json`: each answer with its day, and trusted for a week.

    {"version": 1, "links": {"https://example.com/a": {"day": "2026-01-15", "key": "http", "status": 404, "final": ""}}}

It is a cache: what cannot be read is asked for again, and a folder that cannot be written to keeps nobody from an answer.
"""

import json
import os
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from typing import Any, NamedTuple

from ..article.leads import Response
from .lock import alone

FOLDER = os.path.join(".seo-audit", "cache")
FILE = os.path.join(FOLDER, "links.json")
MAX_AGE = 7  # days
_VERSION = 1
_MOST_BYTES = 100_000_000


class Dated(NamedTuple):
    """A response, and the day on which it was given, in the form of ISO 8601."""

    day: str
    response: Response


def fresh(root: str, today: date) -> dict[str, Response]:
    """The responses that are not a week old yet, by address.

    Args:
        root: the folder of the configuration.
        today: the date of the run.
    """
    return {address: dated.response for address, dated in _read(root).items() if _is_fresh(dated.day, today)}


def keep(root: str, responses: Mapping[str, Response], today: date) -> None:
    """Put responses into the cache; those that are too old are dropped.

    Args:
        root: the folder of the configuration.
        responses: by address.
        today: the date of the run.

    Raises:
        OSError: it cannot be written.
    """
    folder = os.path.join(root, FOLDER)
    os.makedirs(folder, exist_ok=True)
    with suppress(FileExistsError), open(os.path.join(folder, ".gitignore"), "x", encoding="utf-8") as stream:
        stream.write("*\n")
    with alone(folder):
        known = {address: dated for address, dated in _read(root).items() if _is_fresh(dated.day, today)}
        known |= {address: Dated(today.isoformat(), response) for address, response in responses.items()}
        links = {address: {"day": dated.day, **dated.response._asdict()} for address, dated in sorted(known.items())}
        _write(folder, json.dumps({"version": _VERSION, "links": links}, ensure_ascii=False, indent=0) + "\n")


def _write(folder: str, text: str) -> None:
    handle, temporary = tempfile.mkstemp(prefix=".links-", dir=folder)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as stream:
            stream.write(text)
        os.replace(temporary, os.path.join(folder, os.path.basename(FILE)))
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)
        raise


def _is_fresh(day: str, today: date) -> bool:
    try:
        return 0 <= (today - date.fromisoformat(day)).days < MAX_AGE
    except ValueError:
        return False


def _read(root: str) -> dict[str, Dated]:
    try:
        with open(os.path.join(root, FILE), encoding="utf-8") as stream:
            found = json.loads(stream.read(_MOST_BYTES))
    except (OSError, ValueError, RecursionError):
        return {}
    links = found.get("links") if isinstance(found, dict) and found.get("version") == _VERSION else None
    dated = {address: _dated(entry) for address, entry in links.items()} if isinstance(links, dict) else {}
    return {address: one for address, one in dated.items() if one is not None}


def _dated(entry: Any) -> Dated | None:
    if not isinstance(entry, dict):
        return None
    day, key, status, final = (entry.get(name) for name in ("day", "key", "status", "final"))
    if not (isinstance(day, str) and isinstance(key, str) and isinstance(final, str) and type(status) is int):
        return None
    return Dated(day, Response(key, status, final))
