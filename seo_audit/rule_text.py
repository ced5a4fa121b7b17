"""The words of a rule in one language, as reports and `seo-audit rule` show them."""

from collections.abc import Callable
from functools import cache

from .pages import example, read_page
from .registry import Registry
from .report import RuleText
from .rule import Rule


def rule_texts(registry: Registry, language: str) -> Callable[[str], RuleText]:
    """What gives the words of a rule by its code, in one language; see `report.RunInfo`."""
    by_code = {rule.code: rule for rule in registry.rules}
    return lambda code: rule_text(by_code[code], language)


@cache
def rule_text(rule: Rule, language: str) -> RuleText:
    """The words of a rule.

    Args:
        rule: the rule.
        language: `ru` or `en`.

    Raises:
        PageError: its page cannot be read.
    """
    page = read_page(rule.page)
    bad, good = example(page, "bad"), example(page, "good")
    return RuleText(
        code=rule.code,
        name=rule.name,
        title=page.title[language],
        why=page.why[language],
        how=page.how[language],
        bad=bad.text if bad else None,
        good=good.text if good else None,
        sources=page.sources[language],
        source=bad.source if bad else None,
        later=bad.later if bad else None,
        severity=rule.severity,
        confidence=rule.confidence,
    )
