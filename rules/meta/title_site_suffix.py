"""The name of a site at the end of a title."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Article, Field, Finding, Fix, Needs, Severity, edit_of, pattern, rule, skeleton

# «… | Сайт», «… — Сайт», «… - Site»: signs that a title rarely needs for itself, and dashes, which it often does.
_TAIL = pattern(r"(?<=\s)(?P<sign>[|·•»]|\|\||::|[—–-])\s+(?P<tail>[^|·•—–]{2,60})$")
_CONSONANTS = 3  # of a name in two alphabets: Wix and «Викс»
_LONGEST = 80  # characters of a tail with its sign and blanks
_DASHES = frozenset("—–-")
_HOST = pattern(r"(?:[a-z][a-z0-9+.-]*:)?//(?:[^/?#\s]*@)?([^/?#:\s]+)", re.IGNORECASE)
# What stands in a host, or beside a name, and is no name.
_PLAIN = frozenset(
    """www blog blogs docs doc help support learn academy news en ru com co org net edu gov ac info site official the by from
    блог сайт справка журнал академия новости портал официальный
    """.split()
)
# Series and kinds of text share their subtitles rightly: «Секатор — пошаговая инструкция», «Розы — часть 2». Beginnings, then whole words.
_KINDS = pattern(
    r"(?:руководств|инструкц|обзор|рецепт|пример|урок|видео|отзыв|подборк|рейтинг|примечан|заметк|выпуск|верси|справочник|введени|основ"
    r"|эпизод|лекци|интервью|шаблон|словар|вопрос|ответ|пошагов|полн|кратк|подробн|практическ)"
    r"|(?:част[ьи]|совет[ыа]?|гайд|гид|топ|цен[аы]|купить|курс|шаг|глава|раздел|том|серия|кейсы?|чек-?лист|как|что|для"
    r"|faq|guide|tutorial|part|reviews?|how|what|for)(?!\w)",
    re.IGNORECASE,
)


class Options(NamedTuple):
    """Articles of the folder that must share a tail, words that a name has at most, and names that may stay beside `own-brand` of the site."""

    min_articles: int = 3
    max_words: int = 6
    own_brand: tuple[str, ...] = ()


@rule("META013", "title-site-suffix", severity=Severity.WARNING, needs=Needs.FRONT_MATTER, options=Options)
def title_site_suffix(article: Article, options: Options) -> Iterator[Finding]:
    title = article.title
    match = _TAIL.search(title.prose.text, max(0, len(title.prose.text) - _LONGEST)) if title else None
    if not title or match is None:
        return
    tail = match["tail"].strip()
    if (
        not tail
        or len(tail.split()) > options.max_words
        or _folded(tail) in {_folded(name) for name in (*options.own_brand, *article.site.own_brands)}
    ):
        return
    span = title.prose.span(match.start("sign"), match.end())
    domain = _domain(article.source_url.text if article.source_url else "", tail)
    if domain:
        yield Finding(span, "domain", {"tail": tail, "domain": domain}, fix=_fix(article, title, match.start("sign")))
        return
    if _KINDS.match(tail) or (match["sign"] in _DASHES and not tail[0].isupper()):
        return
    ending = title.prose.text[match.start("sign") :]
    sharing = sum(text.endswith(ending) for text in article.neighbour_texts("title"))
    if sharing + 1 >= options.min_articles:
        yield Finding(span, "shared", {"tail": tail, "articles": sharing + 1}, fix=_fix(article, title, match.start("sign")))


def _fix(article: Article, title: Field, tail: int) -> Fix | None:
    text = title.prose.text
    edit = edit_of(article, title.prose, len(text[:tail].rstrip()), len(text.rstrip()), "")
    return Fix((edit,), safe=False) if edit is not None else None


def _domain(address: str, tail: str) -> str:
    """The host of an address where the tail is its name, else ""."""
    match = _HOST.match(address)
    host = match[1].lower().removeprefix("www.") if match else ""
    labels = {_folded(label) for label in host.split(".")[:-1]} - _PLAIN
    name = "".join(word for word in re.findall(r"\w+", tail.lower()) if word not in _PLAIN)
    names = {label.removeprefix("the") for label in labels if len(label) > 2}  # noqa: PLR2004 - "co", "io" are no names
    named = name in names or (tail[0].isupper() and not _KINDS.match(tail) and _is_heard(name, names))
    return host if host and (named or _folded(tail) in {*(labels - {""}), _folded(host)}) else ""


def _is_heard(name: str, labels: set[str]) -> bool:
    """Whether a Cyrillic name is that of a host: «Нил Патель» of neilpatel.com."""
    heard = "" if name.isascii() else skeleton(name)
    return len(heard) >= _CONSONANTS and heard in {skeleton(label) for label in labels if label.isascii()}


def _folded(name: str) -> str:
    return "".join(re.findall(r"\w", name.lower()))
