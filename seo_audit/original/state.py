"""What is known of the page behind an article, in a few bytes: while that stays, so does what is said of the two."""

from collections.abc import Mapping
from hashlib import blake2b

from .index import Record, Tie, key_of


def source_state(path: str, address: str, known_ties: Mapping[str, Tie], known_pages: Mapping[str, Record], given: Mapping[str, str]) -> str:
    """A digest of what is known.

    Args:
        path: of the article.
        address: of its source as its own field names it, or "".
        known_ties: see `index.ties`.
        known_pages: see `index.pages`.
        given: path of an article → address of its source, for those whose field does not name it.
    """
    tie, other = known_ties.get(path), given.get(path, "")
    found = address or other
    record = known_pages.get(key_of(found)) if found else None
    if tie is None and record is None and not other:
        return ""
    return blake2b(repr((tie, record, other)).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
