"""How an article says its keyphrase, and what it says most: what the template needs to know."""

from collections.abc import Sequence
from typing import NamedTuple

from seo_audit.report import Covered, Keyphrase, Span, coverage, spread, wanted, without_passwords

from .safe import one_line
from .shown import Shown
from .source import extent

_MOST_LINES = 30
_MOST_BARS, _MOST_WORDS = 8, 20
_LEAST_TIMES = 2
_WIDTH = 1_000  # units of the strip
_LONGEST = 80


class Line(NamedTuple):
    """A line of the article, and whether it is on the page."""

    number: int
    linked: bool


class Place(NamedTuple):
    """How a place says the phrase.

    Args:
        name: `title`, `description`, `h1`, `intro` or `headings`.
        kind: how, as `Wording` has it; `none` where the article has no such place.
        good: whether there is nothing to mend.
        text: what stands there instead, or the words that are missing; else "".
        line: where to look; None for nowhere.
        saying: how many headings say it.
        headings: how many there are; 0 for all else.
    """

    name: str
    kind: str
    good: bool
    text: str
    line: Line | None
    saying: int
    headings: int


class Strip(NamedTuple):
    """The text as a bar.

    Args:
        ticks: a line for each place, as a path of SVG.
        headings: the same for headings.
        thirds: how many places are in the beginning, in the middle, at the end.
        lines: where the places are, the first ones.
        more: how many lines were left out.
    """

    ticks: str
    headings: str
    thirds: tuple[int, int, int]
    lines: list[Line]
    more: int


class Phrase(NamedTuple):
    """A phrase with its occurrences; without any, there is no strip."""

    text: str
    origin: str
    forms: int
    exact: int
    diluted: int
    density: str
    strip: Strip | None


class Bar(NamedTuple):
    """A word or a phrase: how often it occurs, its share of all words (per cent, or ""), and how long its bar is (of 100)."""

    text: str
    times: int
    share: str
    length: int


class Said(NamedTuple):
    """All that the template is given.

    Args:
        phrase: the keyphrase, or None.
        own: what the text repeats where it never says the keyphrase, or None.
        places: how each place says it.
        words: the most frequent words.
        rest: those after them.
        phrases: the most frequent phrases.
    """

    phrase: Phrase | None
    own: Phrase | None
    places: list[Place]
    words: list[Bar]
    rest: list[Bar]
    phrases: list[Bar]


def keyphrase(shown: Shown) -> Said | None:
    """The panel; None where there is neither a keyphrase nor a word that is repeated.

    Args:
        shown: the article and what came of it.
    """
    phrase = shown.result.keyphrase
    words = _words(shown)
    if phrase is None and not words:
        return None
    last = extent(shown.result, shown.article.text).line
    own = shown.article.subject.discovered if phrase and not phrase.forms else None
    return Said(
        phrase=_phrase(phrase, shown, last) if phrase else None,
        own=_phrase(own, shown, last) if own and own.forms else None,
        places=[_place(one, shown, last) for one in coverage(shown.article, wanted(phrase.text))] if phrase else [],
        words=words[:_MOST_BARS],
        rest=words[_MOST_BARS:],
        phrases=_phrases(shown),
    )


def _phrase(phrase: Keyphrase, shown: Shown, last: int) -> Phrase:
    strip = _strip(phrase.places, shown, last) if phrase.places else None
    return Phrase(_text(phrase.text, shown), phrase.origin, phrase.forms, phrase.exact, phrase.diluted, shown.words.decimal(phrase.density, 2), strip)


def _strip(places: Sequence[Span], shown: Shown, last: int) -> Strip:
    found = spread(shown.article, places)
    lines = list(dict.fromkeys(shown.article.lines.position(place.start)[0] for place in places))
    return Strip(
        _path(found.places),
        _path(found.headings),
        found.thirds,
        [Line(line, line <= last) for line in lines[:_MOST_LINES]],
        max(0, len(lines) - _MOST_LINES),
    )


def _path(shares: Sequence[float]) -> str:
    """A stroke from top to bottom at each place; those that one could not tell apart are one."""
    return "".join(f"M{at} 0V10" for at in dict.fromkeys(round(_WIDTH * share) for share in shares))


def _place(one: Covered, shown: Shown, last: int) -> Place:
    number = shown.article.lines.position(one.span.start)[0] if one.span else 0
    line = Line(number, number <= last) if number else None
    said = one.wording
    if said is None:
        return Place(one.place, "none", False, "", line, one.saying, one.headings)
    text = _text(said.text or ", ".join(said.missing), shown)
    good = (
        said.kind == "whole"
        or (said.kind == "diluted" and one.place in {"description", "intro"})
        or (said.kind == "partial" and one.place == "headings")
    )
    return Place(one.place, said.kind, good, text, line, one.saying, one.headings)


def _words(shown: Shown) -> list[Bar]:
    lemmas = [lemma for lemma in (shown.result.vocabulary or ((),))[0][:_MOST_WORDS] if lemma.times >= _LEAST_TIMES]
    return [
        Bar(_text(lemma.spelling, shown), lemma.times, shown.words.decimal(lemma.share, 2) + "\u00a0%", _length(lemma.times, lemmas[0].times))
        for lemma in lemmas
    ]


def _phrases(shown: Shown) -> list[Bar]:
    if not shown.article.is_russian:
        return []
    found = shown.article.subject.frequent_phrases(_MOST_BARS)
    return [Bar(_text(one.text, shown), one.times, "", _length(one.times, found[0].times)) for one in found]


def _length(times: int, most: int) -> int:
    return max(1, round(100 * times / most))


def _text(text: str, shown: Shown) -> str:
    text = one_line(without_passwords(text, shown.result.passwords))
    return text if len(text) <= _LONGEST else text[:_LONGEST].rstrip() + "…"
