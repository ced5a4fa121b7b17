"""What the company or author of the source says of itself."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from seo_audit.rule import Article, Finding, Group, Needs, Place, Prose, Quote, Severity, Span, lexicon, listed_places, pattern, rule

_PLACES = frozenset({"title", "description", "h1", "headings", "text"})
_BEFORE_BRAND = pattern(r"\b(?:мы|нас|нам|нами)(?:\s+(?:здесь|тут))?(?:\s+в|,\s+команда|,\s+сотрудники)\s+[«\"]?$", re.IGNORECASE)
# «Мы опросили сотню человек, — говорит директор»: somebody is quoted.
_SPEECH = pattern(
    r"[,!?…»\"]\s+[—–-]\s+(?:говор|сказал|рассказ|отме[чт]|поясн|объясн|пиш[еу]|писал|добав|вспомин|дели[тл]|уверен|счита)", re.IGNORECASE
)
_OPENINGS = frozenset('—–«„“"')
_AUTHOR = frozenset({"author", "example-author"})
_EXAMPLES = frozenset({"example", "example-author"})
_KEYS = {"example": "company", "example-author": "author"}
_NEAR = 300  # characters of a sentence round a phrase that tell who says it
_MOST_PLACES = 100


class _Said(NamedTuple):
    """Where it is said: group of the list, what stands there, what makes two of them one, and where."""

    group: str
    text: str
    phrase: str
    span: Span


@rule("TRAN023", "donor-voice", severity=Severity.WARNING, needs=Needs.RUSSIAN | Needs.LEMMAS, mqm="Audience appropriateness")
def donor_voice(article: Article) -> Iterator[Group[_Said]]:
    # Without a source that is somebody else's, «наша документация» is that of the site.
    if not article.donors or (article.site.own_brands and article.site.authors):
        return
    by_phrase: dict[str, list[_Said]] = {}
    for one in sorted(_said(article), key=lambda one: one.span):
        by_phrase.setdefault(one.phrase, []).append(one)
    for found in by_phrase.values():
        yield Group(found, partial(_finding, found[0].group))


def _finding(group: str, found: Sequence[_Said]) -> Finding:
    related = tuple(Place(one.span, "place") for one in found[1:_MOST_PLACES])
    return Finding(found[0].span, group, {"text": found[0].text, "times": len(found)}, related=related)


def _said(article: Article) -> Iterator[_Said]:
    quotes = [block.span for block in article.all_blocks if isinstance(block, Quote) and not block.kind]
    # Aside from a few tags, raw HTML holds what others say: quotations with portraits, cards of customers.
    quotes = sorted([*quotes, *(block.span for block in article.html_blocks)])
    silent = set(_EXAMPLES) if article.code_blocks else set()
    silent |= _AUTHOR if article.site.authors else set()
    silent |= {"company", "survey", "contact", "example"} if article.site.own_brands else set()
    for found in listed_places(article, lexicon(__file__), places=_PLACES):
        group, prose = found.listed.group, found.prose
        if group in silent or _is_somebodys(prose, found.start, found.span, quotes):
            continue
        # In a heading or a question «мой сайт» is the reader's: «Почему мой сайт не в поиске?»
        if group in _AUTHOR and (article.phrases.place(prose) != "text" or _asks(prose, found.start)):
            continue
        yield _Said(_KEYS.get(group, group), found.text, found.listed.phrase, found.span)
    if "company" in silent:
        return
    for one in article.mentions:
        match = _BEFORE_BRAND.search(one.prose.text, max(0, one.start - 40), one.start)
        if match and one.place in _PLACES and not _is_somebodys(one.prose, match.start(), one.span, quotes):
            text = one.prose.text[match.start() : one.end]
            yield _Said("company", text, text.lower(), one.prose.span(match.start(), one.end))


def _is_somebodys(prose: Prose, start: int, span: Span, quotes: Sequence[Span]) -> bool:
    """Whether somebody is quoted: in a quotation, behind a dash, or with the words that tell who says it."""
    at = bisect_right(quotes, (span.start, span.start)) - 1
    if (at >= 0 and span.start < quotes[at].end) or prose.text[:1] in _OPENINGS:
        return True
    first, last = _sentence(prose, start)
    return _SPEECH.search(prose.text, max(first, start - _NEAR), min(last, start + _NEAR)) is not None


def _asks(prose: Prose, start: int) -> bool:
    end = _sentence(prose, start)[1]
    return prose.text[max(start, end - 3) : end].rstrip('»”" ').endswith("?")


def _sentence(prose: Prose, start: int) -> tuple[int, int]:
    at = bisect_right(prose.sentences, (start, len(prose.text))) - 1
    return prose.sentences[max(0, at)] if prose.sentences else (0, 0)
