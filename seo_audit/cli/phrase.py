"""`seo-audit phrase "слова" PATH…`: where a phrase occurs in any of its forms, and how often."""

import argparse
from collections.abc import Iterator
from typing import NamedTuple

from ..article.article import Article
from ..article.keyphrase import Keyphrase, count
from ..article.markdown import TooManyPartsError
from ..config import ConfigError
from ..discovery import discover
from ..engine import jobs
from ..messages import LANGUAGES, format_message
from ..passwords import redacted, secrets_of
from ..plan import make_plan
from ..registry import PackError
from ..report import printable
from ..russian.phrases import Wanted, wanted
from .options import configuration_for, day
from .terminal import Parser, complain, complain_of, utf8

_INTERNAL, _NOTHING = 2, 3
_CONTEXT = 40  # code points on either side
_WORDS = {
    "ru": {
        "counts": "{path}: {forms} {forms:раз|раза|раз}, из них точно так — {exact}; слова врозь в одном предложении — {diluted}; плотность {density:.2f} %",
        "total": "Всего в тексте: {forms} {forms:раз|раза|раз} в {having} из {articles} {articles:статьи|статей|статей}",
    },
    "en": {
        "counts": "{path}: {forms} {forms:time|times}, {exact} of them exactly so; its words apart in one sentence: {diluted}; density {density:.2f} %",
        "total": "In all texts: {forms} {forms:time|times} in {having} of {articles} {articles:article|articles}",
    },
}


class _Seen(NamedTuple):
    """What an article has of the phrase: places as lines of output, counts in the body."""

    lines: tuple[str, ...]
    phrase: Keyphrase


def main(argv: list[str]) -> int:
    """Print places and counts; returns the exit status: 0 found, 1 not found, 2 wrong usage, 3 nothing to look through."""
    arguments = _parser().parse_args(argv)
    utf8()
    try:
        config = configuration_for(arguments.paths, arguments.config)
        plan = make_plan(config, today=day(None))
    except (ConfigError, PackError) as error:
        complain(str(error))
        return _INTERNAL
    phrase = wanted(arguments.phrase)
    if not phrase:
        complain(f"`{arguments.phrase}` holds no word")
        return _INTERNAL
    found = discover(arguments.paths, config.root, config.exclude)
    failed = complain_of(found)
    words = _WORDS[arguments.lang or plan.language]
    articles = forms = having = 0
    anything = False
    for job in jobs(found.files, plan):
        article = Article(job.source, names=config.fields)
        try:
            _ = article.blocks if job.source.problem is None else None
        except TooManyPartsError:
            complain(f"{article.path}: too many parts to be an article")
            continue
        if job.source.problem is not None:
            complain(f"{article.path}: cannot be read as text")
            continue
        articles += 1
        seen = _look(article, phrase)
        if seen.lines:
            anything = True
            having += seen.phrase.forms > 0
            forms += seen.phrase.forms
            figures = {"forms": seen.phrase.forms, "exact": seen.phrase.exact, "diluted": seen.phrase.diluted, "density": seen.phrase.density}
            print(
                *seen.lines, format_message(words["counts"], {"path": printable(article.path), **figures}, arguments.lang or plan.language), sep="\n"
            )
    print(format_message(words["total"], {"forms": forms, "having": having, "articles": articles}, arguments.lang or plan.language))
    if failed:
        return _INTERNAL
    return _NOTHING if not articles else int(not anything)


def _parser() -> argparse.ArgumentParser:
    parser = Parser(
        prog="seo-audit phrase", description="Where a phrase occurs in any of its forms, in fields, text and alternative texts.", allow_abbrev=False
    )
    parser.add_argument("phrase", metavar="WORDS", help="the phrase, best in the dictionary form: «цифровой маркетолог»")
    parser.add_argument("paths", nargs="+", metavar="PATH", help="articles and folders")
    parser.add_argument("--lang", choices=LANGUAGES, help="language of messages (default: configuration, then locale)")
    parser.add_argument("--config", metavar="FILE", help="use this configuration file instead of the nearest one upwards")
    return parser


def _look(article: Article, phrase: Wanted) -> _Seen:
    places = sorted({(prose.span(start, end), article.phrases.place(prose)) for prose, start, end in article.phrases.find(phrase)})
    return _Seen(tuple(_lines(article, [(span.start, span.end, place) for span, place in places])), count(phrase.text, "field", article.texts))


def _lines(article: Article, places: list[tuple[int, int, str]]) -> Iterator[str]:
    text = article.text
    secrets = secrets_of(article).spans if places else ()
    for start, end, place in places:
        line, column = article.lines.position(start)
        first = max(start - _CONTEXT, text.rfind("\n", 0, start) + 1)
        stop = text.find("\n", end)
        last = min(end + _CONTEXT, len(text) if stop < 0 else stop)
        shown = redacted(text, first, start, secrets) + "[" + redacted(text, start, end, secrets) + "]" + redacted(text, end, last, secrets)
        where = "" if place == "text" else f" ({place})"
        yield f"{printable(article.path)}:{line}:{column}:{where} {printable(' '.join(shown.split()))}"
