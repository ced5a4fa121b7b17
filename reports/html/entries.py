"""The findings of a task by rule, with links to their cards."""

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from seo_audit.report import Finding

from .cards import MOST_CARDS, Card

SEVERITIES = ("error", "warning", "info")
_MOST_LINKS = 12


class Entry(NamedTuple):
    """A line of a task: all its findings of a rule; `more` places have no link here."""

    severity: str
    title: str
    code: str
    sure: bool
    cards: tuple[Card, ...]
    more: int


def entries_of(cards: Sequence[Card], findings: Sequence[Finding], all_cards: int) -> list[Entry]:
    """A line a rule, gravest first, then in the order of the text.

    Args:
        cards: of the findings, as far as they have any.
        findings: of a task.
        all_cards: how many the whole page has: where these are many, fewer are linked.
    """
    totals: dict[tuple[str, str], int] = {}
    for finding in findings:
        key = (finding.severity.name.lower(), finding.code)
        # What is said of several places in one finding has one card, but is to be mended everywhere.
        others = sum(place.note in {"place", finding.key} for place in finding.related)
        totals[key] = totals.get(key, 0) + 1 + others
    firsts: dict[tuple[str, str], int] = {}
    for card in cards:
        firsts.setdefault((card.severity, card.rule.code), card.number)
    ordered = sorted(cards, key=lambda card: (SEVERITIES.index(card.severity), firsts[card.severity, card.rule.code], card.number))
    entries = []
    for key, group in groupby(ordered, key=lambda card: (card.severity, card.rule.code)):
        of_rule = tuple(group)
        listed = of_rule[: _MOST_LINKS if all_cards < MOST_CARDS else _MOST_LINKS // 2]
        entries.append(Entry(key[0], of_rule[0].rule.title, key[1], of_rule[0].sure, listed, totals[key] - len(listed)))
    return entries
