"""File names of pages: readable, unlike each other, and safe on every file system."""

import posixpath
import re
from hashlib import sha256

_MAX_SLUG = 60
_LATIN = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya".replace("_", "").split(" "),
        strict=True,
    )
)


def page_name(path: str) -> str:
    """The page of an article, relative to the report.

    Args:
        path: of the article, as reports name it.
    """
    digest = sha256(path.encode("utf-8", "backslashreplace")).hexdigest()[:8]
    return f"articles/{_slug(path)}-{digest}.html"


def scope_of(page: str) -> str:
    """What stands before the names of places on a page where several pages are one file.

    Args:
        page: as `page_name` gives it.
    """
    return f"{digest_of(page)}-"


def digest_of(page: str) -> str:
    """The part of a page's name that tells it from all others, as a name in HTML.

    Args:
        page: as `page_name` gives it.
    """
    return "a" + page.removesuffix(".html").rpartition("-")[2]


def _slug(path: str) -> str:
    """The name of the file in Latin letters; the folder's where all files are called index.md, as in many generators."""
    stem = posixpath.splitext(posixpath.basename(path))[0].lower()
    if stem in {"index", "_index", "readme"}:
        stem = posixpath.basename(posixpath.dirname(path)).lower() or stem
    latin = "".join(_LATIN.get(letter, letter) for letter in stem)
    return re.sub(r"[^a-z0-9]+", "-", latin)[:_MAX_SLUG].strip("-") or "article"
