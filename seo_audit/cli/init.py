"""`seo-audit init [FOLDER]`: write a commented configuration that fits the articles of a folder. It asks nothing."""

import os
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..article.article import Article
from ..article.fields import DEFAULT_NAMES
from ..article.source import MAX_BYTES, read
from ..config import FILE_NAMES, ConfigError, find, from_values, toml
from ..discovery import File, discover
from ..messages import LANGUAGES, default_language, format_message
from ..output import FileOutput
from ..report import printable
from .terminal import Parser, complain, utf8

_INTERNAL = 2
_NAME = FILE_NAMES[0]
_MOST = 500  # articles that are looked at
# What sites call the fields, the likeliest first. The first name that enough articles have is taken.
_NAMES = {
    "title": ("title", "seo_title", "seoTitle", "seo-title", "meta_title", "metaTitle", "meta-title", "seo.title", "page_title", "headline"),
    "description": ("description", "seo_description", "seoDescription", "seo-description", "meta_description", "metaDescription", "meta-description",
                    "seo.description", "desc", "summary", "excerpt"),
    "h1": ("h1", "H1", "heading", "header", "page_heading", "seo.h1"),
    "source_url": ("urldel", "source_url", "sourceUrl", "source", "original", "original_url", "originalUrl", "canonical_source", "translated_from",
                   "origin", "url_original"),
    "keyphrase": ("keyphrase", "keywords", "focus_keyphrase", "focusKeyphrase", "focus_keyword", "keyword", "seo.keywords", "meta_keywords"),
    "draft": ("draft", "is_draft", "unpublished"),
    "date": ("date", "pubDate", "publishDate", "publish_date", "published", "published_at", "created", "created_at", "ms.date"),
    "lastmod": ("lastmod", "updated", "updatedDate", "updated_at", "modified", "last_modified", "last_modified_at", "lastUpdated", "last_updated"),
}  # fmt: skip
_PLAIN = re.compile(r"[\w./-]+")  # a path that a shell takes as it is
_SHARE = 10  # a field counts from one article in ten on

_WORDS = {
    "ru": {
        "head": "Настройки seo-audit. Проверка: seo-audit {folder}    Что действует и откуда: seo-audit config",
        "lang": "Язык сообщений: ru или en.",
        "preset": "Заготовки: essential — только важное и несомненное, для первого взгляда на старый сайт; strict — все правила; docs — документация.",
        "select": "Какие правила работают: коды, начала кодов (HEAD) и названия. Все правила: seo-audit rules",
        "exclude": "Что не проверять, как в .gitignore.",
        "fail": "С какой серьёзности проверка считается проваленной (код выхода 1): info, warning, error или never.",
        "fields": "Как называются поля. Просмотрено {articles} {articles:статья|статьи|статей}; справа — в скольких поле есть.",
        "none": "такого поля не нашлось; программа ищет эти",
        "of": "{n} из {articles}",
        "rules": "Серьёзность и параметры правил. Что означает правило: seo-audit rule title-too-wide",
        "files": "Какие правила не действуют для отдельных файлов.",
        "written": "{file}: записано, просмотрено {articles} {articles:статья|статьи|статей}",
        "exists": "{file} здесь уже есть: чтобы записать новый файл, удалите или переименуйте старое",
    },
    "en": {
        "head": "The configuration of seo-audit. Audit: seo-audit {folder}    What holds, and from where: seo-audit config",
        "lang": "Language of messages: ru or en.",
        "preset": "Presets: essential for what is bad and certain, a first look at an old site; strict for every rule; docs for documentation.",
        "select": "Which rules run: codes, beginnings of codes (HEAD), names. All rules: seo-audit rules",
        "exclude": "What to pass over, as in .gitignore.",
        "fail": "From which severity on the audit fails (exit status 1): info, warning, error or never.",
        "fields": "What the fields are called. {articles} {articles:article was|articles were} looked at; on the right, how many have the field.",
        "none": "no such field was found; these are looked for",
        "of": "{n} of {articles}",
        "rules": "Severity and options of rules. What a rule means: seo-audit rule title-too-wide",
        "files": "Which rules do not run for some files.",
        "written": "{file}: written, {articles} {articles:article was|articles were} looked at",
        "exists": "{file} is there already: delete or rename it to have a new one written",
    },
}


class _Survey(NamedTuple):
    """What was seen of a folder: how many articles, and how many of them have each key of front matter."""

    articles: int
    keys: Counter[str]
    russian: int


def main(argv: list[str]) -> int:
    """Write the file; returns the exit status."""
    parser = Parser(prog="seo-audit init", description=f"Write a commented {_NAME} that fits the articles of a folder.", allow_abbrev=False)
    parser.add_argument("folder", nargs="?", default=".", metavar="FOLDER", help="folder of articles (default: the working directory)")
    parser.add_argument("--lang", choices=LANGUAGES, help="language of comments and messages (default: locale; messages in that of the articles)")
    arguments = parser.parse_args(argv)
    utf8()
    language = arguments.lang or default_language()
    words = _WORDS[language]
    if not os.path.isdir(arguments.folder):
        complain(f"{arguments.folder}: no such folder")
        return _INTERNAL
    try:
        there = next((name for name in FILE_NAMES[:2] if os.path.lexists(name)), None) or _table_here()
    except ConfigError as error:
        complain(str(error))
        return _INTERNAL
    if there:
        complain(words["exists"].format(file=there))
        return _INTERNAL
    seen = _survey(discover([arguments.folder], os.getcwd()).files)
    messages = arguments.lang or _language_for(seen, language)
    text = "\n".join(_lines(seen, arguments.folder, language, messages)) + "\n"
    _check(text)
    try:
        output = FileOutput(_NAME)
        output.write(text)
        output.close()
    except OSError as error:
        complain(f"{_NAME}: {error.strerror}")
        return _INTERNAL
    print(format_message(words["written"], {"file": _NAME, "articles": seen.articles}, language))
    return 0


def _table_here() -> str | None:
    """The table of a pyproject.toml beside it, which a file of our own would put out of force."""
    found = find(os.getcwd())
    here = found is not None and os.path.dirname(found) == os.getcwd()
    return "[tool.seo-audit]" if here else None


def _survey(files: Sequence[File]) -> _Survey:
    keys: Counter[str] = Counter()
    articles = russian = 0
    here = os.getcwd()
    # Evenly over all folders: the first five hundred may all be of one.
    for path, file, _ in files[:: max(1, -(-len(files) // _MOST))]:
        source = read(file, path, root=here, max_bytes=MAX_BYTES)
        if source.problem is not None:
            continue
        article = Article(source)
        articles += 1
        keys.update({entry.key for entry in article.front_matter.entries})
        head = article.text[article.front_matter.span.end :][:2000]
        russian += 2 * sum("а" <= letter <= "я" for letter in head) > sum(letter.isalpha() for letter in head)
    return _Survey(articles, keys, russian)


def _language_for(seen: _Survey, language: str) -> str | None:
    """The language of messages for who writes such articles; None where there are none."""
    if not seen.articles:
        return None
    return "ru" if 2 * seen.russian > seen.articles else language


def _lines(seen: _Survey, folder: str, language: str, messages: str | None) -> Iterator[str]:
    words = _WORDS[language]

    def say(key: str, **parameters: object) -> str:
        return f"# {format_message(words[key], parameters, language)}"

    yield say("head", folder=folder if _PLAIN.fullmatch(folder) else toml(printable(folder)))
    yield from ("", say("lang"), f'lang = "{messages}"' if messages else f'# lang = "{language}"')
    yield from ("", say("preset"), '# preset = "essential"')
    yield from ("", say("select"), '# extend-select = ["FM011"]', '# ignore = ["HEAD020"]')
    yield from ("", say("exclude"), '# exclude = ["drafts/", "README.md"]')
    yield from ("", say("fail"), '# fail-on = "error"')
    yield from ("", say("fields", articles=seen.articles), "[fields]")
    for meaning in DEFAULT_NAMES:
        names = [name for name in _NAMES[meaning] if _SHARE * seen.keys[name] >= max(seen.articles, 1)]
        if names:
            note = ", ".join(format_message(words["of"], {"n": seen.keys[name], "articles": seen.articles}, language) for name in names)
            yield f"{meaning} = {toml(names[0] if len(names) == 1 else names)}  # {note}"
        else:
            default = DEFAULT_NAMES[meaning]
            yield f"# {meaning} = {toml(default[0] if len(default) == 1 else default)}  # {words['none']}"
    yield from ("", say("rules"), "# [rules.title-too-wide]", '# severity = "warning"', "# max-width = 580")
    yield from ("", say("files"), "# [per-file-ignores]", '# "news/*.md" = ["HEAD015"]')


def _check(text: str) -> None:
    """Whatever the articles call their fields, the file holds."""
    import tomllib

    from_values(tomllib.loads(text))
