"""What snapshots say, read once: three parsers over a page cost a tenth of a second, so what comes of it is kept by the page's hash."""

import json
import os
from contextlib import suppress
from typing import Any

from .index import Record, write_whole
from .model import EXTRACTION, Page, Part, Piece
from .noting import looks_like_html
from .snapshots import MOST_BYTES, body, read_regular

FOLDER = os.path.join(".seo-audit", "cache", "pages")
MARKDOWN = "text/markdown"
_OWN_FIELDS = -1  # of a piece: all but the span, which pages of the web have none of


def extracted(root: str, digest: str, record: Record) -> Page | None:
    """The main content of a snapshot, without sections where nothing can be made of it; None where there is no snapshot that can be read.

    Args:
        root: the folder of the configuration.
        digest: hash of the page.
        record: what is known of it, or of a later version.
    """
    if not digest:
        return None
    file = os.path.join(root, FOLDER, f"{digest}-{EXTRACTION}.json")
    page = _read(file, record.final)
    if page is not None:
        return page
    data = body(root, digest)
    if data is None:
        return None
    page = _page_in(data, record, is_newest=digest == record.hash) or Page("", "", ())
    with suppress(OSError):  # a folder that cannot be written to costs time and nothing else
        _keep(file, record.final, page)
    return page


def _page_in(data: bytes, record: Record, *, is_newest: bool) -> Page | None:
    # What the index says is said of the newest version; an older one may have come in another way.
    if record.content_type == MARKDOWN if is_newest else not (looks_like_html(data) or b"</p>" in data.lower()):
        from .article_page import page_in

        return page_in(data.decode("utf-8-sig", "replace"))
    from .charset import decoded
    from .extract import extract

    return extract(decoded(data, record.charset if is_newest else ""), record.final)


def _keep(file: str, address: str, page: Page) -> None:
    folder = os.path.dirname(file)
    os.makedirs(folder, exist_ok=True)
    ignored = os.path.join(os.path.dirname(folder), ".gitignore")
    if not os.path.lexists(ignored):
        write_whole(ignored, b"*\n")
    said = [address, page.title, page.description, [_plain(part) for part in page.parts]]
    write_whole(file, json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "backslashreplace"))


def _plain(part: Part) -> list[Any]:
    return [part.heading, part.level, [piece[:_OWN_FIELDS] for piece in part.pieces]]


def _read(file: str, address: str) -> Page | None:
    """What is kept in a file; None where that is nothing, or damaged: it is made anew then."""
    try:
        kept, title, description, parts = json.loads(read_regular(file, 4 * MOST_BYTES))
        # One page may have two addresses: its links differ then.
        return Page(_text(title), _text(description), tuple(_part(*part) for part in parts)) if kept == address else None
    except (OSError, ValueError, TypeError, RecursionError):
        return None


def _part(heading: str, level: int, pieces: list[Any]) -> Part:
    return Part(_text(heading), _number(level), tuple(_piece(*piece) for piece in pieces))


def _piece(kind: str, text: str, links: list[str], images: list[str], code: list[str], group: int) -> Piece:
    return Piece(_text(kind), _text(text), _texts(links), _texts(images), _texts(code), _number(group))


def _text(said: object) -> str:
    if not isinstance(said, str):
        raise TypeError
    return said


def _texts(said: list[str]) -> tuple[str, ...]:
    return tuple(map(_text, said))


def _number(said: object) -> int:
    if type(said) is not int:
        raise TypeError
    return said
