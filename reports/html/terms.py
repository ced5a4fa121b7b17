"""Words that are usually others: what the template needs to know."""

from typing import NamedTuple

from seo_audit.report import TERM_KINDS, Term, without_passwords
from seo_audit.report import terms as terms_of

from .places import Places, places_of
from .safe import one_line
from .shown import Shown

_MOST = 40


class Word(NamedTuple):
    """A row of the table.

    Args:
        said: what the article has; "" where nobody knows what it has for the foreign term.
        usual: what is usual.
        of: the foreign term, or "".
        times: how often it stands there.
        places: where.
        card: of the finding that says so; 0 for none.
    """

    said: str
    usual: list[str]
    of: str
    times: int
    places: Places
    card: int


class Group(NamedTuple):
    """The words of a kind."""

    kind: str
    words: list[Word]


class Terms(NamedTuple):
    """All that the template is given: the groups, how many words there are in all, and how many were left out."""

    groups: list[Group]
    total: int
    more: int


def terms(shown: Shown) -> Terms | None:
    """The panel; None where all words are the usual ones.

    Args:
        shown: the article and what came of it.
    """
    found = terms_of(shown.findings)
    if not found:
        return None
    cards = {id(finding): number for number, finding in enumerate(shown.findings, 1)}
    groups = [Group(kind, [_word(shown, term, cards) for term in found[:_MOST] if term.kind == kind]) for kind in TERM_KINDS]
    return Terms([group for group in groups if group.words], len(found), max(0, len(found) - _MOST))


def _word(shown: Shown, term: Term, cards: dict[int, int]) -> Word:
    said, of, *usual = (one_line(without_passwords(text, shown.result.passwords)) for text in (term.said, term.of, *term.usual))
    return Word(said, usual, of, term.times, places_of(shown, term.places), cards.get(id(term.findings[0]), 0))
