"""What the path of an article tells: the language and the version that it is of, and whether it lists others."""

from functools import lru_cache
from typing import NamedTuple

from ..article.lazy_pattern import pattern

_LANGUAGES = frozenset(
    """ar az be bg cs da de el en es et fa fi fr he hi hr hu hy id is it ja ka kk ko ky lt lv nb nl no pl pt ro ru sk sl sr sv tg th tr tt uk
    uz vi zh""".split()
)
# `ru`, `pt-BR`, `zh_CN`; and such words beside others: `pages_ru`, `docs-en`.
_REGION = pattern(r"([a-z]{2})(?:[-_][A-Za-z]{2,4})?")
_BESIDE = pattern(r".*[._-]([a-z]{2}(?:-[a-z]{2})?)")
_BEHIND = pattern(r"(.*)[._]([a-z]{2}(?:-[a-z]{2})?)")  # of a file: `what-it-is.md` is no Icelandic
# `v2`, `2.x`, `1.18`, `version-3.1`, `latest`: a number alone is a year or a chapter.
_VERSION = pattern(r"v\d+(?:\.[\dx]+)*|\d+(?:\.(?:\d+|x))+|versions?[-_]?v?\d[\w.]*|latest|next|stable|legacy|current")
# `page/2/`, `archive/`, `tags/`, `2023/index.md`, `2023.md`: made of lists of articles, whose titles repeat.
_LISTING = pattern(r"(?:^|/)(?:page[-_/]?\d+|archives?|tags?|categor(?:y|ies)|(?:19|20)\d\d(?:/\d\d)?(?=/_?index\.|\.\w+$))(?:/|\.|$)")
_MOST = 300  # characters of a part that is looked at


class Edition(NamedTuple):
    """Which edition of a page an article is.

    Args:
        languages: that folders and file name.
        versions: that folders name.
        bare: the path without them: editions of one page have the same.
    """

    languages: tuple[str, ...]
    versions: tuple[str, ...]
    bare: str


def edition(path: str) -> Edition:
    """Which edition an article is by its path: one page in several languages or versions stands side by side, and may well be alike.

    Args:
        path: of an article, with `/`.
    """
    folder, _, file = path.rpartition("/")
    languages, versions, bare = _of_folder(folder)
    stem, _, ending = file.rpartition(".")
    found = _BEHIND.fullmatch(stem[-_MOST:])
    if found and found[2][:2] in _LANGUAGES:
        return Edition((*languages, found[2]), versions, f"{bare}/{found[1]}.{ending}")
    return Edition(languages, versions, f"{bare}/{file}")


@lru_cache(maxsize=20_000)
def _of_folder(folder: str) -> Edition:
    languages, versions, others = [], [], []
    for part in folder.split("/"):
        known = _BESIDE.fullmatch(part) or _REGION.fullmatch(part) if len(part) <= _MOST else None
        if known and known[1][:2] in _LANGUAGES:
            languages.append(part)
        elif _VERSION.fullmatch(part):
            versions.append(part)
        else:
            others.append(part)
    return Edition(tuple(languages), tuple(versions), "/".join(others))


def is_listing(path: str) -> bool:
    """Whether an article is a list of others by its path: a page of many, an archive, a tag."""
    return _LISTING.search(path) is not None
