"""The page behind an article, as far as it is at hand: nothing is fetched for it."""

from typing import NamedTuple

from .extracted import extracted
from .index import Record, Tie, key_of, pages, ties
from .model import Page


class Original(NamedTuple):
    """What is known of the page that an article was translated from.

    Args:
        page: what it said when the article was made; without sections where nothing could be made of it.
        fetched: the day of that version, in the form of ISO 8601; "" where nobody knows.
        later: what it says since then, where that is another version that nobody accepted yet; else None.
        omitted: headings of the sections that the article leaves out on purpose.
        seen: the day of the later version; "" for none.
    """

    page: Page
    fetched: str = ""
    later: Page | None = None
    omitted: frozenset[str] = frozenset()
    seen: str = ""


def original_of(root: str, path: str, address: str) -> Original | None:
    """The page behind an article; None where there is no snapshot that can be read.

    Args:
        root: the folder of the configuration.
        path: of the article, as reports name it.
        address: of its source, as it names it.
    """
    record = pages(root).get(key_of(address))
    if record is None or not record.hash:
        return None
    tie = tie_of(root, path, address)
    digest = accepted(record, tie)
    page = extracted(root, digest, record)
    if page is None and digest != record.hash:  # the old version is lost: the new one is all there is
        digest = record.hash
        page = extracted(root, digest, record)
    if page is None:
        return None
    omitted = frozenset(tie.omitted)
    if digest == record.hash:
        return Original(page, record.fetched, None, omitted)
    # The index notes the day of the newest version only.
    later = extracted(root, record.hash, record)
    return Original(page, "", later, omitted, record.fetched if later else "")


def tie_of(root: str, path: str, address: str) -> Tie:
    """What ties an article to its source; what was said of another source does not count.

    Args:
        root: the folder of the configuration.
        path: of the article, as reports name it.
        address: of its source, as it names it.
    """
    tie = ties(root).get(path)
    return tie if tie is not None and key_of(tie.address) == key_of(address) else Tie(address)


def accepted(record: Record, tie: Tie) -> str:
    """The hash of the version of a page that an article is a translation of.

    Args:
        record: what is known of the page.
        tie: what ties the article to it.
    """
    return tie.accepted or record.accepted or record.hash
