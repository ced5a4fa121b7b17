"""What a run is told."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from ..article.fields import DEFAULT_NAMES
from ..registry import Registry, registry
from ..rule import Confidence, Severity
from ..site.layout import Places

NEVER = "never"
Path = tuple[str, ...]


class ConfigError(Exception):
    """A configuration that does not hold; the text says what, where, and what was probably meant.

    Attributes:
        path: the keys that lead to what is wrong, from the top; empty where it is no key.
    """

    def __init__(self, said: str, path: Path = ()) -> None:
        super().__init__(said)
        self.path = path


class RuleConfig(NamedTuple):
    """What the configuration says of one rule.

    Args:
        severity: replaces the rule's own; None leaves it.
        off: whether the rule is switched off.
        options: values by option name, checked against the rule's options.
    """

    severity: Severity | None = None
    off: bool = False
    options: Mapping[str, Any] = {}


class Config(NamedTuple):
    """Everything that a run is told; `seo_audit.audit` takes one.

    Args:
        root: the folder that paths are relative to.
        file: where it was read from; None for the defaults.
        lang: `ru`, `en`, or None for the locale.
        select: codes, beginnings of codes or names that run; empty for all that are on by default.
        extend_select: what runs beside them.
        ignore: what does not run.
        exclude: patterns of paths, as in .gitignore, relative to `root`.
        per_file_ignores: what does not run for the files that a pattern of this kind matches.
        fail_on: the severity from which findings make the exit status 1; None for never.
        min_severity: findings below are not shown.
        min_confidence: findings below are not shown.
        fields: names of fields by what they mean.
        front_matter_schema: path of a JSON Schema that front matter must fit; None for none.
        typo: house style of typography, `publishing` or `web`; None for the rules' own defaults.
        own_brand: names of the site itself and of what it sells.
        authors: the people who write in it.
        donors: hosts that articles were translated from.
        sources: path of an article → address of the page that it was translated from.
        allow_hosts: hosts of the inner network that sources may be fetched from.
        site: where articles and images lie, as far as it must be told.
        glossary: path of the site's glossary; None for none.
        baseline: absolute path of the file of known findings; None for none.
        rule_folders: absolute paths of folders with rules of one's own.
        plugins: installed packs of rules and reports.
        rules: by code.
        ignores: whether comments and front matter of articles may suppress findings.
    """

    root: str = "."
    file: str | None = None
    lang: str | None = None
    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    per_file_ignores: Mapping[str, tuple[str, ...]] = {}
    fail_on: Severity | None = Severity.ERROR
    min_severity: Severity = Severity.INFO
    min_confidence: Confidence = Confidence.LOW
    fields: Mapping[str, tuple[str, ...]] = DEFAULT_NAMES
    front_matter_schema: str | None = None
    typo: str | None = None
    own_brand: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    donors: tuple[str, ...] = ()
    sources: Mapping[str, str] = {}
    allow_hosts: tuple[str, ...] = ()
    site: Places = Places()
    glossary: str | None = None
    baseline: str | None = None
    rule_folders: tuple[str, ...] = ()
    plugins: tuple[str, ...] = ()
    rules: Mapping[str, RuleConfig] = {}
    ignores: bool = True

    @property
    def registry(self) -> Registry:
        """The rules and reporters that there are: ours, those of `rule_folders` and of `plugins`.

        Raises:
            PackError: one cannot be loaded.
        """
        return registry(self.rule_folders, self.plugins)
