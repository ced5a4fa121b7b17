"""English prose in a Russian article: what a translation left as it was."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter

from seo_audit.rule import Article, EnglishPlace, Finding, Place, Severity, Span, pattern, rule

_LONG, _LONG_CELL = 6, 8  # words from which on no label and no name reads like this
_RUN = 3  # paragraphs from which on one finding tells of all
_MOSTLY = 50  # per cent of the words of a Russian article from which on it is not translated rather than left in places
_MOSTLY_FOREIGN = 35  # the same of one in which names outweigh what Russian there is
_GOOD_PART = 25  # per cent of its paragraphs that hold Russian where an article is meant to be Russian
_FOLDER = 3  # other articles that say what language a folder is in
_CLIPPED = 60  # code points of English that a message shows
_RUSSIAN = pattern("[А-Яа-яЁё]{2}")
_IN_PATH = pattern(r"(?:^|[/.])(ru|en)(?:-[a-z]{2})?[/.]")
_LANGUAGE_KEYS = ("lang", "language", "locale")


@rule("TRAN001", "english-left", severity=Severity.WARNING, supersedes=("TRAN002",), mqm="Accuracy/Untranslated")
def english_left(article: Article) -> Iterator[Finding]:
    english = article.english
    places = english.places
    if not places or not (article.is_russian or _is_meant_russian(article)):
        return
    if english.share >= (_MOSTLY if article.is_russian else _MOSTLY_FOREIGN):
        first = places[0]
        yield Finding(first.span, "article", {"share": round(english.share), "text": _clipped(first.text)}, severity=Severity.ERROR)
        return
    for (kind, _), members in groupby(places, attrgetter("group")):
        group = list(members)
        if kind == "table":
            yield _of_table(group)
        elif kind == "run" and len(group) >= _RUN:
            yield _of_run(article, group)
        else:
            yield from (_of_place(place) for place in group if not place.is_heading)  # of a heading alone another rule speaks


def _of_place(place: EnglishPlace) -> Finding:
    key = "paragraph" if place.whole else "words"
    return Finding(place.span, key, {"text": _clipped(place.text), "words": place.words}, severity=_severity((place,)))


def _of_table(group: Sequence[EnglishPlace]) -> Finding:
    related = [Place(place.span, "cell") for place in group[1:]]
    said = {"text": _clipped(group[0].text), "cells": len(group)}
    return Finding(group[0].span, "table", said, related=related, severity=_severity(group))


def _of_run(article: Article, group: Sequence[EnglishPlace]) -> Finding:
    span = Span(group[0].span.start, group[-1].span.end)
    first, last = (article.lines.position(offset)[0] for offset in span)
    said = {"paragraphs": len(group), "first": first, "last": last, "text": _clipped(group[0].text)}
    return Finding(span, "run", said, severity=_severity(group))


def _severity(group: Sequence[EnglishPlace]) -> Severity:
    long = _LONG_CELL if group[0].group[0] == "table" else _LONG
    return Severity.ERROR if any(place.words >= long for place in group) else Severity.WARNING


def _clipped(text: str) -> str:
    return text if len(text) <= _CLIPPED else text[:_CLIPPED].rpartition(" ")[0] + "…"


def _is_meant_russian(article: Article) -> bool:
    """Whether an article that is not Russian should be: it says so, was translated, or is one of a Russian folder."""
    said = next((entry.text.lower()[:2] for entry in article.front_matter.entries if entry.key.lower() in _LANGUAGE_KEYS and entry.text), "")
    in_path = _IN_PATH.search(article.path)
    if said or in_path:
        return (said or (in_path[1] if in_path else "")) == "ru"
    texts = [field.text for field in (article.title, article.description, article.h1) if field]
    if article.source_address or any(map(_RUSSIAN.search, texts)) or article.english.russian_share >= _GOOD_PART:
        return True
    titles = article.neighbour_texts("title")
    return len(titles) >= _FOLDER and 2 * sum(_RUSSIAN.search(title) is not None for title in titles) > len(titles)
