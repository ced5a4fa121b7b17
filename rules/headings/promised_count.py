"""A heading or title that promises N things must be followed by N things."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from seo_audit.rule import LISTED, Article, Block, Finding, Needs, Place, Promised, Severity, promised, rule


class Options(NamedTuple):
    """Which nouns one lists (lemmas), and up to which number a promise is believed."""

    listed: frozenset[str] = LISTED
    up_to: int = 50


@rule("HEAD005", "promised-count", severity=Severity.WARNING, needs=Needs.RUSSIAN, options=Options)
def promised_count(article: Article, options: Options) -> Iterator[Finding]:
    promises = [(promised(section.heading.prose, options.listed), section) for section in article.sections]
    for promise, section in promises:
        # Numbered headings are counted also on the level of their parent: flat trees are HEAD004's affair, not ours.
        # A list of its own that keeps the promise wins: the numbered chapters behind it are something else.
        if promise is not None and len(section.first_list_items) != promise.number:
            yield from _broken(promise, section.numbered_headings or section.announced_items, options.up_to)
    # A title is held against the whole outline, unless a section has taken its promise over.
    if not any(promise for promise, _ in promises):
        fields = [field for field in (article.field("h1"), article.title) if field]
        promise = next((promise for field in fields if (promise := promised(field.prose, options.listed))), None)
        if promise is not None:
            yield from _broken(promise, article.numbered_headings, options.up_to)


def _broken(promise: Promised, items: Sequence[Block], up_to: int) -> Iterator[Finding]:
    """The finding about a promise («7 популярных ролей», «пять причин») that is not kept; nothing where there are no items to count."""
    if items and len(items) != promise.number and 1 < promise.number <= up_to:
        places = tuple(Place(item.span, "item") for item in items)
        yield Finding(promise.span, "count", {"promised": promise.number, "found": len(items), "text": promise.text}, related=places)
