"""The configuration: `seo-audit.toml`, `.seo-audit.toml` or `[tool.seo-audit]` in pyproject.toml, nearest upwards."""

import os
import tomllib
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from functools import partial
from typing import Any, NamedTuple, TypeVar

from .article.fields import DEFAULT_NAMES
from .messages import LANGUAGES
from .registry import rule_by, select, suggestion
from .rule import Confidence, Rule, Severity

FILE_NAMES = ("seo-audit.toml", ".seo-audit.toml", "pyproject.toml")
NEVER = "never"
_Level = TypeVar("_Level", Severity, Confidence)


class ConfigError(Exception):
    """A configuration that does not hold; the text says what, where, and what was probably meant."""


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
        fail_on: the severity from which findings make the exit status 1; None for never.
        min_severity: findings below are not shown.
        min_confidence: findings below are not shown.
        fields: names of fields by what they mean.
        rules: by code.
    """

    root: str = "."
    file: str | None = None
    lang: str | None = None
    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    fail_on: Severity | None = Severity.ERROR
    min_severity: Severity = Severity.INFO
    min_confidence: Confidence = Confidence.LOW
    fields: Mapping[str, tuple[str, ...]] = DEFAULT_NAMES
    rules: Mapping[str, RuleConfig] = {}


def find(start: str) -> str | None:
    """The configuration file that holds for a folder: the first one upwards; a pyproject.toml counts if it has our table."""
    folder = os.path.abspath(start)
    while True:
        for name in FILE_NAMES:
            path = os.path.join(folder, name)
            if os.path.isfile(path) and (name != "pyproject.toml" or _our_table(_load(path)) is not None):
                return path
        parent = os.path.dirname(folder)
        if parent == folder:
            return None
        folder = parent


def load(path: str) -> Config:
    """The configuration in a file.

    Raises:
        ConfigError: it cannot be read, is not TOML, or says something that does not exist.
    """
    values = _load(path)
    if os.path.basename(path) == "pyproject.toml":
        values = _our_table(values) or {}
    return from_values(values, root=os.path.dirname(os.path.abspath(path)), file=path)


def from_values(values: Mapping[str, Any], *, root: str = ".", file: str | None = None) -> Config:
    """The configuration that a TOML document says.

    Args:
        values: the document.
        root: the folder that paths are relative to.
        file: its name, for messages.

    Raises:
        ConfigError: an unknown key, or a value of the wrong kind.
    """
    where = f"{file}: " if file else ""
    try:
        _known(values, _READERS, "")
        settings = {key.replace("-", "_"): _READERS[key](value, key) for key, value in values.items()}
    except ConfigError as error:
        raise ConfigError(f"{where}{error}") from None
    return Config(root=root, file=file, **settings)


def _our_table(pyproject: dict[str, Any]) -> dict[str, Any] | None:
    """The table [tool.seo-audit] of a pyproject.toml."""
    tool = pyproject.get("tool")
    table = tool.get("seo-audit") if isinstance(tool, dict) else None
    return table if isinstance(table, dict) else None


def _load(path: str) -> dict[str, Any]:
    try:
        with open(path, "rb") as stream:
            return tomllib.load(stream)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: {error}") from None
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror}") from None


def _known(values: Mapping[str, Any], known: Mapping[str, Any], where: str) -> None:
    for key in values:
        if key not in known:
            close = get_close_matches(key, list(known), n=1)
            raise ConfigError(f"unknown key `{where}{key}`" + (f"; did you mean `{where}{close[0]}`?" if close else ""))


def _text(value: object, key: str) -> str:
    if not isinstance(value, str):
        raise ConfigError(f"`{key}` must be a string")
    return value


def _language(value: object, key: str) -> str:
    if value not in LANGUAGES:
        raise ConfigError(f"`{key}` must be one of {', '.join(LANGUAGES)}")
    return str(value)


def _texts(value: object, key: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise ConfigError(f"`{key}` must be a list of strings")
    return tuple(value)


def _rule_words(value: object, key: str) -> tuple[str, ...]:
    words = _texts(value, key)
    check_words(words, key)
    return words


def check_words(words: tuple[str, ...], key: str) -> None:
    """Refuse words that stand for no rule.

    Raises:
        ConfigError: with what was probably meant.
    """
    for word in words:
        if not select(word):
            close = suggestion(word)
            raise ConfigError(f"`{key}`: no rule `{word}`" + (f"; did you mean `{close}`?" if close else ""))


def level(levels: type[_Level], value: object, key: str) -> _Level:
    """A severity or confidence by its name.

    Args:
        levels: `Severity` or `Confidence`.
        value: what was given.
        key: where, for the message.

    Raises:
        ConfigError: there is none of this name.
    """
    names = [member.name.lower() for member in levels]
    if not isinstance(value, str) or value.lower() not in names:
        raise ConfigError(f"`{key}` must be one of {', '.join(names)}")
    return levels[value.upper()]


def fail_on(value: object, key: str) -> Severity | None:
    """A severity by its name, None for `never`."""
    if value == NEVER:
        return None
    try:
        return level(Severity, value, key)
    except ConfigError as error:
        raise ConfigError(f"{error}, {NEVER}") from None


def _fields(value: object, key: str) -> dict[str, tuple[str, ...]]:
    if not isinstance(value, dict):
        raise ConfigError(f"`{key}` must be a table")
    _known(value, DEFAULT_NAMES, "fields.")
    for name, names in value.items():
        if not isinstance(names, str) and not (isinstance(names, list) and all(isinstance(item, str) for item in names)):
            raise ConfigError(f"`fields.{name}` must be a string or a list of strings")
    named = {name: (names,) if isinstance(names, str) else tuple(names) for name, names in value.items()}
    return {**DEFAULT_NAMES, **named}


def _rules(value: object, key: str) -> dict[str, RuleConfig]:
    if not isinstance(value, dict):
        raise ConfigError(f"`{key}` must be a table")
    configured = {}
    for word, settings in value.items():
        rule = rule_by(word)
        if rule is None:
            close = suggestion(word)
            raise ConfigError(f"unknown rule `rules.{word}`" + (f"; did you mean `{close}`?" if close else ""))
        if not isinstance(settings, dict):
            raise ConfigError(f"`rules.{word}` must be a table")
        if rule.code in configured:
            raise ConfigError(f"`rules.{word}`: the rule is configured twice, as {rule.code} and as {rule.name}")
        configured[rule.code] = _rule(rule, word, settings)
    return configured


def _rule(rule: Rule, word: str, settings: dict[str, Any]) -> RuleConfig:
    defaults = rule.options()._asdict() if rule.options else {}
    _known(settings, {"severity": None} | {name.replace("_", "-"): None for name in defaults}, f"rules.{word}.")
    options = {}
    for key, value in settings.items():
        if key != "severity":
            name = key.replace("-", "_")
            options[name] = option_value(defaults[name], value, f"rules.{word}.{key}")
    chosen = settings.get("severity")
    if chosen is None or chosen == "off":
        return RuleConfig(off=chosen == "off", options=options)
    try:
        return RuleConfig(level(Severity, chosen, f"rules.{word}.severity"), options=options)
    except ConfigError as error:
        raise ConfigError(f"{error}, off") from None


def option_value(default: object, value: object, key: str) -> object:
    """A value of an option, of the kind that its default has.

    Raises:
        ConfigError: it is of another kind.
    """
    if isinstance(default, (tuple, frozenset)):
        return type(default)(_texts(value, key))
    if isinstance(default, bool) or not isinstance(default, (int, float)):
        if type(value) is not type(default):
            raise ConfigError(f"`{key}` must be a {'boolean' if isinstance(default, bool) else 'string'}")
        return value
    if isinstance(value, bool) or not isinstance(value, (int, float)) or (isinstance(default, int) and not isinstance(value, int)):
        raise ConfigError(f"`{key}` must be a number")
    if not 0 <= value < float("inf"):
        raise ConfigError(f"`{key}` must not be negative")
    return value


def _patterns(value: object, key: str) -> tuple[str, ...]:
    from pathspec import GitIgnoreSpec

    patterns = _texts(value, key)
    for pattern in patterns:
        try:
            GitIgnoreSpec.from_lines([pattern])
        except ValueError:
            raise ConfigError(f"`{key}`: `{pattern}` is no pattern") from None
    return patterns


_READERS: Mapping[str, Callable[[Any, str], Any]] = {
    "lang": _language,
    "select": _rule_words,
    "extend-select": _rule_words,
    "ignore": _rule_words,
    "exclude": _patterns,
    "fail-on": fail_on,
    "min-severity": partial(level, Severity),
    "min-confidence": partial(level, Confidence),
    "fields": _fields,
    "rules": _rules,
}
