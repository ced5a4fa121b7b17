"""The last part of an article's address, as far as its file tells it."""

import re
from typing import NamedTuple

from .front_matter import FrontMatter
from .lazy_pattern import pattern
from .span import Span

_FIELDS = ("slug", "url", "permalink")
_DAY = pattern(r"^\d{4}-\d\d-\d\d-")
_ENDING = pattern(r"\.(?:html?|php|md)$")
_LANGUAGE = pattern(r"\.[a-z]{2}(?:-[a-z]{2})?$")
_FILLS_FOLDER = frozenset({"index", "_index", "readme"})


class Slug(NamedTuple):
    """The last part of an address.

    Args:
        text: as written, without date, language and ending.
        span: the field that gives it; None where the name of the file does.
    """

    text: str
    span: Span | None

    @property
    def words(self) -> list[str]:
        """Its words in lower case, numbers left out."""
        return [word for word in re.split(r"[^\w'’]+|_", self.text.lower()) if word and not word.isdigit()]


def slug_of(path: str, front_matter: FrontMatter, *, top: bool) -> Slug | None:
    """The last part of an address; None where it cannot be known: the home page, a pattern of names (`/:year/:title/`, `[slug]`).

    Args:
        path: of the file, with `/`.
        front_matter: its fields: `slug`, `url` or `permalink`.
        top: whether the file lies right in the folder that is the site.
    """
    entries = (entry for name in _FIELDS if (entry := front_matter.entry(name)) is not None)
    entry = next((entry for entry in entries if isinstance(entry.value, str) and entry.value.strip("/ ")), None)
    if entry is not None:
        text, span = _ENDING.sub("", entry.text.strip().partition("?")[0].rstrip("/").rpartition("/")[2]), entry.span
    else:
        folder, _, file = path.rpartition("/")
        text, span = _LANGUAGE.sub("", file.rpartition(".")[0]), None
        if text.lower() in _FILLS_FOLDER:
            text = "" if top else folder.rpartition("/")[2]
    text = _DAY.sub("", text)
    return None if not text or set(text) & set(":[]{}%$") else Slug(text, span)
