"""What a run does: the rules that were chosen, with their options, and everything else that an article's audit depends on."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple, TypeVar

from .article.article import Article
from .article.leads import Response
from .article.site import Glossary, Site
from .baseline import Baseline
from .comparison import Earlier
from .config import Config, ConfigError, placed
from .field_schema import Schema
from .globs import matcher
from .glossary import read_glossary
from .messages import default_language
from .original.index import addresses
from .rule import Finding, Rule, Scope, Severity, SiteFinding
from .suppress import Suppressions
from .touched import Touched

# A file that could not be read, or a rule that failed, must not go unsaid because only one family was selected.
_ALWAYS = frozenset({"FILE001", "FILE002", "FILE009"})


Found = TypeVar("Found", Finding, SiteFinding)


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
        ignored_in: codes that are ignored in a file, by its path.
        schema: what finds the front matter that does not fit the user's schema; None where there is none.
        site: what articles are told of their site.
        fragment: whether the text is a piece of an article, which needs no front matter.
        earlier: what an earlier run found, where findings are compared with it.
        responses: what servers said of links, by address without `#…`; None where they were not asked.
        baseline: findings that are known; None where there is none. Of an article `baseline.of(path)` is all that counts.
        changes: the lines that changed, by path, where nothing else is reported; of an article its own lines are all that count.
        noting: whether it is wanted what a baseline would hold.
    """

    config: Config
    language: str
    today: date
    by_scope: dict[Scope, tuple[Bound, ...]]
    supersedes: dict[str, frozenset[str]]
    max_bytes: int
    ignored_in: Callable[[str], frozenset[str]]
    schema: Schema | None = None
    site: Site = Site()
    fragment: bool = False
    earlier: Earlier | None = None
    responses: Mapping[str, Response] | None = None
    baseline: Baseline | None = None
    changes: Mapping[str, Touched] | None = None
    noting: bool = False

    def suppressions(self, article: Article) -> Suppressions | None:
        """What the article switches off; None where that does not count."""
        if not self.config.ignores:
            return None
        registry = self.config.registry

        def known(word: str) -> tuple[frozenset[str], str]:
            codes = frozenset(rule.code for rule in registry.select(word))
            return codes, "" if codes else registry.suggestion(word) or ""

        # Those that look at suppressions are asked when these have done their work.
        return Suppressions(article, known, _ALWAYS | {rule.code for rule in registry.rules if rule.scope is Scope.RUN})

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

    Raises:
        ConfigError: the schema of front matter, or the glossary, cannot be read, or is none.
    """
    off = {code for code, said in config.rules.items() if said.off}
    chosen = [rule for rule in (selected(config) if only is None else only) if rule.code not in off]
    by_scope: dict[Scope, list[Bound]] = {}
    for rule in chosen:
        said = config.rules.get(rule.code)
        by_scope.setdefault(rule.scope, []).append(Bound(rule, options_of(rule, config), said.severity if said else None))
    return Plan(
        config=config,
        language=config.lang or default_language(),
        today=today,
        by_scope={scope: tuple(bound) for scope, bound in by_scope.items()},
        supersedes={rule.code: frozenset(rule.supersedes) for rule in chosen if rule.supersedes},
        max_bytes=_max_bytes(config),
        ignored_in=ignored_in(config),
        schema=_schema(config),
        site=_site(config),
        fragment=fragment,
    )


def _schema(config: Config) -> Schema | None:
    try:
        return Schema(config.front_matter_schema) if config.front_matter_schema else None
    except ConfigError as error:
        raise placed(error, config.file) from None


def _site(config: Config) -> Site:
    try:
        glossary = read_glossary(config.glossary) if config.glossary else Glossary()
    except ConfigError as error:
        raise placed(error, config.file) from None
    return Site(config.own_brand, config.authors, config.donors, {**addresses(config.root), **config.sources}, glossary)


def selected(config: Config) -> list[Rule]:
    """The rules that `select`, `extend-select` and `ignore` leave, those that are switched off one by one included."""
    known = config.registry

    def codes(words: Sequence[str]) -> set[str]:
        return {rule.code for word in words for rule in known.select(word)}

    wanted = codes(config.select) if config.select else {rule.code for rule in known.rules if rule.default}
    wanted = (wanted | codes(config.extend_select) | _ALWAYS) - codes(config.ignore)
    return [rule for rule in known.rules if rule.code in wanted]


def in_view(findings: Iterable[Found], config: Config) -> list[Found]:
    """The findings that are grave and certain enough to be shown."""
    return [one for one in findings if one.severity >= config.min_severity and one.confidence >= config.min_confidence]


def options_of(rule: Rule, config: Config) -> Any:
    """The options of a rule as configured; None where it has none."""
    said = config.rules.get(rule.code)
    return rule.options(**(said.options if said else {})) if rule.options else None


def ignored_in(config: Config) -> Callable[[str], frozenset[str]]:
    """What finds the codes that `per-file-ignores` switches off in a file, by the path that reports give it."""
    if not config.per_file_ignores:
        return lambda _: frozenset()
    known = config.registry
    by_pattern = [
        (matcher([glob]), frozenset(rule.code for word in words for rule in known.select(word)) - _ALWAYS)
        for glob, words in config.per_file_ignores.items()
    ]
    return lambda path: frozenset().union(*(codes for matches, codes in by_pattern if matches(path)))


def _max_bytes(config: Config) -> int:
    """The limit on sizes is an option of the rule that speaks of it, but it is the reading that must obey it."""
    rule = config.registry.rule_by("FILE002")
    options = options_of(rule, config) if rule else None
    return int(options.max_bytes) if options else 0
