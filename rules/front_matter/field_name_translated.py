"""A field whose name was translated along with the text, so that the site no longer sees it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import MEANINGS, Article, Finding, Needs, Severity, rule


class Options(NamedTuple):
    """Fields that have a Russian name on purpose; those that `[fields]` names are known too."""

    known_fields: tuple[str, ...] = ()


# The field that was probably meant, then others that a site may have instead of it: where one of them is there, nothing is lost.
_TITLE = ("title", "headline", "name")
_DATE = ("date", "pubdate", "publishdate", "published", "publishedat", "datepublished", "created", "createdat")
_CHANGED = ("lastmod", "updated", "updatedat", "modified", "lastmodified", "lastupdated", "datemodified", "lastmodifiedat")
_AUTHORS = ("authors", "byline")
_TAGS = ("tags", "tag")
_SECTIONS = ("section", "topic", "topics")
_IMAGE = ("image", "images", "img", "picture", "cover", "thumbnail", "featuredimage", "ogimage", "banner", "hero")
# No names that an editor may well have thought of: "вес" is a weight in the shop too, "проект" a project, "тип" and "источник" anything.
_TRANSLATIONS = {
    "заголовок": _TITLE,
    "название": _TITLE,
    "описание": ("description", "summary", "excerpt"),
    "мета-описание": ("description", "metadescription"),
    "дата": _DATE,
    "дата публикации": _DATE,
    "дата изменения": _CHANGED,
    "дата обновления": _CHANGED,
    "последнее изменение": _CHANGED,
    "последнее обновление": _CHANGED,
    "черновик": ("draft", "published"),
    "ключевые слова": ("keywords", "keyphrase", "keyword"),
    "ключевое слово": ("keyword", "keywords", "keyphrase"),
    "ключевая фраза": ("keyphrase", "keywords", "keyword"),
    "автор": ("author", *_AUTHORS),
    "авторы": ("authors", "author", *_AUTHORS),
    "теги": _TAGS,
    "тэги": _TAGS,
    "метки": (*_TAGS, "labels"),
    "категория": ("category", "categories", *_SECTIONS),
    "категории": ("categories", "category", *_SECTIONS),
    "изображение": _IMAGE,
    "картинка": _IMAGE,
    "слаг": ("slug", "url", "permalink"),
    "псевдонимы": ("aliases", "alias", "redirectfrom"),
    "постоянная ссылка": ("permalink", "slug", "url"),
}


@rule("FM012", "field-name-translated", severity=Severity.ERROR, needs=Needs.FRONT_MATTER, supersedes=("FM011",), options=Options)
def field_name_translated(article: Article, options: Options) -> Iterator[Finding]:
    entries = article.front_matter.entries
    named = {meaning: field.name for meaning in MEANINGS if (field := article.field(meaning)) is not None}
    on_purpose = {*named.values(), *options.known_fields}
    there = {*named, *(_folded(entry.key) for entry in entries)}
    for entry in entries:
        # The key of a nested field has a dot in it, and is in no list.
        names = _BY_FOLDED_NAME.get(_folded(entry.key))
        if names is None or entry.key in on_purpose or not there.isdisjoint(names):
            continue
        there.add(names[0])  # a second translation of the same name is somebody's own field
        called = article.names_of(names[0])
        # Authors and tags may be called so on purpose; without its title or its draft mark a page goes wrong at once.
        severity = None if names[0] in MEANINGS else Severity.WARNING
        yield Finding(entry.key_span, "translated", {"field": entry.key, "meant": called[0] if called else names[0]}, severity=severity)


def _folded(name: str) -> str:
    """The name as names are compared: `Дата_публикации` is `дата публикации`, `publish_date` is `publishDate`."""
    return re.sub(r"[\s_-]+", "", name.lower())


_BY_FOLDED_NAME = {_folded(name): names for name, names in _TRANSLATIONS.items()}
