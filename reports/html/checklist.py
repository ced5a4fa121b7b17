"""What an editor ought to look up: what the template needs to know."""

from hashlib import sha256
from typing import NamedTuple

from seo_audit.report import FACT_KINDS, Fact, without_passwords
from seo_audit.report import checklist as facts_of

from .places import Places, places_of
from .safe import one_line
from .shown import Shown

_MOST = 40
_FEWEST = 5  # of each kind, before more of any
_LONGEST = 140  # characters of a fact
_KEY = 12


class Check(NamedTuple):
    """A fact on the page.

    Args:
        text: as the article has it.
        key: under which the browser remembers that it was looked up.
        places: where it stands.
    """

    text: str
    key: str
    places: Places


class Group(NamedTuple):
    """The facts of a kind; `more` were left out."""

    kind: str
    checks: list[Check]
    more: int


class Checklist(NamedTuple):
    """All that the template is given: the groups, and how many facts there are in all."""

    groups: list[Group]
    total: int


def checklist(shown: Shown) -> Checklist | None:
    """The panel; None where there is nothing to look up.

    Args:
        shown: the article and what came of it.
    """
    facts = facts_of(shown.article)
    if not facts:
        return None
    by_kind: dict[str, list[Fact]] = {kind: [] for kind in FACT_KINDS}
    for fact in facts:
        by_kind[fact.kind].append(fact)
    groups = []
    left = _MOST - sum(min(_FEWEST, len(of_kind)) for of_kind in by_kind.values())
    for kind, of_kind in by_kind.items():
        most = min(len(of_kind), _FEWEST + max(0, left))
        left -= max(0, most - _FEWEST)
        if of_kind:
            groups.append(Group(kind, [_check(shown, fact) for fact in of_kind[:most]], len(of_kind) - most))
    return Checklist(groups, len(facts))


def _check(shown: Shown, fact: Fact) -> Check:
    text = one_line(without_passwords(fact.text, shown.result.passwords))
    key = sha256(f"{shown.result.path}\0{fact.kind}\0{fact.key}".encode("utf-8", "backslashreplace")).hexdigest()[:_KEY]
    return Check(text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…", key, places_of(shown, fact.places))
