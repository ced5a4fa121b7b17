"""What changed between two versions of one page: which sections are new, which are gone, which say something else.

Here both are in one language, so sections belong together by their words, wherever they stand; a heading that was renamed over a text
that stayed is a change, and no section that is new beside one that is gone.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from ..russian.english import telling_words
from .boilerplate import is_said_everywhere
from .model import Page, Part, Piece
from .number_changes import Change, changed_numbers

_WORD = re.compile(r"\w+")
# The place of a heading among others: one that is put in front of it gives it another one.
_ORDINAL = re.compile(r"(?:(?:step|part|chapter|section|tip|rule|lesson|stage|phase) \d{1,3}\b[.):]?|#?\d{1,3}[.):](?!\d))\s*", re.IGNORECASE)
_MOST = 1_500  # sections that are looked at
_MOST_NUMBERS = 200  # changed sections whose numbers are compared: of a page that was written anew nobody reads more
_MOST_PAIRS = 20_000  # pairs of sections that may be compared word by word
_LEAST_ALIKE = 0.35
_HEADING = 0.25  # how much of the likeness of two sections that of their headings is
_LEAST_KEPT = 0.2  # of the words of a page that its next version has, below which it is another page
_FEW = 20  # words below which nobody can tell
_MARKS = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "−": "-", "…": "..."})


class Revised(NamedTuple):
    """A section that says something else than before.

    Args:
        before: its index in the old version.
        after: its index in the new one.
        is_renamed: whether it has another heading.
        added: words that were not there before.
        removed: words that were there before.
        numbers: numbers of it that became others.
    """

    before: int
    after: int
    is_renamed: bool
    added: int
    removed: int
    numbers: tuple[Change, ...]


class Drift(NamedTuple):
    """What changed of a page; sections are the indices of their version.

    Args:
        before: the old version.
        after: the new one.
        title: whether it has another title.
        new: sections of the new version that the old one lacks.
        gone: sections of the old version that the new one lacks.
        revised: sections that say something else, in the order of the new version.
        same: which section of the old version is which of the new one, changed or not.
        is_replaced: whether so little is left of it that it is another page: a login form, a page about something else.
    """

    before: Page
    after: Page
    title: bool
    new: tuple[int, ...]
    gone: tuple[int, ...]
    revised: tuple[Revised, ...]
    same: tuple[tuple[int, int], ...]
    is_replaced: bool

    @property
    def is_any(self) -> bool:
        """Whether a reader would see any change."""
        return bool(self.title or self.new or self.gone or self.revised)

    def place_before(self, new: int) -> int | None:
        """The section of the old version behind which a new one would stand; None where it is the first.

        Args:
            new: its index in the new version.
        """
        return next((one for one, other in sorted(self.same, key=lambda pair: -pair[1]) if other < new), None)


def drift(before: Page, after: Page) -> Drift:
    """What a reader would see changed: words and numbers, whatever markup they stand in. Moved sections alone are no change.

    Args:
        before: the old version of the page, in English.
        after: the new one.
    """
    ones, others = ([_told(part) for part in page.parts[:_MOST]] for page in (before, after))
    pairs = _pairs(ones, others)
    olds, news = {one for one, _ in pairs}, {other for _, other in pairs}
    changed = [pair for pair in sorted(pairs, key=lambda pair: pair[1]) if _is_changed(ones[pair[0]], others[pair[1]])]
    revised = [_revised(ones, others, pair, numbers=count < _MOST_NUMBERS) for count, pair in enumerate(changed)]
    return Drift(
        before,
        after,
        _is_other_title(before.title, after.title),
        tuple(index for index, told in enumerate(others) if index not in news and told.is_anything),
        tuple(index for index, told in enumerate(ones) if index not in olds and told.is_anything),
        tuple(revised),
        tuple(sorted(pairs)),
        _is_replaced(ones, others),
    )


class _Told(NamedTuple):
    """What a section says, as far as it is compared.

    Args:
        part: it.
        pieces: its texts, folded, with the pieces that they are.
        heading: folded, without its place among others: "Step 3".
        words: of its texts, how often each.
        telling: those that tell what it is about.
    """

    part: Part
    pieces: tuple[tuple[str, Piece], ...]
    heading: str
    words: Counter[str]
    telling: Counter[str]

    @property
    def text(self) -> str:
        return " ".join(text for text, _ in self.pieces)

    @property
    def is_anything(self) -> bool:
        return bool(self.heading or self.pieces)


_Key = Callable[[_Told], object]


def _told(part: Part) -> _Told:
    kept = [piece for piece in part.pieces if piece.kind != "image" and piece.text and not is_said_everywhere(piece.text)]
    pieces = tuple((_folded(piece.text), piece) for piece in kept)
    words = Counter(_WORD.findall(" ".join(text for text, _ in pieces).lower()))
    return _Told(part, pieces, _heading(part), words, _telling(words))


def _heading(part: Part) -> str:
    heading = _folded(part.heading)
    place = _ORDINAL.match(heading)
    return heading[place.end() :] if place else heading


def _telling(words: Counter[str]) -> Counter[str]:
    """Words without those that stand in any text, where there are others."""
    return Counter({word: count for word, count in words.items() if word not in telling_words()}) or words


def _folded(text: str) -> str:
    """What stays of a text when blanks, quotation marks and dashes are written in another way."""
    return " ".join(unicodedata.normalize("NFKC", text).translate(_MARKS).split())


def _pairs(ones: Sequence[_Told], others: Sequence[_Told]) -> list[tuple[int, int]]:
    """Which section is which: what stayed the same first, then what is most alike."""
    found: list[tuple[int, int]] = []
    for key in (lambda told: (told.heading.lower(), told.text), lambda told: told.text):
        found += _equal(ones, others, found, key)
    left, right = _left(len(ones), (one for one, _ in found)), _left(len(others), (other for _, other in found))
    alike: list[tuple[float, int, int, int]] = []
    if len(left) * len(right) <= _MOST_PAIRS:
        scored = ((_likeness(ones[one], others[other]), one, other) for one in left for other in right)
        alike = sorted((-likeness, abs(one - other), one, other) for likeness, one, other in scored if likeness >= _LEAST_ALIKE)
    free = set(left), set(right)
    for _, _, one, other in alike:
        if one in free[0] and other in free[1]:
            found.append((one, other))
            free[0].remove(one)
            free[1].remove(other)
    # A section that was written anew under its old heading is not one that is new.
    return found + _equal(ones, others, found, lambda told: told.heading.lower())


def _equal(ones: Sequence[_Told], others: Sequence[_Told], found: Sequence[tuple[int, int]], key: _Key) -> list[tuple[int, int]]:
    """Pairs of what has the same key, in order; what has none is left."""
    places: dict[object, list[int]] = {}
    for other in reversed(_left(len(others), (other for _, other in found))):
        places.setdefault(key(others[other]), []).append(other)
    pairs = []
    for one in _left(len(ones), (one for one, _ in found)):
        said = key(ones[one])
        if said and places.get(said):
            pairs.append((one, places[said].pop()))
    return pairs


def _left(size: int, taken: Iterable[int]) -> list[int]:
    gone = set(taken)
    return [index for index in range(size) if index not in gone]


def _likeness(one: _Told, other: _Told) -> float:
    """How much two sections are alike, 0 to 1."""
    if one.heading.lower() == other.heading.lower():
        headings = 1.0
    else:
        headings = _overlap(*(Counter(_WORD.findall(told.heading.lower())) for told in (one, other)))
    return (1 - _HEADING) * _overlap(one.telling, other.telling) + _HEADING * headings


def _overlap(one: Counter[str], other: Counter[str]) -> float:
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 0.0


def _is_changed(one: _Told, other: _Told) -> bool:
    return one.heading != other.heading or one.text != other.text


def _revised(ones: Sequence[_Told], others: Sequence[_Told], pair: tuple[int, int], *, numbers: bool) -> Revised:
    """What changed of a section."""
    one, other = ones[pair[0]], others[pair[1]]
    is_renamed = one.heading != other.heading
    changes = _numbers(one, other, is_renamed=is_renamed) if numbers else ()
    return Revised(*pair, is_renamed, (other.words - one.words).total(), (one.words - other.words).total(), changes)


def _numbers(one: _Told, other: _Told, *, is_renamed: bool) -> tuple[Change, ...]:
    """The numbers that became others; paragraphs that stayed, wherever they stand now, have none."""
    kept = Counter(text for text, _ in one.pieces) & Counter(text for text, _ in other.pieces)
    rests = (Part(told.heading if is_renamed else "", told.part.level, _without(told.pieces, kept)) for told in (one, other))
    return tuple(change for change in changed_numbers(*rests, is_russian=False) if change.became is not None)


def _without(pieces: Iterable[tuple[str, Piece]], kept: Counter[str]) -> tuple[Piece, ...]:
    left = Counter(kept)
    rest = []
    for text, piece in pieces:
        if left[text] > 0:
            left[text] -= 1
        else:
            rest.append(piece)
    return tuple(rest)


def _is_other_title(one: str, other: str) -> bool:
    """Whether a title changed; the name of the site behind it may come and go."""
    one, other = _folded(one).lower(), _folded(other).lower()
    return bool(one and other) and not (one.startswith(other) or other.startswith(one))


def _is_replaced(ones: Sequence[_Told], others: Sequence[_Told]) -> bool:
    before, after = (sum((told.telling for told in page), Counter[str]()) for page in (ones, others))
    return before.total() >= _FEW and (before & after).total() < _LEAST_KEPT * before.total()
