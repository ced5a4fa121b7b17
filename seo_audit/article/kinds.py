"""Files that are no articles of their own, and notes that are called like their files."""

import re

from .front_matter import FrontMatter
from .lazy_pattern import pattern

# Jekyll's, Hugo's and YFM's folders of pieces, and files that begin like Jekyll's and Docusaurus's; `_index.md` is a section.
_PART = pattern(r"(?:^|/)_(?:includes?|layouts|partials|snippets|templates)/|(?:^|/)_(?!index\.)[^/]*$", re.IGNORECASE)
# What lies in a repository for those who work on it. In small letters all but the first may be pages.
_FOR_AUTHORS = pattern(
    r"(?:^|/)(?:[Rr]eadme|README|CHANGELOG|CHANGES|CONTRIBUTING|CODE_OF_CONDUCT|LICEN[CS]E|SECURITY|SUPPORT|AUTHORS)(?:\.[a-z]{2})?\.\w+$"
)
# A note of Obsidian or its publishers, whose title is the name of the file: a link to another note, a field of Digital Garden.
_WIKI_LINK = re.compile(r"\[\[[^\[\]\n]+\]\]")
_NOTE_FIELDS = ("dg-publish", "dgPassFrontmatter")


def is_part(path: str) -> bool:
    """Whether a file is no page by its name: a piece of others, or written for those who work on the site."""
    return _PART.search(path) is not None or _FOR_AUTHORS.search(path) is not None


def is_note(front_matter: FrontMatter, text: str) -> bool:
    """Whether a file is a note of Obsidian or Quartz.

    Args:
        front_matter: its fields.
        text: all of it.
    """
    return any(map(front_matter.entry, _NOTE_FIELDS)) or _WIKI_LINK.search(text, front_matter.span.end) is not None
