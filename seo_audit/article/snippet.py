"""What search engines show of an article: its title and its description, cut where they cut them.

No engine publishes how much it shows. The widths of Google on a desktop are those of common measurement that META002 and
META005 warn by, see their pages. On a phone of 360 px Google sets titles in two lines of 328 px, about 78 Latin letters as SEM
Post counted them in 2016, and 680 px of a description, the 113 to 120 Latin letters that Punch and others counted. Of Yandex
nobody has published widths: what is here are the 70 and the 200 characters of briefs at the mean width of a Russian letter.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..russian.dictionary import lemmas_of
from ..russian.phrases import Wanted
from ..russian.words import words
from .width import cut

# No engine shows more characters than this, however narrow they are.
_MOST_SEEN = 1_000


class Room(NamedTuple):
    """How much of a text is shown.

    Args:
        size: of the font (Arial), px.
        width: that is shown, all lines together, px.
    """

    size: int
    width: int


class Engine(NamedTuple):
    """A page of results.

    Args:
        name: `google`, `google-mobile` or `yandex`.
        title: room for it.
        description: room for it.
        bold_title: whether the words of a query are bold in titles; in descriptions they are everywhere.
    """

    name: str
    title: Room
    description: Room
    bold_title: bool = False


GOOGLE_TITLE = Room(20, 580)
GOOGLE_DESCRIPTION = Room(14, 920)
ENGINES = (
    Engine("google", GOOGLE_TITLE, GOOGLE_DESCRIPTION),
    Engine("google-mobile", Room(18, 2 * 328), Room(14, 680)),
    Engine("yandex", Room(18, 690), Room(14, 1530), bold_title=True),
)


class BoldRun(NamedTuple):
    """A run of characters, bold or not."""

    text: str
    bold: bool


class SeenText(NamedTuple):
    """A text on a page of results.

    Args:
        runs: what is seen of it.
        hidden: what is not; "" where all is seen.
        seen: how many characters are seen.
        length: how many it has.
    """

    runs: tuple[BoldRun, ...]
    hidden: str
    seen: int
    length: int


class Snippet(NamedTuple):
    """An article on a page of results; None for what it lacks."""

    engine: str
    title: SeenText | None
    description: SeenText | None


def snippets(title: str | None, description: str | None, phrase: Wanted | None) -> list[Snippet]:
    """What each engine shows.

    Args:
        title: one line.
        description: one line.
        phrase: the query, or None for none.
    """
    lemmas = (
        frozenset(lemma for lemmas, one in zip(phrase.lemmas, phrase.likeliest, strict=True) if one in phrase.content for lemma in lemmas)
        if phrase
        else frozenset()
    )
    places = [_said(text, lemmas) for text in (title, description)]
    return [
        Snippet(
            engine.name,
            _shown(title, engine.title, places[0] if engine.bold_title else ()),
            _shown(description, engine.description, places[1]),
        )
        for engine in ENGINES
    ]


def _said(text: str | None, lemmas: frozenset[str]) -> list[tuple[int, int]]:
    """Where the words of the query stand."""
    if not text or not lemmas:
        return []
    found = words(text[:_MOST_SEEN])
    return [span for form, span in zip(found.forms, found.spans, strict=True) if not lemmas.isdisjoint(lemmas_of(form))]


def _shown(text: str | None, room: Room, bold: Sequence[tuple[int, int]]) -> SeenText | None:
    if not text:
        return None
    seen = cut(text[: _MOST_SEEN + 1], room.size, room.width)
    return SeenText(tuple(_runs(text[:seen], bold)), text[seen:], seen, len(text))


def _runs(text: str, bold: Sequence[tuple[int, int]]) -> Iterator[BoldRun]:
    at = 0
    for start, end in bold:
        if start >= len(text):
            break
        if at < start:
            yield BoldRun(text[at:start], bold=False)
        yield BoldRun(text[start:end], bold=True)
        at = min(end, len(text))
    if at < len(text):
        yield BoldRun(text[at:], bold=False)
