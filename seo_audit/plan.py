"""What a run does: the rules that were chosen, with their options, and everything else that an article's audit depends on."""

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from .config import Config
from .messages import default_language
from .registry import rules, select
from .rule import Rule, Scope, Severity

# A file that could not be read, or a rule that failed, must not go unsaid because only one family was selected.
_ALWAYS = frozenset({"FILE001", "FILE002", "FILE009"})


class Bound(NamedTuple):
    """A rule with its options and, where the configuration gives one, its severity."""

    rule: Rule
    options: Any
    severity: Severity | None


class Plan(NamedTuple):
    """Everything that the audit of an article depends on beside the article.

    Args:
        config: as it was given.
        language: of messages.
        today: the date that the audit is made for.
        by_scope: the chosen rules.
        supersedes: codes that each code silences, for chosen rules that silence any.
        max_bytes: size from which a file is refused.
        fragment: whether the text is a piece of an article, which needs no front matter.
    """

    config: Config
    language: str
    today: date
    by_scope: dict[Scope, tuple[Bound, ...]]
    supersedes: dict[str, frozenset[str]]
    max_bytes: int
    fragment: bool = False

    def bound(self, scope: Scope) -> tuple[Bound, ...]:
        """The chosen rules of a scope."""
        return self.by_scope.get(scope, ())


def make_plan(config: Config, *, today: date, fragment: bool = False, only: Sequence[Rule] | None = None) -> Plan:
    """The plan that a configuration stands for.

    Args:
        config: checked already: all words in it stand for rules.
        today: the date that the audit is made for.
        fragment: whether texts are pieces of articles.
        only: run these rules, whatever the configuration selects or ignores.
    """
    off = {code for code, said in config.rules.items() if said.off}
    chosen = [rule for rule in (_selected(config) if only is None else only) if rule.code not in off]
    by_scope: dict[Scope, list[Bound]] = {}
    for rule in chosen:
        said = config.rules.get(rule.code)
        options = rule.options(**(said.options if said else {})) if rule.options else None
        by_scope.setdefault(rule.scope, []).append(Bound(rule, options, said.severity if said else None))
    return Plan(
        config=config,
        language=config.lang or default_language(),
        today=today,
        by_scope={scope: tuple(bound) for scope, bound in by_scope.items()},
        supersedes={rule.code: frozenset(rule.supersedes) for rule in chosen if rule.supersedes},
        max_bytes=_max_bytes(config),
        fragment=fragment,
    )


def _selected(config: Config) -> list[Rule]:
    selected = {rule.code for word in config.select for rule in select(word)} if config.select else {rule.code for rule in rules() if rule.default}
    selected |= {rule.code for word in config.extend_select for rule in select(word)} | _ALWAYS
    ignored = {rule.code for word in config.ignore for rule in select(word)}
    return [rule for rule in rules() if rule.code in selected - ignored]


def _max_bytes(config: Config) -> int:
    """The limit on sizes is an option of the rule that speaks of it, but it is the reading that must obey it."""
    rule = next(rule for rule in rules() if rule.code == "FILE002")
    said = config.rules.get(rule.code)
    options = rule.options(**(said.options if said else {})) if rule.options else None
    return int(options.max_bytes) if options else 0
