"""What the index notes of an answer, and whether it is a page at all."""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from .charset import charset
from .index import Record
from .model import EXTRACTION
from .snapshots import keep

if TYPE_CHECKING:
    from .download import Answer

NOT_MODIFIED = 304
_HTML = frozenset({"text/html", "application/xhtml+xml"})
_SNIFFED = 1000  # bytes in which a page begins that nobody says what it is
_CHARSET = re.compile(r"charset\s{0,9}=\s{0,9}[\"']?([\w.:-]{1,40})", re.IGNORECASE | re.ASCII)
_LONGEST_VALIDATOR = 500  # characters; servers give fifty
_LONGEST_TYPE = 100


def validators(record: Record) -> dict[str, dict[str, str]]:
    """What to ask with for another version, by address: it is the final one that gave them.

    Args:
        record: what is known of the page.
    """
    said = {"If-None-Match": record.etag, "If-Modified-Since": record.last_modified}
    return {record.final: {name: value for name, value in said.items() if value}}


def noted(answer: "Answer", before: Record, root: str, today: str) -> tuple[Record, str]:
    """What the index says after an answer, and what became of the source: `fetched`, `unchanged` or `failed`. A page is kept.

    Args:
        answer: to the request.
        before: what the index said.
        root: the folder of the configuration.
        today: the date that is noted.

    Raises:
        OSError: the page cannot be written.
    """
    if not answer.failure and answer.status == NOT_MODIFIED:
        return before._replace(status=200, fetched=today, failure="", redirects=answer.redirects), "unchanged"
    kind = _content_type(answer.headers)
    failure = answer.failure or _unfit(kind, answer.body)
    if failure:
        if before.hash:  # what was there stays
            return before._replace(failure=failure, status=answer.status), "failed"
        failed = Record(answer.final, answer.status, today, content_type=kind, redirects=answer.redirects, failure=failure)
        return failed, "failed"
    digest = keep(root, answer.body)
    same = digest == before.hash
    record = Record(
        final=answer.final,
        status=answer.status,
        fetched=today,
        hash=digest,
        etag=_short(answer.headers.get("etag", "")),
        last_modified=_short(answer.headers.get("last-modified", "")),
        content_type=kind,
        charset=charset(answer.body, _declared_charset(answer.headers)),
        version=EXTRACTION,
        redirects=answer.redirects,
        accepted=before.accepted or digest,
    )
    return record, "unchanged" if same else "fetched"


def _unfit(kind: str, data: bytes) -> str:
    """Why an answer is no page; "" where it is one."""
    if not data.strip():
        return "empty"
    return "" if kind in _HTML or (not kind and looks_like_html(data)) else "type"


def looks_like_html(data: bytes) -> bool:
    """Whether bytes that nobody says anything of begin like a page.

    Args:
        data: the bytes.
    """
    begin = data[:_SNIFFED].replace(b"\0", b"").lower()  # UTF-16
    return any(mark in begin for mark in (b"<!doctype html", b"<html", b"<head", b"<body", b"<article"))


def _short(value: str) -> str:
    """A validator as it was given; none where it is too long to be one."""
    return value if len(value) <= _LONGEST_VALIDATOR and value.isprintable() else ""


def _content_type(headers: Mapping[str, str]) -> str:
    """What the server says that a page is, in lower case; "" where it does not say."""
    return headers.get("content-type", "").partition(";")[0].strip().lower()[:_LONGEST_TYPE]


def _declared_charset(headers: Mapping[str, str]) -> str:
    """The charset that the server says; "" where it does not say."""
    found = _CHARSET.search(headers.get("content-type", "")[:500])
    return found[1] if found else ""
