"""What the path of an article tells: the language and the version that it is of, and whether it lists others."""

from functools import lru_cache

from ..article.lazy_pattern import pattern

_LANGUAGES = frozenset(
    """ar az be bg cs da de el en es et fa fi fr he hi hr hu hy id is it ja ka kk ko ky lt lv nb nl no pl pt ro ru sk sl sr sv tg th tr tt uk
    uz vi zh""".split()
)
# `ru`, `pt-BR`, `zh_CN`; and such words beside others: `pages_ru`, `docs-en`, `index.ru`.
_REGION = pattern(r"([a-z]{2})(?:[-_][A-Za-z]{2,4})?")
_BESIDE = pattern(r".*[._-]([a-z]{2}(?:-[a-z]{2})?)")
_BEHIND = pattern(r".*[._]([a-z]{2}(?:-[a-z]{2})?)")  # of a file: `what-it-is.md` is no Icelandic
# `v2`, `2.x`, `1.18`, `version-3.1`, `latest`: a number alone is a year or a chapter.
_VERSION = pattern(r"v\d+(?:\.[\dx]+)*|\d+(?:\.(?:\d+|x))+|versions?[-_]?v?\d[\w.]*|latest|next|stable|legacy|current")
# `page/2/`, `archive/`, `tags/`, `2023/index.md`, `2023.md`: made of lists of articles, whose titles repeat.
_LISTING = pattern(r"(?:^|/)(?:page[-_/]?\d+|archives?|tags?|categor(?:y|ies)|(?:19|20)\d\d(?:/\d\d)?(?=/_?index\.|\.\w+$))(?:/|\.|$)")
_MOST = 300  # characters of a part that is looked at


@lru_cache(maxsize=20_000)
def _of_folder(folder: str) -> tuple[str, ...]:
    parts = [part[:_MOST] for part in folder.split("/")]
    return tuple(found for part in parts if (found := _language(part) or _version(part)))


def edition(path: str) -> tuple[str, ...]:
    """The languages and versions that folders and file name; articles of different editions stand side by side, and may well be alike.

    Args:
        path: of an article, with `/`.
    """
    folder, _, file = path.rpartition("/")
    stem = file.rpartition(".")[0][:_MOST]
    language = _BEHIND.fullmatch(stem)
    own = language[1] if language and language[1][:2] in _LANGUAGES else ""
    return (*_of_folder(folder), own) if own else _of_folder(folder)


def _language(part: str) -> str:
    whole = _REGION.fullmatch(part)
    found = whole or _BESIDE.fullmatch(part)
    return found[0] if found and found[1][:2] in _LANGUAGES else ""


def _version(part: str) -> str:
    return part if _VERSION.fullmatch(part) else ""


def is_listing(path: str) -> bool:
    """Whether an article is a list of others by its path: a page of many, an archive, a tag."""
    return _LISTING.search(path) is not None
