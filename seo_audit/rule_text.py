"""The words of a rule in one language, as reports and `seo-audit rule` show them."""

from functools import cache

from .pages import example, read_page
from .registry import rules
from .report import RuleText


@cache
def rule_text(code: str, language: str) -> RuleText:
    """The words of a rule.

    Args:
        code: of the rule.
        language: `ru` or `en`.

    Raises:
        PageError: its page cannot be read.
    """
    rule = next(rule for rule in rules() if rule.code == code)
    page = read_page(rule.page)
    bad, good = example(page, "bad"), example(page, "good")
    return RuleText(code, rule.name, page.title[language], page.why[language], page.how[language], bad, good, page.sources[language])
