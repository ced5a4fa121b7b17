"""A link whose text would fit any link: «здесь», «по ссылке», «подробнее»."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import TOKEN, AnyLink, Article, Cell, Finding, HtmlBlock, Severity, Span, pattern, rule

_DO = r"(?:нажмите|кликните|жмите|щ[её]лкните|перейдите|перейти|пройти|смотрите|посмотреть|см\.?|читайте|вот|прямо)"
_HERE = pattern(rf"(?:{_DO}\s+)*(?:здесь|тут|сюда|отсюда|там)|(?:click |see |read )?here", re.IGNORECASE)
_LINK = pattern(
    rf"(?:{_DO}\s+)*(?:(?:по|на)\s+)?(?:(?:этой|эта|эту|эти|этим|этому|данной|следующей|указанной|вот этой)\s+)?(?:ссылк(?:а|е|у|и|ой|ам)|линк(?:у|е)?|адресу)(?:\s+(?:ниже|выше))?"
    r"|(?:click )?(?:on )?(?:this |the )?link",
    re.IGNORECASE,
)
_MORE = pattern(
    r"(?:(?:читать|читайте|узнать|узнайте|смотреть|смотрите)\s+)?(?:далее|дальше|больше|подробнее|подробности|полностью|целиком)|читать|перейти"
    r"|(?:подробная|дополнительная)\s+информация|подробнее\s+(?:здесь|тут|по ссылке)"
    r"|read (?:it|more)|(?:learn |see |find out )?more|more info(?:rmation)?",
    re.IGNORECASE,
)
_THIS = pattern(
    r"(?:(?:в|на|из|об?)\s+)?(?:эт(?:о|от|а|у|ой|ом|и|их)|данн(?:ая|ой|ую|ом))(?:\s+(?:стать[яеюи]|сайте?|странице?[ауы]?|материале?|посте?|документе?|видео|ролике?))?"
    r"|this(?: (?:page|article|post|site|document|one))?",
    re.IGNORECASE,
)
_GENERIC = pattern(r"(?:(?:в|на|из)\s+)?(?:стать[яеюи]|сайт[еа]?|страниц[аеуы]|пост[еа]?)|website|article|page", re.IGNORECASE)
_AROUND = " \t\r\n\u00a0«»“”\"'().,:;!?…→»›>*_"


class Options(NamedTuple):
    """Texts of links that the site uses on purpose."""

    allow: tuple[str, ...] = ()


@rule("LINK002", "vague-anchor", severity=Severity.WARNING, options=Options)
def vague_anchor(article: Article, options: Options) -> Iterator[Finding]:
    allowed = {text.lower() for text in options.allow}
    for link in article.all_links:
        text = (link.text or "").strip(_AROUND)
        if not text or len(text) > 60 or text.lower() in allowed or TOKEN in link.prose.text[link.start : link.end]:  # noqa: PLR2004 - none is so long
            continue
        if _HERE.fullmatch(text) or _LINK.fullmatch(text) or _THIS.fullmatch(text) or (_MORE.fullmatch(text) and not _is_teaser(article, link)):
            yield Finding(_text_of(link), "vague", {"text": text})
        elif _GENERIC.fullmatch(text):
            yield Finding(_text_of(link), "generic", {"text": text}, severity=Severity.INFO)


def _text_of(link: AnyLink) -> Span:
    return link.prose.span(link.start, link.end)


def _is_teaser(article: Article, link: AnyLink) -> bool:
    """Whether it ends a piece of news in a list, table or row of cards, whose name stands above it: there the text is a button."""
    if isinstance(link.block, (HtmlBlock, Cell)) or not (link.prose.text[: link.start] + link.prose.text[link.end :]).strip(_AROUND):
        return True
    lists = article.outer_lists
    at = bisect_right(lists, link.span.start, key=lambda found: found.start) - 1
    return at >= 0 and link.span.end <= lists[at].end
