"""A reference to a picture, table, video or link that the article does not have."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from seo_audit.rule import TOKEN, Article, Finding, Needs, Prose, Severity, Span, is_quoted, pattern, rule

_PICTURE = r"(?:рисунк\w+|рисунок|скриншот\w*|картинк\w+|изображени\w+|иллюстраци\w+|снимк\w+ экрана|инфографик\w+)"
_BELOW = r"(?:ниже|далее|внизу|под этим абзацем)"
# What a reference says; «на рисунке» alone may be about any picture.
_PICTURES = pattern(
    rf"\b(?:на|из|см\.|смотрите|посмотрите на|как видно из|взгляните на)\s+(?:этом |этот |следующ\w+ |данн\w+ |приведённ\w+ |приведенн\w+ )?{_PICTURE}\s+(?:{_BELOW}|выше)\b"
    rf"|\b(?:{_BELOW}|выше)\s+(?:показан|приведен|приведён|представлен|изображ[её]н)\w*\s+(?:\w+\s)?(?:рисунок|скриншот|картинка|изображение|иллюстрация|снимок экрана|инфографика)\b"
    rf"|\bна (?:следующ\w+|этом|приведённ\w+|приведенн\w+ (?:ниже )?)\s?{_PICTURE}\s+(?:показан|изображ|привед|видно|представлен|видн)\w*"
    rf"|\bна скриншоте\b",
    re.IGNORECASE,
)
_TABLES = pattern(
    rf"\b(?:в|из|см\.|смотрите)\s+(?:этой |следующей |данной |приведённой |приведенной )?таблиц[еыу]\s+(?:{_BELOW}|выше)\b|\b(?:в|из) (?:следующей|приведённой ниже|приведенной ниже) таблиц[еы]\b"
    rf"|\b{_BELOW}\s+(?:приведена|представлена|показана)\s+(?:\w+\s)?таблица\b|\bтаблиц\w+ {_BELOW}\b",
    re.IGNORECASE,
)
_VIDEOS = pattern(
    rf"\b(?:в|на)\s+(?:этом |следующем )?(?:видео|ролике|видеоролике|видеозаписи)\s+(?:{_BELOW}|выше)\b|\b(?:посмотрите|смотрите) (?:это )?видео {_BELOW}\b|\bв (?:следующем|этом) (?:видео|видеоролике) (?:показан|рассказ|объясн)\w+",
    re.IGNORECASE,
)
_LINKS = pattern(
    rf"\bпо (?:этой|данной|следующей|указанной) ссылке\b|\bпо ссылк\w+ {_BELOW}\b|\b(?:перейдите|переходите|скачать|скачайте|читайте|доступ\w+|подробнее|найти|найдёте|зарегистрируйтесь) по ссылке(?=[.!;]|\s*$)"
    rf"|\bпо ссылке в (?:описании|комментариях)\b|\bссылк\w+ {_BELOW}\b|\bв мо[её]м (?:репозитории|блоге|канале)(?: на GitHub)? {_BELOW}\b|\bв (?:моём|моем|нашем) репозитории {_BELOW}\b",
    re.IGNORECASE,
)
# What shows something without Markdown: HTML, shortcodes, includes, components, diagrams.
_SHOWN = pattern(
    r"<(?:img|figure|picture|video|iframe|svg|table|embed|object|source|a\s)|(?-i:<[A-Z])|\{\{|\{%|^:::|!\[|\[!|\[\[|^\s*import\s",
    re.IGNORECASE | re.MULTILINE,
)
_ADDRESS = pattern(r"https?://|www\.|\]\(|\]\[|\b[\w-]+\.(?:com|ru|org|io|net|dev|рф)\b", re.IGNORECASE)
_NEAR = 50  # code points round such a word that are looked at
# Kind → the words of which one is in every such reference, and how it is said.
_KINDS = (
    ("picture", ("рисунок", "скриншот", "картинка", "изображение", "иллюстрация", "снимок", "инфографика"), _PICTURES),
    ("table", ("таблица",), _TABLES),
    ("video", ("видео", "видеоролик", "ролик", "видеозапись"), _VIDEOS),
    ("link", ("ссылка", "репозиторий", "блог", "канал"), _LINKS),
)


@rule("TRAN030", "dangling-reference", severity=Severity.WARNING, needs=Needs.RUSSIAN | Needs.LEMMAS, mqm="Accuracy/Omission")
def dangling_reference(article: Article) -> Iterator[Finding]:
    there: dict[tuple[str, Span], bool] = {}
    for kind, lemmas, form in _KINDS:
        for prose, start, end in _references(article, lemmas, form):
            if is_quoted(prose.text, start, end) or (kind == "link" and TOKEN in prose.text):
                continue
            span = prose.span(start, end)
            key = (kind, _beside(article, span) if kind == "link" else _sections_round(article, span))
            if key not in there:
                there[key] = _is_there(article, *key)
            if not there[key]:
                yield Finding(span, kind, {"text": prose.text[start:end]})


def _references(article: Article, lemmas: tuple[str, ...], form: re.Pattern[str]) -> Iterator[tuple[Prose, int, int]]:
    """Where the text refers to something by one of these words; only what is near them is looked at."""
    phrases = article.phrases
    done = (-1, 0)
    for order, index in phrases.places_of_lemmas(lemmas):
        prose = phrases.texts[order]
        start, end = prose.words.spans[index]
        if (order, start) < done or phrases.place(prose) != "text":
            continue
        match = form.search(prose.text, max(0, start - _NEAR), end + _NEAR)
        if match and (order, match.start()) >= done:
            done = (order, match.end())
            yield prose, *match.span()


def _is_there(article: Article, kind: str, around: Span) -> bool:
    """Whether something that may be meant stands in a stretch of the file."""
    if _SHOWN.search(article.text, *around):
        return True
    if kind == "link":
        return _ADDRESS.search(article.text, *around) is not None
    blocks = (*article.code_blocks, *(article.tables if kind == "table" else ()))
    return any(around.start <= block.span.start < around.end for block in blocks)


def _beside(article: Article, span: Span) -> Span:
    """The block that a place is in, with the one before it and the two behind it."""
    blocks = article.blocks
    order = max(0, bisect_right(blocks, span.start, key=lambda block: block.span.start) - 1)
    return Span(blocks[max(0, order - 1)].span.start, blocks[min(len(blocks) - 1, order + 2)].span.end)


def _sections_round(article: Article, span: Span) -> Span:
    """The section that a place is in, with the one before it and the one behind it."""
    headings = article.headings
    order = bisect_right(headings, span.start, key=lambda heading: heading.span.start)
    start = headings[order - 2].span.start if order > 1 else article.front_matter.span.end
    return Span(start, headings[order + 1].span.start if order + 1 < len(headings) else len(article.text))
