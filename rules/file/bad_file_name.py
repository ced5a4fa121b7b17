"""A name of a file that makes an address which nobody can read out, type or remember."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Article, Finding, Needs, Severity, pattern, rule


class Options(NamedTuple):
    """How long a name may be, in characters; and what is fine on this site: `cyrillic`, `space`, `upper`, `underscore`."""

    longest: int = 75
    allow: tuple[str, ...] = ()


# The fields from which sites take the address instead.
_ADDRESSES = ("slug", "url", "permalink", "id", "redirect_to")
_CONVENTIONAL = frozenset(
    {"readme", "changelog", "changes", "history", "contributing", "license", "licence", "authors", "security", "support", "code_of_conduct", "todo"}
)
# Folders that are a language, a version, or where the articles of a site lie by convention; `..` is none of them.
_NO_ADDRESS = pattern(
    r"[a-z]{2}(?:[-_][a-z]{2,4})?|v[\d_.]+|\.+|(?:content|contents|docs?|src|source|pages|posts|articles|blog|site|website|public|data)",
    re.IGNORECASE,
)
_LANGUAGE = pattern(r"\.[a-z]{2}(?:[-_][A-Za-z]{2,4})?$")
_CAMEL_CASE = pattern(r"[a-z]+(?:[A-Z][a-z0-9]*)+")
_DAY = pattern(r"\d{4}-\d\d-\d\d-")
_LETTERS = dict(zip("абвгдеёзийклмнопрстуфыэ", "abvgdeeziyklmnoprstufye", strict=True))
_LETTERS |= {"ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ь": "", "ю": "yu", "я": "ya"}
# What a program made of a number or a hash, `000_78d192ea`, holds no word that anybody could read.
_NUMBER = pattern(r"(?=[^\d]*\d)[0-9A-Fa-f_. -]+")
_TRANSLITERATION = str.maketrans(_LETTERS)
_KINDS = (
    ("cyrillic", pattern(r"[А-Яа-яЁё]")),
    ("space", pattern(r"\s")),
    ("upper", pattern(r"[A-Z]")),
    ("underscore", pattern(r"_")),
)


@rule("FILE008", "bad-file-name", severity=Severity.WARNING, needs=Needs.FRONT_MATTER, options=Options)
def bad_file_name(article: Article, options: Options) -> Iterator[Finding]:
    folder, _, file = article.path.rpartition("/")
    stem = _LANGUAGE.sub("", file.rpartition(".")[0])
    if stem in {"index", "_index"}:
        # The address of a page that fills a folder is the name of the folder.
        stem = folder.rpartition("/")[2]
        if article.top or _NO_ADDRESS.fullmatch(stem):
            return
        file = f"{stem}/"
    # `_index` is a section, `_part` a piece of other pages, `[slug]` a pattern of names.
    if not stem or stem[0] in "_[" or stem.lower() in _CONVENTIONAL or article.is_part:
        return
    if any(article.front_matter.values.get(field) for field in _ADDRESSES):
        return
    name = _DAY.sub("", stem, count=1)
    if _NUMBER.fullmatch(name) or _is_identifier(name, article):
        return
    key = next((key for key, sign in _KINDS if key not in options.allow and sign.search(name)), None)
    if key is None and len(name) > options.longest:
        key = "long"
    if key is not None:
        parameters = {"name": file, "better": _better(name) + file[len(stem) :] * (file[-1:] == "/"), "length": len(name), "longest": options.longest}
        yield Finding(article.before_body(), key, parameters)


def _is_identifier(name: str, article: Article) -> bool:
    """Whether it is the one word, `useCallback` or `NU5030`, that the article is about, and spelt as in its title."""
    if _CAMEL_CASE.fullmatch(name):
        return True
    return name.isascii() and name.isalnum() and any(field is not None and name in field.text for field in (article.title, article.h1))


def _better(name: str) -> str:
    """The name in lower-case Latin letters, words joined by hyphens."""
    spelt = re.sub(r"(?<=[ьъ])е", "ye", name.lower()).translate(_TRANSLITERATION)
    return re.sub(r"-{2,}", "-", re.sub(r"[\s_]+", "-", spelt)).strip("-")
