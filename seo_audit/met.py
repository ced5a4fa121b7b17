"""Whether what a rule needs holds for an article."""

from .article.article import Article
from .original.pair import Pair
from .plan import Bound, Plan
from .rule import Needs, Scope


class Met:
    """Whether what a rule needs holds for an article.

    Args:
        article: that is audited.
        pair: it beside its source; None where nobody asks for that, or no source is at hand.
        plan: of the run.
        broken: whether its body could not be parsed.
    """

    def __init__(self, article: Article, pair: Pair | None, plan: Plan, *, broken: bool) -> None:
        self._article = article
        self._pair = pair
        self._fragment = plan.fragment
        self._online = plan.responses is not None
        self._broken = broken
        self._known: dict[int, bool] = {}

    def __call__(self, bound: Bound) -> bool:
        """Whether the rule may be asked."""
        rule = bound.rule
        if rule.scope is not Scope.FILE and self._broken:
            return False
        if rule.scope is Scope.PAIR and (self._pair is None or (rule.needs & Needs.SNAPSHOT and self._pair.misfit)):
            return False
        # A hundred rules have the same few needs, and looking at flags takes longer than many a rule.
        value = rule.needs.value
        met = self._known.get(value)
        if met is None:
            met = self._known[value] = self._has(rule.needs)
        return met

    def _has(self, needs: Needs) -> bool:
        article = self._article
        if needs & Needs.TEXT and article.source.problem is not None:
            return False
        if needs & Needs.FRONT_MATTER and (article.front_matter.problem is not None or (self._fragment and not article.front_matter.kind)):
            return False
        if needs & Needs.NETWORK and not self._online:
            return False
        # All words of Russian are looked up, whatever else stands round them, so one test serves both needs.
        return not needs & (Needs.RUSSIAN | Needs.LEMMAS) or article.is_russian
